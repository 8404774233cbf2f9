"""A library is closed at its end, says how much it holds, and answers only what meets a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.statistics import StatisticFilter

if TYPE_CHECKING:
    from pathlib import Path


def test_how_many_reports_there_are(libraries: dict[str, Path]) -> None:
    with open_library([libraries["several"]]) as library:
        assert repr(library) == "<Library: 3 份报告>"
    assert repr(library) == "<Library>"


def test_a_file_and_a_folder_answer_alike(libraries: dict[str, Path], toy: Path) -> None:
    where = MeasureFilter(years=(2023,))
    with open_library([libraries["several"]]) as file, open_library([toy]) as memory:
        for ask in (
            lambda library: library.reports(ReportFilter(years=(2023,))),
            lambda library: library.chapters(ReportFilter(years=(2023,))),
            lambda library: library.measures(where, limit=2),
            lambda library: library.citations(CitationFilter(years=(2023,)), distinct=True),
            lambda library: library.statistics(StatisticFilter(years=(2023,))),
            lambda library: library.values("tags"),
        ):
            answer = ask(file)
            assert answer == ask(memory)
            assert answer


def test_a_count_is_that_of_the_list(libraries: dict[str, Path]) -> None:
    with open_library([libraries["several"]]) as library:
        for where, records in (
            (ReportFilter(years=(2022,)), library.reports(ReportFilter(years=(2022,)))),
            (
                MeasureFilter(tags=("行政复议",)),
                library.measures(MeasureFilter(tags=("行政复议",))),
            ),
        ):
            assert library.count(where) == len(records) > 0
        assert library.measures(limit=2) == library.measures()[:2]


def test_ids_begin_as_asked_and_a_report_is_its_model(libraries: dict[str, Path]) -> None:
    with open_library([libraries["several"]]) as library:
        assert library.report_ids(begins="qing") == ["qingshi-2022", "qingshi-2023"]
        assert library.report_ids(limit=1) == ["qingshi-2022"]
        report = library.report("qingshi-2022")
        assert (report.id, report.year) == ("qingshi-2022", 2022)
        with pytest.raises(LawgovError):
            library.report("no-such")
