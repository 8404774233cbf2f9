"""Totals and their parts: 其中, brackets, parts behind a total, a total behind its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.equation import Equation
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import is_from
from lawgov_cli.claims.claim import Claim, added, total
from lawgov_cli.claims.fit import of_sum, together
from lawgov_cli.claims.labels import WORK, has, kinds_apart
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import SUM
from lawgov_cli.claims.sum_signs import OPENED, SIGNS, PossibleSum, explicit
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_MOST_PARTS, _MOST_SKIPPED, _REACH = 14, 8, 30
_SENTENCES = 2
_SHORT = 3
_NEW_TOTAL = lexicon.SUMMED_UP[:4]
_ENDS = frozenset("。；;\n")
_CHANGES = lexicon.RISE + lexicon.FALL
_MARKS = frozenset("，,。；;：:、\n")
_TOGETHER = (*lexicon.SUMMED_UP, *lexicon.words("两类 各类"))
_NOT = lexicon.words("不 不予 未 未予 没有 无法")
_HEADS = frozenset({"人", "人次"})


def sums(found: Mentions) -> Iterator[Claim]:
    """Every total with every row of figures that may be its parts."""
    for whole in found.rows:
        if whole.is_amount:
            yield from _behind(found, whole)
            yield from _inside(found, whole)
            yield from _before(found, whole)


def _claim(seen: PossibleSum) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    numbers = (seen.whole.number, *(part.number for part in seen.parts))
    return Claim("sum", SUM, total(seen.whole, seen.parts), numbers, evidence)


def _may_fail(seen: PossibleSum) -> bool:
    """Whether figures that do not add up may be meant to: of one sort, or told apart by words."""
    if any(is_from(part) for part in seen.parts):
        return False
    if all(_alike_kind(part, seen.whole) for part in seen.parts):
        return True
    return kinds_apart(seen.labels) in {"complete", "firm", "exclusive"}


def _alike_kind(one: Mention, other: Mention) -> bool:
    return one.family == other.family or {one.kind, other.kind} <= _HEADS


def _alike(whole: Mention, part: Mention) -> bool:
    """Whether a figure may be a part by what it counts."""
    if whole.kind == part.kind:
        return True
    return whole.family == part.family or {whole.kind, part.kind} <= WORK


def _behind(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T, 其中A, B, C: the parts follow on the level of the total."""
    rows, ends = _row_behind(found, whole)
    if len(rows) < 2:
        return
    if has(rows[0].before, lexicon.CARRIED_OVER) and rows[0].number == whole.number + 1:
        yield from _with_carried(found, whole, rows[0], rows[1:])
        return
    for start in range(min(len(rows) - 1, _MOST_SKIPPED + 1)):
        led = start == 0 or _leads(found.lead(rows[start]))
        yield from _readings(
            found, whole, PartsRow(rows[start:], ends[start:], "behind", start, led)
        )


def _with_carried(
    found: Mentions, fresh: Mention, carried: Mention, rows: Sequence[Mention]
) -> Iterator[Claim]:
    """新收80件，上年结转20件，维持60件、撤销30件、终止10件: both years are the total."""
    whole = together(found.box(fresh), found.box(carried))
    for count in range(2, len(rows) + 1):
        fit = of_sum(whole, [found.box(part) for part in rows[:count]], search=False)
        if fit.kind == "holds":
            seen = PossibleSum(found, fresh, rows[:count], "behind", skipped=1, ends=True, fit=fit)
            claim = _claim(seen)
            equation = Equation(added([fresh, carried]), "=", added(rows[:count]))
            yield claim._replace(equation=equation, numbers=(*claim.numbers, carried.number))


def _leads(words: str) -> bool:
    """Whether words open the parts of a total: 其中, 按领域：, 受理的案件中，."""
    if has(words, lexicon.AMONG) or not OPENED.isdisjoint(words):
        return True
    return "中，" in words or "按" in words


def _row_behind(found: Mentions, whole: Mention) -> tuple[list[Mention], list[bool]]:
    """The figures behind a total that may be its parts, and where the row may end."""
    rows: list[Mention] = []
    ends: list[bool] = []
    listed = False
    for mention in found.rows[whole.number + 1 : whole.number + 1 + _REACH]:
        if mention.line != whole.line or mention.sentence - whole.sentence >= _SENTENCES:
            break
        if mention.bracket != whole.bracket:
            continue
        if not mention.is_amount or not _alike(whole, mention):
            continue
        if _is_beside(found, mention):
            continue
        if rows:
            between = found.text[rows[-1].figure.end : mention.figure.start]
            ends.append(not _ENDS.isdisjoint(between) or (listed and "、" not in between))
            listed = "、" in between
        rows.append(mention)
        if len(rows) == _MOST_PARTS:
            break
    ends.append(True)
    return rows, ends


def _is_beside(found: Mentions, mention: Mention) -> bool:
    """Whether a figure is no part: another total, last year's, or the number of things listed."""
    if has(mention.before, _NEW_TOTAL) or mention.before.endswith("共"):
        return True
    if has(mention.before[-10:], lexicon.COMPARED) or mention.before.endswith(_CHANGES):
        return True
    return _announces(found, mention)


def _announces(found: Mentions, mention: Mention) -> bool:
    """Whether a number says how many things a total sums up: 两类合计, 四个领域共."""
    if mention.figure.value > _MOST_PARTS or mention.number + 1 >= len(found.rows):
        return False
    between = found.between(mention, found.rows[mention.number + 1])
    return len(between) < 10 and _MARKS.isdisjoint(between) and has(between, lexicon.SUMMED_UP)


class PartsRow(NamedTuple):
    """Figures that may be parts, the first of them led in by words; ``ends`` says where it ends."""

    mentions: Sequence[Mention]
    ends: Sequence[bool]
    place: Literal["behind", "inside"]
    skipped: int
    led: bool


def _readings(found: Mentions, whole: Mention, row: PartsRow) -> Iterator[Claim]:
    """The first two figures and more as parts: each row that fits, and those that end as told."""
    box = found.box(whole)
    boxes = [found.box(m) for m in row.mentions]
    reached = boxes[0].value
    for count in range(2, len(boxes) + 1):
        if any(_denies(part, whole) for part in row.mentions[count - 2 : count]):
            return
        reached += boxes[count - 1].value
        told = row.ends[count - 1] and row.led
        if not told and abs(reached - box.value) > box.value / 2:
            continue
        fit = of_sum(box, boxes[:count], search=told)
        parts, ends = row.mentions[:count], row.ends[count - 1]
        seen = PossibleSum(found, whole, parts, row.place, row.skipped, ends=ends, fit=fit)
        if fit.kind == "holds" or (
            told and _may_fail(seen) and (fit.kind != "far" or explicit(seen))
        ):
            yield _claim(seen)


def _denies(part: Mention, whole: Mention) -> bool:
    """Whether a figure counts what is not its whole's: 不予受理 is no part of 受理."""
    word = whole.label[-2:]
    denied = tuple(no + word for no in _NOT)
    return len(word) > 1 and part.label.endswith(denied) and not whole.label.endswith(denied)


def _inside(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T(A, B): a total broken down in the brackets that follow it."""
    if whole.number + 1 >= len(found.rows):
        return
    first = found.rows[whole.number + 1]
    if first.bracket in {-1, whole.bracket} or first.line != whole.line:
        return
    brackets = found.brackets[first.bracket]
    lead = found.text[whole.figure.end : brackets.start]
    if brackets.start < whole.figure.end or len(lead) > 12 or not _ENDS.isdisjoint(lead):
        return
    rows = [
        m
        for m in found.inside(brackets)
        if m.bracket == first.bracket and m.is_amount and _alike(whole, m)
    ]
    if len(rows) >= 2:
        ends = [False] * (len(rows) - 1) + [True]
        yield from _readings(found, whole, PartsRow(rows, ends, "inside", skipped=0, led=True))


def _before(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """A, B, 合计T: the parts come first."""
    words = whole.before[-14:]
    yield from _bracket_before(found, whole)
    yield from _in_step(found, whole)
    if not (has(words, lexicon.SUMMED_UP) or "共" in words or "达" in words or "率" in words):
        return
    rows: list[Mention] = []
    box = found.box(whole)
    for mention in reversed(found.rows[max(0, whole.number - _REACH) : whole.number]):
        if mention.line != whole.line or whole.sentence - mention.sentence >= _SENTENCES:
            break
        if mention.bracket != whole.bracket or not mention.is_amount:
            continue
        if not _alike(whole, mention) or _is_beside(found, mention):
            continue
        rows.insert(0, mention)
        if len(rows) > _MOST_PARTS:
            break
        if len(rows) < 2:
            continue
        at = mention.number
        earlier = found.rows[at - 1] if at else None
        lead = found.lead(mention)
        ends = earlier is None or not _ENDS.isdisjoint(lead) or not _alike(whole, earlier)
        fit = of_sum(box, [found.box(m) for m in rows], search=True)
        seen = PossibleSum(found, whole, tuple(rows), "before", skipped=0, ends=ends, fit=fit)
        likely = fit.kind == "slip" or (ends and (fit.kind != "far" or explicit(seen)))
        if fit.kind == "holds" or (likely and _may_fail(seen)):
            yield _claim(seen)
        if fit.kind == "holds":
            break


def _bracket_before(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """(A, B) T: the parts stand in brackets right before the total."""
    if not whole.number or found.text[whole.figure.start - 1] not in "）)":
        return
    last = found.rows[whole.number - 1]
    if last.bracket in {-1, whole.bracket}:
        return
    rows = [
        m
        for m in found.inside(found.brackets[last.bracket])
        if m.bracket == last.bracket and m.is_amount and _alike(whole, m)
    ]
    if len(rows) > 1:
        fit = of_sum(found.box(whole), [found.box(m) for m in rows])
        yield _claim(PossibleSum(found, whole, rows, "inside", skipped=0, ends=True, fit=fit))


def _in_step(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """种子150个，合格147个；农药60个，合格57个；总数210个，合格204个: one of each group."""
    if not has(found.text[max(0, whole.figure.start - 30) : whole.figure.start], _TOGETHER):
        return
    groups: list[list[Mention]] = [[]]
    for mention in reversed(found.rows[max(0, whole.number - _REACH) : whole.number + 1]):
        if mention.line != whole.line or whole.sentence - mention.sentence >= _SENTENCES:
            break
        if groups[-1] and "；" in found.between(mention, groups[-1][0]):
            groups.append([])
        if mention.kind == whole.kind and mention.bracket == whole.bracket:
            groups[-1].insert(0, mention)
    place = next((i for i, m in enumerate(groups[0]) if m is whole), 0) if groups[0] else 0
    for chosen in (
        [g[place] for g in groups[1:] if len(g) > place],
        [m for g in groups[1:] for m in g if m.label[-2:] == whole.label[-2:]],
    ):
        rows = sorted(chosen, key=lambda m: m.number)
        if len(rows) > 1:
            fit = of_sum(found.box(whole), [found.box(m) for m in rows])
            if fit.kind != "far":
                yield _claim(
                    PossibleSum(found, whole, rows, "before", skipped=0, ends=True, fit=fit)
                )
