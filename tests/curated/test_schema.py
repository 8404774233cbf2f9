"""The JSON schema says what the model says, and its file is that of today."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import jsonschema
import pytest

from lawgov_cli.curated.schema import json_schema, schema_text
from lawgov_cli.model import records

PATH = Path(__file__).parents[2] / "data" / "report.schema.json"
SCHEMA = json_schema()


def test_the_file_is_that_of_today() -> None:
    assert PATH.read_text(encoding="utf-8") == schema_text(), "stale: run `make schema`"
    assert json.loads(schema_text()) == SCHEMA


def test_every_key_of_every_record_is_described() -> None:
    assert set(SCHEMA["$defs"]) == set(records()) - {"file"}
    for name, record in records().items():
        found = SCHEMA if name == "file" else SCHEMA["$defs"][name]
        mapping = found["anyOf"][1] if record.short else found
        assert list(mapping["properties"]) == [key.name for key in record.keys]
        assert mapping["required"] == [key.name for key in record.keys if key.required]
        assert mapping["additionalProperties"] is False
        assert all(said["description"] for said in mapping["properties"].values())


def errors(name: str, value: object) -> int:
    schema = {**SCHEMA["$defs"][name], "$defs": SCHEMA["$defs"]}
    return len(list(jsonschema.Draft202012Validator(schema).iter_errors(value)))


FIGURE = {"name": "甲", "value": 1.5, "unit": "件", "quote": "甲1.5件"}


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("statistic", FIGURE, True),
        ("statistic", {**FIGURE, "value": "一"}, False),
        ("statistic", {**FIGURE, "nature": "计划"}, True),
        ("statistic", {**FIGURE, "nature": "别的"}, False),
        ("statistic", {**FIGURE, "odd": 1}, False),
        ("statistic", {"name": "甲"}, False),
        ("relation", "甲 = 乙", True),
        ("relation", {"equation": "甲 = 乙", "lists": ["丙"]}, True),
        ("relation", {"equation": "甲 = 乙", "lists": "丙"}, False),
    ],
)
def test_what_an_editor_accepts(name: str, value: object, right: bool) -> None:  # noqa: FBT001
    assert (errors(name, value) == 0) == right


def test_the_module_writes_the_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.warns(RuntimeWarning, match="found in sys.modules"):
        runpy.run_module("lawgov_cli.curated.schema", run_name="__main__")
    assert capfdbinary.readouterr().out.decode() == schema_text()
