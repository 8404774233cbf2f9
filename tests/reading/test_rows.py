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
