"""Records as JSON, JSON lines, CSV, TSV and Markdown: siblings with one signature.

Keys and their order are those of the record classes; headings that people
read are Chinese.  A value is written exactly: 98.60 stays 98.60.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HEADINGS = {
    "report": "报告",
    "chapter": "章",
    "measure": "措施",
    "item": "项",
    "name": "名称",
    "value": "数值",
    "unit": "单位",
    "qualifier": "限定",
    "scope": "范围",
    "period": "时期",
    "quote": "引文",
    "title": "标题",
    "text": "正文",
    "tags": "主题",
    "bodies": "机关",
    "places": "地方",
    "people": "人物",
    "number": "文号",
    "kind": "种类",
    "action": "处理",
    "snippet": "原文",
    "spans": "位置",
    "score": "得分",
    "measures": "措施数",
    "statistics": "数据数",
    "citations": "文件数",
    "chapters": "章数",
    "year": "年度",
    "place": "地方",
    "issuer": "机关",
    "published": "公布",
    "url": "网址",
    "rule": "规则",
    "severity": "级别",
    "source": "文件",
    "line": "行",
    "column": "列",
    "message": "说明",
    "stated": "文中",
    "expected": "应为",
    "known": "已知",
    "hint": "提示",
    "findings": "问题",
}
"""The Chinese heading of each key."""


def as_dict(record: Any) -> dict[str, Any]:  # noqa: ANN401
    """A record's keys and values in the order of the contract."""
    return record._asdict() if hasattr(record, "_asdict") else dict(record)


def dumps(value: Any, *, ascii_only: bool = False) -> str:  # noqa: ANN401
    """One value as JSON; a Decimal becomes a number with all its digits."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dict) or hasattr(value, "_asdict"):
        pairs = as_dict(value).items()
        inner = ", ".join(
            f"{dumps(k, ascii_only=ascii_only)}: {dumps(v, ascii_only=ascii_only)}"
            for k, v in pairs
        )
        return f"{{{inner}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(dumps(v, ascii_only=ascii_only) for v in value)}]"
    import json  # noqa: PLC0415 - the other formats need none

    return json.dumps(value, ensure_ascii=ascii_only)


def to_json(records: Sequence[Any], *, ascii_only: bool = False) -> str:
    """An array, one record a line."""
    if not records:
        return "[]\n"
    lines = ",\n".join(f"  {dumps(r, ascii_only=ascii_only)}" for r in records)
    return f"[\n{lines}\n]\n"


def to_jsonl(records: Sequence[Any], *, ascii_only: bool = False) -> str:
    """One record a line."""
    return "".join(f"{dumps(r, ascii_only=ascii_only)}\n" for r in records)


def to_csv(records: Sequence[Any], *, ascii_only: bool = False) -> str:  # noqa: ARG001
    """Keys, then one record a row; text that a spreadsheet would run as a formula is defused."""
    import csv  # noqa: PLC0415
    import io  # noqa: PLC0415

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    for i, record in enumerate(map(as_dict, records)):
        if i == 0:
            writer.writerow(record)
        writer.writerow(
            [defused(_plain(v)) if isinstance(v, str) else _plain(v) for v in record.values()]
        )
    return buffer.getvalue()


def defused(text: str) -> str:
    """Text that a spreadsheet takes as text: a cell beginning with ``=`` would run."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text


def to_tsv(records: Sequence[Any], *, ascii_only: bool = False) -> str:  # noqa: ARG001
    """Keys, then one record a line."""
    rows = [as_dict(r) for r in records]
    head = "\t".join(rows[0]) + "\n" if rows else ""
    return head + _tab_lines(rows)


def to_plain(records: Sequence[Any], *, ascii_only: bool = False) -> str:  # noqa: ARG001
    """One record a line of tab-separated values without a heading: for pipes."""
    return _tab_lines(map(as_dict, records))


def _tab_lines(rows: Iterable[dict[str, Any]]) -> str:
    def cell(value: Any) -> str:  # noqa: ANN401
        return " ".join(_plain(value).split("\n")).replace("\t", " ")

    return "".join("\t".join(map(cell, row.values())) + "\n" for row in rows)


def to_md(records: Sequence[Any], *, ascii_only: bool = False) -> str:  # noqa: ARG001
    """A Markdown table with Chinese headings; columns that are empty throughout are left out."""
    rows = [as_dict(r) for r in records]
    if not rows:
        return ""
    keys = [
        k for k in rows[0] if k != "spans" and any(row[k] not in {"", (), None} for row in rows)
    ]
    lines = [
        "| " + " | ".join(HEADINGS[k] for k in keys) + " |",
        "|" + "|".join(" ---: " if k == "value" else " --- " for k in keys) + "|",
    ]
    for row in rows:
        cells = (_plain(row[k]).replace("|", "\\|").replace("\n", "<br>") for k in keys)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _plain(value: Any) -> str:  # noqa: ANN401
    """A value as text: a list's members are joined by 、, nothing is an empty cell."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        pairs = all(isinstance(v, tuple) for v in value)
        return " ".join(f"{a}-{b}" for a, b in value) if pairs else "、".join(map(_plain, value))
    return str(value)


FORMATS: dict[str, Callable[..., str]] = {
    "json": to_json,
    "jsonl": to_jsonl,
    "csv": to_csv,
    "tsv": to_tsv,
    "md": to_md,
    "plain": to_plain,
}
"""Every format but the table, which needs rich and a width."""
