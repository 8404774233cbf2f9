"""A data file in the form that ``dump`` writes -> its tree of nodes, line by line.

Making the parser's events takes two thirds of reading a report, and nearly every file is
of this one form: so its lines are read as they are, by the small part of YAML that it uses.
What is written in any other way (double quotes, anchors, comments, values over several
lines, whatever could be meant for more than a text) is left to the parser, which alone
knows what is wrong with a file; ``tests/fuzz/fuzz_yaml.py`` holds both against each other.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.curated.nodes import MAX_DEPTH, Mapping, Scalar, Sequence

if TYPE_CHECKING:
    import re

    from lawgov_cli.curated.nodes import Node

_KEY = "([a-z0-9_]{1,100}):"
_SINGLE, _DOUBLE = "(?:[^']|'')*", r'(?:[^"\\]|\\U[0-9A-F]{8})*'
_QUOTED = f"'({_SINGLE})'|\"({_DOUBLE})\""
"""A text in single quotes, or in double ones for a character that ``dump`` has to escape."""

_FIRST = r"(?:-(?=[0-9])|[^\t \-?:,\[\]{}#&*!|>'\"%@`])"
_PLAIN = rf"{_FIRST}[^\t,\[\]{{}}#:?]*"
"""What stands between the marks of a list or record in one line."""

_KEYED = pattern(f"{_KEY}(?: |$)")
_PAIR = pattern(rf"{_KEY} (?:{_QUOTED}|({_PLAIN})|[\[{{])")
_ITEM = pattern(rf"(?:{_QUOTED}|({_PLAIN})|[\[{{])")

_TEXT = f"('{_SINGLE}'|\"{_DOUBLE}\"|{_PLAIN})(?<! )"
_TEXTS = pattern(rf"{_KEY} {_TEXT}(?:, |\}}$)")
_ITEMS = pattern(rf"{_TEXT}(?:, |\]$)")
"""What one of the texts of a record or list is that holds nothing else and ends with its line."""

_OPENING = ("{", "[")
_RARE = pattern(r"\\U([0-9A-F]{8})")
_REST = pattern(rf"(?:{_QUOTED}|({_FIRST}(?:[^\t#:]|:(?! |$))*))$")


_RAREST = 0x10000, 0x10FFFF


class _OtherForm(Exception):  # noqa: N818 - nothing is wrong: the parser reads it
    """Something is written in another way."""


def tree(text: str) -> Node | None:
    """The tree of a text without control characters; None where the parser has to read it."""
    rows = text.split("\n")
    if rows.pop():  # what a last line without an end means
        return None
    first = next((at for at, row in enumerate(rows) if row[:1] != "#"), len(rows))
    try:
        node, end = _mapping(rows, first, 0, 1)
    except _OtherForm:
        return None
    return node if end == len(rows) else None


def _indent(rows: list[str], at: int) -> int:
    """How far a line is indented; one behind the last is less than any."""
    if at == len(rows):
        return -1
    return len(rows[at]) - len(rows[at].lstrip(" "))


def _mapping(rows: list[str], at: int, indent: int, depth: int) -> tuple[Mapping, int]:
    """The keys that begin at a column from a line on, and the line behind them.

    A line that is indented in a way of its own begins no key: there is a space where it should.
    """
    if depth > MAX_DEPTH or at == len(rows):
        raise _OtherForm
    pairs: dict[str, tuple[Scalar, Node]] = {}
    node = Mapping(pairs, at + 1, indent + 1)
    while True:
        row = rows[at]
        found = _KEYED.match(row, indent)
        if found is None or found[1] in pairs:
            raise _OtherForm
        key, start = Scalar(found[1], at + 1, indent + 1), found.end()
        value: Node
        if start < len(row):
            if row.endswith("|") and len(row) == start + 1:
                value, at = _literal(rows, at, indent, start)
            else:
                value, at = _inline(row, at, start, depth), at + 1
        elif (inner := _indent(rows, at + 1)) >= indent and rows[at + 1].startswith("- ", inner):
            value, at = _sequence(rows, at + 1, inner, depth + 1)
        elif inner > indent:
            value, at = _mapping(rows, at + 1, inner, depth + 1)
        else:
            raise _OtherForm
        pairs[key.value] = key, value
        following = _indent(rows, at)
        if following < indent or rows[at].startswith("- ", indent):
            return node, at


def _sequence(rows: list[str], at: int, indent: int, depth: int) -> tuple[Sequence, int]:
    """The items whose marks stand in a column from a line on, and the line behind them."""
    if depth > MAX_DEPTH:
        raise _OtherForm
    items: list[Node] = []
    node = Sequence(items, at + 1, indent + 1)
    start, mark = indent + 2, f"{' ' * indent}- "
    while True:
        row = rows[at]
        item: Node
        if row.startswith(_OPENING, start):
            item, at = _inline(row, at, start, depth), at + 1
        elif _KEYED.match(row, start):
            item, at = _mapping(rows, at, start, depth + 1)
        else:
            item, at = _inline(row, at, start, depth), at + 1
        items.append(item)
        if at == len(rows) or not rows[at].startswith(mark):
            return node, at


def _literal(rows: list[str], at: int, indent: int, start: int) -> tuple[Scalar, int]:
    """The lines under a ``|``, which are indented by two more than its key."""
    margin = " " * (indent + 2)
    first = end = at + 1
    while end < len(rows) and (rows[end].startswith(margin) or not rows[end]):
        end += 1
    if first == end or not rows[first] or rows[first].startswith((" ", "\t"), len(margin)):
        raise _OtherForm
    value = "\n".join([row[len(margin) :] for row in rows[first:end]])
    return Scalar(value.rstrip("\n") + "\n", at + 1, start + 1, literal=True), end


def _inline(row: str, at: int, start: int, depth: int) -> Node:
    """The value that is the rest of a line."""
    if row.startswith(_OPENING, start):
        if depth < MAX_DEPTH and (simple := _simple(row, at, start, depth + 1)):
            return simple
        node, end = _flow(row, at, start, depth + 1)
        if end != len(row):
            raise _OtherForm
        return node
    found = _REST.match(row, start)
    if found is None:
        raise _OtherForm
    return _scalar(found, at, 1)


def _simple(row: str, at: int, start: int, depth: int) -> Node | None:
    """The record or list that is the rest of a line, where it holds nothing but texts."""
    place = at + 1, start + 1
    size = len(row) - start - 1
    if row[start] == "[":
        items: list[str] = _ITEMS.findall(row, start)
        # A comma and a space behind each but the last, a bracket behind that: nothing else.
        if sum(map(len, items)) + 2 * len(items) - 1 != size:
            return None
        if "'" in row or '"' in row:
            items = list(map(_unquoted, items))
        return Sequence(lambda: _flow_list(row, at, start, depth)[0].items, *place, items)
    texts: dict[str, str] = dict(_TEXTS.findall(row, start))
    # A key that is there twice is one here, and what it said first is missed.
    if sum(map(len, chain.from_iterable(texts.items()))) + 4 * len(texts) - 1 != size:
        return None
    if "'" in row or '"' in row:
        texts = {key: _unquoted(value) for key, value in texts.items()}
    return Mapping(lambda: _flow_record(row, at, start, depth)[0].pairs, *place, texts)


def _unquoted(value: str) -> str:
    """What a text says, plain or in quotes."""
    if value[:1] == "'":
        return value[1:-1].replace("''", "'")
    return _RARE.sub(_rare, value[1:-1]) if value[:1] == '"' else value


def _flow(row: str, at: int, start: int, depth: int) -> tuple[Node, int]:
    """The record or list in one line that begins at a column, and the column behind it."""
    if depth > MAX_DEPTH:
        raise _OtherForm
    if row[start] == "[":
        return _flow_list(row, at, start, depth)
    return _flow_record(row, at, start, depth)


def _flow_record(row: str, at: int, start: int, depth: int) -> tuple[Mapping, int]:
    pairs: dict[str, tuple[Scalar, Node]] = {}
    end = start + 1
    while True:
        found = _PAIR.match(row, end)
        if found is None or found[1] in pairs:
            raise _OtherForm
        key = Scalar(found[1], at + 1, end + 1)
        end = found.end()
        value: Node
        if found.lastindex == 1:
            value, end = _flow(row, at, end - 1, depth + 1)
        else:
            value = _scalar(found, at, 2)
        pairs[key.value] = key, value
        if row.startswith("}", end):
            return Mapping(pairs, at + 1, start + 1), end + 1
        if not row.startswith(", ", end):
            raise _OtherForm
        end += 2


def _flow_list(row: str, at: int, start: int, depth: int) -> tuple[Sequence, int]:
    items: list[Node] = []
    end = start + 1
    while True:
        found = _ITEM.match(row, end)
        if found is None:
            raise _OtherForm
        end = found.end()
        item: Node
        if found.lastindex is None:
            item, end = _flow(row, at, end - 1, depth + 1)
        else:
            item = _scalar(found, at, 1)
        items.append(item)
        if row.startswith("]", end):
            return Sequence(items, at + 1, start + 1), end + 1
        if not row.startswith(", ", end):
            raise _OtherForm
        end += 2


def _scalar(found: re.Match[str], at: int, first: int) -> Scalar:
    """The text that a pattern has found, quoted in one of two groups or plain in the third."""
    group = found.lastindex or first
    value, column = found[group], found.start(group)
    if group == first:
        return Scalar(value.replace("''", "'"), at + 1, column)
    if group == first + 1:
        return Scalar(_RARE.sub(_rare, value), at + 1, column)
    if value[-1] == " ":
        raise _OtherForm
    return Scalar(value, at + 1, column + 1)


def _rare(escape: re.Match[str]) -> str:
    """The character of an escape; smaller ones are of no need, and may be controls."""
    code = int(escape[1], 16)
    if not _RAREST[0] <= code <= _RAREST[1]:
        raise _OtherForm
    return chr(code)
