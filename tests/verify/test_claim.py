"""What one figure of a sentence says of itself."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.verify.reader import find_claims


@pytest.mark.parametrize(
    ("sentence", "said", "dimension", "is_ratio"),
    [
        ("按期办结率约九成六。", (Decimal(96), "%"), "rate", True),
        ("下降2.5个百分点。", (Decimal("2.5"), "个百分点"), "points", True),
        ("办理量是上年的3倍。", (Decimal(3), "倍"), "times", True),
        ("排名全省第三。", (Decimal(3), "名"), "count", False),
        ("受理96件。", (Decimal(96), "件"), "count", False),
    ],
)
def test_its_value_unit_and_what_it_measures(
    sentence: str,
    said: tuple[Decimal, str],
    dimension: str,
    is_ratio: bool,  # noqa: FBT001
) -> None:
    (claim,) = find_claims(sentence)
    assert (claim.said, claim.dimension, claim.is_ratio) == (said, dimension, is_ratio)


def test_its_place_in_the_text_and_in_its_sentence() -> None:
    text = "全年收到104件。受理96件，不予受理8件。"
    claim = find_claims(text)[1]
    assert (text[claim.position : claim.stop], claim.lead) == ("96件", "受理")
    assert claim.start + claim.offset == claim.position


def test_things_counted_with_other_words_are_of_one_family() -> None:
    first, second = find_claims("受理96件，审结90宗。")
    assert first.family == second.family
    assert first.measured[0] == "count"


def test_a_sense_says_something_by_any_of_its_words_but_those_of_change() -> None:
    (claim,) = find_claims("受理96件。")
    nothing = claim.sense._replace(
        local=frozenset(), side=frozenset(), context=frozenset(), far=frozenset()
    )
    assert not nothing.says_something
    said, moved = frozenset({"受理"}), frozenset({"上升"})
    for words, says in ((said, True), (moved, False)):
        assert nothing._replace(local=words).says_something is says
        assert nothing._replace(side=words).says_something is says
        assert nothing._replace(context=words).says_something is says
        assert nothing._replace(far=words).says_something is says


def test_what_is_said_of_a_figure_behind_it() -> None:
    (claim,) = find_claims("查阅的26件案件，都是某县办理的，已经办结。")
    assert claim.behind == "案件，都是某县办理的，已经办结。"
    assert claim.predicate == "某县办理的"
    (claim,) = find_claims("查阅26件案件，某县办理的。")
    assert claim.predicate == ""
