"""Totals and their parts: 其中, brackets, parts right after a total, a total after its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from lawgov_cli.arithmetic.interval import decimals
from lawgov_cli.claims.claim import Claim, order, total
from lawgov_cli.claims.closeness import makes_sum, nearly_makes_sum
from lawgov_cli.claims.labels import han, has, in_one_row, kinds_apart
from lawgov_cli.claims.likeness import alike, loosely_alike
from lawgov_cli.claims.sorts import PART, SUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Brackets, Mention, Mentions


_CLAUSE_ENDS = frozenset("，,。；;：:\n")
_NEW_TOTAL = (
    "其中",
    "合计",
    "总计",
    "共计",
    "累计",
    "全年共",
    "总共",
    "比上年",
    "同比",
    "增长",
    "下降",
    "较上年",
    "新增",
)
_STEP = ("比上", "比20", "较上", "较20", "同比", "比去年", "较去年")
_HOLDS = ("含", "包括", "包含")
_PARTLY = (
    *(*_HOLDS, "其中", "为其中", "均其中", "均为其中", "不含", "不包括"),
    *("同比", "比上", "较上", "增", "减"),
)
_CLOSED = ("结果为", "结果是", "分别为", "分别是", "分为")
_COMPOSED = r"由.{0,20}组成"
_SUMMED_UP = re.compile(r"(?:合计|共计|总计|总共)\w{0,8}$")
_APART = frozenset({"complete", "firm", "exclusive"})
_MOST_PARTS = 12
_FEW = 100
"""Below this one digit off is as likely chance as an error."""


def sums(found: Mentions) -> Iterator[Claim]:
    """Every claim that figures are parts of a total."""
    rows = found.rows
    for index, mention in enumerate(rows):
        if not mention.is_amount:
            continue
        if _among(found, mention):
            yield from _from_among(found, index)
        else:
            yield from _after_total(found, index)
        if _SUMMED_UP.search(mention.before) or mention.before == "共":
            yield from _before_total(found, index)
    for number, brackets in enumerate(found.brackets):
        yield from _in_brackets(found, number, brackets)


def _from_among(found: Mentions, index: int) -> Iterator[Claim]:
    """T, 其中A, B, C: the parts begin at ``index``."""
    readings = [
        (whole, _parts_after(found, index, whole)) for whole in _wholes_before(found, index)
    ]
    fitting = (r for r in readings if makes_sum(found.bound(r[0]), found.bounds_of(r[1])))
    best = next(fitting, None) or next(iter(readings), None)
    if best:
        yield from _judge(found, *best, closed=False)


def _parts_after(found: Mentions, index: int, whole: Mention) -> list[Mention]:
    """What 其中 names as parts of ``whole``, the first one at ``index``."""
    first = found.rows[index]
    parts = [first]
    for mention in found.rows[index + 1 : index + _MOST_PARTS]:
        if mention.sentence != first.sentence:
            break
        if mention.bracket != first.bracket or not mention.is_amount:
            continue
        if has(mention.before, _NEW_TOTAL):
            break
        between = found.text[parts[-1].figure.end : mention.figure.start]
        if "；" in between or ";" in between:
            labels = [part.label for part in parts]
            if not kinds_apart([*labels, mention.label]):
                break
        if loosely_alike(whole, mention):
            parts.append(mention)
    return parts


def _among(found: Mentions, mention: Mention) -> bool:
    """Whether 其中 stands before a figure and after the one before it."""
    _, among, words = _lead(found, mention).removesuffix("\n").rpartition("其中")
    if words[:1] in {"，", ",", "：", ":"}:
        words = words[2 if words[1:2].isspace() else 1 :]
    return bool(among) and _CLAUSE_ENDS.isdisjoint(words)


def _lead(found: Mentions, mention: Mention) -> str:
    """The text between the figure before and this one, as far as it matters."""
    low = found.rows[mention.number - 1].figure.end if mention.number else 0
    return found.text[max(low, mention.figure.start - 60) : mention.figure.start]


def _wholes_before(found: Mentions, index: int) -> list[Mention]:
    """The totals that 其中 may speak of, the likeliest first: those of its own word, the nearest.

    受理183件，办结182件。其中甲受理83件，乙受理100件: of what was accepted.
    """
    first = found.rows[index]
    opens = _opens_sentence(_lead(found, first).partition("其中")[0])
    candidates: list[Mention] = []
    for mention in reversed(found.rows[max(0, index - 12) : index]):
        if mention.line != first.line or first.sentence - mention.sentence > (1 if opens else 0):
            break
        if mention.bracket not in {-1, first.bracket} or not mention.is_amount:
            continue
        if alike(mention, first) and not has(mention.before, _STEP):
            candidates.append(mention)
    # One that is large enough: 新收80件, 上年结转20件, 其中维持60件.
    large = [m for m in candidates if m.figure.magnitude >= first.figure.magnitude]
    word = han(first.label)[-2:]
    return sorted(large or candidates[:1], key=lambda m: word not in m.label)


def _opens_sentence(words: str) -> bool:
    """Whether a sentence or a part of one ends with ``words``."""
    printed = words.rstrip()
    return printed[-1:] in {"。", "；", ";"} or "\n" in words[len(printed) :]


def _in_brackets(found: Mentions, number: int, brackets: Brackets) -> Iterator[Claim]:
    """T(A, B): a total broken down in the brackets that follow it."""
    parts = [m for m in found.inside(brackets) if m.bracket == number]
    if not parts or _among(found, parts[0]):
        return
    whole = found.rows[parts[0].number - 1] if parts[0].number else None
    if whole is None or whole.bracket == number or not whole.is_amount:
        return
    lead = found.text[whole.figure.end : brackets.start]
    if len(lead) > 12 or not _CLAUSE_ENDS.isdisjoint(lead):
        return
    amounts = [m for m in parts if m.is_amount and alike(whole, m)]
    opening = found.text[brackets.start + 1 : parts[0].figure.start].lstrip()
    if opening.startswith(_PARTLY):
        if opening.startswith(_HOLDS):
            yield from _each_part(whole, amounts)
    elif len(amounts) == len(parts) and len(amounts) >= 2:
        yield from _judge(found, whole, amounts, closed=True)


def _after_total(found: Mentions, index: int) -> Iterator[Claim]:
    """T, A, B without 其中: only where the parts say that they make up a whole."""
    whole = found.rows[index]
    parts = _listed_behind(found, whole)
    if len(parts) < 2 or not all(part.label for part in parts[:2]):
        return
    words = parts[0].before
    closed = has(words, _CLOSED) or ("组成" in words and bool(re.search(_COMPOSED, words)))
    for count in range(len(parts), 1, -1):
        some = parts[:count]
        labels = _labels(some)
        if in_one_row(whole.label, labels):
            # The total is one more of the same row: 县级9个、乡级126个、村级1219个.
            continue
        apart = kinds_apart(labels)
        sure = apart == "complete" or (apart in _APART and closed)
        sure = sure and (_plausible(found, whole, some) or _near(found, whole, some))
        # Three or more long figures that come out are no chance, whatever they are called.
        telling = apart == "firm" or ((apart or count > 2) and _telling(whole, some))
        if sure or (telling and _near(found, whole, some)):
            yield Claim(SUM, total(whole, some), "warning")
            return
        if apart in _APART:
            return  # fewer of these would leave one out


def _listed_behind(found: Mentions, whole: Mention) -> list[Mention]:
    """The figures of the same kind that follow one in its sentence; none where it is in a list."""
    parts: list[Mention] = []
    if found.text.startswith("、", whole.figure.end):
        return parts
    for mention in found.rows[whole.number + 1 : whole.number + 1 + _MOST_PARTS]:
        if mention.sentence != whole.sentence or has(mention.before, _NEW_TOTAL):
            break
        if mention.bracket != whole.bracket:
            continue
        if not mention.is_amount or not alike(whole, mention):
            break
        parts.append(mention)
    return parts


def _before_total(found: Mentions, index: int) -> Iterator[Claim]:
    """A, B, 合计T: the parts come first."""
    whole = found.rows[index]
    parts: list[Mention] = []
    for mention in reversed(found.rows[max(0, index - _MOST_PARTS) : index]):
        if mention.sentence != whole.sentence or not mention.is_amount:
            break
        if not alike(whole, mention) or mention.bracket != whole.bracket:
            break
        parts.insert(0, mention)
    for start in range(len(parts) - 1):
        if _near(found, whole, parts[start:]):
            yield Claim(SUM, total(whole, parts[start:]), "warning")
            return


def _judge(
    found: Mentions, whole: Mention, parts: Sequence[Mention], *, closed: bool
) -> Iterator[Claim]:
    """What a total and its listed parts claim; the list may run on past the parts."""
    counts = range(len(parts), 1, -1)
    fitting = [n for n in counts if makes_sum(found.bound(whole), found.bounds_of(parts[:n]))]
    for count in fitting or counts:
        some = parts[:count]
        severity = _severity(found, whole, some, closed=closed)
        if severity:
            yield Claim(SUM, total(whole, some), severity)
            return
    yield from _each_part(whole, [part for part in parts if alike(whole, part)])


def _severity(
    found: Mentions, whole: Mention, parts: Sequence[Mention], *, closed: bool
) -> Literal["error", "warning"] | None:
    """How sure it is that the parts make up the total."""
    apart = kinds_apart(_labels(parts))
    units_agree = all(alike(whole, part) for part in parts)
    if not units_agree and apart not in _APART:
        return None
    if closed or apart in {"complete", "closed"}:
        sure = True
    else:
        sound = apart in {"firm", "parallel"} or _significant(whole) >= _FEW
        telling = bool(apart) or len(parts) > 2 or _telling(whole, parts)
        sure = telling and sound and _near(found, whole, parts)
    too_much = sum(bound.value for bound in found.bounds_of(parts)) > found.bound(whole).value
    # Cases carried over from the year before belong to the total and may stand apart.
    near = found.rows[max(0, whole.number - 1) : parts[0].number]
    carried = any("结转" in m.before for m in near if m.bracket == whole.bracket)
    if too_much and carried:
        return None
    if apart in _APART and (too_much or (closed and apart == "complete")):
        return "error"
    return "warning" if sure else None


def _each_part(whole: Mention, parts: Sequence[Mention]) -> Iterator[Claim]:
    """No part is larger than its whole; only the first is surely a part of it."""
    for part in parts[:1]:
        same_unit = part.figure.unit == whole.figure.unit
        yield Claim(PART, order(part, whole), "error" if same_unit else "warning")


def _labels(parts: Sequence[Mention]) -> list[str]:
    """What each part is; A、B、C分别为1件、2件、3件 names them all before the first figure."""
    before, names = parts[0].before, []
    cut = re.search(r"分别\w{0,3}$", before)
    if cut:
        names = re.split(r"[、和及与]", re.sub(r"^.*?其中[，,：:]?", "", before[: cut.start()]))
    if len(names) == len(parts):
        return names
    return [part.label for part in parts]


def _near(found: Mentions, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts make up the total, or one digit is all that keeps them from it."""
    return nearly_makes_sum(found.bound(whole), found.bounds_of(parts))


def _plausible(found: Mentions, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come anywhere near the total; else they are parts of something else."""
    parts_sum = sum(bound.value for bound in found.bounds_of(parts))
    value = found.bound(whole).value
    return value / 3 <= parts_sum <= value * 3


def _significant(mention: Mention) -> int:
    """The digits of a figure as one whole number: 56 for 5.6."""
    return int(mention.figure.value.scaleb(decimals(mention.figure.value)))


def _telling(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the figures are so long that one digit off is hardly chance."""
    digits = sum(len(m.figure.digits) for m in (whole, *parts))
    return whole.figure.value > 200 * digits
