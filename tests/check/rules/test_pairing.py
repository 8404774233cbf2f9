"""Marks without a partner, and what is wrong with each."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.pairing import unpaired_marks
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors


def faults(text: str) -> list[tuple[str, str]]:
    subject = Subject(Document("-", text, line_anchors(text)))
    return [(fault.fault, text[fault.start : fault.end]) for fault in unpaired_marks(subject)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依《甲办法》（试行）办理“乙”事项。", []),
        ("依《甲办法办理。", [("unclosed", "《")]),
        ("依甲办法》办理。", [("unopened", "》")]),
        ("依《甲办法《办理。", [("reversed", "《甲办法《")]),
        ("依》甲办法》办理。", [("reversed", "》")]),
        ("甲（乙〕丙。", [("mixed", "（乙〕")]),
        ("甲（乙《丙）丁》。", [("crossed", "《丙）丁》")]),
        ("依《关于《甲》的通知》办理。", [("nested", "《甲》")]),
        ("依《关于〈甲〉的通知》办理。", []),
        ("依《关于<甲>的通知》办理。", []),
        ("甲（（（乙。", [("run", "（（（")]),
        ("甲(乙）丙", []),
        # A number with a closing bracket is a list mark, ' in a Latin word no quote.
        ("1）甲；2）乙", []),
        ("it’s ok", []),
        ("5>3，a<b", []),
        # Straight marks close each other, but no curly one.
        ('甲"乙"丙', []),
        ('甲“乙"丙', [("mixed", '“乙"')]),
        # A title runs over a line's end.
        ("依《甲\n办法》办理。", []),
        (f"依《甲\n{'字' * 200}》", [("unclosed", "《"), ("unopened", "》")]),
    ],
)
def test_faults(text: str, found: list[tuple[str, str]]) -> None:
    assert faults(text) == found


def test_no_text_nests_so_deep_that_a_mark_is_forgotten_or_told_twice() -> None:
    assert [fault for fault, _ in faults("（《" * 100)] == ["unclosed"] * 200
