"""Any form of YAML through its parser's events, and every defect of its form with its place."""

from __future__ import annotations

import pytest

from lawgov_cli.curated.events import read
from lawgov_cli.curated.nodes import MAX_DEPTH, Mapping, Scalar


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: 1\na: 2\n", (2, 1), "键重复: a (第 1 行"),
        ("a: &x 1\nb: *x\n", (1, 4), "锚"),
        ("a: !!python/object 1\n", (1, 4), "标签"),
        ("? [a]\n: 1\n", (1, 3), "键必须是文字"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), None, f"嵌套超过 {MAX_DEPTH} 层"),
        ("a: 'x\n", None, "引号没有配对"),
        ("a: 1\n--- \nb: 2\n", None, ""),
    ],
)
def test_a_defect_of_form_has_its_place(
    text: str, place: tuple[int, int] | None, words: str
) -> None:
    _, defects = read(text, "x.yaml")
    assert defects
    if place is not None:
        assert (defects[0].line, defects[0].column) == place
    assert words in defects[0].message


def test_a_repeated_key_keeps_its_first_value() -> None:
    root, _ = read("a: 1\na: 2\n", "x")
    assert isinstance(root, Mapping)
    node = root.pairs["a"][1]
    assert isinstance(node, Scalar)
    assert node.value == "1"
