"""The plain tables as Arrow: their schemas with types and meanings, their rows as columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lawgov_cli.export.sinks import MARK, describe, needed
from lawgov_cli.export.tables import tables

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lawgov_cli.export.sinks import Partition
    from lawgov_cli.export.tables import ExportColumn, Row

PARTITIONS = ("year", "province")
"""The columns that stand in the names of folders."""

_GROUP = 20_000
"""Rows that are written together."""

_MOST = 2_000_000
"""Rows of a file; the next ones begin another."""

_EMPTY = "未知"
"""A province that a report does not say.  The engines' own word for nothing, pandas cannot read."""

_UNSAFE = '%/\\:*?"<>|='


def schema_of(table: str, *, without: Sequence[str] = ()) -> Any:  # noqa: ANN401 - an extra
    """The Arrow schema of a table."""
    wanted = tables()[table]
    columns = [column for column in wanted.columns if column.name not in without]
    return arrow_schema(columns, wanted.key).with_metadata({"description": wanted.help})


def arrow_schema(columns: Sequence[ExportColumn], key: Sequence[str] = ()) -> Any:  # noqa: ANN401
    """The Arrow schema of columns; each field's ``description`` says what it means."""
    pa = needed("pyarrow", "parquet")
    kinds = {
        "text": pa.string(),
        "integer": pa.int32(),
        "number": pa.float64(),
        "flag": pa.bool_(),
        "names": pa.list_(pa.string()),
    }
    return pa.schema(
        pa.field(
            column.name,
            kinds[column.kind],
            nullable=column.name not in key,
            metadata={"description": column.help},
        )
        for column in columns
    )


def batch_of(schema: Any, names: Sequence[str], rows: Sequence[Row]) -> Any:  # noqa: ANN401
    """Rows, whose cells are those of ``names``, as a record batch of a schema."""
    pa = needed("pyarrow", "parquet")
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else {}
    arrays = [pa.array(columns.get(field.name, ()), field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


class ParquetFolder:
    """A folder a table with folders of years and provinces in it, as engines read them."""

    partitioned = True

    def __init__(self, folder: Path, shown: Path, names: Sequence[str]) -> None:  # noqa: ARG002
        """Begin; there is no file yet."""
        self._parquet = needed("pyarrow.parquet", "parquet")
        self._folder = folder
        (folder / MARK).write_text(describe(names), encoding="utf-8")
        self._schemas = {name: schema_of(name, without=PARTITIONS) for name in names}
        self._columns = {name: [c.name for c in tables()[name].columns] for name in names}
        self._rows: dict[str, list[Row]] = {name: [] for name in names}
        self._writers: dict[str, Any] = {}
        self._written: dict[str, int] = {}
        self._files: dict[str, int] = {}
        self._within = ""

    def begin(self, partition: Partition) -> None:
        """End the files of the partition before, and go on with this one."""
        self._end()
        year, province = partition
        safe = "".join(f"%{ord(c):02X}" if c in _UNSAFE or c < " " else c for c in province)
        self._within = f"year={year}/province={safe or _EMPTY}"

    def add(self, table: str, rows: Sequence[Row]) -> None:
        """Take rows; they are written when there are enough."""
        waiting = self._rows[table]
        waiting.extend(rows)
        if len(waiting) >= _GROUP:
            self._write(table)

    def _write(self, table: str) -> None:
        rows, self._rows[table] = self._rows[table], []
        if not rows:
            return
        if self._written.get(table, 0) >= _MOST:
            self._writers.pop(table).close()
            self._written[table] = 0
        if table not in self._writers:
            number = self._files[table] = self._files.get(table, -1) + 1
            path = self._folder / table / self._within / f"part-{number}.parquet"
            path.parent.mkdir(parents=True, exist_ok=True)
            self._writers[table] = self._parquet.ParquetWriter(
                path, self._schemas[table], compression="zstd"
            )
        batch = batch_of(self._schemas[table], self._columns[table], rows)
        self._writers[table].write_batch(batch)
        self._written[table] = self._written.get(table, 0) + len(rows)

    def _end(self) -> None:
        for table in self._rows:
            self._write(table)
        for writer in self._writers.values():
            writer.close()
        self._writers.clear()
        self._written.clear()
        self._files.clear()

    def close(self) -> None:
        """End the last files."""
        self._end()
