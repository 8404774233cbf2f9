"""Whether a claim names too little to speak of one thing: 这一年受理了96件."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import (
    COUNTED,
    EMPTY_NOUNS,
    INSTITUTES,
    OFFICES,
    SETTLED,
    SHARES,
    STANDING,
    TAKEN_IN,
    words,
)
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.verify.words import DEEDS, TRENDS, WAYS, features

if TYPE_CHECKING:
    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import Known

_GENERAL = (
    *EMPTY_NOUNS,
    *INSTITUTES,
    *OFFICES,
    *COUNTED,
    *SHARES,
    *STANDING,
    *words(
        "案子 事情 项目 问题 文件 设备 材料 数字 数据 指标 比率 百分比 方面 有关 相关 各方 各类"
        " 各项 同比 率 乡镇 金额 主体 阵地 情况 报告 去年 今年"
    ),
)
"""Words that name a kind of thing, and those that only lead to one."""
_PARTS = pattern("|".join(sorted(_GENERAL, key=len, reverse=True)))

_LOOSE = words("之类 诸如 某项 某些 某类 另一处")
"""Words of one who does not say what he means."""

_POINTING = words(
    "有关 相关 这样 这种 这类 这批 这些 那样 那种 那类 那批 那些 那段 此类 有项 某 另外 此外 还有"
)
_POINTS_AT = ("这", "那")
"""Words that point at something instead of naming it: 相关案件中有22件; 那6件."""

_WHEN = frozenset(words("改革前 改革后"))
"""What 眼下 and 原来 say of any thing."""

_DONE = (DEEDS - WAYS).union(*map(features, (*TAKEN_IN, *SETTLED)))
"""What is done with many things."""


def is_vague(known: Known, claim: SentenceClaim) -> bool:
    """Whether a claim's words are of a kind only, or deeds told of several topics.

    Beside words that point at something, those that no figure of the report has say nothing.
    """
    sense = claim.sense
    if any(word in sense.words for word in _LOOSE):
        return True
    general = features("，".join(_GENERAL))
    own = features(_PARTS.sub("，", sense.words)) - general
    around = features(_PARTS.sub("，", claim.lead)) | sense.context | sense.far
    if any(word in sense.words for word in _POINTING) or claim.lead.endswith(_POINTS_AT):
        own = frozenset(filter(known.is_told, own))
    else:
        around |= features(_PARTS.sub("，", claim.behind))
    said = own.union(filter(known.is_told, around - general)) - TRENDS
    said = frozenset(feature for feature in said if len(feature) > 1) - _WHEN
    if not said <= _DONE:
        return False
    topics = {parts_of(e.record.name)[0] for e in known.entries if said <= e.own}
    named = any(said & features(topic) for topic in topics)
    return not said or (len(topics) > 1 and not named)
