"""The example for Dask gives what `lawgov check` gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
from examples import dask_check
from tests.intake.samples import raw

if TYPE_CHECKING:
    import pytest
    from tests.program import Program


def test_findings_of_a_folder(
    lawgov: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_check, "FILES_A_TASK", 3)
    folder = tmp_path / "in"
    (folder / "2021").mkdir(parents=True)
    for number in range(8):
        (folder / "2021" / f"{number}.txt").write_text(raw(2013 + number, cases=number))
    (folder / "bad.txt").write_text("")
    dask_check.main(str(folder), str(tmp_path / "out.parquet"))
    rows = pq.read_table(tmp_path / "out.parquet").to_pylist()
    assert [Path(r["path"]).name for r in rows if r["error"]] == ["bad.txt"]
    found = sorted((r["path"], r["rule"], r["line"], r["column"]) for r in rows if not r["error"])
    wanted = lawgov("check", folder / "2021", "--json").json
    assert found == sorted((f["source"], f["rule"], f["line"], f["column"]) for f in wanted)
    assert found
