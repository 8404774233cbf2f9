"""A library that grows: beside the old one until it is done, going on where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.growing import growing, left
from lawgov_cli.library.open import open_library
from lawgov_cli.library.rows import ReportRows, file_rows_of
from lawgov_cli.library.search import Query

if TYPE_CHECKING:
    from pathlib import Path

DIGEST = b"d"


@pytest.fixture
def rows(toy_report: Path) -> ReportRows:
    """The rows of one report, of which nothing was checked."""
    content = toy_report.read_bytes()
    return file_rows_of(load_report(toy_report), content, DIGEST, checks="none")


def test_nothing_is_there_before_the_end(tmp_path: Path, rows: ReportRows) -> None:
    path = tmp_path / "库.sqlite"
    with growing(path) as library:
        library.add(rows)
        assert not path.exists()
        done = library.finish()
    assert (done.reports, done.added, done.kept, done.gone, done.drafts) == (1, 1, 0, 0, 0)
    with open_library([path]) as made:
        assert made.report_ids() == ["qingshi-2022"]
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_library_stays_where_there_is_nothing_to_add(
    libraries: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(libraries["several"].read_bytes())

    def empty() -> None:
        with growing(path) as library:
            library.finish()

    with pytest.raises(LawgovError, match="没有一份报告"):
        empty()
    assert path.read_bytes() == libraries["several"].read_bytes()


def test_an_update_keeps_what_is_the_same_and_drops_what_is_no_longer_seen(
    libraries: dict[str, Path], tmp_path: Path, rows: ReportRows
) -> None:
    path = tmp_path / "库.sqlite"
    path.write_bytes(libraries["several"].read_bytes())
    with growing(path, update=True) as library:
        library.add(rows)
        done = library.finish()
    # One is put in place of that of its id, two are gone.
    assert (done.reports, done.added, done.kept, done.gone) == (1, 1, 0, 2)
    source = rows.of_report["model"][0][0]
    with growing(path, update=True) as library:
        assert not library.holds(str(source), b"other", checked=False)
        assert not library.holds(str(source), DIGEST, checked=True)
        assert library.holds(str(source), DIGEST, checked=False)
        # What was seen once is not there for another file.
        assert not library.holds(str(source), DIGEST, checked=False)
        again = library.finish()
    assert (again.added, again.kept, again.gone) == (0, 1, 0)


def test_a_second_file_of_one_id_is_told_the_first(tmp_path: Path, rows: ReportRows) -> None:
    with growing(tmp_path / "库.sqlite") as library:
        assert library.twin(rows.identifier) is None
        library.add(rows)
        assert library.twin(rows.identifier) == rows.of_report["model"][0][0]
        library.finish()


def test_what_an_interruption_leaves_is_said(tmp_path: Path) -> None:
    assert "再运行一次接着做" in left(tmp_path / "库.sqlite")


def test_what_waits_to_be_written_can_be_replaced(tmp_path: Path, rows: ReportRows) -> None:
    path = tmp_path / "库.sqlite"
    with growing(path) as library:
        library.add(rows)
        library.add(rows)
        library.finish()
    with open_library([path]) as made:
        assert made.report_ids() == ["qingshi-2022"]
        assert len(made.measures()) == rows.measures
        assert made.search(Query(("青石",))).hits
