"""Spans of time."""

import pytest
from tests.check.rules.marked import marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("自2023年1月至2022年12月。", ["2023年1月至2022年12月"]),
        ("2023年5月3日—2023年5月2日。", ["2023年5月3日—2023年5月2日"]),
        ("自2022年12月至2023年1月。", []),
        ("自2022年11月至3月。", []),
        ("2023年5月2日至2023年5月2日。", []),
        ("2023年印发，2022年12月执行。", []),
        ("2023年至2023年6月。", []),
        ("从2025年至2021年分三步。", ["2025年至2021年"]),
        ("2021—2025年，2022年、2021年。", []),
    ],
)
def test_an_end_before_the_beginning(text: str, quotes: list[str]):
    assert marked(text, "date-reversed") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("报送的截至日期为11月30日。", ["截至日期"]), ("截止日期为11月30日，截至11月30日。", [])],
)
def test_a_last_day_is_no_time_up_to_which(text: str, quotes: list[str]):
    assert marked(text, "until-word") == quotes
