"""Which figures may be added or compared: kinds of units, and figures that are no amounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import base_unit, dimension_of
from lawgov_cli.claims.labels import has

if TYPE_CHECKING:
    from lawgov_cli.chinese.figure import Figure

_NO_AMOUNT = frozenset({"级", "大", "度", "摄氏度", "℃"})
_NO_SUM = frozenset({"rate", "points", "times", "time"})
_AVERAGE = (
    *("平均", "人均", "户均", "日均", "月均", "年均", "均价", "每", "最高", "最低", "最多", "最少"),
    *("最大", "最小", "最长"),
)
# An open end (以上, 突破) holds with nearly any sum, so it shows nothing.
_OPEN = (
    "以上",
    "以下",
    "以内",
    "超",
    "突破",
    "不少于",
    "不低于",
    "不足",
    "至少",
    "最",
    "左右",
    "于",
)


def can_be_summed(figure: Figure, before: str) -> bool:
    """Whether a figure behind the words ``before`` can be a sum or a part of one."""
    if figure.ordinal or figure.bound or not figure.unit:
        return False
    if dimension_of(figure.unit) in _NO_SUM or figure.value == 0:
        return False
    if base_unit(figure.unit) in _NO_AMOUNT or (figure.qualifier and has(figure.qualifier, _OPEN)):
        return False
    return not has(before[-12:], _AVERAGE) and "平均" not in figure.qualifier
