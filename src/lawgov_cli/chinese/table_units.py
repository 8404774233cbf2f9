"""The unit that a table's heads and caption say for the bare figures in its cells."""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import SHARES
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import UNITS, dimension_of, unit_end

_SAID = pattern(r"[（(]\s*(?:单位[：:])?\s*(?P<unit>[^（）()：:\s]{1,6})\s*[）)]")
_OF_ALL = pattern(r"单位[：:]\s*(?P<unit>[^（）()，。：:\s]{1,6})")
_COUNTED = pattern(r"(?P<unit>\w次?)数(?:量)?$")


def unit_said(head: str) -> str:
    """The unit that a head gives in brackets, with its multiplier: 万元 of 金额（万元）."""
    return next((m["unit"] for m in _SAID.finditer(head) if _is_unit(m["unit"])), "")


def unit_of_all(caption: str) -> str:
    """The unit that the words above a table give for all of it: 件 of 单位：件."""
    found = (m["unit"] for m in _OF_ALL.finditer(caption))
    return next((unit for unit in found if _is_unit(unit)), "")


def unit_counted(head: str) -> str:
    """The unit of what a head says is counted: 件 of 案件数, 人次 of 人次, % of 占比."""
    if head.endswith((*SHARES, "率")):
        return "%"
    match = _COUNTED.search(head)
    named = match["unit"] if match else "人次" if head.endswith("人次") else ""
    return next((unit for unit in (named, named[-1:]) if unit in UNITS), "")


def without_unit(head: str) -> str:
    """A head without the brackets that give its unit."""
    return _SAID.sub("", head)


def _is_unit(words: str) -> bool:
    return bool(dimension_of(words)) or unit_end(words, 0) == len(words)  # 元/月
