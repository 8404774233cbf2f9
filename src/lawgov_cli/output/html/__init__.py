"""An answer as one web page: no network, nothing of the report can run, readable without scripts.

Jinja2 writes it: its templates are pages that can be read as pages, it escapes by
itself, and a table of 100,000 rows takes it two seconds, where a library of
nested calls (htpy, typed and smaller) takes several times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.output.html.page import rendered

if TYPE_CHECKING:
    from lawgov_cli.output.answer import Answer, Look

__all__ = ["to_html"]


def to_html(answer: Answer, look: Look) -> bytes:
    """The page in UTF-8: the whole texts with what was found in them, trends, or a table."""
    if answer.whole.texts and not look.fields:
        from lawgov_cli.output.html.reading import reading_page  # noqa: PLC0415 - for texts only

        page = reading_page(answer.whole.texts, answer.findings, answer.rules())
        return rendered("reading.html", page)
    if answer.compared and not look.fields:
        from lawgov_cli.output.html.trends import trends_page  # noqa: PLC0415 - for series only

        return rendered("trends.html", trends_page(*answer.compared))
    from lawgov_cli.output.html.listing import listing_page  # noqa: PLC0415 - for lists only

    return rendered("listing.html", listing_page(answer.rows()))
