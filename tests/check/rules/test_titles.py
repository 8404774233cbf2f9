"""One document has one title and one number."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import marked

from lawgov_cli.check.rules.titles import named_documents
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors


def test_a_title_with_the_number_behind_it() -> None:
    text = "印发《甲 办法》（甲府发〔2021〕4号）、《关于〈乙〉的通知》。"
    subject = Subject(Document("-", text, line_anchors(text)))
    assert [(n.title, n.number) for n in named_documents(subject)] == [
        ("甲办法", "甲府发〔2021〕4号"),
        ("关于〈乙〉的通知", ""),
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "印发《全市2021年度法治建设工作要点》。落实《全市2021年法治建设工作要点》。",
            ["《全市2021年法治建设工作要点》"],
        ),
        ("印发《全市2021年法治建设工作要点》。落实《全市2020年法治建设工作要点》。", []),
        ("印发《全市关于〈法治〉建设要点》。落实《全市关于法治建设要点》。", []),
        ("印发《甲的办法》。落实《甲办法》。", []),
        (
            "印发《全市行政应诉办法》（甲办发〔2021〕4号）、《全市行政复议规则》（甲办发〔2021〕4号）。",
            ["《全市行政复议规则》"],
        ),
    ],
)
def test_two_titles(text: str, quotes: list[str]) -> None:
    assert marked(text, "document-two-titles") == quotes


@pytest.mark.parametrize(
    ("second", "count"),
    [
        ("（甲办发〔2021〕14号）", 1),
        ("（甲办发[2021]4号）", 0),
        ("", 0),
        ("（甲办发〔2021〕4号）", 0),
    ],
)
def test_two_numbers(second: str, count: int) -> None:
    text = (
        f"印发《全市行政应诉工作办法》（甲办发〔2021〕4号）。落实《全市行政应诉工作办法》{second}。"
    )
    assert len(marked(text, "document-two-numbers")) == count
