"""What a draft leaves to a person: how much of each, in one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.model import Report


def count_todos(report: Report) -> int:
    """How many records of a report carry ``todo``."""
    todos = [bool(report.todo)]
    todos += [bool(m.todo) for _, m in report.measures()]
    todos += [bool(s.todo) for _, s in report.statistics()]
    todos += [bool(c.todo) for _, c in report.citations()]
    todos += [bool(r.todo) for r in report.relations]
    return sum(todos)


def summary(report: Report, *, relations: bool = True) -> str:
    """What a draft holds and what is left to do, of one without ``relations``, too."""
    measures = sum(1 for _ in report.measures())
    statistics = sum(1 for _ in report.statistics())
    citations = sum(1 for _ in report.citations())
    counts = (
        f"{len(report.chapters)} 章，{measures} 条措施，{statistics} 个数据，{citations} 个文件"
    )
    counts += f"，{len(report.relations)} 条勾稽关系" if relations else ""
    left = count_todos(report)
    said = f"{counts}；待核 {left} 处" if left else f"{counts}；没有待核的"
    return f"{said}。{report.todo}" if report.todo else said
