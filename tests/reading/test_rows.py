"""Lines of a page as paragraphs."""

from __future__ import annotations

import pytest

from lawgov_cli.document import Anchor
from lawgov_cli.reading.rows import (
    SetLine,
    contents_lines,
    is_wrapped,
    opens_heading,
    paragraphs,
    setting_of,
    width,
    without_page_marks,
)


def rows(*texts: str, page: int | None = None) -> list[SetLine]:
    found = []
    for number, text in enumerate(texts, 1):
        left = width(text) - width(text.lstrip())
        found.append(SetLine(text, left, width(text), (Anchor(0, number, 1),), page))
    return found


def joined(*texts: str) -> list[str]:
    found = rows(*texts)
    return [line.text for line in paragraphs(found, setting_of(found))]


FULL = "全年共收到行政复议申请一百二十件其中受理"
assert width(FULL) == 20


def test_a_full_line_goes_on() -> None:
    assert joined(FULL, "九十六件。", FULL, "完。") == [f"{FULL}九十六件。", f"{FULL}完。"]


def test_a_short_line_ends() -> None:
    assert joined("某县报告", FULL, "完。") == ["某县报告", f"{FULL}完。"]


@pytest.mark.parametrize(
    "heading",
    ["一、甲", "（二）乙", "(3)丙", "1.丁", "第一章", "第二条", "第三部分", "①戊", "12、己"],
)
def test_a_heading_begins_a_paragraph(heading: str) -> None:
    assert opens_heading(heading)
    assert joined(FULL, heading) == [FULL, heading]


@pytest.mark.parametrize(
    "text",
    ["一二季度", "1.5万件", "（本级）", "第三方", "10201件", "", "（", "①"[:0], "2025、2026"],
)
def test_what_opens_no_heading(text: str) -> None:
    assert not opens_heading(text)


def test_a_full_line_that_ends_a_sentence_ends_unless_paragraphs_are_indented() -> None:
    full_stop = FULL[:-1] + "。"
    assert joined(full_stop, "下一句。", FULL, "完。") == [full_stop, "下一句。", f"{FULL}完。"]
    indented = "　　" + FULL[:17] + "。"
    assert joined(indented, "下一句。", indented, FULL, "完。") == [
        f"{indented}下一句。",
        f"{indented}{FULL}完。",
    ]


def test_an_indented_line_begins_a_paragraph() -> None:
    assert joined(FULL, "　　新的一段。") == [FULL, "　　新的一段。"]


def test_a_line_set_apart_begins_a_paragraph() -> None:
    found = rows(FULL, "署名")
    found[1] = found[1]._replace(apart=True)
    assert len(paragraphs(found, setting_of(found))) == 2


def test_a_title_of_several_lines_is_one() -> None:
    def titled(*sizes: float, apart: bool = False) -> int:
        found = rows("某县人民政府", "法治政府建设情况报告", "　　正文。")
        for at, size in enumerate(sizes):
            found[at] = found[at]._replace(size=size)
        found[1] = found[1]._replace(apart=apart)
        return len(paragraphs(found, setting_of(found)))

    assert titled(1.4, 1.4) == 2
    assert titled(1.0, 1.0) == titled(1.4, 1.8) == titled(1.4, 1.4, apart=True) == 3
    headings = [row._replace(size=1.4) for row in rows("一、甲", "二、乙", "成效如下：", "不足")]
    assert len(paragraphs(headings, setting_of(headings))) == 4


def test_a_number_is_not_broken_and_words_of_letters_are_kept_apart() -> None:
    number = FULL[:18] + "1020"
    words = FULL[:17] + "annual"
    assert joined(number, "1件。", words, "report。") == [f"{number}1件。", f"{words} report。"]


def test_every_piece_keeps_its_place() -> None:
    found = rows(FULL, "  九十六件。")
    found[1] = found[1]._replace(left=0)
    line = paragraphs(found, setting_of(found))[0]
    assert line.text == f"{FULL}九十六件。"
    assert [(a.offset, a.line, a.column) for a in line.places] == [(0, 1, 1), (20, 2, 3)]


@pytest.mark.parametrize(
    "mark", ["— 3 —", "- 12 -", "－３－", "第 3 页", "第3页 共12页", "第3页/共12页", "3/12", "·3·"]
)
def test_page_numbers_go_and_what_they_cut_is_one(mark: str) -> None:
    found = without_page_marks(rows(FULL, mark, "九十六件。"))
    assert [row.text for row in found] == [FULL, "九十六件。"]
    assert [row.cut for row in found] == [False, True]
    assert len(paragraphs(found, setting_of(found))) == 1
    assert len(paragraphs(found, None)) == 1


def test_a_cut_that_ends_a_sentence_ends_a_paragraph() -> None:
    found = without_page_marks(rows("第一句。", "— 3 —", "第二句。"))
    assert [line.text for line in paragraphs(found, None)] == ["第一句。", "第二句。"]


def test_a_bare_number_goes_only_at_the_edge_of_a_page() -> None:
    found = rows("12", FULL, "3")
    assert len(without_page_marks(found)) == 3
    edges = [row._replace(edge=row.text != FULL) for row in found]
    assert [row.text for row in without_page_marks(edges)] == [FULL]


def test_running_heads_go() -> None:
    pages = []
    for page in range(1, 4):
        head = SetLine(f"某县报告 {page}", 0, 8, (), page, edge=True)
        pages += [head, SetLine(f"正文{'甲乙丙'[page - 1]}", 0, 3, (), page)]
    assert [row.text for row in without_page_marks(pages)] == ["正文甲", "正文乙", "正文丙"]
    assert len(without_page_marks(pages[:4])) == 4


def test_the_contents_page_goes_with_its_title() -> None:
    texts = [
        "报告",
        "目　录",
        "一、甲………… 1",
        "（一）乙....... 2",
        "三、丙 · · · · 12",
        "一、甲",
        "正文。",
    ]
    assert contents_lines(texts) == {1, 2, 3, 4}
    assert contents_lines(["目录", "一、甲\t1", "", "二、乙\t3", "正文"]) == {0, 1, 3}
    assert contents_lines(["一、甲………… 1", "正文"]) == set()
    assert contents_lines(["甲\t1", "乙\t2"]) == set()


def test_which_texts_are_wrapped() -> None:
    assert is_wrapped(rows(FULL, FULL, "完。", FULL, "完。"))
    assert not is_wrapped(rows(FULL, "完。"))
    assert not is_wrapped(rows(FULL, FULL, FULL))  # a list without a sentence
    assert not is_wrapped(rows(*[FULL * 4] * 3, "完。"))  # no page is that wide
    assert not is_wrapped(rows(*["短短短短短短"] * 3, "完。"))
    assert not is_wrapped(rows(f"一、{FULL}", f"二、{FULL}", f"三、{FULL}", "完。"))
    assert not is_wrapped([])


def test_widths_are_those_of_chinese_characters() -> None:
    assert width("件12ａ") == 3.0


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        (17, 0, 2),  # 85 % of the measure reach it
        (16.5, 0, 3),
        (20, 1.4, 2),
        (20, 1.5, 3),  # the least indent
    ],
)
def test_how_far_a_line_reaches_and_how_far_one_is_indented(
    first: float, second: float, count: int
) -> None:
    texts = [FULL, FULL, "其中受理九十六件", "已经办结", FULL]
    found = rows(*texts)
    found[2] = found[2]._replace(right=first)
    found[3] = found[3]._replace(left=second)
    shown = [line.text for line in paragraphs(found, setting_of(found))]
    assert len(shown) == count
    assert shown[0].startswith(FULL * 2 + texts[2])


@pytest.mark.parametrize(
    ("sizes", "count"),
    [
        ((1.2, 1.2), 2),
        ((1.19, 1.19), 3),
        ((1.0, 1.3), 3),
        ((1.4, 1.46), 2),  # less than a twentieth apart
        ((1.4, 1.48), 3),
        ((1.48, 1.4), 3),
        ((2.0, 2.09), 2),
        ((2.0, 1.9), 3),
    ],
)
def test_titles_are_large_and_their_lines_alike(sizes: tuple[float, ...], count: int) -> None:
    found = rows("某县人民政府", "法治政府建设情况报告", "　　正文。")
    found = [row._replace(size=size) for row, size in zip(found, (*sizes, 1.0), strict=True)]
    assert len(paragraphs(found, setting_of(found))) == count


def test_a_title_does_not_go_on_over_a_page_s_end() -> None:
    found = [row._replace(size=1.4) for row in rows("某县人民政府", "法治政府建设情况报告")]
    assert len(paragraphs([found[0], found[1]._replace(page=2)], setting_of(found))) == 2


def test_a_large_heading_of_two_lines_is_one_where_the_first_is_full() -> None:
    found = [row._replace(size=1.4) for row in rows(f"一、{FULL[:18]}", "九十六件", "二、乙")]
    assert [line.text for line in paragraphs(found, setting_of(found))] == [
        f"一、{FULL[:18]}九十六件",
        "二、乙",
    ]


@pytest.mark.parametrize(
    ("count", "wide"), [(13, False), (14, True), (61, True), (62, True), (63, False)]
)
def test_how_wide_a_wrapped_text_may_be(count: int, wide: bool) -> None:  # noqa: FBT001
    line = (FULL * 4)[:count]
    assert is_wrapped(rows(line, line, "完。")) is wide


@pytest.mark.parametrize(
    ("ended", "wrapped"),
    [(0, True), (4, True), (5, False)],  # one in three full lines is broken, and two at least
)
def test_how_many_lines_are_broken_in_a_wrapped_text(ended: int, wrapped: bool) -> None:  # noqa: FBT001
    whole = FULL[:-1] + "。"
    assert is_wrapped(rows(FULL, FULL, *[whole] * ended, "完。")) is wrapped
    assert not is_wrapped(rows(FULL, "完。", whole))


def test_a_text_is_wrapped_at_its_longest_line() -> None:
    """One line that stands out of the others shows that nothing broke them there."""
    assert not is_wrapped(rows(FULL, FULL, FULL, "完。", FULL + FULL[:10]))
    assert is_wrapped(rows(FULL, FULL, FULL, "完。", FULL + FULL[:3]))
    quoted = rows(FULL, FULL, "完。”")
    assert is_wrapped(quoted)


@pytest.mark.parametrize(
    ("pages", "on", "gone"),
    [(3, 3, True), (2, 2, False), (6, 3, True), (7, 3, True), (12, 5, True), (20, 3, True)],
)
def test_on_how_many_pages_a_running_head_stands(pages: int, on: int, gone: bool) -> None:  # noqa: FBT001
    found = []
    for page in range(1, pages + 1):
        if page <= on:
            found.append(SetLine(f"某县报告 {page}", 0, 8, (), page, edge=True))
        found.append(SetLine(f"正文{chr(0x4E00 + page)}", 0, 3, (), page))
    kept = [row.text for row in without_page_marks(found)]
    assert (len(kept) == pages) is gone


def test_what_a_head_leaves_behind_belongs_together() -> None:
    found = rows(FULL, "- 3 -", "九十六件。", "又一段。")
    found[2] = found[2]._replace(apart=True)
    found[3] = found[3]._replace(apart=True)
    kept = without_page_marks(found)
    assert [(row.apart, row.cut) for row in kept] == [(False, False), (False, True), (True, False)]


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("1234", True),
        ("12345", False),
        ("xiv", True),
        ("xviiiii", False),
        ("iv件", False),
    ],
)
def test_bare_page_numbers_are_short(text: str, gone: bool) -> None:  # noqa: FBT001
    found = rows(FULL, text)
    found[1] = found[1]._replace(edge=True)
    assert (len(without_page_marks(found)) == 1) is gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("— 12345 —", False),
        ("———— 3 ————", False),
        ("第 1234 页 / 共 1234 页", True),
        ("第 1 页" + " " * 19, True),
        ("第 1 页" + " " * 20, False),
        ("- i -", False),
        ("第三页", False),
    ],
)
def test_page_numbers_in_marks_are_short_too(text: str, gone: bool) -> None:  # noqa: FBT001
    assert (len(without_page_marks(rows(FULL, text))) == 1) is gone


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["一、甲..1", "二、乙..2"], set()),  # two dots are no leader
        (["一、甲...1", "二、乙...2"], {0, 1}),
        (["一、甲...1", "", "二、乙...2"], {0, 2}),
        (["前文", "一、甲...1", "二、乙...2"], {1, 2}),
        (["目 录", "", "一、甲...1", "正文"], {0, 2}),
        (["目录", "正文", "一、甲...1"], set()),
        (["目次", "一、甲...1", "二、乙...2", "三、丙...12345"], {0, 1, 2}),
        (["甲" * 80 + "...1"] * 2, {0, 1}),
        (["甲" * 81 + "...1"] * 2, set()),
        (["目录", "甲\t1"], set()),  # a name has two characters and more
        (["目录", "甲乙\t1"], {0, 1}),
        (["甲乙...1", "丙丁\t2"], {0, 1}),
        (["目录", "一、甲...iv", "二、乙...件"], {0, 1}),
    ],
)
def test_what_is_an_entry_of_a_contents_page(lines: list[str], found: set[int]) -> None:
    assert contents_lines(lines) == found


def test_the_measure_and_the_margin_are_those_of_most_lines() -> None:
    found = [SetLine("甲", 2, 30, ())] * 97 + [SetLine("乙", 0, 40, ())] * 3
    assert setting_of(found)[:2] == (2, 40)
    assert setting_of([*found, found[0]])[:2] == (2, 30)
    assert setting_of([SetLine("乙", 0, 9, ())] * 6 + found[:94])[0] == 0
    assert setting_of(found[:1])[:2] == (2, 30)


@pytest.mark.parametrize(
    ("apart", "shows"),
    [(0, False), (1, False), (4, True), (3, False), (5, True)],
)
def test_where_most_paragraphs_stand_apart_space_shows_where_they_begin(
    apart: int,
    shows: bool,  # noqa: FBT001
) -> None:
    found = rows(*["短。", FULL] * 5, "完。")
    begin = [at for at in range(1, 10) if at % 2 == 1]
    found = [row._replace(apart=at in begin[:apart]) for at, row in enumerate(found)]
    assert setting_of(found).shows is shows


def test_two_indented_lines_show_where_paragraphs_begin() -> None:
    indented = "　　" + FULL[:18]
    assert setting_of(rows(FULL, indented, FULL, indented)).shows
    assert not setting_of(rows(FULL, indented, FULL)).shows


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("二十一、甲", True),
        ("一二三四、甲", False),
        ("（二十一）甲", True),
        ("(21)甲", True),
        ("（3）甲", True),
        ("（三年", False),
        ("21．甲", True),
        ("21、甲", True),
        ("21.5件", False),
        ("121.甲", False),
        ("第一节", True),
        ("第三部", False),
        ("第一编", True),
        ("第", False),
        ("一．甲", True),
        ("一", False),
        ("⑩己", True),
        ("甲①", False),
    ],
)
def test_what_is_the_mark_of_a_heading(text: str, opens: bool) -> None:  # noqa: FBT001
    assert opens_heading(text) is opens


def test_a_line_that_loses_its_indent_loses_no_place() -> None:
    """A piece of the indent itself begins where the first letter does."""
    first = rows(FULL)[0]
    pieces = (Anchor(0, 2, 1), Anchor(1, 2, 2), Anchor(4, 2, 5))
    second = SetLine("  九十六件。", 0, 6, pieces)
    line = paragraphs([first, second], setting_of([first, second]))[0]
    assert line.text == f"{FULL}九十六件。"
    assert [(a.offset, a.column) for a in line.places] == [(0, 1), (20, 3), (20, 3), (22, 5)]


def test_a_line_of_columns_is_no_part_of_a_paragraph() -> None:
    for pair in ((f"{FULL}\t1", "乙丙。"), (FULL, "甲\t乙"), (f"{FULL}\t1", "甲\t乙")):
        assert joined(*pair, FULL, "完。") == [*pair, f"{FULL}完。"]


def test_notes_stand_behind_the_paragraph_that_they_part() -> None:
    first, second, third, fourth = rows(FULL, "¹甲。", "九十六件。", FULL)
    note = second._replace(note=True)
    found = [first, note, third, fourth]
    setting = setting_of([first, third, fourth])
    assert [line.text for line in paragraphs(found, setting)] == [
        *(f"{FULL}九十六件。", "¹甲。", FULL)
    ]
    alone = [first, third, fourth, note]
    assert [line.text for line in paragraphs(alone, setting)][-1] == "¹甲。"
