"""Full-text search: every record whose title or text holds the terms, best first."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, choices
from lawgov_cli.library.frozen import Frozen
from lawgov_cli.library.pieces import condition
from lawgov_cli.library.schema import QUOTE, in_order, joined, said
from lawgov_cli.library.snippets import find_spans, merge, snippet
from lawgov_cli.library.terms import Term, term
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.library.database import Database
    from lawgov_cli.library.filters import MeasureFilter
    from lawgov_cli.library.snippets import Pattern

KINDS = ("measure", "statistic", "citation")
"""The kinds of record that a search covers, in the order in which hits are grouped."""

_ENOUGH = 300
"""Measures that are looked at before a limit may end a search: the best are among the first."""

_HEAD = 1000
"""The score of a term in a title or name: more than any number of mentions in a text."""


class Query(Frozen, kw_only=False):
    """What to look for: all of the terms, or any of them, as text or as regular expressions.

    Making one raises LawgovError for an empty term, an unknown kind and an
    expression that is wrong.
    """

    terms: tuple[str, ...]
    any_term: bool = False
    regex: bool = False
    kinds: tuple[str, ...] = KINDS

    def check(self) -> None:
        """Refuse what nothing can be found with, and compile the terms."""
        for kind in self.kinds:
            if kind not in KINDS:
                raise LawgovError(f"没有种类“{kind}”{choices(kind, KINDS)}")
        if not self.terms or not all(one.strip() for one in self.terms):
            raise LawgovError("检索词不能为空")
        _ = self.patterns

    @cached_property
    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern a term, for folded text."""
        if not self.regex:
            return tuple(term(one).pattern for one in self.terms)
        from lawgov_cli.library.regex import Expression  # noqa: PLC0415 - few ask for it

        return tuple(Expression(one) for one in self.terms)

    def matches(self) -> list[str]:
        """The index queries for the measures that may match, those in whose titles first.

        Empty when the index cannot tell.
        """
        if self.regex:
            return []
        found: list[Term] = [term(one) for one in self.terms]
        if not all(condition(one.certain) for one in found):
            return []
        texts = [f"({condition(one.certain)})" for one in found]
        heads = [f"({condition(one.certain, in_heads=True)})" for one in found]
        every = (" OR " if self.any_term else " AND ").join(texts)
        return [f"({every}) AND ({' OR '.join(heads)})", every]


class Hit(NamedTuple):
    """One record that a search found.

    ``snippet`` is the text that shows the match and ``spans`` are the matches'
    [start, end] pairs in it; ``score`` is higher for a better hit.  ``name``,
    ``value`` and ``unit`` are those of a statistic, None for other kinds.
    """

    kind: str
    report: str
    chapter: int
    measure: str
    title: str
    snippet: str
    spans: tuple[tuple[int, int], ...]
    score: int
    name: str | None = None
    value: Decimal | None = None
    unit: str | None = None


class FoundHits(NamedTuple):
    """The hits that are shown, how many there were, and whether more were not looked for."""

    hits: list[Hit]
    total: int
    more: bool = False


class _Measure(NamedTuple):
    """A measure with all that a search looks at."""

    id: int
    report: str
    chapter: int
    measure: str
    title: str
    text: str
    tags: tuple[str, ...]
    bodies: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]


_COLUMNS = {name: f"measure.{name}" for name in _Measure._fields} | {
    "report": "report.report",
    "text": "printed.text",
}
_NAMES = (("主题", "tags"), ("机关", "bodies"), ("地方", "places"), ("人物", "people"))

_STATISTICS = f"""
    SELECT {said("statistic.name")}, {QUOTE}, '', statistic.value, {said("statistic.unit")}
    FROM {joined("statistic", QUOTE)}
    WHERE statistic.within = ? ORDER BY statistic.id
"""
_CITATIONS = f"""
    SELECT {said("citation.title")}, number, number_repaired, '', '' FROM citation
    WHERE within = ? ORDER BY id
"""
_WITHIN = (("statistic", _STATISTICS), ("citation", _CITATIONS))


def search(database: Database, query: Query, where: MeasureFilter, limit: int = 0) -> FoundHits:
    """The hits, grouped by kind, the best of each kind first, equals in printed order.

    With a limit each kind keeps its best ones, and reading ends when there are
    enough: a title outweighs any text.
    """
    found: dict[str, list[tuple[int, Hit]]] = {kind: [] for kind in query.kinds}
    more = False
    for seen, measure in enumerate(_candidates(database, query, where)):
        if limit and seen >= _ENOUGH and sum(map(len, found.values())) >= limit:
            more = True
            break
        for hit in _hits(database, query, measure):
            found[hit.kind].append((measure.id, hit))
    groups = (sorted(found[k], key=_best_first) for k in KINDS if k in found)
    hits = [hit for group in groups for _, hit in group]
    return FoundHits(_shared_out(hits, limit), len(hits), more)


def _best_first(found: tuple[int, Hit]) -> tuple[int, int]:
    """The better score first, equals in the order of their measures."""
    measure, hit = found
    return -hit.score, measure


def _candidates(database: Database, query: Query, where: MeasureFilter) -> Iterator[_Measure]:
    """The measures that may match, those first whose titles or names may; each once."""
    condition_, parameters = where.where()
    matches = query.matches() if database.indexed else []
    whole = " ".join(_COLUMNS.values())
    if not matches:
        rest = in_order("measure", whole, condition_)
        yield from database.records(_Measure, _COLUMNS, rest, parameters)
        return
    rest = (
        "FROM pieces JOIN measure ON measure.id = pieces.rowid"
        f"{joined('measure', whole).removeprefix('measure')}"
        f" WHERE pieces MATCH ? AND {condition_} ORDER BY pieces.rowid"
    )
    seen: set[int] = set()
    for match in matches:
        for measure in database.records(_Measure, _COLUMNS, rest, [match, *parameters]):
            if measure.id not in seen:
                seen.add(measure.id)
                yield measure


def _hits(database: Database, query: Query, measure: _Measure) -> Iterator[Hit]:
    """The hits within one measure."""
    place = (measure.report, measure.chapter, measure.measure)
    if "measure" in query.kinds:
        names = [(said, name) for said, key in _NAMES for name in getattr(measure, key)]
        if match := _match(query, measure.title, measure.text, names):
            shown, spans, score = match
            yield Hit("measure", *place, measure.title, shown, spans, score)
    for kind, sql in _WITHIN:
        if kind not in query.kinds:
            continue
        for head, body, more, value, unit in database.texts(sql, (measure.id,)):
            if match := _match(query, head, body, [("文号应为", more)] if more else []):
                shown, spans, score = match
                if shown == head and body:
                    # A name alone says little: a statistic shows its quote, a document its number.
                    shown = f"{head}: {body}"
                named = (head, database.decimal(value), unit) if kind == "statistic" else ()
                yield Hit(kind, *place, head, shown, spans, score, *named)


def _match(
    query: Query, head: str, body: str, names: Sequence[tuple[str, str]]
) -> tuple[str, tuple[tuple[int, int], ...], int] | None:
    """The snippet, its spans and the score of a record that holds the terms; else None."""
    in_head = [find_spans(head, pattern) for pattern in query.patterns]
    in_body = [find_spans(body, pattern) for pattern in query.patterns]
    in_names = [any(find_spans(name, p) for _, name in names) for p in query.patterns]
    present = map(any, zip(in_head, in_body, in_names, strict=True))
    if not (any(present) if query.any_term else all(present)):
        return None
    heads, bodies = merge(in_head), merge(in_body)
    if bodies:
        shown, spans = snippet(body, bodies)
    elif heads:
        shown, spans = head, heads
    else:
        shown, spans = _named(names, query)
    score = _HEAD * sum(map(bool, in_head)) + min(len(heads) + len(bodies), _HEAD - 1)
    return shown, tuple(spans), score


def _named(names: Sequence[tuple[str, str]], query: Query) -> tuple[str, list[tuple[int, int]]]:
    """The names that match, each with what it is, and the spans within them."""
    shown = ""
    spans: list[tuple[int, int]] = []
    for label, name in names:
        if found := merge(find_spans(name, pattern) for pattern in query.patterns):
            shown += f"{'；' if shown else ''}{label}: "
            spans += [(a + len(shown), b + len(shown)) for a, b in found]
            shown += name
    return shown, spans


def _shared_out(hits: list[Hit], most: int) -> list[Hit]:
    """At most ``most`` hits (0: all), shared out so that each kind keeps its best ones."""
    if not most or len(hits) <= most:
        return hits
    ranks: dict[str, int] = dict.fromkeys(KINDS, 0)
    ranked = []
    for position, hit in enumerate(hits):
        ranked.append((ranks[hit.kind], position))
        ranks[hit.kind] += 1
    kept = {position for _, position in sorted(ranked)[:most]}
    return [hit for position, hit in enumerate(hits) if position in kept]
