"""The page of the format is made from the model, and is that of today."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from lawgov_cli.curated.docs import page
from lawgov_cli.model import records

PAGE = Path(__file__).parents[2] / "docs" / "format.md"


def test_the_page_is_that_of_today() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "stale: run `make docs`"


def test_it_says_everything_of_every_key() -> None:
    written = page()
    for name, record in records().items():
        section = written.split(f"## `{name}` ")[1].split("\n## ")[0]
        for key in record.keys:
            assert f"| `{key.name}` |" in section
            assert key.help in section
            assert not key.words or f"词表 `{key.words}`" in section
        assert ("可以写成一个字符串" in section) == bool(record.short)
        required = [row for row in section.splitlines() if "必有。" in row]
        assert len(required) == sum(key.required for key in record.keys)


def test_the_module_writes_the_page(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.warns(RuntimeWarning, match="found in sys.modules"):
        runpy.run_module("lawgov_cli.curated.docs", run_name="__main__")
    assert capfdbinary.readouterr().out.decode() == page()
