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


@pytest.mark.parametrize(("spaces", "numbers"), [(39, [1, 2]), (40, [])])
def test_how_far_a_heading_is_indented(spaces: int, numbers: list[int]) -> None:
    indent = " " * spaces
    page = HeadingMarks(f"前。\n{indent}一、甲\n{indent}二、乙\n")
    opening = [m.number for m in page.between("chapter", 0, 200) if m.opens_line]
    assert opening == numbers


@pytest.mark.parametrize(
    ("text", "level", "titles"),
    [
        ("第一部分 甲\n", "part", [" 甲"]),
        ("第一部分：甲\n", "part", ["甲"]),
        ("第一部分、甲\n", "part", ["甲"]),
        ("第一部分_甲\n", "part", ["_甲"]),
        ("第一部分，甲\n", "part", []),
        ("第一部分", "part", []),
        ("第一条 甲\n", "part", []),
        ("（一）、甲\n", "section", ["甲"]),
        ("（一） 甲\n", "section", ["甲"]),
        ("（一）款\n", "section", []),
        ("一、 甲\n", "chapter", ["甲"]),
        ("一、\n", "chapter", []),
    ],
)
def test_where_a_title_begins(text: str, level: str, titles: list[str]) -> None:
    marks = HeadingMarks(text).between(level, 0, len(text))
    assert [text[mark.end :].rstrip("\n") for mark in marks] == titles


def test_marks_of_a_stretch_and_the_one_that_begins_it() -> None:
    text = "一、甲。二、乙。\n三、丙\n"
    page = HeadingMarks(text)
    assert [m.number for m in page.between("chapter", 1, text.index("三"))] == [2]
    assert [m.column for m in page.between("chapter", 0, 99)] == [0, 4, 0]
    inside = page.between("chapter", text.index("二"), 99)
    assert [(m.number, m.opens_line) for m in inside] == [(2, True), (3, True)]


@pytest.mark.parametrize(("letters", "numbers"), [(300, [1]), (301, [1, 2])])
def test_far_in_a_line_the_stop_before_a_heading_may_be_lost(
    letters: int, numbers: list[int]
) -> None:
    text = f"一、甲{'字' * (letters - 3)}二、乙。"
    assert run(text) == numbers


def test_what_stands_in_brackets_opens_no_heading_but_at_its_line() -> None:
    text = "一、甲（二、乙。三、丙）。四、丁\n（五、戊\n六、己）\n"
    marks = HeadingMarks(text).between("chapter", 0, len(text))
    assert [m.number for m in marks] == [1, 4, 5, 6]
    assert [m.number for m in marks if m.opens_line] == [1, 6]


def test_marks_are_found_far_from_the_beginning() -> None:
    text = "一、甲。（一）乙\n第二章 丙\n  （二）丁\n"
    far = "\n" * 300 + text
    for level in ("part", "chapter", "section"):
        near = HeadingMarks(text).between(level, 0, len(text))
        assert HeadingMarks(far).between(level, 0, len(far)) == [
            m._replace(start=m.start + 300, end=m.end + 300) for m in near
        ]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("一、甲\n做了。二、乙做了。三、丙做了。\n", [1, 2, 3]),
        ("一、甲\n二、乙做了。三、丙做了。\n", [1, 2]),  # two that open a line are enough
        ("一、甲\n做了。三、丙做了。\n", [1]),
        ("做了。一、甲。三、乙。二、丙。", [1, 2]),
        ("二、甲\n三、乙\n", [2, 3]),
        ("四、甲\n五、乙\n", []),
    ],
)
def test_marks_inside_a_line_count_where_they_make_a_longer_run(
    text: str, numbers: list[int]
) -> None:
    assert run(text) == numbers
