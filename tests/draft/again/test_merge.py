"""One measure drafted again: what a person wrote stays, what changed is marked."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lawgov_cli.draft.again.merge import ADDED, free_name, merge_measure, same_figures
from lawgov_cli.model import Citation, Measure, Statistic


def figure(name: str, value: str, quote: str, unit: str = "件", **fields: Any) -> Statistic:
    return Statistic(name, Decimal(value), unit, quote=quote, **fields)


def measure(text: str, *figures: Statistic, citations: tuple[Citation, ...] = ()) -> Measure:
    return Measure("1.1", "", text, statistics=figures, citations=citations)


def test_what_is_still_there_stays_as_a_person_wrote_it() -> None:
    old = measure("受理50件。", figure("我的名字", "50", "受理50件", scope="全县"))
    new = measure("受理50件。", figure("受理", "50", "受理50件"))
    merged = merge_measure(old, new, set())
    assert merged.measure == old
    assert (merged.renamed, merged.changed) == ({"受理": "我的名字"}, set())


def test_a_changed_value_keeps_its_name_and_says_what_it_was() -> None:
    old = measure("受理50件。", figure("我的名字", "50", "受理50件"))
    new = measure("受理52件。", figure("受理", "52", "受理52件"))
    merged = merge_measure(old, new, set())
    (one,) = merged.measure.statistics
    assert (one.name, one.value, one.quote) == ("我的名字", Decimal(52), "受理52件")
    assert one.todo == "原文已改，原为 50件"
    assert (merged.renamed, merged.changed) == ({"受理": "我的名字"}, {"我的名字"})


def test_what_is_gone_is_said_and_does_not_end_the_search() -> None:
    old = measure(
        "开展普法讲座9场。受理50件。",
        figure("讲座", "9", "开展普法讲座9场", "场"),
        figure("我的名字", "50", "受理50件"),
    )
    new = measure("受理52件。", figure("受理", "52", "受理52件"))
    merged = merge_measure(old, new, set())
    assert [s.name for s in merged.measure.statistics] == ["我的名字"]
    assert merged.measure.todo == "更新时原文中已没有: 讲座 = 9场"


def test_what_is_new_has_a_free_name_and_a_todo() -> None:
    old = measure("受理50件。", figure("受理", "50", "受理50件"))
    new = measure(
        "审结48件。受理50件。",
        figure("受理", "48", "审结48件", todo="核"),
        figure("受理·别", "50", "受理50件"),
    )
    merged = merge_measure(old, new, {"审结"})
    assert [(s.name, s.todo) for s in merged.measure.statistics] == [
        ("受理·第2处", f"{ADDED}；核"),
        ("受理", ""),
    ]
    assert merged.changed == {"受理·第2处"}


def test_documents_stay_come_and_go() -> None:
    old = measure("依《甲》《乙》。", citations=(Citation("甲", kind="法"), Citation("乙")))
    new = measure("依《甲》《丙》。", citations=(Citation("甲"), Citation("丙")))
    merged = merge_measure(old, new, set()).measure
    assert [(c.title, c.kind, c.todo) for c in merged.citations] == [
        ("甲", "法", ""),
        ("丙", "", ADDED),
    ]
    assert merged.todo == "更新时原文中已没有: 《乙》"


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        (set(), "甲"),
        ({"甲"}, "甲·第2处"),
        ({"甲", "甲·第2处"}, "甲·第3处"),
        ({"甲", "甲·第3处"}, "甲·第2处"),
    ],
)
def test_a_free_name(taken: set[str], name: str) -> None:
    assert free_name("甲", taken) == name


def test_figures_are_the_same_by_value_unit_and_quote() -> None:
    new = measure("x", figure("新", "50", "全年受理50件"), figure("别", "50", "全年受理50件", "份"))
    assert same_figures([figure("旧", "50", "受理50件")], new) == {"新": "旧"}
    assert same_figures([figure("旧", "51", "受理50件")], new) == {}
