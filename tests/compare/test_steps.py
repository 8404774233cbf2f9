"""From one observation to the next: the change, or why there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.compare.made import observed

from lawgov_cli.compare.steps import break_between, level, office, step

if TYPE_CHECKING:
    from lawgov_cli.compare.records import Observation


@pytest.mark.parametrize(
    ("before", "now", "change", "percent"),
    [
        (observed("48"), observed("57"), "9", "18.8"),
        (observed("57"), observed("48"), "-9", "-15.8"),
        (observed("48"), observed("48"), "0", "0.0"),
        (observed("0"), observed("48"), "48", None),
        # 6.25 % is rounded half up.
        (observed("16"), observed("17"), "1", "6.3"),
        (observed("97.5", "%"), observed("98.2", "%"), "0.7", None),
        (
            observed("186000", "件"),
            observed("20.1", "万件", base=("201000", "件")),
            "1.5",
            "8.1",
        ),
        (
            observed("18.6", "万件", base=("186000", "件")),
            observed("201000", "件"),
            "15000",
            "8.1",
        ),
        (observed("3", "名", nature="排名"), observed("2", "名", nature="排名"), "-1", None),
    ],
)
def test_the_change_in_the_later_ones_unit(
    before: Observation, now: Observation, change: str, percent: str | None
) -> None:
    found = step(before, now)
    assert str(found.change) == change
    assert found.percent == (None if percent is None else Decimal(percent))
    assert not found.broken


@pytest.mark.parametrize(
    ("before", "now", "why"),
    [
        (observed("48", "件"), observed("57", "人"), "单位不同"),
        (observed("48", scope="全县"), observed("57", scope="乡镇"), "范围不同"),
        (observed("48", body="县司法局"), observed("57", body="县公安局"), "范围不同"),
        (observed("48"), observed("57", nature="计划"), "性质不同"),
        (observed("48"), observed("57", qualifier="余"), "约数"),
        (observed("48", qualifier="以上"), observed("57"), "约数"),
        (observed("48", scope="县政府"), observed("57", scope="全县"), "范围不同"),
        (observed("48", scope="县政府"), observed("57", scope="", body="县司法局"), "范围不同"),
        (observed("48", scope="乡镇"), observed("57", scope="", body="县人民政府"), "范围不同"),
        (observed("48", scope="县政府"), observed("57", scope="", body="县人民政府"), ""),
        (observed("48", scope="", body="县人民政府"), observed("57", scope="县政府"), ""),
        (observed("48", scope="全县"), observed("57"), ""),
        (observed("48", body="县司法局"), observed("57"), ""),
        (observed("48", qualifier="累计"), observed("57"), ""),
    ],
)
def test_why_two_cannot_be_compared(before: Observation, now: Observation, why: str) -> None:
    assert break_between(before, now) == why
    assert step(before, now).broken == why
    assert (step(before, now).change is None) == bool(why)


def test_the_level_is_said_by_the_name_or_the_scope() -> None:
    assert level(observed("1", scope="全县")) == ""
    assert level(observed("1", scope="青石县")) == ""
    assert level(observed("1", scope="乡镇")) == "乡镇"
    assert level(observed("1", name="执法记录仪·本级", scope="县级")) == "本级"
    assert level(observed("1", scope="县政府")) == level(observed("1", scope="市政府")) == "政府"


def test_an_organ_is_the_same_in_every_place() -> None:
    bodies = ("青石县司法局", "县司法局", "市司法局", "司法局")
    assert {office(observed("1", body=body)) for body in bodies} == {"司法局"}
    markets = ("县市场监管局", "市场监管局")
    assert {office(observed("1", body=body)) for body in markets} == {"市场监管局"}
    here, there = observed("41", body="青石县人民政府"), observed("66", body="丹崖县人民政府")
    assert not break_between(here, there._replace(place="丹崖县"))
