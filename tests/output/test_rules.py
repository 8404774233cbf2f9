"""Rules in a terminal: a list by families, or one with both samples."""

from __future__ import annotations

from tests.output.screens import printed

from lawgov_cli.check.rule import Mark, Rule
from lawgov_cli.output.rules import print_rule, print_rules

ONE = Rule(
    "a-b", "甲乙", "为何。", "error", "文字", "错\n 了。\n", "对。\n", lambda _: list[Mark]()
)
TWO = ONE._replace(id="c-d", severity="info", family="体例", before="去年。\n")


def test_a_heading_a_family_and_an_example_on_one_line() -> None:
    assert printed(print_rules, [ONE, ONE, TWO]).splitlines() == [
        *("文字", "a-b  不符  甲乙", "    例: 错 了。", "a-b  不符  甲乙", "    例: 错 了。", ""),
        *("体例", "c-d  提示  甲乙", "    例: 错 了。"),
    ]


def test_one_with_its_explanation_and_the_samples_that_it_has() -> None:
    assert printed(print_rule, [ONE]).splitlines() == [
        *("a-b  不符  甲乙", "", "  为何。", "", "  会标出:", "    错", "    了。"),
        *("", "  不会标出:", "    对。"),
    ]
    assert "  去年的报告:\n    去年。\n\n  会标出:" in printed(print_rule, [TWO])
