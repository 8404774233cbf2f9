"""What tells a claim from a report's figure although most of their words are alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import (
    ACCORDING_TO,
    BARE,
    CARRY_OUT,
    DOCUMENT_VERBS,
    FALL,
    INTAKE,
    NAME_TRAILS,
    OF_EARLIER,
    OFFICIAL_DEEDS,
    OUTCOME,
    RISE,
    SETTLED,
    STANDING,
    TASK,
    WHOLE_PLACES,
)
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import kind_of
from lawgov_cli.verify.match import PEOPLE
from lawgov_cli.verify.paraphrase import ALSO, DEED_WORDS
from lawgov_cli.verify.words import APART, DEEDS, ORGANS, RATE, VERBS, WHO, features

if TYPE_CHECKING:
    from lawgov_cli.verify.claim import SentenceClaim
    from lawgov_cli.verify.known import Known, KnownEntry

_WORD = 2
_TOPIC = 0.45
"""So much of its name must a claim say to speak of a topic."""
_OF_NOUNS = frozenset("个名家户所")
"""Units behind which a noun says what is counted."""
_NO_NOUNS = frozenset((*VERBS, *DEED_WORDS, *RISE, *FALL))
_DEEDS_DONE = frozenset((*OUTCOME, *DOCUMENT_VERBS))
_DEEDS = frozenset(
    word
    for word in (*INTAKE, *SETTLED, *OFFICIAL_DEEDS, *DOCUMENT_VERBS)
    if len(word) > 1 and not word.endswith("有")
).difference(TASK, ACCORDING_TO, CARRY_OUT)
_WHILE = pattern("[中并后时里]|同时|过程")
_OWN_DEEDS = BARE.difference(STANDING, NAME_TRAILS, (w for w in BARE if w[-1] in "有到"))
"""Verbs that tell of more than that there is something, or how far it came."""
_HOW_MUCH = frozenset("量数额者件人次")
"""What a number is called: 16754件的量."""
_CONVERSE = {"收到": "制发"}
"""What one does where another does the other."""


def leaves_out_who(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether the report tells of one who did something, and a claim of nobody: 开展宣传651次."""
    who, *what = parts_of(entry.record.name)
    if not what or not who.endswith(WHO):
        return False
    if any(doer in claim.sentence for part in what for doer in WHO if doer in part):
        return False  # 其他工作者 of 村居法律顾问 are told themselves
    sense = claim.sense
    said = sense.local | sense.side | sense.context | sense.far
    return said.isdisjoint(features(who) - features("，".join(what)))


def ranks_elsewhere(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim ranks in the country what the report ranks in the province."""
    whole = max(WHOLE_PLACES, key=claim.lead.rfind)
    return whole in claim.lead and whole not in entry.record.quote


def is_of_another_kind(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim speaks of the courts where the report's figure is of the prosecutors."""
    record = entry.record
    own = f"{record.name}，{record.quote}，{record.body}"
    for kinds in APART:
        said = {kind for kind in kinds if kind in claim.sentence}
        told = {kind for kind in kinds if kind in own}
        if not said or not told:
            continue
        if said.isdisjoint(told) or (kinds == ORGANS and _did(claim, kinds) not in {"", *told}):
            return True
    return False


def _did(claim: SentenceClaim, organs: tuple[str, ...]) -> str:
    """The organ that is named first in a clause, which did what it says: 法院制发检察建议."""
    named = [organ for organ in organs if organ in claim.clause]
    return min(named, key=claim.clause.find, default="")


def is_of_another_topic(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim names another topic than an entry's, whose name it says nothing of.

    办结率 of 政务服务 is not 审结率 of 行政复议.
    """
    sense = claim.sense
    said = sense.local | sense.side | sense.context
    topic = features(parts_of(entry.record.name)[0]) | features(entry.record.body)
    named = (sense.local | sense.side) & entry.core - DEEDS - {RATE}
    if named or not said.isdisjoint(topic):
        return False
    told = entry.own | known.wide(entry)
    return any(
        told.isdisjoint(other)
        and sum(other[f] for f in said & other.keys()) > _TOPIC * sum(other.values())
        for other in known.topics
    )


def is_change(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim says by how much something grew, which the report's figure does not."""
    sense = claim.sense
    if claim.is_ratio or not sense.trend or sense.reached:
        return False
    compared = any(word in sense.words for word in OF_EARLIER)
    return compared and not any(word in entry.record.quote for word in OF_EARLIER)


def is_turned(claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim tells of a rise what the report tells of a fall, or of men what of visits."""
    if {claim.family, entry.family} == PEOPLE:
        # 人(次) leaves it open.
        return not (set("(（") & {*claim.figure.unit, *entry.record.unit})
    if claim.family == entry.family and _is_visits(claim.figure.unit) != _is_visits(
        entry.record.unit
    ):
        return True
    return claim.sense.trend * entry.trend < 0


def says_another_word(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether what stands at the figure is nothing that the report says: 废止 of 清理566件.

    That is the noun behind it, where that names it, and the deed before it.
    """
    noun = claim.behind[:_WORD]
    names = claim.figure.unit in _OF_NOUNS and noun not in _NO_NOUNS and noun.isalpha()
    deed = claim.lead.rstrip("了共")[-_WORD:]
    told = entry.own | known.wide(entry)
    named = frozenset(f for f in features(noun) if len(f) > 1) & claim.sense.local
    said = [named if names else None]
    said += [features(deed) if deed in _DEEDS_DONE else None]
    return any(words and words.isdisjoint(told) and not _may_mean(words, entry) for words in said)


def _may_mean(said: frozenset[str], entry: KnownEntry) -> bool:
    """Whether a word may be another for one of an entry's name: 备案 for 报备."""
    return not entry.core.isdisjoint(also for word in said for also in ALSO.get(word, ()))


def is_of_another_deed(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a clause says of its thing a deed that the report does not: 废止文件 of 清理文件.

    What is named by no deed may be told with any: 查处案件 of 办理案件.
    """
    if not any(deed in entry.record.name for deed in _DEEDS):
        return False
    clause = _WHILE.split(claim.clause)[-1]
    found = [(at, -len(deed), deed) for deed in _DEEDS if (at := clause.find(deed)) >= 0]
    if not found:
        return False
    deed = min(found)[2]
    own = features(deed)
    told = entry.own | known.wide(entry)
    if claim.lead.endswith("的") and not told.isdisjoint(features(claim.lead[-_WORD - 1 : -1])):
        return False  # 督促整改评估发现的29个问题: counted is what was found
    if not own <= features(clause) or deed in known.told_of(entry):
        return False
    converse = {_CONVERSE.get(word, word) for word in own}
    return told.isdisjoint(own | converse) and not _may_mean(own, entry)


def does_something_else(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a clause that names no thing of its own tells a deed that a report does not.

    推荐5个，获评5个: what was won is of the clause before, and was not what was done there.
    """
    if not claim.sense.bare:
        return False
    told, clause = known.told_of(entry), claim.sense.words
    left = {word for word in features(clause) if len(word) == 1} - _HOW_MUCH
    if any(word not in entry.record.name + entry.record.quote for word in left):
        return True  # 获奖5个
    return any(
        (word in clause if len(word) > 1 else word == clause) and word not in told
        for word in _OWN_DEEDS
    )


def names_another_thing(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether the word before a number is one that the report has, but not of this: 投诉4123件."""
    lead = claim.lead.removesuffix(claim.figure.qualifier)[-_WORD:]
    said = {f for f in features(lead) if len(f) >= _WORD and known.is_told(f)}
    return bool(said) and said.isdisjoint(entry.own | known.wide(entry))


def is_in_a_manner(known: Known, claim: SentenceClaim, entry: KnownEntry) -> bool:
    """Whether a claim counts what was done in a way of which the report says nothing."""
    manner = re.search("以(.+?)(?:方式|形式|途径)", claim.sense.words)
    said = features(manner[1]) if manner else frozenset()
    return bool(said) and said.isdisjoint(entry.own | known.wide(entry))


def _is_visits(unit: str) -> bool:
    """Whether a unit counts how often: 家次 beside 家; 件次 is 件."""
    kind = kind_of(unit)
    return kind.endswith("次") and kind != "次"
