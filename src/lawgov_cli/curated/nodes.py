"""YAML text -> a tree of nodes that know their line and column.

The tree is built from the C parser's events with our own stack, so that deep
nesting ends in a sentence and not in the interpreter, and so that aliases,
tags and repeated keys can be refused where they stand.  Scalars stay strings:
YAML's guesses (``1:30`` is 90, ``no`` is false) never happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import yaml

from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_DEPTH = 32
"""Deeper nesting than this is no report; the format itself needs nine levels."""

MOST_DEFECTS = 100
"""A file with more control characters or unknown keys than this is no report gone wrong."""

# Terminal escapes and direction marks could change what a reader sees.
_CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")

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


@dataclass(frozen=True, slots=True)
class Defect:
    """One thing wrong in a file, at a line and column counted from 1."""

    source: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """The one-line form that users read."""
        return f"{self.source}:{self.line}:{self.column}: {self.message}"


@dataclass(slots=True)
class Scalar:
    """A string with its place; ``literal`` is true for a ``|`` block."""

    value: str
    line: int
    column: int
    literal: bool = False


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Keys with their nodes; a repeated key has been reported and its first value kept."""

    pairs: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


Node = Scalar | Sequence | Mapping

KIND_NAMES = {Scalar: "文字", Sequence: "列表", Mapping: "键值"}
"""What a kind of node is called in a message."""


def parse(text: str, source: str) -> tuple[Node | None, list[Defect]]:
    """The tree of the only document in ``text``, with every defect of its form.

    The tree is None when the text cannot be read as YAML at all.
    """
    defects = list(_control_characters(text, source))
    if defects:
        return None, defects
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


def _control_characters(text: str, source: str) -> Iterator[Defect]:
    for match in islice(_CONTROL.finditer(text), MOST_DEFECTS):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        yield Defect(source, line, column, f"有控制字符 U+{ord(match[0]):04X}，请删去")


class _Frame:
    """An open list or mapping while the tree is built."""

    __slots__ = ("key", "node")

    def __init__(self, node: Sequence | Mapping) -> None:
        self.node = node
        self.key: Scalar | None = None


def _build(text: str, source: str, defects: list[Defect]) -> Node | None:
    root: Node | None = None
    stack: list[_Frame] = []
    documents = 0
    for event in yaml.parse(text, Loader=_LOADER):
        mark = event.start_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _UnusableError(
                    Defect(source, line, column, "一个文件只放一份报告，多了“---”")
                )
        elif isinstance(event, yaml.AliasEvent):
            raise _UnusableError(Defect(source, line, column, f"不用别名: *{event.anchor}"))
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
        elif isinstance(event, yaml.NodeEvent):
            node = _node(event, line, column)
            _refuse_marks(event, source, line, column, defects)
            if not stack:
                root = node
            else:
                _attach(stack[-1], node, source, defects)
            if not isinstance(node, Scalar):
                stack.append(_Frame(node))
                if len(stack) > MAX_DEPTH:
                    raise _UnusableError(Defect(source, line, column, _TOO_DEEP))
    return root


def _node(event: yaml.NodeEvent, line: int, column: int) -> Node:
    if isinstance(event, yaml.ScalarEvent):
        return Scalar(event.value, line, column, literal=event.style == "|")
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence([], line, column)
    return Mapping({}, line, column)


def _refuse_marks(
    event: yaml.NodeEvent, source: str, line: int, column: int, defects: list[Defect]
) -> None:
    """Report anchors, tags and control characters that escapes smuggled into a string."""
    if event.anchor is not None:
        defects.append(Defect(source, line, column, f"不用锚点: &{event.anchor}"))
    if (tag := getattr(event, "tag", None)) is not None:
        defects.append(Defect(source, line, column, f"不用标签: {tag}"))
    if isinstance(event, yaml.ScalarEvent) and (match := _CONTROL.search(event.value)):
        message = f"文字里有控制字符 U+{ord(match[0]):04X}，请删去"
        defects.append(Defect(source, line, column, message))


def _attach(frame: _Frame, node: Node, source: str, defects: list[Defect]) -> None:
    parent = frame.node
    if isinstance(parent, Sequence):
        parent.items.append(node)
    elif frame.key is None:
        if not isinstance(node, Scalar):
            defects.append(Defect(source, node.line, node.column, "键必须是文字"))
            node = Scalar(f"\0{node.line}:{node.column}", node.line, node.column)
        frame.key = node
    else:
        key, frame.key = frame.key, None
        if key.value in parent.pairs:
            first = parent.pairs[key.value][0]
            message = f"键重复: {key.value} (第 {first.line} 行已有)"
            defects.append(Defect(source, key.line, key.column, message))
        else:
            parent.pairs[key.value] = (key, node)
