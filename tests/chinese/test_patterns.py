from __future__ import annotations

import re

import pytest

from lawgov_cli.chinese.patterns import pattern


def test_a_pattern_is_compiled_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[str, int]] = []
    real = re.compile

    def seen(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append((source, flags))
        return real(source, flags)

    monkeypatch.setattr(re, "compile", seen)
    digits = pattern("[0-9]+(?P<unit>件)", re.MULTILINE)
    assert made == []
    found = digits.search("受理12件")
    assert found is not None
    assert found["unit"] == "件"
    assert digits.search("十二件") is None
    assert made == [("[0-9]+(?P<unit>件)", re.MULTILINE)]
    assert digits.pattern == "[0-9]+(?P<unit>件)"
    assert [match[0] for match in digits.finditer("1件、2件")] == ["1件", "2件"]


def test_a_wrong_one_fails_when_it_is_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("一")
