"""What the heads of a table say of its cells."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.cells import named_cells
from lawgov_cli.document import tabbed_tables


def cells(text: str) -> dict[str, tuple[str, str]]:
    """Unit and name of each cell, by what stands in it."""
    found = named_cells(text, tabbed_tables(text))
    return {text[at:].split(maxsplit=1)[0]: (name.unit, name.label) for at, name in found.items()}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "区域\t金额（万元）\n甲县\t30\n乙县\t40\n",
            {"30": ("万元", "甲县金额"), "40": ("万元", "乙县金额")},
        ),
        (
            "项目\t2023年\n罚没（元）\t30\n案件数\t40\n",
            {"30": ("元", "罚没2023年"), "40": ("", "案件数2023年")},
        ),
        ("区域\t件数\n甲县\t30\n乙县\t40\n", {"30": ("件", "甲县件数"), "40": ("件", "乙县件数")}),
        (
            "区域\t占比（%）\n甲县\t30\n乙县\t40\n",
            {"30": ("%", "甲县占比"), "40": ("%", "乙县占比")},
        ),
        (
            "单位：件\n区域\t案件\n甲县\t30\n乙县\t40\n",
            {"30": ("件", "甲县案件"), "40": ("件", "乙县案件")},
        ),
        (
            "区域\t备注（略）\n甲县\t30\n乙县\t40\n",
            {"30": ("", "甲县备注（略）"), "40": ("", "乙县备注（略）")},
        ),
    ],
)
def test_units_and_names(text: str, named: dict[str, tuple[str, str]]) -> None:
    found = cells(text)
    assert {key: found[key][0] for key in named} == {key: unit for key, (unit, _) in named.items()}
    if "备注" not in text:
        assert found == named


def test_no_table_no_names() -> None:
    assert named_cells("办结30件。", []) == {}


@pytest.mark.parametrize(("between", "unit"), [(0, "件"), (55, "件"), (56, ""), (80, "")])
def test_the_unit_of_all_stands_near_before_a_table(between: int, unit: str) -> None:
    lead = "单位：件\n" + "述" * (between - 1) + "\n" * bool(between)
    assert cells(f"{lead}区域\t案情\n甲县\t30\n乙县\t40\n")["30"][0] == unit


def test_a_cell_is_called_by_its_own_row_and_column() -> None:
    found = cells("区域\t件数\t罚款（元）\n甲县\t30\t31\n乙县\t40\t41\n")
    assert found == {
        "30": ("件", "甲县件数"),
        "31": ("元", "甲县罚款"),
        "40": ("件", "乙县件数"),
        "41": ("元", "乙县罚款"),
    }
