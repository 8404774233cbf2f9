"""The same quantity stated twice in a document: 人民调解组织1429个 … 人民调解组织1429个."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.slips import one_digit_apart
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.change_signs import EARLIER
from lawgov_cli.claims.claim import Claim, same
from lawgov_cli.claims.elsewhere import is_cell, opening
from lawgov_cli.claims.labels import OF_THEM, han, has, label_behind, pairs, shared_pairs
from lawgov_cli.claims.mentions import digits_in, is_bare
from lawgov_cli.claims.restated_signs import (
    SIGNS,
    WORDS,
    Twice,
    around,
    behind,
    deeds_before,
    has_one_outcome,
    is_within,
    leading,
    longest,
    same_behind,
    share,
    swapped,
    taken_up,
)
from lawgov_cli.claims.sign import evidence_of
from lawgov_cli.claims.sorts import RESTATED
from lawgov_cli.claims.summaries import Summary
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.claims.mentions import Mention, Mentions

# What a report plans is another year's figure; plans stand at the end.
_PLAN_HEADING = (*lexicon.OUTLOOK, *lexicon.words("安排 目标 部署 思路 规划"))
_SHORTCOMINGS = ("问题", "不足")
_LOOKING_BACK = ("回顾", "一年来", "过去一年")
_AMONG_THEM = pattern(rf"^(?P<noun>[\w（）()]{{0,12}}?)(?:{OF_THEM}|里|均|都|全部|全面|每|各)")
_MARKS = frozenset("，,。；;：:\n")
_MOST_LOOKED_AT, _FAR, _OFTEN = 3, 40, 12
_ANYWHERE = ("行政", *lexicon.EMPTY_NOUNS)
"""Words that stand in so many names that they tell of no two that they are one."""
_CUT = 100
_SHORTEST, _ALIKE, _TELLING, _LONG, _SURELY, _NAMING = 1, 2, 3, 4, 3, 6

Patterns = defaultdict[str, list["Mention"]]
Value = tuple[str, int, Decimal]

_COUNTING = {"place": "count", "": "count"}
"""Dimensions that count things like any other."""


def restated(found: Mentions) -> Iterator[Claim]:
    """Pairs of figures that state one quantity twice, each with the likeliest ones before it."""
    plans = _start_of_plans(found.text)
    values, summary = Values(found), Summary(found)
    close: Patterns = defaultdict(list)
    for mention in found.read:
        figure = mention.figure
        if not (is_bare(figure) or mention.is_count or _is_rate(mention)):
            continue
        several = digits_in(mention) >= _TELLING
        if not several and not around(found, mention):
            continue
        for earlier in values.equal(mention):
            if not _are_listed(found, earlier, mention):
                yield _claim(Twice(found, mention, earlier, plans))
        if len(figure.digits) > 1 and not figure.bound and not _is_unnamed_rate(mention):
            summed = [m for m in summary.told_again(mention) if not _are_of_other_deeds(m, mention)]
            off = *_one_digit_off(values, close, mention), *values.rounded_off(mention)
            for other in dict.fromkeys((*off, *summed)):
                # A digit apart may be next year's figure; two that changed places are not.
                planned = figure.start >= plans and not has(opening(found, mention), _LOOKING_BACK)
                aimed = planned or has(mention.before, lexicon.AIMED)
                seen = Twice(found, mention, other, plans, other in summed)
                told = not aimed or _is_at_hand(other, mention) or swapped(mention, other)
                if told and not (seen.alike and other in off):
                    yield _claim(seen)


def _are_listed(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether two figures stand side by side in a list of things: 进校园3万份、进企业3万余份."""
    beside = later.number == earlier.number + 1 and earlier.clause == later.clause
    return beside and "、" in found.between(earlier, later) and later.label != earlier.label


def _is_rate(mention: Mention) -> bool:
    """Whether a figure is a rate that says something: 100% is said of many things."""
    return mention.dimension == "rate" and mention.figure.value != 100


def _is_unnamed_rate(mention: Mention) -> bool:
    """Whether a figure is a rate without a name of its own, unlike 合格率98.1%."""
    return mention.dimension == "rate" and not has(mention.before[-WORDS:], ("率", "占比"))


class InWords(NamedTuple):
    """The words around a figure, and their two-character pieces."""

    words: str
    pieces: frozenset[str]


class Values:
    """The figures so far by their value."""

    def __init__(self, found: Mentions) -> None:
        """Begin with none."""
        self.found = found
        self._named: dict[int, InWords] = {}
        self._same: defaultdict[Value, list[Mention]] = defaultdict(list)
        self._cut: defaultdict[Value, list[Mention]] = defaultdict(list)
        self._near_cut: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
        self._near_rounded: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
        rounded = [m for m in found.read if has(m.figure.qualifier, qualifiers.MORE)]
        self._rounded: dict[Value, list[Mention]] = {_magnitude(m): [] for m in rounded}
        self._shapes = {_shape(mention) for mention in rounded}

    def equal(self, mention: Mention) -> Iterator[Mention]:
        """The figures before of the same value that may state the same, and take note of it.

        Of few digits, or rates, two are equal by chance unless they share some words or
        stand near; what stands often tells nothing.
        """
        figure = mention.figure
        same = self._same[_value(mention)]
        told = self._best(mention, same)
        if same and len(same) < _OFTEN:
            several = sum(map(str.isdigit, figure.digits.rstrip("0"))) >= _TELLING
            if several and mention.dimension != "rate":
                told += same[-_MOST_LOOKED_AT:]
            elif _is_near(same[-1], mention):
                told.append(same[-1])
        same.append(mention)
        if has(figure.qualifier, qualifiers.MORE):
            told += self._best(mention, self._cut[_magnitude(mention)])
            self._rounded[_magnitude(mention)].append(mention)
        elif self._rounded and figure.magnitude >= _CUT and self.found.box(mention).is_closed:
            dimension, scale, magnitude = _magnitude(mention)
            for step in _steps(magnitude):
                value = dimension, scale, magnitude // step * step
                if value in self._rounded:
                    self._cut[value].append(mention)
                    told += self._best(mention, self._rounded[value])
        yield from dict.fromkeys(told)

    def rounded_off(self, mention: Mention) -> Iterator[Mention]:
        """The figures before that are rounded to more than this one, or of which this one is.

        8.9万余件 behind 8.74万件: one digit off, so that words must tell that they are one.
        Less than there is is no contradiction: 余 is open.
        """
        figure, key = mention.figure, _dimension(mention)
        if has(figure.qualifier, qualifiers.MORE):
            mine, others, cuts = self._near_rounded, self._near_cut, [figure.magnitude]
        elif self._shapes and figure.magnitude >= _CUT and self.found.box(mention).is_closed:
            mine, others = self._near_cut, self._near_rounded
            long = len(str(int(figure.magnitude)))
            steps = (
                s for s in _steps(figure.magnitude) if (key, long, len(str(s))) in self._shapes
            )
            cuts = [figure.magnitude // step * step for step in steps]
        else:
            return
        told: dict[int, Mention] = {}
        for form in dict.fromkeys(form for cut in cuts for form in _patterns(str(int(cut)))):
            told |= {other.number: other for other in others[key, form][-_MOST_LOOKED_AT:]}
            mine[key, form].append(mention)
        for other in told.values():
            same = other.kind == mention.kind and other.sentence != mention.sentence
            more, fewer = (mention, other)[:: 1 if mine is self._near_rounded else -1]
            exceeds = more.figure.magnitude > fewer.figure.magnitude
            if same and exceeds and _speaks_of(mention, other):
                yield other

    def is_new(self, mention: Mention) -> bool:
        """Whether no figure before counts as many of the kind."""
        same = self._same[_value(mention)]
        return all(other is mention or other.kind != mention.kind for other in same)

    def _best(self, mention: Mention, same: list[Mention]) -> list[Mention]:
        """The figures of the same value that share most words with one, if not many do."""
        if not same:
            return []
        one = self._in_words(mention)
        shared = [(len(one.pieces & self._in_words(m).pieces), m) for m in reversed(same[-_FAR:])]
        near = sorted((row for row in shared if row[0]), key=lambda row: -row[0])
        if len(near) >= _OFTEN:
            return []
        # 5个, 60万人, 10%: what stands often anyway must share more.
        plain = mention.dimension == "rate" or len(mention.figure.digits.rstrip("0")) < 2
        return [
            other
            for _, other in near[:_MOST_LOOKED_AT]
            if share(one.words, self._in_words(other).words, _ALIKE + plain)
            or has_one_outcome(mention, other)
        ]

    def _in_words(self, mention: Mention) -> InWords:
        """The words around a figure but for those of change, which say little."""
        kept = self._named.get(mention.number)
        if kept is None:
            lead = leading(self.found, mention)
            for word in lexicon.CHANGED:
                lead = lead.replace(word, "")
            words = f"{lead} {behind(mention)[:10]}"
            unit = mention.figure.unit + mention.after[:1]  # 11个镇
            kept = InWords(words, frozenset((*pairs(words), unit)))
            self._named[mention.number] = kept
        return kept


def _dimension(mention: Mention) -> str:
    """What sort of thing a figure says; things are counted in whatever unit."""
    return _COUNTING.get(mention.dimension, mention.dimension)


def _value(mention: Mention) -> Value:
    """What two figures of one value share."""
    return _dimension(mention), mention.figure.scale, mention.figure.value


def _magnitude(mention: Mention) -> Value:
    """The same of figures whose units differ in their scale: 3.2万余件, 32680件."""
    return _dimension(mention), 1, mention.figure.magnitude


def _shape(rounded: Mention) -> tuple[str, int, int]:
    """What a rounded figure counts, how long it is, and how long what it is rounded to."""
    digits = str(int(rounded.figure.magnitude))
    zeros = len(digits) - len(digits.rstrip("0"))
    return _dimension(rounded), len(digits), zeros + 1


def _steps(magnitude: Decimal) -> Iterator[int]:
    """What a number may be cut off at, with two digits left: 10 and 100 of 3268."""
    step = 10
    while magnitude >= 10 * step:
        yield step
        step *= 10


def _is_near(earlier: Mention, later: Mention) -> bool:
    """Whether figures of one value stand side by side, or count one kind in one line."""
    alike = earlier.kind == later.kind and len(later.figure.digits) > 1
    return later.number - earlier.number == 1 or (earlier.line == later.line and alike)


def _one_digit_off(values: Values, close: Patterns, mention: Mention) -> Iterator[Mention]:
    """The last figures that are one digit, or a swap of two, off and are named alike."""
    digits, kind = str(mention.figure.value), f"{mention.kind}{mention.figure.scale}"
    told: list[Mention] = []
    for key in _patterns(digits):
        near = close[kind + key]
        for earlier in near[-_MOST_LOOKED_AT:]:
            apart = one_digit_apart(mention.figure.value, earlier.figure.value)
            other = apart and earlier.sentence != mention.sentence and earlier not in told
            if other and earlier.figure.qualifier == mention.figure.qualifier:
                told.append(earlier)
        near.append(mention)
    planned = has(mention.before, lexicon.PLANNED)
    for earlier in told:
        if has(earlier.before, lexicon.PLANNED) != planned and not swapped(earlier, mention):
            continue  # what is planned need not be what was done
        if _are_of_other_deeds(earlier, mention):
            continue
        if _named_alike(values.found, earlier, mention) or (
            _takes_up(values.found, earlier, mention) and values.is_new(mention)
        ):
            yield earlier


def _are_of_other_deeds(one: Mention, other: Mention) -> bool:
    """Whether two figures say that other things were done: 受理复议案件1143件, 审结1146件."""
    first, second = deeds_before(one.before), deeds_before(other.before)
    few = digits_in(one) < _TELLING  # 对11件文件进行审查, 废止21件: one deed is enough
    told = (first or second) if few else (first and second)
    return bool(told) and first.isdisjoint(second)


def _patterns(digits: str) -> Iterator[str]:
    """What a number shares with those that one digit, or a swap of two, makes of it."""
    yield "".join(sorted(digits))
    for at, digit in enumerate(digits):
        if digit.isdigit():
            yield f"{digits[:at]}*{digits[at + 1 :]}"


def _named_alike(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether the words around two figures say the same: more of them where one digit differs."""
    several = digits_in(later) >= _TELLING
    words = around(found, later), around(found, earlier)
    shared = shared_pairs(*words)
    if swapped(earlier, later):
        return _telling(*words) > (0 if several else 1)
    if several and has_one_outcome(earlier, later):
        return True
    if shared < _ALIKE or len(later.figure.digits.rstrip("0")) < 2:
        return False
    if taken_up(earlier, later) >= _TELLING:
        return True
    named = same_behind(earlier, later)
    if several:
        within = is_within(later, earlier) or is_within(earlier, later)
        return within or shared > _SURELY or named >= _TELLING
    return named >= _LONG or (shared >= _NAMING and longest(*words) >= _NAMING)


def _takes_up(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether a figure speaks of the things that one before counts: 学校1263所, 1263所学校中.

    Of few digits it must say that it is all of them, and name them as fully.
    """
    if has(earlier.before + later.before, EARLIER):
        return False
    words, digits = earlier.before[-WORDS:] + earlier.after[:8], digits_in(later)
    among = _AMONG_THEM.search(later.after)
    noun = han(among["noun"])[:8] if among else _noun_behind(later)
    shared = _telling(noun, words)
    if digits > _TELLING and later.dimension != "rate":
        of_table = is_cell(earlier) != is_cell(later)
        said = (m.label if is_cell(m) else around(found, m) for m in (later, earlier))
        shared = max(shared, shared_pairs(*said) - (not of_table))
    if digits >= _TELLING:
        return shared > 0 or _in_step(found, earlier, later)
    if among and not noun:  # 执法队11人中
        return len(later.before) > _SHORTEST and later.before in words
    named = shared > 1 or han(earlier.after).startswith(noun) or earlier.before.endswith(noun)
    of_all = among is not None or later.before.endswith(lexicon.WHOLE_PLACES)
    return shared > 0 and named and of_all


def _telling(one: str, other: str) -> int:
    """How many two-character pieces two texts share, but for one that says little."""
    said = sum(word in one and word in other for word in _ANYWHERE)
    return shared_pairs(one, other) - said


def _speaks_of(later: Mention, earlier: Mention) -> bool:
    """Whether all that a figure is called stands at the other: 8.4万余件劳动争议案件."""
    noun = behind(later)[:_LONG]
    named = len(noun) == _LONG and noun in earlier.before + earlier.after[:8]
    return named or is_within(later, earlier) or is_within(earlier, later)


def _is_at_hand(earlier: Mention, later: Mention) -> bool:
    """Whether a figure of the plans is of what there is: 对196名执法人员轮训; aims are round."""
    shared = shared_pairs(_noun_behind(later), earlier.before[-WORDS:] + earlier.after[:8])
    return shared > 0 and digits_in(later) >= _TELLING and later.figure.magnitude % 10 != 0


def _noun_behind(mention: Mention) -> str:
    return han(label_behind(mention.after))[:8]


def _in_step(found: Mentions, earlier: Mention, later: Mention) -> bool:
    """Whether the figure beside one is told again beside the other: 办理564件，审结509件."""
    if not shared_pairs(around(found, later), around(found, earlier)):
        return False
    for step in (-1, 1):
        at, to = earlier.number + step, later.number + step
        if 0 <= at < to < len(found.rows):
            one, other = found.rows[at], found.rows[to]
            same = one.kind == other.kind and one.figure.value == other.figure.value
            beside = one.sentence == earlier.sentence and other.sentence == later.sentence
            if same and beside and digits_in(one) >= _TELLING:
                return True
    return False


def _start_of_plans(text: str) -> int:
    """Where a heading such as 三、下一步工作打算 stands; the end of ``text`` where none does."""
    at = text.find("、", 1)
    while at != -1:
        if text[at - 1] in lexicon.NUMERALS:
            heading = text[at + 1 : at + 24]
            for word in _PLAN_HEADING:
                before, found, _ = heading.partition(word)
                title = before + heading[len(before) :].partition("\n")[0]
                # What is told of shortcomings is this year's: 三、存在问题及下一步打算.
                if found and _MARKS.isdisjoint(before) and not has(title, _SHORTCOMINGS):
                    return at
        at = text.find("、", at + 1)
    return len(text)


def _claim(seen: Twice) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    numbers = seen.later.number, seen.earlier.number
    return Claim("restated", RESTATED, same(seen.later, seen.earlier), numbers, evidence)
