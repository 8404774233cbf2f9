"""The data file's JSON schema, for editors; generated from the model.

``python -m lawgov_cli.curated.schema`` writes it to standard output.
"""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from lawgov_cli import model

if TYPE_CHECKING:
    from lawgov_cli.model import Key

_NAMES: dict[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}}
_SCALARS: dict[str, dict[str, Any]] = {
    model.TEXT: {"type": ["string", "number"]},
    model.LINES: {"type": "string"},
    model.INTEGER: {"type": "integer", "minimum": 0},
    model.DECIMAL: {"type": "number"},
    model.DATE: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    model.NAMES: _NAMES,
    model.TAGS: {
        "anyOf": [
            _NAMES,
            {
                "type": "object",
                "patternProperties": {"^[0-9]+$": _NAMES},
                "additionalProperties": False,
            },
        ]
    },
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a data file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lawgov: 法治政府建设年度报告数据",
        **_record("file"),
        "$defs": {name: _record(name) for name in model.records() if name != "file"},
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _record(name: str) -> dict[str, Any]:
    record = model.records()[name]
    mapping = {
        "type": "object",
        "properties": {key.name: _key(key) for key in record.keys},
        "required": [key.name for key in record.keys if key.required],
        "additionalProperties": False,
    }
    if record.short:
        return {"description": record.help, "anyOf": [{"type": "string"}, mapping]}
    return {"description": record.help, **mapping}


def _key(key: Key) -> dict[str, Any]:
    value = _SCALARS.get(key.kind) or {"$ref": f"#/$defs/{key.kind}"}
    if key.many:
        value = {"type": "array", "items": value}
    if key.choices:
        value = {"enum": ["", *key.choices]}
    return {"description": key.help, **value}


if __name__ == "__main__":
    # As bytes: the file is UTF-8 whatever the console's encoding is.
    sys.stdout.buffer.write(schema_text().encode())
