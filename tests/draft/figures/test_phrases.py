"""What words make together: nouns, their verbs, and who did it."""

from __future__ import annotations

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.draft.figures.phrases import is_measure, noun_behind, text_of, verb_before


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("的单位", "单位"),
        ("单位，受理", "单位"),
        ("受理单位", ""),
        ("，单位", ""),
        ("政务服务事项中可办理的", "政务服务事项"),
        ("调解员坚持大事不出镇", "调解员"),
        # What no list has before 的 only tells which.
        ("骇人的单位", "单位"),
        ("单位的人员", "单位"),
        ("", ""),
    ],
)
def test_the_noun_behind_a_figure(words: str, noun: str) -> None:
    assert text_of(noun_behind(vocabulary().lexicon.cut(words))) == noun


@pytest.mark.parametrize(("noun", "measures"), [("采纳率", True), ("人数", True), ("单位", False)])
def test_a_noun_that_measures(noun: str, measures: bool) -> None:  # noqa: FBT001
    assert bool(is_measure(noun)) == measures


def test_the_nearest_verb() -> None:
    words = vocabulary().lexicon.cut("全年受理各类办件")
    at = verb_before(words, len(words) - 1)
    assert at is not None
    assert words[at].text == "受理"
    assert verb_before(words, 0) is None
