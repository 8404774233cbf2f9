"""Records as CSV, TSV, Markdown and plain lines."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.output.tabular import as_text, is_number, md_table, to_csv, to_md, to_plain, to_tsv

if TYPE_CHECKING:
    from lawgov_cli.output.row import Row, Value

ROWS: list[Row] = [
    {"name": "甲,乙", "value": Decimal("98.60"), "note": None},
    {"name": "=1+1\t丙\n", "value": Decimal(-3), "note": None},
]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (Decimal("98.60"), "98.60"),
        (Decimal("1E+3"), "1000"),
        (True, "true"),
        (False, "false"),
        (("甲", "乙"), "甲、乙"),
        ((), ""),
        (((0, 2), (5, 7)), "0-2 5-7"),
        (3, "3"),
    ],
)
def test_a_value_as_text(value: Value, text: str) -> None:
    assert as_text(value) == text


def test_true_is_no_number() -> None:
    assert [is_number(v) for v in (1, Decimal(1), True, "1", None)] == [True, True, *[False] * 3]


def test_csv_has_keys_and_the_line_ends_of_its_standard() -> None:
    assert to_csv(ROWS[:1]) == 'name,value,note\r\n"甲,乙",98.60,\r\n'
    assert to_csv(ROWS[:1], header=False) == '"甲,乙",98.60,\r\n'
    assert to_csv([]) == ""


def test_a_formula_is_defused_and_a_negative_number_is_none() -> None:
    assert to_tsv(ROWS[1:]).splitlines() == ["name\tvalue\tnote", "'=1+1 丙 \t-3\t"]
    assert to_tsv(ROWS[1:], header=False) == "'=1+1 丙 \t-3\t\n"
    assert to_tsv([]) == ""


def test_a_pipe_gets_exact_text_a_record_a_line_and_no_heading() -> None:
    assert to_plain(ROWS) == "甲,乙\t98.60\t\n=1+1 丙 \t-3\t\n"


def test_markdown_leaves_out_empty_columns_and_aligns_numbers() -> None:
    assert to_md(ROWS[:1]) == "| 名称 | 数值 |\n| --- | ---: |\n| 甲,乙 | 98.60 |\n"
    assert to_md([{**ROWS[0], "spans": ((0, 1),)}]) == to_md(ROWS[:1])
    assert to_md([]) == ""
    assert (
        md_table(["甲", "乙"], [["a|b", ""]], [True])
        == "| 甲 | 乙 |\n| ---: | --- |\n| a\\|b |  |\n"
    )
