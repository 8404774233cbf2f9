"""A document -> a draft of its data file, with what a person still has to look at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.plain import plain
from lawgov_cli.claims.mentions import find_mentions
from lawgov_cli.curated.load import split_items
from lawgov_cli.document import NO_MARK
from lawgov_cli.draft.figures.printed import Printed, without_controls
from lawgov_cli.draft.figures.statistics import statistics_of
from lawgov_cli.draft.head.head import head_of
from lawgov_cli.draft.head.parties import bodies_in, places_in
from lawgov_cli.errors import InputError
from lawgov_cli.extract import citations
from lawgov_cli.model import Body, Chapter, Citation, Measure, Report, Tagged
from lawgov_cli.processes import begun
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lawgov_cli.chinese.plain import Plain
    from lawgov_cli.claims import Inference
    from lawgov_cli.claims.mentions import Mentions
    from lawgov_cli.document import ChapterPart, Document, MeasurePart
    from lawgov_cli.draft.figures.vocabulary import Vocabulary
    from lawgov_cli.draft.head.head import Head
    from lawgov_cli.extract import NamedDocument
    from lawgov_cli.model import Item, Relation, Statistic

LONGEST = 500_000
MOST_MEASURES = 10_000
MOST_FIGURES = 5_000
"""A longer text, or one with more paragraphs or figures, is no report.

The longest one has some 40,000 characters.
"""

_UNMARKED = "原文没有书名号，请核对题名"
_NUMBER_ONLY = "原文只有文号，请补题名"
_NO_KIND = "种类未定"
_MOST_TAGS = 4
_HAN = pattern(f"{HAN}+")


class Drafted(NamedTuple):
    """A draft, and where in the document's text each of its figures stands, by its name.

    ``numbers`` tells which of the text's figures it is, ``claims`` are those of the text, where
    relations were asked for.
    """

    report: Report
    spans: Mapping[str, tuple[int, int]]
    numbers: Mapping[str, int]
    claims: Inference | None = None


def draft(document: Document, vocabulary: Vocabulary, *, relations: bool = True) -> Report:
    """The draft of a report; what is not sure carries ``todo``.

    It always loads as it is.  Raises InputError for a text that can be no report.
    Where nobody asks for ``relations``, a third of the time is saved.
    """
    return drafted(document, vocabulary, relations=relations).report


def drafted(document: Document, vocabulary: Vocabulary, *, relations: bool = True) -> Drafted:
    """The draft of a report with the places of its figures; raises InputError like ``draft``."""
    start, end = document.body
    shown = "标准输入" if document.source == "-" else f"“{document.source}”"
    if len(document.text) > LONGEST:
        raise InputError(f"{shown}有 {len(document.text)} 个字，不像一份报告")
    parts = sum(len(chapter.measures) for chapter in document.chapters)
    if parts > MOST_MEASURES:
        raise InputError(f"{shown}有 {parts} 段，不像一份报告")
    document = document._replace(text=without_controls(document.text))
    printed = Printed(document)
    body = printed.without_space(start, end)
    if not body:
        raise InputError(f"{shown}里没有正文")
    figures = find_figures(document.text)
    many = sum(start <= figure.number_start < end for figure in figures)
    if many > MOST_FIGURES:
        raise InputError(f"{shown}有 {many} 个数字，不像一份报告")
    mentions = find_mentions(document.text, start, end, figures, document.tables)
    with begun(partial(_inferred, mentions), len(body) if relations else 0) as inference:
        report, names = _without_relations(document, printed, body, mentions, vocabulary)
        claims = inference() if relations else None
    if claims is not None:
        report = replace(report, relations=_declared(claims, names, report.chapters))
    numbers = {name: int(key) for key, name in names.items()}
    rows = {name: mentions.rows[number] for name, number in numbers.items()}
    spans = {name: (row.figure.start, row.figure.end) for name, row in rows.items()}
    return Drafted(report, spans, numbers, claims)


def _without_relations(
    document: Document, printed: Printed, body: str, mentions: Mentions, vocabulary: Vocabulary
) -> tuple[Report, Mapping[str, str]]:
    """The draft without what its figures say of each other, and the name of each figure."""
    head = head_of(document)
    stored = {m.id: _stored(printed, m) for _, m in document.measures()}
    statistics = statistics_of(document, mentions, stored, vocabulary, printed=printed, head=head)
    cited = _citations_by_measure(document)
    tags = _said_tags(body, vocabulary)
    chapters = tuple(
        Chapter(
            number,
            title := _one_line(printed, document.text, chapter),
            tuple(
                _with_statistics(
                    _measure(
                        f"{number}.{at}",
                        stored[part.id],
                        cited.get(part.id, []),
                        tags,
                        head,
                    ),
                    statistics.by_measure.get(part.id, []),
                    statistics.left_out.get(part.id, []),
                )
                for at, part in enumerate(chapter.measures, 1)
            ),
            _mark(printed, chapter, title, number),
        )
        for number, chapter in _numbered(document)
    )
    report = Report(
        id=head.id,
        title=head.title,
        year=head.year,
        place=head.place,
        issuer=head.issuer,
        addressee=head.addressee,
        published=head.published,
        url=head.url,
        body=Body(len(body), sha256(body.encode()).hexdigest()),
        chapters=chapters,
        todo="；".join(part for part in (head.todo, _doubts(document, body)) if part),
        source=document.source,
    )
    return report, statistics.names


def _inferred(mentions: Mentions) -> Inference:
    """What the wording claims of its figures."""
    from lawgov_cli.claims import candidates, concluded  # noqa: PLC0415 - slow, and not always asked

    # What is surely within its whole is nothing that a draft declares.
    return concluded(mentions, candidates(mentions, with_sure_bounds=False))


def _declared(
    inference: Inference, names: Mapping[str, str], chapters: Sequence[Chapter]
) -> tuple[Relation, ...]:
    """The relations of a data file for what the wording claims."""
    from lawgov_cli.draft.figures.relations import relations_of  # noqa: PLC0415 - as above
    from lawgov_cli.draft.lists import with_lists  # noqa: PLC0415 - as above

    return tuple(with_lists(relations_of(inference, names), chapters))


def _stored(printed: Printed, measure: MeasurePart) -> tuple[str, str]:
    """A measure's title and text as the data file keeps them: each item on a line of its own."""
    cuts = [item.start for item in measure.items]
    lines = printed.lines(measure.title_end, measure.end, cuts)
    return printed.one_line(measure.start, measure.title_end), "\n".join(lines).strip("\t")


def _numbered(document: Document) -> list[tuple[int, ChapterPart]]:
    """The chapters, numbered without a gap as the format asks."""
    first = 0 if document.chapters and document.chapters[0].number == 0 else 1
    return list(enumerate(document.chapters, first))


def _one_line(printed: Printed, text: str, chapter: ChapterPart) -> str:
    """A chapter's title: as printed, or the one of ours for a part without a heading."""
    at = text.rfind(chapter.title, chapter.start, chapter.heading_end)
    if at == -1:
        return _plain(chapter.title)
    return _plain(printed.one_line(at, at + len(chapter.title)))


def _mark(printed: Printed, chapter: ChapterPart, title: str, number: int) -> str:
    """A chapter's printed number where it is not that of its place: （一）, 三、 after 一、."""
    heading = printed.without_space(chapter.start, chapter.heading_end)
    mark = heading.removesuffix("".join(title.split()))
    if not heading or mark == f"{to_numeral(number)}、":
        return ""
    return mark or NO_MARK


def _plain(title: str) -> str:
    """A title without what a data file refuses, its white space as single spaces."""
    return " ".join(without_controls(title).split())


def _measure(
    identifier: str,
    stored: tuple[str, str],
    cited: list[NamedDocument],
    tags: Mapping[str, Sequence[str]],
    head: Head,
) -> Measure:
    """A measure with what its words alone say."""
    title, text = stored
    seen = plain(f"{title}\n{text}")
    whole = seen.text
    documents = {mention: _citation(mention, seen) for mention in cited}
    items = split_items(text)
    return Measure(
        id=identifier,
        title=title,
        text=text,
        tagged=_tagged(title, text, items, tags),
        items=items,
        bodies=bodies_in(whole),
        places=places_in(whole, head.place.short),
        citations=tuple(c for c in documents.values() if c is not None),
        todo=_left_out("文件", [m.title for m, c in documents.items() if c is None]),
    )


def _with_statistics(measure: Measure, statistics: list[Statistic], left_out: list[str]) -> Measure:
    """The measure with its figures; those that no record could hold are told in its ``todo``."""
    if not statistics and not left_out:
        return measure
    todos = (measure.todo, _left_out("数字", left_out))
    return replace(
        measure,
        statistics=tuple(statistics),
        todo="；".join(todo for todo in todos if todo),
    )


def _left_out(what: str, printed: list[str]) -> str:
    """What the text prints and no record could hold, so that a person looks there."""
    return f"这些{what}没有收录，请核对: {' '.join('、'.join(printed).split())}" if printed else ""


def _said_tags(body: str, vocabulary: Vocabulary) -> dict[str, list[str]]:
    """The words of each tag that stand in a report; its measures say no others."""
    return {tag: [w for w in words if w in body] for tag, words in vocabulary.tags.items()}


def _tagged(
    title: str, text: str, items: Sequence[Item], known_tags: Mapping[str, Sequence[str]]
) -> tuple[Tagged, ...]:
    """The tags of a measure, or of each of its items where these are about different things."""
    said = f"{title}\n{text}"
    tags = {
        tag: words
        for tag, known in known_tags.items()
        if (words := [word for word in known if word in said])
    }
    if not tags:
        return ()
    whole = _tags(said, title, tags)
    lead = text[: items[0].start] if items else ""
    parts = [(0, lead)] if lead.strip() else []
    parts += [(item.number, text[item.start : item.end]) for item in items]
    # An item is about what it says, else about what the title does; what opens a list
    # that has no title, such as the plans for the next year, is said of all its items.
    above = () if title else _tags(lead, "", tags)
    rows = [
        (number, tuple(dict.fromkeys((*above, *_tags(words, "", tags)))) or _tags(title, "", tags))
        for number, words in parts
    ]
    found = dict.fromkeys(found for _, found in rows)
    if len(found) < 2 or len({number for number, _ in rows}) < len(rows):
        return (Tagged(None, whole),) if whole else ()
    return tuple(Tagged(number, found) for number, found in rows if found)


def _tags(words: str, title: str, tags: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The tags that some words say: in their title, or most often."""
    counts = {tag: sum(words.count(word) for word in known) for tag, known in tags.items()}
    counts = {tag: n + 3 * any(w in title for w in tags[tag]) for tag, n in counts.items() if n}
    chosen = sorted(counts, key=lambda tag: -counts[tag])[:_MOST_TAGS]
    return tuple(tag for tag in tags if tag in chosen)


def _citations_by_measure(document: Document) -> dict[str, list[NamedDocument]]:
    """The cited documents of each measure, each once."""
    parts = [part for _, part in document.measures()]
    starts = [part.start for part in parts]
    found: dict[str, list[NamedDocument]] = {}
    for mention in citations(document):
        at = bisect_right(starts, mention.start) - 1
        if at >= 0 and mention.start < parts[at].end:
            found.setdefault(parts[at].id, []).append(mention)
    return found


def _citation(mention: NamedDocument, whole: Plain) -> Citation | None:
    """A cited document, or None where the stored text does not hold its title as it stands."""
    title = _as_stored(mention.title, whole)
    number = _as_stored(mention.number, whole)
    if not title and not number:
        return None
    doubts = []
    if not title:
        doubts.append(_NUMBER_ONLY)
    elif not mention.in_marks:
        doubts.append(_UNMARKED)
    if title and not mention.kind:
        doubts.append(_NO_KIND)
    return Citation(
        title,
        number,
        kind=mention.kind,
        rank=mention.rank,
        issuer=mention.issuer,
        date=mention.date,
        action=mention.action,
        todo="；".join(doubts),
    )


def _as_stored(words: str, whole: Plain) -> str:
    """Words in the form that the stored text prints them in: white space may differ."""
    forms = (words if "\n" not in words else "", " ".join(words.split()), "".join(words.split()))
    for form in filter(None, forms):
        at = whole.text.find(form)
        if at != -1:
            return whole.as_printed(at, at + len(form))
    return ""


def _doubts(document: Document, body: str) -> str:
    """What makes the text look like something else than a report."""
    doubts = []
    if sum(map(len, _HAN.findall(body))) * 3 < len(body):
        doubts.append("正文大多不是汉字，可能不是报告")
    if not any(chapter.heading_end > chapter.start for chapter in document.chapters):
        doubts.append("没有找到章的标题")
    numbers = [chapter.number for chapter in document.chapters]
    if numbers and numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        doubts.append("原文章次不连续，已依次编号")
    return "；".join(doubts)
