"""Raw text -> Document: chapters, measures and items with their places, figures and citations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.extract.outline import parse

if TYPE_CHECKING:
    from lawgov_cli.chinese.figure import Figure
    from lawgov_cli.document import Document
    from lawgov_cli.extract.cited import NamedDocument, citations, mentions

__all__ = ["NamedDocument", "citations", "figures", "mentions", "parse"]


def figures(document: Document) -> list[Figure]:
    """Every figure of the report's body, with spans in ``document.text``."""
    low, high = document.body
    return [f for f in find_figures(document.text) if low <= f.start < high]


def __getattr__(name: str) -> object:
    """What concerns citations is imported when it is asked for: a check needs none of it."""
    if name not in __all__:
        raise AttributeError(name)
    from lawgov_cli.extract import cited  # noqa: PLC0415

    found: object = getattr(cited, name)
    return found
