"""A document's text as a data file keeps it: letter for letter, titles whole, nothing refused."""

from __future__ import annotations

from lawgov_cli.draft.figures.printed import Printed, without_controls
from lawgov_cli.extract import parse


def printed(text: str) -> tuple[Printed, str]:
    document = parse(text)
    return Printed(document), document.text


def test_what_a_file_refuses_is_a_space() -> None:
    assert without_controls("甲\x07乙\u202e丙\n丁\t") == "甲 乙 丙\n丁\t"


def test_a_title_over_a_line_end_stays_whole() -> None:
    kept, text = printed("印发《关于甲的\n 通知》和《乙》。\n办结。")
    assert kept.lines(0, len(text)) == ["印发《关于甲的通知》和《乙》。", "办结。"]
    assert kept.one_line(0, len(text)) == "印发《关于甲的通知》和《乙》。 办结。"
    assert kept.without_space(0, len(text)) == "印发《关于甲的通知》和《乙》。办结。"


def test_a_piece_is_cut_within_its_ends_only() -> None:
    kept, text = printed("一是甲。二是乙。三是丙。")
    second, third = text.index("二是"), text.index("三是")
    assert kept.lines(0, third, [second, third]) == ["一是甲。", "二是乙。"]
    assert kept.lines(second, third, [0, second, third, len(text)]) == ["二是乙。"]
    assert kept.lines(0, len(text), [second, third]) == ["一是甲。", "二是乙。", "三是丙。"]
    assert kept.lines(0, 0) == []


def test_titles_on_one_line_and_those_within_others_stay_as_they_are() -> None:
    kept, text = printed("《甲 乙》和《关于〈丙\n丁〉的通知》、《戊》。")
    assert kept.lines(0, len(text)) == ["《甲 乙》和《关于〈丙丁〉的通知》、《戊》。"]
    kept, text = printed("书名《甲\n没有完。")
    assert kept.lines(0, len(text)) == ["书名《甲", "没有完。"]


def test_look_alike_letters_are_kept_as_printed() -> None:
    kept, text = printed("⼀千件。")
    assert text == "一千件。"
    assert kept.one_line(0, len(text)) == "⼀千件。"


def test_lines_are_cut_where_asked_and_tabs_stay() -> None:
    kept, text = printed(" 一是甲。二是乙。\n\t丙\t丁 \n")
    cut = text.index("二是")
    rows = kept.lines(0, len(text), [cut, 0, len(text) + 5])
    assert rows == ["一是甲。", "二是乙。", "\t丙\t丁"]
    assert kept.one_line(text.index("丙") - 1, len(text)) == " 丙 丁"
