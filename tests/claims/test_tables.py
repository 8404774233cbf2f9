"""Totals of tables: rows and columns, merged cells, and what is no total."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer
from lawgov_cli.document import Cell, Table, table_of


def verdicts(text: str, tables: list[Table] | None = None) -> list[tuple[str, str]]:
    return [(row.claim.sort.id, row.severity) for row in infer(text, tables=tables).rows]


HEAD = "单位\t处罚\t检查\n县级\t10\t100\n乡镇\t15\t150\n"
GOOD, BAD = ("sum-of-parts", "ok"), ("sum-of-parts", "error")


@pytest.mark.parametrize(
    ("last", "found"),
    [
        ("合计\t25\t250\n", [GOOD, GOOD]),
        ("合 计\t25\t260\n", [GOOD, BAD]),
        ("总计\t26\t250\n", [BAD, GOOD]),
        ("小计\t26\t250\n", [BAD, GOOD]),
        ("其他\t26\t250\n", []),
        ("合计\t\t250\n", [GOOD]),
        ("合计\t275（两项）\t\n", []),
        ("占比\t26\t250\n合计\t25\t250\n", []),
    ],
)
def test_a_row_called_total_sums_up_those_above(last: str, found: list[tuple[str, str]]) -> None:
    assert verdicts(HEAD + last) == found


def test_a_column_called_total_sums_up_those_before() -> None:
    assert verdicts("单位\t处罚\t检查\t合计\n县级\t10\t20\t30\n乡镇\t15\t25\t41\n") == [GOOD, BAD]


def test_subtotals_are_the_parts_of_a_total_whatever_names_the_rows() -> None:
    head = "单位\t类别\t件数\n"
    first = "甲局\t许可\t12\n甲局\t处罚\t20\n甲局\t小计\t{}\n"
    rest = "乙局\t许可\t5\n乙局\t处罚\t6\n乙局\t小计\t11\n合计\t全部\t{}\n"
    assert verdicts(head + first.format(32) + rest.format(43)) == [GOOD] * 3
    assert verdicts(head + first.format(33) + rest.format(44)) == [BAD, GOOD, GOOD]
    assert verdicts(head + first.format(32) + rest.format(75)) == [GOOD, GOOD, BAD]
    # What stands behind the last subtotal belongs to the total, too.
    assert verdicts(head + first.format(32) + "丙局\t许可\t8\n合计\t全部\t40\n") == [GOOD] * 2


@pytest.mark.parametrize("last", ["\t合计\t{}\n", "合计\t\t{}\n", "4\t合计\t{}\n", "4\t总计\t{}\n"])
def test_numbers_of_rows_are_no_figures_of_a_table(last: str) -> None:
    numbered = "序号\t单位\t件数\n1\t甲局\t10\n2\t乙局\t20\n3\t丙局\t5\n"
    assert verdicts(numbered + last.format(35)) == [GOOD]
    assert verdicts(numbered + last.format(36)) == [BAD]
    figures = infer(numbered + last.format(35)).mentions.rows
    assert [str(mention.figure.value) for mention in figures] == ["10", "20", "5", "35"]


@pytest.mark.parametrize("second", ["3", "1", "2.0", "九"])
def test_other_figures_of_a_first_column_count(second: str) -> None:
    text = f"件数\t人次\n1\t10\n{second}\t20\n"
    assert "1" in [str(mention.figure.value) for mention in infer(text).mentions.rows]


def test_a_second_total_counts_from_the_first() -> None:
    text = "甲\t1\n乙\t2\n合计\t3\n丙\t4\n丁\t5\n合计\t9\n"
    assert verdicts(text) == [GOOD, GOOD]


def test_a_head_that_says_a_share_is_no_sum() -> None:
    assert verdicts("单位\t占比\n县级\t40\n乡镇\t60\n合计\t90\n") == []


def test_rows_that_do_not_agree_are_no_table() -> None:
    assert verdicts("县级\t10\n乡镇\t15\t16\n合计\t26\n") == []


TEXT = "合计\n县\t10\t100\n乡\t15\t150\n合计\t275\n"
ROWS = [(1, "县", "10", "100"), (2, "乡", "15", "150")]


def merged(total: str) -> tuple[str, list[Cell]]:
    """A table whose total spans both columns of figures."""
    text, cells = "", []
    for number, *words in ROWS:
        for column, word in enumerate(words, 1):
            cells.append(Cell(number, column, 1, 1, len(text), len(text) + len(word)))
            text += f"{word}\t"
        text = text[:-1] + "\n"
    for column, columns, word in ((1, 1, "合计"), (2, 2, total)):
        cells.append(Cell(3, column, 1, columns, len(text), len(text) + len(word)))
        text += f"{word}\t"
    return text[:-1] + "\n", cells


@pytest.mark.parametrize(("total", "found"), [("275", [GOOD]), ("276", [BAD])])
def test_a_total_that_is_merged_sums_up_all_its_columns(
    total: str, found: list[tuple[str, str]]
) -> None:
    text, cells = merged(total)
    assert verdicts(text, [table_of(cells, 0)]) == found


def test_a_part_that_reaches_out_of_the_total_s_column_leaves_it_open() -> None:
    text = "县\t10\t5\n乡\t15\t6\n共\t7\n合计\t25\t11\n"
    starts = {
        word: text.index(word) for word in ("县", "10", "5\n", "乡", "15", "6", "共", "7", "合计")
    }
    places = [(1, 1, "县"), (1, 2, "10"), (1, 3, "5\n"), (2, 1, "乡"), (2, 2, "15"), (2, 3, "6")]
    cells = [Cell(r, c, 1, 1, starts[w], starts[w] + len(w.strip())) for r, c, w in places]
    cells += [Cell(3, 1, 1, 1, starts["共"], starts["共"] + 1)]
    cells += [Cell(3, 2, 1, 2, starts["7"], starts["7"] + 1)]
    end = text.index("25")
    cells += [Cell(4, 1, 1, 1, starts["合计"], starts["合计"] + 2), Cell(4, 2, 1, 1, end, end + 2)]
    assert verdicts(text, [table_of(cells, 0)]) == []


def told(text: str) -> list[tuple[str, str, str]]:
    rows = infer(text).rows
    return [(r.claim.sort.id, r.severity, r.outcome.calculation) for r in rows]


def test_a_column_is_the_quotient_of_two_others() -> None:
    head = "地区\t审结（件）\t败诉（件）\t败诉率\n"
    rows = "甲区\t90\t5\t5.6%\n乙区\t115\t9\t7.8%\n丙区\t84\t9\t10.7%\n丁区\t105\t8\t{}\n"
    assert verdicts(head + rows.format("7.6%")) == [("rate-of-counts", "ok")] * 4
    wrong = told(head + rows.format("7.1%"))[-1]
    assert wrong[:2] == ("rate-of-counts", "error")
    assert wrong[2].startswith("丁区败诉8件 ÷ 丁区审结105件 = 7.619%")


@pytest.mark.parametrize(
    ("head", "row", "sort"),
    [
        ("去年\t今年\t增减", "20\t26\t6 30\t25\t-5 40\t42\t2", "change-amount"),
        ("去年\t今年\t增幅", "20\t26\t30.0% 30\t24\t-20.0% 40\t42\t5.0%", "change-amount"),
        ("起数\t罚款（万元）\t起均（万元）", "4\t10\t2.5 5\t11\t2.2 8\t10\t1.25", "average"),
    ],
)
def test_a_column_is_told_by_its_head(head: str, row: str, sort: str) -> None:
    rows = "".join(
        f"{place}\t{cells}\n" for place, cells in zip("甲乙丙", row.split(" "), strict=True)
    )
    assert [line[0] for line in told(f"窗口\t{head}\n{rows}")] == [sort] * 3


@pytest.mark.parametrize(
    ("head", "title", "said"),
    [
        ("罚款（万元）", "", "甲局罚款10万元 + 乙局罚款12万元 = 22万元"),
        ("案件数（件）", "", "甲局案件数10件 + 乙局案件数12件 = 22件"),
        ("件数", "", "甲局件数10件 + 乙局件数12件 = 22件"),
        ("罚款", "处罚情况表（单位：万元）\n", "甲局罚款10万元 + 乙局罚款12万元 = 22万元"),
        ("罚款", "", "甲局罚款10 + 乙局罚款12 = 22"),
    ],
)
def test_a_bare_figure_is_called_what_its_heads_say(head: str, title: str, said: str) -> None:
    text = f"{title}单位\t{head}\n甲局\t10\n乙局\t12\n合计\t22\n"
    assert told(text)[0][2].startswith(said)


def test_a_cell_states_again_what_the_text_says_in_its_unit() -> None:
    table = "\n单位\t罚款（万元）\n甲局\t205.5\n乙局\t4001.9\n合计\t4207.4\n"
    rows = told("全年罚款4207.4万元，同比上升。" + table)
    assert ("restated", "ok") in [row[:2] for row in rows]


def test_cells_between_bars_are_cells() -> None:
    text = "| 类别 | 2021年（件） | 2022年（件） | 增幅 |\n| --- | --- | --- | --- |\n"
    text += (
        "| 首次 | 100 | 120 | 20.0% |\n| 转移 | 200 | 210 | 5.0% |\n| 合计 | 300 | {} | 10.0% |\n"
    )
    assert {row[:2] for row in told(text.format(330))} == {GOOD, ("change-amount", "ok")}
    assert ("sum-of-parts", "error") in [row[:2] for row in told(text.format(340))]
    # A share of shares is no sum.
    assert "5.0%" not in "".join(row[2] for row in told(text.format(330)) if row[0] == GOOD[0])


RATE, AVERAGE, CHANGE = ((sort, "ok") for sort in ("rate-of-counts", "average", "change-amount"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A column that comes of two others in more than half of its rows, two at least.
        ("县\t应办\t已办\t办结率（%）\n甲\t50\t40\t80\n乙\t80\t60\t75\n", [RATE] * 2),
        ("县\t已办\t应办\t办结率（%）\n甲\t40\t50\t80\n乙\t60\t80\t75\n", [RATE] * 2),
        ("县\t应办\t已办\t办结率（%）\n甲\t50\t40\t80\n", []),
        ("县\t应办\t已办\t办结率（%）\n甲\t50\t40\t80\n乙\t80\t60\t57\n", []),
        (
            "县\t应办\t已办\t办结率（%）\n甲\t50\t40\t80\n乙\t80\t60\t57\n丙\t40\t30\t75\n",
            [RATE, ("rate-of-counts", "error"), RATE],
        ),
        ("县\t金额（元）\t件数\t件均（元）\n甲\t600\t20\t30\n乙\t900\t20\t45\n", [AVERAGE] * 2),
        ("县\t上年\t今年\t增减\n甲\t50\t60\t10\n乙\t40\t55\t15\n", [CHANGE] * 2),
        ("县\t上年\t今年\t同比增长（%）\n甲\t50\t60\t20\n乙\t40\t50\t25\n", [CHANGE] * 2),
        # Nothing comes of a rate, nor of nothing, and without a word for it no column does.
        ("县\t应办\t已办\t其他\n甲\t50\t40\t10\n乙\t80\t60\t20\n", []),
        ("县\t应办\t已办\t办结率（%）\n甲\t50\t40\t80\n乙\t0\t0\t75\n丙\t40\t30\t75\n", [RATE] * 2),
        ("县\t甲率（%）\t已办\t办结率（%）\n甲\t50\t40\t80\n乙\t80\t60\t75\n", []),
    ],
)
def test_a_column_may_come_of_two_others(text: str, found: list[tuple[str, str]]) -> None:
    assert verdicts(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # One part is no sum; words among the parts leave it open; a cell may hold its unit.
        ("单位\t处罚\n县级\t10\n合计\t12\n", []),
        ("单位\t处罚\n县级\t10\n乡镇\t未报\n村\t5\n合计\t15\n", []),
        ("单位\t处罚\n县级\t10件\n乡镇\t5件\n合计\t15件\n", [GOOD]),
        ("单位\t处罚\n县级\t10\n乡镇\t-\n合计\t12\n", []),
        ("单位\t处罚\t增长\n县级\t10\t1\n乡镇\t5\t2\n合计\t15\t9\n", [GOOD]),
        ("单位\t处罚\n县级\t10\n其中乡镇\t5\n合计\t15\n", []),
        ("单位\t许可\t处罚\t合计\n县级\t1\t2\t3\n", [GOOD]),
        ("单位\t许可\t合计\n县级\t1\t3\n", []),
        ("合计\t25\n县级\t10\n乡镇\t15\n", []),
    ],
)
def test_what_is_a_total_of_what(text: str, found: list[tuple[str, str]]) -> None:
    assert verdicts(text) == found


def rated(more: int) -> str:
    """A table with a column of rates behind so many others and the two that they come of."""
    rows = [("东局", 50, 30, 60), ("西局", 80, 20, 25), ("南局", 40, 30, 75), ("北局", 90, 81, 90)]
    lines = ["\t".join(("单位", *(f"甲{at}" for at in range(more)), "受理", "办结", "办结率（%）"))]
    for row, (unit, *figures) in enumerate(rows):
        others = [7 + 13 * at + 3 * row for at in range(more)]
        lines.append("\t".join((unit, *map(str, (*others, *figures)))))
    return "\n".join((*lines, ""))


@pytest.mark.parametrize(("more", "told"), [(0, 4), (8, 4), (9, 0)])
def test_rates_are_looked_for_in_so_many_columns(more: int, told: int) -> None:
    assert verdicts(rated(more)) == [("rate-of-counts", "ok")] * told
