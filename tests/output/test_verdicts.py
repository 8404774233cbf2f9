"""Verdicts: each sentence once, under it each figure with what the report says."""

from __future__ import annotations

from decimal import Decimal

from tests.output.screens import printed

from lawgov_cli.output import theme
from lawgov_cli.output.verdicts import print_verdicts
from lawgov_cli.verify.verdict import VERDICTS, Verdict

RIGHT = Verdict(
    *("受理50件，审结48件。", Decimal(50), "件", "相符", "甲-2023", "1.1", "复议·受理", "50件"),
    *("受理50件", Decimal(1), "50件", 1, 3),
)


def test_each_verdict_has_a_colour() -> None:
    assert set(theme.VERDICT) == set(VERDICTS)


def test_a_sentence_stands_once_above_its_figures() -> None:
    follows = RIGHT._replace(verdict="推算不符", figure="48件", stated="50件-4件=46件", quote="")
    assert printed(print_verdicts, [RIGHT, follows]).splitlines() == [
        *("受理50件，审结48件。", "  相符 50件", "    报告: 50件  复议·受理  1.1"),
        *("    原文: 受理50件", "  推算不符 48件", "    推算: 50件-4件=46件  复议·受理  1.1"),
    ]


def test_what_is_absent_or_doubtful_is_said_so() -> None:
    absent = RIGHT._replace(verdict="查无", report="", measure="", name="", stated="", quote="")
    assert printed(print_verdicts, [absent]).splitlines()[1:] == ["  查无 50件  报告里没有"]
    doubtful = RIGHT._replace(verdict="存疑", stated="50件、52件")
    assert printed(print_verdicts, [doubtful]).splitlines()[1:] == [
        "  存疑 50件",
        "    可能是: 50件、52件",
    ]


def test_the_report_is_named_where_there_are_several() -> None:
    other = RIGHT._replace(report="乙-2023")
    shown = printed(print_verdicts, [RIGHT, other])
    assert "复议·受理  甲-2023 1.1" in shown
    assert "复议·受理  乙-2023 1.1" in shown
