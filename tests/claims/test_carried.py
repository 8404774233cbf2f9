"""A rate whose part holds cases of the year before and whose whole does not."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import Inferred, infer, telling


def rates(text: str) -> list[Inferred]:
    return [row for row in telling(infer(text)) if row.claim.sort.id == "rate-of-counts"]


@pytest.mark.parametrize(
    ("text", "counts", "values"),
    [
        (
            "收到申请104件,其中受理96件。已审结92件(含2019年结转22件),审结率95.83%。",
            "审结92件含结转的22件，受理96件不含",
            "95.83%的分子分母口径不一: 都含为77.97%，都不含为72.92%",
        ),
        (
            "全年新收案件200件，审结190件，其中旧存30件，审结率95%。",
            "审结190件含结转的30件，新收案件200件不含",
            "95%的分子分母口径不一: 都含为83%，都不含为80%",
        ),
        (
            "新受理400件，办结388件（包括上年未结40件），办结率97%。",
            "办结388件含结转的40件，新受理400件不含",
            "97%的分子分母口径不一: 都含为88%，都不含为87%",
        ),
    ],
)
def test_both_values_are_said(text: str, counts: str, values: str) -> None:
    (row,) = rates(text)
    assert (row.severity, row.outcome.calculation) == ("warning", f"{counts}，{values}")
    assert infer(text).hint(row) == ""


@pytest.mark.parametrize(
    "text",
    [
        # The whole holds them, too, or is said to.
        "受理96件(含上年结转22件)，审结92件(含上年结转22件),审结率95.83%。",
        "上年结转和新收共96件，审结92件(含上年结转22件),审结率95.83%。",
        # The rate is of both already.
        "受理案件100件，上年结转5件，审结102件，审结率97.14%。",
        "立案受理100件。审结案件102件（含上年结转5件），结案率97.14%。",
        # What stands in the brackets is no case of another year, or no case at all.
        "受理96件，审结92件(含简易程序22件),审结率95.83%。",
        "受理96件，审结92件(含上年结转费用22万元),审结率95.83%。",
        # The brackets close before the next figure, which is another part.
        "受理96件，审结92件（含上年结转），其中调解22件，审结率95.83%。",
        # Carried on to the next year, not from the year before into what was concluded.
        "受理96件，审结92件，审结率95.83%，结转下年4件。",
    ],
)
def test_one_base_is_left_alone(text: str) -> None:
    (row,) = rates(text)
    assert row.severity == "ok"


def test_a_rate_that_fits_neither_is_told_as_before() -> None:
    (row,) = rates("受理96件。已审结92件(含上年结转22件),审结率85.83%。")
    assert row.severity == "warning"
    assert "文中为85.83%" in row.outcome.calculation
