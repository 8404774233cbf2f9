"""Names for figures: an indicator of the list, or the clause's own words, under what it is of.

A name is composed topic·object·action·part.  What the figure's own clause says is
trusted; what only its sentence, its item's opening or a title says makes a ``todo``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import LEVELS, joined
from lawgov_cli.chinese.lexicon import HAN, OF_EACH, words
from lawgov_cli.chinese.patterns import last_match, pattern
from lawgov_cli.chinese.units import family_of, kind_of
from lawgov_cli.draft.figures.changes import SaidChange, change_of
from lawgov_cli.draft.figures.clause import read_clause
from lawgov_cli.draft.figures.context import (
    FROM_CONTEXT,
    FROM_WORDS,
    OPENING,
    OWN,
    PARAGRAPH,
    SENTENCE,
    UNCLEAR,
    ProposedName,
    is_anybody,
    telling,
)
from lawgov_cli.draft.figures.further import COUNTED, TOTALS, further, more_of_earlier
from lawgov_cli.draft.figures.lists import BARE, GENERAL, HEAVY, NEGATIONS, NOMINAL
from lawgov_cli.draft.figures.matching import best_match
from lawgov_cli.draft.figures.plain import plain
from lawgov_cli.draft.figures.scopes import governs
from lawgov_cli.draft.figures.vocabulary import is_rate

if TYPE_CHECKING:
    from lawgov_cli.draft.figures.clause import Clause
    from lawgov_cli.draft.figures.context import Case
    from lawgov_cli.draft.figures.leftover import IndicatorMatch

_RATE_END = pattern("(?:率|占比|比重|比例|份额|涨幅|增速|度)$")
_SHARE = pattern(
    "占(?!比)(?P<of>[^，,。；;0-9]{0,16}?)(?:的?(?:比重|比例|份额))?"
    "(?:(?:分别)?(?:[提上]升|提高|增加|下降|降低|降)?[从由到至为达]*)$"
)
_COMPLETED = pattern("(?P<what>完成(?:全?年度?|年初)?(?:目标|计划|任务)(?:任务|数)?)的(?:比例)?$")
_STEP = pattern("(?:新的?)?(?:台阶|大关|关口)")
_IN_WHAT_WAY = pattern("(?:以|采取|采用|通过|用)(?P<way>[^，,。；;0-9]{2,8})(?:方式|形式|手段)")
# What belongs to the noun behind it: 平均周期, 省级酒庄.
_KINDS = (*LEVELS, *words("国家级 区级 镇级 平均"))
_ATTRIBUTE = pattern(f"{HAN}{{2}}(?:金额|总额|款项)$")
_TIMES = pattern("(?:是|为|相当于|达)[^，,。；;]{0,14}的?$")
_GROWTH_END = pattern("(?:涨幅|增幅|增速|降幅|压缩|压减|精简|变化)$")
_RANKED = pattern(
    "(?:总?排名[^，,。0-9]{0,6}|[位名稳]?居|[位名]?列|排|跻身|获|取得|均|连续[0-9一二三四五六七八九十]+年)+$"
)
_AMONG = pattern(
    "(?:在|居|列|位居|位列)*(?P<where>全[国省州市县区盟旗]|世界|全球|(?:[中西东]部|东北)(?:地区)?|同类城市)"
)
_IN_A_CONTEST = pattern("(?<=评选|评比|评查|考核|评估)中$")
_UNFIT = pattern(r"[^\w·、]|_")
_LOOSE = pattern(
    f"^(?:各类|各项|各种|全部)|^[0-9]{{1,2}}(?={HAN})"
    "|^第[0-9一二三四五六七八九十百]+[届次期轮批个]|(?<=\\w\\w)方面$"
)
_LONGEST, _LONGEST_RATE = 18, 6
# A noun of so many letters says by itself what is counted.
_TELLING = 3
_LONGEST_LIST = 12


def propose(case: Case, opened: ProposedName | None) -> ProposedName:
    """The name for one figure.

    ``opened`` is the name of the first figure of a 从X到Y that this one may close.
    """
    found = _proposed(case, opened)
    return found if found.doer == case.doer else found._replace(doer=case.doer)


def _proposed(case: Case, opened: ProposedName | None) -> ProposedName:
    around, last = case.around, case.before[0].name if case.before else None
    times = around.unit == "倍" and _TIMES.search(around.before)
    if last is not None and (times or _STEP.match(around.after)):
        return further(last, "倍数" if times else "")
    change = change_of(around)
    if change is not None:
        return _of_change(case, change, opened)
    if opened is not None and case.saying(around.before).clause.is_empty:
        return opened._replace(text=opened.base)
    if around.mention.figure.ordinal:
        return _rank(case)
    return _plain(case, around.unit)


def _of_change(case: Case, change: SaidChange, opened: ProposedName | None) -> ProposedName:
    """The name of a figure that says how another one changed."""
    if change.closes and opened is not None:
        suffix = "改革后" if opened.text.endswith("·改革前") else ""
        return opened._replace(text=joined(opened.base, suffix))
    listed = best_match(case, case.around.unit)
    said = case.around.before.removeprefix(change.before)
    if listed is not None and any(a in said for a in listed.indicator.actions):
        return _from_list(listed, case)
    base = _changed(case, change)
    suffix = "" if _GROWTH_END.search(base.base) else change.suffix
    return base._replace(text=joined(base.base, suffix))


def _changed(case: Case, change: SaidChange) -> ProposedName:
    """The name of what changed: by the words before the change, else the figure before."""
    own = case.saying(change.before, case.around.after if change.opens else "")
    stands = change.opens or change.closes
    if not own.clause.is_empty or not case.before:
        return _plain(own, case.around.unit if stands else "", rate=stands)
    if stands:
        return _plain(case.saying("", case.around.after), case.around.unit)
    kind = "" if is_rate(case.around.unit) else family_of(case.around.unit)
    same = (b.name for b in case.before if b.same_sentence and family_of(b.unit) == kind)
    return next(same, case.before[0].name)  # 审结11件19人，相较去年22件


def _plain(case: Case, unit: str, *, rate: bool = True) -> ProposedName:
    """The name of an amount: an indicator, else the clause's own words under what they are of."""
    if rate and case.clause.listing and _RATE_END.search(case.clause.object):
        # 报备率、及时率均达100%: the first of them stands for all.
        first = (case.clause.items or ("",))[0]
        before, found, _ = case.around.before.partition(first)
        if _RATE_END.search(first):
            case = case.saying(before + found, case.around.after)
    told, match = case, best_match(case, unit)
    if match is None and (carried := case.going_on()) is not None:
        told, match = carried, best_match(carried, unit)
    if (match is None or case.clause.is_empty) and (summed := case.summed) is not None:
        sum_of = best_match(summed, unit)
        if sum_of is not None:
            told, match = summed, sum_of._replace(trust=max(sum_of.trust, SENTENCE))
        elif match is None and not case.clause.action:
            case = summed
    if match is not None:
        return _from_list(_going_on(match, told), told)
    return _from_words(case, rate=rate and is_rate(unit))


def _going_on(match: IndicatorMatch, case: Case) -> IndicatorMatch:
    """The match with what its sentence said more: 物业纠纷426件，成功率93.9% is still of 物业."""
    last, clause = case.last, case.clause
    if (
        last is None
        or last.part in {"", *OF_EACH}
        or last.topic != match.indicator.topic
        or match.part
    ):
        return match
    bare = not clause.object or _RATE_END.search(clause.object)
    if not bare or any(match.indicator.is_about(w.text) for w in clause.core):
        return match
    return match._replace(part=last.part, trust=max(match.trust, SENTENCE))


def _from_list(match: IndicatorMatch, case: Case) -> ProposedName:
    """The name of an indicator, with what the clause says more."""
    indicator, noun = match.indicator, case.clause.object
    # 出动执法人员96人次、执法车辆32台次: a deed that is a part of the noun goes on, too.
    opens = filter(noun.startswith, indicator.actions)
    action = case.clause.action or max(opens, key=len, default="")
    whole = indicator.office if case.office and indicator.office else indicator.name
    text = joined(joined(whole, match.part), match.action)
    doubt = "" if match.trust == OWN else FROM_CONTEXT.get(match.trust, FROM_WORDS)
    if match.trust == SENTENCE and _goes_on(match, case):
        doubt = case.last.doubt if case.last else doubt
    more = match.part or match.action or match.vague
    last = case.last
    total = noun.endswith(TOTALS)  # 新设企业96户，总量386户，其中民营210户
    going_on = last.deed if last and not total and last.topic in {"", indicator.topic} else ""
    return ProposedName(
        text,
        doubt or (FROM_WORDS if more else ""),
        text,
        indicator.topic,
        indicator.topic,
        listed=True,
        deed=action if action and action not in BARE else going_on,
        part=match.part,
        counted=indicator.objects | ({match.part} if match.part else set()),
        level=indicator.level,
        assumed=match.assumed,
    )


def _goes_on(match: IndicatorMatch, case: Case) -> bool:
    """Whether a figure goes on with the list of the one before: 受理复议36件，审结30件."""
    last = case.last
    return last is not None and last.topic == match.indicator.topic and not case.around.opens_part


def _from_words(case: Case, *, rate: bool) -> ProposedName:
    """A name of the clause's own words; a general noun goes under what it is of."""
    noun, deed = _share(case) if rate else _weight(case)
    if deed and not noun and case.before:
        return further(case.before[0].name, deed)
    if not noun:
        noun, deed = _noun_and_deed(case)
        if rate and noun and not _RATE_END.search(noun):
            deed = deed or "占比"
    more = more_of_earlier(case, noun, deed)
    if more is not None:
        return more
    if not noun and not deed:
        return _under(case, COUNTED.get(kind_of(case.around.unit), "数量"), "", doubt=UNCLEAR)
    if case.is_outcome:
        noun, deed = "", noun
    if is_general(noun) or (rate and _is_bare_rate(case.clause)):
        return _under(case, noun, deed)
    return _of_whom(case, noun, deed)


def _of_whom(case: Case, noun: str, deed: str) -> ProposedName:
    """A noun of the clause's own, under who does it where that tells more than an office's name."""
    short = len(_without_tail(noun.removeprefix("平均"))) < _TELLING
    of_what = case.agent or (case.actor or case.heading if short else "")
    # 邀请人大代表、政协委员: a list that it opens says it itself.
    if of_what and noun not in of_what and not noun.startswith(f"{of_what}、"):
        name = _composed(of_what, noun, deed, FROM_WORDS)
        return name._replace(thing=joined(of_what, noun))
    text = joined(noun, deed)
    said = case.vocabulary.topics.get(noun, ())
    topic = next(iter(said)) if len(said) == 1 else ""  # 医疗纠纷26起，调解24起
    return ProposedName(text, FROM_WORDS, text, topic, noun, deed=deed)


def _without_tail(noun: str) -> str:
    """A noun without the general one that it ends with: 违规 of 违规机构."""
    ends = (noun[:at] for at in range(len(noun)) if noun[at:] in GENERAL)
    return next(ends, noun)


def _share(case: Case) -> tuple[str, str]:
    """The noun of 甲占乙 as a share; empty where the clause states none."""
    before = plain(case.around.before)
    done = _COMPLETED.search(before)
    share = done or _SHARE.search(before)
    if not share:
        return "", ""
    behind = "" if done else case.around.after
    owner = read_clause(before[: share.start()], behind, case.vocabulary.lexicon)
    if done:
        return tidy(owner.lead), done["what"]
    noun = tidy(owner.object) or tidy(case.clause.behind)
    return noun, "占比" if noun else f"{tidy(owner.lead)}占比"


def _weight(case: Case) -> tuple[str, str]:
    """The nouns of 甲占乙6分 as a weight; empty where the clause states none."""
    share = _SHARE.search(plain(case.around.before)) if case.around.unit == "分" else None
    lexicon = case.vocabulary.lexicon
    owner = read_clause(case.around.before[: share.start()], "", lexicon) if share else None
    noun = tidy(owner.object) if owner else ""
    return noun, joined(tidy(share["of"]), "分值") if share and noun else ""


def _noun_and_deed(case: Case) -> tuple[str, str]:
    """What a clause counts, and what was done with it where that says something."""
    clause, action = case.clause, case.clause.action
    noun = tidy(clause.object)
    if 0 < len(clause.listing) <= _LONGEST_LIST:
        noun = tidy(clause.listing)
    if clause.lead in GENERAL and case.around.after.startswith("的"):
        return noun, clause.lead  # 投资5100万元的改造工程
    before = case.around.before[: max(case.around.before.rfind(noun), 0)]
    noun = next((kind for kind in _KINDS if before.endswith(kind)), "") + noun
    way = _IN_WHAT_WAY.search(case.around.before)
    manner = clause.manner or (way["way"] if way else "")
    manner = "未" if manner in NEGATIONS else manner
    did = action.removeprefix("已")
    said = manner + case.vocabulary.deeds.get(did, did)
    deed = said if len(said) > 1 else ""
    alone = not noun and not clause.subject and action in NOMINAL
    if alone and family_of(case.around.unit) == "次":
        return deed, ""  # 联合培训2期
    if clause.aim and clause.aim not in noun:
        return noun, tidy(clause.aim)
    return noun, deed if action not in BARE or not noun else ""


def _is_bare_rate(clause: Clause) -> bool:
    """Whether a rate says nothing of what it is of: 整改率, not 食品抽检合格率."""
    return (
        bool(_RATE_END.search(clause.object))
        and len(clause.head) == 1
        and len(clause.object) <= _LONGEST_RATE
    )


def is_general(noun: str) -> bool:
    """Whether a noun says nothing without what it is of."""
    return len(noun) < 2 or noun in HEAVY or bool(_ATTRIBUTE.match(noun)) or _is_all_general(noun)


def _is_all_general(noun: str) -> bool:
    """Whether a noun is general or made of two that are: 问题清单."""
    halves = ((noun[:at], noun[at:]) for at in range(2, len(noun) - 1))
    listed = noun in GENERAL or any(a in GENERAL and b in GENERAL for a, b in halves)
    return listed and (noun in GENERAL or not _RATE_END.search(noun))


def _under(case: Case, noun: str, deed: str, *, doubt: str = FROM_WORDS) -> ProposedName:
    """A general noun or a bare deed under what it is of, the surest that the text gives."""
    same = [b for b in case.before if b.same_sentence and b.name.thing]
    alike = [b for b in same if not noun and family_of(b.unit) == family_of(case.around.unit)]
    subject = telling(case.clause.subject) or tidy(case.clause.subject)
    told = subject and subject not in deed and not is_general(subject)
    told = told and not (alike and is_anybody(subject))
    if told and ("、" in subject or not governs(tidy(case.clause.subject))):
        return _composed(subject, noun, "" if deed in BARE else deed, doubt)
    if case.actor and not alike:
        return _composed(case.actor, noun, deed, FROM_CONTEXT[SENTENCE])
    same = alike or same
    if same:
        thing = same[0].name
        return _composed(thing.thing, noun, deed, FROM_CONTEXT[SENTENCE], thing.topic)
    topic = min(case.near, key=lambda t: case.near[t], default="")
    trust = case.near[topic].trust if topic else PARAGRAPH
    if case.heading and trust > OPENING:
        return _composed(case.heading, noun, deed, FROM_CONTEXT[OPENING])
    if topic:
        return _composed(topic, noun, deed, FROM_CONTEXT.get(trust, FROM_WORDS), topic)
    text = joined(noun, deed)
    return ProposedName(text, UNCLEAR, text, "", noun)


def _composed(thing: str, noun: str, deed: str, doubt: str, topic: str = "") -> ProposedName:
    """A name of a noun or deed under what it is of; what that says already is not said again."""
    own = "" if noun and thing.endswith(noun) else noun
    text = joined(joined(thing, own), "" if deed in thing else deed)
    return ProposedName(text, doubt, text, topic, thing)


def _rank(case: Case) -> ProposedName:
    """第3名: what is ranked, and among whom."""
    before = case.around.before
    where = last_match(_AMONG, before)
    among = where["where"] if where else ""
    lead = _RANKED.sub("", _AMONG.sub("", _RANKED.sub("", before.rstrip())))
    own = case.saying(_IN_A_CONTEST.sub("", lead))
    base = _plain(own, "")
    if base.listed and own.clause.lead in own.vocabulary.topics:
        base = base._replace(base=base.topic)  # 案卷评查: no one of its indicators
    return base._replace(text=joined(base.base, f"{among}排名"))


def tidy(noun: str) -> str:
    """A noun fit for a name: Chinese characters, letters and digits; else empty."""
    text = _LOOSE.sub("", _UNFIT.sub("", noun).strip("·、"))
    return text[-_LONGEST:] if len(text) > 1 else ""
