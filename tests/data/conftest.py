"""The curated report and the word lists, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from lawgov_cli.curated.load import read_report

from .places import REPORT, WORDS

if TYPE_CHECKING:
    from lawgov_cli.model import Report


@pytest.fixture(scope="session")
def report() -> Report:
    # With its defects, which one test of test_file.py tells: the others still say
    # what they have to say.
    report, defects = read_report(REPORT)
    assert report is not None, defects
    return report


@pytest.fixture(scope="session")
def words() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = yaml.load(
        WORDS.read_text(encoding="utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 - strings only, as safe as the safe loader
    )
    return lists
