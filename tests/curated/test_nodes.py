"""Nodes of a file, and what is wrong in one line."""

from __future__ import annotations

import pytest

from lawgov_cli.curated.nodes import CONTROL, KIND_NAMES, Defect, Mapping, Scalar, Sequence


def test_a_defect_is_one_line() -> None:
    assert str(Defect("x.yaml", 3, 7, "错")) == "x.yaml:3:7: 错"


def test_every_kind_of_node_has_a_name() -> None:
    assert set(KIND_NAMES) == {Scalar, Sequence, Mapping}


@pytest.mark.parametrize(
    ("character", "refused"),
    [
        ("\x07", True),
        ("\u202e", True),
        ("\ufeff", True),
        ("\n", False),
        ("\t", False),
        ("甲", False),
    ],
)
def test_what_would_change_what_a_reader_sees(character: str, refused: bool) -> None:  # noqa: FBT001
    assert bool(CONTROL.search(character)) == refused


def test_nodes_are_equal_that_hold_the_same_at_the_same_place() -> None:
    text = Scalar("甲", 1, 2)
    one = Sequence([text], 1, 1)
    assert one == Sequence(lambda: [text], 1, 1, ["甲"])
    for other in (Sequence([], 1, 1), Sequence([text], 2, 1), Sequence([text], 1, 2), [text]):
        assert one != other
    assert Mapping({}, 1, 1) != Sequence([], 1, 1)
    assert repr(Sequence([], 3, 4)) == "Sequence([], 3, 4)"


def test_a_defect_is_one_line_whatever_a_key_or_value_has() -> None:
    assert str(Defect("x.yaml", 3, 7, "没有这个键: 甲\n乙\n")) == ("x.yaml:3:7: 没有这个键: 甲⏎乙⏎")


def test_what_is_made_late_is_made_once() -> None:
    made: list[int] = []

    def nodes() -> list[Scalar]:
        made.append(1)
        return [Scalar("甲", 1, 2)]

    one = Sequence(nodes, 1, 1, ["甲"])  # type: ignore[arg-type]
    assert one.texts == ["甲"]
    assert made == []
    assert one.items == one.items == [Scalar("甲", 1, 2)]
    assert made == [1]
