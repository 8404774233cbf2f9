"""A file's text as a tree with places, and every defect of its form."""

from __future__ import annotations

import pytest

from lawgov_cli.curated.nodes import MAX_DEPTH, Defect, Mapping, Scalar, Sequence, parse


def test_every_node_has_its_place() -> None:
    root, defects = parse("甲: [乙, 丙]\n丁: |\n  戊\n", "x")
    assert not defects
    assert isinstance(root, Mapping)
    key, items = root.pairs["甲"]
    assert (key.line, key.column) == (1, 1)
    assert isinstance(items, Sequence)
    assert [(s.value, s.line, s.column) for s in items.items if isinstance(s, Scalar)] == [
        *(("乙", 1, 5), ("丙", 1, 8)),
    ]
    _, block = root.pairs["丁"]
    assert isinstance(block, Scalar)
    assert (block.value, block.literal) == ("戊\n", True)
    assert not key.literal


def test_a_value_stays_the_string_that_is_written() -> None:
    root, _ = parse("a: 98.60\nb: yes\nc: 2023-01-02\nd: ~\n", "x")
    assert isinstance(root, Mapping)
    values = [node.value for _, node in root.pairs.values() if isinstance(node, Scalar)]
    assert values == ["98.60", "yes", "2023-01-02", "~"]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\na: 2\n", (2, 1), "键重复: a (第 1 行"),
        ("a: &x 1\nb: *x\n", (1, 4), "锚"),
        ("a: !!python/object 1\n", (1, 4), "标签"),
        ("a: 甲\x07\n", (1, 5), "控制字符"),
        ("? [a]\n: 1\n", (1, 3), "键必须是文字"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), None, f"嵌套超过 {MAX_DEPTH} 层"),
        ("a: 'x\n", None, "引号没有配对"),
        ("a: 1\n--- \nb: 2\n", None, ""),
    ],
)
def test_a_defect_of_form_has_its_place(
    text: str, place: tuple[int, int] | None, words: str
) -> None:
    _, defects = parse(text, "x.yaml")
    assert defects
    if place is not None:
        assert (defects[0].line, defects[0].column) == place
    assert words in defects[0].message


def test_a_defect_is_one_line() -> None:
    assert str(Defect("x.yaml", 3, 7, "错")) == "x.yaml:3:7: 错"


def test_a_repeated_key_keeps_its_first_value() -> None:
    root, _ = parse("a: 1\na: 2\n", "x")
    assert isinstance(root, Mapping)
    node = root.pairs["a"][1]
    assert isinstance(node, Scalar)
    assert node.value == "1"
