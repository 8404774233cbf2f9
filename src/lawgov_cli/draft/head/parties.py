"""The bodies that a measure names as acting, and the places it names."""

from __future__ import annotations

from functools import lru_cache

from lawgov_cli.chinese.lexicon import HAN, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.words import Lexicon

_EDGE = pattern("[，,、；;。：:！\\s（(“”《》<>)）和与及由经在对向的]")
_OFFICE = (
    "人民政府办公[室厅]|政府办公[室厅]|人民政府|政府(?=[，,、和与及办印联主常先将对门])|委办|纪委监委|纪委|监委|人大常委会|政协"
    "|委(?=[，,、和与及联印])|人民法院|中级人民法院|检察院|人民检察院"
    f"|{HAN}{{2,8}}?(?:监管局|管理局|监督局|执法局|法院|检察院|管委会|局|厅(?!会))"
)
_BODY = pattern(f"(?P<level>[省市州县区盟旗])(?P<office>{_OFFICE})")
_WHOLE_BODY = pattern(
    "全[省市州县区盟旗](?:各级)?(?:行政执法部门|检察机关|审判机关|两级法院|法院|公安机关)"
)
_NOT_AN_OFFICE = pattern(
    "公布|印发|工作|制定|建立|开展|加强|推进|利用|联合|同时|大厅|格局|布局|[对把将向从由在及和与的了等均已是到各县内级区]|市(?!场)"
)
# What stands in no place's name: verbs and other words before one.
_NO_NAME = pattern(
    "[积极配合不得提交组建办理经并明确定期召开按照代表请自觉接受深入支持督促帮助加快升强进推动高业农旅特色重点项目"
    "我你他的了是对向和与及由为将把被从到至等各所有本该其此这那增调整优化全省市州县区住宅小社园辖景发棚户地城都主通过法获做收镇贸易试验街级听取看]"
)
_PLACE = pattern(
    f"(?:^|(?<=[，,、；;。：:！\\s（(“的由赴到至在和与及于]))(?P<name>{HAN}{{2,4}}?)"
    "(?P<kind>新区|自治县|市|县|区|旗)(?![级场民域直属政区委长内外（(辖级各人法检公司])"
)
_KINDS = frozenset(
    words("示范 先行 试点 潜力 每个 百强 实验 试验 经济 创新 核心 中心 功能 城镇 农村 边境 沿海")
)
"""Kinds of districts and counties, which are no names of any."""

_MOST = 12
_LONGEST_NAME = 4


def bodies_in(text: str) -> tuple[str, ...]:
    """The government bodies that a measure's text names, each once."""
    found = [(m.start(), m[0]) for m in _WHOLE_BODY.finditer(text)]
    for match in _BODY.finditer(text):
        office = match["office"]
        if _NOT_AN_OFFICE.search(office.replace("人民政府", "").replace("政府", "")):
            continue
        written = f"人民{office}" if office.startswith("政府") else office
        name = _name_before(text, match.start())
        if name is not None:
            found.append((match.start(), f"{name}{match['level']}{written}"))
    return tuple(dict.fromkeys(body for _, body in sorted(found)))[:_MOST]


def places_in(text: str, own: str) -> tuple[str, ...]:
    """The counties, cities and districts that a measure's text names, its own place left out."""
    found = [m for m in _PLACE.finditer(text) if _is_a_name(m["name"])]
    places = (f"{m['name']}{m['kind']}" for m in found)
    return tuple(dict.fromkeys(p for p in places if p not in own))[:_MOST]


def _is_a_name(name: str) -> bool:
    """Whether some characters may be a place's name, and no word: 贞丰, not 巩固 or 示范."""
    if _NO_NAME.search(name) or name in _KINDS:
        return False
    return all(word.kind in {"noun", "unknown"} for word in _words().cut(name))


@lru_cache(maxsize=1)
def _words() -> Lexicon:
    """The general words."""
    return Lexicon()


def _name_before(text: str, at: int) -> str | None:
    """The name of the place whose body begins at ``at``: empty for 州司法局, None for 社区…."""
    low = max(0, at - _LONGEST_NAME - 1)
    edges = list(_EDGE.finditer(text, low, at))
    words = text[edges[-1].end() if edges else low : at]
    words = words if edges or low == 0 else ""
    if 2 <= len(words) <= _LONGEST_NAME and not _NO_NAME.search(words):
        return words
    return None if text[at - 1 : at] in set("社小园辖景城地山校") and at else ""
