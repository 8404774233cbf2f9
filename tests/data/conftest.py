"""The curated report and the word lists, loaded once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from lawgov_cli.curated import load_report

from .places import REPORT, WORDS

if TYPE_CHECKING:
    from lawgov_cli.model import Report


@pytest.fixture(scope="session")
def report() -> Report:
    return load_report(REPORT)


@pytest.fixture(scope="session")
def words() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = yaml.load(
        WORDS.read_text(encoding="utf-8"),
        Loader=yaml.BaseLoader,  # noqa: S506 - strings only, as safe as the safe loader
    )
    return lists
