"""Records as JSON: an array, or one record a line.  A value is exact: 98.60 stays 98.60."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from json import JSONEncoder
from json.encoder import encode_basestring, encode_basestring_ascii
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from lawgov_cli.output.row import Row, Value

# json.dumps would make an encoder for each value, and most are texts.
_NO_TEXT = JSONEncoder().encode


def dumps(value: Value, *, ascii_only: bool = False) -> str:
    """One value as JSON; a Decimal becomes a number with all its digits."""
    return _dumped(value, encode_basestring_ascii if ascii_only else encode_basestring)


def _dumped(value: Value, encode: Callable[[str], str]) -> str:
    if isinstance(value, str):
        return encode(value)
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        pairs = (f"{encode(k)}: {_dumped(v, encode)}" for k, v in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_dumped(v, encode) for v in value)}]"
    return _NO_TEXT(value)


def to_json(rows: Sequence[Row], *, ascii_only: bool = False) -> str:
    """An array, one record a line."""
    return "".join(json_pieces([rows], ascii_only=ascii_only))


def json_pieces(parts: Iterable[Sequence[Row]], *, ascii_only: bool = False) -> Iterator[str]:
    """The same of some records after the others."""
    before = "[\n"
    for rows in filter(None, parts):
        yield before + ",\n".join(f"  {dumps(row, ascii_only=ascii_only)}" for row in rows)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def to_jsonl(rows: Sequence[Row], *, ascii_only: bool = False) -> str:
    """One record a line."""
    return "".join(f"{dumps(row, ascii_only=ascii_only)}\n" for row in rows)
