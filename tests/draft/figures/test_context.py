"""What a figure is named from."""

from __future__ import annotations

import pytest

from lawgov_cli.draft.figures.context import is_anybody, telling


@pytest.mark.parametrize(
    ("name", "tells"),
    [("仲裁院", "仲裁院"), ("中级人民法院", "法院"), ("局", ""), ("全市各级各部门", "")],
)
def test_a_subject_that_tells_what_a_figure_is_about(name: str, tells: str) -> None:
    assert telling(name) == tells


def test_whoever_reports_or_is_served_is_anybody() -> None:
    assert is_anybody("县人民政府")
    assert not is_anybody("仲裁院")
