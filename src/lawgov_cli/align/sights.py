"""The figures of a text as another text's are laid beside them: what each counts, and how.

A sight holds what is known of a figure (its name, level and organ where a data file or a
draft says them) and what its own sentence says: whether it is this year's value, an
earlier one, or how much it changed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

Role = Literal["value", "earlier", "change"]
"""What a figure says: the year's own value, that of an earlier year, or a difference or rate."""

_STOPS = "。；;！!？?\n"
_SENTENCE_END = pattern(f"[{_STOPS}]")
_CLAUSE_MARKS = frozenset("，,：:（(、")
_MARKS = pattern("[，,。；;：:（(）)、\n]")
_CLAUSES, _CLAUSE_OPENS = pattern("[，,；;]"), pattern("[，,；;（(]")
_JOINTS = frozenset(("、", "和", "及", "与", "以及"))
_SHARE = pattern("的?(?:比例|占比|比重)")
_LONGEST_LEAD, _LONGEST_AFTER, _OWN = 60, 14, 24

_EARLIER = pattern(
    "(?:上年|去年|上一年|上年度|前一年|(?P<year>(?:19|20)[0-9]{2})年)"
    "(?P<rest>度?(?:同期|末|底|年底|全年)?[的为是]?[^，,。；;：:0-9]{0,14})$"
)
_YEAR = pattern("(?:19|20)[0-9]{2}(?=年)")
_REACHED_WORDS = pattern("(?:分别)?(?:达到|达|突破|超过|超|已?有|为|约|近|共|计|是|的)*$")
_FROM = pattern("[由从](?:[^，,。；;]{0,4}年)?[^，,。；;]{0,8}$")
_TO = pattern(
    "^[^，,。；;0-9]{0,6}(?:增|减|升|降|扩|提|压|缩|拓|发展|上调|下调)[^，,。；;0-9]{0,4}[至到为]"
)
_FILLERS = pattern("(?:了|约|近|达|幅度|幅|率|为|超过|超|逾|至少|将近|也|分别|均)+$")
_COMPARED = ("比", "较", "同比", "环比", "净")
_MOVED = (*lexicon.RISE, *lexicon.FALL)
_NOT_MOVED = (*qualifiers.EXTREME, "不少", "至少", "率高")
_REACHED = ("至", "到")


class Spot(NamedTuple):
    """One figure where it stands; what is not known of it is empty.

    ``name``, ``scope``, ``body`` and ``nature`` are those of a statistic, ``sure`` is
    whether somebody or something vouches for the name.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    qualifier: str = ""
    name: str = ""
    scope: str = ""
    body: str = ""
    nature: str = ""
    sure: bool = False


class Sight(NamedTuple):
    """One figure with what its sentence says of it.

    ``own`` are the words that say what it counts, ``sentence`` is the span of its sentence,
    ``masked`` that sentence with every figure as ``#``, ``at`` which of its figures it is.
    ``year`` is the year that its clause names before it, 0 for none.
    """

    number: int
    spot: Spot
    own: str
    after: str
    sentence: tuple[int, int]
    masked: str
    at: int
    role: Role
    family: str
    kind: str
    dimension: str
    year: int = 0


def sights_of(text: str, spots: Iterable[Spot], year: int = 0) -> tuple[Sight, ...]:
    """The figures of a text in order; ``year`` is the one that the text reports on."""
    rows = sorted(spots, key=lambda spot: (spot.start, spot.end))
    stops = [match.end() for match in _SENTENCE_END.finditer(text)]
    starts = [spot.start for spot in rows]
    found: list[Sight] = []
    for number, spot in enumerate(rows):
        index = bisect_right(stops, spot.start)
        low = stops[index - 1] if index else 0
        high = stops[index] if index < len(stops) else len(text)
        first, last = bisect_left(starts, low), bisect_left(starts, high)
        before = max(low, rows[number - 1].end if number > first else low)
        lead = text[max(before, spot.start - _LONGEST_LEAD) : spot.start]
        behind = rows[number + 1].start if number + 1 < last else high
        after = text[spot.end : min(behind, spot.end + _LONGEST_AFTER)]
        previous = found[-1] if number > first else None
        found.append(
            Sight(
                number,
                spot,
                _own(lead, after),
                after,
                (low, high),
                previous.masked if previous else masked(text, low, high, rows[first:last]),
                number - first,
                role_of(lead, after, spot.unit, year)
                if previous is None
                else _role_beside(previous, lead, after, spot, year),
                family_of(spot.unit),
                kind_of(spot.unit),
                dimension_of(spot.unit),
                _year_named(lead),
            )
        )
    return tuple(found)


def masked(text: str, low: int, high: int, spots: Sequence[Spot]) -> str:
    """A sentence without white space, every figure of it as ``#``."""
    pieces, at = [], low
    for spot in spots:
        pieces += [text[at : spot.start], "#"]
        at = max(at, spot.end)
    return "".join("".join([*pieces, text[at:high]]).split())


def _own(lead: str, after: str) -> str:
    """The words that say what a figure counts: those before it in its clause, else behind it."""
    cut = max((i + 1 for i, c in enumerate(lead) if c in _CLAUSE_MARKS), default=0)
    own = _REACHED_WORDS.sub("", lead[cut:].strip())
    behind = _MARKS.split(after)[0].strip()
    if not own and not behind:
        own = _REACHED_WORDS.sub("", lead.rstrip("，,：:（(、 ")).rstrip("，,：:（(、 ")
    return _SHARE.sub("率", own)[-_OWN:] + behind[:8]


def _role_beside(previous: Sight, lead: str, after: str, spot: Spot, year: int) -> Role:
    """What a figure says behind another one: 较上年的47件、46件 are both of last year."""
    joined = lead.strip() in _JOINTS and previous.kind == kind_of(spot.unit)
    return previous.role if joined else role_of(lead, after, spot.unit, year)


def role_of(lead: str, after: str, unit: str, year: int) -> Role:
    """What a figure says, by the words before it and behind it, in a report on ``year``."""
    dimension = dimension_of(unit)
    words = lead.rstrip()
    clause = _CLAUSE_OPENS.split(words)[-1]
    if dimension == "points":
        return "change"
    plain = _FILLERS.sub("", words)
    if plain.endswith(_MOVED) and not plain.endswith(_NOT_MOVED):
        told = dimension in {"rate", "times"} or any(word in clause for word in _COMPARED)
        if told and not words.endswith(_REACHED):
            return "change"
    earlier = _EARLIER.search(clause)
    if earlier and not _is_now(earlier, year) and not earlier["rest"].endswith(_REACHED):
        # 上年结转 is a stock of this year.
        carried = any(word in earlier["rest"] for word in lexicon.CARRIED_OVER)
        return "value" if carried else "earlier"
    return "earlier" if _FROM.search(clause) and _TO.match(after) else "value"


def _year_named(lead: str) -> int:
    """The last year that the clause before a figure names; 0 for none."""
    years = _YEAR.findall(_CLAUSES.split(lead)[-1])
    return int(years[-1]) if years else 0


def _is_now(earlier: re.Match[str], year: int) -> bool:
    """Whether the year that stands before a figure is the report's own, or none can be told."""
    return bool(earlier["year"]) and (not year or int(earlier["year"]) >= year)
