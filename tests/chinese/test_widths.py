"""A half-width copy, one character for one."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.widths import half_width, prints


def test_digits_letters_and_some_marks_have_plain_forms() -> None:
    assert half_width("１２．５％／＋ＡＺａｚ\u3000甲") == "12.5%/+AZaz 甲"
    assert half_width("，：（）“甲”") == "，：（）“甲”"
    assert len(half_width("＠［｀｛")) == 4


@pytest.mark.parametrize(
    ("text", "printing"),
    [
        ("甲 \n\t", True),
        ("甲\x07", False),
        ("甲\x1c", False),
        ("\x85", False),
        ("\ue000", False),
        ("", True),
    ],
)
def test_whether_every_character_prints(text: str, printing: bool) -> None:  # noqa: FBT001
    assert prints(text) == printing
