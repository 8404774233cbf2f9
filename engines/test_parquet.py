"""What `lawgov export` writes as Parquet, read by the engines that people have."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow.dataset as ds
import pyarrow.parquet as pq
import pytest
from tests.intake.samples import curated
from tests.program import TOY

from lawgov_cli.check.run import run
from lawgov_cli.export.arrow import ParquetFolder
from lawgov_cli.export.formats import FORMATS
from lawgov_cli.export.run import export
from lawgov_cli.export.tables import tables
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library

if TYPE_CHECKING:
    from pathlib import Path

NAMES = tuple(tables())


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports of two years and three provinces, one of them unknown."""
    folder = tmp_path_factory.mktemp("data")
    for path in TOY.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    for name, province in (("a", "云岭/省=100%"), ("b", "")):
        text = curated(name, 2022).replace("云岭省", province or "''")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def exported(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("out") / "表"
    with open_library([data]) as library:
        export(library, ReportFilter(), target, FORMATS["parquet"], NAMES)
    return target


def test_a_folder_a_table_by_years_and_provinces(exported: Path) -> None:
    assert sorted(p.name for p in exported.iterdir()) == sorted(["_lawgov.json", *NAMES])
    found = sorted(str(p.relative_to(exported)) for p in exported.glob("reports/*/*/*"))
    assert found == [
        "reports/year=2022/province=云岭%2F省%3D100%25/part-0.parquet",
        "reports/year=2022/province=云岭省/part-0.parquet",
        "reports/year=2022/province=未知/part-0.parquet",
        "reports/year=2023/province=云岭省/part-0.parquet",
    ]


def test_the_schema_says_what_columns_mean(exported: Path) -> None:
    path = next(exported.glob("statistics/*/*/*.parquet"))
    schema = pq.read_schema(path)
    assert str(schema.field("value").type) == "double"
    assert str(schema.field("item").type) == "int32"
    assert schema.field("base_unit").metadata[b"description"].decode().startswith("同类单位")
    assert not schema.field("report").nullable
    assert schema.metadata[b"description"].decode() == "一个数据"
    measures = pq.read_schema(next(exported.glob("measures/*/*/*.parquet")))
    assert str(measures.field("tags").type).startswith("list<")
    said = json.loads((exported / "_lawgov.json").read_text(encoding="utf-8"))
    assert set(said["tables"]) == set(NAMES)


def records(data: Path) -> list[tuple[Any, ...]]:
    with open_library([data]) as library:
        years = {r.report: (r.year, r.province or "未知") for r in library.reports()}
        found = [(*years[s.report], s.report, s.name, float(s.value)) for s in library.statistics()]
    return sorted(found, key=lambda row: row[2:])


COLUMNS = ["year", "province", "report", "name", "value"]


def test_duckdb_reads_it(data: Path, exported: Path) -> None:
    glob = f"{exported}/statistics/**/*.parquet"
    rows = duckdb.sql(
        f"SELECT {', '.join(COLUMNS)} FROM read_parquet('{glob}', hive_partitioning = true)"  # noqa: S608
        " ORDER BY report, name"
    ).fetchall()
    assert [(int(row[0]), *row[1:]) for row in rows] == records(data)


def test_pandas_reads_it(data: Path, exported: Path) -> None:
    frame = pd.read_parquet(exported / "statistics")
    rows = [(int(row.year), str(row.province), *row[3:]) for row in frame[COLUMNS].itertuples()]
    assert sorted(rows, key=lambda row: row[2:]) == records(data)
    assert frame["value"].dtype == "float64"


def test_polars_reads_it(data: Path, exported: Path) -> None:
    frame = pl.scan_parquet(exported / "statistics", hive_partitioning=True).select(COLUMNS)
    rows = [(int(r[0]), *r[1:]) for r in frame.sort("report", "name").collect().rows()]
    assert rows == records(data)


def test_what_check_finds_is_in_it(data: Path, exported: Path) -> None:
    with open_library([data]) as library:
        reports = [library.report(name) for name in library.report_ids()]
    found = [(f.rule, f.message) for r in reports for f in run([r], with_ok=True).findings]
    claims = sum(len(run([r], with_claims=True).claims) for r in reports)
    table = ds.dataset(exported / "findings", partitioning="hive").to_table()
    rows = zip(table["rule"].to_pylist(), table["message"].to_pylist(), strict=True)
    assert sorted(rows) == sorted(found)
    assert ds.dataset(exported / "claims", partitioning="hive").count_rows() == claims > 0


def test_groups_and_files_are_of_sensible_size(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.export.arrow._GROUP", 4)
    monkeypatch.setattr("lawgov_cli.export.arrow._MOST", 10)
    monkeypatch.setattr("lawgov_cli.export.run._ROWS", 3)
    with open_library([data]) as library:
        export(library, ReportFilter(), tmp_path / "x", FORMATS["parquet"], ("statistics",))
        wanted = len(library.statistics())
    files = sorted((tmp_path / "x" / "statistics" / "year=2022" / "province=云岭省").iterdir())
    assert [f.name for f in files] == ["part-0.parquet", "part-1.parquet"]
    counts = [pq.ParquetFile(f).metadata for f in files]
    assert [m.num_rows for m in counts] == [12, 9]
    assert counts[0].row_group(0).num_rows == 6
    assert ds.dataset(tmp_path / "x" / "statistics").count_rows() == wanted


def test_a_killed_export_leaves_the_old_one(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x"
    with open_library([data]) as library:
        export(library, ReportFilter(years=(2022,)), target, FORMATS["parquet"], ("reports",))
        before = sorted(p for p in target.rglob("*"))

        def interrupted(*_: Any) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(ParquetFolder, "_end", interrupted)
        with pytest.raises(KeyboardInterrupt):
            export(library, ReportFilter(), target, FORMATS["parquet"], ("reports",))
    assert sorted(target.rglob("*")) == before
    assert [p.name for p in tmp_path.iterdir()] == ["x"]
