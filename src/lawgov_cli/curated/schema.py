"""The data file's JSON schema, for editors; generated from the table of fields.

``python -m lawgov_cli.curated.schema`` writes it to standard output.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from lawgov_cli.curated import fields

_SCALARS: dict[str, dict[str, Any]] = {
    fields.TEXT: {"type": ["string", "number"]},
    fields.LINES: {"type": "string"},
    fields.INTEGER: {"type": "integer", "minimum": 0},
    fields.DECIMAL: {"type": "number"},
    fields.NAMES: {"type": "array", "items": {"type": "string", "minLength": 1}},
    fields.DATE: {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a data file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lawgov: 法治政府建设年度报告数据",
        **_record("file"),
        "$defs": {name: _record(name) for name in fields.RECORDS if name != "file"},
    }


def schema_text() -> str:
    """The schema as its file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _record(name: str) -> dict[str, Any]:
    record = fields.RECORDS[name]
    mapping = {
        "type": "object",
        "properties": {field.key: _field(field) for field in record.fields},
        "required": [field.key for field in record.fields if field.required],
        "additionalProperties": False,
    }
    if record.short:
        return {"description": record.help, "anyOf": [{"type": "string"}, mapping]}
    return {"description": record.help, **mapping}


def _field(field: fields.Field) -> dict[str, Any]:
    value = _SCALARS.get(field.kind) or {"$ref": f"#/$defs/{field.kind}"}
    if field.many:
        value = {"type": "array", "items": value}
    return {"description": field.help, **value}


if __name__ == "__main__":
    # As bytes: the file is UTF-8 whatever the console's encoding is.
    sys.stdout.buffer.write(schema_text().encode())
