"""Full-text search: every record whose title or text holds the terms, best first."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.fold import fold, fold_with_offsets
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.pieces import phrase
from lawgov_cli.library.query import Criteria, where
from lawgov_cli.library.records import Hit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

KINDS = ("measure", "statistic", "citation")
"""The kinds of record that a search covers, in the order in which hits are grouped."""

GAP = "……"
"""What stands between two sentences of a snippet that do not follow each other."""

_SENTENCE_END = re.compile(r"[。;；!！?？\n]+")
_SPECIAL = frozenset(r"\.^$*+?{}[]|()")


class Search(NamedTuple):
    """What to look for: all of the terms, or any of them, as text or as regular expressions."""

    terms: tuple[str, ...]
    any_term: bool = False
    regex: bool = False
    kinds: tuple[str, ...] = KINDS

    def patterns(self) -> list[re.Pattern[str]]:
        """One compiled pattern a term, to be matched against folded text.

        Raises LawgovError for an empty term or a broken regular expression.
        """
        if not self.terms or not all(term.strip() for term in self.terms):
            raise LawgovError("检索词不能为空")
        return [
            _compile(term) if self.regex else re.compile(re.escape(fold(term)))
            for term in self.terms
        ]


def _compile(expression: str) -> re.Pattern[str]:
    # The text is folded, so a full-width mark in the expression is that mark's
    # plain form, taken literally; ASCII keeps its meaning in the expression.
    plain = "".join(c if c.isascii() else re.escape(fold(c)) for c in expression)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on what a later Python may read differently
            return re.compile(plain, re.IGNORECASE)
    except re.error as error:
        where_ = "" if error.pos is None else f"，第 {error.pos + 1} 个字符处"
        raise LawgovError(f"正则表达式有误: “{expression}”{where_} ({_reason(error)})") from error
    except (OverflowError, RecursionError) as error:
        raise LawgovError("正则表达式有误: 重复次数太多，或括号套得太深") from error


def _reason(error: re.error) -> str:
    known = {
        "unterminated character set": "方括号没有配对",
        "missing ), unterminated subpattern": "圆括号没有配对",
        "unbalanced parenthesis": "圆括号没有配对",
        "nothing to repeat": "重复号前没有内容",
        "multiple repeat": "重复号连用",
        "bad escape": "不认识的转义",
        "bad character range": "字符范围颠倒",
    }
    return next((said for english, said in known.items() if english in error.msg), "写法有误")


def search(connection: sqlite3.Connection, wanted: Search, criteria: Criteria) -> list[Hit]:
    """The hits, grouped by kind, the best of each kind first, equals in printed order."""
    patterns = wanted.patterns()
    found: dict[str, list[Hit]] = {kind: [] for kind in wanted.kinds}
    for row in _candidates(connection, wanted, criteria):
        kind, report, chapter, measure, head, body = row
        if hit := _hit(kind, (report, chapter, measure), head, body, patterns, wanted):
            found[kind].append(hit)
    ordered = (sorted(found[k], key=lambda h: -h.score) for k in KINDS if k in found)
    return [hit for hits in ordered for hit in hits]


def _candidates(
    connection: sqlite3.Connection, wanted: Search, criteria: Criteria
) -> Iterable[tuple[str, str, int, str, str, str]]:
    """The rows that may match: by the index where it can serve, else all of them."""
    condition, parameters = where(criteria)
    folded = [fold(term) for term in wanted.terms]
    if not wanted.regex:
        indexed = [phrase(term) for term in folded if len(term) > 1]
        if indexed and (len(indexed) == len(folded) or not wanted.any_term):
            condition += " AND entry.id IN (SELECT rowid FROM pieces WHERE pieces MATCH ?)"
            parameters.append((" OR " if wanted.any_term else " AND ").join(indexed))
    return connection.execute(
        f"""
        SELECT entry.kind, measure.report, measure.chapter, measure.measure, entry.head, entry.body
        FROM entry
        LEFT JOIN statistic ON statistic.id = entry.id
        LEFT JOIN citation ON citation.id = entry.id
        JOIN measure ON measure.id = coalesce(statistic.within, citation.within, entry.id)
        WHERE entry.kind IN ({", ".join("?" * len(wanted.kinds))}) AND {condition}
        ORDER BY entry.id
        """,
        [*wanted.kinds, *parameters],
    )


def _hit(  # noqa: PLR0913, PLR0917
    kind: str,
    place: tuple[str, int, str],
    head: str,
    body: str,
    patterns: list[re.Pattern[str]],
    wanted: Search,
) -> Hit | None:
    head_spans = [find_spans(head, pattern) for pattern in patterns]
    body_spans = [find_spans(body, pattern) for pattern in patterns]
    present = [bool(h or b) for h, b in zip(head_spans, body_spans, strict=True)]
    if not (any(present) if wanted.any_term else all(present)):
        return None
    in_head, in_body = merge(head_spans), merge(body_spans)
    if in_body:
        snippet, spans = _snippet(body, in_body)
    else:
        # A name alone says little: a statistic shows its quote, a document its number.
        snippet = f"{head}: {body}" if body and kind != "measure" else head
        spans = in_head
    # A term in the title outweighs any number of mentions in the text.
    score = 1000 * sum(map(bool, head_spans)) + min(len(in_head) + len(in_body), 999)
    return Hit(kind, *place, head, snippet, tuple(spans), score)


def find_spans(text: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    """Where a pattern for folded text matches, as spans of the printed text."""
    folded, offsets = fold_with_offsets(text)
    return [
        (offsets[m.start()], offsets[m.end() - 1] + 1)
        for m in pattern.finditer(folded)
        if m.end() > m.start()
    ]


def merge(lists: Iterable[list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """Spans in order, those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(span for spans in lists for span in spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _snippet(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """The whole sentences that hold the spans, and the spans within them."""
    pieces: list[str] = []
    moved: list[tuple[int, int]] = []
    length = 0
    last_end = -1
    for first, end in _sentences(text):
        start = max(first, last_end)
        inside = [(a, b) for a, b in spans if start <= a < end]
        if not inside:
            continue
        if pieces and start != last_end:
            pieces.append(GAP)
            length += len(GAP)
        # A match may run over the end of its sentence.
        end = max(end, inside[-1][1])  # noqa: PLW2901
        pieces.append(text[start:end])
        moved += [(a - start + length, b - start + length) for a, b in inside]
        length += end - start
        last_end = end
    snippet = "".join(pieces)
    return snippet.rstrip("\n").replace("\n", " "), moved


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def limited(hits: list[Hit], most: int) -> list[Hit]:
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
