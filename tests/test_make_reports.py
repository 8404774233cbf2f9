"""Reports for measuring: different ones, the same for a seed, each as good as any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.make_reports import reports, text_of, write

from lawgov_cli.curated import load_reports

if TYPE_CHECKING:
    from pathlib import Path


def test_a_seed_gives_the_same_reports_and_no_two_are_alike(tmp_path: Path) -> None:
    assert write(tmp_path / "a", 4, 7) == 4
    write(tmp_path / "b", 4, 7)
    write(tmp_path / "c", 4, 8)
    a, b, c = (
        [p.read_bytes() for p in sorted((tmp_path / name).rglob("*.yaml"))] for name in "abc"
    )
    assert a == b
    assert len(set(a + c)) == 8
    made = load_reports([tmp_path / "a" / "000"])
    assert all(len(list(r.statistics())) > 20 for r in made)
    assert len({m.text for r in made for _, m in r.measures()}) > 40


def test_a_raw_text_has_the_same_measures() -> None:
    report = next(iter(reports(1)))
    text = text_of(report)
    assert text.startswith(report.title)
    for _, measure in report.measures():
        assert measure.title in text


def test_raw_texts_are_written_by_a_thousand(tmp_path: Path) -> None:
    assert write(tmp_path, 2, raw=True) == 2
    assert [p.name for p in sorted(tmp_path.rglob("*.txt"))] == ["r000000.txt", "r000001.txt"]
    assert (tmp_path / "000").is_dir()
