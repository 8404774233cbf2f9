"""Events of another year in a report."""

import pytest
from tests.check.rules.marked import marked_in_report

HEAD = "某市2024年度法治政府建设情况的报告\n\n2024年，我市推进法治政府建设取得成效。"


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("2023年，全市举办培训3场。", ["2023年"]),
        ("2021年6月，全市举办培训3场。", ["2021年6月"]),
        ("2024年，全市举办培训3场。", []),
        ("2025年，全市将举办培训3场。", []),
        ("2023年，全市举办培训3场，同比增长50%。", []),
        ("2021年以来，全市举办培训3场。", []),
        ("全市在2023年举办培训3场。", []),
        ("2023年的培训共3场。", []),
    ],
)
def test_sentences_that_open_with_an_earlier_year(sentence: str, quotes: list[str]):
    assert marked_in_report(HEAD + sentence, "year-of-report") == quotes


def test_a_text_whose_title_names_no_year_is_left_alone():
    text = "关于法治政府建设情况的报告\n\n2023年，全市举办培训3场。"
    assert marked_in_report(text, "year-of-report") == []
