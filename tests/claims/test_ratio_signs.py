"""What speaks for a quotient."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import infer
from lawgov_cli.claims.ratio_signs import (
    SIGNS,
    PossibleRate,
    is_per,
    joins,
    whole_of,
)


def test_the_whole_is_the_first_of_its_figures() -> None:
    found = mentions("受理50件、60件，办结30件，率60%。")
    one, two, part, rate = found.rows
    seen: Any = PossibleRate(found, rate, part, (one, two), None, "")  # type: ignore[arg-type]
    assert seen.whole == one
    # An average over the months of a year has no figure of them.
    assert seen._replace(wholes=()).whole == part


def test_the_total_before_a_part() -> None:
    found = mentions("受理50件，其中办结30件。又有20件。")
    whole, part, other = found.rows
    assert whole_of(found, part) == whole
    assert whole_of(found, other) is None


@pytest.mark.parametrize(
    ("text", "per"),
    [("50户，户均3件", True), ("50户，每户3件", True), ("50户，人均3件", False)],
)
def test_an_average_names_what_it_is_over(text: str, per: bool) -> None:  # noqa: FBT001
    number, average = mentions(text).rows
    assert is_per(average, number) == per


@pytest.mark.parametrize(("text", "joined"), [("优良率90%", True), ("合格率90%", False)])
def test_a_rate_of_several_parts(text: str, joined: bool) -> None:  # noqa: FBT001
    (rate,) = mentions(text).rows
    assert joins(rate) == joined


def test_names_are_each_sign_s_own_and_words_are_chinese() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert infer("受理50件，办结30件，办结率60%。").rows
