"""Rows of parts: what joins them, what ends them, and which figures are none."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer
from lawgov_cli.claims.mentions import find_mentions
from lawgov_cli.claims.sum_rows import (
    PartsRow,
    alike,
    announced,
    announces,
    is_beside,
    leads,
    mark,
    marks,
)


def sums(text: str) -> list[tuple[str, str]]:
    rows = infer(text).rows
    return [(r.severity, r.outcome.stated) for r in rows if r.claim.sort.id == "sum-of-parts"]


@pytest.mark.parametrize(
    ("between", "strength"), [("和", 0), ("、乙", 1), ("，办结", 2), ("；乙", 3), ("。\n乙、", 4)]
)
def test_the_strongest_mark_parts_two_figures(between: str, strength: int) -> None:
    assert mark(between) == strength


def test_a_row_ends_as_strongly_as_a_sentence() -> None:
    text = "维持61件、撤销23件，变更8件。"
    found = find_mentions(text, 0, len(text))
    assert marks(found, found.rows) == [1, 2, 4]


@pytest.mark.parametrize(
    ("words", "opens"),
    [("其中", True), ("受理的案件中，", True), ("按领域", True), ("受理", False)],
)
def test_words_that_lead_in_parts(words: str, opens: bool) -> None:  # noqa: FBT001
    assert leads(words) == opens


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("甲类30件，乙类12件。", [False, False]),
        ("甲类30件，合计42件。", [False, True]),
        ("受理30件，较上年12件。", [False, True]),
        ("甲类30件，后者上年为12件。", [False, True]),
        ("甲类30件，上年结转12件。", [False, False]),
        ("甲类30件，两类合计42件。", [False, True, True]),
        ("编制112名，在岗89名，缺23名。", [False, False, False]),
        ("在岗89名，减少23名。", [False, True]),
        ("在岗89名，新增23名。", [False, False]),
    ],
)
def test_totals_earlier_values_and_numbers_of_kinds_are_no_parts(
    text: str, beside: list[bool]
) -> None:
    found = find_mentions(text, 0, len(text))
    assert [is_beside(found, mention) for mention in found.rows] == beside


def test_things_are_no_part_of_cases() -> None:
    text = "查处治安案件186起、收缴车辆121台、刑事案件46件。"
    case, car, other = find_mentions(text, 0, len(text)).rows
    assert alike(case, other)
    assert not alike(case, car)


@pytest.mark.parametrize(
    ("after", "sound"), [("（本）", True), ("(本)", True), ("本", False), ("（张）", False)]
)
def test_a_total_names_the_units_of_its_parts_in_brackets(after: str, *, sound: bool) -> None:
    text = f"制发证书2万本，合计5万笔{after}。"
    part, whole = find_mentions(text, 0, len(text)).rows
    assert alike(whole, part) is sound


def test_units_in_brackets_are_summed() -> None:
    assert sums("登记3.2万笔、制发证书2.6万本，合计5.8万笔（本）。") == [("ok", "5.8万笔")]


def test_one_more_behind_another_mark_is_a_part() -> None:
    text = "发现问题合同29件，已督促修改17件、废止8件，另有{}件正在整改。"
    assert sums(text.format(4)) == [("ok", "29件")]
    assert sums(text.format(5)) == [("warning", "29件")]


def test_the_number_of_places_is_no_part_of_the_people() -> None:
    text = "全局执法人员214名，市本级92名，6个县（区）大队{}名，最少的大队只有11名。"
    assert sums(text.format(122)) == [("ok", "214名")]


def test_the_year_before_is_not_broken_down() -> None:
    assert sums("比上年58件增长17.2%，受理61件，不予受理7件。") == []


BOTH = "甲9件、乙8件，"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("两类合计", 2),
        ("两者", 2),
        ("两类案件共计达到", 2),
        ("两类各项合计", 2),
        ("两类合计" + "各" * 14, 2),
        ("两类合计" + "各" * 15, 0),
        ("两" + "各" * 18 + "合计", 0),
        ("两项案件总共", 0),  # so far from the number they sum up other things
        ("合计", 0),
        ("两类", 0),
        ("两类；合计", 0),
        ("两类合计。达", 0),
        ("两类合计；达", 0),
    ],
)
def test_words_say_how_many_are_summed_up(words: str, number: int) -> None:
    text = f"{BOTH}{words}17件。"
    found = find_mentions(text, 0, len(text))
    assert announced(found, found.rows[-1]) == (number, len(BOTH) if number else 0)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("供水、供电两个行业8件。", ["两"]),
        ("供水、供电五个行业8件。", []),
        ("供水、供电等五个行业8件。", ["五"]),
        ("供水、供电、供气三个行业8件。", ["三"]),
        ("供水等五个行业8件。", []),
        ("甲9件、乙8件，两类合计17件。", ["两"]),
        ("甲9件、乙8件，14类合计17件。", ["14"]),
        ("甲9件、乙8件，15类合计17件。", []),  # no row has so many parts
        ("甲9件、乙8件、两类合计17件。", []),
        ("甲9件、乙8件，两类案件，合计17件。", []),
        ("甲9件、乙8件，两类案件各自合计17件。", ["两"]),
        ("甲9件、乙8件，两类案件以及各自合计17件。", ["两"]),
        ("甲9件、乙8件，两类案件以及其中各自合计17件。", []),
        ("甲9件、乙8件，两类。", []),
    ],
)
def test_a_number_announces_things_that_are_listed_or_summed_up(
    text: str, digits: list[str]
) -> None:
    found = find_mentions(text, 0, len(text))
    assert [m.figure.digits for m in found.rows if announces(found, m)] == digits


@pytest.mark.parametrize(
    ("text", "ends", "over"),
    [
        # A row ends before a stronger mark, and never goes on over one but for what closes it.
        ("维持9件、撤销8件、驳回7件，办结6件。", [3, 4], [4]),
        ("维持9件，撤销8件；驳回7件，办结6件。", [2, 3, 4], [4]),
        ("维持9件、撤销8件，驳回7件、办结6件。", [2, 4], [4]),
        ("维持9件、撤销8件，驳回7件。", [2, 3], []),  # kinds that exclude each other
        ("线上9件、线下8件，维持7件。", [2, 3], [3]),
        ("甲9件、乙8件，丙7件、丁6件，戊5件。", [2, 4, 5], [3, 4, 5]),
        ("甲9件、乙8件，另有丙7件。", [2, 3], []),
        ("甲9件、乙8件，丙7件。", [2, 3], [3]),
        ("甲9件、乙8件，其他7件。", [2, 3], []),
        # Among commas by what is told: kinds that are all, the rest, another kind behind.
        ("维持9件，撤销8件，驳回7件，办结6件。", [3, 4], []),
        ("维持9件；撤销8件，驳回7件；终止6件。", [3, 4], []),
        ("甲9件；乙8件；丙7件，丁6件。", [2, 4], [3, 4]),
        ("维持9件，撤销8件，其他7件，办结6件。", [2, 3, 4], []),
        ("甲9件，乙8件，丙7件，丁6件。", [4], []),
        ("甲9件，乙8件，丙7人，丁6件。", [2, 4], []),
        ("苹果窗口9个，梨子窗口8个，桃子窗口7个，机关6个。", [3, 4], []),
        ("苹果窗口9个，梨子窗口8个，桃子窗口7个，李子窗口6个。", [4], []),
    ],
)
def test_where_a_row_ends_and_where_it_goes_on_too_far(
    text: str, ends: list[int], over: list[int]
) -> None:
    found = find_mentions(text, 0, len(text))
    row = PartsRow(found.rows, marks(found, found.rows), "behind", 0, led=True)
    counts = range(2, len(found.rows) + 1)
    assert [count for count in counts if row.ends(count)] == ends
    assert [count for count in counts if row.over(count)] == over
