"""Any form of YAML through its parser's events, and every defect of its form with its place."""

from __future__ import annotations

import pytest

from lawgov_cli.curated.events import read
from lawgov_cli.curated.nodes import MAX_DEPTH, Mapping, Scalar, Sequence


def told(text: str) -> list[str]:
    """The defects of a text's form."""
    return [str(defect).removeprefix("x.yaml:") for defect in read(text, "x.yaml")[1]]


NOT_YAML = (
    ("a: @b\n", "1:4", "有不能作为开头的字符(如 @、`、%)，请加引号"),
    ("a: %b\n", "1:4", "有不能作为开头的字符(如 @、`、%)，请加引号"),
    ("a: b: c\n", "1:5", "多了一个冒号，或上一行缺引号"),
    ("a\nb: c\n", "2:2", "多了一个冒号，或上一行缺引号"),
    ("a: b\nc\n", "3:1", "键后面缺冒号"),
    ("a: 'x\n", "1:4", "引号没有配对"),
    ('b: c\na: "x\nb: c\n', "2:4", "引号没有配对"),
    ("a: [b\n", "2:1", "花括号或方括号里缺逗号或右括号"),
    ("a: {b: c\nd: e\n", "2:2", "花括号或方括号里缺逗号或右括号"),
    ("a:\n  b: c\n d: e\n", "3:2", "缩进不齐，或缺键"),
    ("- a\nb: c\n", "2:1", "列表项缺“- ”，或缩进不齐"),
    ("a: !x!y b\n", "1:4", "用了未定义的标签"),
    ('a: "\\q"\n', "1:5", "双引号里有不认识的转义"),
    ("\ta: b\n", "1:1", "缩进里有制表符，请改用空格"),
    ("a: b\n\tc: d\n", "2:1", "缩进里有制表符，请改用空格"),
    ("a:\n\t- b\n", "2:1", "缩进里有制表符，请改用空格"),
    ("a: }\n", "1:4", "此处的写法有误"),
)


@pytest.mark.parametrize(("text", "place", "words"), NOT_YAML)
def test_what_is_no_yaml_is_told_where_it_is_to_be_mended(
    text: str, place: str, words: str
) -> None:
    assert told(text) == [f"{place}: 不是合法的 YAML: {words}"]
    assert read(text, "x.yaml")[0] is None


@pytest.mark.parametrize(
    ("text", "defects"),
    [
        ("a: 1\na: 2\n", ["2:1: 键重复: a (第 1 行已有)"]),
        (
            "{a: b, a: c,\n a: d}\n",
            ["1:8: 键重复: a (第 1 行已有)", "2:2: 键重复: a (第 1 行已有)"],
        ),
        ("- {a: b}\n- {a: b, c: {a: d}}\n", []),
        ("a: &x 1\n", ["1:4: 不用锚点: &x"]),
        ("a: &x [b]\nc: &y {d: e}\n", ["1:4: 不用锚点: &x", "2:4: 不用锚点: &y"]),
        ("a: !!python/object 1\n", ["1:4: 不用标签: tag:yaml.org,2002:python/object"]),
        ("a: !b [c]\nd: !e {f: g}\n", ["1:4: 不用标签: !b", "2:4: 不用标签: !e"]),
        ("f: &z !g h\n", ["1:4: 不用锚点: &z", "1:4: 不用标签: !g"]),
        ("? [a]\n: b\n? {c: d}\n: e\n", ["1:3: 键必须是文字", "3:3: 键必须是文字"]),
        ("? [a]\n: b\n? [c]\n: d\n? [c]\n: e\n", [f"{n}:3: 键必须是文字" for n in (1, 3, 5)]),
        (
            'a: "b\\ac"\n"d\\e": "\\t"\n',
            ["1:4: 文字里有控制字符 U+0007", "2:1: 文字里有控制字符 U+001B"],
        ),
        ("a: *b\n", ["1:4: 不用别名: *b"]),
        ("a: 1\n--- \nb: 2\n", ["2:1: 一个文件只放一份报告，多了“---”"]),
        ("a: 1\n...\n---\nb: 2\n", ["3:1: 一个文件只放一份报告，多了“---”"]),
        ("---\na: 1\n", []),
        ("# a\n", []),
    ],
)
def test_a_defect_of_form_has_its_place(text: str, defects: list[str]) -> None:
    assert [defect.removesuffix("，请删去") for defect in told(text)] == defects


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_so_many_levels_are_read_and_no_more(opened: str, closed: str) -> None:
    for levels, expected in (
        (MAX_DEPTH, []),
        (MAX_DEPTH + 1, [f"1:{len(opened) * MAX_DEPTH + 1}: 嵌套超过 32 层，不是报告数据"]),
    ):
        assert told(f"{opened * levels}1{closed * levels}\n") == expected


def test_what_is_closed_is_no_level() -> None:
    assert told("[" * MAX_DEPTH + "]" * (MAX_DEPTH - 1) + ", [a]" * MAX_DEPTH + "]\n") == []


def test_nodes_have_their_places_and_kinds() -> None:
    root, defects = read('a:\n  - "b"\n  - {c: d}\ne: |\n  f\n', "x")
    assert not defects
    assert root == Mapping(
        {
            "a": (
                Scalar("a", 1, 1),
                Sequence(
                    [
                        Scalar("b", 2, 5),
                        Mapping({"c": (Scalar("c", 3, 6), Scalar("d", 3, 9))}, 3, 5),
                    ],
                    2,
                    3,
                ),
            ),
            "e": (Scalar("e", 4, 1), Scalar("f\n", 4, 4, literal=True)),
        },
        1,
        1,
    )
    folded, _ = read("a: >\n  b\n", "x")
    assert folded == Mapping({"a": (Scalar("a", 1, 1), Scalar("b\n", 1, 4))}, 1, 1)


def test_a_repeated_key_keeps_its_first_value() -> None:
    root, _ = read("a: 1\na: 2\n", "x")
    assert isinstance(root, Mapping)
    node = root.pairs["a"][1]
    assert isinstance(node, Scalar)
    assert node.value == "1"
