"""Headings in a row: which marks number one run, and which chapter lost its number."""

from __future__ import annotations

import pytest

from lawgov_cli.extract.headings import HeadingMarks, all_lost, chain, with_lost


def run(text: str, level: str = "chapter") -> list[int]:
    page = HeadingMarks(text)
    return [mark.number for mark in chain(text, page.between(level, 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("一、甲\n做了。\n二、乙\n做了。\n", [1, 2]),
        ("一、甲\n做了。\n三、乙\n做了。\n", [1, 3]),
        ("一、甲\n做了。\n五、乙\n做了。\n", [1]),
        ("一、甲\n二、乙\n三、丙\n" + "一、甲\n" + "做了。" * 99 + "\n二、乙\n", [1, 2]),
        ("开头。一、甲做了。二、乙做了。三、丙。", [1, 2, 3]),
        ("一、甲\n包括一、子二、丑\n二、乙\n", [1, 2]),
        ("（一、甲）二、乙", []),
    ],
)
def test_a_run(text: str, numbers: list[int]) -> None:
    assert run(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("（一）甲\n（二）乙\n", [1, 2]),
        ("第（一）项\n", []),
        ("（一）项规定\n", []),
    ],
)
def test_sections(text: str, numbers: list[int]) -> None:
    assert run(text, "section") == numbers


def test_parts_need_their_word() -> None:
    assert run("第一部分 甲\n第二部分：乙\n", "part") == [1, 2]
    assert run("第一批 甲\n第二批 乙\n", "part") == []


LOST = "一、甲\n（一）子\n做了。\n乙\n（一）丑\n做了。\n三、丙\n做了。\n"


def test_a_number_that_is_left_out_is_found() -> None:
    page = HeadingMarks(LOST)
    found = chain(LOST, page.between("chapter", 0, len(LOST)))
    whole = with_lost(page, found, 0, len(LOST))
    assert [(m.number, LOST[m.end : m.end + 1]) for m in whole] == [(1, "甲"), (2, "乙"), (3, "丙")]
    long = LOST.replace("\n乙\n", f"\n{'字' * 31}\n")
    again = with_lost(
        HeadingMarks(long), chain(long, HeadingMarks(long).between("chapter", 0, 999)), 0, len(long)
    )
    assert [m.number for m in again] == [1, 3]


def test_all_numbers_lost() -> None:
    text = "甲\n（一）子\n做了。\n乙\n（一）丑\n做了。\n"
    assert [m.number for m in all_lost(HeadingMarks(text), 0, len(text))] == [1, 2]
    one = "甲\n（一）子\n做了。\n"
    assert all_lost(HeadingMarks(one), 0, len(one)) == []
