"""Every equation of a text's figures, with what it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.claimed import DECLARED
from lawgov_cli.check.run import run
from lawgov_cli.extract import parse
from lawgov_cli.library.open import read_reports
from lawgov_cli.made import builtin_data
from lawgov_cli.reading import read_data

if TYPE_CHECKING:
    from lawgov_cli.check.result import ClaimRow
    from lawgov_cli.document import Document

TEXT = """一、依法办理复议案件
（一）行政复议渠道畅通。全年收到申请66件，其中受理61件、不予受理6件。按时办结率为50%，应办60件，办结30件。
"""


def document(text: str) -> Document:
    return parse(read_data(text.encode(), "x.txt").manuscript, "x.txt")


def claims(*texts: str) -> list[tuple[int, ClaimRow]]:
    return list(run([document(t) for t in texts], with_claims=True).claims)


def test_the_claims_of_a_raw_text() -> None:
    rows = [row for _, row in claims(TEXT)]
    failing = [row for row in rows if row.severity != "ok"]
    assert [(r.sort, r.measure, r.chapter, r.known) for r in failing] == [
        ("sum-of-parts", "1.1", 1, False)
    ]
    assert failing[0].stated == "66件"
    assert failing[0].expected == "67件"
    assert "61" in failing[0].calculation
    assert failing[0].relation == "总数与分项"
    assert DECLARED not in {row.sort for row in rows}


def test_each_claim_says_of_which_text_it_is() -> None:
    numbers = [number for number, _ in claims("一、概述\n没有数字。\n", TEXT, TEXT)]
    assert set(numbers) == {1, 2}
    assert numbers == sorted(numbers)


def test_what_a_file_declares_comes_first_and_once() -> None:
    report = read_reports([builtin_data() / "report.yaml"])[0]
    rows = [row for _, row in run([report], with_claims=True).claims]
    declared = [row for row in rows if row.sort == DECLARED]
    assert rows[: len(declared)] == declared
    assert len(declared) == len(report.relations)
    by_equation = {row.relation: row for row in declared}
    for relation in report.relations:
        row = next(r for text, r in by_equation.items() if text.startswith(relation.equation))
        assert row.known == (relation.expect == "differs")
        assert (row.severity == "ok") == (relation.expect != "differs") or relation.todo
        assert row.measure


def test_without_asking_there_are_none() -> None:
    assert run([document(TEXT)]).claims == ()
