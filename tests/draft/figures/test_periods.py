"""The period of a figure where it is not simply the report's year."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted

from lawgov_cli.draft.figures.periods import Periods


def period(sentence: str, title: str = "其他") -> list[str]:
    heading = "甲县2022年度法治政府建设报告\n\n一、工作开展情况"
    report = drafted(f"{heading}\n\n（一）{title}\n\n{sentence}\n")
    return [statistic.period for _, statistic in report.statistics()]


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("办结案件30件。", [""]),
        ("2022年，办结案件30件。", [""]),
        ("2021年，办结案件30件。", ["2021年"]),
        ("截至2022年12月31日，办结案件30件。", ["截至2022年12月31日"]),
        ("截至12月31日，办结案件30件。", ["截至2022年12月31日"]),
        ("2021年底，办结案件30件。", ["截至2021年底"]),
        ("2021年以来，办结案件30件。", ["2021年以来"]),
        ("五年来，办结案件30件。", ["五年来"]),
        ("今年以来，办结案件30件。", [""]),
        ("印发《2021年要点》，办结案件30件。", [""]),
        ("自2021年起施行，办结案件30件。", [""]),
        ("2021年办结案件30件。办结投诉9件。", ["2021年", "2021年"]),
        ("办结案件30件，比2021年的20件增长50%。", ["", "2021年", ""]),
        ("办结案件30件，比2021年增长50%。", ["", ""]),
        ("办结案件30件，2021年为20件，增长50%。", ["", "2021年", ""]),
        ("2021年为民办结案件30件，投诉9件。", ["2021年", "2021年"]),
        ("2021年末，在办案件30件。", ["截至2021年末"]),
        ("2022年末，在办案件30件。", ["截至2022年末"]),
        ("2022年初，在办案件30件。", ["2022年初"]),
        ("2021年初，在办案件30件。", ["2021年初"]),
        ("2023年，办结案件30件。", ["2023年"]),
        ("截至2021年6月，办结案件30件。", ["截至2021年6月"]),
        ("截至目前，办结案件30件。", [""]),
        ("2021年3月4日，办结案件30件。", [""]),
        ("2021年1月至6月，办结案件30件。", [""]),
        ("“十四五”以来，办结案件30件。", ["十四五以来"]),
        ("去年办结案件30件，今年办结36件。", ["去年", ""]),
        ("（2021年）办结案件30件。", [""]),
        ("“2021年行动”办结案件30件。", [""]),
        # 比上年的20件 is a figure of that year, 比上年多20件 none.
        ("办结案件30件，比上年的20件增长50%。", ["", "上年", ""]),
        ("办结案件30件，较去年同期的约20件增长50%。", ["", "去年", ""]),
        ("办结案件30件，比上年多20件。", ["", ""]),
        ("“十四五”期间，办结案件比上年的20件增长50%。", ["上年", "十四五期间"]),
        # A date holds on for its sentence, and not behind one that is said of the next alone.
        ("2021年办结案件30件，其中投诉9件、举报6件。", ["2021年"] * 3),
        ("办结案件30件（2021年20件），投诉9件。", ["", "2021年", ""]),
        ("较2021年的20件多10件，办结30件。", ["2021年", "", ""]),
    ],
)
def test_what_a_date_says(sentence: str, periods: list[str]) -> None:
    assert period(sentence) == periods


def test_a_year_of_a_table_s_head() -> None:
    found = Periods("", (), 2022)
    assert [found.of_year(year) for year in ("2021", "2022", "")] == ["2021年", "", ""]


def test_the_year_of_a_paragraph() -> None:
    found = Periods("", (), 2022)
    assert found.default(0, "2021年工作") == "2021年"
    assert found.default(0, "2022年工作") == ""
    assert found.default(0, "2021年和2022年工作") == ""
    assert found.default(0, "工作。2021年") == ""
