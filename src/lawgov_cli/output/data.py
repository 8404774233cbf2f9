"""Records as JSON: an array, or one record a line.  A value is exact: 98.60 stays 98.60."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.output.row import Row, Value


def dumps(value: Value, *, ascii_only: bool = False) -> str:
    """One value as JSON; a Decimal becomes a number with all its digits."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, Mapping):
        pairs = (
            f"{dumps(k, ascii_only=ascii_only)}: {dumps(v, ascii_only=ascii_only)}"
            for k, v in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(dumps(v, ascii_only=ascii_only) for v in value)}]"
    return json.dumps(value, ensure_ascii=ascii_only)


def to_json(rows: Sequence[Row], *, ascii_only: bool = False) -> str:
    """An array, one record a line."""
    if not rows:
        return "[]\n"
    lines = ",\n".join(f"  {dumps(row, ascii_only=ascii_only)}" for row in rows)
    return f"[\n{lines}\n]\n"


def to_jsonl(rows: Sequence[Row], *, ascii_only: bool = False) -> str:
    """One record a line."""
    return "".join(f"{dumps(row, ascii_only=ascii_only)}\n" for row in rows)
