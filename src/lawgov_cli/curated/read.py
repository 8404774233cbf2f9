"""Nodes -> plain values by the table of fields; everything that does not fit is a defect."""

from __future__ import annotations

import difflib
import re
from decimal import Decimal
from typing import Any

from lawgov_cli.curated import fields
from lawgov_cli.curated.nodes import (
    KIND_NAMES,
    MOST_DEFECTS,
    Defect,
    Mapping,
    Node,
    Scalar,
    Sequence,
)

_INTEGER = re.compile(r"[0-9]{1,18}")
_DECIMAL = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,12})?")
_DATE = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


class Reader:
    """Reads records and collects defects; a missing or wrong field reads as None."""

    def __init__(self, source: str, defects: list[Defect]) -> None:
        """Collect into ``defects``, naming ``source`` in each."""
        self.source = source
        self.defects = defects

    def defect(self, node: Node, message: str) -> None:
        """Add one defect at the place of ``node``."""
        self.defects.append(Defect(self.source, node.line, node.column, message))

    def record(self, name: str, node: Node) -> dict[str, Any] | None:
        """The record's values by key, with ``node`` itself under ``""``; None if it is none.

        Scalars come converted, nested records as dicts, absent fields are absent.
        """
        record = fields.RECORDS[name]
        if record.short and isinstance(node, Scalar):
            return {"": node, record.short: node.value}
        if not isinstance(node, Mapping):
            self.defect(node, f"{record.help}应是键值，这里是{KIND_NAMES[type(node)]}")
            return None
        known = {field.key: field for field in record.fields}
        values: dict[str, Any] = {"": node}
        for key, (key_node, value_node) in node.pairs.items():
            field = known.get(key)
            if field is None:
                few = len(self.defects) < MOST_DEFECTS  # looking for likeness takes its time
                near = difflib.get_close_matches(key, known, 1) if few else []
                hint = f"，是否指 {near[0]}？" if near else f"，可用的键: {' '.join(known)}"
                self.defect(key_node, f"没有这个键: {key.lstrip(chr(0))}{hint}")
                continue
            value = self._value(field, value_node)
            if value is not None:
                values[key] = value
                values[f"{key}@"] = value_node
        for field in record.fields:
            if field.required and field.key not in node.pairs:
                self.defect(node, f"缺少 {field.key} ({field.help})")
        return values

    def _value(self, field: fields.Field, node: Node) -> Any:  # noqa: ANN401
        if field.many:
            return self._many(field, node)
        if field.kind in fields.RECORDS:
            return self.record(field.kind, node)
        if field.kind == fields.NAMES:
            return self._names(field, node)
        if not isinstance(node, Scalar):
            self.defect(
                node, f"{field.key} 应是{_KIND_HELP[field.kind]}，这里是{KIND_NAMES[type(node)]}"
            )
            return None
        return self._scalar(field, node)

    def _many(self, field: fields.Field, node: Node) -> list[dict[str, Any]] | None:
        if isinstance(node, Scalar) and not node.value:
            return []
        if not isinstance(node, Sequence):
            self.defect(node, f"{field.key} 应是列表，这里是{KIND_NAMES[type(node)]}")
            return None
        records = (self.record(field.kind, item) for item in node.items)
        return [record for record in records if record is not None]

    def _names(self, field: fields.Field, node: Node) -> tuple[str, ...] | None:
        if isinstance(node, Scalar) and not node.value:
            return ()
        if not isinstance(node, Sequence):
            self.defect(node, f"{field.key} 应是列表，这里是{KIND_NAMES[type(node)]}")
            return None
        names = []
        for item in node.items:
            if isinstance(item, Scalar) and item.value.strip():
                names.append(item.value)
            else:
                self.defect(item, f"{field.key} 的每一项应是文字")
        return tuple(names)

    def _scalar(self, field: fields.Field, node: Scalar) -> Any:  # noqa: ANN401
        value = node.value
        if field.kind == fields.LINES:
            return value.removesuffix("\n")
        if field.kind == fields.INTEGER:
            if _INTEGER.fullmatch(value):
                return int(value)
            self.defect(node, f'{field.key} 不是整数: "{_shown(value)}"')
        elif field.kind == fields.DECIMAL:
            if _DECIMAL.fullmatch(value):
                return Decimal(value)
            self.defect(node, f'数值不是数字: "{_shown(value)}"')
        elif field.kind == fields.DATE:
            if not value or _DATE.fullmatch(value):
                return value
            self.defect(node, f'{field.key} 不是日期 (如 2021-03-15): "{_shown(value)}"')
        elif "\n" in value:
            self.defect(node, f"{field.key} 应写在一行里")
        elif field.required and field.key in _NEVER_EMPTY and not value.strip():
            self.defect(node, f"{field.key} 不能为空")
        else:
            return value
        return None


_NEVER_EMPTY = {"id", "name", "quote", "equation", "rule", "reason"}

_KIND_HELP = {
    fields.TEXT: "文字",
    fields.LINES: "文字",
    fields.INTEGER: "整数",
    fields.DECIMAL: "数字",
    fields.DATE: "日期",
}


def _shown(value: str) -> str:
    """A value short enough for a one-line message."""
    return value if len(value) <= 40 else value[:40] + "……"
