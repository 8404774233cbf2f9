"""The one table of what a library can be exported to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import UsageError, choices
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from lawgov_cli.export.sinks import Sink


class ExportFormat(NamedTuple):
    """A form of export: its name, the suffixes of its file (none: a folder), what writes it."""

    name: str
    title: str
    suffixes: tuple[str, ...]
    sink: Callable[[Path, Path, Sequence[str]], Sink]

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder of files."""
        return not self.suffixes


def _parquet(path: Path, shown: Path, names: Sequence[str]) -> Sink:
    from lawgov_cli.export.arrow import ParquetFolder  # noqa: PLC0415 - an extra

    return ParquetFolder(path, shown, names)


def _sqlite(path: Path, shown: Path, names: Sequence[str]) -> Sink:
    from lawgov_cli.export.sinks import SqliteFile  # noqa: PLC0415 - loaded for an export only

    return SqliteFile(path, shown, names)


def _xlsx(path: Path, shown: Path, names: Sequence[str]) -> Sink:
    from lawgov_cli.export.sinks import Workbook  # noqa: PLC0415 - loaded for an export only

    return Workbook(path, shown, names)


def _csv(path: Path, shown: Path, names: Sequence[str]) -> Sink:
    from lawgov_cli.export.sinks import CsvFiles  # noqa: PLC0415 - loaded for an export only

    return CsvFiles(path, shown, names)


FORMATS = {
    form.name: form
    for form in (
        ExportFormat("parquet", "一个表一个文件夹，按年度和省份分开", (), _parquet),
        ExportFormat(
            "sqlite", "一个文件，带索引、视图和全文检索", (".sqlite", ".db", ".sqlite3"), _sqlite
        ),
        ExportFormat("xlsx", "一个表一张工作表", (".xlsx",), _xlsx),
        ExportFormat("csv", "一个表一个文件", (), _csv),
    )
}


def format_of(path: Path, asked: str | None) -> ExportFormat:
    """The form that is asked for, or that the name of the target tells; a folder is Parquet.

    Raises UsageError where there is none, or where the name says another one.
    """
    by_suffix = {suffix: form for form in FORMATS.values() for suffix in form.suffixes}
    named = by_suffix.get(path.suffix.lower())
    if asked is None:
        if named is None and path.suffix:
            raise UsageError(
                f"没有扩展名为 {path.suffix} 的导出格式: {path}；可用: {'、'.join(by_suffix)}，"
                "或者不带扩展名的文件夹 (parquet，或用 --format csv)"
            )
        return named or FORMATS["parquet"]
    form = FORMATS.get(asked)
    if form is None:
        raise UsageError(f"没有导出格式“{asked}”{choices(asked, FORMATS)}")
    if not form.is_folder and named is not form:
        raise UsageError(f"{asked} 文件的扩展名应是 {'、'.join(form.suffixes)}: {path}")
    if form.is_folder and named is not None:
        raise UsageError(f"{asked} 写在文件夹里，{path.suffix} 是 {named.name} 的扩展名: {path}")
    return form
