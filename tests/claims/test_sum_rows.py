"""Rows of parts: what joins them, what ends them, and which figures are none."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.mentions import find_mentions
from lawgov_cli.claims.sum_rows import alike, is_beside, leads, mark, marks


@pytest.mark.parametrize(
    ("between", "strength"), [("和", 0), ("、乙", 1), ("，办结", 2), ("；乙", 3), ("。\n乙、", 4)]
)
def test_the_strongest_mark_parts_two_figures(between: str, strength: int) -> None:
    assert mark(between) == strength


def test_a_row_ends_as_strongly_as_a_sentence() -> None:
    text = "维持61件、撤销23件，变更8件。"
    found = find_mentions(text, 0, len(text))
    assert marks(found, found.rows) == [1, 2, 4]


@pytest.mark.parametrize(
    ("words", "opens"),
    [("其中", True), ("受理的案件中，", True), ("按领域", True), ("受理", False)],
)
def test_words_that_lead_in_parts(words: str, opens: bool) -> None:  # noqa: FBT001
    assert leads(words) == opens


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("甲类30件，乙类12件。", [False, False]),
        ("甲类30件，合计42件。", [False, True]),
        ("受理30件，较上年12件。", [False, True]),
        ("甲类30件，两类合计42件。", [False, True, True]),
    ],
)
def test_totals_earlier_values_and_numbers_of_kinds_are_no_parts(
    text: str, beside: list[bool]
) -> None:
    found = find_mentions(text, 0, len(text))
    assert [is_beside(found, mention) for mention in found.rows] == beside


def test_things_are_no_part_of_cases() -> None:
    text = "查处治安案件186起、收缴车辆121台、刑事案件46件。"
    case, car, other = find_mentions(text, 0, len(text)).rows
    assert alike(case, other)
    assert not alike(case, car)
