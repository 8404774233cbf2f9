"""A curated report as printed: headings, measures and items with their places."""

from __future__ import annotations

import pytest

from lawgov_cli.check.printed import of_report
from lawgov_cli.document import CLOSING_TITLE, NO_MARK
from lawgov_cli.model import Chapter, Item, Measure, Place, Report


def report(*chapters: Chapter) -> Report:
    return Report(
        id="x", title="甲", year=2023, place=Place("甲", "甲"), issuer="甲", chapters=chapters
    )


@pytest.mark.parametrize(
    ("chapter", "heading"),
    [
        (Chapter(2, "执法", ()), "二、执法"),
        (Chapter(2, "执法", (), mark="第二部分 "), "第二部分 执法"),
        (Chapter(2, "执法", (), mark=NO_MARK), "执法"),
        (Chapter(0, "前言", ()), ""),
        (Chapter(9, CLOSING_TITLE, ()), ""),
    ],
)
def test_a_heading_as_printed(chapter: Chapter, heading: str) -> None:
    document = of_report(report(chapter))
    (part,) = document.chapters
    assert document.text[part.start : part.heading_end] == heading
    assert document.text == (f"{heading}\n" if heading else "")


def test_a_title_and_its_text_stand_on_one_line_and_parts_hold_their_own() -> None:
    first = Measure(
        "1.1", "甲事。", "做了。\n一是子。\n二是丑。", items=(Item(1, 4, 8), Item(2, 9, 13))
    )
    document = of_report(report(Chapter(1, "工作", (first, Measure("1.2", "", "完。")))))
    assert document.text == "一、工作\n甲事。做了。\n一是子。\n二是丑。\n完。\n"
    (chapter,) = document.chapters
    assert chapter.end == len(document.text)
    one, two = chapter.measures
    assert document.text[one.start : one.title_end] == "甲事。"
    assert document.text[two.start : two.end] == "完。"
    items = [document.text[i.start : i.end].strip() for i in one.items]
    assert items == ["一是子。", "二是丑。"]


def test_full_width_is_read_as_plain_and_parts_move_with_it() -> None:
    document = of_report(report(Chapter(1, "⼯作", (Measure("1.1", "", "受理1\u00a0234件。"),))))
    (measure,) = document.chapters[0].measures
    assert document.text[measure.start : measure.end].startswith("受理")
    assert document.body == (0, len(document.text))
