"""What a text switches off, and where."""

from __future__ import annotations

import pytest

from lawgov_cli.check.switches import Switches, take_marks
from lawgov_cli.document import Document, line_anchors
from lawgov_cli.model import Ignore


def off(text: str, rule: str = "a") -> list[bool]:
    """For each line of a text whether the rule is off at its first character."""
    document, switches = take_marks(Document("-", text, line_anchors(text)))
    assert len(document.text) == len(text)
    assert "lawgov" not in document.text
    starts = [0, *(i + 1 for i, c in enumerate(text[:-1]) if c == "\n")]
    return [switches.cover(rule, at) for at in starts]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# lawgov: ignore[a] 因\n甲\n乙\n", [True, True, True]),
        ("甲\n# lawgov: ignore[b, a] 因\n", [True, True]),
        ("# lawgov: ignore[a]\n甲\n", [False, False]),
        ("# lawgov: ignore 因\n甲\n", [False, False]),
        ("甲\n乙 <!-- lawgov: ignore[a] 因 -->\n丙\n", [False, True, False]),
        ("甲\n<!-- lawgov: ignore[a] 因 -->\n丙\n丁\n", [False, False, True, False]),
        ("<!--lawgov:ignore[b、a]因--> 甲\n乙\n", [True, False]),
    ],
)
def test_where_a_mark_takes_effect(text: str, lines: list[bool]) -> None:
    assert off(text) == lines


def test_marks_become_spaces_and_the_rest_stays() -> None:
    text = "甲 <!-- lawgov: ignore[a] 因 --> 乙\n"
    document, switches = take_marks(Document("-", text, line_anchors(text)))
    assert document.text.split() == ["甲", "乙"]
    (switch,) = switches.every
    assert (switch.rule, switch.reason) == ("a", "因")
    assert text[slice(*switch.mark)] == switch.quote == "<!-- lawgov: ignore[a] 因 -->"


def test_a_text_without_marks_is_the_same() -> None:
    document = Document("-", "甲。", line_anchors("甲。"))
    assert take_marks(document)[0] is document


def test_entries_of_a_file_hold_everywhere_with_a_reason() -> None:
    switches = Switches.of_entries([Ignore("a", " 因 ", line=3), Ignore("b", " ")], 9)
    assert [switches.cover("a", 0), switches.cover("a", 9), switches.cover("b", 0)] == [
        *(True, True, False),
    ]
    assert [(s.rule, s.reason, s.line) for s in switches.every] == [("a", "因", 3), ("b", "", 0)]
