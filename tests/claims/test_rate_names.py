"""What rates are called by."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims.rate_names import are_halves, counts_as, has_outcomes, says


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("合格5件", True),
        ("不合格5件", False),
        ("抽查不合格5件", False),
        ("抽查了合格5件", True),
        ("抽查5件", False),
    ],
)
def test_a_word_and_not_its_contrary(text: str, told: bool) -> None:  # noqa: FBT001
    (mention,) = mentions(text).rows
    assert says(mention, "合格") == told


@pytest.mark.parametrize(
    ("text", "stem", "counted"),
    [
        ("责令履行3件", "综合纠错", True),
        ("撤销3件", "纠错", True),
        ("维持3件", "纠错", False),
        ("优秀3件", "合格", True),
        ("不合格3件", "合格", False),
        ("合格3件", "优良", False),
        ("撤销3件", "办结", False),
    ],
)
def test_an_outcome_that_a_rate_counts(text: str, stem: str, counted: bool) -> None:  # noqa: FBT001
    (mention,) = mentions(text).rows
    assert counts_as(mention, stem) == counted


def test_rates_that_count_several_outcomes() -> None:
    assert has_outcomes("综合纠错")
    assert has_outcomes("优良")
    assert not has_outcomes("办结")


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("负责人出庭74件，未出庭4件", True),
        ("现场检查3128次，非现场检查2286次", True),
        ("线上受理3件，线下受理5件", True),
        ("负责人出庭74件，开庭4件", False),
        ("出庭74件，未出庭4件，不出庭1件", False),
    ],
)
def test_figures_that_make_up_a_whole(text: str, halves: bool) -> None:  # noqa: FBT001
    assert are_halves(mentions(text).rows) == halves
