"""The criteria that every list has, from the options as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.cli.filters import measure_criteria
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.open import open_library

if TYPE_CHECKING:
    from pathlib import Path


def test_lists_are_split_and_chapters_read(libraries: dict[str, Path]) -> None:
    with open_library([libraries["several"]]) as library:
        reports = ReportFilter(years=(2022,))
        criteria = measure_criteria(
            library, reports, ["第二章"], ["考核,普法"], ["局"], ["甲", "乙"]
        )
        empty = measure_criteria(library, reports, None, None, None, None)
    assert MeasureFilter(**criteria) == MeasureFilter(
        years=(2022,), chapters=(2,), tags=("考核", "普法"), bodies=("局",), people=("甲", "乙")
    )
    assert MeasureFilter(**empty) == MeasureFilter(years=(2022,))
