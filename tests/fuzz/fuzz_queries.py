"""Questions of any making to a library: an answer whose places are true, or one sentence."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tests.fuzz.changes import refused
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.parts import PartId
from lawgov_cli.library.search import KINDS, Query
from lawgov_cli.library.statistics import StatisticFilter

if TYPE_CHECKING:
    import random

    from lawgov_cli.library.library import Library

_WORDS = "行政 12 1,2 2022年 法 ７ １２ \\d+ (?i) (?=a) (a|b)* [^件] NEAR AND OR piece: é (?P<a>"
_PIECES = (
    *"行政复议件政府（《〔“ \t\n\x00.*+?()[]{}|^$\\/-_%'\"",
    *_WORDS.split(" "),
    *("\u200b", "\u2f00", "\U00020000"),
)


@cache
def _library() -> Library:
    return open_library([TOY])


def _word(chance: random.Random) -> str:
    return "".join(chance.choice(_PIECES) for _ in range(chance.randint(0, 5)))


def _words(chance: random.Random) -> tuple[str, ...]:
    return tuple(_word(chance) for _ in range(chance.choice((0, 0, 0, 1, 2))))


def case(chance: random.Random) -> str:
    """Whether a question got an ``answer`` or was ``refused``."""
    try:
        chance.choice((_search, _statistics, _citations, _part))(chance)
    except LawgovError as error:
        return refused(error)
    return "answer"


def _search(chance: random.Random) -> None:
    query = Query(
        _words(chance) or (_word(chance),),
        any_term=chance.random() < 0.5,
        regex=chance.random() < 0.5,
        kinds=tuple(chance.sample(KINDS, chance.randint(1, 3))),
    )
    found = _library().search(query, limit=chance.choice((0, 1, 5)))
    for hit in found.hits:
        last = 0
        for start, end in hit.spans:
            assert last <= start <= end <= len(hit.snippet), hit
            last = end
    assert len(found.hits) <= found.total


def _statistics(chance: random.Random) -> None:
    where = StatisticFilter(
        names=_words(chance),
        units=_words(chance),
        scopes=_words(chance),
        tags=_words(chance),
        bodies=_words(chance),
        places=_words(chance),
        periods=_words(chance),
        approx=chance.random() < 0.3,
    )
    found = _library().statistics(where, order=chance.choice(("text", "value", "name")))
    assert len(found) == _library().count(where)
    _library().hints(where)


def _citations(chance: random.Random) -> None:
    where = CitationFilter(names=_words(chance), kinds=_words(chance), actions=_words(chance))
    assert len(_library().citations(where)) == _library().count(where)


def _part(chance: random.Random) -> None:
    numbers = (None, -1, 0, 1, 2, 10**30)
    _library().parts(
        PartId(chance.choice(numbers[1:]), chance.choice(numbers), chance.choice(numbers))
    )
