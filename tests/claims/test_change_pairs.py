"""The figures that a change may be of."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims.change_pairs import counts_near, is_base, pairs, told_pairs


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("受理57件，上年受理50件，增长14%。", ["50", "57"]),
        ("受理57件。\n上年受理50件，增长14%。", ["50"]),
        ("受理57件，增长14%，上年为50件，办结9件，结转8件。", ["57", "50", "9"]),
        ("受理57件，增长14%；上年为50件。", ["57"]),
        ("受理57件，增长14%。上年为50件。", ["57"]),
        ("受理50余件，增长14%。", []),
    ],
)
def test_the_counts_around_a_change(text: str, digits: list[str]) -> None:
    found = mentions(text)
    stated = next(m for m in found.rows if m.figure.digits == "14")
    assert [m.figure.digits for m in counts_near(found, stated)] == digits


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # The two right before it, told to be now and earlier, whatever else there is.
        ("办理60件，立案43件，比上年的50件减少7件。", [("43", "50")]),
        ("办理60件，投诉由50件降为43件，下降14%。", [("43", "50")]),
        # Not of the year before, a change itself, another thing, or what has words of its own.
        ("办理60件，立案43件，办结50件，减少7件。", [("43", "50"), ("50", "43")]),
        ("受理43件，比上年的50件减少7件，下降14%。", [("43", "50"), ("50", "43")]),
        ("上年受理50件，办结43件，减少7件。", [("43", "50"), ("50", "43")]),
        ("受理43件，总量比上年的50件减少7件。", [("43", "50"), ("50", "43")]),
        ("投诉由50件降为43件，热线诉求量下降14%。", [("43", "50"), ("50", "43")]),
    ],
)
def test_words_say_which_pair_a_change_is_of(text: str, told: list[tuple[str, str]]) -> None:
    found = mentions(text)
    stated = found.rows[-1]
    some = told_pairs(found, stated, counts_near(found, stated))
    rows = [(one.figure.digits, other.figure.digits) for one, other in some]
    assert sorted(row for row in rows if not {"60", "7"} & set(row)) == told


def test_pairs_are_of_one_kind() -> None:
    rows = mentions("受理50件57人43件").rows
    assert [(a.figure.digits, b.figure.digits) for a, b in pairs(rows)] == [
        ("50", "43"),
        ("43", "50"),
    ]


def test_a_base_is_told_by_its_own_words_or_by_those_of_both() -> None:
    found = mentions("2022年受理50件，2023年受理57件，上年的9件。")
    first, second, last = (m for m in found.rows if m.kind == "件")
    assert (is_base(found, last), is_base(found, first)) == (True, False)
    assert (is_base(found, first, second), is_base(found, second, first)) == (True, False)


@pytest.mark.parametrize(("many", "last"), [(7, 0), (8, 0), (9, 1)])
def test_nine_figures_before_a_change_are_near(many: int, last: int) -> None:
    others = "".join(f"办结{number}件，" for number in range(11, 11 + many))
    found = mentions(f"受理57件，{others}增长14%。")
    near = counts_near(found, found.rows[-1])
    assert (near[0].number, near[-1].number) == (many, last)
    assert len(near) == min(many + 1, 9)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("受理57件。办结1件。办结2件。办结3件，增长14%。", [3, 2, 1, 0]),
        ("受理57件。办结1件。办结2件。办结3件。增长14%。", [3, 2, 1]),
        ("受理57件，办结9件以上，增长14%。", [0]),
    ],
)
def test_figures_three_sentences_before_a_change_are_near(text: str, near: list[int]) -> None:
    found = mentions(text)
    assert [m.number for m in counts_near(found, found.rows[-1])] == near


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # So long a verb tells that it is of these, and no longer one.
        ("办理60件，立案43件，比上年的50件大幅减少7件。", 1),
        ("办理60件，立案43件，比上年的50件一共减少了7件。", 6),
        # The two are in one pair of brackets, and stand right before it.
        ("办理60件，立案（43件），比上年的50件减少7件。", 6),
        ("办理60件，立案43件，比上年的50件增长9%，减少7件。", 6),
        ("办理60件，立案43件，（比上年的50件）减少7件。", 6),
    ],
)
def test_no_other_pair_is_meant_where_words_tell_one(text: str, told: int) -> None:
    found = mentions(text)
    stated = found.rows[-1]
    some = told_pairs(found, stated, counts_near(found, stated))
    assert len([*some]) == told
