"""What ``check`` and ``draft`` are given: curated files, libraries and raw texts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli import extract, reading
from lawgov_cli.errors import LawgovError
from lawgov_cli.output import note

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.cli.options import Common
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

CURATED = {".yaml", ".yml"}
RAW = {".txt", ".md", ".docx", ".html", ".htm"}


def read_sources(files: list[str], common: Common) -> list[Document | Report]:
    """The reports and texts that the arguments name; without any, those of ``--data``.

    A folder stands for the reports in it.  ``-`` is standard input; with
    nothing piped into it that is an error, not a wait without end.
    """
    if not files:
        with common.library() as library:
            return [
                library.report(name)
                for name in library.report_ids()
                if not common.report or name in common.report
            ]
    sources: list[Document | Report] = []
    for file in files:
        sources += _read_source(file)
    return sources


def _read_source(file: str) -> Iterable[Document | Report]:
    path = Path(file)
    if file == "-" or (path.suffix in RAW and not path.is_dir()):
        return [read_text(file)]
    from lawgov_cli.library.open import is_library, read_reports  # noqa: PLC0415

    if path.is_dir() or path.suffix in CURATED or is_library(path):
        return told(read_reports([path]))
    return [read_text(file)]


def told(reports: list[Report]) -> list[Report]:
    """The reports, after saying on stderr which files are of an older format."""
    from lawgov_cli.curated import old_format_note  # noqa: PLC0415 - loads yaml

    if said := old_format_note(reports):
        note(said)
    return reports


def read_text(file: str) -> Document:
    """A raw text as a Document; says on stderr which encoding it had when that is not UTF-8."""
    if file == "-" and sys.stdin is not None and sys.stdin.isatty():
        raise LawgovError("标准输入是终端；请用管道或 < 送入原文，或者写文件名")
    source = reading.read_source(file)
    if source.encoding.lower().replace("-", "") not in {"utf8", source.kind}:
        note(f"{source.name}: 按 {source.encoding} 读入")
    return extract.parse(source.text, source.name)
