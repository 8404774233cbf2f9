"""Sums that follow from a report's figures: 县级和镇级共144个, 两者共607件."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import parts_of
from lawgov_cli.chinese.lexicon import SUMMED_UP, words
from lawgov_cli.verify.equation import ComputedValue, excess, total
from lawgov_cli.verify.levels import levels_in
from lawgov_cli.verify.operands import OperandCase, is_part, passage, siblings, untold_whole
from lawgov_cli.verify.words import features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.verify.known import KnownEntry

_TOTAL = (*SUMMED_UP, *words("相加 加在一起 合在一起 各级 之和"))
_SAID = 0.5
"""How much of what tells a figure from the others of its passage a sum must name."""
_AS_MANY = {"两者": 2, "二者": 2, "两项": 2, "两类": 2, "三者": 3, "三项": 3}
_ALL = words("各 所有 全部")
_TOGETHER = (*_TOTAL, *words("两级 三级"))
_MORE_OR_LESS = words("多 少 相差 差")
_LOOKED_AT, _LONG = 4, 4


def sums(case: OperandCase) -> Iterator[ComputedValue]:
    """县级和镇级共144个: the figures of one passage that the claim names one by one."""
    totalled = any(word in case.words.replace("公共", "") for word in _TOTAL)
    levels = (levels_in(case.words) or case.claim.sense.around) - {"全"}
    listed = len(levels) > 1 or any(mark in case.words for mark in "、和与及")
    if case.claim.is_ratio or not (totalled or listed):
        return
    for best in case.direct[:_LOOKED_AT]:
        group = passage(case.known, best.entry)
        named = _one_a_level(case, [e for e in group if _says(case, e, group)])
        named = [e for e in named if not _is_whole(case, e, named)]
        if len(named) > 1:
            result = total(case.claim, named, best.score, explicit=totalled and listed)
            # 农业农村局共办理7件: 共 by itself names no parts that could come to another sum.
            if listed or result.agrees:
                yield result


def all_of_them(case: OperandCase) -> Iterator[ComputedValue]:
    """整改问题51个: the figures of one name whose parts the claim does not name."""
    for best in case.direct[:1]:
        if best.told < _SAID:
            continue
        group = untold_whole(case.known, best.entry)
        kinds = _names_every_kind(case, group)
        totalled = any(word in case.words for word in _ALL)
        if group and (kinds or totalled or not any(_says(case, e, group) for e in group)):
            result = total(case.claim, group, best.score, explicit=False)
            if result.agrees:
                yield result


def _names_every_kind(case: OperandCase, group: list[KnownEntry]) -> bool:
    """Whether a claim names what every part is, and no level: 政府和部门 of those of all levels."""
    if not group or levels_in(case.words) - {"全"}:
        return False
    *_, topic, _ = parts_of(group[0].record.name)
    said = features(case.words.replace(topic, ""))
    kinds = [features(parts_of(e.record.name)[-1].replace("本级", "县级")) for e in group]
    return all(kind and kind <= said for kind in kinds)


def _is_whole(case: OperandCase, entry: KnownEntry, named: list[KnownEntry]) -> bool:
    """Whether an entry is what the others of a sum come to."""
    others = [e for e in named if e.record.name != entry.record.name]
    parts = [e for e in others if entry.core < e.core]
    whole = sum(e.value for e in others)
    if others and all(is_part(e, entry) for e in others):
        return True
    beside = entry in siblings(case.known, parts[0]) if parts else False
    return bool(parts) and (entry.value == whole or (entry.value > whole and not beside))


def _one_a_level(case: OperandCase, entries: list[KnownEntry]) -> list[KnownEntry]:
    """Of the entries of one level the one that the claim's words have most of."""
    order = {m.entry.record.name: i for i, m in enumerate(case.direct)}
    best: dict[object, KnownEntry] = {}
    told = [e for e in entries if _tells(case, e, entries) or _is_called(case, e)]
    for entry in sorted(entries, key=lambda e: order.get(e.record.name, len(order))):
        best.setdefault(entry.levels - {"全"} or entry.record.name, entry)
    return [e for e in entries if e in best.values() or e in told]


def _says(case: OperandCase, entry: KnownEntry, group: list[KnownEntry]) -> bool:
    """Whether a claim names what tells an entry from the others of its passage."""
    sense = case.claim.sense
    if _is_called(case, entry):
        return True
    levels = (entry.levels | levels_in(entry.record.quote)) - {"全"}
    named = (levels_in(case.words) | sense.around) - {"全"}
    if levels and named:
        return bool(levels & named)
    return _tells(case, entry, group)


def against_whole(case: OperandCase) -> Iterator[ComputedValue]:
    """州县两级之和比总数多110台: what the parts of a figure are more than it, or less."""
    if case.claim.is_ratio or not case.words.removesuffix("出").endswith(_MORE_OR_LESS):
        return
    if not any(word in case.claim.lead for word in _TOGETHER):
        return
    for best in case.direct[:_LOOKED_AT]:
        for whole in case.known.entries:
            parts = [e for e in case.known.entries if is_part(e, whole) and e.core == whole.core]
            if len(parts) > 1 and best.entry in {whole, *parts}:
                result = excess(case.claim, parts, whole, best.score)
                if result.agrees or best.entry == whole:
                    yield result


def of_both(case: OperandCase) -> Iterator[ComputedValue]:
    """两者共607件, 合计607件: the figures just told, as many as is said, or all of them."""
    clause = case.claim.clause.removesuffix(case.claim.figure.qualifier)
    many = next((n for word, n in _AS_MANY.items() if word in clause), 0)
    if not many and clause in _TOTAL and not case.claim.is_ratio:
        # 1219个、126个，合计1345个
        many = sum(e is not None for e in case.earlier)
    told = [m.entry for m in case.found[:many]]
    if many > 1 and len(told) == many:
        result = total(case.claim, told[::-1], 1.0, explicit=True)
        # 通告5000余份、标语1300余条，共6300余份: what is counted otherwise, where it comes out so.
        if result.agrees or (case.words in clause and len({e.family for e in told}) == 1):
            yield result


def _is_called(case: OperandCase, entry: KnownEntry) -> bool:
    """Whether the last part of an entry's name stands in the claim: 县级政府 beside 县级部门."""
    last = parts_of(entry.record.name)[-1]
    return len(last) >= _LONG and last in case.claim.sentence


def _tells(case: OperandCase, entry: KnownEntry, group: list[KnownEntry]) -> bool:
    """Whether a claim has the words that an entry has besides those of all its passage."""
    sense = case.claim.sense
    own = entry.core - frozenset.intersection(*(e.core for e in group))
    said = sense.local | sense.side | sense.context
    whole = case.known.weigh(own)
    return bool(whole) and case.known.weigh(own & said) >= whole * _SAID
