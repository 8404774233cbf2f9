"""What speaks for a part of a whole."""

from __future__ import annotations

import pytest
from tests.claims.seen import differing, mentions, signs

from lawgov_cli.claims.bound_signs import (
    SIGNS,
    Within,
    is_cumulated,
    is_other,
    may_be_meant,
    more,
    noun_of,
    within,
)
from lawgov_cli.claims.sign import evidence_of


def seen(text: str, part: int, whole: int) -> Within:
    found = mentions(text)
    one, other = found.rows[part], found.rows[whole]
    return within(found, one, (other,), (noun_of(one), noun_of(other)))


@pytest.mark.parametrize(
    ("text", "own", "head"),
    [
        ("建成5个以上重大专项。", "重大专项", "专项"),
        ("新建医疗中心50个。", "", "中心"),
        ("受理12件，办结9件。", "", "受理"),
    ],
)
def test_a_noun_stands_before_or_behind_its_figure(text: str, own: str, head: str) -> None:
    noun = noun_of(mentions(text).rows[0])
    assert (noun.own, noun.head) == (own, head)


def test_words_that_only_open_a_name_are_no_part_of_it() -> None:
    whole, part = mentions("全区现有学校84所。\n覆盖学校81所。").rows
    assert noun_of(whole).pairs <= noun_of(part).pairs


def test_what_shares_only_its_unit_is_another_thing() -> None:
    assert is_other(seen("新建26条产业道路、开行9条公交线路。", 1, 0))
    assert not is_other(seen("8件重大决策全部审查，3件组织了听证。", 1, 0))
    assert not is_other(seen("督察36个乡镇，问题集中在其中9个乡镇。", 1, 0))


def test_names_far_apart_have_to_agree() -> None:
    assert may_be_meant(seen("新建县域医疗中心50个。\n建成200个县域医疗中心。", 0, 1))
    assert not may_be_meant(seen("新建县域医疗中心50个。\n培育200个示范农场。", 0, 1))
    # The same again is a restatement.
    assert not may_be_meant(seen("新建县域医疗中心50个。\n建成50个县域医疗中心。", 0, 1))


def test_a_part_may_exceed_its_whole() -> None:
    assert more(seen("受理12件，办结19件。", 1, 0))
    assert not more(seen("受理19件，办结12件。", 1, 0))


@pytest.mark.parametrize(
    ("text", "cumulated"),
    [("五年来办理405件。", True), ("累计办理405件。", True), ("办理405件。", False)],
)
def test_several_years_are_told_by_words(text: str, *, cumulated: bool) -> None:
    found = mentions(text)
    assert is_cumulated(found, found.rows[0]) == cumulated


@pytest.mark.parametrize(
    ("text", "part", "whole", "sign"),
    [
        ("受理19件，其中办结12件。", 1, 0, "among_right"),
        ("受理19件，办结12件。", 1, 0, "outcome"),
        ("新增园区12家、总数达37家。", 0, 1, "grown_to"),
        ("36个乡镇中，有17个。", 1, 0, "some_of"),
        ("现有学校84所，覆盖学校81所。", 1, 0, "all_named"),
        ("受理上年19件，办结12件。", 1, 0, "compared"),
    ],
)
def test_signs_are_seen(text: str, part: int, whole: int, sign: str) -> None:
    assert sign in evidence_of(SIGNS, seen(text, part, whole))


CLOSED = "受理19件，办结12件。"


def test_a_part_behind_its_whole_shows_its_plain_signs() -> None:
    assert signs(CLOSED, "bound") == {
        "far",
        "heads",
        "intake",
        "nearest_larger",
        "one_kind",
        "one_unit",
        "outcome",
        "same_clause",
        "same_line",
        "work",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("受理19件，其中办结12件。", "+among +among_right +under"),
        ("受理19件，其中调解3件，办结12件。", "+among +among_right +under"),
        ("收到19件，办结12件。", ""),
        ("受理19件、督办12件。", "+listed_own -heads -outcome"),
        ("受理19件，调解3件，办结12件。", ""),
        ("受理19件；办结12件。", "+divided"),
        ("受理19件。办结12件。", "-heads"),
        ("受理19件，办结12宗。", "-one_unit"),
        ("受理19件，增加12件。", "+changed -outcome"),
        ("受理上年19件，办结12件。", "+compared"),
        ("受理19件，计划办结12件。", "+planned"),
        ("计划受理19件，办结12件。", "+whole_planned"),
        ("受理19件，办结约12件。", "+open_part"),
        ("受理19件，办结18件。", "+nearly_all"),
        ("受理701件，办结14件。", "+tiny"),
        ("受理700件，办结14件。", ""),
        ("受理12件，办结19件。", "+turned_next -heads -intake -nearest_larger"),
        ("受理12件，办结25件。", "+turned_next -heads -intake -nearest_larger"),
        ("五年来受理19件，办结12件。", "+of_years"),
        ("受理19件，含办结12件。", "+holding"),
        ("19个乡镇中，有12个。", "+part_named +some_of -intake -outcome"),
        ("检查19个乡镇，12个达标。", "-outcome"),
        (
            "办结12件，累计受理19件。",
            "+grown_to +of_years +turned_all +turned_next -heads -nearest_larger",
        ),
        (
            "新增12家，总数达19家。",
            (
                "+changed +grown_to +part_named +turned_all "
                "+turned_next -heads -nearest_larger -outcome -work"
            ),
        ),
        ("受理申请19件，受理申请事项12件。", "+all_named +named"),
        ("检查工地19个，检查示范工地12个。", "+named +one_head -outcome"),
    ],
)
def test_a_part_behind_its_whole_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "bound", CLOSED) == difference
