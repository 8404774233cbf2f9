"""A library file appears whole or not at all and holds what it was built from, once."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_reports
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_file, build_memory
from lawgov_cli.library.open import open_library

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.model import Report, Statistic


def test_a_failed_build_leaves_the_old_library(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    path.write_bytes(b"old")
    reports = load_reports([toy])
    with pytest.raises(sqlite3.IntegrityError):
        build_file([reports[0], reports[0]], path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.sqlite"]


def test_a_file_holds_no_second_copy_of_a_text(toy: Path, tmp_path: Path) -> None:
    reports = load_reports([toy])
    assert build_file(reports, tmp_path / "x.sqlite") == len(reports)
    content = (tmp_path / "x.sqlite").read_bytes()
    for _, measure in (pair for report in reports for pair in report.measures()):
        for statistic in measure.statistics:
            assert content.count(f"，{statistic.quote}".encode()) <= 1
        line = measure.text.split("\n")[0][:40]
        assert content.count(line.encode()) == 1


def test_what_only_a_file_needs_is_not_made_in_memory(toy: Path, tmp_path: Path) -> None:
    reports = load_reports([toy])
    build_file(reports, tmp_path / "x.sqlite")
    file = sqlite3.connect(tmp_path / "x.sqlite")
    memory = build_memory(reports)
    for table in ("model", "pieces_idx"):
        sql = f"SELECT count(*) FROM {table}"  # noqa: S608
        assert file.execute(sql).fetchone()[0] > 0
        assert next(memory.numbers(sql)) == 0
    file.close()
    memory.close()


def test_findings_are_kept_on_demand_only(toy: Path, tmp_path: Path) -> None:
    reports = load_reports([toy])
    for kept in (False, True):
        path = tmp_path / f"{kept}.sqlite"
        build_file(reports, path, with_findings=kept)
        rows = sqlite3.connect(path).execute("SELECT checked FROM model").fetchall()
        assert [row[0] is not None for row in rows] == [kept] * len(reports)


def with_statistic(report: Report, made: Statistic) -> Report:
    """The report with one statistic alone, in its first measure."""
    chapter = report.chapters[1]
    measure = replace(chapter.measures[0], statistics=(made,))
    return replace(report, chapters=(replace(chapter, measures=(measure,)),))


def test_absurd_numbers_and_quotes_from_elsewhere_are_refused(toy_report: Path) -> None:
    report = load_reports([toy_report])[0]
    _, good = next(iter(report.statistics()))
    good = replace(good, quote="综合窗口36个")
    build_memory([with_statistic(report, good)]).close()
    for value in ("1e30", "1e-30", "1e999999999"):
        with pytest.raises(LawgovError, match="数值的位数太多"):
            build_memory([with_statistic(report, replace(good, value=Decimal(value)))])
    with pytest.raises(LawgovError, match="引文不在本段原文中: “别处的话”"):
        build_memory([with_statistic(report, replace(good, quote="别处的话"))])


def test_a_quote_is_read_back_from_its_text(toy: Path, tmp_path: Path) -> None:
    reports = load_reports([toy])
    build_file(reports, tmp_path / "x.sqlite")
    with open_library([tmp_path / "x.sqlite"]) as library:
        got = [s.quote for s in library.statistics()]
    assert got == [s.quote for report in reports for _, s in report.statistics()]


def test_a_place_in_an_order_counts_no_people(toy: Path) -> None:
    with open_library([toy]) as library:
        ranks = [s for s in library.statistics() if "排名" in s.name]
    assert ranks
    for rank in ranks:
        if rank.nature == "排名":
            assert rank.base_unit == rank.unit
