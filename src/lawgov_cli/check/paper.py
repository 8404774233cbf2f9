"""The working paper (勾稽底稿): every figure with its place, its relations and the verdict.

Two empty columns are for the person who checks.  The paper is written whole or
not at all.
"""

from __future__ import annotations

import csv
import io
import os
import re
import tempfile
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.coverage import figure_rows
from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.check.ignores import subject_of
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lawgov_cli.check.coverage import Covering, FigureRow
    from lawgov_cli.check.subject import Subject
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

Cell = str | int | Decimal | None

COLUMNS = (
    "序号", "文件", "章", "措施", "行", "列", "数据", "原文", "印出数值", "单位", "限定词",
    "勾稽关系", "计算", "计算数值", "结论", "核对人", "处理意见",
)  # fmt: skip
"""The columns of the paper; 核对人 and 处理意见 are left to people."""

_WIDTHS = (6, 18, 5, 7, 6, 6, 26, 44, 12, 10, 10, 44, 60, 12, 12, 10, 24)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class PaperRow(NamedTuple):
    """One figure of the paper; ``cells`` stand in the order of ``COLUMNS``."""

    cells: tuple[Cell, ...]
    verdict: str


def paper_rows(sources: Iterable[Document | Report]) -> tuple[PaperRow, ...]:
    """Every figure of the inputs, covered by a relation or not."""
    rows: list[PaperRow] = []
    for source in sources:
        subject = subject_of(source)
        for figure in figure_rows(subject):
            rows.append(_row(subject, figure, len(rows) + 1))
    return tuple(rows)


def write_paper(sources: Iterable[Document | Report], path: Path) -> None:
    """Write the working paper of the inputs to an .xlsx, .csv or .md file."""
    write = _WRITERS.get(path.suffix.lower())
    if write is None:
        raise LawgovError(f"勾稽底稿只能写成 .xlsx、.csv 或 .md 文件：{path}")
    _write_whole(path, write(paper_rows(sources)))


def as_csv(rows: Sequence[PaperRow]) -> bytes:
    """The paper as CSV with a BOM, as Excel and WPS want it; no cell runs as a formula."""
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    writer.writerows([_csv_cell(cell) for cell in row.cells] for row in rows)
    return target.getvalue().encode("utf-8-sig")


def as_markdown(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a Markdown table."""
    lines = [_markdown_line(COLUMNS), _markdown_line(("---",) * len(COLUMNS))]
    lines += [_markdown_line(row.cells) for row in rows]
    return ("\n".join(lines) + "\n").encode()


def as_xlsx(rows: Sequence[PaperRow]) -> bytes:
    """The paper as a workbook with typed number cells."""
    try:
        # An extra, needed for this one format only; it has no type stubs.
        xlsxwriter = import_module("xlsxwriter")
    except ModuleNotFoundError:
        raise LawgovError(
            "写 .xlsx 底稿要另装一个组件：pip install 'lawgov-cli[xlsx]'；也可以写成 .csv 或 .md"
        ) from None
    target = io.BytesIO()
    book = xlsxwriter.Workbook(
        target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    sheet = book.add_worksheet("勾稽底稿")
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    for column, (title, width) in enumerate(zip(COLUMNS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width, wrap)
        sheet.write_string(0, column, title, head)
    for line, row in enumerate(rows, start=1):
        for column, cell in enumerate(row.cells):
            if isinstance(cell, str):
                sheet.write_string(line, column, cell)
            elif cell is not None:
                sheet.write_number(line, column, cell)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(COLUMNS) - 1)
    book.close()
    return target.getvalue()


_WRITERS: dict[str, Callable[[Sequence[PaperRow]], bytes]] = {
    ".xlsx": as_xlsx,
    ".csv": as_csv,
    ".md": as_markdown,
}


def _row(subject: Subject, figure: FigureRow, number: int) -> PaperRow:
    line, column = subject.document.place(figure.start)
    chapter, measure = subject.part_at(figure.start)
    verdict = _verdict(figure.covering)
    return PaperRow(
        (
            number,
            subject.document.source,
            chapter,
            measure,
            line,
            column,
            figure.name,
            figure.quote,
            figure.value,
            figure.unit,
            figure.qualifier,
            "\n".join(dict.fromkeys(c.relation for c in figure.covering)),
            "\n".join(dict.fromkeys(c.outcome.calculation for c in figure.covering)),
            _computed(figure.covering),
            verdict,
            "",
            "",
        ),
        verdict,
    )


def _verdict(covering: Sequence[Covering]) -> str:
    """The worst verdict of the relations; a known contradiction says so."""
    if not covering:
        return "无勾稽关系"
    worst = covering[0]
    known = worst.known and worst.severity != "ok"
    return SEVERITY_NAMES[worst.severity] + ("（已知）" if known else "")


def _computed(covering: Sequence[Covering]) -> Decimal | None:
    """The value that a relation gives for the figure, in the figure's own unit."""
    for one in covering:
        number = _NUMBER.search(one.outcome.expected) if one.stated else None
        if number:
            return Decimal(number[0])
    return None


def _csv_cell(cell: Cell) -> str:
    text = "" if cell is None else str(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def _markdown_line(cells: Sequence[Cell]) -> str:
    texts = ("" if cell is None else str(cell) for cell in cells)
    plain = (t.replace("\\", "\\\\").replace("|", "\\|").replace("\n", "<br>") for t in texts)
    return "| " + " | ".join(plain) + " |"


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside the target and move into place, so that no half file is ever seen."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise LawgovError(f"写不了勾稽底稿 {path}：{error.strerror}") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except OSError as error:
        raise LawgovError(f"写不了勾稽底稿 {path}：{error.strerror}") from error
    finally:
        temporary.unlink(missing_ok=True)
