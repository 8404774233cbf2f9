"""A folder of raw reports -> findings as Parquet, on Dask: the same functions as on Spark.

python examples/dask_check.py REPORTS OUTPUT
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dask.bag
import pyarrow as pa
import pyarrow.parquet as pq

from lawgov_cli.batches import check_batches
from lawgov_cli.reading.kinds import is_readable

if TYPE_CHECKING:
    from collections.abc import Iterable

FILES_A_TASK = 50


def checked(paths: Iterable[Path]) -> list[Any]:
    """The findings of some files, as record batches."""
    rows = [{"path": str(path), "content": path.read_bytes()} for path in paths]
    given = pa.schema([("path", pa.string()), ("content", pa.binary())])
    return list(check_batches([pa.RecordBatch.from_pylist(rows, given)]))


def main(folder: str, output: str) -> None:
    """Read, check, write."""
    paths = sorted(path for path in Path(folder).rglob("*") if is_readable(path))
    bag = dask.bag.from_sequence(paths, partition_size=FILES_A_TASK).map_partitions(checked)
    table = pa.Table.from_batches(bag.compute())
    pq.write_table(table, output)
    print(f"{table.num_rows} rows")


if __name__ == "__main__":
    main(*sys.argv[1:])
