"""Which figures may be added or compared: kinds of units, and figures that are no amounts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.interval import base_unit
from lawgov_cli.claims.labels import has

if TYPE_CHECKING:
    from lawgov_cli.chinese.figure import Figure

_ALIKE = {
    "名": "人",
    "位": "人",
    "起": "件",
    "宗": "件",
    "例": "件",
    "件次": "件",
    "人(次)": "人次",
    "场次": "场",
    "期次": "期",
    "次数": "次",
    "份": "份",
    "吨标准煤": "吨",
}
_SUFFIX = re.compile(r"[（(].*[)）]$")
_NO_AMOUNT = frozenset(
    (*"倍番成岁分年天日级大度℃", "周岁", "个月", "小时", "分钟", "个工作日", "工作日")
)
RATE_UNITS = frozenset({"%", "％", "‰"})
POINT_UNITS = frozenset({"个百分点", "百分点"})
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


def kind_of(unit: str) -> str:
    """What figures of a unit count, with units for the same thing taken as one: 名 is 人."""
    base = base_unit(unit)
    if base in _ALIKE:
        return _ALIKE[base]
    plain = _SUFFIX.sub("", base).replace("（", "(")
    return "人次" if plain == "人" and plain != base else _ALIKE.get(plain, plain)


def can_be_summed(figure: Figure, before: str) -> bool:
    """Whether a figure behind the words ``before`` can be a sum or a part of one."""
    if figure.ordinal or figure.bound or not figure.unit:
        return False
    if figure.unit in RATE_UNITS or figure.unit in POINT_UNITS or figure.value == 0:
        return False
    if base_unit(figure.unit) in _NO_AMOUNT or (figure.qualifier and has(figure.qualifier, _OPEN)):
        return False
    return not has(before[-12:], _AVERAGE) and "平均" not in figure.qualifier
