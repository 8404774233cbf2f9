"""What a checked text is called on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.subject import Subject
from lawgov_cli.check.text import text_of
from lawgov_cli.curated import load_report
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("某网\n甲市2023年报告\n打印\n\n甲市人民政府：\n2023年，做了。\n", "甲市2023年报告"),
        ("甲报告\n乙报告\n\n甲市人民政府：\n2023年，做了。\n", "乙报告"),
        ("甲市总结\n\n甲市人民政府：\n2023年，做了。\n", "甲市总结"),
        ("一、甲报告\n做了，完了。\n", "一、甲报告"),
    ],
)
def test_the_last_line_above_the_body_that_names_a_report(printed: str, title: str) -> None:
    assert text_of(Subject(parse(printed))).title == title


def test_a_data_file_says_its_title(toy_report: Path) -> None:
    report = load_report(toy_report)
    text = text_of(Subject(report))
    assert text.title == report.title
    assert text.figures
