"""Letters at their places as lines."""

from __future__ import annotations

from math import cos, radians, sin

import pytest

from lawgov_cli.reading.glyphs import (
    ASLANT,
    Glyph,
    centre,
    lines_of,
    lines_on,
    page_turn,
    turn_of,
    upright,
    upright_box,
)
from lawgov_cli.reading.rulings import Ruling


def written(x: float, y: float, text: str, size: float = 10, turn: int = 0) -> list[Glyph]:
    """A line of letters that begins at a point of the page and is turned there."""
    left, base = upright(x, y, turn)
    found = []
    for character in text:
        right = left + size * (0.5 if character < "\u0300" else 1)
        found.append(Glyph(character, left, right, base, size, turn))
        left = right
    return found


def texts(*lines: list[Glyph]) -> list[str]:
    return [line.text for line in lines_of([glyph for line in lines for glyph in line])]


@pytest.mark.parametrize(
    ("degrees", "turn"),
    [(0, 0), (9, 0), (-9, 0), (90, 1), (99, 1), (180, 2), (-180, 2), (270, 3), (-90, 3)]
    + [(angle, ASLANT) for angle in (11, 45, -45, 79, 135, -30)],
)
def test_a_line_that_is_nearly_straight_is(degrees: float, turn: int) -> None:
    assert turn_of(cos(radians(degrees)), sin(radians(degrees))) == turn


def test_a_line_without_direction_is_upright() -> None:
    assert turn_of(0, 0) == 0


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_turning_a_page_and_turning_it_back_changes_nothing(turn: int) -> None:
    assert upright(*upright(3, 5, turn), -turn) == (3, 5)
    box = Ruling(1, 2, 4, 8)
    assert upright_box(upright_box(box, turn), -turn) == box


def test_a_page_lies_as_most_of_its_letters_do() -> None:
    watermark = [Glyph("内", 0, 9, 9, 9, ASLANT)] * 9
    assert page_turn([*written(0, 0, "一行", turn=3), *written(0, 0, "字", turn=0)]) == 3
    assert page_turn(watermark) == page_turn([]) == 0


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_turned_letters_are_lines_too(turn: int) -> None:
    """A page on its side reads like one that lies right, and its letters stand where they did."""
    first = written(300, 300, "受理120件", turn=turn)
    x, y = upright(0, 20, -turn)
    lines = lines_on([*written(300 + x, 300 + y, "审结96件", turn=turn), *first], turn)
    assert [line.text for line in lines] == ["受理120件", "审结96件"]
    assert lines[1].top - lines[0].top == 20
    middle = centre(first[0], 0)
    assert max(abs(middle[0] - 300), abs(middle[1] - 300)) < 10


def test_lines_that_are_turned_otherwise_come_behind() -> None:
    text = [*written(50, 200, "正文"), *written(10, 100, "边上", turn=1), *written(50, 300, "末")]
    lines = lines_on(text, 0)
    assert [line.text for line in lines] == ["正文", "末", "边上"]
    assert (lines[2].top, lines[2].bottom) == (100, 120)


def test_a_letter_drawn_twice_is_one() -> None:
    assert texts(written(50, 100, "加粗11件"), written(50.4, 100, "加粗11件")) == ["加粗11件"]


def test_small_letters_belong_to_the_line_they_stand_at() -> None:
    raised = [*written(50, 100, "面积36km"), *written(90, 95.5, "2", 6), *written(93, 100, "。")]
    assert texts(raised) == ["面积36km²。"]
    sunk = [*written(50, 100, "PM"), *written(60, 102, "2.5", 6), *written(70, 100, "下降")]
    assert texts(sunk) == ["PM2.5下降"]


def test_a_raised_and_a_sunken_letter_stand_on_one_line() -> None:
    both = [
        *written(50, 100, "甲乙丙丁"),
        *written(90, 95.5, "1", 8),
        *written(95, 104, "2", 8),
        *written(100, 100, "戊"),
    ]
    assert texts(both) == ["甲乙丙丁¹2戊"]


def test_a_line_of_small_letters_is_one() -> None:
    text = [written(50, 100 + 20 * n, "正文正文正文") for n in range(3)]
    assert texts(*text, written(50, 200, "注：1", 7)) == ["正文正文正文"] * 3 + ["注：1"]


@pytest.mark.parametrize(
    ("before", "after", "gap", "shown"),
    [
        ("120", "35", 0, "12035"),
        ("120", "35", 6, "12035"),
        ("120", "35", 7, "120 35"),
        ("20", "年", 7, "20年"),
        ("20", "年", 9, "20 年"),
        ("a", "b", 1.4, "ab"),
        ("a", "b", 1.6, "a b"),
        ("件", "数", 19.9, "件 数"),
        ("件", "数", 20, "件\t数"),
    ],
)
def test_a_gap_is_a_space_or_a_column(before: str, after: str, gap: float, shown: str) -> None:
    first = written(50, 100, before)
    assert texts([*first, *written(first[-1].right + gap, 100, after)]) == [shown]


@pytest.mark.parametrize(("off", "one"), [(4.9, True), (5, False), (-4.9, True), (-5, False)])
def test_how_far_off_its_line_a_letter_stands(off: float, one: bool) -> None:  # noqa: FBT001
    """Less than half a letter; a small one, too, and the line above comes first."""
    for size in (10, 6):
        found = texts([*written(50, 100, "甲乙丙"), *written(80, 100 + off, "丁", size)])
        assert (len(found) == 1) is one


@pytest.mark.parametrize(
    ("size", "up", "shown"),
    [(8.5, 2.1, "甲乙丙²"), (8.6, 2.1, "甲乙丙2"), (6, 2, "甲乙丙2"), (6, 2.1, "甲乙丙²")],
)
def test_which_letters_are_raised(size: float, up: float, shown: str) -> None:
    """Those smaller than 86 % of the others, a fifth of these above their line."""
    assert texts([*written(50, 100, "甲乙丙"), *written(80, 100 - up, "2", size)]) == [shown]


@pytest.mark.parametrize(("apart", "shown"), [(1.9, "甲"), (2, "甲甲")])
def test_how_near_a_letter_is_drawn_twice(apart: float, shown: str) -> None:
    assert texts([*written(50, 100, "甲"), *written(50 + apart, 100, "甲")]) == [shown]


def test_where_a_line_begins_and_ends_on_its_page() -> None:
    (line,) = lines_of([*written(50, 100, "甲乙", 20), *written(90, 100, "1", 20)])
    assert (line.left, line.right) == (50, 100)
    assert (line.top, line.bottom) == pytest.approx((82.4, 102.4))
    (turned,) = lines_on(written(50, 100, "甲乙", 20, turn=1), 0)
    assert (turned.left, turned.right) == pytest.approx((47.6, 67.6))
    assert (turned.top, turned.bottom) == (100, 140)


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_the_middle_of_a_letter_is_where_it_is_drawn(turn: int) -> None:
    for size in (12, 13):
        letter = written(300, 300, "甲", size, turn=turn)[0]
        along, up = upright(size / 2, -size / 3, -turn)
        assert centre(letter, 0) == pytest.approx((300 + along, 300 + up))
        assert centre(letter, turn) == pytest.approx(upright(300 + along, 300 + up, turn))


def test_small_letters_between_two_lines_stand_on_the_upper_one() -> None:
    text = [*written(50, 100, "甲乙"), *written(50, 106, "丙丁"), *written(70, 103, "1", 5)]
    assert texts(text) == ["甲乙1", "丙丁"]


def test_letters_of_no_size_are_read() -> None:
    assert texts([Glyph("甲", 5, 5, 9, 0), Glyph("乙", 8, 8, 9, 0)]) == ["甲", "乙"]


def test_turned_lines_come_clockwise_from_the_page_s_own() -> None:
    text = [g for turn in (3, 1, 0, 2) for g in written(100, 100, "零一二三"[turn], turn=turn)]
    assert [line.text for line in lines_on(text, 0)] == list("零一二三")
    assert [line.text for line in lines_on(text, 2)] == list("二三零一")
