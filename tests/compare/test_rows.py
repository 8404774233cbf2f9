"""Which reports are put side by side, and why some cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.compare.made import observed

from lawgov_cli.compare.rows import over_years, rows_of
from lawgov_cli.errors import UsageError

if TYPE_CHECKING:
    from lawgov_cli.compare.records import Observation
    from lawgov_cli.compare.series import By


def head(place: str, year: int, issuer: str = "", report: str = "") -> Observation:
    one = observed("1", place=place, year=year)
    return one._replace(issuer=issuer or one.issuer, report=report or one.report)


def test_a_body_in_the_order_of_its_years() -> None:
    found = rows_of([head("甲县", 2022), head("乙县", 2022), head("甲县", 2021)], "year")
    assert found.rows == (("甲县-2021", "甲县-2022"),)
    assert found.alone == ("乙县-2022",)


def test_places_of_one_year_in_their_order() -> None:
    found = rows_of([head("乙县", 2022), head("甲县", 2022), head("甲县", 2021)], "place")
    assert found.rows == (("乙县-2022", "甲县-2022"),)
    assert found.alone == ("甲县-2021",)


def test_an_office_beside_its_government_is_a_body_of_its_own() -> None:
    both = [
        head("甲县", 2021),
        head("甲县", 2022),
        head("甲县", 2021, "县司法局", "局-2021"),
        head("甲县", 2022, "县司法局", "局-2022"),
    ]
    assert rows_of(both, "year").rows == (("甲县-2021", "甲县-2022"), ("局-2021", "局-2022"))
    # One government's reports may be signed by it and by its office.
    signed = [head("甲县", 2021), head("甲县", 2022, "县政府办公室")]
    assert rows_of(signed, "year").rows == (("甲县-2021", "甲县-2022"),)
    assert over_years(signed) == [["甲县-2021", "甲县-2022"]]


@pytest.mark.parametrize(
    ("heads", "by", "said"),
    [
        ([], "year", "这里一份也没有"),
        ([head("甲县", 2021)], "year", "这里只有一份 (甲县-2021)"),
        ([head("甲县", 2021), head("甲县", 0)], "year", "看不出报告的年度，不能比较: 甲县-0"),
        ([head("甲县", 2021), head("乙县", 2021)], "year", "地方之间比较，用 --by place"),
        ([head("甲县", 2021), head("甲县", 2022)], "place", "年度之间比较，用 --by year"),
        (
            [head("甲县", 2021), head("甲县", 2021, report="又一份"), head("甲县", 2022)],
            "year",
            "甲县 2021年的报告有两份 (甲县-2021、又一份)，只能留一份",
        ),
    ],
)
def test_what_cannot_be_compared_is_one_sentence(
    heads: list[Observation], by: By, said: str
) -> None:
    with pytest.raises(UsageError, match=said.replace("(", r"\(").replace(")", r"\)")):
        rows_of(heads, by)


def test_many_names_are_counted() -> None:
    heads = [head(f"{n}县", 2021) for n in "甲乙丙丁戊己"]
    with pytest.raises(UsageError, match="丁县 2021年等 6 份"):
        rows_of(heads, "year")
