"""Names for figures: an indicator of the list, or the clause's noun under its topic."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.changes import Change, change_of
from lawgov_cli.draft.figures.matching import best_match
from lawgov_cli.draft.figures.phrases import Core, core, object_behind, tidy, trimmed
from lawgov_cli.draft.figures.scopes import starts_with_level
from lawgov_cli.draft.figures.topics import known_topic, near_topic, title_topic

if TYPE_CHECKING:
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Indicator, Vocabulary

_COUNTED = {
    "人": "人数", "人次": "人次", "件": "件数", "次": "次数", "户": "户数", "元": "金额",
    "%": "比率", "％": "比率", "亩": "面积", "公里": "里程", "吨": "重量", "平方米": "面积",
    "天": "天数", "名": "排名", "位": "排名",
}  # fmt: skip
_BRACKETS = re.compile("[（(][^（）()0-9]{2,30}[)）]$")
_RATE_END = re.compile("率|占比|比重|比例|赤字率|涨幅|增速|度$")
_TOTALS = frozenset(["总数", "总量", "总里程", "总规模", "总面积", "总额", "总产值"])
_GROWTH_END = re.compile("(?:涨幅|增幅|增速|降幅)$")
_AVERAGE = re.compile("平均每[\u4e00-\u9fff]{1,4}$")
_TIMES = re.compile("(?:是|为|相当于|达)[^，,。；;]{0,14}的?$")
_SHARE = re.compile("占(?P<of>[^，,。；;0-9]{0,16})$")
_LONGEST_MODIFIER = 6
_STATE = re.compile("(?:不?合格|优秀|良好|达标|责令整改|整改|解决|有效)率?")
_SHORT_REST = 2  # 人民调解组织 is one word
_SAYS_NOTHING = frozenset({"先后", "累计", "共计", "组织"})
_PLACES = re.compile(
    "(?P<where>全[国省州市县区盟旗]|世界|全球|中部|西部|同类城市|[^，,。]{2,6}地区)(?:第|$)"
)

FROM_LIST = "按指标表拟名，请核对是否同一指标"
FROM_WORDS = "指标名按文字拟定，请核对"
UNCLEAR = "看不出数的是什么，请改名"


@dataclass(frozen=True, slots=True)
class Name:
    """A proposed name, and why a person should look at it (empty when nothing speaks against it).

    ``base`` is what the name counts without the part that says how it changed.
    """

    text: str
    doubt: str
    base: str


def propose(around: Around, vocabulary: Vocabulary, last: Name | None, opened: Name | None) -> Name:
    """The name for one figure.

    ``last`` is the name of the figure before it in the same paragraph,
    ``opened`` that of the first figure of a 从X到Y that this one may close.
    """
    change = change_of(around)
    if around.unit == "倍" and last is not None and _TIMES.search(around.before):
        return Name(joined(last.base, "倍数"), last.doubt, last.base)
    if change is None:
        if opened is not None and not trimmed(around.before):
            return Name(opened.base, opened.doubt, opened.base)
        if around.mention.figure.ordinal:
            return _rank(around, vocabulary)
        return _plain(around, vocabulary, last, unit=around.unit)
    if change.closes and opened is not None:
        suffix = "改革后" if opened.text.endswith("·改革前") else ""
        own = _changed_base(around, vocabulary, change, last) if trimmed(change.before) else opened
        return Name(joined(opened.base or own.base, suffix), opened.doubt, opened.base)
    base = _changed_base(around, vocabulary, change, last)
    suffix = "" if _GROWTH_END.search(base.base) else change.suffix
    return Name(joined(base.base, suffix), base.doubt, base.base)


def _changed_base(
    around: Around, vocabulary: Vocabulary, change: Change, last: Name | None
) -> Name:
    """The name of what changed: by the words before the change, else the figure before."""
    if len(trimmed(change.before)) >= 2:
        after = around.after if change.opens else ""
        unit = around.unit if change.opens or change.closes else ""
        words = replace(around, before=change.before, after=after)
        return _plain(words, vocabulary, last, unit=unit)
    if change.opens or change.closes:
        return _plain(replace(around, before=""), vocabulary, last, unit=around.unit)
    if last is not None:
        return last
    return _plain(replace(around, before=change.before), vocabulary, last, unit="")


def _plain(around: Around, vocabulary: Vocabulary, last: Name | None, *, unit: str) -> Name:
    """The name of an amount: an indicator, else the clause's noun with its topic."""
    topic = last.base.partition("·")[0] if last else ""
    around = replace(around, before=_BRACKETS.sub("", around.before))
    before, after = around.before, around.after
    match = best_match(vocabulary, around, unit=unit, last=topic)
    if match is not None:
        name = _as_printed(match.indicator, core(before, after).noun)
        return Name(name, "" if match.sure else FROM_LIST, name)
    share = _SHARE.search(before) if unit in {"%", "％"} else None
    if share:
        noun = tidy(trimmed(before[: share.start()])) or core("", after).noun
        found = Core(noun, "占比")
    else:
        found = core(before, after)
    more = _more_of_last(around, found) if last is not None else ""
    if more and last is not None:
        return Name(joined(last.base, more), FROM_WORDS, last.base)
    if unit in {"%", "％"} and found.noun and not _RATE_END.search(found.noun):
        found = Core(found.noun, found.verb or "占比")
    return _with_topic(around, vocabulary, found)


def _as_printed(indicator: Indicator, noun: str) -> str:
    """The indicator's name with what the text says before its last noun: 综合窗口 for 窗口."""
    head, _, last = indicator.name.rpartition("·")
    said = noun.removesuffix(last)
    if not head or said == noun or not 2 <= len(said) <= _LONGEST_MODIFIER or len(last) < 2:
        return indicator.name
    known = [p for phrase in (*indicator.words, *indicator.about) for p in phrase.pieces]
    told = "|".join((indicator.name, *known))
    if any(said[i : i + 2] in told for i in range(len(said) - 1)) or starts_with_level(said):
        return indicator.name
    return f"{head}·{noun}"


def _more_of_last(around: Around, found: Core) -> str:
    """What a figure says more of the one before it: its total, its average, its other unit."""
    lead = trimmed(around.before)
    average = _AVERAGE.search(lead)
    if average:
        return average[0]
    if found.noun in _TOTALS and not found.subject:
        return found.noun
    if not found.noun and found.verb == "占比":
        return found.verb
    if found.words or lead:
        return ""
    if re.search("共计?|合计|总计", around.before):
        return "合计"
    # 道路23条、163公里; 案件10件12人.
    return _COUNTED.get(family_of(around.unit), "") or "数量"


def _with_topic(around: Around, vocabulary: Vocabulary, found: Core) -> Name:
    """A noun as a name, with a topic where it says nothing alone."""
    doubt = FROM_WORDS
    if not found.words or found.words in _SAYS_NOTHING:
        found = Core(_COUNTED.get(family_of(around.unit), "数量"))
        doubt = UNCLEAR
    if not found.generic:
        own = _own_topic(vocabulary, found)
        if own:
            return _named(own, doubt)
        if len(found.noun) >= 4:
            doubt = "" if _plainly(found, around.before, around.after) else doubt
            topic = near_topic(around, vocabulary.topics)
            if any(found.noun[i : i + 2] in topic for i in range(len(found.noun) - 1)):
                topic = ""
            return _named(joined(topic, found.words), doubt)
    elif found.subject and found.noun:
        return _named(joined(found.subject, found.words), doubt)
    elif family_of(around.unit) == "元" and (target := object_behind(around.after)):
        return _named(joined(target, found.words), doubt)
    topic = ""
    if around.follows and _STATE.fullmatch(found.words):
        # 抽检2600批次，合格2550批次: of what the sentence counted before.
        topic = around.follows.partition("·")[0]
    topic = topic or known_topic(around, vocabulary.topics) or title_topic(around)
    if not topic:
        return _named(found.words, UNCLEAR if found.generic else doubt)
    return _named(_under(topic, found), doubt)


def _under(topic: str, found: Core) -> str:
    """A noun under its topic, what both say once: 人民调解员 for 调解员, 人民调解·成功."""
    if found.noun and found.verb in topic:
        found = Core(found.noun)
    for length in range(min(len(topic), len(found.noun)), 1, -1):
        if topic.endswith(found.noun[:length]):
            return f"{topic}{Core(found.noun[length:], found.verb).words}"
    return joined(topic, found.words)


def _own_topic(vocabulary: Vocabulary, found: Core) -> str:
    """The name of a noun that begins with a known topic; empty for others."""
    for word, topic in vocabulary.topics.items():
        rest = found.noun.removeprefix(word)
        if rest != found.noun and len(rest) >= 2 and tidy(rest) == rest:
            if Core(rest).generic and found.verb and found.verb not in topic:
                # 受理政务服务事项: what was done says all.
                return joined(topic, found.verb)
            if word == topic and len(rest) <= _SHORT_REST:
                return found.words
            return _under(topic, Core(rest, found.verb))
    return ""


def _plainly(found: Core, before: str, after: str) -> bool:
    """Whether the noun stands whole beside the figure, so that only its wording is a choice."""
    beside = trimmed(before).endswith(found.noun) or after.startswith(found.noun)
    return beside and len(found.noun) <= 12 and "、" not in found.noun


def _rank(around: Around, vocabulary: Vocabulary) -> Name:
    """第3名: what is ranked, and among whom."""
    match = best_match(vocabulary, around, unit=around.unit, last="")
    if match is not None and match.sure:
        return _named(match.indicator.name, "")
    where = _PLACES.search(around.before)
    among = where["where"] if where else ""
    lead = around.before[: where.start()] if where else around.before
    lead = re.sub(
        "(?:总?排名[^，,。0-9]{0,6}|居|列|位居|位列|排|跻身|获|取得|均|连续[0-9一二三四五六七八九十]+年)+$",
        "",
        lead.rstrip(),
    )
    noun = core(lead, "").noun or known_topic(
        replace(around, before=lead, after=""), vocabulary.topics
    )
    noun = noun or title_topic(around)
    return _named(joined(noun, f"{among}排名"), FROM_WORDS if noun else UNCLEAR)


def joined(first: str, second: str) -> str:
    """Two parts of a name; the second may repeat the first."""
    second = second.removeprefix(first).strip("·") if second != first else ""
    return "·".join(part for part in (first, second) if part)


def _named(text: str, doubt: str) -> Name:
    return Name(text, doubt, text)
