"""A cut never stands inside a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.cuts import shrunk, widened

NUMBERS = (
    *("3,421", "18.73万", "95.81%", "１２.５％", "三百二十一"),
    *("1:1.2", "1465余", "20,000多", "-3.2"),
)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_taken_or_left_whole(number: str) -> None:
    text = f"共办结{number}件"
    start, end = 3, 3 + len(number)
    for cut in range(start + 1, end):
        assert widened(text, cut, len(text)) == (start, len(text))
        assert widened(text, 0, cut) == (0, end)
        assert shrunk(text, cut, len(text), end, end) == (end, len(text))
        assert shrunk(text, 0, cut, 0, 0) == (0, start)
    assert widened(text, start, end) == (start, end) == shrunk(text, start, end, start, end)


@pytest.mark.parametrize(
    ("text", "cut"),
    [("一是受理二是办结", 3), ("2020年3月", 5), ("共3件、5人", 3), ("第一责任人", 2), ("5,甲", 1)],
)
def test_elsewhere_a_cut_stays(text: str, cut: int) -> None:
    assert widened(text, cut, len(text)) == (cut, len(text))
    assert shrunk(text, cut, len(text), len(text), len(text)) == (cut, len(text))


def test_the_place_itself_is_never_left_out() -> None:
    assert shrunk("3421件", 2, 5, 2, 3) == (2, 5)
    assert shrunk("件3421", 0, 3, 0, 3) == (0, 3)


@given(st.text("0123456789.,万%件甲，", max_size=80), st.integers(-5, 90), st.integers(-5, 90))
def test_any_span_stays_within_the_text_and_grows_only(text: str, low: int, high: int) -> None:
    wide_low, wide_high = widened(text, low, high)
    assert 0 <= wide_low <= max(0, low)
    assert min(len(text), high) <= wide_high <= len(text)


def test_digits_without_an_end_are_no_number() -> None:
    """Forty characters on each side of a cut are looked at."""
    assert widened("1" * 200, 100, 100) == (60, 140)
    assert widened("1" * 39 + "甲" + "1" * 60, 70, 100) == (40, 100)
