"""What speaks for parts of a total."""

from __future__ import annotations

from typing import get_args

import pytest
from tests.claims.seen import differing, mentions, signs

from lawgov_cli.claims import candidates
from lawgov_cli.claims.fit import of_sum
from lawgov_cli.claims.sum_signs import SIGNS, Place, PossibleSum, _says_inside, across, spread

LOOK = {sign.name: sign.look for sign in SIGNS}


def test_nothing_is_beyond_a_total_unless_it_is_said() -> None:
    assert PossibleSum._field_defaults["over"] is False


def test_a_sign_has_a_name_of_its_own_and_words() -> None:
    assert len(LOOK) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert callable(_says_inside)


RECEIVED = "收到52件，受理30件，不予受理22件。"


def test_a_total_behind_which_parts_stand_shows_its_plain_signs() -> None:
    assert signs(RECEIVED, "sum") == {
        "apart_firm",
        "behind",
        "ends_here",
        "followed",
        "holds",
        "holds_digits",
        "listed",
        "one_family",
        "one_kind",
        "plain_row",
        "remaining",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("收到52件，其中受理30件，不予受理22件。", "+among"),
        ("收到52件（受理30件，不予受理22件）。", "+apart_inside +inside -behind -followed"),
        (
            "受理30件，不予受理22件，共52件。",
            "+before +summed_right +summed_up -behind -followed -plain_row",
        ),
        ("受理30件，不予受理22件，达到52件。", "+before -behind -followed -plain_row"),
        (
            "受理30件，不予受理22件，合计约为52件。",
            "+before +summed_up -behind -followed -plain_row",
        ),
        ("收到52件，分别为受理30件、不予受理22件。", "+apart_closed +closed"),
        ("收到52件：受理30件、不予受理22件。", "+opened"),
        ("收到52件，包含受理30件、不予受理22件。", "+holding"),
        ("收到52件。其中受理30件，不予受理22件。", "+across +among"),
        ("收到52件，受理30件。不予受理22件。", "+spread"),
        ("收到52件，受理30件，不予受理22件等。", "+et_cetera -plain_row"),
        ("收到52件，受理30件，驳回22件。", "-apart_firm -plain_row -remaining"),
        ("收到52件，受理30件，其他22件。", "+apart_other -apart_firm"),
        ("收到52件，甲类30件，乙类22件。", "-apart_firm -plain_row -remaining"),
        ("收到72件，受理30件，驳回22件，撤回20件。", "+many -apart_firm -plain_row -remaining"),
        (
            "收到52件，受理30件，不予受理29件。",
            "+apart_sure +exceeding +slips +slips_digits -holds -holds_digits",
        ),
        (
            "收到32件，受理30件，不予受理62件。",
            "+apart_sure +exceeding +larger +slips +slips_digits -holds -holds_digits",
        ),
        (
            "收到50件，受理30件，不予受理25件。",
            "+apart_sure +exceeding +slips +slips_digits -holds -holds_digits",
        ),
        (
            "收到51件，其中受理30件，不予受理22件。",
            (
                "+among +apart_exceeding +apart_sure +close_total "
                "+exceeding +slips +slips_digits -holds -holds_digits"
            ),
        ),
        (
            "收到100件，受理30件，不予受理40件。",
            "+apart_sure +much_missing +slips +slips_digits -holds -holds_digits",
        ),
        ("收到申请52件，申请受理30件，不予受理22件。", "+taken_up"),
        ("收到52件，受理上年结转30件，不予受理22件。", "+carried -plain_row"),
        ("收到52件，受理30人，不予受理22人。", "-one_family -one_kind -plain_row"),
        ("收到52件，检查9件，受理30件，不予受理22件。", "+skipping -followed -plain_row"),
        ("收到52个问题，受理30个乡镇，不予受理22个乡镇。", "+other_noun"),
        (
            "受理申请52件，受理投诉30件，受理信访22件。",
            "+taken_up -apart_firm -plain_row -remaining",
        ),
    ],
)
def test_a_total_behind_which_parts_stand_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "sum", RECEIVED) == difference


PLACES = (
    *("behind", "inside", "before", "apart", "named", "counted", "flow", "raised", "each", "left"),
)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("收到52件，受理30件，不予受理22件。", ["sum: behind"]),
        ("收到52件（受理30件，不予受理22件）。", ["sum: inside"]),
        ("受理30件，不予受理22件，共52件。", ["sum: before"]),
        (
            "受理举报1936件，比上年的1720件增长12.6%。水体6处。来源为热线1507件、平台319件、来信110件。",
            ["sum: apart"],
        ),
        (
            "河道采砂318件、水资源463件、水土保持277件、河湖岸线189件，采砂和水资源两类合计781件。",
            ["sum: named"],
        ),
        (
            "办理身份证18.6万张、居住证4.7万张，两类证件合计23.3万张。",
            ["sum: before", "sum: each", "sum: counted", "sum: counted"],
        ),
        ("新收案件1248件；旧存127件。审结1251件。未结124件。", ["sum: flow"]),
        ("专职法制员16名。培训6期。\n计划新增专职法制员4名，达到20名。", ["open: raised"]),
        ("上半年评查43卷，下半年评查58卷，101卷中优秀73卷。", ["sum: "]),
        ("全年召开联席会议32次、协调会19次，形成纪要51份。", ["sum: each"]),
    ],
)
def test_where_parts_stand_is_one_sign_of_each_sum(text: str, places: list[str]) -> None:
    claims = [c for c in candidates(mentions(text)) if c.template in {"sum", "open"}]
    said = [" ".join(place for place in PLACES if place in c.evidence) for c in claims]
    assert [f"{c.template}: {one}" for c, one in zip(claims, said, strict=True)] == places


def possible(text: str, *parts: int, place: Place = "behind") -> PossibleSum:
    """The first figure of a text as the total of others."""
    found = mentions(text)
    rows = [found.rows[number] for number in parts]
    fit = of_sum(found.box(found.rows[0]), [found.box(part) for part in rows])
    return PossibleSum(found, found.rows[0], rows, place, fit)


@pytest.mark.parametrize(
    ("text", "parts", "shown"),
    [
        ("取消、下放事项214项，其中取消93项、下放121项。", (1, 2), {"named_before", "plain_row"}),
        ("事项214项，其中取消93项、下放121项。", (1, 2), {"plain_row"}),
        ("事项214项，其中取消93项、下放121项等。", (1, 2), set()),
        ("事项214项，取消93项、下放121项。", (1, 2), set()),
        ("文件39件，保留28件，废止11件。", (1, 2), {"plain_row"}),
        (
            "检查发现2164项，其中重大31项，已整改2125项，整改率98.2%。",
            (1, 2),
            {"rated", "plain_row"},
        ),
        ("检查发现2164项，其中重大31项，已整改2125项，占98.2%。", (1, 2), {"plain_row"}),
    ],
)
def test_what_is_seen_of_a_total_and_its_parts(
    text: str, parts: tuple[int, ...], shown: set[str]
) -> None:
    seen = possible(text, *parts)
    looked_for = {"named_before", "plain_row", "rated", "some_inside"}
    assert {name for name in looked_for if LOOK[name](seen)} == shown


def test_in_brackets_some_may_be_told() -> None:
    text = "固废76件（其中危险废物19件，医疗废物7件）。"
    assert LOOK["some_inside"](possible(text, 1, 2, place="inside"))
    assert not LOOK["some_inside"](possible(text.replace("其中", ""), 1, 2, place="inside"))


@pytest.mark.parametrize("place", get_args(Place))
def test_parts_of_another_sentence_are_across_but_for_what_was_carried(place: Place) -> None:
    here = possible("事项214项，其中取消93项、下放121项。", 1, 2, place=place)
    apart = possible("事项214项。其中取消93项、下放121项。", 1, 2, place=place)
    several = possible("事项214项。其中取消93项。下放121项。", 1, 2, place=place)
    told = place != "carried"
    assert [across(seen) for seen in (here, apart, several)] == [False, told, told]
    assert [spread(seen) for seen in (here, apart, several)] == [False, False, told]
