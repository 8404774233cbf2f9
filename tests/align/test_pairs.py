"""Which figure of one text counts what a figure of another one counts."""

from __future__ import annotations

import pytest

from lawgov_cli.align import pairs as module
from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.sights import Sight, Spot, sights_of
from lawgov_cli.chinese.figures import find_figures


def sights(text: str, year: int, names: dict[str, str] | None = None) -> tuple[Sight, ...]:
    called = names or {}
    spots = [
        Spot(f.start, f.end, f.value, f.unit, name=called.get(text[f.start : f.end], ""))
        for f in find_figures(text)
    ]
    return sights_of(text, spots, year)


def pairs(
    previous: str,
    current: str,
    before: dict[str, str] | None = None,
    now: dict[str, str] | None = None,
) -> list[tuple[str, str]]:
    one, other = sights(previous, 2021, before), sights(current, 2022, now)
    return [
        (printed(previous, one[row.previous]), printed(current, other[row.current]))
        for row in pair(one, other, links(current, other))
    ]


def printed(text: str, sight: Sight) -> str:
    return text[sight.spot.start : sight.spot.end]


def test_the_masked_sentence_decides_before_the_name() -> None:
    before = "收到申请48件，受理43件，审结39件。"
    now = "收到申请57件，受理52件，审结50件。"
    names = {"48件": "行政复议·受理", "43件": "行政复议·收到"}
    assert pairs(before, now, names, {"57件": "行政复议·收到", "52件": "行政复议·受理"}) == [
        ("48件", "57件"),
        ("43件", "52件"),
        ("39件", "50件"),
    ]


def test_a_rewritten_sentence_is_found_by_its_name() -> None:
    before = "受理群众来访286件。全局举办讲座5场。"
    now = "举办各类讲座7场，信访登记241件。"
    names = {"286件": "信访·受理", "241件": "信访·受理", "5场": "讲座", "7场": "讲座"}
    assert pairs(before, now, names, names) == [("5场", "7场"), ("286件", "241件")]
    assert ("286件", "241件") not in pairs(before, now)


def test_what_the_text_says_of_last_year_helps() -> None:
    before = "办理简易注销2,108户。"
    now = "简易注销登记惠及市场主体2,565户"
    assert pairs(before, f"{now}。") == []
    assert pairs(before, f"{now}，较上年的2,108户增长21.7%。") == [("2,108户", "2,565户")]
    assert pairs(before, f"{now}，同比增长21.7%。") == [("2,108户", "2,565户")]
    assert pairs(before, f"{now}，同比增长31.7%。") == []


def test_other_things_stay_apart() -> None:
    # Another kind of unit, an earlier value, a plan: none is this year's same figure.
    assert pairs("受理申请48件。", "受理申请48人。") == []
    assert pairs("受理申请48件。", "上年受理申请48件。") == []
    assert pairs("培训执法人员90人。", "发放宣传资料90人。") == []


def test_each_figure_is_taken_once() -> None:
    assert pairs("受理申请48件。", "受理申请50件。受理申请51件。") == [("48件", "50件")]


def test_of_more_figures_than_a_report_has_those_at_about_the_same_place_meet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Every figure against every other one took 84 seconds and 4 GB for 120 KB of one sentence.
    scored = []
    real = module._score

    def counted(one: module._Words, other: module._Words) -> float:
        scored.append((one.sight.number, other.sight.number))
        return real(one, other)

    monkeypatch.setattr(module, "_score", counted)
    monkeypatch.setattr(module, "_MOST_SCORES", 30)
    monkeypatch.setattr(module, "_LEAST_WIDTH", 3)
    before = "".join(f"受理申请{number}件。" for number in range(11, 20))
    now = "".join(f"受理申请{number}件。" for number in range(21, 30))
    assert pairs(before, now) == [(f"{n}件", f"{n + 10}件") for n in range(11, 20)]
    assert {(0, 0), (0, 2), (4, 3), (4, 5), (8, 6), (8, 8)} <= set(scored)
    assert not {(0, 3), (4, 2), (4, 6), (8, 5)} & set(scored)


CHECKED = "检查企业30家，发现问题隐患12处。"


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        (CHECKED, "走访商户35家，发现隐患8处。", True),
        ("发现问题隐患12处，检查企业30家。", "发现隐患8处，走访商户35家。", True),
        # In another order, in another sentence of either text, or too far behind.
        (CHECKED, "发现隐患8处，走访商户35家。", False),
        ("检查企业30家。发现问题隐患12处。", "走访商户35家，发现隐患8处。", False),
        (CHECKED, "走访商户35家。发现隐患8处。", False),
        ("发现问题隐患12处。检查企业30家。", "发现隐患8处，走访商户35家。", False),
        ("发现问题隐患12处，检查企业30家。", "发现隐患8处。走访商户35家。", False),
        (CHECKED, "走访商户35家，用5天，花9元，发现隐患8处。", True),
        (CHECKED, "走访商户35家，用5天，花9元，来6人，发现隐患8处。", False),
        ("检查企业30家，用5天，发现问题隐患12处。", "走访商户35家，发现隐患8处。", False),
    ],
)
def test_a_figure_beside_a_pair_is_likelier_to_be_one(
    before: str, now: str, *, found: bool
) -> None:
    names = {"30家": "检查企业", "35家": "检查企业"}
    expected = [("30家", "35家"), ("12处", "8处")] if found else [("30家", "35家")]
    assert sorted(pairs(before, now, names, names), key=expected.index) == expected


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        # Ten times as many are not the same figure by their words alone.
        ("办结投诉48件。", "对公安局办结投诉480件。", True),
        ("办结投诉48件。", "对公安局办结投诉481件。", False),
        ("办结投诉480件。", "对公安局办结投诉48件。", True),
        ("办结投诉481件。", "对公安局办结投诉48件。", False),
        ("办结投诉0件。", "对公安局办结投诉10件。", True),
        ("办结投诉0件。", "对公安局办结投诉11件。", False),
        # Counted where a case stands, each for itself.
        ("全年新收行政复议申请48件。", "本年行政复议申请收案52件。", True),
        ("全年新收行政复议申请48件。", "本年行政复议申请立案52件。", False),
        ("全年新收行政复议申请48件。", "本年行政复议申请审结52件。", False),
    ],
)
def test_size_and_stage_keep_likely_figures_apart(before: str, now: str, *, found: bool) -> None:
    assert bool(pairs(before, now)) is found


RECEIVED = "接访来访群众6场。", "集中组织接待来访群众6场。"
"""The same figure in other words: likely, but not enough by itself."""


@pytest.mark.parametrize(
    ("before", "now", "found"),
    [
        ("普法·讲座", "普法·讲座", True),
        ("普法·讲座", "普法·活动", True),
        ("普法·讲座", "讲座", True),
        ("普法·讲座", "法律宣讲", False),
    ],
)
def test_names_that_share_half_their_parts_are_likely(
    before: str, now: str, *, found: bool
) -> None:
    assert bool(pairs(*RECEIVED, {"6场": before}, {"6场": now})) is found


def of_nature(text: str, nature: str) -> tuple[Sight, ...]:
    """The figures of a text, all of one nature."""
    return tuple(s._replace(spot=s.spot._replace(nature=nature)) for s in sights(text, 2022))


def test_a_plan_is_paired_with_plans_only() -> None:
    done, planned = "组织普法讲座6场。", "将组织普法讲座6场。"
    # The nature and the words both say so, or it counts as done.
    assert pair(of_nature(planned, "计划"), of_nature(planned, "计划"))
    assert not pair(of_nature(planned, "计划"), of_nature(planned, ""))
    assert not pair(of_nature(planned, ""), of_nature(planned, "计划"))
    assert pair(of_nature(done, "计划"), of_nature(done, ""))
    assert not pair(of_nature(planned, "计划"), of_nature(planned, "要求"))


def test_another_nature_is_less_likely() -> None:
    before, now = "办结投诉48件。", "对公安局办结投诉52件。"
    assert pair(of_nature(before, "要求"), of_nature(now, "要求"))
    assert not pair(of_nature(before, "要求"), of_nature(now, ""))
    assert not pair(of_nature(before, ""), of_nature(now, "要求"))


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("上年为1,960户", True),
        # Digits in another order are a slip of the same figure, another number is another one.
        ("上年为1,690户", True),
        ("上年为2,690户", False),
        ("上年为1,961户，上年末为1,960户", True),
        ("上年为2,690户，同比增长30.9%", True),
    ],
)
def test_an_earlier_value_with_a_slip_helps_too(told: str, *, found: bool) -> None:
    assert bool(pairs("办理企业注销1,960户。", f"办理企业简易登记2,565户，{told}。")) is found
