"""How much a draft leaves to a person."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lawgov_cli.draft.todo import count_todos, summary
from lawgov_cli.model import Chapter, Citation, Measure, Place, Relation, Report, Statistic

FIGURE = Statistic("受理", Decimal(50), "件", quote="受理50件")
MEASURE = Measure("1.1", "", "受理50件。", statistics=(FIGURE,), citations=(Citation("甲"),))
REPORT = Report(
    id="x", title="甲", year=2023, place=Place("甲", "甲"), issuer="甲",
    chapters=(Chapter(1, "工作", (MEASURE,)),), relations=(Relation("受理 = 50"),),
)  # fmt: skip


def test_nothing_left() -> None:
    assert count_todos(REPORT) == 0
    assert summary(REPORT) == "1 章，1 条措施，1 个数据，1 个文件，1 条勾稽关系；没有待核的"
    said = summary(replace(REPORT, relations=()), relations=False)
    assert said == "1 章，1 条措施，1 个数据，1 个文件；没有待核的"


def test_each_record_that_has_one_counts() -> None:
    measure = replace(
        MEASURE,
        todo="核",
        statistics=(replace(FIGURE, todo="核"),),
        citations=(Citation("甲", todo="核"),),
    )
    whole = replace(
        REPORT,
        todo="查标题",
        chapters=(Chapter(1, "工作", (measure,)),),
        relations=(Relation("受理 = 50", todo="核"),),
    )
    assert count_todos(whole) == 5
    assert summary(whole).endswith("；待核 5 处。查标题")


def test_every_kind_is_counted_for_itself() -> None:
    third = replace(MEASURE, id="1.3", statistics=(FIGURE, FIGURE), citations=(Citation("甲"),) * 4)
    whole = replace(
        REPORT,
        chapters=(Chapter(1, "工作", (MEASURE, MEASURE, third)), Chapter(2, "", ())),
        relations=(Relation("受理 = 50"),) * 5,
    )
    assert summary(whole) == "2 章，3 条措施，4 个数据，6 个文件，5 条勾稽关系；没有待核的"
    told = replace(whole, todo="补题名")
    assert summary(told, relations=False).endswith("6 个文件；待核 1 处。补题名")
