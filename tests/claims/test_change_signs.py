"""What speaks for a change: the words of the figure before, and which way it went."""

from __future__ import annotations

import pytest
from tests.claims.seen import differing, mentions, signs

from lawgov_cli.claims.change_signs import SIGNS, is_earlier, is_from, opens_change, way_of


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("上年的46件", True),
        ("比2020年46件", True),
        ("办结，原有46件", True),
        ("比上年增加46件", False),
        ("去年办结，受理46件", False),
        ("办结46件", False),
        ("全年为县政府办结46件", False),
        ("年为县政府办结46件", True),
        # Sixteen characters before it tell, and no more.
        (f"上年{'各' * 14}46件", True),
        (f"上年{'各' * 15}46件", False),
    ],
)
def test_a_figure_of_an_earlier_time(text: str, earlier: bool) -> None:  # noqa: FBT001
    found = mentions(text)
    assert is_earlier(found, found.rows[-1]) == earlier


@pytest.mark.parametrize(("text", "first"), [("由46件增至50件", True), ("受理46件", False)])
def test_the_first_of_two(text: str, first: bool) -> None:  # noqa: FBT001
    assert bool(is_from(mentions(text).rows[0])) == first


def test_a_sign_has_a_name_of_its_own_and_words() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert callable(opens_change)


@pytest.mark.parametrize(
    ("text", "falls"),
    [
        ("由2010年的68亿元增加到136亿元。", None),
        # The year does not make it the distance.
        ("由2010年的68亿元增加到2015年的136亿元。", None),
        ("达到204亿元，比2015年增加136亿元。", False),
        ("达到204亿元，较2015年减少136亿元。", True),
        ("比例为67.0%，高出上年8.6个百分点。", False),
        ("比例为67.0%，低于去年同期水平8.6个百分点。", True),
        ("比例为67.0%，上年8.6个百分点。", None),
    ],
)
def test_which_way_a_figure_says_that_something_went(text: str, *, falls: bool | None) -> None:
    found = mentions(text)
    assert way_of(found, found.rows[-1]) is falls


GROWN = "受理57件，上年受理50件，同比增长14%。"


def test_a_change_of_two_figures_shows_its_plain_signs() -> None:
    assert signs(GROWN, "change") == {
        "before_told",
        "close",
        "far",
        "gap_says",
        "holds",
        "holds_digits",
        "in_order",
        "right_way",
        "same_clause",
        "same_sentence",
        "same_time",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("受理57件，2021年为50件，同比增长14%。", ""),
        ("受理57件，前期受理50件，增长14%。", "-before_told -same_time"),
        ("由50件增加到57件，增长14%。", "-before_told -in_order -same_time"),
        (
            "受理57件，上年受理50件。办结9件，同比增长14%。",
            "+one_between -close -same_clause -same_sentence",
        ),
        ("受理57件，上年受理50件，办结9件，同比增长14%。", "+one_between -close -same_clause"),
        ("84起、61人，比上年的42起、36人分别增长100%和69.4%。", "-close -same_time"),
        ("受理57件，上年受理50件，增加7件。", "+amount -same_time"),
        ("受理57件，上年受理50件，提高了7件。", "+amount -same_time"),
        ("受理率57%，上年受理率50%，提高7个百分点。", "+points -same_time"),
        ("地区生产总值57亿元，上年50亿元，增长14%。", "+real -same_time"),
        ("受理57件，上年受理50件，罚没收入增长14%。", "+other_topic -same_time"),
        (
            "受理57件，上年受理50件，增长15%。",
            "+slips +slips_digits -holds -holds_digits -same_time",
        ),
        (
            "受理57件，上年受理50件，增长14.5%。",
            "+slips +slips_digits -holds -holds_digits -same_time",
        ),
        ("受理57件，上年受理50件，增长12.3%。", "+over_later -holds -holds_digits -same_time"),
        ("受理57件，上年受理50件，增长13.9%。", "+cut -holds -holds_digits -same_time"),
        (
            "受理100件，上年受理50件，增长2倍。",
            "+over_later +slips +slips_digits -holds -holds_digits -same_time",
        ),
    ],
)
def test_a_change_of_two_figures_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "change", GROWN) == difference


@pytest.mark.parametrize(
    ("words", "falls"),
    [
        ("多追回", False),
        ("少追回", True),
        ("多追回了", False),
        ("少追缴回", True),
        ("少追缴回款", None),  # so many words are no deed
        ("多", False),
        ("少", True),
        ("追回", None),
    ],
)
def test_more_or_less_was_done(words: str, *, falls: bool | None) -> None:
    found = mentions(f"较上年的98万元{words}30万元。")
    assert way_of(found, found.rows[-1]) is falls
