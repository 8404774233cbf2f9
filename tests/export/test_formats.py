"""The one table of what a library can be exported to."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawgov_cli.errors import UsageError
from lawgov_cli.export.formats import FORMATS, format_of


@pytest.mark.parametrize(
    ("name", "asked", "form"),
    [
        ("表", None, "parquet"),
        ("表", "csv", "csv"),
        ("表", "parquet", "parquet"),
        ("表.csv", "csv", "csv"),
        ("表.db", None, "sqlite"),
        ("表.SQLITE3", None, "sqlite"),
        ("表.sqlite", "sqlite", "sqlite"),
        ("表.xlsx", None, "xlsx"),
    ],
)
def test_asked_for_or_told_by_the_name(name: str, asked: str | None, form: str) -> None:
    assert format_of(Path(name), asked).name == form


@pytest.mark.parametrize(
    ("name", "asked", "told"),
    [
        (
            "表.csv",
            None,
            "没有扩展名为 .csv 的导出格式: 表.csv；可用: .sqlite、.db、.sqlite3、.xlsx",
        ),
        ("表", "cvs", "没有导出格式“cvs”；可用: parquet、sqlite、xlsx、csv"),
        ("表", "sqlite", "sqlite 文件的扩展名应是 .sqlite、.db、.sqlite3: 表"),
        ("表.xlsx", "sqlite", "sqlite 文件的扩展名应是"),
        ("表.db", "csv", "csv 写在文件夹里，.db 是 sqlite 的扩展名: 表.db"),
    ],
)
def test_a_name_that_says_another(name: str, asked: str | None, told: str) -> None:
    with pytest.raises(UsageError) as error:
        format_of(Path(name), asked)
    assert told in error.value.message


def test_a_format_without_suffixes_is_a_folder() -> None:
    assert {name for name, form in FORMATS.items() if form.is_folder} == {"parquet", "csv"}
    assert list(FORMATS) == [form.name for form in FORMATS.values()]
