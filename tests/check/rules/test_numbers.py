"""Document numbers that are written otherwise than the standard says."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("印发《办法》（某政发〔24〕5号）。", ["某政发〔24〕5号"]),
        ("印发《办法》（某政发〔2024〕号）。", ["某政发〔2024〕号"]),
        ("印发《办法》（某政发〔2024〕5号）。", []),
        ("印发《办法》（某政发〔2024〕005号）。", ["某政发〔2024〕005号"]),
        ("印发《办法》（某政发〔2024〕第5号）。", ["某政发〔2024〕第5号"]),
        ("印发《办法》（某政发[2024]5号）。", ["某政发[2024]5号"]),
    ],
)
def test_what_is_unusual_in_a_document_number(text: str, quotes: list[str]) -> None:
    found = marked(text, "document-number")
    assert [quote.removeprefix("《办法》（").removeprefix("法》（") for quote in found] == quotes


def test_the_usual_form_is_shown() -> None:
    assert hinted("印发某政发[2024]05号。", "document-number") == ["规范写法为“某政发〔2024〕5号”"]
    assert hinted("印发某政发〔2024〕号。", "document-number") == ["按原件补上"]
    assert hinted("印发某政发〔24〕5号。", "document-number") == [""]


def test_case_numbers_have_other_forms() -> None:
    assert marked("作出某市监罚字[2024]第05号处罚决定。", "document-number") == []
