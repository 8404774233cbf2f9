"""Parquet folders: one a year and province, rows in groups, files that end."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.export import arrow
from lawgov_cli.export.sinks import MARK
from lawgov_cli.export.tables import tables

pa = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.export.tables import Row


def chapter_row(number: int) -> Row:
    """A row of the table of citations, told by its chapter."""
    kinds: dict[str, Any] = {
        "text": "",
        "integer": number,
        "number": 1.5,
        "flag": True,
        "names": (),
    }
    return tuple(kinds[column.kind] for column in tables()["citations"].columns)


def written(folder: Path) -> dict[str, list[int]]:
    """The chapters in each file, by its path."""
    return {
        str(path.relative_to(folder)): parquet.ParquetFile(path).read()["chapter"].to_pylist()
        for path in sorted(folder.rglob("*.parquet"))
    }


def test_a_schema_has_types_meanings_and_required_keys() -> None:
    schema = arrow.schema_of("statistics")
    assert schema.metadata[b"description"].decode() == tables()["statistics"].help
    assert (schema.field("value").type, schema.field("chapter").type) == (pa.float64(), pa.int32())
    assert schema.field("name").type == pa.string()
    keys = {field.name for field in schema if not field.nullable}
    assert keys == set(tables()["statistics"].key)
    assert all(field.metadata[b"description"] for field in schema)
    assert arrow.schema_of("measures").field("tags").type == pa.list_(pa.string())


def test_columns_that_are_left_out() -> None:
    names = arrow.schema_of("reports", without=("year",)).names
    assert "year" not in names
    assert "province" in names


def test_a_batch_takes_the_cells_of_its_fields() -> None:
    schema = pa.schema([("b", pa.int32()), ("a", pa.string())])
    batch = arrow.batch_of(schema, ["a", "x", "b"], [("甲", None, 1), ("乙", None, 2)])
    assert batch.to_pydict() == {"b": [1, 2], "a": ["甲", "乙"]}
    assert arrow.batch_of(schema, ["a", "x", "b"], []).num_rows == 0


def test_rows_stand_in_folders_of_their_year_and_province(tmp_path: Path) -> None:
    sink = arrow.ParquetFolder(tmp_path, tmp_path, ["citations", "measures"])
    sink.begin((2022, "云岭省"))
    sink.add("citations", [chapter_row(1)])
    sink.begin((2023, ""))
    sink.add("citations", [chapter_row(2)])
    sink.add("citations", [chapter_row(3)])
    sink.begin((2023, "a/b%\x01"))
    sink.add("citations", [chapter_row(4)])
    sink.close()
    assert written(tmp_path) == {
        "citations/year=2022/province=云岭省/part-0.parquet": [1],
        "citations/year=2023/province=a%2Fb%25%01/part-0.parquet": [4],
        "citations/year=2023/province=未知/part-0.parquet": [2, 3],
    }
    said = json.loads((tmp_path / MARK).read_text(encoding="utf-8"))
    assert set(said["tables"]) == {"citations", "measures"}


def test_rows_are_written_in_groups_and_a_full_file_is_followed_by_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow, "_GROUP", 2)
    monkeypatch.setattr(arrow, "_MOST", 4)
    sink = arrow.ParquetFolder(tmp_path, tmp_path, ["citations"])
    sink.begin((2022, "甲"))
    sink.add("citations", [chapter_row(0)])
    assert not written(tmp_path)
    for number in range(1, 7):
        sink.add("citations", [chapter_row(number)])
    sink.close()
    place = "citations/year=2022/province=甲/part-{}.parquet"
    assert written(tmp_path) == {place.format(0): [0, 1, 2, 3], place.format(1): [4, 5, 6]}
    first = parquet.ParquetFile(tmp_path / place.format(0))
    assert first.num_row_groups == 2


def test_more_rows_than_a_group_at_once_are_written_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrow, "_GROUP", 2)
    sink = arrow.ParquetFolder(tmp_path, tmp_path, ["citations"])
    sink.begin((2022, "甲"))
    sink.add("citations", [chapter_row(0), chapter_row(1), chapter_row(2)])
    assert list(tmp_path.rglob("*.parquet"))
    sink.close()
    assert [n for rows in written(tmp_path).values() for n in rows] == [0, 1, 2]
