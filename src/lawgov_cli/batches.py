"""The same functions for engines: Arrow record batches of files in, record batches of rows out.

A batch has the columns ``path`` (text) and ``content`` (bytes), as Spark reads them with
its format ``binaryFile``.  Each function takes an iterator of such batches and gives an
iterator of batches of the schema of its name in ``schema``.  No engine is imported:
Spark runs them with ``mapInArrow``, Ray Data and Dask batch by batch; see docs/scale.md.

A file that cannot be read is a row with its path and the sentence in ``error``, and
nothing else; it never ends a job.  Needs the extra ``parquet``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawgov_cli.check.run import run
from lawgov_cli.draft import count_todos
from lawgov_cli.errors import InputError, LawgovError
from lawgov_cli.export.arrow import arrow_schema, batch_of
from lawgov_cli.export.tables import ExportColumn, row_of_check, rows_of, tables
from lawgov_cli.intake.entry import Entry
from lawgov_cli.intake.reports import curated_of, document_of, is_curated, report_of
from lawgov_cli.library.open import library_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lawgov_cli.export.tables import Row

_PATH = ExportColumn("path", "text", "读入的文件")
_ERROR = ExportColumn("error", "text", "读不了的原因；有它的行没有别的值")


def _only(table: str, *names: str) -> tuple[ExportColumn, ...]:
    by_name = {column.name: column for column in tables()[table].columns}
    return tuple(by_name[name] for name in names)


_REPORT = ("report", "title", "year", "place", "province", "issuer")

COLUMNS: dict[str, tuple[ExportColumn, ...]] = {
    "drafts": (
        _PATH,
        *_only("reports", *_REPORT),
        ExportColumn("todos", "integer", "还有几处要人工核对"),
        ExportColumn("content", "text", "数据文件"),
        _ERROR,
    ),
    "findings": (_PATH, *tables()["findings"].columns[1:], _ERROR),
    "statistics": (
        _PATH,
        *_only("reports", "year", "place", "province"),
        *tables()["statistics"].columns,
        _ERROR,
    ),
}
"""The columns that each function gives, by the name of its rows."""


def schema(name: str) -> Any:  # noqa: ANN401 - pyarrow is an extra
    """The Arrow schema of drafts, findings or statistics."""
    return arrow_schema(COLUMNS[name])


def draft_batches(batches: Iterable[Any]) -> Iterator[Any]:
    """One row a file: the draft of its data file and what it is of."""
    return _mapped("drafts", _draft, batches)


def check_batches(batches: Iterable[Any]) -> Iterator[Any]:
    """One row a finding, as ``lawgov check`` tells them."""
    return _mapped("findings", _check, batches)


def statistics_batches(batches: Iterable[Any]) -> Iterator[Any]:
    """One row a statistic with its year and place: what series are made of."""
    return _mapped("statistics", _statistics, batches)


def _mapped(
    name: str, rows_of_file: Callable[[str, bytes], Iterable[Row]], batches: Iterable[Any]
) -> Iterator[Any]:
    made = schema(name)
    columns = [column.name for column in COLUMNS[name]]
    for batch in batches:
        rows: list[Row] = []
        for path, content in zip(batch["path"], batch["content"], strict=True):
            rows += _safely(rows_of_file, path.as_py(), content.as_py(), len(columns))
        yield batch_of(made, columns, rows)


def _safely(
    rows_of_file: Callable[[str, bytes], Iterable[Row]], path: str, content: bytes, cells: int
) -> Iterable[Row]:
    """The rows of a file, or the one that says why there are none."""
    try:
        return [(path, *row, None) for row in rows_of_file(path, content)]
    except LawgovError as error:
        told = error.message
    except Exception as error:  # noqa: BLE001 - a defect of ours must not end a job of days
        told = f"程序出错，请报告: {error!r}"
    return [(path, *[None] * (cells - 2), told)]


def _draft(path: str, content: bytes) -> Iterator[Row]:
    read = report_of(Entry(path, path, content, len(content)))
    report = read.report
    with library_of([report]) as library:
        (record,) = library.reports()
    head = tuple(getattr(record, name) for name in _REPORT)
    yield (*head, count_todos(report), read.content.decode())


def _check(path: str, content: bytes) -> Iterator[Row]:
    source = curated_of(content, path) if is_curated(path) else document_of(content, path)[0]
    result = run([source])
    if result.refused:
        raise InputError(result.refused[0])
    for finding in result.findings:
        yield row_of_check("findings", "", finding)[1:]


def _statistics(path: str, content: bytes) -> Iterator[Row]:
    with library_of([report_of(Entry(path, path, content, len(content))).report]) as library:
        (record,) = library.reports()
        for row in rows_of("statistics", library.statistics()):
            yield (record.year, record.place, record.province, *row)
