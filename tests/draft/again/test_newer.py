"""A file of an older format gets what it could not say, and keeps all that it says."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lawgov_cli.draft.again.newer import brought_up
from lawgov_cli.model import FORMAT, Chapter, Citation, Measure, Place, Report, Statistic


def report(form: int, *measures: Measure) -> Report:
    return Report(
        id="x", title="甲", year=2023, place=Place("甲", "甲"), issuer="甲", format=form,
        chapters=(Chapter(1, "工作", measures),),
    )  # fmt: skip


FIGURE = Statistic("我的", Decimal(50), "件", quote="受理50件")
OLD = Measure("1.1", "", "受理50件。依《甲》。", statistics=(FIGURE,), citations=(Citation("甲"),))
NEW = replace(
    OLD,
    statistics=(replace(FIGURE, name="新", body="甲局", nature="计划"),),
    citations=(Citation("甲", issuer="甲局", date="2023-01-02", action="印发"),),
)


def test_only_the_newer_keys_are_filled_and_only_where_they_are_empty() -> None:
    made = brought_up(report(1, OLD), report(FORMAT, NEW))
    assert made.format == FORMAT
    (measure,) = made.chapters[0].measures
    (figure,), (citation,) = measure.statistics, measure.citations
    assert (figure.name, figure.body, figure.nature) == ("我的", "甲局", "计划")
    assert (citation.issuer, citation.date, citation.action) == ("甲局", "2023-01-02", "")


def test_another_text_fills_nothing() -> None:
    other = replace(NEW, text="别的。")
    assert brought_up(report(1, OLD), report(FORMAT, other)).chapters[0].measures == (OLD,)


def test_a_file_of_today_stays() -> None:
    today = report(FORMAT, OLD)
    assert brought_up(today, report(FORMAT, NEW)) is today
