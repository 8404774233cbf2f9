"""The figures of a report's body, and what is imported when it is asked for."""

from __future__ import annotations

import pytest

import lawgov_cli.extract
from lawgov_cli.extract import cited, figures, parse


def test_figures_of_the_body_only() -> None:
    document = parse("点击30次\n甲市人民政府：\n2023年，受理50件，办结48件。\n浏览20次\n")
    assert [f.digits for f in figures(document)] == ["50", "48"]


def test_citations_come_when_they_are_asked_for() -> None:
    assert lawgov_cli.extract.citations is cited.citations
    with pytest.raises(AttributeError, match="nothing"):
        _ = lawgov_cli.extract.nothing
