"""What a report's opening sums up, told again in its chapters."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import infer
from lawgov_cli.claims.summaries import Summary


def again(opening: str, chapter: str, heading: str = "一、主要做法") -> list[tuple[str, str]]:
    """The figures of a chapter that tell those of an opening again, a digit off or rounded."""
    found = mentions(f"{opening}\n{heading}\n{chapter}")
    summary = Summary(found)
    return [
        (earlier.figure.digits, later.figure.digits)
        for later in found.read
        for earlier in summary.told_again(later)
    ]


@pytest.mark.parametrize(
    ("opening", "chapter", "told"),
    [
        ("审结行政复议案件412件。", "收到申请698件，审结612件。", [("412", "612")]),
        ("审结行政复议案件621件。", "收到申请698件，审结612件。", [("621", "612")]),
        ("审结行政复议案件612件。", "收到申请698件，审结612件。", []),  # found by its value
        ("审结行政复议案件421件。", "收到申请698件，审结612件。", []),
        ("审结行政复议案件612件。", "收到申请698件，审结642人。", []),
        # Two digits are a digit off from too much, spans of time from each other.
        ("审结行政复议案件41件。", "收到申请698件，审结61件。", []),
        # Where both have one long name, they may tell.
        ("推出“一件事一次办”86项。", "“一件事一次办”推出46项。", [("86", "46")]),
        ("推出“一件事”86项。", "“一件事”推出46项。", []),
        # A bare verb is of what stands right before it, in its sentence.
        ("办理复议案件826件。", "收到复议申请152件，受理126件。", [("826", "126")]),
        ("办理复议案件826件。", "收到申请152件，受理126件。", []),
        ("办理复议案件826件。", "收到复议申请152件。受理126件。", []),
        ("办理复议案件826件。", "收到复议申请152件，抽样检查126件。", []),
        ("办理时限压缩至100天。", "办理时限压缩至200天。", []),
        # No word but one that says little stands at both.
        ("审结行政复议案件412件。", "收到申请698件，移送案件612件。", []),
        ("实施行政检查412次。", "行政指导612次。", []),
        # The opening, or the chapter, tells of another figure.
        ("审结行政复议案件412件。", "审结一审案件412件，审结612件。", []),
        ("审结行政复议案件412件。", "审结612件，其中审结的行政类612件。", []),
        # What it rounds.
        ("办结行政复议案件1.34万件。", "全年办结13427件。", [("1.34", "13427")]),
        ("办结行政复议案件1.34万件。", "全年办结13450件。", [("1.34", "13450")]),
        ("办结行政复议案件1.84万件。", "全年办结13427件。", [("1.84", "13427")]),
        ("办结行政复议案件1.86万件。", "全年办结13427件。", []),
        ("办结行政复议案件13427件。", "全年办结1.84万件。", []),
        ("办结行政复议案件1.34万余件。", "全年办结13427件。", []),
    ],
)
def test_the_chapters_tell_again(opening: str, chapter: str, told: list[tuple[str, str]]) -> None:
    assert again(opening, chapter) == told


@pytest.mark.parametrize(
    ("heading", "told"),
    [("一、主要做法", 1), ("　　一、主要做法", 1), ("之一、主要做法", 0), ("二、打算", 0)],
)
def test_an_opening_ends_at_the_first_heading(heading: str, told: int) -> None:
    assert len(again("审结行政复议案件412件。", "审结612件。", heading)) == told


def test_nothing_within_an_opening_tells_it_again() -> None:
    assert again("审结行政复议案件412件，其中审结的调解612件。", "审结调解案件9件。") == []


@pytest.mark.parametrize(
    ("opening", "chapter", "severities"),
    [
        ("审结行政复议案件412件", "收到行政复议申请698件，审结612件", ["warning"]),
        ("审结行政复议案件612件", "收到行政复议申请698件，审结612件", ["ok"]),
        # Other things were done with as many.
        ("受理行政复议案件412件", "收到行政复议申请698件，审结612件", []),
        ("办结行政复议案件1.34万件", "全年收到15236件，办结13427件", ["ok"]),
    ],
)
def test_a_summary_that_differs_is_doubted(
    opening: str, chapter: str, severities: list[str]
) -> None:
    text = f"全年{opening}，现将情况报告如下。\n一、主要做法\n{chapter}。"
    told = [row.severity for row in infer(text).rows if row.claim.template == "restated"]
    assert told == severities
