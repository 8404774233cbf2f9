"""The decorator makes a rule of the function that finds its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from lawgov_cli.check.rule import FAMILIES, Family, Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject


def found(_: Subject) -> Iterator[Mark]:
    """What it finds."""
    yield Mark(0, 1, "说。")


SAID = {"id": "a-b", "title": "甲", "explanation": "乙", "fails": "错", "passes": "对"}


def test_all_that_is_said_of_it_is_on_the_rule() -> None:
    made = rule(severity="error", family="文字", **SAID)(found)  # type: ignore[arg-type]
    assert {key: getattr(made, key) for key in SAID} == SAID
    assert (made.english, made.find, made.severity) == ("What it finds.", found, "error")
    assert (made.needs_previous, made.on_request) == (False, False)


def test_one_beside_last_year_and_on_request() -> None:
    made = rule(severity="info", family="跨年", before="去年", on_request=True, **SAID)(found)
    assert (made.needs_previous, made.on_request) == (True, True)


def test_families_stand_in_the_order_of_their_weight() -> None:
    assert get_args(Family) == FAMILIES
    assert FAMILIES[0] == "勾稽"
