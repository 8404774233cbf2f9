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
    ],
)
def test_an_end_before_the_beginning(text: str, quotes: list[str]):
    assert marked(text, "date-reversed") == quotes
