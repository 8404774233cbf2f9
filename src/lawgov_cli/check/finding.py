"""What a check found: a value with its rule, severity, place, quote and message."""

from __future__ import annotations

from typing import Literal

from lawgov_cli.tuples import NamedTuple

Severity = Literal["error", "warning", "info", "ok"]

SEVERITY_NAMES: dict[Severity, str] = {
    "error": "不符",
    "warning": "存疑",
    "info": "提示",
    "ok": "相符",
}
"""What a severity is called where people read it, the worst first."""


class Finding(NamedTuple):
    """One thing that ``check`` noticed.

    ``line`` and ``column`` count from 1 in the input named ``source``.
    ``quote`` is the piece of text at that place; ``stated`` and ``expected``
    are set for figures only.  ``known`` marks a contradiction that the curated
    file declares; it does not count for the exit status.  ``hint`` is a
    suggestion and may be empty.  ``excerpt`` is the piece of the printed line
    around the place, for people; the quote begins at ``excerpt_offset`` in it, and
    ``cut`` says whether the line goes on before and after it.  ``spot`` names a
    place that a user finds in no file.  ``paragraph`` and ``offset`` count from
    1 as Word counts paragraphs and the characters in them, ``page`` is that of
    a PDF, ``cell`` the row and column of a table; None where there is none.
    ``span`` is the place in the text of the source's Document, None for what
    stands outside of it, and ``text`` the number of that source in its run, from 0:
    two may have one name.
    """

    rule: str
    severity: Severity
    source: str
    line: int
    column: int
    quote: str
    message: str
    chapter: int | None = None
    measure: str | None = None
    stated: str | None = None
    expected: str | None = None
    known: bool = False
    hint: str = ""
    paragraph: int | None = None
    offset: int | None = None
    page: int | None = None
    cell: str | None = None
    excerpt: str = ""
    excerpt_offset: int = 0
    cut: tuple[bool, bool] = (False, False)
    spot: str = ""
    span: tuple[int, int] | None = None
    text: int = 0
