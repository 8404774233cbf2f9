"""Spark in local mode gives the rows that one machine gives, and a bad file ends no job."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pyarrow.dataset as ds
import pytest
from tests.intake.samples import raw

from lawgov_cli.check.run import run
from lawgov_cli.intake.entry import Entry
from lawgov_cli.intake.reports import document_of, report_of
from lawgov_cli.library.open import library_of

ROOT = Path(__file__).parents[1]
COUNT = 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Raw reports of ten years, in folders, two of them broken."""
    folder = tmp_path_factory.mktemp("reports")
    for number in range(COUNT):
        inside = folder / str(2010 + number % 10)
        inside.mkdir(exist_ok=True)
        text = raw(2010 + number % 10, windows=number + 1, cases=3 * number + 1)
        text = text.replace("青石县", f"青石{'一二三四五六七八九十'[number // 20]}县")
        (inside / f"报告 {number}.txt").write_text(text, encoding="utf-8")
    (folder / "empty.txt").write_text(" \n")  # Spark passes over a file without any byte
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 cut")
    (folder / "not a report.jpg").write_text("x")
    return folder


@pytest.fixture(scope="module")
def output(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What spark-submit of the example has written."""
    output = tmp_path_factory.mktemp("out")
    submit = Path(sys.executable).with_name("spark-submit")
    subprocess.run(
        [submit, "--master", "local[2]", ROOT / "examples" / "spark_check.py", folder, output],
        check=True,
        env={**os.environ, "PYSPARK_PYTHON": sys.executable},
    )
    return output


def rows(output: Path, name: str) -> list[dict[str, Any]]:
    found = ds.dataset(output / name, partitioning="hive").to_table().to_pylist()
    for row in found:
        if "path" in row:
            row["path"] = unquote(urlparse(row["path"]).path)
    return list(found)


def texts(folder: Path) -> list[Path]:
    return sorted(folder.rglob("报告*.txt"))


def test_findings_are_those_of_one_machine(folder: Path, output: Path) -> None:
    wanted = [
        (str(path), f.rule, f.severity, f.line, f.column, f.message)
        for path in texts(folder)
        for f in run([document_of(path.read_bytes(), str(path))[0]]).findings
    ]
    keys = ("path", "rule", "severity", "line", "column", "message")
    found = [tuple(str(r[k]) for k in keys) for r in rows(output, "findings")]
    assert len(texts(folder)) == COUNT
    assert sorted(found) == sorted(tuple(map(str, row)) for row in wanted)


def test_statistics_are_those_of_the_drafts(folder: Path, output: Path) -> None:
    wanted = []
    for path in texts(folder):
        read = report_of(Entry(str(path), str(path), path.read_bytes(), 1))
        with library_of([read.report]) as library:
            wanted += [
                (str(path), s.name, f"{s.value:f}", s.unit, s.status) for s in library.statistics()
            ]
    keys = ("path", "name", "printed", "unit", "status")
    assert sorted(tuple(r[k] for k in keys) for r in rows(output, "statistics")) == sorted(wanted)


def test_bad_files_are_rows_with_their_sentence(output: Path) -> None:
    found = {Path(row["path"]).name: row["error"] for row in rows(output, "errors")}
    assert set(found) == {"empty.txt", "bad.pdf"}
    assert found["empty.txt"].endswith("是空的，没有可读的内容")


def test_series_put_a_year_beside_the_one_before(output: Path) -> None:
    found = [r for r in rows(output, "series") if r["place"] == "青石一县" and r["previous"]]
    assert {r["year"] - r["previous_year"] for r in found} <= {0, 1}
    assert all(r["change"] == r["base_value"] - r["previous"] for r in found)
    assert any(r["change_percent"] for r in found)


def test_folders_are_of_years(output: Path) -> None:
    years = {p.name for p in (output / "statistics").glob("year=*")}
    assert years == {f"year={year}" for year in range(2010, 2020)}
