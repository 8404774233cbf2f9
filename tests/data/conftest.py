"""The curated report and the word lists, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


Words = dict[str, Any]
"""Lists of words by their key; ``printed_as`` holds lists by a word."""


@pytest.fixture(scope="session")
def words() -> Words:
    lists: Words = yaml.load(
        WORDS.read_text(encoding="utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 - strings only, as safe as the safe loader
    )
    return lists
