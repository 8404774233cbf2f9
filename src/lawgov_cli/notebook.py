"""How a report and tables show themselves in a session and in a notebook."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any


def html_table(headings: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> str:
    """A table of HTML; what stands in its cells is text and never markup."""
    from html import escape  # noqa: PLC0415 - its table of entities is needed in notebooks alone

    def line(cells: Sequence[object], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag}>{escape(str(cell))}</{tag}>' for cell in cells)}</tr>"

    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    body = "".join(line(row, "td") for row in rows)
    return f"<table>{title}{line(headings, 'th')}{body}</table>"


class NotebookLooks:
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
        rows = (
            (
                *(c.number, c.title, len(c.measures)),
                sum(len(m.statistics) for m in c.measures),
                sum(len(m.citations) for m in c.measures),
            )
            for c in self.chapters
        )
        return html_table(("章", "标题", "措施", "数据", "文件"), rows, self.title)


class ShownMeasure:
    """The looks of ``model.Measure``."""

    __slots__ = ()

    id: str
    title: str
    statistics: Sequence[Any]
    citations: Sequence[Any]

    def __repr__(self) -> str:
        """The measure in a line."""
        holds = f"{len(self.statistics)} 个数据，{len(self.citations)} 个文件"
        return f"<Measure {self.id} {self.title}: {holds}>"

    def _repr_html_(self) -> str:
        """The measure's title, and its figures with the quotes that prove them."""
        rows = ((s.name, f"{s.value:f}", s.unit, s.scope, s.quote) for s in self.statistics)
        return html_table(("名称", "数值", "单位", "范围", "引文"), rows, f"{self.id} {self.title}")
