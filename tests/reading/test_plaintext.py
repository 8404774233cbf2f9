"""Plain texts: as they are, or as the paragraphs that a page wrapped."""

from __future__ import annotations

import pytest

from lawgov_cli.reading import plaintext
from lawgov_cli.reading.plaintext import normal, read, unwrapped

LINE = "全年共收到行政复议申请120件，其中受理96件，不予"
SHORT = "受理24件。"


def test_a_text_that_was_not_wrapped_stays_as_it_is() -> None:
    text = "一、甲\n\n　　办结１２件。\n"
    found = unwrapped(text)
    assert found.text == text
    assert [(a.offset, a.line) for a in found.anchors] == [(0, 1), (4, 2), (5, 3), (14, 4)]


def test_line_ends_of_windows_and_a_byte_order_mark_go() -> None:
    assert normal("\ufeff甲\r\n\r\n乙\r丙") == "甲\n\n乙\n丙"


def test_wrapped_lines_are_paragraphs_with_their_places() -> None:
    text = f"某县报告\n\n{LINE}\n{SHORT}\n{LINE}\n— 3 —\n{SHORT}\n"
    found = unwrapped(text)
    assert found.text == f"某县报告\n{LINE}{SHORT}\n{LINE}{SHORT}\n"
    assert [(a.line, a.column) for a in found.anchors] == [(1, 1), (3, 1), (4, 1), (5, 1), (7, 1)]


def test_page_numbers_go_from_other_texts_too() -> None:
    found = unwrapped("一、甲\n全年受理行政复议申请一百件并且\n- 3 -\n全部办结。\n二、乙\n")
    assert found.text == "一、甲\n全年受理行政复议申请一百件并且全部办结。\n二、乙\n"


def test_a_number_alone_behind_a_full_line_is_that_of_its_page() -> None:
    text = f"{LINE}\n{SHORT}\n{LINE}\n12\n{SHORT}\n7\n"
    assert unwrapped(text).text == f"{LINE}{SHORT}\n{LINE}{SHORT}\n7\n"


def test_a_text_of_many_lines_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plaintext, "MOST_LINES", 4)
    text = f"{LINE}\n{SHORT}\n{LINE}\n{SHORT}\n"
    assert unwrapped(text).text == f"{LINE}{SHORT}\n" * 2
    assert unwrapped(text + "完。\n").text == text + "完。\n"


def test_a_form_feed_ends_a_page() -> None:
    text = f"{LINE}\n\f{SHORT}\n{LINE}\n3\f\n{SHORT}\n"
    found = unwrapped(text)
    assert found.text == f"{LINE}{SHORT}\n{LINE}{SHORT}\n"
    assert [(a.line, a.column) for a in found.anchors] == [(1, 1), (2, 2), (3, 1), (5, 1)]


def test_tabs_make_a_table_where_rows_agree() -> None:
    agreeing = unwrapped("甲\t1\n乙\t2\n丙\n")
    assert [len(t.cells) for t in agreeing.tables] == [4]
    assert unwrapped("甲\t1\n乙\t2\t3\n").tables == ()


def test_a_file_is_decoded_and_its_encoding_told() -> None:
    found, told = read("依法行政，办结。\r\n".encode("gb18030"), "“稿”")
    assert found.text == "依法行政，办结。\n"
    assert told == ["按 GB18030 读入"]


def test_lines_of_so_many_characters_are_paragraphs_too() -> None:
    """Such lines differ in width where some have more digits than others."""
    paragraph = (
        "全年受理行政许可申请12486件，办结12175件，比上年增加1203件，"
        "其中网上办理10317件，均已依法按期全部办结。"
    )
    lines = [paragraph[at : at + 16] for at in range(0, len(paragraph), 16)]
    text = "\n".join([*lines, "二、行政复议", *lines, "三、行政应诉", *lines]) + "\n"
    found = unwrapped(text)
    assert found.text == f"{paragraph}\n二、行政复议\n{paragraph}\n三、行政应诉\n{paragraph}\n"
    assert [(a.line, a.column) for a in found.anchors][:3] == [(1, 1), (2, 1), (3, 1)]


def test_blank_lines_show_where_paragraphs_begin() -> None:
    """A full line that ends a sentence goes on, unless nothing shows where paragraphs begin."""
    full = "全年共收到行政复议申请一百二十件，均已办结。"
    paragraph = f"{full}\n{full}\n{SHORT}\n"
    wrapped = f"{LINE}\n{SHORT}\n\n" * 2
    assert unwrapped(f"{wrapped}{paragraph}\n{paragraph}").text == (
        f"{LINE}{SHORT}\n" * 2 + f"{full}{full}{SHORT}\n" * 2
    )
    assert unwrapped(f"{LINE}\n{SHORT}\n{LINE}\n{SHORT}\n{paragraph}").text == (
        f"{LINE}{SHORT}\n" * 2 + paragraph
    )


@pytest.mark.parametrize(("short", "joined"), [(6, True), (7, False)])
def test_in_which_share_of_lines_characters_are_counted(short: int, joined: bool) -> None:  # noqa: FBT001
    """Where one in three has the greatest length; else they are as wide as they are printed."""
    wide, narrow = "全年共受理行政许可的申请一千多件", "办结120034件120034件"[:16]
    assert len(wide) == len(narrow)
    text = unwrapped("\n".join([wide, wide, narrow, *["完。"] * short]) + "\n").text
    assert text.startswith(f"{wide}{wide}{narrow}完。" if joined else f"{wide}{wide}{narrow}\n完。")


@pytest.mark.parametrize("mark", ["1\n\f", "\f1\n", "1\f\n", "\f\n1\f", "1\f2\f3\n"])
def test_a_number_alone_beside_a_form_feed_is_that_of_a_page(mark: str) -> None:
    assert unwrapped(f"一、甲\n{mark}二、乙\n").text == "一、甲\n二、乙\n"


def test_a_number_alone_elsewhere_is_text() -> None:
    text = "一、甲\n1\n二、乙\n\f三、丙\n2\n完。\n"
    assert unwrapped(text).text == text


def test_places_behind_a_form_feed_count_it() -> None:
    found = unwrapped("甲。\f1\f乙乙。\f 丙。\n1\f")
    assert found.text == "甲。\n乙乙。\n 丙。\n"
    assert [(a.offset, a.line, a.column) for a in found.anchors] == [
        (0, 1, 1),
        (3, 1, 6),
        (7, 1, 10),
    ]
