from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest

from lawgov_cli.chinese import patterns
from lawgov_cli.chinese.patterns import MADE, compiled, pattern


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """What ``re.compile`` is asked for."""
    made: list[tuple[str, int]] = []
    real = re.compile

    def compiling(source: str, flags: int = 0) -> re.Pattern[str]:
        made.append((source, flags))
        return real(source, flags)

    monkeypatch.setattr(re, "compile", compiling)
    return made


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What a wheel brings, nothing at first; what was compiled before is forgotten."""
    made: dict[str, Any] = {}
    monkeypatch.setattr(patterns, "ready", made.get)
    monkeypatch.setattr(patterns, "_known", set())
    patterns._compiled.cache_clear()
    patterns._ready.cache_clear()
    return made


@pytest.mark.usefixtures("brought")
def test_a_pattern_is_compiled_when_it_is_used(seen: list[tuple[str, int]]) -> None:
    digits = pattern("[0-9]+(?P<unit>件)", re.MULTILINE)
    assert seen == []
    found = digits.search("受理12件")
    assert found is not None
    assert found["unit"] == "件"
    assert digits.search("十二件") is None
    assert seen == [("[0-9]+(?P<unit>件)", re.MULTILINE)]
    assert digits.pattern == "[0-9]+(?P<unit>件)"
    assert [match[0] for match in digits.finditer("1件、2件")] == ["1件", "2件"]


def test_a_wrong_one_fails_when_it_is_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("一")


def test_one_that_was_brought_is_the_same_and_not_compiled(
    seen: list[tuple[str, int]], brought: dict[str, Any]
) -> None:
    sources = [
        ("(?P<n>[〇一二三])+(件|宗)(?=受理)", 0),
        ("^[a-z甲]x$", re.MULTILINE | re.IGNORECASE),
    ]
    made = [pattern(*one) for one in sources]
    brought[MADE] = compiled()
    text = "X\n甲x\nAX\n二三宗受理"
    for one, (source, flags) in zip(made, sources, strict=True):
        real = re._compiler.compile(source, flags)  # type: ignore[attr-defined]
        assert (
            [(m.span(), m.groupdict()) for m in one.finditer(text)]
            == [(m.span(), m.groupdict()) for m in real.finditer(text)]
            != []
        )
        assert (one.flags, one.groups, one.pattern) == (real.flags, real.groups, source)
    assert seen == []


def test_what_another_python_brought_is_left_alone(
    seen: list[tuple[str, int]], brought: dict[str, Any]
) -> None:
    one = pattern("丙丁")
    _, made = compiled()
    brought[MADE] = (20010101, 4), made
    assert one.search("甲乙丙丁") is not None
    assert seen == [("丙丁", 0)]


def test_every_pattern_of_the_program_comes_out_as_it_went_in() -> None:
    # In a process of its own: a pattern of a test is none of the program's.
    program = """
import pkgutil, re, lawgov_cli
from importlib import import_module
from lawgov_cli.chinese import patterns
for module in pkgutil.walk_packages(lawgov_cli.__path__, "lawgov_cli."):
    import_module(module.name)
_, made = patterns.compiled()
patterns._ready = lambda: made
for source, flags in patterns._known:
    # Patterns are equal when their code, flags and source are.
    assert patterns._compiled(source, flags) == re.compile(source, flags), source
print(len(patterns._known))
"""
    run = subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.PIPE)
    assert int(run.stdout) > 250
