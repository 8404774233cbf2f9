"""What a record is when it is written: keys and values that JSON can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal

Value: TypeAlias = "str | int | Decimal | Sequence[Value] | Mapping[str, Value] | None"

Row: TypeAlias = "Mapping[str, Value]"
"""One record: its keys in the order of the contract, and their values."""
