"""Characters of one sound are one character."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.sounds import as_it_sounds


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("法制", "法治", True),
        ("权力", "权利", True),
        ("啊", "阿", True),
        ("座", "做", True),
        ("法制", "法律", False),
        ("安", "昂", False),
    ],
)
def test_sounds(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert (as_it_sounds(one) == as_it_sounds(other)) == alike
    assert len(as_it_sounds(one)) == len(one)


def test_what_has_no_sound_there_stays() -> None:
    assert as_it_sounds("，a1\U00020bb7亍") == "，a1\U00020bb7亍"
