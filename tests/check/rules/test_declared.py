"""Relations that a data file declares: they hold, differ, hold by now, or cannot be computed."""

from __future__ import annotations

import pytest
from tests.check.rules.test_curation import FILE, TEXT

from lawgov_cli.check.run import run
from lawgov_cli.curated import parse_report


def told(equation: str, more: str = "") -> list[tuple[str, str, bool]]:
    content = FILE.format(
        text=TEXT, head="", measure="", figure="", citation="", relation=more
    ).replace("受理 = 30", equation)
    report, problems = parse_report(content.encode(), "x.yaml")
    assert report is not None, problems
    found = run([report]).findings
    return [(f.rule, f.severity, f.known) for f in found if f.rule.startswith("declared")]


EXPECTED = ", expect: differs, note: 原文如此"


@pytest.mark.parametrize(
    ("equation", "more", "found"),
    [
        ("受理 = 30", "", []),
        ("受理 = 31", "", [("declared-relation", "error", False)]),
        ("受理 = 31", EXPECTED, [("declared-relation", "error", True)]),
        ("受理 = 30", EXPECTED, [("declared-now-holds", "warning", False)]),
        ("受里 = 30", "", [("declared-unreadable", "error", False)]),
        ("受理 = 30 / 0", "", [("declared-unreadable", "error", False)]),
    ],
)
def test_a_relation(equation: str, more: str, found: list[tuple[str, str, bool]]) -> None:
    assert told(equation, more) == found
