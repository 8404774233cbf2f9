"""``lawgov values``: what there is to filter by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def test_each_value_with_its_count(lawgov: Program, toy: Path) -> None:
    asked = ("values", "years", "--data", toy)
    assert lawgov(*asked, "--json").json == [
        {"value": "2022", "count": 1},
        {"value": "2023", "count": 2},
    ]
    assert lawgov(*asked, "--limit", "1", "--json").json == [{"value": "2022", "count": 1}]
    assert lawgov(*asked, "--count").out == "2\n"
    assert lawgov(*asked, "--limit", "1", "--count").out == "2\n"


def test_only_of_the_reports_that_are_meant(lawgov: Program, toy: Path) -> None:
    asked = ("values", "years", "--data", toy, "--place", "白鹭市", "--json")
    assert lawgov(*asked).json == [{"value": "2023", "count": 1}]


def test_a_kind_that_there_is_not(lawgov: Program, toy: Path) -> None:
    answer = lawgov("values", "tag", "--data", toy)
    assert (answer.status, answer.out) == (2, "")
    assert "没有“tag”这一类值，是否指“tags”？" in answer.err
