"""Which of two figures is the larger one, by words: 由X降到Y, 相较去年X明显下降, 突破X."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.claims.change_signs import MARKS, is_earlier, is_from
from lawgov_cli.claims.claim import Claim, name, order
from lawgov_cli.claims.elsewhere import FAR, opening, said, telling_pairs
from lawgov_cli.claims.labels import han, has
from lawgov_cli.claims.sorts import DIRECTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions

_TO = frozenset("到至为")
_THAN = (*lexicon.THAN, "于")
_BELOW = (*qualifiers.BELOW, *qualifiers.SHORT)
# 超 and 逾 alone are in too many words.
_ABOVE = tuple(word for word in qualifiers.ABOVE if len(word) > 1)
_REACHED = lexicon.words("达到 达 为 至 实际")
_FARTHEST, _LONGEST_VERB, _BACK = 3, 4, 12
_STOPS, _TAIL = "，,。；;）)\n", 12
_RANK = lexicon.words("排名 排位 位次 名次 位居 位列 第")


def directions(found: Mentions) -> Iterator[Claim]:
    """Every pair of figures of which words say that one is larger."""
    for mention in found.read:
        yield from _told(found, mention)
        yield from _compared(found, mention)
    for earlier, later in pairwise(found.read):
        yield from _from_to(found, earlier, later)


def _from_to(found: Mentions, before: Mention, after: Mention) -> Iterator[Claim]:
    """由X降到Y: the later figure is the smaller one."""
    if before.sentence != after.sentence or before.dimension != after.dimension:
        return
    if not is_from(before):
        return
    between = found.between(before, after)
    if len(between) > 40 or not MARKS.isdisjoint(between) or _unlike(before, after):
        return
    rises, falls = _moves(between, lexicon.RISE), _moves(between, lexicon.FALL)
    if rises == falls or (rises and after.dimension == "time"):
        return
    pair = (after, before) if falls else (before, after)
    evidence = {"one_unit": float(before.figure.unit == after.figure.unit)}
    numbers = after.number, before.number
    yield Claim("direction", DIRECTION, order(name(pair[0]), pair[1]), numbers, evidence)


def _told(found: Mentions, before: Mention) -> Iterator[Claim]:
    """审结11件19人，相较去年22件59人明显下降: each is less than what it is compared with."""
    if not is_earlier(found, before) or not has(found.lead(before)[-16:], _THAN):
        return
    row = [before]
    while row[-1].number + 1 < len(found.rows):
        last = found.rows[row[-1].number + 1]
        if last.figure.start != row[-1].figure.end:
            break
        row.append(last)
    words = found.text[row[-1].figure.end : row[-1].figure.end + _TAIL]
    words = words[: min((words.find(mark) for mark in _STOPS if mark in words), default=_TAIL)]
    rises, falls = has(words, lexicon.RISE), has(words, lexicon.FALL)
    following = found.rows[row[-1].number + 1 :][:1]
    stated = any(m.figure.start < row[-1].figure.end + len(words) for m in following)
    # 3905件（其中刑事1388件、民事2437件），较上年的3426件: what brackets hold is passed over.
    near = found.rows[max(0, before.number - _BACK) : before.number]
    nows = [m for m in near if m.bracket == before.bracket][-len(row) :]
    if rises == falls or stated or len(nows) < len(row):
        return
    for now, then in zip(nows, row, strict=True):
        if now.kind != then.kind or now.line != then.line or _unlike(now, then):
            return
        pair = (now, then) if falls else (then, now)
        evidence = {"one_unit": float(now.figure.unit == then.figure.unit)}
        yield Claim(
            "direction",
            DIRECTION,
            order(name(pair[0]), pair[1]),
            (now.number, then.number),
            evidence,
        )


def _compared(found: Mentions, limit: Mention) -> Iterator[Claim]:
    """受理496件，首次突破450件; 突破2万亿元、达到23562亿元: what a figure is held against."""
    words = found.lead(limit)[-8:].rstrip("了约")
    less = words.endswith(_BELOW) or (words.endswith("在") and "以内" in limit.figure.qualifier)
    more = words.endswith(_ABOVE) or limit.figure.qualifier in qualifiers.ABOVE
    if less == more:
        return
    if has(limit.before, lexicon.OF_EACH):
        yield from _average(found, limit, less=less)
    if has(limit.before, ("均", "每", "最")):
        return
    now = _held(found, limit)
    if now is None or not found.box(now).is_closed or _unlike(now, limit):
        return
    pair = (now, limit) if less else (limit, now)
    if pair[0].figure.magnitude > pair[1].figure.magnitude:
        return  # the words may speak of another figure: 低于全国的34.5
    numbers = (limit.number, now.number)
    yield Claim("direction", DIRECTION, order(name(pair[0]), pair[1]), numbers, {})


def _average(found: Mentions, limit: Mention, *, less: bool) -> Iterator[Claim]:
    """日均办件突破3000件…。全年办件86.4万件，日均3465件: of the one average told behind."""
    each = next(word for word in lexicon.OF_EACH if word in limit.before)
    behind = found.rows[limit.number + 1 : limit.number + FAR]
    others = [m for m in behind if each in m.before and m.kind == limit.kind]
    words = telling_pairs(said(found, limit)) - {each}
    if len(others) == 1 and found.box(others[0]).is_closed:
        now = others[0]
        told = telling_pairs(f"{said(found, now)} {opening(found, now)}")
        close = limit.figure.magnitude / 2 < now.figure.magnitude < limit.figure.magnitude * 2
        if close and not words.isdisjoint(told):
            equation = order(name(now), limit) if less else order(name(limit), now)
            evidence = {"elsewhere": 1.0}
            yield Claim("direction", DIRECTION, equation, (limit.number, now.number), evidence)


def _held(found: Mentions, limit: Mention) -> Mention | None:
    """The figure that is held against another one: the one before it, or the next that is bare.

    One that is farther before it is, too, where nothing says what the limit is of
    (总产439.2亿斤、连续12年超430亿斤).
    """
    behind = found.rows[limit.number + 1 : limit.number + 2]
    for now in behind:
        if _is_near(now, limit, 1) and now.before.endswith(_REACHED) and _is_bare(now):
            return now
    before = found.rows[max(0, limit.number - _FARTHEST) : limit.number]
    for now in reversed(before):
        bare, beside = _is_bare(limit), now.number == limit.number - 1
        if _is_near(now, limit, 3 if bare else 1) and (bare or beside):
            return now
    return None


def _is_near(now: Mention, limit: Mention, clauses: int) -> bool:
    alike = now.kind == limit.kind and bool(limit.kind)
    return alike and now.sentence == limit.sentence and abs(limit.clause - now.clause) <= clauses


def _is_bare(mention: Mention) -> bool:
    """Whether nothing but verbs stands before a figure in its clause."""
    return len(han(mention.before)) <= _LONGEST_VERB and mention.dimension != "time"


def _unlike(before: Mention, after: Mention) -> bool:
    """Whether two figures cannot be compared: ranges, ranks, and counts in other spans of time."""
    if before.figure.bound or before.figure.ordinal or after.figure.ordinal:
        return True
    if before.figure.unit in {"级", "类", "等"}:
        return True
    words = before.before[-30:] + after.before
    return "每" in words or has(words, _RANK)


def _moves(between: str, verbs: tuple[str, ...]) -> bool:
    """Whether one of ``verbs`` stands at most four characters before 到, 至 or 为."""
    for verb in verbs:
        at = between.find(verb)
        while at != -1:
            if not _TO.isdisjoint(between[at + len(verb) : at + len(verb) + 5]):
                return True
            at = between.find(verb, at + 1)
    return False
