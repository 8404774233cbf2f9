"""Reports as tables: every key a column of its type, whichever library is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import lawgov_cli
from lawgov_cli import frames
from lawgov_cli.errors import LawgovError
from lawgov_cli.library import records

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("using", ["pandas", "polars"])
def test_every_key_is_a_column_of_its_type(toy: Path, using: str) -> None:
    with lawgov_cli.open_library(toy) as library:
        tables = lawgov_cli.to_frames(library, using=using)
        found = library.statistics()
    assert list(tables) == ["reports", "chapters", "measures", "statistics", "citations"]
    statistics = tables["statistics"]
    assert list(statistics.columns) == list(records.StatisticRecord._fields)
    assert len(statistics) == len(found)
    assert list(statistics["value"]) == [float(record.value) for record in found]
    assert str(statistics["value"].dtype).lower() == "float64"
    assert str(statistics["chapter"].dtype).lower() == "int64"
    assert "、" in "".join(tables["measures"]["tags"])


def test_a_report_is_a_library_of_one(toy_report: Path) -> None:
    report = lawgov_cli.load(toy_report)
    tables = lawgov_cli.to_frames(report)
    assert type(tables["reports"]).__module__.startswith("pandas")
    assert list(tables["reports"]["report"]) == [report.id]
    assert len(tables["statistics"]) == len(list(report.statistics()))


def test_without_either_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "find_spec", lambda _: None)
    with pytest.raises(LawgovError, match="没有安装 pandas 或 polars，请先运行 pip install pandas"):
        lawgov_cli.to_frames(lawgov_cli.load())
    with pytest.raises(LawgovError, match="没有安装 polars"):
        lawgov_cli.to_frames(lawgov_cli.load(), using="polars")
    with pytest.raises(LawgovError, match="没有安装 numpy"):
        lawgov_cli.to_frames(lawgov_cli.load(), using="numpy")
