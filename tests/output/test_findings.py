"""Findings as people read them: the worst first, places that can be found, numbers whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.finding import Finding
from lawgov_cli.output.findings import _pointed
from lawgov_cli.output.wrap import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.program import Program

LINE = (
    "全年共接待群众来访3,421件次，办结行政复议案件18.73万件，审结率95.81%，比上年提高2.5个百分点。"
)


def finding(quote: str, line: str = LINE, cut: tuple[bool, bool] = (False, False)) -> Finding:
    """A finding whose place is the quote in the line."""
    return Finding(
        "rate-of-counts", "error", "a.txt", 3, 1, quote, "不合。",
        excerpt=line, excerpt_offset=line.index(quote), cut=cut,
    )  # fmt: skip


@pytest.mark.parametrize("room", range(24, 110, 3))
@pytest.mark.parametrize("quote", ["95.81%", "3,421件", "办结", "全年", "2.5个百分点。"])
def test_an_excerpt_cuts_no_number_and_marks_both_ends(quote: str, room: int) -> None:
    line, under = _pointed(finding(quote), room)
    assert width(line) <= room
    shown = line.strip("…")
    assert shown in LINE
    start = LINE.index(shown)
    assert line.startswith("……") == (start > 0)
    assert line.endswith("……") == (start + len(shown) < len(LINE))
    around = f"{LINE[start - 1 : start]}|{LINE[start : start + 1]}"
    assert not re.fullmatch(r"[0-9.,]\|[0-9.,%万]", around)
    end = start + len(shown)
    assert not re.fullmatch(r"[0-9.,]\|[0-9.,%万]", f"{LINE[end - 1]}|{LINE[end : end + 1]}")
    # The marks stand under the quote.
    marked = line[: _at_cell(line, width(under))]
    assert marked.endswith(quote)
    assert under.count("^") == width(quote)


def _at_cell(line: str, cells: int) -> int:
    """How many characters of a line take so many cells."""
    return next(i for i in range(len(line) + 1) if width(line[:i]) >= cells)


def test_an_excerpt_of_a_longer_line_is_marked_though_all_of_it_fits() -> None:
    assert _pointed(finding("乙", "甲乙丙", (True, True)), 60) == ("……甲乙丙……", "    ^^")
    assert _pointed(finding("乙", "甲乙丙"), 60) == ("甲乙丙", "  ^^")


def test_a_quote_wider_than_the_room_is_shown_as_far_as_it_fits() -> None:
    line, under = _pointed(finding(LINE), 30)
    assert line.endswith("……")
    assert width(line) <= 30
    assert set(under.strip()) == {"^"}


def ranks(findings: Sequence[dict[str, object]]) -> list[tuple[bool, int]]:
    order = ["error", "warning", "info", "ok"]
    return [(bool(f["known"]), order.index(str(f["severity"]))) for f in findings]


def test_the_worst_come_first_and_what_is_known_last(lawgov: Program) -> None:
    found = lawgov("check", "--all", "--json").json
    assert ranks(found) == sorted(ranks(found))
    assert {f["known"] for f in found} == {True, False}
    errors = [f for f in found if f["severity"] == "error" and not f["known"]]
    assert len(errors) > 10


def test_places_of_the_built_in_report_can_be_found_in_it(lawgov: Program) -> None:
    lines = [line.split("\t") for line in lawgov("check").out.splitlines()]
    spots = [line[0] for line in lines if line[0].startswith("措施")]
    assert len(spots) > len(lines) * 0.8
    texts = {
        part["measure"]: part["title"] + part["text"] for part in lawgov("measures", "--json").json
    }
    for line in lines:
        match = re.fullmatch("措施 ([0-9.]+) 第 ([0-9]+) 段第 ([0-9]+) 字", line[0])
        if match:
            paragraph = texts[match[1]].split("\n")[int(match[2]) - 1]
            there = " ".join(paragraph[int(match[3]) - 1 :].split())
            assert there.startswith(line[4][:6].strip()), line
