"""The functions for engines give what the commands give, and a bad file is a row."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest
from tests.intake.samples import curated, raw

from lawgov_cli.batches import (
    COLUMNS,
    check_batches,
    draft_batches,
    schema,
    statistics_batches,
)
from lawgov_cli.curated import parse_report
from lawgov_cli.library.open import library_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

FILES = {
    "a/2020.txt": raw(2020, cases=58).encode(),
    "a/gbk.txt": raw(2021, cases=7).encode("gb18030"),
    "b/r.yaml": curated("r", 2022).encode(),
    "b/bad.yaml": b"format: 2\nreport: [1\n",
    "b/empty.txt": b"",
}


def batches() -> list[Any]:
    made = pa.schema([("path", pa.string()), ("content", pa.binary())])
    rows = [{"path": path, "content": content} for path, content in FILES.items()]
    return [pa.RecordBatch.from_pylist(rows[at : at + 2], made) for at in range(0, len(rows), 2)]


FUNCTIONS = {
    "drafts": draft_batches,
    "findings": check_batches,
    "statistics": statistics_batches,
}


def rows_of(name: str) -> list[dict[str, Any]]:
    found = []
    for batch in FUNCTIONS[name](batches()):
        assert batch.schema.equals(schema(name))
        found += batch.to_pylist()
    return found


@pytest.mark.parametrize("name", FUNCTIONS)
def test_one_batch_out_for_one_in(name: str) -> None:
    assert len(list(FUNCTIONS[name](batches()))) == len(batches())
    assert list(FUNCTIONS[name]([])) == []
    assert all(schema(name).field(c.name).metadata for c in COLUMNS[name])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_a_bad_file_is_a_row_with_its_sentence(name: str) -> None:
    bad = [row for row in rows_of(name) if row["error"]]
    assert [row["path"] for row in bad] == ["b/bad.yaml", "b/empty.txt"]
    assert bad[0]["error"].startswith("b/bad.yaml:")
    assert bad[1]["error"] == "“b/empty.txt”是空的，没有可读的内容"
    for row in bad:
        assert {key for key, value in row.items() if value is not None} == {"path", "error"}


def test_a_defect_of_ours_ends_no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("lawgov_cli.batches.report_of", fails)
    assert {row["error"] for row in rows_of("drafts")} == {"程序出错，请报告: ZeroDivisionError()"}


def test_drafts_are_those_of_the_command(lawgov: Program, tmp_path: Path) -> None:
    for row in rows_of("drafts"):
        if row["error"] or row["path"].endswith(".yaml"):
            continue
        path = tmp_path / row["path"].replace("/", "-")
        path.write_bytes(FILES[row["path"]])
        wanted, _ = parse_report(lawgov("draft", path).stdout, "x")
        assert wanted is not None
        got, defects = parse_report(row["content"].encode(), "x")
        assert defects == []
        assert got == wanted
        assert (row["report"], row["year"]) == (wanted.id, wanted.year)
        assert row["todos"] == row["content"].count("todo: ")


def test_findings_are_those_of_the_command(lawgov: Program, tmp_path: Path) -> None:
    rows = [row for row in rows_of("findings") if not row["error"]]
    assert {row["path"] for row in rows} == {"a/2020.txt", "a/gbk.txt", "b/r.yaml"}
    for name in ("a/2020.txt", "a/gbk.txt"):
        path = tmp_path / "x.txt"
        path.write_bytes(FILES[name])
        wanted = lawgov("check", path, "--json").json
        mine = [row for row in rows if row["path"] == name]
        keys = [key for key in wanted[0] if key != "source"]
        assert [[row[key] for key in keys] for row in mine] == [
            [row[key] for key in keys] for row in wanted
        ]


def test_statistics_have_what_series_are_made_of() -> None:
    rows = [row for row in rows_of("statistics") if not row["error"]]
    report, _ = parse_report(FILES["b/r.yaml"], "b/r.yaml")
    assert report is not None
    with library_of([report]) as library:
        wanted = library.statistics()
    mine = [row for row in rows if row["path"] == "b/r.yaml"]
    assert [(r["name"], r["printed"], r["base_value"], r["status"]) for r in mine] == [
        (s.name, f"{s.value:f}", float(s.base_value), s.status) for s in wanted
    ]
    assert {(r["year"], r["place"], r["province"]) for r in mine} == {(2022, "青石县", "云岭省")}
    assert {r["year"] for r in rows} == {2020, 2021, 2022}


def test_no_engine_is_imported() -> None:
    code = "import sys, lawgov_cli.batches as b; b.schema('drafts'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(done.stdout.split())
    assert "pyarrow" in loaded
    assert not {"pyspark", "ray", "dask", "duckdb", "pandas", "polars"} & loaded
