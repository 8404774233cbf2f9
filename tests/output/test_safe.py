"""What a terminal would obey, a spreadsheet run, a page render: all of it is text here."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.output.safe import (
    defused,
    escaped,
    harmless,
    made_harmless,
    markdown,
)

OBEYED = [
    "\x00", "\x07", "\x08", "\r", "\x1b", "\x7f", "\x85", "\x9b",
    "\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069", "\u2028", "\u2029",
    "\udcff",
]  # fmt: skip


@pytest.mark.parametrize("character", OBEYED, ids=lambda c: f"{ord(c):04x}")
def test_what_would_be_obeyed_is_made_visible(character: str) -> None:
    assert harmless(f"甲{character}乙") == "甲\ufffd乙"
    read = json.loads(escaped(json.dumps(f"甲{character}乙", ensure_ascii=False)))
    assert read == f"甲{character}乙"
    assert character not in escaped(json.dumps(character, ensure_ascii=False))


def test_what_is_text_stays() -> None:
    text = "行政复议“〔2020〕24号”——…·①㎡𠮷é\u0301\n\t Ａ　x"
    assert harmless(text) == escaped(text) == text


@given(st.text())
def test_places_in_the_text_stay(text: str) -> None:
    assert len(harmless(text)) == len(text)
    assert harmless(harmless(text)) == harmless(text)


class Record(NamedTuple):
    name: str
    value: Decimal
    tags: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    records: tuple[Record, ...]


def test_a_record_is_made_harmless_through_and_through() -> None:
    record = Record("a\x1b", Decimal("1.0"), ("b\u202e", "c"), ((0, 1),))
    made = made_harmless([Part("d\x07", (record,))])
    clean = Record("a\ufffd", Decimal("1.0"), ("b\ufffd", "c"), ((0, 1),))
    assert made == [Part("d\ufffd", (clean,))]


def test_a_record_without_harm_is_not_made_anew() -> None:
    row = (1, "a", None, ("b", 2.0))
    assert made_harmless(row) is row


@pytest.mark.parametrize("first", list("=+-@＝＋－＠\t\r"))
def test_a_formula_is_defused(first: str) -> None:
    assert defused(f"{first}1+1") == f"'{first}1+1"
    assert defused(f" {first}1") == f"' {first}1"
    assert defused(f"a{first}1") == f"a{first}1"


def test_markdown_shows_what_was_written() -> None:
    assert markdown("<b onclick=x>&|`*_[a](b)~\\\n") == (
        "&lt;b onclick=x&gt;&amp;\\|\\`\\*\\_\\[a\\](b)\\~\\\\<br>"
    )
    assert markdown("〔2020〕24号，98.6%") == "〔2020〕24号，98.6%"
