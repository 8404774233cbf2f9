"""A plain SQLite file for other tools."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.plain import PlainTables

if TYPE_CHECKING:
    from pathlib import Path

MEASURES = {
    "report": "text",
    "measure": "text",
    "title": "text",
    "text": "text",
    "tags": "names",
    "chapter": "integer",
}
KEY = {"measures": ("report", "measure")}


def query(path: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_rows_types_keys_and_full_text(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    plain = PlainTables(path, path, {"measures": MEASURES}, KEY)
    plain.add("measures", [("r", "1.1", "复议畅通", "受理行政复议", ("甲", "乙"), 1)])
    plain.close()
    (row,) = query(path, "SELECT * FROM measures")
    assert (row[0], row[5], json.loads(row[4])) == ("r", 1, ["甲", "乙"])
    assert query(
        path,
        "SELECT measure FROM measures WHERE rowid IN"
        " (SELECT rowid FROM measures_fts WHERE measures_fts MATCH '行政复议')",
    ) == [("1.1",)]
    kinds = {name: kind for _, name, kind, *_ in query(path, "PRAGMA table_info(measures)")}
    assert (kinds["chapter"], kinds["title"]) == ("INTEGER", "TEXT")
    assert not query(path, "SELECT name FROM sqlite_master WHERE type = 'view'")


def test_what_sqlite_refuses_is_a_sentence_with_the_user_s_name(tmp_path: Path) -> None:
    plain = PlainTables(tmp_path / "x.tmp", tmp_path / "表.db", {"measures": MEASURES}, KEY)
    row = ("r", "1.1", "", "", (), 1)
    with pytest.raises(LawgovError, match=r"写不了文件: .*表\.db"):
        plain.add("measures", [row, row])
