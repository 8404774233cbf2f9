"""What is read line by line is what YAML's parser reads; all else is left to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.curated import events
from lawgov_cli.curated.canonical import tree
from lawgov_cli.curated.nodes import Mapping, Sequence

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = """\
# yaml-language-server: $schema=report.schema.json
format: 2
report:
  id: r-1
  title: ''
  url: http://a.cn/b?c=1
  place: {name: '甲''县', code: '0012', tags: {0: [普法], 2: [复议, 'a, b']}}
chapters:
- number: 1
  measures:
  - title: 一、“复议”。
    text: |
      受理 # 30件: 是。
        缩进

      - 不是列表
    people:
    - 张三
    - "吉\\U00020BB7"
    - {name: 李四, value: -3.20, unit: '%'}
relations:
- 受理 = 维持 + 撤销
- equation: 受理 >= 维持
"""


def test_the_form_that_is_written_is_read_line_by_line_with_its_places() -> None:
    root = tree(WHOLE)
    assert root is not None
    assert events.read(WHOLE, "x.yaml") == (root, [])


@pytest.mark.parametrize("path", sorted(TOY.glob("*.yaml")), ids=lambda path: path.name)
def test_reports_are_of_that_form(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root = tree(text)
    assert root is not None
    assert events.read(text, "x.yaml") == (root, [])


OTHERS = {
    "no end of the last line": WHOLE[:-1],
    "nothing": "",
    "a comment alone": "# a\n",
    "a comment between": WHOLE.replace("chapters:", "# a\nchapters:"),
    "a comment behind": WHOLE.replace("id: r-1", "id: r-1 # a"),
    "a key twice": WHOLE.replace("format: 2", "format: 2\nformat: 2"),
    "a key twice in a record": WHOLE.replace("name: 李四", "name: 李四, name: 王五"),
    "an anchor": WHOLE.replace("id: r-1", "id: &a r-1"),
    "an alias": WHOLE.replace("id: r-1", "id: *a"),
    "a tag": WHOLE.replace("id: r-1", "id: !!str r-1"),
    "another block": WHOLE.replace("text: |", "text: |-"),
    "a folded block": WHOLE.replace("text: |", "text: >"),
    "an empty block": WHOLE.replace("- 张三", "- a: |"),
    "a block that begins further in": WHOLE.replace("      受理", "       受理"),
    "a block that begins with a tab": WHOLE.replace("      受理", "      \t受理"),
    "a block that begins with an empty line": WHOLE.replace("text: |", "text: |\n"),
    "spaces that end a block": WHOLE.replace("      - 不是列表\n", "      - 不是列表\n \n"),
    "a value over two lines": WHOLE.replace("id: r-1", "id: r-1\n    r-2"),
    "a quote over two lines": WHOLE.replace("title: ''", "title: 'a\n    b'"),
    "a quote that stays open": WHOLE.replace("title: ''", "title: 'a"),
    "more behind a quote": WHOLE.replace("title: ''", "title: '' a"),
    "a space at the end": WHOLE.replace("id: r-1", "id: r-1 "),
    "a space at the end of a field": WHOLE.replace("[普法]", "[普法 ]"),
    "two spaces between": WHOLE.replace("name: 李四", "name:  李四"),
    "a tab": WHOLE.replace("id: r-1", "id: r\t1"),
    "a colon": WHOLE.replace("id: r-1", "id: r: 1"),
    "a colon at the end": WHOLE.replace("id: r-1", "id: r:"),
    "a colon in a field": WHOLE.replace("name: 李四", "name: 李:四"),
    "no value": WHOLE.replace("id: r-1", "id:"),
    "no value at the end": WHOLE + "ignore:\n",
    "no value at the end of a record": "a:\n  b:\nc: 1\n",
    "no value at the end of an item": "a:\n- b:\n- c: 1\n",
    "an escape of a character that needs none": WHOLE.replace("\\U00020BB7", "\\U0000FFFD"),
    "an escape in a list": 'a: ["\\U0000FFFD"]\n',
    "an empty record": WHOLE.replace("- 张三", "- {}"),
    "an empty list": WHOLE.replace("[普法]", "[]"),
    "a record that stays open": WHOLE.replace("'%'}", "'%'"),
    "more behind a record": WHOLE.replace("'%'}", "'%'} a"),
    "a list in a list": WHOLE.replace("- 张三", "- - 张三"),
    "a key further in": WHOLE.replace("  title: ''", "   title: ''"),
    "a key further out": WHOLE.replace("    people:", "   people:"),
    "an item further out": WHOLE.replace("    - 张三", "   - 张三"),
    "an item further in": WHOLE.replace('    - "吉', '     - "吉'),
    "an item among keys": WHOLE.replace("format: 2", "format: 2\n- a"),
    "a key among items": WHOLE.replace("- 张三", "- 张三\n      role: a"),
    "an escape": WHOLE.replace("\\U00020BB7", "\\n"),
    "an escape of a control": WHOLE.replace("\\U00020BB7", "\\U00000007"),
    "an escape of no character": WHOLE.replace("\\U00020BB7", "\\U00110000"),
    "a second document": WHOLE + "---\nformat: 2\n",
    "too deep": "".join(f"{'  ' * n}a:\n" for n in range(40)) + "  " * 40 + "a: 1\n",
    "too deep in a line": f"a: {'[' * 5000}a{']' * 5000}\n",
    "a long key": f"{'a' * 101}: 1\n",
    "a list": "- a\n",
    "a question": "? a\n",
    "a key twice in a record of texts": "a: {b: c, b: c}\n",
    "a key twice that says more": "a: {b: c, b: c, b, c: d}\n",
    "a key in quotes": "'a': 1\n",
    "a list whose comma has no space": "a: [b,c]\n",
    "a record whose comma has two": "a: {b: c,  d: e}\n",
    "a list that ends twice": "a: [b]]\n",
    "a comma before the end": "a: [b, ]\n",
    "a comma before the end of a record": "a: {b: c, }\n",
    "an item further in than its list": "a:\n- b\n  - c\n",
    "an item further out than its list": "a:\n  b:\n    - c\n  - d\n",
    "a line of spaces between": "a: 1\n \nb: 2\n",
    "a line of spaces behind a list": "a:\n- b\n \n",
    "a plain mark": WHOLE.replace("id: r-1", "id: - 1"),
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_whatever_is_written_in_another_way_is_left_to_the_parser(text: str) -> None:
    assert text != WHOLE
    assert tree(text) is None


def nested(form: str, levels: int, last: str) -> str:
    """So many lists or records in one line, one in the other."""
    opened, closed = ("[", "]") if form == "list" else ("{a: ", "}")
    return f"{opened * (levels - 1)}{last}{closed * (levels - 1)}"


@pytest.mark.parametrize("last", ["[b]", "{b: c}", "[b, {b: c}]", "{b: c, d: [e]}"])
@pytest.mark.parametrize("form", ["list", "record"])
@pytest.mark.parametrize("before", ["a: ", "a:\n- ", "a:\n- b: "])
def test_32_levels_are_read_wherever_they_stand(before: str, form: str, last: str) -> None:
    levels = before.count(":") + before.count("- ") + last.count("[") + last.count("{") - 1
    for more, is_read in ((32 - levels, True), (33 - levels, False)):
        text = f"{before}{nested(form, more, last)}\n"
        root = tree(text)
        assert (root is not None) is is_read
        beside, defects = events.read(text, "x.yaml")
        assert defects or beside == root
        assert bool(defects) is not is_read


@pytest.mark.parametrize(
    "text",
    [
        "a:\n   b: [c, d]\n   e:\n    - f: {g: h}\n      i: |\n        j\n    - k\nl:\n - m\n",
        "a:\n - b:\n    - c: |\n        d\n\n        e\n   f: 'g'\n",
        "a: |\n  b\n\n\nc: 1\n",
        "a: |\n  b\n\n",
        "a:\n- |b\n",
    ],
)
def test_any_step_of_indentation_is_read_as_the_parser_does(text: str) -> None:
    root, beside = tree(text), events.read(text, "x.yaml")
    assert beside == (root, []) if root is not None else beside[1]


def test_comments_may_stand_above_all() -> None:
    for text in ("# a\n# b\na: 1\n", "#\na: 1\n"):
        root = tree(text)
        assert root is not None
        assert events.read(text, "x.yaml") == (root, [])


def test_what_stands_32_levels_deep_is_read() -> None:
    def nested(levels: int) -> str:
        return (
            "".join(f"{'  ' * n}a:\n" for n in range(levels - 1)) + "  " * (levels - 1) + "a: 1\n"
        )

    root = tree(nested(32))
    assert root is not None
    assert events.read(nested(32), "x.yaml") == (root, [])
    assert tree(nested(33)) is None


def test_lists_in_records_are_read_as_deep_as_records() -> None:
    def nested(pairs: int) -> str:
        opened = "".join(f"{'  ' * n}{'- ' if n else ''}a:\n" for n in range(pairs))
        return f"{opened}{'  ' * pairs}- 1\n"

    for pairs, read in ((16, True), (17, False)):
        root = tree(nested(pairs))
        assert (root is not None) is read
        if root is not None:
            assert events.read(nested(pairs), "x.yaml") == (root, [])


@pytest.mark.parametrize(
    ("row", "texts"),
    [
        ("{b: c, d: 1.50}", {"b": "c", "d": "1.50"}),
        ("{b: ''}", {"b": ""}),
        ("{b: 'c, ''d'''}", {"b": "c, 'd'"}),
        ('{b: "\\U00020BB7", d: e}', {"b": "\U00020bb7", "d": "e"}),
        ("{b: c, d: [e]}", None),
        ("['b''c', [d, 'e''']]", None),
        ("{b: 'c''d', e: {f: 'g'''}, h: [i]}", None),
        ('["\\U00010000\\U0010FFFF"]', ["\U00010000\U0010ffff"]),
        ("[b, c d, '[e]']", ["b", "c d", "[e]"]),
        ("[b]", ["b"]),
        ("[b, [c]]", None),
        ("[b, {c: d}]", None),
    ],
)
def test_a_line_of_texts_knows_them_before_its_nodes(
    row: str, texts: dict[str, str] | list[str] | None
) -> None:
    root = tree(f"a: {row}\n")
    assert isinstance(root, Mapping)
    _, node = root.pairs["a"]
    assert isinstance(node, Mapping | Sequence)
    assert node.texts == texts
    assert events.read(f"a: {row}\n", "x.yaml") == (root, [])
