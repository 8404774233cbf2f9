"""The head of a report: what the text says of itself."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted


@pytest.mark.parametrize(
    ("signed", "year"),
    [("2023年1月9日", 2022), ("2023年12月28日", 2023)],
)
def test_the_year_comes_from_the_signature_where_the_title_has_none(signed: str, year: int) -> None:
    body = "各位代表：\n\n按照安排，作简要汇报。\n\n过去一年，受理复议67件。"
    text = f"{body}\n\n县政府办公室\n{signed}\n"
    assert drafted(text).year == year
