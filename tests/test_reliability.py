"""The page on reliability names tests that there are and numbers that the program has."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from lawgov_cli.reading.kinds import KINDS, MB

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
LIMITS = re.findall(r"^\| [^|]+ \| ([\d,]+) \| `([\w.]+)` \|$", PAGE, re.MULTILINE)
TESTS = re.findall(r"^\| [^|]+ \| `(tests/[\w/.]+)` \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("printed", "name"), LIMITS, ids=lambda cell: cell)
def test_a_limit_is_the_number_of_the_program(printed: str, name: str) -> None:
    module, _, constant = f"lawgov_cli.{name}".rpartition(".")
    assert f"{getattr(import_module(module), constant):,}" == printed


def test_each_kind_of_file_has_its_largest_size() -> None:
    sizes = dict(re.findall(r"^\| ([^|]+) \| (\d+) MB \|$", PAGE, re.MULTILINE))
    read = {kind.title: str(kind.largest // MB) for kind in KINDS if kind.reader}
    assert sizes == read


def test_each_promise_names_a_test_that_there_is() -> None:
    assert len(LIMITS) == 31
    assert len(TESTS) == PAGE.split("## 限度")[0].count("\n| ") - 1
    for name in TESTS:
        assert (ROOT / name).is_file(), name
