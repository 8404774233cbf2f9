"""Sentences that run into each other."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked, marked_in_report


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("进一步提高执法水平2021年度全市共开展培训三场。", 1),
        ("进一步提高执法水平。2021年度全市共开展培训三场。", 0),
        ("工作成效显著提升全市共开展培训三场。", 1),
        ("工作成效显著截至年底办结。", 1),
        ("均已整改2021年3月4日通过验收。", 1),
        ("均已整改2021年通过验收。", 0),
        ("办结案件30件其中复议2件。", 1),
        ("办结案件数件其中复议2件。", 0),
        ("办结案件30件，其中复议2件。", 0),
    ],
)
def test_two_sentences_without_a_mark(text: str, count: int) -> None:
    assert len(marked(text, "run-on")) == count


def test_the_hint_says_between_which_words() -> None:
    assert hinted("提高执法水平2021年度全市共开展培训。", "run-on") == [
        "在“水平”与“20”之间补上标点"
    ]
    assert hinted("办结案件30件其中复议2件。", "run-on") == ["在“0件”与“其中”之间补上标点"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "编制规范性文件制定主体清单，主动接受社会监督印发了《全市清单管理办法》，向社会公布。\n",
            1,
        ),
        (
            "编制规范性文件制定主体清单，主动接受社会监督。印发了《全市清单管理办法》，向社会公布。\n",
            0,
        ),
    ],
)
def test_a_lead_sentence_without_its_stop(text: str, count: int) -> None:
    assert len(marked_in_report(text, "lead-stop")) == count
