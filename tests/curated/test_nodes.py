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
