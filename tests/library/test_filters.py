"""Filters are values that refuse what cannot be met, when they are made."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import LABELS, MeasureFilter, ReportFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.statistics import StatisticFilter

FILTERS = (ReportFilter, MeasureFilter, CitationFilter, StatisticFilter)


def wrong(value: Any) -> Any:
    """A value that the types do not allow."""
    return value


def test_equal_criteria_are_equal_and_stay() -> None:
    assert StatisticFilter(units=("件",)) == StatisticFilter(units=("件",))
    assert StatisticFilter(units=("件",)) != StatisticFilter(units=("个",))
    with pytest.raises(AttributeError):
        ReportFilter().years = (2020,)  # type: ignore[misc]


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (lambda: ReportFilter(reports=wrong("a")), "报告应是一组值"),
        (lambda: MeasureFilter(tags=wrong(["行政复议"])), "主题应是一组值"),
        (lambda: MeasureFilter(tags=("",)), "主题不能为空"),
        (lambda: MeasureFilter(bodies=("行", " ")), "机关不能为空"),
        (lambda: MeasureFilter(people=wrong((1,))), "人物不能为空"),
        (lambda: ReportFilter(years=wrong(("2020",))), "年度应是 0 至 9999 的整数"),
        (lambda: ReportFilter(years=(True,)), "年度应是"),
        (lambda: MeasureFilter(chapters=(-1,)), "章应是 0 至 9999 的整数: -1"),
        (lambda: MeasureFilter(chapters=(10**30,)), "章应是"),
        (lambda: StatisticFilter(minimum=wrong(1.5)), "最小值应是数字"),
        (lambda: StatisticFilter(minimum=Decimal("nan")), "最小值应是数字"),
        (lambda: StatisticFilter(maximum=Decimal("1e31")), "最大值应是数字，不超过 30 位"),
        (
            lambda: StatisticFilter(minimum=Decimal(9), maximum=Decimal("1.5")),
            "最小值 9 大于最大值 1.5",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(made: Any, words: str) -> None:
    with pytest.raises(LawgovError) as error:
        made()
    assert words in error.value.message
    assert "\n" not in error.value.message


@pytest.mark.parametrize("kind", FILTERS)
def test_every_criterion_has_a_name_and_a_condition(kind: type[ReportFilter]) -> None:
    bounds = {"approx", "minimum", "maximum"}  # these make conditions of their own
    fields = set(vars(kind()))
    assert fields <= set(LABELS)
    assert set(kind.conditions) == fields - bounds
    assert kind().where() == ("1", [])


def test_equal_bounds_are_no_contradiction() -> None:
    where, parameters = StatisticFilter(minimum=Decimal(1), maximum=Decimal(1)).where()
    assert where.count("?") == 2
    assert parameters == [1.0, 1.0]
