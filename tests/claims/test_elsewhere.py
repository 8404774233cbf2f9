"""Figures found by the words that they share with what refers to them."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.elsewhere import (
    Elsewhere,
    is_apart,
    opening,
    picked_from,
    said,
    telling_pairs,
)
from lawgov_cli.claims.mentions import Mentions, find_mentions

TEXT = """查处水事案件94起，采砂案件31起。
培训50人。
近年来个别案件（8起）久拖不决，占水事案件的8.5%。
"""


def found() -> Mentions:
    return find_mentions(TEXT, 0, len(TEXT))


def test_the_figure_that_shares_most_words_comes_first() -> None:
    mentions = found()
    named = Elsewhere(mentions).named("水事案件", mentions.rows[-1], 4)
    assert [m.figure.digits for m in named] == ["94", "31"]
    assert [m.figure.digits for m in Elsewhere(mentions).named("水事", mentions.rows[0], 4)] == []


def test_the_nearest_of_a_kind() -> None:
    mentions = found()
    alike = Elsewhere(mentions).alike(mentions.rows[0], mentions.rows[-1], 1)
    assert [m.figure.digits for m in alike] == ["31"]


def test_what_stands_in_another_paragraph_is_apart() -> None:
    rows = found().rows
    assert [is_apart(m, rows[-1]) for m in rows] == [True, True, True, False, False]


def test_the_words_at_a_figure() -> None:
    mentions = found()
    assert said(mentions, mentions.rows[3]) == "近年来个别案件 "
    assert opening(mentions, mentions.rows[4]) == " 近年来个别案件起久拖不决"
    assert telling_pairs("全市人均办案") == {"市人", "人均", "均办", "办理", "理案", "案件"}


def test_how_something_changed_does_not_say_what_it_is() -> None:
    assert telling_pairs("警情同比下降") == {"警情", "情同"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("受理97件，审结84件。审结案件中，维持43件。", "审结案件"),
        ("受理97件；审结案件中，维持20件，维持率47%；驳回43件。", "审结案件"),
        ("审结案件中，维持20件。驳回43件。", ""),
        ("受理97件，其中，维持43件。", ""),
    ],
)
def test_what_a_sentence_picks_its_figures_from(text: str, words: str) -> None:
    mentions = find_mentions(text, 0, len(text))
    assert picked_from(mentions, mentions.rows[-1]) == words
