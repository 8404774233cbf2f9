"""The documents that a text names: title, 文号, kind and what was done with each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import DOCUMENT_VERBS, GENRES
from lawgov_cli.chinese.names import Spans, find_uncounted, quoted_spans
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.extract.deeds import action_on, kind_of, rank_of
from lawgov_cli.extract.issued import issued
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.chinese.documents import DocumentNumber
    from lawgov_cli.chinese.titles import Title
    from lawgov_cli.document import Document


class NamedDocument(NamedTuple):
    """One document named at ``start``..``end``, its marks and its 文号 included.

    ``title`` is as printed without its outer 《》, ``number`` the printed 文号
    or empty; a 文号 that stands alone has an empty title.  ``in_marks`` is
    False for a document that is named without 《》, which is less sure.
    ``rank``, ``issuer`` and ``date`` are empty where the text does not show them.
    """

    start: int
    end: int
    title: str
    title_start: int
    title_end: int
    number: str
    kind: str
    action: str
    in_marks: bool
    rank: str = ""
    issuer: str = ""
    date: str = ""


_JOINED = pattern("[、和及与以]{0,2}")
# 《条例》 after 《优化营商环境条例》 is no second document.
_SHORT = pattern(f"[中央省市州县本该实施行]{{0,2}}(?P<kind>法|条例|{'|'.join(GENRES)})")
# Documents that are printed without 《》: a verb, then a name that ends as theirs do.
_BARE_END = pattern(
    "(?:实施方案|工作方案|实施意见|管理办法|实施办法|暂行办法|实施细则|管理规定|暂行规定|工作规则"
    "|议事规则|工作要点|行动计划|行动方案)(?=[，,。；;、：:\n)）]|[并和等与]|$)"
)
_BARE_START = pattern(
    f"(?:对标对表|{'|'.join(DOCUMENT_VERBS)}|起草|纳入|编制)了?"
    "(?:我[省市州县区局]|本[省市州县区局])?"
)
_LONGEST_BARE = 40
_NO_NAME = pattern(
    "相关|有关|配套|各项|系列|一批|具体|详细|[一二三四五六七八九十0-9]+[个项份]|[，,。；;：:\n《》]"
)
_CIVIL_CODE = pattern("(?<![《<〈“])民法典(?![》>〉”]|宣传)")
_CASE = pattern(
    "“(?P<quoted>[^“”\n]{4,40}案)”"
    "|(?P<suit>[^，,。；;：:、《》“”（）()\n和]{2,16}诉[^，,。；;：:、《》“”（）()\n]{4,30}?案)(?![件例由情卷])"
)


def mentions(document: Document) -> list[NamedDocument]:
    """Every document named in the body, in order, repeated ones too."""
    text = document.text
    low, high = document.body
    titled = list(_titled(text))
    taken = Spans([(m.start, m.end) for m in titled])
    found = titled + [m for m in _bare(text) if not taken.covers(m.title_start)]
    return sorted((m for m in found if low <= m.start < high), key=lambda m: m.start)


def citations(document: Document) -> list[NamedDocument]:
    """The documents of each measure once, short forms such as 《条例》 left out."""
    found: list[NamedDocument] = []
    seen: set[tuple[int, str]] = set()
    endings: set[str] = set()
    starts = [measure.start for _, measure in document.measures()]
    for mention in mentions(document):
        key = (bisect_right(starts, mention.start), mention.title or mention.number)
        short = _SHORT.fullmatch(mention.title)
        if key not in seen and not (short and short["kind"] in endings):
            found.append(mention)
            endings |= {mention.title[-size:] for size in (1, 2)}
        seen.add(key)
    return found


def _titled(text: str) -> Iterator[NamedDocument]:
    """The titles in 《》, and document numbers that stand without one."""
    found = find_uncounted(text)
    titles, numbers = [t for t in found.titles if t.depth == 0], found.numbers
    behind = [_number_behind(numbers, title.end) for title in titles]
    ends = [n.end if n else t.end for t, n in zip(titles, behind, strict=True)]
    for first, last in _groups(text, titles, ends):
        action = action_on(text, titles[first].start, ends[last])
        for title, number, end in zip(
            titles[first : last + 1], behind[first : last + 1], ends[first : last + 1], strict=True
        ):
            printed = text[number.start : number.end] if number else ""
            mention = _mention(text, title, end, printed, action)
            issuer, day = issued(text, titles[first].start, mention.title)
            yield mention._replace(issuer=issuer, date=day)
    covered = Spans([(t.start, e) for t, e in zip(titles, ends, strict=True)])
    for number in numbers:
        if not covered.covers(number.start):
            start, end = number.start, number.end
            action = action_on(text, start, end)
            yield NamedDocument(
                start, end, "", start, start, text[start:end], "", action, in_marks=False
            )


def _mention(text: str, title: Title, end: int, number: str, action: str) -> NamedDocument:
    name = title.text(text).strip()
    span = title.inner_start, title.inner_end
    kind, rank = kind_of(name), rank_of(name)
    return NamedDocument(
        title.start, end, name, *span, number, kind, action, in_marks=True, rank=rank
    )


def _number_behind(numbers: list[DocumentNumber], at: int) -> DocumentNumber | None:
    """The document number that stands directly behind a title, in brackets or not."""
    index = bisect_left(numbers, at, key=lambda n: n.start)
    if index < len(numbers) and numbers[index].start <= at + 2:
        return numbers[index]
    return None


def _groups(text: str, titles: list[Title], ends: list[int]) -> Iterator[tuple[int, int]]:
    """Runs of titles joined by 、, 和 or nothing, as first and last index: one verb for all."""
    first = 0
    for index, (end, title) in enumerate(pairwise([*zip(ends, titles, strict=True)])):
        gap_start, gap_end = end[0], title[1].start
        if text[gap_start : gap_start + 1] in {")", "）"}:
            gap_start += 1
        if gap_end - gap_start > 2 or not _JOINED.fullmatch(text, gap_start, gap_end):
            yield first, index
            first = index + 1
    if titles:
        yield first, len(titles) - 1


def _bare(text: str) -> Iterator[NamedDocument]:
    """Documents named without 《》: after a verb, the civil code, and law cases."""
    quoted = Spans(quoted_spans(text))
    for end in _BARE_END.finditer(text):
        low = max(0, end.start() - _LONGEST_BARE)
        verb = None
        for verb_match in _BARE_START.finditer(text, low, end.start()):
            verb = verb_match
        if verb is None or quoted.covers(end.start()):
            continue
        name = text[verb.end() : end.end()]
        if len(name) >= 8 and not _NO_NAME.search(name):
            yield _unmarked(text, verb.end(), end.end(), name)
    for code in _CIVIL_CODE.finditer(text):
        yield _unmarked(text, code.start(), code.end(), code[0])
    for case in _CASE.finditer(text):
        group = "quoted" if case["quoted"] else "suit"
        yield _unmarked(text, *case.span(group), case[group])


def _unmarked(text: str, start: int, end: int, name: str) -> NamedDocument:
    action = action_on(text, start, end)
    kind, rank = kind_of(name), rank_of(name)
    return NamedDocument(start, end, name, start, end, "", kind, action, in_marks=False, rank=rank)
