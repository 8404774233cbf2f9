"""The program that docs/scale.md shows for Ray gives what `lawgov check` gives; where Ray is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.parquet as pq
import pytest
from tests.intake.samples import raw

if TYPE_CHECKING:
    from tests.program import Program

PAGE = Path(__file__).parents[1] / "docs" / "scale.md"


def test_the_program_of_the_page(
    lawgov: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("ray")
    (program,) = re.findall(r"```python\n(import ray\n.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    Path("reports").mkdir()
    for number in range(4):
        Path("reports", f"{number}.txt").write_text(raw(2013 + number, cases=number))
    exec(compile(program, "scale.md", "exec"), {"__name__": "page"})  # noqa: S102 - our own page
    rows = [row for file in Path("findings").glob("*") for row in pq.read_table(file).to_pylist()]
    found = sorted((r["path"], r["rule"], r["line"], r["column"]) for r in rows)
    wanted = lawgov("check", "reports", "--json").json
    assert found == sorted((f["source"], f["rule"], f["line"], f["column"]) for f in wanted)
    assert found
