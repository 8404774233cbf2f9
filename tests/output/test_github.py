"""Findings as workflow commands: level, place and words, nothing of which ends the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.output.screens import FINDING

from lawgov_cli.output.github import github_lines

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Severity


@pytest.mark.parametrize(
    ("severity", "known", "level", "label"),
    [
        ("error", False, "error", "不符"),
        ("error", True, "notice", "不符（已知）"),
        ("warning", False, "warning", "存疑"),
        ("info", False, "notice", "提示"),
        ("ok", False, "notice", "相符"),
    ],
)
def test_a_line_a_finding(severity: Severity, known: bool, level: str, label: str) -> None:  # noqa: FBT001
    found = FINDING._replace(severity=severity, known=known)
    line = f"::{level} file=a.txt,line=3,col=7,title={label} sum-of-parts::合计不等。\n"
    assert github_lines([found]) == line
    assert github_lines([found, found]) == line * 2


def test_what_would_end_a_property_or_a_line_is_escaped() -> None:
    odd = FINDING._replace(source="a:b,c%.txt", message="一,二:三\r\n四%")
    assert github_lines([odd]) == (
        "::error file=a%3Ab%2Cc%25.txt,line=3,col=7,title=不符 sum-of-parts::一,二:三%0D%0A四%25\n"
    )
