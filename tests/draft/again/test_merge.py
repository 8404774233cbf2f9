"""One measure drafted again: what a person wrote stays, what changed is marked."""

from __future__ import annotations

from dataclasses import replace
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


def names(old: Measure, new: Measure) -> list[tuple[str, str]]:
    """The figures of a merged measure, with their values."""
    return [
        (s.name, f"{s.value}{s.unit}") for s in merge_measure(old, new, set()).measure.statistics
    ]


@pytest.mark.parametrize(
    ("quote", "others", "kept"),
    [
        # Of two that are alike the one of the same unit; a value that stayed may decide.
        ("受理50件", (("52", "受理52人", "人"), ("53", "受理53件", "件")), "53件"),
        ("受理50件", (("52", "受理52件", "件"), ("50", "受理甲50件", "件")), "52件"),
        ("受理申请50件", (("52", "受理申请52件", "件"), ("50", "受理申请共50件", "件")), "50件"),
        ("受理申请50件", (("52", "收到申请52件", "件"),), "52件"),
        ("受理申请50件", (("52", "全年办结复议案件52件", "件"),), ""),
        ("受理50件", (("52", "办结52件", "件"),), ""),
    ],
)
def test_in_whose_clause_only_the_value_changed(
    quote: str, others: tuple[tuple[str, str, str], ...], kept: str
) -> None:
    old = measure(f"{quote}。", figure("甲", "50", quote))
    figures = [figure(f"新{n}", value, said, unit) for n, (value, said, unit) in enumerate(others)]
    new = measure("".join(f"{said}。" for _, said, _ in others), *figures)
    assert dict(names(old, new)).get("甲", "") == kept


def test_figures_stand_in_the_order_of_the_text() -> None:
    old = measure(
        "受理50件，办结48件。", figure("受理", "50", "受理50件"), figure("办结", "48", "办结48件")
    )
    new = measure(
        "办结48件，新收9件，受理51件。",
        figure("办", "48", "办结48件"),
        figure("收", "9", "新收9件"),
        figure("受", "51", "受理51件"),
    )
    assert names(old, new) == [("办结", "48件"), ("收", "9件"), ("受理", "51件")]
    # In one clause the place of each value decides.
    both = "办结48件，新收9件，受理51件"
    other = measure(
        f"{both}。", figure("丙", "51", both), figure("甲", "48", both), figure("乙", "9", both)
    )
    assert [name for name, _ in names(measure("。"), other)] == ["甲", "乙", "丙"]


def test_a_todo_of_a_person_stays_behind_what_changed() -> None:
    old = measure("受理50件。", figure("甲", "50", "受理50件", todo="查"), citations=())
    changed = merge_measure(old, measure("受理52件。", figure("乙", "52", "受理52件")), set())
    assert changed.measure.statistics[0].todo == "原文已改，原为 50件；查"
    unit = merge_measure(old, measure("受理50人。", figure("乙", "50", "受理50人", "人")), set())
    assert unit.measure.statistics[0].todo == "原文已改，原为 50件；查"
    same = merge_measure(old, measure("受理了50件。", figure("乙", "50", "受理了50件")), set())
    assert (same.measure.statistics[0].todo, same.measure.statistics[0].quote) == (
        "查",
        "受理了50件",
    )


def test_a_document_that_a_person_took_out_stays_out_and_one_of_another_number_is_gone() -> None:
    new = measure(
        "依《甲》（7号）、《乙》（9号）和3号文。",
        citations=(
            Citation("甲", number="7号"),
            Citation("乙", number="9号"),
            Citation("", number="3号"),
        ),
    )
    old = measure("依《甲》（7号）、《乙》（8号）。", citations=(Citation("乙", number="8号"),))
    merged = merge_measure(old, new, set()).measure
    # 《甲》 stood in the old text, and its editor did not name it.
    assert [(c.title, c.number, c.todo) for c in merged.citations] == [("", "3号", ADDED)]
    assert merged.todo == "更新时原文中已没有: 《乙》8号"
    kept = merge_measure(replace(old, text=new.text, citations=new.citations), new, set()).measure
    assert kept.citations == new.citations


def test_names_that_others_have_are_not_given_again() -> None:
    new = measure("受理9件，办结9件。", figure("甲", "9", "受理9件"), figure("甲", "9", "办结9件"))
    merged = merge_measure(measure("。"), new, {"甲"})
    assert [s.name for s in merged.measure.statistics] == ["甲·第2处", "甲·第3处"]
    assert merged.changed == {"甲·第2处", "甲·第3处"}
