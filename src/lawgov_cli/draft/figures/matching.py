"""Which indicator of the list a figure is, by the parts of its clause and the topics around it."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import EMPTY_NOUNS, HAN, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.context import NOWHERE, OWN, SENTENCE, TITLE
from lawgov_cli.draft.figures.leftover import Fitting, IndicatorMatch, match_of
from lawgov_cli.draft.figures.lists import (
    ATTRIBUTES,
    BARE,
    GENERAL,
    HEAVY,
    LIGHT,
    OFFICES,
)
from lawgov_cli.draft.figures.phrases import NOUN_KINDS
from lawgov_cli.draft.figures.vocabulary import is_rate
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.draft.figures.clause import Clause
    from lawgov_cli.draft.figures.context import Case
    from lawgov_cli.draft.figures.vocabulary import Indicator
    from lawgov_cli.draft.figures.words import Word

_QUOTES = pattern("[“”‘’「」『』]")
_AND_OTHERS = "等"
# “宪法宣传周”“法律八进”等活动
_EXAMPLES = pattern("(?:[“‘「『][^”’」』]*[”’」』]、?)+等")
_IDLE = frozenset(
    (*EMPTY_NOUNS, *words("队伍 人员 数量 总数 人数 次数 总量 业务 行为 决定 专项 重点"))
)
_WHEN_OR_WHERE = pattern(f"{HAN}{{3}}(?:日|节|宣传[周月])$|^走?进{HAN}{{2}}")
_HOW = frozenset(words("日常 执法 现场 联合 突击 安全 专项 监督 综合 随机 上门 入户 行政"))
_CHECK = "查"
_GOVERNMENT = pattern("[省市州盟县区旗镇乡](?:人民)?政府")


class _Said(NamedTuple):
    """What the words of a clause say, found once for all indicators that it may tell.

    ``core`` are the words that a name has to explain, ``around`` those and the others of the
    clause, ``heads`` what may be counted, ``aside`` what may be done; ``sayings`` are the
    indicators' words of more than one that stand in it, ``office`` the office that did it.
    """

    core: frozenset[str]
    around: frozenset[str]
    heads: frozenset[str]
    heads_and_side: frozenset[str]
    aside: frozenset[str]
    sayings: frozenset[str]
    office: str


def _said(case: Case, sayings: Iterable[str]) -> _Said:
    clause = case.clause
    core = frozenset([w.text for w in clause.core])
    side = frozenset([w.text for w in clause.side])
    # 对文件、议题等|进行审查: what is but an example is not what is counted.
    owner = "" if clause.examples else clause.subject
    heads = {w.text for w in clause.head} | {clause.object or clause.action, owner}
    return _Said(
        core,
        core | side,
        frozenset(heads),
        side.union(heads),
        core.union(side if clause.lead or clause.behind else (), (clause.action,)),
        frozenset(sayings),
        clause.subject if clause.subject.endswith(OFFICES) else "",
    )


def best_match(case: Case, unit: str) -> IndicatorMatch | None:
    """The indicator that a figure's clause tells best; what its words leave over least.

    An empty ``unit`` lets any unit pass: the words stand for what grew, not for
    the growth.
    """
    found: list[tuple[tuple[float, ...], IndicatorMatch, Fitting]] = []
    sayings = case.vocabulary.sayings_in(case.clause.text)
    said, joint = _said(case, sayings), case.joint
    topics, spoken = case.own_topics.union(case.near), said.sayings
    # A verb of many (查处) tells most of them, and their topics stand nowhere near.
    candidates = [
        i
        for i in _candidates(case, sayings)
        if i.topic in topics or i.alone or (spoken and spoken & i.says)
    ]
    for indicator in candidates:
        if joint is not None and indicator.topic not in joint:
            continue
        told = not indicator.against or _is_told_apart(indicator, case)
        if not told or (unit and not indicator.counts(unit)):
            continue
        trust = _trust(indicator, case, said)
        fit = _fit(indicator, case, said, trust)
        match = match_of(indicator, trust, case, fit) if fit else None
        if fit is not None and match is not None:
            found.append((_order(case, unit, fit, match), match, fit))
    best = min(found, key=itemgetter(0), default=None)
    if best and best[1].indicator.general and not is_rate(unit):
        special = [row for row in found if _is_special(*row[1:], case)]
        best = min(special, key=itemgetter(0), default=best)
    return best[1] if best else None


def _is_special(match: IndicatorMatch, fit: Fitting, case: Case) -> bool:
    """Whether a field of its own, named before, takes what a general indicator would.

    交通执法大队出动120人次，作出行政处罚决定46件: those of transport.
    """
    indicator, trust = match.indicator, match.trust
    told = case.clause.object and not (indicator.general or fit.left or fit.missing)
    if not told or trust > TITLE:
        return False
    return trust > SENTENCE or _is_named_before(indicator, case)


def _is_named_before(indicator: Indicator, case: Case) -> bool:
    """Whether the sentence names the topic not only behind, nor as one of several examples.

    处罚46件，取缔社会组织3家; 围绕国家宪法日等节点，开展宣传9场.
    """
    said = case.around.sentence + case.clause.behind
    quoted = "".join(m[0] for m in _EXAMPLES.finditer(said))
    plain = _QUOTES.sub("", said)
    named = [t for t in indicator.topics if t in plain and f"{t}{_AND_OTHERS}" not in plain]
    return any(t not in quoted for t in named)


def _is_told_apart(indicator: Indicator, case: Case) -> bool:
    """Whether the sentence names what an indicator is told from: 律师9名，其他人员3名."""
    said = case.around.sentence + case.around.rest
    return any(word in said for word in indicator.against)


def _order(case: Case, unit: str, fit: Fitting, match: IndicatorMatch) -> tuple[float, ...]:
    """What makes one match better than another, the weightiest first; less is better."""
    indicator, trust = match.indicator, match.trust
    left = sum(len(word.text) for word in fit.left)
    told_it = fit.counted or not case.clause.object
    rank = case.near[indicator.topic].rank if OWN < trust < NOWHERE else 0
    # 对招标投标推行承诺制，办理许可31件: what the sentence opens with has this very object.
    opened = trust == SENTENCE and not rank and case.around.opens_part
    opened = opened and case.clause.object in indicator.objects and not fit.missing
    opened = opened and _is_named_before(indicator, case)
    told = indicator.topic in case.topics_going_on or opened
    goes_on = trust <= SENTENCE and told and told_it and not left
    exact = not unit or indicator.asks_for(unit)
    away = trust > OWN and not goes_on
    # 审核合同52份、重大决策事项3项: a deed that goes on makes no other indicator's of it.
    other = case.carried and not indicator.explains(case.carried)
    missing = fit.missing or bool(other)
    # 调解纠纷86件，化解84件: what its sentence tells from another is that.
    told_apart = bool(indicator.against)
    return (away, left, missing, not goes_on, trust, rank, -fit.said, not told_apart, not exact)


def _candidates(case: Case, sayings: Iterable[str]) -> Iterable[Indicator]:
    """The indicators that a word of the clause can tell; for a bare figure those of its topic."""
    clause, vocabulary = case.clause, case.vocabulary
    if clause.is_empty and not clause.action:
        last = case.last.topic if case.last and not case.around.opens_part else ""
        # 人民调解委员会实现全覆盖，共计504个: a word may say two topics.
        near = [topic for topic, near in case.near.items() if near.trust == SENTENCE]
        about = [last] if last else near if case.last is None else near[:1]
        return (indicator for topic in about for indicator in vocabulary.about(topic))
    spoken = (w.text for w in (*clause.core, *clause.side))
    noun = clause.object
    measured = [noun[:at] for at in range(1, len(noun)) if noun[at:] in ATTRIBUTES]
    return vocabulary.told_by([*spoken, clause.action, noun, *measured], sayings)


def _trust(indicator: Indicator, case: Case, said: _Said) -> int:
    """Where the topic of an indicator stands."""
    if indicator.topic in case.own_topics or not said.sayings.isdisjoint(indicator.says):
        return OWN
    near = case.near.get(indicator.topic)
    return NOWHERE if near is None else near.trust


def _fit(indicator: Indicator, case: Case, said: _Said, trust: int) -> Fitting | None:
    """How an indicator fits a clause; None where a part that it asks for is missing."""
    clause, own = case.clause, trust == OWN
    known = _objects(indicator, case)
    if indicator.objects and not known:
        return None
    sayings = said.sayings & indicator.says
    # 党组会议4次听取法治工作汇报
    aside = case.takes_part or indicator.is_about(clause.object)
    heads = said.heads_and_side if aside else said.heads
    objects = {o for o in known if o in heads or clause.object.endswith(o)}
    itself = trust < NOWHERE and not clause.object and bool(indicator.objects & indicator.topics)
    counted = bool(sayings or objects or itself or case.joint)
    actions = indicator.actions & said.aside
    done = bool(actions) or any(a in h for a in indicator.actions for h in heads)
    missing = not sayings and not done and indicator.asks_for_action
    if not _is_told(indicator, case, counted=counted, said=bool(sayings or done)):
        return None
    action = clause.action
    other = action and action not in BARE and not indicator.explains(action)
    # 监督员31人: whoever they are, nobody sent them out.
    unsent = missing and indicator.any and trust > SENTENCE
    if unsent or (trust == NOWHERE and _is_of_last(indicator, case)):
        return None
    sure = own or trust == SENTENCE or (trust < NOWHERE and objects - GENERAL)
    if missing and (other or not counted or not sure or _is_open(indicator, objects, case)):
        return None
    told = counted or bool(actions - BARE) or (done and case.near.get(indicator.topic) is not None)
    if not (own or clause.is_empty or told):
        return None
    left = [w for w in clause.core if not _is_explained(w.text, indicator, case, said, sayings)]
    topics = indicator.topics & said.around
    explained = 2 * _covered(clause, sayings | objects | actions) + _covered(clause, topics)
    return Fitting(
        tuple(w for w in left if not _is_idle(w, indicator, objects)),
        explained + done,
        missing,
        counted,
    )


def _is_explained(
    word: str, indicator: Indicator, case: Case, said: _Said, sayings: frozenset[str]
) -> bool:
    """Whether a word of the core is the indicator's, or says only who did it."""
    # 由督察部门|回访单位, 县政府|聘请: which office does it makes no other of it.
    if word in said.office or _GOVERNMENT.fullmatch(word):
        return True
    if indicator.explains(word) or any(word in s for s in sayings):
        return True
    return case.takes_part and word in case.clause.behind


def _is_open(indicator: Indicator, objects: set[str], case: Case) -> bool:
    """Whether only what was done tells the indicator, where the clause does not say it.

    涉及农民工1.6万人 counts the topic itself; 定点医药机构9家 may be checked or punished.
    """
    if objects and (objects <= indicator.topics or case.clause.object in indicator.topics):
        return True
    others = (i for i in case.vocabulary.siblings(indicator) if i.asks_for_action)
    return any(i.name != indicator.name and i.objects & objects for i in others)


def _is_of_last(indicator: Indicator, case: Case) -> bool:
    """Whether a topic's last word stands behind another thing: 检查电梯9台，排查隐患3处."""
    last, noun = case.last, case.clause.object
    other = last is not None and bool(last.thing) and not last.topic
    return other and noun != indicator.topic and indicator.topic.endswith(noun or "。")


def _objects(indicator: Indicator, case: Case) -> frozenset[str]:
    """What an indicator counts of a clause; of a list of several the topic's whole takes all.

    合同、文件合法性审查: neither that of contracts nor that of files.
    What the next figure counts is none: 4个联系点|反馈建议208条.
    """
    clause = case.clause
    if case.leads_on:
        ends = tuple(indicator.objects)
        counted = clause.object in indicator.topics or clause.rest.endswith(ends)
        if counted and not clause.object.endswith(ends):
            return frozenset()
    items = clause.items
    if len(items) < 2:
        return indicator.objects
    siblings = case.vocabulary.siblings(indicator)
    told = [{i.name for i in siblings if item.endswith(tuple(i.objects))} for item in items]
    if not siblings or not all(told) or set.intersection(*told):
        return indicator.objects
    if indicator.name != indicator.topic:
        return frozenset()
    return indicator.objects.union(*(i.objects for i in siblings))


def _is_told(indicator: Indicator, case: Case, *, counted: bool, said: bool) -> bool:
    """Whether a clause says what the indicator counts, or the sentence said it before."""
    if case.takes_part and not any(indicator.explains(w.text) for w in case.clause.side):
        return False  # 16名执法人员|参加考试: not how many of them there are
    if not indicator.objects:
        return said or indicator.asks_for_action or not indicator.says
    if counted or case.clause.object:
        return counted
    goes_on = [b.name for b in case.before if b.same_sentence and b.name.topic == indicator.topic]
    # 普法宣传31场，惠及2万人次: of what goes on, the deed alone tells it.
    deeds = (indicator.actions - BARE) & {w.text for w in case.clause.core}
    done = bool(deeds) and (bool(goes_on) or _is_told_before(indicator, case))
    return done or any(indicator.objects & name.counted for name in goes_on)


def _is_told_before(indicator: Indicator, case: Case) -> bool:
    """Whether the part of the sentence before has the object: 对单位开展消防检查，检查3900家."""
    said = case.around.so_far if case.around.opens_part else ""
    return any(o in said for o in indicator.objects - GENERAL)


def _covered(clause: Clause, said: Iterable[str]) -> int:
    """How many letters of a clause stand in one of some words."""
    text = clause.text
    spans = ((text.find(word), len(word)) for word in said if word)
    return len({i for at, length in spans if at >= 0 for i in range(at, at + length)})


def _is_idle(word: Word, indicator: Indicator, objects: set[str]) -> bool:
    """Whether a word says nothing more: 事项 alone or behind the topic, a piece of an object.

    On which day or in what places a thing was done (世界环境日, 进商圈) makes no other of it.
    """
    text = word.text
    if text in _IDLE or (text in LIGHT and text not in HEAVY):
        return True
    if word.kind in NOUN_KINDS and _WHEN_OR_WHERE.search(text):
        return True
    if text[:2] in _HOW and text.endswith(_CHECK) and text[2:] in indicator.actions:
        return True  # 养老机构|安全检查
    if indicator.is_about(text):
        return text.endswith((*_IDLE, *indicator.objects, *indicator.beside))
    return any(text in o for o in objects)
