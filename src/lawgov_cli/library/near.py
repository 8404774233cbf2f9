"""What to say when nothing was found: values that nothing has, terms that come near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import near
from lawgov_cli.library.filters import LABELS, MeasureFilter, ReportFilter
from lawgov_cli.library.lists import count
from lawgov_cli.library.search import Query, search
from lawgov_cli.library.terms import looks_like_regex, words
from lawgov_cli.library.values import KINDS, values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.library.database import Database

_FREQUENT = 20_000
"""Values of a kind among which a near miss is sought."""

_VOCABULARY = ("names", "tags", "bodies", "places", "people", "scopes")


def unknown_values(database: Database, where: ReportFilter) -> Iterator[str]:
    """A sentence for each value of the criteria that nothing has, with its near miss.

    A criterion that is met alone is no such value: then the mix is to blame.
    """
    for name in KINDS:
        wanted = getattr(where, name, ())
        known: list[str] | None = None
        for word in wanted if isinstance(wanted, tuple) else ():
            if not count(database, type(where)(**{name: (word,)})):
                known = _parts_of(database, name) if known is None else known
                yield f"没有{LABELS[name]}“{word}”{_near(str(word), known)}"


def nearest_terms(database: Database, query: Query) -> Iterator[str]:
    """What would find something: a near miss, the words of a quoted phrase, --regex, --any."""
    if query.regex:
        return
    said = False
    for term in query.terms:
        if not _found(database, (term,)):
            said = True
            yield from _instead(database, term, alone=len(query.terms) == 1)
    if said:
        return
    if len(query.terms) > 1 and not query.any_term:
        yield "各词分别都有，但没有同时含有它们的；加 --any 有一个词就算"
    else:
        yield "别处有这个词，放宽筛选条件再找"


def _instead(database: Database, term: str, *, alone: bool) -> Iterator[str]:
    """What to try instead of a term that is nowhere; nothing where it was ``alone`` and none is."""
    if looks_like_regex(term):
        yield f"“{term}”像是正则表达式；按正则表达式找加 --regex"
        return
    parts = tuple(words((term,)))
    if parts not in {(), (term,)} and (found := _found(database, parts)):
        apart = f"，分作{len(parts)}个词" if len(parts) > 1 else ""
        yield f"没有连在一起的“{' '.join(parts)}”；不加引号{apart}，能找到 {found} 条"
        return
    hint = _near(term, _vocabulary(database))
    if hint or not alone:
        yield f"没有“{term}”{hint}"


def _found(database: Database, terms: tuple[str, ...]) -> int:
    return search(database, Query(terms), MeasureFilter()).total


def _vocabulary(database: Database) -> Iterator[str]:
    """The words of the library's own lists."""
    for kind in _VOCABULARY:
        yield from _parts_of(database, kind)


def _parts_of(database: Database, kind: str) -> list[str]:
    """The values of a kind, and the parts of compound ones."""
    found = (row.value for row in values(database, kind, ReportFilter(), limit=_FREQUENT))
    return list(dict.fromkeys(part for value in found for part in (value, *value.split("·"))))


def _near(word: str, known: Iterable[str]) -> str:
    """The near miss of a word, which is another word."""
    folded = fold(word)
    return near(word, [other for other in known if fold(other) != folded])
