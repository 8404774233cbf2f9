"""The counts that a rate may be of."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims.numerators import in_turn, numerators
from lawgov_cli.claims.rate_names import stem_of


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("受理50件，办结45件，办结率90%。", ["45", "50"]),
        ("复议案件27件，维持率77.8%，即维持21件。", ["27", "21"]),
        ("复议案件27件，维持率77.8%，撤销3件。", ["27"]),
        ("学历人员568人，大专以上的占95.25%，达到541人。", ["568", "541"]),
        ("学历人员568人，大专以上的占95.25%，培训541人。", ["568"]),
        ("噪声类30件，固废类20件，噪声类占31%。", ["30"]),
    ],
)
def test_the_counts_that_a_rate_may_be_of(text: str, counts: list[str]) -> None:
    found = mentions(text)
    rate = next(m for m in found.rows if m.dimension == "rate")
    before = [m for m in reversed(found.rows) if m.number < rate.number]
    window = before + [m for m in found.rows if m.number > rate.number]
    assert [m.figure.digits for m in numerators(window, rate, stem_of(rate))] == counts


def test_a_share_in_its_turn() -> None:
    found = mentions("一审78件、二审41件，分别占65.5%、34.5%。")
    one, other, share, last = found.rows
    assert (in_turn(found, share), in_turn(found, last)) == (one, other)
    found = mentions("一审78件、二审41件，占65.5%。")
    assert in_turn(found, found.rows[-1]) is None
