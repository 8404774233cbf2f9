"""A file of the older format is read as it was meant, with one note and no complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.curated.test_load import GOOD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.yaml"
    path.write_text(GOOD.replace("format: 2", "format: 1"), encoding="utf-8")
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def said(old: Path) -> str:
    return f"{old}: 旧的数据格式，照样读入；用 lawgov draft 原文 --update 数据文件 更新为格式 2\n"


@pytest.mark.parametrize("command", ["stats", "measures", "citations"])
def test_it_answers_like_the_newer_with_one_note(
    lawgov: Program, old: Path, new: Path, command: str
) -> None:
    first, second = (lawgov(command, "--json", "--data", path) for path in (old, new))
    assert (first.status, first.out) == (second.status, second.out)
    assert (first.err, second.err) == (said(old), "")


def test_check_notes_it_too(lawgov: Program, old: Path) -> None:
    assert lawgov("check", old).err.count(said(old)) == 1


def test_a_library_made_of_it_is_of_today(lawgov: Program, old: Path, tmp_path: Path) -> None:
    library = tmp_path / "x.sqlite"
    assert lawgov("build", old, "-o", library).err.startswith(said(old))
    assert lawgov("stats", "--data", library).err == ""
