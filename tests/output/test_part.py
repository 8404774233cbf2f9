"""A part in a terminal: heading once a chapter, its figures marked, what belongs to it below."""

from __future__ import annotations

import pytest
from tests.output.screens import CITATION, FINDING, MEASURE, STATISTIC, printed

from lawgov_cli.library.parts import Part
from lawgov_cli.output import theme
from lawgov_cli.output.part import chapter_heading, marked, print_parts

PART = Part(MEASURE, "服务", None, (STATISTIC,), (CITATION,))


@pytest.mark.parametrize(
    ("number", "title", "heading"),
    [(0, "前言", "前言"), (9, "结语", "结语"), (4, "执法", "四、执法"), (12, "服务", "十二、服务")],
)
def test_a_heading_as_printed(number: int, title: str, heading: str) -> None:
    assert chapter_heading(number, title) == heading


def test_a_chapter_is_headed_once_and_findings_stand_last() -> None:
    second = PART._replace(measure=MEASURE._replace(measure="1.2"), statistics=(), citations=())
    shown = printed(print_parts, [(PART, (FINDING,)), (second, ())])
    assert shown.count("一、服务") == 1
    for line in ("1.1  办件更快。", "主题 服务", "机关 甲局", "地方 甲市", "不符 合计不等。"):
        assert line in shown.splitlines()
    assert shown.index("18.73") < shown.index("甲市办法") < shown.index("不符")
    assert "甲-2023" not in shown


def test_reports_are_named_where_there_are_several() -> None:
    other = PART._replace(measure=MEASURE._replace(report="乙-2023"))
    shown = printed(print_parts, [(PART, ()), (other, ())])
    assert "甲-2023" in shown.splitlines()
    assert shown.count("一、服务") == 2


def test_figures_and_documents_are_marked_in_the_text() -> None:
    text = "印发《甲市办法》，全年办件18.73万余件。《甲市办法》施行。"
    part = PART._replace(measure=MEASURE._replace(text=text))
    spans = {(text[s.start : s.end], s.style) for s in marked(part).spans}
    assert spans == {("甲市办法", theme.DOCUMENT), ("18.73", theme.FIGURE)}
    assert len(marked(part).spans) == 3
    away = PART._replace(statistics=(STATISTIC._replace(quote="不在"),), citations=())
    assert not marked(away).spans
