"""Folding: what matching compares, and the way back."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.fold import fold, fold_with_offsets, is_han


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("行政復議", "行政复议"),
        ("⾏政复议", "行政复议"),
        ("行\u200b政", "行政"),
        ("１２Ａ", "12a"),
        ("1\u00a0234", "1234"),
        ("①㎡", "1m2"),
    ],
)
def test_what_falls_together(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_every_folded_character_knows_its_own() -> None:
    assert fold_with_offsets("行\u200b①㎡") == ("行1m2", [0, 2, 3, 3, 4])


def test_what_is_han() -> None:
    assert is_han("丽")
    assert not is_han("⾏")
    assert not is_han("a")
