"""Names of indicators."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.indicators import (
    joined,
    key_of,
    level_of,
    names_alike,
    parts_of,
    without_last,
)


def test_parts() -> None:
    assert parts_of("行政复议·审结·上年结转") == ("行政复议", "审结", "上年结转")
    assert parts_of("执法记录仪") == ("执法记录仪",)
    assert parts_of("") == ()


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("行政复议", "受理", "行政复议·受理"),
        ("行政复议", "行政复议·受理", "行政复议·受理"),
        ("行政复议", "行政复议", "行政复议"),
        ("", "受理", "受理"),
        ("受理", "", "受理"),
        # What stands in the part before says nothing more, and one letter is no part.
        ("行政执法案卷评查", "案卷", "行政执法案卷评查"),
        ("查结", "查结率", "查结率"),
        ("局", "公职律师", "局·公职律师"),
        ("公职律师", "局", "公职律师"),
    ],
)
def test_parts_are_joined(first: str, second: str, name: str) -> None:
    assert joined(first, second) == name


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("行政复议·受理", "行政复议·受理", True),
        ("行政复议·受理", "受理·行政复议", True),
        ("取水许可证·发放", "发放取水许可证", True),
        # One topic in two ways of writing it.
        ("政务热线·工单", "12345热线·工单", True),
        ("村（社区）法律顾问·覆盖村（社区）", "村居法律顾问·覆盖村居", True),
        ("双随机、一公开·抽查对象", "双随机一公开·抽查对象", True),
        ("交通热线·工单", "12345热线·工单", False),
        ("法律援助·案件", "法律援助", True),
        ("普法·受众·人次", "普法·受众", True),
        ("行政复议·受理", "行政复议·审结", False),
        ("行政复议·受理", "行政复议·受理·本级", False),
        # A name that is all unit is still a name.
        ("案件", "人数", False),
    ],
)
def test_alike(first: str, second: str, *, alike: bool) -> None:
    assert names_alike(first, second) is alike
    assert names_alike(second, first) is alike


@pytest.mark.parametrize(
    ("name", "said", "plain"),
    [
        ("行政复议·受理·上年", "上年", "行政复议·受理"),
        ("行政复议·受理·上年", "2021年", "行政复议·受理·上年"),
        ("行政复议·受理上年", "上年", "行政复议·受理上年"),
        ("行政复议·受理·", "", "行政复议·受理·"),
    ],
)
def test_what_a_record_says_is_no_part_of_a_name(name: str, said: str, plain: str) -> None:
    assert without_last(name, said) == plain


@pytest.mark.parametrize(
    ("name", "scope", "place", "level"),
    [
        ("行政复议·受理", "", "", ""),
        ("行政复议·受理·本级", "全市", "甲市", "本级"),
        ("行政复议·受理", "全市", "甲市", ""),
        ("行政复议·受理", "甲市", "云岭省甲市", ""),
        ("行政复议·受理", "云岭省甲市", "甲市", ""),
        ("行政复议·受理", "乙县", "甲市", "乙县"),
        ("行政复议·受理", "乙县", "", "乙县"),
        ("行政复议·县级受理", "乙县", "甲市", "乙县"),
    ],
)
def test_the_level_that_a_figure_covers(name: str, scope: str, place: str, level: str) -> None:
    assert level_of(name, scope, place) == level


def test_names_that_are_alike_have_one_key() -> None:
    assert key_of("行政复议·受理") == key_of("受理·行政复议·案件")
    assert key_of("行政复议·受理") != key_of("行政复议·审结")
