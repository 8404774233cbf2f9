"""Reports -> YAML in the one canonical form, so that a review shows only what changed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import yaml

from lawgov_cli import model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.model import Key, Record, Report, Tagged

HEADER = "# yaml-language-server: $schema=report.schema.json\n"
"""The first line of a data file: editors complete and check the rest by it."""

_STRING = "tag:yaml.org,2002:str"
_WHOLE = "tag:yaml.org,2002:int"
_LIST = "tag:yaml.org,2002:seq"
_MAPPING = "tag:yaml.org,2002:map"
_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_PLAIN = {
    model.INTEGER: _WHOLE,
    model.DECIMAL: "tag:yaml.org,2002:float",
    model.DATE: "tag:yaml.org,2002:timestamp",
}
_UNLIMITED = 1_000_000  # records stay on one line, however long their quote


def dump_report(report: Report) -> str:
    """The report's data file, always of today's format; loading it gives an equal report."""
    file = model.records()["file"]
    values = {"format": model.FORMAT, "report": report}
    pairs = [(key, values.get(key.name) or getattr(report, key.attribute)) for key in file.keys]
    node = _mapping(file, pairs)
    text = yaml.serialize(node, Dumper=_DUMPER, allow_unicode=True, width=_UNLIMITED)
    return HEADER + str(text)


def _record(name: str, value: Any) -> yaml.Node:  # noqa: ANN401
    record = model.records()[name]
    return _mapping(record, [(key, getattr(value, key.attribute)) for key in record.keys])


def _mapping(record: Record, values: Iterable[tuple[Key, Any]]) -> yaml.Node:
    """The keys that are required or say something."""
    pairs = [
        (yaml.ScalarNode(_STRING, key.name), _value(key, value))
        for key, value in values
        if key.required or value not in (None, "", ())
    ]
    if len(pairs) == 1 and pairs[0][0].value == record.short:
        return pairs[0][1]
    return yaml.MappingNode(_MAPPING, pairs, flow_style=record.flow)


def _value(key: Key, value: Any) -> yaml.Node:  # noqa: ANN401
    if key.many:
        items = [_record(key.kind, item) for item in value]
        return yaml.SequenceNode(_LIST, items, flow_style=False)
    if key.kind in model.records():
        return _record(key.kind, value)
    if key.kind == model.NAMES:
        return _names(value)
    if key.kind == model.TAGS:
        return _tags(value)
    return _scalar(key, value)


def _names(names: Iterable[str]) -> yaml.Node:
    items = [yaml.ScalarNode(_STRING, name) for name in names]
    return yaml.SequenceNode(_LIST, items, flow_style=True)


def _tags(rows: tuple[Tagged, ...]) -> yaml.Node:
    """One list for the whole measure, else a list an item."""
    if len(rows) == 1 and rows[0].item is None:
        return _names(rows[0].tags)
    pairs = [(yaml.ScalarNode(_WHOLE, str(row.item or 0)), _names(row.tags)) for row in rows]
    return yaml.MappingNode(_MAPPING, pairs, flow_style=True)


def _scalar(key: Key, value: Any) -> yaml.ScalarNode:  # noqa: ANN401
    if key.kind == model.LINES:
        # An empty block would read as nothing at all.
        return yaml.ScalarNode(_STRING, value and f"{value}\n", style="|" if value else "'")
    if key.kind == model.TEXT:
        return yaml.ScalarNode(_STRING, value)
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    kind = model.INTEGER if text.lstrip("-").isdecimal() else key.kind
    return yaml.ScalarNode(_PLAIN[kind], text)
