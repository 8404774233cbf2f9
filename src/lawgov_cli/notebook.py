"""How a report shows itself in a session and in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any


class Shown:
    """The looks of ``model.Report``; they need no more of it than these fields."""

    __slots__ = ()

    id: str
    title: str
    year: int
    place: Any
    chapters: Sequence[Any]

    def __repr__(self) -> str:
        """The report in a line."""
        return f"<Report {self.id}: {self.place.short} {self.year} 年，{len(self.chapters)} 章>"

    def _repr_html_(self) -> str:
        """The report's title, and how much each chapter holds."""
        rows = "".join(
            f"<tr><td>{c.number}</td><td>{escape(c.title)}</td><td>{len(c.measures)}</td>"
            f"<td>{sum(len(m.statistics) for m in c.measures)}</td>"
            f"<td>{sum(len(m.citations) for m in c.measures)}</td></tr>"
            for c in self.chapters
        )
        return (
            f"<table><caption>{escape(self.title)}</caption>"
            "<tr><th>章</th><th>标题</th><th>措施</th><th>数据</th><th>文件</th></tr>"
            f"{rows}</table>"
        )
