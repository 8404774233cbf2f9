"""Figures of one kind compare in one unit; their printed digits stay."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.library.units import in_base, is_open


@pytest.mark.parametrize(
    ("value", "unit", "base"),
    [
        ("18.73", "万件", ("187300", "件")),
        ("35", "名", ("35", "人")),
        ("1.2", "万名", ("12000", "人")),
        ("98.60", "%", ("98.60", "%")),
        ("-3.2", "％", ("-3.2", "%")),
        ("0.5", "个百分点", ("0.5", "个百分点")),
        ("3.05", "亿元", ("305000000", "元")),
        ("0", "万元", ("0", "元")),
        ("12", "起", ("12", "件")),
        ("7", "", ("7", "")),
        ("2", "丈", ("2", "丈")),
    ],
)
def test_the_value_in_the_base_unit_of_its_kind(
    value: str, unit: str, base: tuple[str, str]
) -> None:
    got, base_unit = in_base(Decimal(value), unit)
    assert (str(got), base_unit) == base


@pytest.mark.parametrize("qualifier", ["余", "多", "约", "以上", "以内", "近", "不少于", "超过"])
def test_a_qualifier_that_leaves_a_figure_open(qualifier: str) -> None:
    assert is_open(qualifier)


@pytest.mark.parametrize("qualifier", ["", "平均", "共", "累计"])
def test_a_qualifier_that_does_not(qualifier: str) -> None:
    assert not is_open(qualifier)
