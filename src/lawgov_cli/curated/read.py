"""Nodes -> plain values by the model's keys; everything that does not fit is a defect."""

from __future__ import annotations

import difflib
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from lawgov_cli import model
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.curated.nodes import (
    KIND_NAMES,
    MOST_DEFECTS,
    Defect,
    Mapping,
    Node,
    Scalar,
    Sequence,
)
from lawgov_cli.model import Key, Tagged
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

_INTEGER = pattern(r"[0-9]{1,18}")
_DECIMAL = pattern(r"-?[0-9]{1,30}(\.[0-9]{1,12})?")
_DATE = pattern(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")


_MOST_MET = 1000
"""Sets of keys of a record that are kept in mind."""


class Read(NamedTuple):
    """One record as read: its values by key, those that are there and fit."""

    node: Node
    values: dict[str, Any]

    @property
    def line(self) -> int:
        """The line that the record begins on."""
        return self.node.line

    def at(self, key: str) -> Node:
        """Where the value of a key stands."""
        return self.node.pairs[key][1] if isinstance(self.node, Mapping) else self.node

    def get(self, key: str, missing: Any = "") -> Any:  # noqa: ANN401
        """The value of a key, or ``missing``."""
        return self.values.get(key, missing)


class _Keys(NamedTuple):
    """The keys of a record, by their names.

    ``texts`` are those whose values are texts, ``odd`` those among them of which not every
    text will do.  ``met`` are the odd ones of what keys were written together before, in
    their order, and None where these make no record.
    """

    known: dict[str, Key]
    required: frozenset[str]
    texts: frozenset[str]
    odd: frozenset[str]
    met: dict[tuple[str, ...], tuple[str, ...] | None]


@cache
def _keys(name: str) -> _Keys:
    known = {key.name: key for key in model.records()[name].keys}
    texts = frozenset(key.name for key in known.values() if key.kind in _FITS and not key.many)
    odd = {name for name in texts if known[name].choices or known[name].kind != model.TEXT}
    required = frozenset(key.name for key in known.values() if key.required)
    return _Keys(known, required, texts, frozenset(odd), {})


def _fitting(key: Key, text: str) -> Any:  # noqa: ANN401
    """What a text in one line is as the value of a key; None where it does not fit."""
    if key.choices:
        return text if not text or text in key.choices else None
    form, made = _FITS[key.kind]
    return made(text) if form is None or form.fullmatch(text) else None


_FITS: dict[str, tuple[re.Pattern[str] | None, Callable[[str], Any]]] = {
    model.TEXT: (None, str),
    model.LINES: (None, str),
    model.INTEGER: (_INTEGER, int),
    model.DECIMAL: (_DECIMAL, Decimal),
    model.DATE: (_DATE, str),
}


def _at_once(keys: _Keys, texts: dict[str, str]) -> dict[str, Any] | None:
    """The values of a record whose values are all texts; None where any does not fit.

    What stands in a line is one line; whatever is wrong with it is told node by node.
    """
    odd = keys.met[written] if (written := (*texts,)) in keys.met else _met(keys, written)
    if odd is None or not all(map(str.strip, texts.values())):
        return None
    values: dict[str, Any] = texts.copy()
    for name in odd:
        if (value := _fitting(keys.known[name], texts[name])) is None:
            return None
        values[name] = value
    return values


def _met(keys: _Keys, written: tuple[str, ...]) -> tuple[str, ...] | None:
    """Which of the keys that were written together are odd; kept, most records write the same."""
    fit = keys.required.issubset(written) and keys.texts.issuperset(written)
    odd = tuple(name for name in written if name in keys.odd) if fit else None
    if len(keys.met) < _MOST_MET:
        keys.met[written] = odd
    return odd


class Reader:
    """Reads records and collects defects; a missing or wrong field is not among the values."""

    def __init__(self, source: str, defects: list[Defect]) -> None:
        """Collect into ``defects``, naming ``source`` in each."""
        self.source = source
        self.defects = defects

    def defect(self, node: Node, message: str) -> None:
        """Add one defect at the place of ``node``."""
        self.defects.append(Defect(self.source, node.line, node.column, message))

    def record(self, name: str, node: Node) -> Read | None:
        """The record in ``node``; None if it is none.

        Scalars come converted, nested records as Read.
        """
        record = model.records()[name]
        if record.short and isinstance(node, Scalar):
            return self._short(name, node)
        if not isinstance(node, Mapping):
            self.defect(node, f"{record.help}应是键值，这里是{KIND_NAMES[type(node)]}")
            return None
        keys = _keys(name)
        if node.texts is not None and (values := _at_once(keys, node.texts)):
            return Read(node, values)
        known = keys.known
        read = Read(node, {})
        for name_of_key, (key_node, value_node) in node.pairs.items():
            key = known.get(name_of_key)
            if key is None:
                few = len(self.defects) < MOST_DEFECTS  # looking for likeness takes its time
                near = difflib.get_close_matches(name_of_key, known, 1) if few else []
                hint = f"，是否指 {near[0]}？" if near else f"，可用的键: {' '.join(known)}"
                self.defect(key_node, f"没有这个键: {name_of_key.lstrip(chr(0))}{hint}")
                continue
            value = self._value(key, value_node)
            if value is not None:
                read.values[key.name] = value
        for key in record.keys:
            if key.required and key.name not in node.pairs:
                self.defect(node, f"缺少 {key.name} ({key.help})")
        return read

    def _short(self, name: str, node: Scalar) -> Read:
        """A record that is written as one string."""
        record = model.records()[name]
        key = next(key for key in record.keys if key.name == record.short)
        value = self._scalar(key, node)
        return Read(node, {} if value is None else {key.name: value})

    def _value(self, key: Key, node: Node) -> Any:  # noqa: ANN401
        if not key.many and key.kind in _KIND_HELP and isinstance(node, Scalar):
            return self._scalar(key, node)  # what most are
        if key.many:
            return self._many(key, node)
        if key.kind in model.records():
            return self.record(key.kind, node)
        if key.kind == model.TAGS:
            return self._tags(key, node)
        if key.kind == model.NAMES:
            return self._names(key, node)
        self.defect(node, f"{key.name} 应是{_KIND_HELP[key.kind]}，这里是{KIND_NAMES[type(node)]}")
        return None

    def _many(self, key: Key, node: Node) -> list[Read] | None:
        if isinstance(node, Scalar) and not node.value:
            return []
        if not isinstance(node, Sequence):
            self.defect(node, f"{key.name} 应是列表，这里是{KIND_NAMES[type(node)]}")
            return None
        read = (self.record(key.kind, item) for item in node.items)
        return [record for record in read if record is not None]

    def _tags(self, key: Key, node: Node) -> tuple[Tagged, ...] | None:
        """Tags of the whole measure, or of its items by their numbers."""
        if not isinstance(node, Mapping):
            names = self._names(key, node)
            return (Tagged(None, names),) if names else ()
        rows = []
        for written, (key_node, value_node) in node.pairs.items():
            names = self._names(key, value_node)
            if not _INTEGER.fullmatch(written):
                self.defect(key_node, f"{key.name} 的项次应是数字: {_shown(written)}")
            elif names:
                rows.append(Tagged(int(written), names))
        return tuple(rows)

    def _names(self, key: Key, node: Node) -> tuple[str, ...] | None:
        if isinstance(node, Scalar) and not node.value:
            return ()
        if not isinstance(node, Sequence):
            self.defect(node, f"{key.name} 应是列表，这里是{KIND_NAMES[type(node)]}")
            return None
        if node.texts is not None and all(map(str.strip, node.texts)):
            return tuple(node.texts)
        names = []
        for item in node.items:
            if isinstance(item, Scalar) and item.value.strip():
                names.append(item.value)
            else:
                self.defect(item, f"{key.name} 的每一项应是文字")
        return tuple(names)

    def _scalar(self, key: Key, node: Scalar) -> Any:  # noqa: ANN401
        value = node.value
        if key.kind == model.LINES:
            return value.removesuffix("\n")
        if key.kind == model.TEXT:
            return self._text(key, node)
        if key.kind == model.DATE and not value:
            return value
        found = _fitting(key, value)
        if found is None:
            self.defect(node, _MISFITS[key.kind].format(key.name, _shown(value)))
        return found

    def _text(self, key: Key, node: Scalar) -> str | None:
        value = node.value
        if "\n" in value:
            self.defect(node, f"{key.name} 应写在一行里")
        elif key.required and key.name in _NEVER_EMPTY and not value.strip():
            self.defect(node, f"{key.name} 不能为空")
        elif _fitting(key, value) is None:
            allowed = "、".join(key.choices)
            self.defect(node, f"{key.name} 只能是 {allowed}，写的是 {_shown(value)}")
        else:
            return value
        return None


_NEVER_EMPTY = {"id", "name", "quote", "equation", "rule", "reason"}

_MISFITS = {
    model.INTEGER: '{} 不是整数: "{}"',
    model.DECIMAL: '数值不是数字: "{1}"',
    model.DATE: '{} 不是日期 (如 2021-03-15): "{}"',
}

_KIND_HELP = {
    model.TEXT: "文字",
    model.LINES: "文字",
    model.INTEGER: "整数",
    model.DECIMAL: "数字",
    model.DATE: "日期",
}


def _shown(value: str) -> str:
    """A value short enough for a one-line message."""
    return value if len(value) <= 40 else value[:40] + "……"
