"""What speaks for a quotient."""

from __future__ import annotations

from types import SimpleNamespace as Of
from typing import Any

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import infer
from lawgov_cli.claims.ratio_signs import (
    SIGNS,
    PossibleRate,
    _says,
    is_per,
    joins,
    run_of_rates,
    whole_of,
)

LOOK = {sign.name: sign.look for sign in SIGNS}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("合格5件", True),
        ("不合格5件", False),
        ("抽查不合格5件", False),
        ("抽查了合格5件", True),
        ("抽查5件", False),
    ],
)
def test_a_word_and_not_its_contrary(text: str, says: bool) -> None:  # noqa: FBT001
    (mention,) = mentions(text).rows
    assert _says(mention, "合格") == says


@pytest.mark.parametrize(
    ("part", "whole", "carried"),
    [("上年结转", "受理", True), ("办结", "上年结转", True), ("办结", "受理", False)],
)
def test_carried_over_on_either_side(part: str, whole: str, carried: bool) -> None:  # noqa: FBT001
    seen: Any = Of(part=Of(before=part), whole=Of(before=whole))
    assert bool(LOOK["carried"](seen)) == carried


def test_the_whole_is_the_first_of_its_figures() -> None:
    found = mentions("受理50件、60件，办结30件，率60%。")
    one, two, part, rate = found.rows
    seen: Any = PossibleRate(found, rate, part, (one, two), None, "")  # type: ignore[arg-type]
    assert seen.whole == one
    assert LOOK["carried_in"](seen)
    assert not LOOK["carried_in"](seen._replace(wholes=(one,)))


def test_the_total_before_a_part() -> None:
    found = mentions("受理50件，其中办结30件。又有20件。")
    whole, part, other = found.rows
    assert whole_of(found, part) == whole
    assert whole_of(found, other) is None


def test_rates_in_a_row() -> None:
    found = mentions("占65.5%、34.5%和10%，另占20%。")
    assert run_of_rates(found, found.rows[1]) == (0, 2)
    assert run_of_rates(found, found.rows[3]) == (3, 3)


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
