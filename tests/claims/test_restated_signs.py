"""What speaks for one quantity stated twice."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims.restated_signs import (
    SIGNS,
    Twice,
    around,
    behind,
    deeds_before,
    is_within,
    longest,
    same_behind,
    swapped,
    taken_up,
)

LOOK = {sign.name: sign.look for sign in SIGNS}


def seen(text: str) -> Twice:
    """The last figure of a text with the first one."""
    found = mentions(text)
    return Twice(found, found.rows[-1], found.rows[0], len(text))


@pytest.mark.parametrize(
    ("text", "alike"),
    [
        ("检查机构3268家。3268家机构中有缺口。", True),
        ("检查机构3268家。3200余家机构中有缺口。", True),
        ("检查机构3268家。3200家机构中有缺口。", False),
        ("检查机构3300家。3200余家机构中有缺口。", False),
        ("受理案件8.74万件。8.7万余件案件中有缺口。", True),
        ("检查机构3200余家。检查机构3268家。", True),
        ("检查机构3300余家。检查机构3268家。", False),
        ("检查机构3200余家。检查机构3300家。", False),
    ],
)
def test_a_figure_may_be_rounded_where_it_stands_again(text: str, *, alike: bool) -> None:
    assert seen(text).alike is alike


def test_what_stands_before_one_figure_is_taken_up_behind_the_other() -> None:
    twice = seen("评定不合格12卷。\n问题出在12卷不合格案卷中，须整改。")
    assert taken_up(twice.earlier, twice.later) == 3


def test_words_that_two_figures_share() -> None:
    twice = seen("全县13个乡镇司法所。\n在31个乡镇开展。")
    assert same_behind(twice.later, twice.earlier) == 2
    assert swapped(twice.later, twice.earlier)
    assert around(twice.found, twice.earlier) == "全县乡镇司法所"
    assert longest("乡镇司法所", "各司法所") == 3
    assert longest("乡镇", "法院") == 0


def test_names_are_each_sign_s_own_and_words_are_chinese() -> None:
    assert len(LOOK) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("群众诉求办结率99.1%。全年办结率79.1%。", True),
        ("提前办结率99.1%。按期办结率99.7%。", False),
        ("检查机构3268家。机构3269家中有缺口。", True),
    ],
)
def test_a_name_that_stands_within_the_other(text: str, *, within: bool) -> None:
    found = mentions(text)
    assert is_within(found.rows[-1], found.rows[0]) == within


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("检查3268家机构。", "机构"),
        ("检查3268家以上机构。", "机构"),
        ("检查3268家左右的机构。", "的机构"),
        ("检查3268家，机构5家。", ""),
    ],
)
def test_the_words_behind_a_figure_have_no_qualifier(text: str, words: str) -> None:
    assert behind(mentions(text).rows[0]) == words


def test_the_words_at_a_figure_are_those_before_its_clause_where_it_has_few() -> None:
    (first,) = mentions("全县人民调解组织1429个单位。").rows
    assert around(mentions("全县人民调解组织1429个单位。"), first) == "全县人民调解组织单位"
    found = mentions("全县人民调解组织，共有1429个。")
    assert around(found, found.rows[0]) == "全县人民调解组织共有"


def test_deeds_are_those_of_the_fourteen_letters_before_a_figure() -> None:
    assert deeds_before("受理" + "某" * 12) == {"受理"}
    assert deeds_before("受理" + "某" * 13) == frozenset()
    assert deeds_before("审结后出具") == {"审结", "出具"}
