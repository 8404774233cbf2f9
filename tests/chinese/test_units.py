"""One table of units: what each counts and how many of it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.units import (
    NUMERAL_UNITS,
    PLACES,
    SCALES,
    UNITS,
    base_unit,
    dimension_of,
    family_of,
    kind_of,
    multiplier,
    scale,
    unit_end,
)


@pytest.mark.parametrize(
    ("unit", "factor", "base"),
    [
        ("件", Fraction(1), "件"),
        ("万件", Fraction(10_000), "件"),
        ("千件", Fraction(1000), "件"),
        ("百人", Fraction(100), "人"),
        ("千亿元", Fraction(10**11), "元"),
        ("万亿元", Fraction(10**12), "元"),
        ("亿", Fraction(10**8), ""),
        ("%", Fraction(1, 100), ""),
        ("％", Fraction(1, 100), ""),
        ("‰", Fraction(1, 1000), ""),
        ("个百分点", Fraction(1, 100), ""),
        ("百分点", Fraction(1, 100), ""),
        ("成", Fraction(1, 10), ""),
        # These begin like a multiplier and are units.
        ("千瓦", Fraction(1), "千瓦"),
        ("万千瓦时", Fraction(10_000), "千瓦时"),
        ("千米", Fraction(1), "千米"),
        ("千克/亩", Fraction(1), "千克/亩"),
        ("万元/人", Fraction(10_000), "元/人"),
        ("", Fraction(1), ""),
    ],
)
def test_a_unit_is_taken_apart(unit: str, factor: Fraction, base: str) -> None:
    assert (scale(unit), base_unit(unit)) == (factor, base)


@pytest.mark.parametrize(
    ("unit", "kind", "family"),
    [
        ("名", "人", "人"),
        ("万名", "人", "人"),
        ("人(次)", "人次", "人次"),
        ("人（次）", "人次", "人次"),
        ("宗", "件", "件"),
        ("份", "份", "件"),
        ("台（套）", "台", "台"),
        ("万元/人", "元/人", "元"),
        ("％", "%", "%"),
        ("公里", "公里", "公里"),
        ("千米", "公里", "公里"),
        ("丨", "丨", "丨"),
        ("", "", ""),
    ],
)
def test_units_for_one_thing_are_of_one_kind(unit: str, kind: str, family: str) -> None:
    assert (kind_of(unit), family_of(unit)) == (kind, family)


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [("万件", "count"), ("％", "rate"), ("百分点", "points"), ("亿元", "money"), ("翻", "")],
)
def test_dimensions(unit: str, dimension: str) -> None:
    assert dimension_of(unit) == dimension


def test_a_multiplier_is_the_number_that_it_reads_as() -> None:
    for word, times in SCALES.items():
        assert scale(f"{word}元") == multiplier(f"{word}元") == times == parse_numeral(word)


def test_the_lists_are_parts_of_the_table() -> None:
    assert {"大"} == NUMERAL_UNITS - UNITS
    assert PLACES < UNITS


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("件，", "件"),
        ("个百分点", "个百分点"),
        ("部门", "部门"),
        ("部委", ""),
        ("人(次)共", "人(次)"),
        ("人次(件)", "人次(件)"),
        ("人（件次）", "人（件次）"),
        ("人(次", "人"),
        ("人(甲)", "人"),
        ("元/月", "元/月"),
        ("元/立方米", "元/立方米"),
        ("元/甲", "元"),
        ("元/", "元"),
        ("(次)", ""),
        ("/月", ""),
        ("", ""),
        # Other words begin like a unit.
        ("所以上", "所"),
        ("所以", ""),
        ("家园区", "家"),
        ("家园", ""),
        ("名单位", "名"),
        ("名单", ""),
        ("元素", ""),
        ("P", "P"),
        ("P2", ""),
        ("P。", "P"),
    ],
)
def test_the_longest_unit_is_taken(text: str, unit: str) -> None:
    assert text[: unit_end(text, 0)] == unit


@pytest.mark.parametrize(
    ("unit", "times"),
    [("万元", 10_000), ("百万元", 10**6), ("元", 1), ("千米", 1), ("百分点", 1), ("%", 1), ("", 1)],
)
def test_what_a_unit_multiplies_its_figure_by(unit: str, times: int) -> None:
    assert multiplier(unit) == times
