from __future__ import annotations

import pytest

from lawgov_cli.chinese.likeness import dice, letters_in, likeness, pairs_in


def test_likeness_is_of_letters_only() -> None:
    assert pairs_in("受理12件") == {"受理", "理件"}
    assert likeness("受理申请", "受理申请") == 1
    assert likeness("受理申请", "申请受理") == pytest.approx(2 / 3)
    assert likeness("受", "受理") == 0
    assert letters_in("受理12件") == {"受", "理", "件"}
    assert dice(letters_in("申请受理"), letters_in("受理申请")) == 1
    assert dice(letters_in("受理"), letters_in("审结")) == 0
    assert dice(letters_in(""), letters_in("审结")) == 0
