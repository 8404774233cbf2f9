"""``lawgov reports``: the reports that are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), ["qingshi-2022", "qingshi-2023", "白鹭市-2023"]),
        (("--year", "2023"), ["qingshi-2023", "白鹭市-2023"]),
        (("--place", "青石", "--year", "2019-2022"), ["qingshi-2022"]),
        (("--limit", "2"), ["qingshi-2022", "qingshi-2023"]),
    ],
)
def test_which_there_are(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], found: list[str]
) -> None:
    records = lawgov("reports", *arguments, "--json", "--data", toy).json
    assert [record["report"] for record in records] == found


def test_none_is_nothing_found(lawgov: Program, toy: Path) -> None:
    answer = lawgov("reports", "--year", "1990", "--data", toy)
    assert answer.status in {1, 2}
    assert answer.out == ""
    assert answer.err
