"""Reports as typed tables of pandas or polars, whichever is there."""

from __future__ import annotations

from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.library.library import Library
    from lawgov_cli.library.records import Record

_LIBRARIES = ("pandas", "polars")


def frames_of(library: Library, using: str = "") -> dict[str, Any]:
    """The records of a library by their kind, every key a column.

    Numbers are floats and integers, so that they can be reckoned with; texts are
    texts, lists are joined by 、, and what there is not is null.  ``using`` is
    ``pandas`` or ``polars``; without it the first of them that is installed.
    Raises LawgovError when neither is.
    """
    make = _maker(using)
    return {
        "reports": make(library.reports()),
        "chapters": make(library.chapters()),
        "measures": make(library.measures()),
        "statistics": make(library.statistics()),
        "citations": make(library.citations()),
    }


def _maker(using: str) -> Any:  # noqa: ANN401 - neither library is a dependency
    wanted = (using,) if using else _LIBRARIES
    name = next((one for one in wanted if one in _LIBRARIES and find_spec(one)), None)
    if name is None:
        raise LawgovError(f"没有安装 {' 或 '.join(wanted)}，请先运行 pip install {wanted[0]}")
    table = import_module(name).DataFrame

    def make(records: Sequence[Record]) -> Any:  # noqa: ANN401
        keys = records[0]._fields if records else ()
        return table({key: [_value(getattr(r, key)) for r in records] for key in keys})

    return make


def _value(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)
    return "、".join(map(str, value)) if isinstance(value, tuple) else value
