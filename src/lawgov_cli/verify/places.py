"""Names of places in a sentence: what it says of one is not said of another."""

from __future__ import annotations

from lawgov_cli.chinese.fold import is_han
from lawgov_cli.chinese.lexicon import BARE, DOCUMENT_VERBS, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.verify.levels import RANKS

_ENDS = "省市州县区"
_IN_NO_NAME = frozenset(
    "全各本我咱们该级两某每县市州区省辖直属在年月对由把将有和与及等为其是委局厅院府个"
)
"""Characters that stand before 县 and the like in words that name no place."""
_NOT_LAST = "从"
"""A character that begins a name, 从化区, and ends none: 从州政府."""
_BEFORE = frozenset("年月由对在和与的中省市州县区们")
"""Characters that stand before the name of a place within a sentence."""
_NOT_BEHIND = frozenset("级直县区本场民属域")
_NOT_BEHIND_WITHIN = _NOT_BEHIND | frozenset("市委政长人公司局大间份时内立纪监乡镇村")
"""提升省大中型项目, 报备州政府: within a sentence, verbs stand before 省 and 州 as well."""
_KINDS = words(
    "社区 园区 景区 校区 灾区 小区 地区 区域 城区 街区 老区 灌区 自治区 开发区 示范区 先行区"
    " 集聚区 核心区 主产区 棚户区 强县 强省 名县 大县 美县"
)
"""What ends like the name of a place and is a kind of place."""
_VERBS = frozenset((*BARE, *DOCUMENT_VERBS))
_LONGEST, _SHORTEST = 3, 2
"""Characters of a name before its last."""
_YEAR = "0123456789年度，,"
_WIDER = pattern(
    "(?:^|[，,；;：:年])[\\w]{0,3}?(全[国省市州])"
    "(?!率先|首|第|前|最|排|平均|通|统|考|试|领先|先进|唯一|推广|表彰|评|范围)[^，,；;。：:]*$"
)


def places_in(sentence: str) -> list[str]:
    """What is formed like the name of a place, in printed order; 指导县 and 示范区 are none."""
    found = []
    low = 0
    for at, end in enumerate(sentence):
        if end not in _ENDS:
            continue
        for start in range(max(low, at - _LONGEST), at - _SHORTEST + 1):
            if _is_name(sentence, start, at):
                found.append(sentence[start : at + 1])
                low = at + 1
                break
    named = (name for name in found if _VERBS.isdisjoint((name[:2], name[-3:-1])))
    return [name for name in named if not name.endswith(_KINDS)]


def wider_place(lead: str, own: str) -> str:
    """The whole of a place that the report's is in, where a clause begins with it: 全省共配备.

    Empty where it says how far ahead or by whom something was done: 全省率先, 全省考核.
    """
    match = _WIDER.search(lead)
    if match is None or not RANKS.get(match[1][-1], 0) < RANKS.get(own[-1:], 0):
        return ""
    return match[1]


def _is_name(sentence: str, start: int, at: int) -> bool:
    stem, end, behind = sentence[start:at], sentence[at], sentence[at + 1 : at + 2]
    if stem.endswith("州") and end in "省市区":  # 杭州市
        stem = stem[:-1]
    if stem.endswith(_NOT_LAST) or not all(is_han(c) and c not in _IN_NO_NAME for c in stem):
        return False
    if not sentence[:start].strip(_YEAR) and sentence[:1] not in {"，", ","}:
        return behind not in _NOT_BEHIND
    before = sentence[start - 1]
    opens = before in _BEFORE or not is_han(before)
    return opens and end != "省" and behind not in _NOT_BEHIND_WITHIN
