"""A text beside last year's: the values of then, and what cannot be laid side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.compare.made import made

from lawgov_cli.check.coverage import figure_rows
from lawgov_cli.check.rules.beside import beside, last_value, quoted, refusal, side
from lawgov_cli.check.subject import DraftedText, Previous, Subject
from lawgov_cli.document import UNKNOWN_PLACE
from lawgov_cli.extract import parse
from lawgov_cli.model import Place

if TYPE_CHECKING:
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report


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


def reported(year: int, said: str, names: dict[str, str], place: str = "青石县") -> Report:
    return made(said, year, names, place=place)


def test_a_data_file_has_its_names_year_and_place() -> None:
    report = reported(2022, "受理申请50件。", {"行政复议·受理": "50 件"})
    found = side(Subject(report))
    assert (found.year, found.place) == (2022, "青石县")
    assert [sight.spot.name for sight in found.sights] == ["行政复议·受理"]
    unknown = replace(report, place=Place(UNKNOWN_PLACE, ""))
    assert side(Subject(unknown)).place == ""


def test_a_raw_text_is_read_by_what_drafts_it() -> None:
    report = reported(2022, "受理申请50件。", {"行政复议·受理": "50 件"})
    document = parse(text(2023, "受理申请50件。"), "今年.txt")
    at = document.text.index("50件")

    def read(_: Document) -> DraftedText:
        return DraftedText(report, {"行政复议·受理": (at, at + 3)})

    found = side(Subject(document, previous=Previous(report, read)))
    assert (found.year, found.place) == (2022, "青石县")
    assert [(s.spot.name, s.spot.start, s.spot.end) for s in found.sights] == [
        ("行政复议·受理", at, at + 3)
    ]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("青石县", "青石县", ""),
        # A place may be called by more or less of its name.
        ("石市青石县", "青石县", ""),
        ("青石县", "石市青石县", ""),
        (
            "白鹭县",
            "青石县",
            "“去年.yaml”是白鹭县的报告，“今年.yaml”是青石县的，--previous 要同一个地方上一年的报告",
        ),
    ],
)
def test_last_year_is_of_the_same_place(before: str, now: str, told: str) -> None:
    last, this = (
        reported(year, "受理50件。", {"受理": "50 件"}, place)
        for year, place in ((2021, before), (2022, now))
    )
    found = Subject(this, previous=Previous(last))
    assert refusal(found) == told.replace("去年.yaml", found.last.document.source).replace(
        "今年.yaml", found.document.source
    )


def test_a_refusal_names_both_texts_and_years() -> None:
    said = refusal(subject(text(2022, "受理5件。"), text(2023, "受理4件。")))
    assert said == "“去年.txt”是2023年的报告，“今年.txt”是2022年的，--previous 要更早一年的报告"
