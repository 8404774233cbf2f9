"""A text beside last year's: the values of then, and what cannot be laid side by side."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.check.coverage import figure_rows
from lawgov_cli.check.rules.beside import beside, last_value, quoted, refusal, side
from lawgov_cli.check.subject import Previous, Subject
from lawgov_cli.extract import parse


def text(year: int, said: str, place: str = "甲市") -> str:
    return f"{place}{year}年法治政府建设年度报告\n一、复议\n{year}年，{said}\n"


def subject(now: str, before: str) -> Subject:
    return Subject(parse(now, "今年.txt"), previous=Previous(parse(before, "去年.txt")))


def test_last_years_value_in_this_years_unit() -> None:
    found = subject(
        text(2023, "全市受理行政复议申请1.2万件，开展培训9场。"),
        text(2022, "全市受理行政复议申请9800件，检查企业7家。"),
    )
    last = {f"{row.value}": last_value(found, row) for row in figure_rows(found)}
    assert last["1.2"] == Decimal("0.98")
    assert last["9"] is None


def test_each_side_has_its_year() -> None:
    found = subject(text(2023, "受理50件。"), text(2022, "受理43件。"))
    assert (side(found).year, side(found.last).year) == (2023, 2022)
    assert [f"{s.spot.value}" for s in side(found).sights] == ["50"]


@pytest.mark.parametrize(
    ("now", "before", "told"),
    [
        (text(2023, "受理5件。"), text(2022, "受理4件。"), ""),
        (text(2022, "受理5件。"), text(2023, "受理4件。"), "要更早一年的报告"),
        (text(2022, "受理5件。"), text(2022, "受理4件。"), "要更早一年的报告"),
        (text(2023, "受理5件。"), "一、复议\n受理4件。\n", "看不出“去年.txt”是哪一年的报告"),
        ("一、复议\n受理4件。\n", text(2022, "受理5件。"), "看不出“今年.txt”是哪一年的报告"),
    ],
)
def test_what_cannot_be_laid_side_by_side(now: str, before: str, told: str) -> None:
    said = refusal(subject(now, before))
    assert told in said
    assert bool(said) == bool(told)


def test_without_a_text_of_last_year_nothing_is_refused() -> None:
    assert refusal(Subject(parse(text(2023, "受理5件。")))) == ""


def test_a_figure_with_the_words_of_its_clause() -> None:
    found = beside(subject(text(2023, "受理“甲”类申请50件，审结48件。"), text(2022, "审结9件。")))
    sights = {found.now.printed(s): found.now.clause(s) for s in found.now.sights}
    assert sights["50件"] == "受理‘甲’类申请50件"
    assert sights["48件"] == "审结48件"


def test_quotation_marks_inside_are_single_ones() -> None:
    assert quoted("“甲”乙") == "‘甲’乙"
