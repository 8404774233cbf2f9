"""Totals whose parts stand elsewhere: broken down later, or named again.

收到申请1936件…。来源为热线1507件、平台319件、来信110件; 采砂和水资源两类合计781件;
11个村、2个社区…13个村（社区）.
"""

from __future__ import annotations

from bisect import bisect
from operator import attrgetter
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.elsewhere import FAR, picked_from, said, telling_pairs
from lawgov_cli.claims.fit import of_sum
from lawgov_cli.claims.labels import NOT, behind_last, han, has, kinds_apart, shared_pairs
from lawgov_cli.claims.ratio_signs import OF_THINGS
from lawgov_cli.claims.runs import side_by_side
from lawgov_cli.claims.sum_rows import PartsRow, alike, announced, is_beside, leads, marks
from lawgov_cli.claims.sum_signs import PossibleSum, claim_of, takes_all

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.claim import Claim
    from lawgov_cli.claims.mentions import Mention, Mentions
    from lawgov_cli.claims.sum_signs import Place

_BACK, _LINES, _MOST_WHOLES = 60, 3, 3
_LONGEST_LEAD, _NEAR = 60, 24
_SUMMING = pattern(
    r"(?:[两二三四五六七八九十0-9]{1,2}\w{0,3}|这)?(?:合计|共计|总计|共|相加|之和)\w{0,3}$"
)
_JOINS = pattern("以及|[、和及与]")
_PLACES_FAR, _NOUN, _NAME = 200, 2, 4
_ROW, _SKIPPED = 10, 3
_TOTALS = (*"，,。；;\n的", "总数", *lexicon.ABOVE)


def sums_afar(found: Mentions) -> Iterator[Claim]:
    """Every total whose parts do not stand beside it."""
    kinds: dict[str, list[Mention]] = {}
    for mention in found.rows:
        if mention.is_amount:
            kinds.setdefault(mention.kind, []).append(mention)
    for mention in found.read:
        if mention.is_amount:
            yield from _broken_down(found, mention, kinds[mention.kind])
            yield from _named(found, mention)
            yield from _announced(found, mention)
            yield from _of_places(found, mention, kinds[mention.kind])
            yield from _taken_up(found, mention, kinds[mention.kind])


def _broken_down(found: Mentions, first: Mention, kind: Sequence[Mention]) -> Iterator[Claim]:
    """A row of figures that some figure of a sentence before is broken down into."""
    row = _row_from(found, first)
    if len(row) < 2:
        return
    lead = found.lead(first)
    led = leads(lead) or "为" in lead[-8:]
    parts_row = PartsRow(row, marks(found, row), "apart", 0, led=True)
    wholes = list(_wholes_before(first, kind, lead if led else ""))
    # 办结276件…。办结案件中，维持117件、终止108件: these are no parts of any other figure.
    base = telling_pairs(picked_from(found, first)) - OF_THINGS if "中，" in lead else ()
    named = [w for w in wholes if base and base & telling_pairs(said(found, w))]
    for count in range(2, len(row) + 1):
        parts = row[:count]
        if not parts_row.ends(count) or parts_row.over(count):
            continue
        apart = kinds_apart([part.label for part in parts])
        boxes = [found.box(part) for part in parts]
        tried = 0
        for whole in wholes:
            again = shared_pairs(whole.label[-6:], lead) > 0
            if not (led or again or apart):
                continue
            smaller = max(box.value for box in boxes) < found.box(whole).value
            others = named and whole not in named
            fit = of_sum(found.box(whole), boxes, search=led and smaller and not others)
            if fit.kind in {"holds", "slip"}:
                yield claim_of(PossibleSum(found, whole, parts, "apart", fit, tried))
                tried += 1
                if tried == _MOST_WHOLES:
                    break


def _wholes_before(first: Mention, kind: Sequence[Mention], lead: str) -> Iterator[Mention]:
    """The figures before a row that it may break down, the nearest first.

    One that stands far before it is named by what leads to it: 法律援助案件按性质分，民事249件.
    """
    ends = first.number - FAR - 1, first.number - 1
    low, high = (bisect(kind, end, key=attrgetter("number")) for end in ends)
    for whole in reversed(kind[low:high]):
        if first.sentence == whole.sentence or whole.bracket not in {-1, first.bracket}:
            continue
        near = first.number - whole.number <= _BACK and first.line - whole.line <= _LINES
        named = len(whole.label) >= _NAME and whole.label[-_NAME:] in lead
        if near or named:
            yield whole


def _row_from(found: Mentions, first: Mention) -> list[Mention]:
    """The figures of a kind that follow one in its sentence; none where one stands before it."""
    before = found.rows[first.number - 1] if first.number else None
    if before and before.sentence == first.sentence and before.kind == first.kind:
        return []
    row = [first]
    for mention in found.rows[first.number + 1 : first.number + 30]:
        if mention.sentence != first.sentence:
            break
        if mention.bracket == first.bracket and mention.kind == first.kind and mention.is_amount:
            if is_beside(found, mention):
                break
            row.append(mention)
    return row


def _named(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """A total that names its parts again: 采砂和水资源两类合计, 直接纠错15件（撤销、变更）."""
    for names in (_names(_said(found, whole)), _names_behind(found.tail(whole))):
        if len(names) < 2:
            continue
        near = [
            m
            for m in reversed(found.rows[max(0, whole.number - _BACK) : whole.number])
            if m.is_amount and m.family == whole.family
        ]
        told = [part for said in names if (part := _called(near, said))]
        if len(set(told)) == len(names):
            yield from _stated(found, whole, told, "named")


def _said(found: Mentions, whole: Mention) -> str:
    """The words before a total, over a figure that only counts what is summed up."""
    start = whole.figure.start
    return found.text[max(0, start - _LONGEST_LEAD) : start]


def _names(words: str) -> list[str]:
    """The names that words before a total join, the last without what sums them up."""
    words = behind_last(words.strip().rstrip("）)"), "（(，,：:；;。\n")
    tail = _SUMMING.search(words) if has(words, lexicon.AND) else None
    words = words[: tail.start()] if tail else words
    if not has(words, lexicon.AND):
        return []
    return [said.strip("“”") for said in _JOINS.split(words)]


def _names_behind(words: str) -> list[str]:
    """The names in brackets behind a total."""
    inside = words[1:].partition("）")[0] if words[:1] in "（(" else ""
    return _JOINS.split(inside) if "、" in inside else []


def _called(near: Sequence[Mention], said: str) -> Mention | None:
    """The nearest figure that counts what is said."""
    if len(said) < 2:
        return None
    for mention in near:
        label = han(mention.label)
        if len(label) < 2 or label.startswith(NOT) != said.startswith(NOT):
            continue
        if said in label or label in said or label.startswith(said[-2:]):
            return mention
    return None


def _announced(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """Parts of any kinds whose number is told: 身份证18.6万张、居住证4.7万张，两类合计23.3万份."""
    number, until = announced(found, whole)
    if not number or _names(_said(found, whole)[-_NEAR:]):
        return  # the names say which
    low = max(0, whole.number - 2 * number - 4)
    rows = [
        m
        for m in found.rows[low : whole.number]
        if m.is_amount
        and m.sentence >= whole.sentence - 1
        and m.bracket == whole.bracket
        and m.figure.end <= until
        and not is_beside(found, m)
    ]
    if len(rows) >= number:
        for parts in (rows[-number:], rows[:number]):
            yield from _stated(found, whole, parts, "counted")


def _stated(
    found: Mentions, whole: Mention, parts: Sequence[Mention], place: Place
) -> Iterator[Claim]:
    """A total of parts that its words say; a wild miss means other parts."""
    fit = of_sum(found.box(whole), [found.box(part) for part in parts])
    if fit.kind != "far":
        yield claim_of(PossibleSum(found, whole, parts, place, fit))


def _of_places(found: Mentions, last: Mention, kind: Sequence[Mention]) -> Iterator[Claim]:
    """11个村、2个社区: both are counted together in 13个村（社区）, or each has one (共13份)."""
    first = side_by_side(found, last)
    if first is None or not alike(first, last):
        return
    noun, other = (han(m.after).rstrip("和及与")[:6] for m in (first, last))
    boxes = [found.box(first), found.box(last)]
    following = [m for m in found.rows[last.number + 1 : last.number + 3] if alike(m, last)]
    for whole in [*following, *kind]:
        if not whole.is_amount or not 0 < whole.number - last.number < _PLACES_FAR:
            continue
        said = whole.before[-10:] + whole.after[:10]
        both = len(noun) > 1 and bool(other) and other[:2] in said and noun[-1] in said
        beside = whole in following and whole.sentence == last.sentence
        if not (both or beside):
            continue
        again = found.lead(whole).endswith(_TOTALS) and takes_all(found, whole)
        summed = beside and whole is following[0] and (again or whole.before.endswith("共"))
        # 局机关和8个站、3个场…共12名: one more is counted that has no figure.
        summed = summed and not first.before.endswith(lexicon.AND)
        fit = of_sum(found.box(whole), boxes, search=both or summed)
        if fit.kind == "holds" or (fit.kind == "slip" and (both or summed)):
            place: Place = "places" if both else "each"
            seen = PossibleSum(found, whole, [first, last], place, fit)
            yield claim_of(seen)
            return


def _taken_up(found: Mentions, whole: Mention, kind: Sequence[Mention]) -> Iterator[Claim]:
    """上半年80卷，下半年120卷，200卷中…: the total opens a clause behind its parts."""
    if not found.lead(whole).endswith(_TOTALS):
        return
    near = [
        m
        for m in kind[max(0, bisect(kind, whole.number, key=attrgetter("number")) - _ROW - 1) :]
        if m.number < whole.number and m.line == whole.line and m.bracket == whole.bracket
    ]
    near = [m for m in near if whole.sentence - m.sentence <= 1 and not is_beside(found, m)]
    last = [m for m in near if m.sentence == near[-1].sentence]
    for end in range(len(near), max(1, len(near) - _SKIPPED), -1):
        for start in range(end - 2, -1, -1):
            parts = near[start:end]
            if parts[0].sentence != parts[-1].sentence:
                break
            sure = parts == last and _takes_up_all(found, whole, parts)
            fit = of_sum(found.box(whole), [found.box(m) for m in parts], search=sure)
            if fit.kind == "holds" or (sure and fit.kind == "slip"):
                skipped = len(near) - end
                yield claim_of(PossibleSum(found, whole, parts, "again", fit, skipped))
                return


def _takes_up_all(found: Mentions, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether a total says that it is of just these: 上述15件; 问题104个、82个，186个问题."""
    noun = han(whole.after)[:_NOUN]
    named = len(noun) > 1 and noun in found.lead(parts[0])
    return named or found.lead(whole).endswith(lexicon.ABOVE)
