"""The numbers that open headings."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.headings import find_headings, heading_at, opens_heading, run_end


def read(text: str) -> tuple[str, int, str, str] | None:
    """The level, number and unit of the mark that a text opens with, and its letters."""
    mark = heading_at(text, 0)
    return mark and (mark.level, mark.number, mark.unit, text[mark.start : mark.end])


@pytest.mark.parametrize(
    ("text", "level", "number", "unit", "letters"),
    [
        ("第一章 总则", "part", 1, "章", "第一章"),
        ("第十二条", "part", 12, "条", "第十二条"),
        ("第2部分", "part", 2, "部分", "第2部分"),
        ("第一百二十条", "part", 120, "条", "第一百二十条"),
        ("一、总体", "chapter", 1, "", "一、"),
        ("二十一、其他", "chapter", 21, "", "二十一、"),
        ("三.其他", "chapter", 3, "", "三."),
        ("四 、其他", "chapter", 4, "", "四 、"),
        ("六、二〇一八年打算", "chapter", 6, "", "六、"),
        ("（一）总体", "section", 1, "", "（一）"),
        ("(二)其他", "section", 2, "", "(二)"),
        ("（ 十 ）其他", "section", 10, "", "（ 十 ）"),
        ("1.总体", "point", 1, "", "1."),
        ("12、其他", "point", 12, "", "12、"),
        ("3.2021年", "point", 3, "", "3."),
        ("（1）总体", "detail", 1, "", "（1）"),
        ("（12）其他", "detail", 12, "", "（12）"),
        ("①总体", "circled", 1, "", "①"),
        ("⑳其他", "circled", 20, "", "⑳"),
    ],
)
def test_a_mark_has_its_level_and_number(
    text: str, level: str, number: int, unit: str, letters: str
) -> None:
    assert read(text) == (level, number, unit, letters)
    assert opens_heading(text, 0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        *("", "总体", "第", "第一", "第一名", "第章", "第一百二十三条以外", "①"[:0], "㉑"),
        *("一", "一季度", "一、二季度", "一、二、三级", "一、二次产业", "一百零三、其他", "十一月"),
        *("（", "（一", "（本级）", "（一百二十）", "（123）", "（1.5）", "（ ）"),
        *("1", "1.", "1.5万件", "3.20件", "123.其他", "12:30"),
    ],
)
def test_what_opens_no_heading(text: str) -> None:
    assert heading_at(text, 0) is None


@pytest.mark.parametrize("text", ["第一章", "一、", "（一）", "1.甲", "（1）", "①"])
def test_a_mark_ends_with_its_text(text: str) -> None:
    """What stands behind the end that is asked for is not looked at."""
    for end in range(len(text)):
        mark = heading_at(text, 0, end)
        assert mark is None or mark.end <= end
    assert heading_at(f"前{text}后", 1, 1 + len(text)) is not None


def test_marks_inside_lines_are_found() -> None:
    text = "一、甲。（一）乙，1.丙；②丁 第三章\n"
    assert [(m.level, m.number) for m in find_headings(text)] == [
        ("chapter", 1),
        ("section", 1),
        ("point", 1),
        ("circled", 2),
        ("part", 3),
    ]


@pytest.mark.parametrize("text", ["第一、二、三条", "二〇二一年、", "2021.1.5", "12345.甲"])
def test_a_number_behind_another_one_opens_nothing(text: str) -> None:
    assert list(find_headings(text)) == []


def test_a_run_has_an_end() -> None:
    digits = frozenset("0123456789")
    assert run_end("12345", 1, digits, 3) == 4
    assert run_end("12345", 1, digits, 9) == 5
    assert run_end("12345", 1, digits, 9, 2) == 2
    assert run_end("甲", 0, digits, 3) == 0


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *(
            "第一章 总则",
            "一、总体",
            "（一）总体",
            "( 12 )总体",
            "1.总体",
            "二十一 、其他",
            "③其他",
        ),
        *("3.2021年", "第一百二十条", "六、二〇一八年打算", "做了。（二）甲"),
    ]
    wanted, at = [], len(FAR)
    for line in lines:
        wanted += [m._replace(start=m.start + at, end=m.end + at) for m in find_headings(line)]
        at += len(line) + 1
    assert [*find_headings(FAR + "\n".join(lines))] == wanted
    assert len(wanted) == len(lines)


@pytest.mark.parametrize("text", ["一二三四、甲", "（一二三四）甲", "第一二三四五章", "123.甲"])
def test_a_number_that_is_too_long_is_none(text: str) -> None:
    assert heading_at(text, 0) is None
