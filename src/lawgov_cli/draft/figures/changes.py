"""Figures that say how another one changed: 增长7.7%, 由155个压缩至70个, 比上年增加3个."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re

    from lawgov_cli.draft.figures.surroundings import Around

_RATES = frozenset({"%", "％", "‰", "倍"})
_POINTS = frozenset({"个百分点", "百分点"})

_UP = "增长|递增|增速|增幅|上升|提高|提升|净增|增加|上涨|涨幅|扩大|递增|增|多"
_DOWN = "下降|降低|减少|降幅|压减|压缩|缩减|缩短|精简|回落|降|减|少"
# What was cut on purpose; 同比压减 only went down.
_CUT = dict.fromkeys(("压缩", "精简", "缩短", "缩减"), "压缩") | {"压减": "压减"}
_DOWNS = frozenset(_DOWN.split("|"))
_YEAR = (
    "[0-9０-９]{4}年(?:度|底|末)?|“?十[一二三四五]五”?(?:时期|末|期间)?"
    "|上年|去年|上年同期|去年同期|上月|同期"
)
_MODIFIER = (
    "实际|名义|同口径|同比|环比|年均|平均|分别|整体|总体|均|约|预计|可|将|要|再|又|已|累计|共"
    f"|相?[比较](?:{_YEAR}|改革前)|比|较|[，,、]"
)
_CHANGE = pattern(
    f"(?P<how>(?:{_MODIFIER})*)(?P<way>{_UP}|{_DOWN})(?P<rest>达到|达|了|为|至|到|控制在|在|完成|超过|约|近|幅度|幅)?$"
)
_TO = pattern(f"[到至](?:{_YEAR})?$|达到$|[升降变]为$")
_DATED = pattern(
    f"(?:(?<=[从由])|(?P<reform>改革前|原来|原先))(?P<then>{_YEAR}|法定)?的?(?:平均)?$"
)
_UNTIL = pattern(
    f"(?:{_UP}|{_DOWN}|整合|合并|升|拓展|发展|扩展|调整|优化|下调|上调|变)[^，,。；;]{{0,3}}?[到至为](?:{_YEAR})?的?$"
)
# 由155项压缩至70项, 从120天缩短到45天; but 由498名律师 only says who
_BY, _ON = "由", pattern(f"{_UP}|{_DOWN}|[到至成为变]")
_HAPPENING = frozenset({"件", "起", "宗", "例", "人", "名", "人次"})
"""What is counted by these comes about; a reform cuts items, papers, steps and days."""
_REFORM = pattern("^(?:压|精简|整合|合并|减至|减少|减到|缩|削减)")
# 达96500户，较上年末的87727户增长10%
_COMPARED = pattern(
    f"(?P<against>[同相]?[比较与])?(?P<then>(?:{_YEAR})[末底]?)(?:全年)?(?(against)[的为是]?|[的为是])"
)
# 复议案件同比2020年的53件增长58.5%
_COMPARED_OF = pattern(f"(?:同比|[相]?[比较])(?P<then>{_YEAR}[末底]?)(?:全年|同期)?的$")
# 高于全市平均水平2.3个百分点, 比全市平均水平高4个百分点
_ABOVE = pattern(
    "(?:比)?(?P<way>高于|低于)?(?P<than>全[国省州市县区])(?:的?平均(?:水平)?|水平)?(?:高出?|低)?$"
)
_ENDS = pattern("[ ]*(?:[，,。；;）)]|$)")
_TRAILING = pattern("(?:平均|约|近|达|了|的|为)+$")


class SaidChange(NamedTuple):
    """What a figure says of a change.

    ``before`` are the words of what changed, empty where the figure before
    says it.  ``suffix`` is the name's last part.  ``opens`` marks the first
    figure of 从X到Y and ``closes`` the second.
    """

    suffix: str
    before: str
    opens: bool = False
    closes: bool = False


def change_of(around: Around) -> SaidChange | None:
    """The change that a figure states, or None when it states an amount of its own."""
    return _change(around.before, around.after, around.unit)


@lru_cache(maxsize=512)
def _change(before: str, after: str, unit: str) -> SaidChange | None:
    """The change that the words around a figure state; several questions are asked of the same."""
    words = _TRAILING.sub("", before.rstrip())
    above = _ABOVE.search(words) if unit in _POINTS else None
    if above:
        way = above["way"] or ("低于" if words.endswith("低") else "高于")
        return SaidChange(f"{way}{above['than']}", words[: above.start()].strip("，,"))
    compared = _COMPARED.fullmatch(before.strip("，, 、"))
    if compared:
        return SaidChange(compared["then"].strip("“”"), "")
    compared = _COMPARED_OF.search(before.rstrip())
    if compared:
        return SaidChange(compared["then"].strip("“”"), before[: compared.start()].strip("，,"))
    until = _UNTIL.search(words) or _UNTIL.search(before.rstrip())
    reached = _TO.search(words.rstrip("的")) or _TO.search(before.rstrip())
    if until and (reached or unit not in _RATES):
        return SaidChange("", words[: until.start()], closes=True)
    match = _CHANGE.search(words)
    if match and match["rest"] not in {"到", "至"} and _is_change(before, after, unit, match):
        return SaidChange(_suffix(unit, match), words[: match.start()])
    return _from(words, after, unit)


def without_change(words: str) -> str:
    """What changed, of words that end with how: 事故总量|持续下降."""
    match = _CHANGE.search(_TRAILING.sub("", words.rstrip()))
    return words[: match.start()] if match else words


def _is_change(before: str, after: str, unit: str, match: re.Match[str]) -> bool:
    """Whether 增长, 减少 … before the figure speak of a change and not of what was done."""
    if unit in _RATES or unit in _POINTS:
        return True
    if _ENDS.match(after) and not before[: match.start()].strip("，,、 "):
        return True  # 压减到947项，减少139项
    return "比" in match["how"] or "较" in match["how"] or "同比" in match["how"]


def _suffix(unit: str, match: re.Match[str]) -> str:
    down = match["way"] in _DOWNS
    yearly = "年均" if "年均" in match["how"] else ""
    if unit in _POINTS:
        return "下降" if down else "提高"
    if unit in _RATES and unit != "倍":
        against = "比" in match["how"] or "较" in match["how"]
        if match["way"] in _CUT and not against:
            return _CUT[match["way"]]
        return f"{yearly}{'下降' if down else '增长'}"
    if unit == "倍":
        return "增长倍数"
    return "减少" if down else "增加"


def _from(words: str, after: str, unit: str) -> SaidChange | None:
    """The first figure of 从X到Y, told by its preposition."""
    dated = _DATED.search(words)
    if not dated:
        return None
    base = words[: dated.start()]
    if base.endswith(_BY) and after[:1].isalpha() and not (dated["then"] or _ON.search(after)):
        return None  # 由498名律师结对服务: who does it
    base = base[:-1] if base.endswith(("从", "由")) else base
    base = base[1:] if base.startswith(("将", "把")) else base
    cut = not dated["then"] and unit not in _HAPPENING and _REFORM.search(after)
    reformed = dated["reform"] or cut
    then = "改革前" if reformed else (dated["then"] or "变化前")
    return SaidChange(then.strip("“”"), base, opens=True)
