"""Names of indicators."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.indicators import names_alike, parts_of


def test_parts() -> None:
    assert parts_of("行政复议·审结·上年结转") == ("行政复议", "审结", "上年结转")
    assert parts_of("执法记录仪") == ("执法记录仪",)
    assert parts_of("") == ()


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("行政复议·受理", "行政复议·受理", True),
        ("行政复议·受理", "受理·行政复议", True),
        ("取水许可证·发放", "发放取水许可证", True),
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
