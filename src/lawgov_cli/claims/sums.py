"""Totals and their parts: 其中, brackets, parts behind a total, a total behind its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.equation import Equation
from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.change_signs import opens_change
from lawgov_cli.claims.claim import Claim, added
from lawgov_cli.claims.fit import may_add_up, of_sum, together
from lawgov_cli.claims.labels import NOT, exclude_each_other, has
from lawgov_cli.claims.sum_failing import explicit, is_told
from lawgov_cli.claims.sum_rows import (
    ADDED,
    LISTED,
    MOST_PARTS,
    NEW,
    SEMICOLON,
    PartsRow,
    alike,
    announced,
    counts_too,
    is_beside,
    leads,
    mark,
    marks,
)
from lawgov_cli.claims.sum_signs import PossibleSum, claim_of, exclude, is_led, remaining

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_MOST_SKIPPED, _REACH = 8, 30
_SENTENCES = 2
_NEAR = 120
_REACHED = lexicon.words("达 累计 总数 总量 总额")
_ENDS = frozenset("。；;\n")
_FLOWS = (lexicon.words("新接收 新增 收入"), lexicon.words("解除 支出 注销 退出"))
_TOGETHER = (*lexicon.SUMMED_UP, *lexicon.words("两类 各类"))


def sums(found: Mentions) -> Iterator[Claim]:
    """Every total with every row of figures that may be its parts."""
    for whole in found.read:
        if whole.is_amount:
            yield from _behind(found, whole)
            yield from _inside(found, whole)
            yield from _before(found, whole)


def _may_fail(seen: PossibleSum) -> bool:
    """Whether figures that do not add up may be meant to: of one sort, or told apart by words."""
    if any(opens_change(seen.found, m) for m in (*seen.parts, seen.whole)) or not is_told(seen):
        return False
    if has(seen.found.words(seen.whole)[-10:], lexicon.OF_EARLIER):
        return False  # what follows is this year's
    whole = seen.whole
    equal = any(part.figure.magnitude == whole.figure.magnitude for part in seen.parts)
    # 问题51个，已整改51个，其余7个; 诉讼4件，其中驳回4件、撤诉2件
    sure = explicit(seen) or remaining(seen) or (is_led(seen) and exclude(seen))
    if equal and not (seen.fit.kind == "slip" and sure):
        return False
    alike_kinds = [p.family == whole.family or counts_too(whole, p) for p in seen.parts]
    if all(alike_kinds):
        # 22人（新接收9人，解除11人） are none.
        said = " ".join(part.before[-10:] for part in seen.parts)
        return not all(has(said, flow) for flow in _FLOWS)
    return any(alike_kinds) and exclude_each_other(seen.labels)


def _behind(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T, 其中A, B, C: the parts follow on the level of the total."""
    rows = _row(found, whole, found.rows[whole.number + 1 : whole.number + 1 + _REACH])
    if len(rows) < 2:
        return
    if has(rows[0].before, lexicon.CARRIED_OVER) and rows[0].number == whole.number + 1:
        yield from _with_carried(found, whole, rows[0], rows[1:])
    yield from _starts(found, whole, rows)
    level = [part for part in rows if part.under in {whole.number, whole.under}]
    if 1 < len(level) < len(rows):
        yield from _starts(found, whole, level)
    # 157名，市本级75名，5个大队81名: the number of the places is none of the parts.
    own = [part for part in rows if part.kind == whole.kind]
    if 1 < len(own) < len(rows) and own != level:
        yield from _starts(found, whole, own)


def _starts(found: Mentions, whole: Mention, rows: Sequence[Mention]) -> Iterator[Claim]:
    """The figures behind a total as its parts from each of the first ones on.

    What stands in one list with them is no total: 维持19件、驳回6件、撤销4件.
    """
    parted, strongest = marks(found, rows), mark(found.between(whole, rows[0]))
    for start in range(min(len(rows) - 1, _MOST_SKIPPED + 1)):
        strongest = max(strongest, parted[start - 1]) if start else strongest
        led = start == 0 or leads(found.lead(rows[start]))
        if strongest == LISTED and not leads(found.lead(rows[start])):
            continue
        row = PartsRow(rows[start:], parted[start:], "behind", start, led)
        yield from _readings(found, whole, row)


def _with_carried(
    found: Mentions, fresh: Mention, carried: Mention, rows: Sequence[Mention]
) -> Iterator[Claim]:
    """新收80件，上年结转20件，维持60件、撤销30件、终止10件: both years are the total."""
    whole = together(found.box(fresh), found.box(carried))
    for count in range(2, len(rows) + 1):
        fit = of_sum(whole, [found.box(part) for part in rows[:count]], search=False)
        if fit.kind == "holds":
            seen = PossibleSum(found, fresh, rows[:count], "behind", fit, skipped=1)
            claim = claim_of(seen)
            equation = Equation(added([fresh, carried]), "=", added(rows[:count]))
            yield claim._replace(equation=equation, numbers=(*claim.numbers, carried.number))


def _row(found: Mentions, whole: Mention, near: Iterable[Mention]) -> list[Mention]:
    """The figures of a stretch on one side of a total that may be its parts, the nearest first."""
    rows: list[Mention] = []
    for mention in near:
        if mention.line != whole.line or abs(mention.sentence - whole.sentence) >= _SENTENCES:
            break
        if mention.bracket != whole.bracket or not mention.is_amount:
            continue
        if alike(whole, mention) and not is_beside(found, mention):
            rows.append(mention)
    return rows[:MOST_PARTS]


def _readings(found: Mentions, whole: Mention, row: PartsRow) -> Iterator[Claim]:
    """The first two figures and more as parts: each row that fits, and those that end as told."""
    box = found.box(whole)
    boxes = [found.box(m) for m in row.mentions]
    denied = _denied(row.mentions, whole)
    reached, width = boxes[0].value, boxes[0].high - boxes[0].low
    for count, last in enumerate(boxes[1:], 2):
        said = [flag for flag in denied[:count] if flag is not None] if denied else ()
        if said and all(said):
            return
        reached += last.value
        width += last.high - last.low
        may_slip = row.led and row.ends(count)
        told = may_slip and not row.over(count)
        if not told and abs(reached - box.value) > box.value / 2:
            continue
        if not may_slip and not may_add_up(box, reached, width):
            continue
        parts = row.mentions[:count]
        fit = of_sum(box, boxes[:count], search=may_slip)
        slips = may_slip and fit.kind == "slip"
        if not (told or slips) and fit.kind != "holds":
            continue
        more = row.skipped, row.ends(count), row.over(count)
        seen = PossibleSum(found, whole, parts, row.place, fit, *more)
        likely = fit.kind != "far" or explicit(seen)
        if fit.kind == "holds" or (likely and _may_fail(seen)):
            yield claim_of(seen)


def _denied(parts: Sequence[Mention], whole: Mention) -> list[bool | None]:
    """Whether each part is what its whole is not, 不予受理 of 受理; None where it is no word of it.

    A row is refused where one is, and none is of it: 同意受理.
    """
    word = whole.label[-2:]
    if len(word) < len("受理") or not any(word in part.label for part in parts):
        return []
    denied = tuple(no + word for no in NOT)
    if whole.label.endswith(denied):
        return []
    return [part.label.endswith(denied) if word in part.label else None for part in parts]


def _inside(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T(A, B): a total broken down in the brackets that follow it."""
    if whole.number + 1 >= len(found.rows):
        return
    first = found.rows[whole.number + 1]
    if first.bracket in {-1, whole.bracket} or first.line != whole.line:
        return
    brackets = found.brackets[first.bracket]
    rows = [
        m
        for m in found.inside(brackets)
        if m.bracket == first.bracket and m.is_amount and alike(whole, m)
    ]
    rows = [m for m in rows if not is_beside(found, m)]
    if len(rows) >= 2:
        row = PartsRow(rows, marks(found, rows), "inside", skipped=0, led=True)
        yield from _readings(found, whole, row)


def _before(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """A, B, 合计T: the parts come first."""
    words = found.words(whole)[-14:]
    yield from _in_step(found, whole)
    summed = has(words, lexicon.SUMMED_UP) or "达" in words or _added_to(found, whole)
    if not summed or "分别" in words:
        return  # 国家级3个、省级21个，总数分别达到14个、98个
    low = max(0, whole.number - _REACH)
    flat = _row(found, whole, reversed(found.rows[low : whole.number]))
    if flat and flat[0].before.endswith(NEW) and has(words, _REACHED):
        return  # 新增42项，总数达到187项: with what there was before
    yield from _readings_before(found, whole, flat)
    level = [part for part in flat if part.under == whole.under]
    if len(level) < len(flat):
        yield from _readings_before(found, whole, level)


def _added_to(found: Mentions, whole: Mention) -> bool:
    """Whether the figure before is said to be added: 受理80件，加上上年结转20件，应审结100件."""
    return whole.number > 0 and ADDED in found.rows[whole.number - 1].before


def _readings_before(found: Mentions, whole: Mention, row: Sequence[Mention]) -> Iterator[Claim]:
    """The last two figures and more before a total as its parts."""
    box, (number, _) = found.box(whole), announced(found, whole)
    for count in range(2, len(row) + 1):
        if number not in {0, count}:
            continue
        parts = row[count - 1 :: -1]
        ends = _opens(found, whole, parts[0]) or count == len(row)
        fit = of_sum(box, [found.box(m) for m in parts], search=ends)
        seen = PossibleSum(found, whole, parts, "before", fit, ends=ends)
        likely = ends and (fit.kind != "far" or explicit(seen))
        # 受理203件，不予受理11件；加上结转17件: what is added goes to one figure, whichever it is.
        likely = likely and not (count > 2 and _added_to(found, whole))
        if fit.kind == "holds" or (likely and _may_fail(seen)):
            yield claim_of(seen)
        if fit.kind == "holds":
            break


def _opens(found: Mentions, whole: Mention, part: Mention) -> bool:
    """Whether a row of parts may begin with a figure: none of their kind stands before it."""
    lead = found.lead(part)
    if not part.number or not _ENDS.isdisjoint(lead) or leads(lead):
        return True
    if "，" in lead and "、" in found.lead(found.rows[part.number + 1]):
        return True  # a list opens
    return not alike(whole, found.rows[part.number - 1])


def _in_step(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """种子150个，合格147个；农药60个，合格57个；总数210个，合格204个: one of each group."""
    before = has(found.text[max(0, whole.figure.start - 30) : whole.figure.start], _TOGETHER)
    behind = found.text.find("其中", whole.figure.end, whole.figure.end + _NEAR) != -1
    if not (before or behind):
        return
    rows = found.rows[max(0, whole.number - _REACH) : whole.number + _REACH + 1]
    near = [
        m
        for m in rows
        if m.line == whole.line
        and abs(whole.sentence - m.sentence) < _SENTENCES
        and m.kind == whole.kind
        and m.bracket == whole.bracket
    ]
    groups: list[list[Mention]] = []
    for mention in near:
        if not groups or mark(found.between(groups[-1][-1], mention)) >= SEMICOLON:
            groups.append([])
        groups[-1].append(mention)
    at = next((i for i, group in enumerate(groups) if whole in group), 0)
    if before:
        yield from _of_each(found, whole, groups[at], groups[:at], "before")
    if behind and at + 1 < len(groups) and "其中" in found.lead(groups[at + 1][0]):
        yield from _of_each(found, whole, groups[at], groups[at + 1 :], "behind")


def _of_each(
    found: Mentions,
    whole: Mention,
    own: Sequence[Mention],
    groups: Sequence[Sequence[Mention]],
    place: Literal["before", "behind"],
) -> Iterator[Claim]:
    """A figure as the sum of those that stand as it does in other groups, or are named as it is."""
    at = own.index(whole)
    for rows in (
        [group[at] for group in groups if len(group) > at],
        [m for group in groups for m in group if m.label[-2:] == whole.label[-2:]],
    ):
        if len(rows) > 1:
            fit = of_sum(found.box(whole), [found.box(m) for m in rows])
            if fit.kind != "far":
                yield claim_of(PossibleSum(found, whole, rows, place, fit))
