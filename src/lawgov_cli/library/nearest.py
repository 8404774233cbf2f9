"""What to offer when nothing was found: the nearest terms and values that exist."""

from __future__ import annotations

import difflib
import json
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library.query import Criteria
from lawgov_cli.library.search import Search, search

if TYPE_CHECKING:
    import sqlite3

_OFFERED = 3

# A criterion, what it is called, whether it must be met by the whole value, and the values.
_VALUES = (
    ("tags", "主题", True, "SELECT value FROM measure, json_each(tags)"),
    ("bodies", "机关", False, "SELECT value FROM measure, json_each(bodies)"),
    ("units", "单位", True, "SELECT unit FROM statistic"),
    ("scopes", "范围", False, "SELECT scope FROM statistic"),
    ("names", "名称", False, "SELECT head FROM entry WHERE kind != 'measure'"),
    ("kinds", "种类", True, "SELECT kind FROM citation"),
    ("actions", "处理", True, "SELECT action FROM citation"),
)


def unknown_values(connection: sqlite3.Connection, criteria: Criteria) -> list[str]:
    """A sentence for each value of the criteria that nothing in the library has."""
    hints = []
    for criterion, label, whole, sql in _VALUES:
        words = getattr(criteria, criterion)
        known = {row[0]: fold(row[0]) for row in connection.execute(sql)} if words else {}
        for word in words:
            folded = fold(word)
            if any(folded == value if whole else folded in value for value in known.values()):
                continue
            parts = dict.fromkeys(part for value in known for part in (value, *value.split("·")))
            close = difflib.get_close_matches(word, parts, 1, cutoff=0.5)
            near = f"，是否指“{close[0]}”？" if close else ""
            hints.append(f"没有{label}“{word}”{near}")
    return hints


def nearest_terms(connection: sqlite3.Connection, wanted: Search) -> list[str]:
    """A sentence for each term that is nowhere; one of another kind if each term is somewhere."""
    if wanted.regex:
        return []
    hints: list[str] = []
    for term in wanted.terms:
        if search(connection, Search((term,)), Criteria()):
            continue
        close = close_terms(term, vocabulary(connection))
        offered = "、".join(f"“{word}”" for word in close)
        hints.append(f"没有“{term}”" + (f"，是否指{offered}？" if close else ""))
    if hints:
        return hints
    if len(wanted.terms) > 1 and not wanted.any_term:
        return ["各词分别都有，但没有同时含有它们的；加 --any 有一个词就算"]
    return ["别处有这个词，放宽 --chapter、--in、--tag 再找"]


def vocabulary(connection: sqlite3.Connection) -> list[str]:
    """The terms of the library's own lists: parts of names, tags, bodies, places, titles."""
    words: dict[str, None] = {}
    for (name,) in connection.execute("SELECT head FROM entry WHERE kind = 'statistic'"):
        words.update(dict.fromkeys(name.split("·")))
    for row in connection.execute("SELECT tags, bodies, places, people FROM measure"):
        for names in row:
            words.update(dict.fromkeys(json.loads(names)))
    for (title,) in connection.execute("SELECT head FROM entry WHERE kind = 'citation'"):
        words[title] = None
    return list(words)


def close_terms(term: str, words: list[str]) -> list[str]:
    """The words nearest to a term, or the pieces of its length within longer words."""
    folded = fold(term)
    pieces = {word: word for word in words}
    for word in words:
        for start in range(len(word) - len(term) + 1):
            pieces.setdefault(word[start : start + len(term)], word)
    # A piece that differs in one character of two is no likeness.
    cutoff = 0.6 if len(folded) > 2 else 0.9
    close = difflib.get_close_matches(folded, pieces, _OFFERED * 3, cutoff=cutoff)
    whole = [word for word in close if pieces[word] == word]
    return (whole or close)[:_OFFERED]
