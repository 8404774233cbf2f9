"""A part within its whole: 其中规范性文件5件 of 260, 办结 of 受理; rates within 100 %."""

from __future__ import annotations

from collections import defaultdict, deque
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.equation import Equation, Number
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.bound_signs import (
    BACK,
    IN_ALL,
    SIGNS,
    Within,
    is_other,
    may_be_meant,
    noun_of,
    within,
)
from lawgov_cli.claims.carried import carried_among
from lawgov_cli.claims.claim import Claim, added, name
from lawgov_cli.claims.labels import WORK, has
from lawgov_cli.claims.mentions import is_of_each
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import LIMIT, PART

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.bound_signs import Noun, Place
    from lawgov_cli.claims.mentions import Mention, Mentions

_SENTENCES, _FAR = 2, 150
_NEAR_MOST, _NAMED_MOST, _KEPT = 2, 3, 16

_WORK = WORK | {"条", "家", "户"}
_TURNED_MOST = 3
_LONGEST_NORM = 16
_NORMS = (*lexicon.WHOLE_PLACES, *lexicon.words("指标 规定 要求 标准 目标 上限 限额 任务 平均"))
_BELOW = (*qualifiers.BELOW, *qualifiers.AT_MOST, *lexicon.words("控制在 没有达到 未达 达不到"))
_NEVER_MORE = lexicon.words(
    "成功率 出庭率 应诉率 覆盖率 合格率 报备率 备案率 审查率 网办率 可办率 满意率 采纳率 知晓率"
    " 参考率 及格率 优良率 优秀率 败诉率 答复率 公开率 公示率 纠错率 即办率 持证率 达标率 占比 比重"
)
# With cases carried over from the year before these may be more than 100 %.
_SELDOM_MORE = lexicon.words(
    "审结率 办结率 结案率 化解率 调解率 办理率 受理率 办复率 回复率 整改率 履行率 参与率 通过率"
    " 压缩率 登记率 录入率 签约率 建档率"
)
_TARGET = (*lexicon.TASK, *lexicon.words("毛入 完成 超额 收比"))
_FILLERS = pattern(r"[为达到至约均是高已仅\s]+$")


def bounds(found: Mentions, *, with_sure: bool = True) -> Iterator[Claim]:
    """Every figure that may be a part of another one, and rates of more than 100 %.

    Without ``with_sure`` the parts are left out that are within whatever they may be of:
    most are, and most runs have no use for them.
    """
    for mention in found.read:
        if mention.dimension == "rate" and mention.figure.value > 100:
            yield from _limit(mention)
    every = list(_pairs(found))
    if not with_sure:
        doubtful = {_numbers(seen)[:-1] for seen in every if not _is_sure(seen)}
        every = [seen for seen in every if _numbers(seen)[:-1] in doubtful]  # these compete
    yield from map(_claim, every)


def _pairs(found: Mentions) -> Iterator[Within]:
    """Parts with what they may be of."""
    named = _Named(found)
    for mention in found.read:
        if _is_bounded(mention):
            yield from _of(named, mention)
            named.add(mention)
        yield from _within_norm(named, mention)


def _is_sure(seen: Within) -> bool:
    """Whether the parts are within their whole, whatever their printed digits stand for."""
    box = seen.found.box
    return sum(box(m).high for m in seen.parts) <= sum(box(m).low for m in seen.wholes)


def _is_bounded(mention: Mention) -> bool:
    """Whether a figure may be a part or a whole: an amount, or one that is open at one side."""
    if mention.is_amount:
        return True
    figure = mention.figure
    open_end = figure.qualifier and mention.is_count and mention.dimension != "time"
    return bool(open_end and figure.value and not is_of_each(mention.before))


def _alike(one: Mention, other: Mention) -> bool:
    """Whether one figure may be a part of another one by their units."""
    if one.kind == other.kind:
        return True
    if one.dimension != "count" or other.dimension != "count":
        return False
    return one.family == other.family or {one.kind, other.kind} <= _WORK


class _Named:
    """The figures of a text so far by the pairs of characters of what they count."""

    def __init__(self, found: Mentions) -> None:
        """Begin with none."""
        self.found = found
        self._nouns: dict[int, Noun] = {}
        self._places: defaultdict[str, deque[int]] = defaultdict(lambda: deque(maxlen=_KEPT))

    def noun(self, mention: Mention) -> Noun:
        """What a figure counts."""
        if mention.number not in self._nouns:
            self._nouns[mention.number] = noun_of(mention)
        return self._nouns[mention.number]

    def add(self, mention: Mention) -> None:
        """Remember a figure."""
        for pair in self.noun(mention).pairs:
            self._places[pair].append(mention.number)

    def like(self, mention: Mention) -> Iterator[Within]:
        """The figures before one that share most of their names with it, the nearest first."""
        nouns, rows = self._nouns, self.found.rows
        shared: dict[int, int] = {}
        for pair in self.noun(mention).pairs:
            for at in self._places.get(pair, ()):
                shared[at] = shared.get(at, 0) + 1
        near = ((n, at) for at, n in shared.items() if at > mention.number - _FAR)
        # One pair says enough where it is the whole name: 学校 in 覆盖学校.
        best = sorted(
            (row for row in near if row[0] > 1 or len(nouns[row[1]].pairs) == 1), reverse=True
        )
        some = (rows[at] for _, at in best)
        for other in islice((m for m in some if _alike(m, mention)), _NAMED_MOST):
            smaller = other.figure.magnitude < mention.figure.magnitude
            part, whole = (other, mention) if smaller else (mention, other)
            yield self.within(part, (whole,), "apart")

    def within(
        self,
        part: Mention,
        wholes: tuple[Mention, ...],
        place: Place = "nearest",
        more: Sequence[Mention] = (),
    ) -> Within:
        """A part of a whole with what both count."""
        nouns = self.noun(part), self.noun(wholes[0])
        return within(self.found, part, wholes, nouns, place, more=more)


def _of(named: _Named, mention: Mention) -> Iterator[Within]:
    """The figures before one that it may be a part of, or that may be a part of it."""
    found = named.found
    led = "其中" in found.lead(mention)
    before = tuple(_alike_before(found, mention))
    wholes = [named.within(mention, (whole,), place) for place, whole in _wholes(before, mention)]
    behind = () if led else _parts(before, mention)
    parts = [named.within(part, (mention,), "behind") for part in behind]
    near = {seen.earlier.number for seen in (*wholes, *parts)}
    apart = (seen for seen in named.like(mention) if seen.earlier.number not in near)
    yield from (seen for seen in (*wholes, *parts) if not is_other(seen))
    yield from filter(may_be_meant, apart)
    yield from _joined(named, before, mention)
    if led:
        yield from _several(named, mention)
        # 受理260件，其中行政类350件: what it is led in as a part of, though that is smaller.
        level = [m for m in before if m.bracket in {-1, mention.bracket}]
        exceeded = mention.is_amount and bool(level) and level[0].is_amount and not wholes
        if exceeded and _may_fail(found, mention):
            yield named.within(mention, (level[0],))


def _alike_before(found: Mentions, part: Mention) -> Iterator[Mention]:
    """The figures that are near before one in its paragraph, and of its sort, the nearest first."""
    for whole in reversed(found.rows[max(0, part.number - BACK) : part.number]):
        if whole.line != part.line or part.sentence - whole.sentence > _SENTENCES:
            return
        if _is_bounded(whole) and _alike(whole, part):
            yield whole


def _wholes(before: Sequence[Mention], part: Mention) -> Iterator[tuple[Place, Mention]]:
    """The figures before one that it may be a part of, each with its place."""
    size = part.figure.magnitude
    larger, largest = 0, size
    opening: Mention | None = None
    for whole in before:
        if opening and opening.sentence != whole.sentence:
            yield "opening", opening
            opening = None
        magnitude = whole.figure.magnitude
        if magnitude < size:
            continue
        led = whole.number == part.under
        if whole.kind != part.kind:
            if led or (whole.number == part.number - 1 and whole.sentence == part.sentence):
                yield "other", whole
        elif magnitude > largest or (not larger and magnitude == size):
            largest, opening = magnitude, None
            near = larger < _NEAR_MOST
            if near or led:
                yield (("larger" if larger else "nearest") if near else "opening"), whole
            larger += 1
        elif led:
            yield "opening", whole
        else:
            opening = whole
    if opening:
        yield "opening", opening


def _parts(before: Sequence[Mention], whole: Mention) -> Iterator[Mention]:
    """新增12个，累计37个; 新增省级14所、市级32所，至此省级58所: smaller figures of a sentence."""
    summed = has(whole.before, IN_ALL)
    for part in before[: _TURNED_MOST if summed else 1]:
        if part.sentence != whole.sentence or (summed and has(part.before, IN_ALL)):
            return  # that one sums up what stands before it
        if part.figure.magnitude < whole.figure.magnitude:
            yield part


def _joined(named: _Named, near: Sequence[Mention], part: Mention) -> Iterator[Within]:
    """复议7起、诉讼3起，撤销1起; 受理79件，审结71件（含上年结转4件）: of figures together."""
    found = named.found
    before = [m for m in near[:2] if m.kind == part.kind]
    carried = carried_among(found, part) if before else None
    beside = [m.number for m in before] == [part.number - 1, part.number - 2]
    if carried is not None:
        yield named.within(part, (before[0], carried))
    elif beside and has(found.between(before[1], before[0]), lexicon.AND):
        yield named.within(part, (before[1], before[0]))


def _several(named: _Named, first: Mention) -> Iterator[Within]:
    """T, 其中A, B: the parts that a text names are together no more than the whole."""
    found = named.found
    wholes = [
        m
        for m in reversed(found.rows[max(0, first.number - BACK) : first.number])
        if m.line == first.line and m.kind == first.kind and m.bracket in {-1, first.bracket}
    ]
    # 调处2876件，成功2819件；其中婚姻694件、邻里812件: of the last, or of the sentence's head.
    heads = [m for m in wholes if m.sentence == first.sentence][-1:]
    wholes = [m for m in dict.fromkeys((*wholes[:1], *heads)) if m.is_count]
    parts = [first]
    for mention in found.rows[first.number + 1 : first.number + 8]:
        if mention.sentence != first.sentence or mention.bracket != first.bracket:
            break
        if mention.kind == first.kind and mention.is_count:
            parts.append(mention)
            reached = sum(m.figure.magnitude for m in parts)
            for whole in wholes:
                if whole.figure.magnitude > reached:
                    place: Place = "nearest" if whole is wholes[0] else "opening"
                    yield named.within(first, (whole,), place, parts[1:])


def _limit(rate: Mention) -> Iterator[Claim]:
    """A rate of parts that is stated as more than the whole."""
    if rate.figure.unit == "‰":
        return
    words = _FILLERS.sub("", rate.before)
    never = words.endswith(_NEVER_MORE)
    if has(words, _TARGET) or not (never or words.endswith(_SELDOM_MORE)):
        return
    equation = Equation(name(rate), "<=", Number(Decimal(100), "%"))
    yield Claim("limit", LIMIT, equation, (rate.number,), {"never": float(never)})


def _within_norm(named: _Named, norm: Mention) -> Iterator[Within]:
    """用水9.84亿立方米，低于控制指标10.5亿立方米; 人均64学时，超过规定的60学时."""
    found = named.found
    if not norm.number:
        return
    held = found.rows[norm.number - 1]
    words = found.between(held, norm)
    near = len(words) <= _LONGEST_NORM and held.kind == norm.kind and held.bracket == norm.bracket
    if not near or not has(words + norm.after[:6], _NORMS):
        return
    # 比目标低5件 says how far it is, so the two are near each other.
    close = held.figure.magnitude / 2 < norm.figure.magnitude < held.figure.magnitude * 2
    least = has(words, qualifiers.AT_LEAST)
    below = not least and has(words, _BELOW)
    if close and (below or least or has(words, qualifiers.ABOVE)):
        small, large = (held, norm) if below else (norm, held)
        yield named.within(small, (large,), "norm")


def _claim(seen: Within) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    equation = Equation(added(seen.parts), "<=", added(seen.wholes))
    return Claim("bound", PART, equation, _numbers(seen), evidence)


def _numbers(seen: Within) -> tuple[int, ...]:
    return tuple([m.number for m in (*seen.parts, *seen.wholes)])


def _may_fail(found: Mentions, part: Mention) -> bool:
    """Whether no other figure before a part may be its whole."""
    if not part.figure.unit:
        return False
    rows = found.rows[max(0, part.number - 2 * BACK) : part.number]
    return not any(
        m.line == part.line and m.kind == part.kind and m.figure.magnitude >= part.figure.magnitude
        for m in rows
    )
