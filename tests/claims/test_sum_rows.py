"""Rows of parts: what may stand in them, and where they end."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import infer
from lawgov_cli.claims.sum_rows import alike, mark


def sums(text: str) -> list[tuple[str, str]]:
    rows = infer(text).rows
    return [(r.severity, r.outcome.stated) for r in rows if r.claim.sort.id == "sum-of-parts"]


@pytest.mark.parametrize(
    ("words", "strength"), [("卷", 0), ("、", 1), ("，", 2), ("；", 3), ("。", 4)]
)
def test_marks_part_more_or_less(words: str, strength: int) -> None:
    assert mark(words) == strength


@pytest.mark.parametrize(
    ("after", "sound"), [("（本）", True), ("(本)", True), ("本", False), ("（张）", False)]
)
def test_a_total_names_the_units_of_its_parts_in_brackets(after: str, *, sound: bool) -> None:
    part, whole = mentions(f"制发证书2万本，合计5万笔{after}。").rows[:2]
    assert alike(whole, part) is sound


def test_units_in_brackets_are_summed() -> None:
    assert sums("登记3.2万笔、制发证书2.6万本，合计5.8万笔（本）。") == [("ok", "5.8万笔")]


def test_one_more_behind_another_mark_is_a_part() -> None:
    text = "发现问题合同29件，已督促修改17件、废止8件，另有{}件正在整改。"
    assert sums(text.format(4)) == [("ok", "29件")]
    assert sums(text.format(5)) == [("warning", "29件")]


def test_the_number_of_places_is_no_part_of_the_people() -> None:
    text = "全局执法人员214名，市本级92名，6个县（区）大队{}名，最少的大队只有11名。"
    assert sums(text.format(122)) == [("ok", "214名")]


def test_the_year_before_is_not_broken_down() -> None:
    assert sums("比上年58件增长17.2%，受理61件，不予受理7件。") == []
