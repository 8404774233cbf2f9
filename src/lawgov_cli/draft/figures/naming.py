"""Names for figures: an indicator of the list, or the clause's own words, under what it is of.

A name is composed topic·object·action·part.  What the figure's own clause says is
trusted; what only its sentence, its item's opening or a title says makes a ``todo``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import family_of, kind_of
from lawgov_cli.draft.figures.changes import Change, change_of
from lawgov_cli.draft.figures.clause import Clause, last_match, plain, read_clause
from lawgov_cli.draft.figures.matching import (
    CHAPTER,
    OPENING,
    OWN,
    PARAGRAPH,
    SENTENCE,
    TITLE,
    best_match,
)
from lawgov_cli.draft.figures.vocabulary import is_rate
from lawgov_cli.draft.figures.words import BARE, GENERAL, HEAVY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.matching import Match
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary

_COUNTED = {
    "人": "人数", "人次": "人次", "件": "件数", "次": "次数", "户": "户数", "元": "金额",
    "%": "比率", "亩": "面积", "公里": "里程", "吨": "重量", "平方米": "面积", "天": "天数",
}  # fmt: skip
_RATE_END = re.compile("(?:率|占比|比重|比例|涨幅|增速|度)$")
_SHARE = re.compile("占(?P<of>[^，,。；;0-9]{0,16})$")
_ATTRIBUTE = re.compile("[\u4e00-\u9fff]{2}(?:金额|总额|款项)$")
_AVERAGE = re.compile("平均每[\u4e00-\u9fff]{1,4}$")
_TIMES = re.compile("(?:是|为|相当于|达)[^，,。；;]{0,14}的?$")
_GROWTH_END = re.compile("(?:涨幅|增幅|增速|降幅|压缩|压减|精简|变化)$")
_TOTALS = frozenset("总数 总量 总里程 总规模 总面积 总额 总产值".split())
_SUMMED = re.compile("共计?|合计|总计")
_RANKED = re.compile(
    "(?:总?排名[^，,。0-9]{0,6}|居|列|位居|位列|排|跻身|获|取得|均|连续[0-9一二三四五六七八九十]+年)+$"
)
_AMONG = re.compile(
    "(?:在|居|列|位居|位列)*(?P<where>全[国省州市县区盟旗]|世界|全球|中部|西部|同类城市)"
)
_UNFIT = re.compile("[^\u4e00-\u9fff0-9A-Za-z·、]")
_HEADING = re.compile("【(?P<of>[\u4e00-\u9fff]{2,8})】|关于(?P<about>[\u4e00-\u9fff]{2,8})[。：:]")
_LOOSE = re.compile("^(?:各类|各项|各种|全部)|^第[0-9一二三四五六七八九十百]+[届次期轮批个]|(?<=[\u4e00-\u9fff]{2})方面$")
_LONGEST = 18
_LEAST, _LONGEST_LIST = 5, 12

FROM_CONTEXT = {
    SENTENCE: "指标的主题按同一句的上文拟定，请核对",
    OPENING: "指标的主题按本项开头拟定，请核对",
    TITLE: "指标的主题按措施标题拟定，请核对",
    PARAGRAPH: "指标的主题按本段上文拟定，请核对",
    CHAPTER: "指标的主题按章的标题拟定，请核对",
}
FROM_WORDS = "指标名按文字拟定，请核对"
UNCLEAR = "看不出数的是什么，请改名"


@dataclass(frozen=True, slots=True)
class Name:
    """A proposed name by its parts, and why a person should look at it.

    ``thing`` is what the figure is of: an indicator's topic or the clause's own
    object.  ``base`` is the name without the part that says how it changed.
    ``listed`` is true for a name of the indicator list, ``counted`` its objects;
    ``deed`` is what was done, which goes on over a list, and ``part`` what its
    clause said more.
    """

    text: str
    doubt: str
    base: str
    topic: str = ""
    thing: str = ""
    listed: bool = False
    deed: str = ""
    part: str = ""
    counted: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Before:
    """A figure before, with its unit, and whether it stands in the same sentence."""

    name: Name
    unit: str
    same_sentence: bool


def propose(
    around: Around, vocabulary: Vocabulary, before: Sequence[Before], opened: Name | None
) -> Name:
    """The name for one figure.

    ``before`` are the figures before it in the same paragraph, the nearest first;
    ``opened`` is the name of the first figure of a 从X到Y that this one may close.
    """
    last = before[0].name if before else None
    change = change_of(around)
    if around.unit == "倍" and last is not None and _TIMES.search(around.before):
        return _more(last, "倍数")
    if change is None:
        if opened is not None and not _said(replace(around, after=""), vocabulary):
            return replace(opened, text=opened.base)
        if around.mention.figure.ordinal:
            return _rank(around, vocabulary, before)
        return _plain(around, vocabulary, before, unit=around.unit)
    if change.closes and opened is not None:
        suffix = "改革后" if opened.text.endswith("·改革前") else ""
        own = replace(around, before=change.before, after="")
        if _said(own, vocabulary) and not opened.base:
            return _changed(around, vocabulary, change, before)
        return replace(opened, text=joined(opened.base, suffix))
    listed = _listed(around, vocabulary, before, around.unit)
    if listed is not None and any(a in around.before for a in listed.indicator.actions):
        return _from_list(listed)
    base = _changed(around, vocabulary, change, before)
    suffix = "" if _GROWTH_END.search(base.base) else change.suffix
    return replace(base, text=joined(base.base, suffix))


def _said(around: Around, vocabulary: Vocabulary) -> bool:
    """Whether the words before a figure say anything of it."""
    return not read_clause(around.before, around.after, vocabulary.lexicon).is_empty


def _changed(
    around: Around, vocabulary: Vocabulary, change: Change, before: Sequence[Before]
) -> Name:
    """The name of what changed: by the words before the change, else the figure before."""
    words = replace(around, before=change.before, after=around.after if change.opens else "")
    unit = around.unit if change.opens or change.closes else ""
    if _said(words, vocabulary) or not before:
        return _plain(words, vocabulary, before, unit=unit, changed=True)
    last = before[0].name
    if change.opens or change.closes:
        return _plain(replace(around, before=""), vocabulary, before, unit=unit)
    return last


def _plain(
    around: Around,
    vocabulary: Vocabulary,
    before: Sequence[Before],
    *,
    unit: str,
    changed: bool = False,
) -> Name:
    """The name of an amount: an indicator, else the clause's own words under what they are of."""
    clause = read_clause(around.before, around.after, vocabulary.lexicon, around.unit)
    match = _listed(around, vocabulary, before, unit)
    if match is not None:
        last = next((b.name for b in before if b.same_sentence), None)
        bare = not clause.object or _RATE_END.search(clause.object)
        goes_on = bare and last is not None and last.part and last.topic == match.indicator.topic
        if last is not None and goes_on and not match.part and not _names_topic(match, clause):
            # 调处物业纠纷426件，成功率93.9%: still of 物业.
            match = match._replace(part=last.part, trust=max(match.trust, SENTENCE))
        return _from_list(match, "" if clause.action in BARE else clause.action)
    return _from_words(around, vocabulary, clause, before, rate=is_rate(unit) and not changed)


def _names_topic(match: Match, clause: Clause) -> bool:
    """Whether a clause says the topic anew."""
    return any(match.indicator.is_about(w.text) for w in clause.core)


def _listed(
    around: Around, vocabulary: Vocabulary, before: Sequence[Before], unit: str
) -> Match | None:
    """The indicator that a figure is."""
    clause = read_clause(around.before, around.after, vocabulary.lexicon, around.unit)
    last = next((b.name for b in before if b.same_sentence), Name("", "", ""))
    near = near_topics(around, vocabulary, before)
    return best_match(vocabulary, clause, unit, near, last.counted, last.topic)


def near_topics(around: Around, vocabulary: Vocabulary, before: Sequence[Before]) -> dict[str, int]:
    """The topics that the text around a figure names, each with how far it is from the figure."""
    found: dict[str, int] = {}

    def add(topics: Sequence[str], trust: int) -> None:
        for index, topic in enumerate(topics):
            found.setdefault(topic, trust * 100 + min(index, 99))

    add([b.name.topic for b in before if b.same_sentence and b.name.topic], SENTENCE)
    add(topics_in(around.sentence[: -len(around.before) or None], vocabulary), SENTENCE)
    add(topics_in(around.rest[len(around.after) :], vocabulary)[::-1], SENTENCE)
    add(topics_in(around.lead, vocabulary), OPENING)
    add(topics_in(around.title, vocabulary), TITLE)
    add([b.name.topic for b in before if b.name.topic][:1], PARAGRAPH)
    add(topics_in(around.chapter, vocabulary), CHAPTER)
    return found


def topics_in(text: str, vocabulary: Vocabulary) -> list[str]:
    """The topics that a text names, the last first."""
    words = reversed(vocabulary.lexicon.cut(text))
    named = (sorted(vocabulary.topics.get(w.text, ())) for w in words)
    return list(dict.fromkeys(topic for topics in named for topic in topics))


def _from_list(match: Match, deed: str = "") -> Name:
    """The name of an indicator, with what the clause says more."""
    indicator = match.indicator
    text = joined(joined(indicator.name, match.part), match.action)
    doubt = "" if match.trust == OWN else FROM_CONTEXT.get(match.trust, FROM_WORDS)
    if match.part or match.action or match.vague:
        doubt = doubt or FROM_WORDS
    return Name(
        text,
        doubt,
        text,
        indicator.topic,
        indicator.topic,
        listed=True,
        deed=deed,
        part=match.part,
        counted=indicator.objects | ({match.part} if match.part else set()),
    )


def _from_words(
    around: Around,
    vocabulary: Vocabulary,
    clause: Clause,
    before: Sequence[Before],
    *,
    rate: bool,
) -> Name:
    """A name of the clause's own words; a general noun goes under what it is of."""
    noun, action = tidy(clause.object), clause.action
    if is_general(noun) and 0 < len(clause.listing) <= _LONGEST_LIST:
        noun = tidy(clause.listing)
    deed = action if action not in BARE or (action and not noun) else ""
    if not action and before and around.listed:
        deed = before[0].name.deed
    share = _SHARE.search(plain(around.before)) if rate else None
    if share:
        owner = read_clause(around.before[: share.start()], around.after, vocabulary.lexicon)
        noun, deed = tidy(owner.object) or tidy(clause.behind), "占比"
    elif rate and noun and not _RATE_END.search(noun):
        deed = deed or "占比"
    more = "" if noun or deed else _more_of_last(around, before)
    if noun in _TOTALS and before and not clause.subject:
        more = noun
    if before and not around.before.strip() and not clause.behind:
        more = more or _more_of_last(around, before)  # 案件22件59人明显下降
    if before and (more or (not noun and not deed and around.mention.bracket >= 0)):
        return _more(before[0].name, more)
    if not noun and not deed:
        noun = _COUNTED.get(kind_of(around.unit), "数量")
        return _under(around, vocabulary, clause, before, noun, "", doubt=UNCLEAR)
    if is_general(noun) or (rate and _RATE_END.match(noun[-1:]) and _is_bare_rate(clause)):
        return _under(around, vocabulary, clause, before, noun, deed)
    text = joined(noun, deed)
    doubt = "" if _LEAST <= len(noun) <= _LONGEST_LIST and "、" not in noun else FROM_WORDS
    return Name(text, doubt, text, "", noun, deed=deed)


def _is_bare_rate(clause: Clause) -> bool:
    """Whether a rate says nothing of what it is of: 整改率, not 食品抽检合格率."""
    return len(clause.head) == 1 and len(clause.object) <= 6


def is_general(noun: str) -> bool:
    """Whether a noun says nothing without what it is of."""
    return len(noun) < 2 or noun in GENERAL or noun in HEAVY or bool(_ATTRIBUTE.match(noun))


def _under(  # noqa: PLR0913
    around: Around,
    vocabulary: Vocabulary,
    clause: Clause,
    before: Sequence[Before],
    noun: str,
    deed: str,
    *,
    doubt: str = FROM_WORDS,
) -> Name:
    """A general noun or a bare deed under what it is of, the surest that the text gives."""
    subject = tidy(clause.subject)
    if subject and not is_general(subject):
        sure = doubt == FROM_WORDS and len(subject) >= _LEAST
        return _composed(subject, noun, deed, "" if sure else doubt)
    same = [b for b in before if b.same_sentence and b.name.thing]
    if not noun:
        same = [b for b in same if family_of(b.unit) == family_of(around.unit)] or same
    if same:
        return _composed(same[0].name.thing, noun, deed, FROM_CONTEXT[SENTENCE], same[0].name.topic)
    near = near_topics(around, vocabulary, before)
    topic = min(near, key=lambda t: near[t], default="")
    heading = heading_of(around.lead)
    if heading and (not topic or near[topic] // 100 > OPENING):
        return _composed(heading, noun, deed, FROM_CONTEXT[OPENING])
    if topic:
        trust = near[topic] // 100
        return _composed(topic, noun, deed, FROM_CONTEXT.get(trust, FROM_WORDS), topic)
    return Name(joined(noun, deed), UNCLEAR, joined(noun, deed), "", noun)


def heading_of(lead: str) -> str:
    """What a paragraph or item that opens with a heading of its own is about: 【养老服务】, 农资打假。"""
    match = _HEADING.match(lead)
    return match["of"] or match["about"] if match else ""


def _composed(thing: str, noun: str, deed: str, doubt: str, topic: str = "") -> Name:
    if noun and thing.endswith(noun):
        noun = ""
    text = joined(joined(thing, noun), "" if deed in thing else deed)
    return Name(text, doubt, text, topic, thing)


def _more_of_last(around: Around, before: Sequence[Before]) -> str:
    """What a figure says more of the one before it: its total, its average, its other unit."""
    if not before:
        return ""
    average = _AVERAGE.search(around.before)
    if average:
        return average[0]
    if _SUMMED.search(around.before):
        return "合计"
    if family_of(around.unit) == family_of(before[0].unit) and around.mention.bracket >= 0:
        return ""  # 超出目标（80%）: the same thing as another measure of it
    # 道路23条、163公里; 案件10件12人.
    return _COUNTED.get(kind_of(around.unit), "") or "数量"


def _more(last: Name, part: str) -> Name:
    """A figure that says more of the one before it."""
    return replace(last, text=joined(last.base, part), doubt=last.doubt or FROM_CONTEXT[SENTENCE])


def _rank(around: Around, vocabulary: Vocabulary, before: Sequence[Before]) -> Name:
    """第3名: what is ranked, and among whom."""
    where = last_match(_AMONG, around.before)
    among = where["where"] if where else ""
    lead = _AMONG.sub("", _RANKED.sub("", around.before.rstrip()))
    lead = re.sub("(?:评选|评比|评查|考核|评估)中$", lambda m: m[0][:-1], _RANKED.sub("", lead))
    words = replace(around, before=lead, after="")
    base = _plain(words, vocabulary, before, unit="")
    return replace(base, text=joined(base.base, f"{among}排名"), doubt=base.doubt)


def tidy(noun: str) -> str:
    """A noun fit for a name: Chinese characters, letters and digits; else empty."""
    text = _LOOSE.sub("", _UNFIT.sub("", noun).strip("·、"))
    return text if 0 < len(text) <= _LONGEST else text[-_LONGEST:]


def joined(first: str, second: str) -> str:
    """Two parts of a name; the second may repeat the first."""
    second = second.removeprefix(first).strip("·") if second != first else ""
    return "·".join(part for part in (first, second) if part)
