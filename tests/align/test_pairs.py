"""Which figure of one text counts what a figure of another one counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.align import pairs as module
from lawgov_cli.align.links import links
from lawgov_cli.align.pairs import pair
from lawgov_cli.align.sights import Sight, Spot, sights_of
from lawgov_cli.chinese.figures import find_figures

if TYPE_CHECKING:
    import pytest


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
