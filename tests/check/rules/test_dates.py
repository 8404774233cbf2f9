"""Dates that lost something."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("2021年328日召开会议。", "疑为“2021年3月28日”"),
        ("2021年1128号召开会议。", "疑为“2021年11月28号”"),
        ("截2021年328日办结。", "疑为“截至2021年3月28日”"),
        ("2021年28日召开会议。", ""),  # a day of any month
        ("2021年3日召开会议。", ""),
    ],
)
def test_what_a_date_lost_is_shown_where_that_is_certain(text: str, hint: str) -> None:
    assert hinted(text, "date-torn") == [hint]


def test_whole_dates_have_lost_nothing() -> None:
    assert marked("2021年3月28日，2021年3月，3月28日，截至2021年底。", "date-torn") == []
