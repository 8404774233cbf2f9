"""YAML text -> a tree of nodes that know their line and column, with every defect of its form."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lawgov_cli.curated import canonical
from lawgov_cli.curated.nodes import CONTROL, MOST_DEFECTS, Defect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.curated.nodes import Node


def parse(text: str, source: str) -> tuple[Node | None, list[Defect]]:
    """The tree of the only document in ``text``, with every defect of its form.

    The tree is None when the text cannot be read as YAML at all.
    """
    defects = list(_control_characters(text, source))
    if defects:
        return None, defects
    root = canonical.tree(text)
    if root is not None:
        return root, []
    from lawgov_cli.curated import events  # noqa: PLC0415 - few files are of another form

    return events.read(text, source)


def _control_characters(text: str, source: str) -> Iterator[Defect]:
    for match in islice(CONTROL.finditer(text), MOST_DEFECTS):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - (text.rfind("\n", 0, match.start()) + 1) + 1
        yield Defect(source, line, column, f"有控制字符 U+{ord(match[0]):04X}，请删去")
