"""A file's text as a tree with places, and every defect of its form."""

from __future__ import annotations

from lawgov_cli.curated.nodes import MOST_DEFECTS, Mapping, Scalar, Sequence
from lawgov_cli.curated.tree import parse


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


def test_control_characters_are_told_where_they_stand_and_no_tree_is_made() -> None:
    root, defects = parse("a: 甲\x07\nb: \u202e\n", "x")
    assert root is None
    assert [(d.line, d.column) for d in defects] == [(1, 5), (2, 4)]
    assert "U+0007" in defects[0].message
    _, many = parse("a: 甲\n" + "\x07" * (MOST_DEFECTS + 9), "x")
    assert len(many) == MOST_DEFECTS


def test_a_form_of_yaml_that_is_not_ours_is_read_too() -> None:
    root, defects = parse('{"a": ["乙",\n  丙]}\n', "x")
    assert not defects
    assert isinstance(root, Mapping)
