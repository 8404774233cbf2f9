"""The lexicon: rows of words, each once."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese import lexicon


def test_words_are_parted_by_white_space() -> None:
    assert lexicon.words(" 甲 乙\n丙 ") == ("甲", "乙", "丙")


LISTS = {name: row for name, row in vars(lexicon).items() if isinstance(row, tuple)}


@pytest.mark.parametrize("name", LISTS)
def test_no_row_has_a_word_twice_or_an_empty_one(name: str) -> None:
    row = LISTS[name]
    assert len(set(row)) == len(row)
    assert all(row)


def test_there_are_rows() -> None:
    assert len(LISTS) > 20
