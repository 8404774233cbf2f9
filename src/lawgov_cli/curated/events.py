"""YAML text -> a tree of nodes, of any form, by the C parser's events.

The tree is built with our own stack, so that deep nesting ends in a sentence and not in
the interpreter, and so that aliases, tags and repeated keys can be refused where they
stand.  Scalars stay strings: YAML's guesses (``1:30`` is 90, ``no`` is false) never happen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from lawgov_cli.curated.nodes import CONTROL, MAX_DEPTH, Defect, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawgov_cli.curated.nodes import Node

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NOT_YAML = "不是合法的 YAML: "
_TAB = "缩进里有制表符，请改用空格"
_TOO_DEEP = f"嵌套超过 {MAX_DEPTH} 层，不是报告数据"
_UNCLOSED = "found unexpected end of stream"
_PROBLEMS = (
    ("found a tab character", _TAB),
    ("found character that cannot start any token", "有不能作为开头的字符(如 @、`、%)，请加引号"),
    ("mapping values are not allowed", "多了一个冒号，或上一行缺引号"),
    ("could not find expected ':'", "键后面缺冒号"),
    (_UNCLOSED, "引号没有配对"),
    ("did not find expected ',' or", "花括号或方括号里缺逗号或右括号"),
    ("did not find expected key", "缩进不齐，或缺键"),
    ("did not find expected '-' indicator", "列表项缺“- ”，或缩进不齐"),
    ("found undefined tag handle", "用了未定义的标签"),
    ("found unknown escape character", "双引号里有不认识的转义"),
)


def read(text: str, source: str) -> tuple[Node | None, list[Defect]]:
    """The tree of the only document in ``text``, with every defect of its form.

    The tree is None when the text cannot be read as YAML at all.
    """
    defects: list[Defect] = []
    root: Node | None = None
    try:
        root = _build(text, source, defects)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if _UNCLOSED in str(error.problem):  # the place to mend is where the quote opens
            mark = error.context_mark or mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        row = "".join(text.split("\n")[line - 1 : line])
        if "nesting depth" in str(error.problem):  # libyaml's own limit, met before ours
            said = _TOO_DEEP
        elif row[column - 1 : column] == "\t":
            said = f"{_NOT_YAML}{_TAB}"
        else:
            said = f"{_NOT_YAML}{_problem(error)}"
        defects.append(Defect(source, line, column, said))
    except _UnusableError as error:
        defects.append(error.defect)
    return root, defects


class _UnusableError(Exception):
    """The rest of the file cannot be read; carries the defect that says why."""

    def __init__(self, defect: Defect) -> None:
        super().__init__(str(defect))
        self.defect = defect


def _problem(error: yaml.MarkedYAMLError) -> str:
    problem = str(error.problem or error.context or "")
    return next((said for english, said in _PROBLEMS if english in problem), "此处的写法有误")


class _Tree:
    """The tree while it is built: its open lists and mappings, and the key of each that waits."""

    __slots__ = ("_defects", "_keys", "_open", "_source", "root")

    def __init__(self, source: str, defects: list[Defect]) -> None:
        self._source, self._defects = source, defects
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        self.root: Node | None = None

    def put(self, node: Node) -> None:
        """A node at its place in what is open."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif (key := self._keys[-1]) is None:
            self._keys[-1] = node if type(node) is Scalar else self._no_key(node)
        else:
            self._keys[-1] = None
            first, kept = parent.pairs.setdefault(key.value, (key, node))
            if kept is not node:
                message = f"键重复: {key.value} (第 {first.line} 行已有)"
                self._defects.append(Defect(self._source, key.line, key.column, message))

    def _no_key(self, node: Node) -> Scalar:
        self._defects.append(Defect(self._source, node.line, node.column, "键必须是文字"))
        return Scalar(f"\0{node.line}:{node.column}", node.line, node.column)

    def open(self, node: Sequence | Mapping) -> None:
        """A list or mapping whose nodes come next."""
        self.put(node)
        self._open.append(node)
        self._keys.append(None)
        if len(self._open) > MAX_DEPTH:
            raise _UnusableError(Defect(self._source, node.line, node.column, _TOO_DEEP))

    def close(self) -> None:
        """The end of what is open."""
        self._open.pop()
        self._keys.pop()


def _build(text: str, source: str, defects: list[Defect]) -> Node | None:
    tree = _Tree(source, defects)
    loader = _LOADER(text)
    documents = 0
    try:
        for event in iter(loader.get_event, None):
            kind, mark = type(event), event.start_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            if kind is yaml.ScalarEvent:  # first, for it is what most events are
                style = event.style
                if style == '"' or event.anchor is not None or event.tag is not None:
                    _refuse_marks(event, source, line, column, defects)
                tree.put(Scalar(event.value, line, column, style == "|"))
            elif kind in _ENDS:
                tree.close()
            elif kind in _STARTS:
                _refuse_marks(event, source, line, column, defects)
                tree.open(_STARTS[kind](line, column))
            elif kind is yaml.AliasEvent:
                raise _UnusableError(Defect(source, line, column, f"不用别名: *{event.anchor}"))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    message = "一个文件只放一份报告，多了“---”"
                    raise _UnusableError(Defect(source, line, column, message))
    finally:
        loader.dispose()
    return tree.root


_STARTS: dict[type, Callable[[int, int], Sequence | Mapping]] = {
    yaml.SequenceStartEvent: lambda line, column: Sequence([], line, column),
    yaml.MappingStartEvent: lambda line, column: Mapping({}, line, column),
}
_ENDS = {yaml.SequenceEndEvent, yaml.MappingEndEvent}


def _refuse_marks(
    event: yaml.ScalarEvent | yaml.CollectionStartEvent,
    source: str,
    line: int,
    column: int,
    defects: list[Defect],
) -> None:
    """Report anchors, tags and control characters that escapes smuggled into a string."""
    if event.anchor is not None:
        defects.append(Defect(source, line, column, f"不用锚点: &{event.anchor}"))
    if event.tag is not None:
        defects.append(Defect(source, line, column, f"不用标签: {event.tag}"))
    if isinstance(event, yaml.ScalarEvent) and (match := CONTROL.search(event.value)):
        message = f"文字里有控制字符 U+{ord(match[0]):04X}，请删去"
        defects.append(Defect(source, line, column, message))
