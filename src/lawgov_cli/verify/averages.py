"""Averages that follow from a report's figures: 平均每次3.8人次, 件均1037元, 日均265个."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import dimension_of, family_of
from lawgov_cli.verify.equation import ComputedValue, each, quotient
from lawgov_cli.verify.match import PEOPLE, ranked
from lawgov_cli.verify.operands import FLOOR, OperandCase, operands, sense_of
from lawgov_cli.verify.paraphrase import DEED_WORDS
from lawgov_cli.verify.words import VERBS, features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.verify.known import KnownEntry

_ONE_BY_ONE = pattern("平均每?[一1](?=[^0-9一二三四五六七八九十百千万])")
_PER_THING = {"件均": "件", "案均": "件", "人均": "人", "每案": "件", "户均": "户", "次均": "次"}
_PERIOD = pattern("(?:每|平均.{0,8}?一)[一1]?个?([天日周月季])(?!报)度?|([日周月季])均")
_PERIOD_REACH = 20
"""So many characters before a number say that it is of each month."""
_AVERAGED = "平均"
_EVERY = frozenset("年月季周日天半")
_MOST = 3


def average(case: OperandCase) -> Iterator[ComputedValue]:
    """平均每次选派3.8人次, 件均1037元."""
    claim = case.claim
    thing = next((of for word, of in _PER_THING.items() if word in case.words), "")
    if thing:
        yield from _of_each(case, thing)
        return
    before = _ONE_BY_ONE.sub("平均每", claim.lead.removesuffix(claim.figure.qualifier))
    at = before.rfind("每")
    if at < 0 and _AVERAGED in case.words:
        yield from _averaged(case)
    if at < 0 or before[at + 1 : at + 2] in _EVERY:
        return
    ends = [i for word in _GETS if (i := before.find(word, at + 1)) > 0]
    counted = before[at + 1 : min([*ends, len(before)])]
    said = _ONE_BY_ONE.sub("平均每", case.words)
    lead, each, behind = said.partition("每")
    got = behind.removeprefix(counted) if each else said
    lead = lead if each else said
    # 平均每次派出3.8人: of 人次, where nothing of 人 is.
    families = [claim.family, *(PEOPLE - {claim.family} if claim.family in PEOPLE else ())]
    said = f"{got}，{lead}"
    got_by = [m for f in families for m in operands(case, said, claim.dimension, family=f)]
    if not got_by or features(said) <= {_AVERAGED}:
        # 平均每个派驻调解员5.7人: no verb ends what it is over.
        got_by = [m for m in case.found if m.entry.family in families] or [
            m for f in families for m in operands(case, counted[1:], claim.dimension, family=f)
        ]
    # 项目1194个，提供服务2394件，平均每个项目2次: between the two just told, where it comes out so.
    for one, other in permutations([m.entry for m in case.found[:2]], 2):
        result = quotient(claim, one, other, 1.0)
        if result.agrees and not got_by:
            yield result
    for top in got_by:
        for bottom in _shared_by(case, counted, before[:at], top.entry):
            if bottom.record.name != top.entry.record.name and bottom.value:
                yield quotient(claim, top.entry, bottom, top.score)


def _of_each(case: OperandCase, thing: str) -> Iterator[ComputedValue]:
    """件均1037元, 人均调解1.2件: of what the words name, over what they or those before do."""
    claim = case.claim
    said = re.sub("|".join(_PER_THING), "", case.words)
    named = case.found
    if features(said):
        named = operands(case, said, claim.dimension, family=claim.family)
        named = named or operands(case, said, claim.dimension)
    tops = [m.entry for m in named if m.entry.dimension == claim.dimension]
    per = family_of(thing)
    over = [m for m in case.found if m.entry.family == per]
    for told in filter(features, (case.clause_before, said)):
        over = over or operands(case, told, "count", family=per)
    bottoms = [m.entry for m in over]
    yield from (quotient(claim, t, b, 1.0) for t in tops[:1] for b in bottoms[:1] if t != b)


def _averaged(case: OperandCase) -> Iterator[ComputedValue]:
    """七件案子平均涉及金额474元: over what was told before it, where it comes out so."""
    said = case.words.replace(_AVERAGED, "，")
    for top in operands(case, said, case.claim.dimension) if features(said) else ():
        for over in case.found[:1]:
            result = quotient(case.claim, top.entry, over.entry, top.score)
            if result.agrees and over.entry.family != top.entry.family:
                yield result


def each_month(case: OperandCase) -> Iterator[ComputedValue]:
    """平均每个月近40份, 日均265个: of what a year came to."""
    claim = case.claim
    match = _PERIOD.search(claim.lead[-_PERIOD_REACH:] + claim.figure.unit)
    if match is None or claim.is_ratio or claim.sense.earlier:
        return
    many, unit = _periods(case.known.report.year)[match[1] or match[2]]
    said = _PERIOD.sub("，", case.words)
    named = [m.entry for m in operands(case, said, claim.dimension, floor=FLOOR)]
    named = named if features(said) else []
    told = [m.entry for m in case.found if m.entry.dimension == claim.dimension]
    for whole in dict.fromkeys([*named, *told]):
        yield each(claim, whole, many, unit, 1.0)


def _periods(year: int) -> dict[str, tuple[int, str]]:
    """How many of each period a year has, and their unit."""
    days = 365 + (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return {
        **dict.fromkeys("天日", (days, "天")),
        "周": (52, "周"),
        "月": (12, "个月"),
        "季": (4, "个季度"),
    }


_GETS = (*VERBS, *DEED_WORDS, *words("平均 有 调解纠纷 ， 、"))


def _shared_by(case: OperandCase, counted: str, before: str, top: KnownEntry) -> list[KnownEntry]:
    """What an average is over: 次 of 平均每次, 民营企业 of 每家民营企业."""
    word = next((counted[:n] for n in (2, 1) if dimension_of(counted[:n]) in _COUNTS), "")
    noun = counted.removeprefix(word)
    family = family_of(word) if word else ""
    exact: list[KnownEntry] = []
    for text in [noun, before] if features(noun) else [before]:
        found = ranked(case.known, sense_of(case.claim, text), case.known.entries, None)
        likely = [m.entry for m in found if m.score >= FLOOR]
        likely.sort(key=lambda e: e.record.measure != top.record.measure)
        likely.sort(key=lambda e: not features(noun) <= features(parts_of(e.record.name)[-1]))
        exact = exact or [e for e in likely if e.family == family]
    told = [m.entry for m in case.found if m.entry.family == family]
    return list(dict.fromkeys([*told, *(exact or likely)]))[:_MOST]


_COUNTS = frozenset({"count", "place"})
