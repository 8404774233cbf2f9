"""Findings as people read them: the worst first, places that can be found, numbers whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.output.screens import printed

from lawgov_cli.check.finding import Finding
from lawgov_cli.output.finding_records import place_words
from lawgov_cli.output.findings import _pointed, print_findings
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


WHOLE = Finding(
    "sum-of-parts", "error", "a.txt", 3, 1, "95.81%", "合计不等。", measure="1.2",
    hint="看一看。", excerpt="审结率95.81%。", excerpt_offset=3, chapter=1,
)  # fmt: skip


def test_a_finding_with_its_place_under_the_text_and_its_hint() -> None:
    shown = printed(print_findings, [WHOLE], {("a.txt", 1): "一、总体"}, width=60).splitlines()
    assert shown == [
        "a.txt",
        "不符 1 处",
        " 一、总体",
        f"  不符 合计不等。  1.2 {place_words(WHOLE)} sum-of-parts",
        "    审结率95.81%。",
        "          ^^^^^^",
        "    看一看。",
    ]


def test_what_a_finding_does_not_have_is_not_shown() -> None:
    """No excerpt, no hint, no chapter with a title; standard input has a name."""
    bare = WHOLE._replace(source="-", excerpt="", hint="", chapter=None, measure="")
    shown = printed(print_findings, [bare, bare], {}, width=60).splitlines()
    line = f"  不符 合计不等。  {place_words(bare)} sum-of-parts"
    assert shown == ["标准输入", "不符 2 处", line, line]
    spotted = bare._replace(spot="第 3 段", measure="1.2")
    assert "  不符 合计不等。  第 3 段 sum-of-parts" in printed(
        print_findings, [spotted], {}, width=60
    )


def test_findings_stand_under_their_source_severity_and_chapter() -> None:
    mild = WHOLE._replace(severity="warning", excerpt="", hint="")
    other = mild._replace(source="b.txt")
    second = mild._replace(chapter=2)
    titles = {("a.txt", 1): "一、甲", ("a.txt", 2): "二、乙"}
    shown = printed(print_findings, [mild, mild, second, other], titles, width=60).splitlines()
    assert [line for line in shown if not line.startswith("  ")] == [
        *("a.txt", "存疑 3 处", " 一、甲", " 二、乙", "", "b.txt", "存疑 1 处"),
    ]


@pytest.mark.parametrize(
    ("quote", "offset", "room", "line", "under"),
    [
        ("乙", 1, 20, "甲乙丙", "  ^^"),
        ("", 1, 20, "甲乙丙", "  ^^"),
        ("丙", 2, 20, "甲乙丙", "    ^^"),
        ("", 3, 20, "甲乙丙", "      ^"),
    ],
)
def test_the_marks_stand_under_the_quote(
    quote: str, offset: int, room: int, line: str, under: str
) -> None:
    there = finding("甲", "甲乙丙")._replace(quote=quote, excerpt_offset=offset)
    assert _pointed(there, room) == (line, under)
    cut = there._replace(cut=(True, True))
    assert _pointed(cut, room) == (f"……{line}……", " " * width("……") + under)
