"""Reports -> YAML in the one canonical form, so that a review shows only what changed."""

from __future__ import annotations

from dataclasses import fields as dataclass_fields
from dataclasses import is_dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from lawgov_cli.curated import fields
from lawgov_cli.model import FORMAT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.model import Report

HEADER = "# yaml-language-server: $schema=report.schema.json\n"
"""The first line of a data file: editors complete and check the rest by it."""

_STRING = "tag:yaml.org,2002:str"
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_PLAIN = {
    fields.INTEGER: "tag:yaml.org,2002:int",
    fields.DECIMAL: "tag:yaml.org,2002:float",
    fields.DATE: "tag:yaml.org,2002:timestamp",
}
_UNLIMITED = 1_000_000  # records stay on one line, however long their quote


def dump_report(report: Report) -> str:
    """The report's data file; loading it gives an equal report."""
    values = {
        "format": FORMAT,
        "report": report,
        "chapters": report.chapters,
        "relations": report.relations,
        "ignore": report.ignores,
    }
    node = _record("file", values)
    text = yaml.serialize(node, Dumper=_DUMPER, allow_unicode=True, width=_UNLIMITED)
    return HEADER + str(text)


def _as_mapping(value: Any) -> Mapping[str, Any]:  # noqa: ANN401
    if is_dataclass(value):
        return {f.name: getattr(value, f.name) for f in dataclass_fields(value)}
    return dict(value)


def _record(name: str, value: Any) -> yaml.Node:  # noqa: ANN401
    record = fields.RECORDS[name]
    values = _as_mapping(value)
    pairs = [
        (yaml.ScalarNode(_STRING, field.key), _field(field, values.get(field.key)))
        for field in record.fields
        if field.required or values.get(field.key) not in (None, "", (), [])
    ]
    if record.short and len(pairs) == 1:
        return pairs[0][1]
    return yaml.MappingNode("tag:yaml.org,2002:map", pairs, flow_style=record.flow)


def _field(field: fields.Field, value: Any) -> yaml.Node:  # noqa: ANN401
    if field.many:
        items = [_record(field.kind, item) for item in value]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=False)
    if field.kind in fields.RECORDS:
        return _record(field.kind, value)
    if field.kind == fields.NAMES:
        items = [yaml.ScalarNode(_STRING, name) for name in value]
        return yaml.SequenceNode("tag:yaml.org,2002:seq", items, flow_style=True)
    return _scalar(field, value)


def _scalar(field: fields.Field, value: Any) -> yaml.ScalarNode:  # noqa: ANN401
    if field.kind == fields.LINES:
        # An empty block would read as nothing at all.
        return yaml.ScalarNode(_STRING, value and f"{value}\n", style="|" if value else "'")
    if field.kind == fields.TEXT:
        return yaml.ScalarNode(_STRING, value)
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    kind = fields.INTEGER if text.lstrip("-").isdecimal() else field.kind
    return yaml.ScalarNode(_PLAIN[kind], text)
