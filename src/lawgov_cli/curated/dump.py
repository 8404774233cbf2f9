"""Reports -> YAML in the one canonical form, so that a review shows only what changed.

The lines are written here, as ``canonical`` reads them: loading yaml and making its nodes
takes four times as long.  Nearly every value is one that surely stands as it is or in
single quotes; how any other is to be written (control characters, rare letters, what could
be meant for a number) its emitter says.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from lawgov_cli import model
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.model import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lawgov_cli.model import Key, Record, Report

HEADER = "# yaml-language-server: $schema=report.schema.json\n"
"""The first line of a data file: editors complete and check the rest by it."""

_UNLIMITED = 2_147_483_647  # records stay on one line, however long their quote
_WIDE = "\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
_LINE = pattern(f"[ -~{_WIDE}]*")
_LINES = pattern(f"(?! )[ -~{_WIDE}]+(?:\n+[ -~{_WIDE}]+)*")
_UNSURE_FIRST = frozenset("-?:.")
_QUOTED_FIRST = frozenset("#,[]{}&*!|>'\"%@` ")
_MARK = pattern("[ ]#|:[ ]|[ :]$")
_MARK_IN_FLOW = pattern(r"[,?\[\]{}:]")
_WORDS = frozenset(
    word
    for lower in ("yes", "no", "true", "false", "on", "off", "null")
    for word in (lower, lower.title(), lower.upper())
)
_WHOLE = pattern("0|[1-9][0-9]*")
_NO_NUMBER = pattern("[^0-9bBeEtTxXzZ_.:+ -]")
"""What stands in no number, date or time that begins with a digit; but letters behind 0x do."""
_SURE = {
    model.INTEGER: _WHOLE,
    model.DECIMAL: pattern("-?(?:0|[1-9][0-9]*)(?:[.][0-9]+)?"),
    model.DATE: pattern("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_STRING, _MAPPING = "tag:yaml.org,2002:str", "tag:yaml.org,2002:map"


def dump_report(report: Report) -> str:
    """The report's data file, always of today's format; loading it gives an equal report."""
    file = model.records()["file"]
    values = {"format": model.FORMAT, "report": report}
    pairs = [(key, values.get(key.name) or getattr(report, key.attribute)) for key in file.keys]
    return HEADER + "\n".join((*_block(_said(pairs), ""), ""))


def _said(values: Iterable[tuple[Key, Any]]) -> list[tuple[Key, Any]]:
    """The keys that are required or say something."""
    return [(key, value) for key, value in values if key.required or value not in (None, "", ())]


def _pairs(record: Record, value: Any) -> list[tuple[Key, Any]]:  # noqa: ANN401
    return _said([(key, getattr(value, key.attribute)) for key in record.keys])


def _block(pairs: Iterable[tuple[Key, Any]], margin: str) -> Iterator[str]:
    """A record whose keys stand below each other."""
    for key, value in pairs:
        begin = f"{margin}{key.name}:"
        record = model.records().get(key.kind)
        if key.many and value and record:
            yield begin
            for item in value:
                yield from _item(record, item, margin)
        elif record and not key.many and not record.flow:
            yield begin
            yield from _block(_pairs(record, value), f"{margin}  ")
        elif key.kind == model.LINES and value:
            yield f"{begin} {_text_block(value, margin)}"
        else:
            yield f"{begin} {_inline(key, value, in_flow=False)}"


def _item(record: Record, value: Any, margin: str) -> Iterator[str]:  # noqa: ANN401
    """A record of a list."""
    pairs = _pairs(record, value)
    if record.flow or _is_short(record, pairs):
        yield f"{margin}- {_record(record, pairs, in_flow=False)}"
    else:
        first, *rest = _block(pairs, f"{margin}  ")
        yield f"{margin}- {first[len(margin) + 2 :]}"
        yield from rest


def _is_short(record: Record, pairs: list[tuple[Key, Any]]) -> bool:
    """Whether a plain text stands for a record."""
    return len(pairs) == 1 and pairs[0][0].name == record.short


def _record(record: Record, pairs: list[tuple[Key, Any]], *, in_flow: bool) -> str:
    """A record on one line."""
    if _is_short(record, pairs):
        ((key, said),) = pairs
        return _inline(key, said, in_flow=in_flow)
    return f"{{{', '.join([f'{key.name}: {_inline(key, value)}' for key, value in pairs])}}}"


def _inline(key: Key, value: Any, *, in_flow: bool = True) -> str:  # noqa: ANN401
    """A value on one line."""
    record = model.records().get(key.kind)
    if record:
        rows = value if key.many else [value]
        said = [_record(record, _pairs(record, row), in_flow=in_flow) for row in rows]
        return f"[{', '.join(said)}]" if key.many else said[0]
    if key.kind == model.NAMES:
        return _names(value)
    if key.kind == model.TAGS:
        return _tags(value)
    if key.kind in {model.TEXT, model.LINES}:
        return _text(value, in_flow=in_flow)
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    # What is none, though its key asks for one, is written as what it is: the loader tells it.
    return text if _SURE[key.kind].fullmatch(text) else _text(text, in_flow=in_flow)


def _names(names: Iterable[str]) -> str:
    return f"[{', '.join([_text(name) for name in names])}]"


def _tags(rows: tuple[Tagged, ...]) -> str:
    """One list for the whole measure, else a list an item."""
    match rows:
        case (Tagged(item=None, tags=names),):
            return _names(names)
    return f"{{{', '.join([f'{row.item or 0}: {_names(row.tags)}' for row in rows])}}}"


def _text_block(value: str, margin: str) -> str:
    """The lines of a text below a mark."""
    if _LINES.fullmatch(value) and " \n" not in f"{value}\n":
        mark, rows = "|", [f"  {row}" if row else "" for row in value.split("\n")]
    else:
        mark, *rows = _emitted(model.LINES, f"{value}\n", in_flow=False).split("\n")
    return "\n".join((mark, *[row and margin + row for row in rows]))


@lru_cache(maxsize=1024)
def _text(value: str, *, in_flow: bool = True) -> str:
    """A text as it stands or in quotes."""
    if not value:
        return "''"
    sure = value[0] not in _UNSURE_FIRST and _LINE.fullmatch(value)
    number = _is_number(value) if sure and value.isascii() else False
    if not sure or number is None:
        return _emitted(model.TEXT, value, in_flow=in_flow)
    quoted = (
        number
        or value in _WORDS
        or value[0] in _QUOTED_FIRST
        or _MARK.search(value)
        or (in_flow and _MARK_IN_FLOW.search(value))
    )
    return "'" + value.replace("'", "''") + "'" if quoted else value


def _is_number(value: str) -> bool | None:
    """Whether a plain text of ASCII would be read as something else; None where it may be."""
    first = value[0]
    if not first.isdigit():
        return None if first in "+<=~" else False
    if value[1:2] not in {"x", "X"} and _NO_NUMBER.search(value):
        return False
    return True if _WHOLE.fullmatch(value) else None


def _emitted(kind: str, value: str, *, in_flow: bool) -> str:
    """A text as the emitter of yaml writes it."""
    import yaml  # noqa: PLC0415 - few reports have such a value

    node = yaml.ScalarNode(_STRING, value, style="|" if kind == model.LINES else None)
    pairs = [(yaml.ScalarNode(_STRING, "k"), node)]
    text = yaml.serialize(
        yaml.MappingNode(_MAPPING, pairs, flow_style=in_flow),
        Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper),
        allow_unicode=True,
        width=_UNLIMITED,
    )
    if text.endswith("\n...\n"):  # the mark of the end, behind empty lines that are the text's own
        text = text[: -len("...\n")]
    written = text.removesuffix("\n")
    return written[4:-1] if in_flow else written[3:]
