"""The page docs/format.md: every key of the data file, generated from the model.

``python -m lawgov_cli.curated.docs`` writes it to standard output.
"""

from __future__ import annotations

import sys

from lawgov_cli import model

_HEAD = f"""# 数据文件的格式

由 `make docs` 从程序的数据模型生成。
现为格式 {model.FORMAT}；格式 {model.OLDEST_FORMAT} 的文件照样读入。
一个文件是一份报告。
例子见 [data/report.yaml](../data/report.yaml)，词表见 [data/words.yaml](../data/words.yaml)。
"""
_KINDS = {
    model.TEXT: "文字",
    model.LINES: "多行文字",
    model.INTEGER: "整数",
    model.DECIMAL: "数",
    model.DATE: "日期",
    model.NAMES: "列表",
    model.TAGS: "列表，或项次到列表",
}


def page() -> str:
    """The whole page."""
    sections = [_section(name) for name in model.records()]
    return "\n".join([_HEAD, *sections])


def _section(name: str) -> str:
    record = model.records()[name]
    rows = [f"| `{key.name}` | {_kind(key)} | {_help(key)} |" for key in record.keys]
    lines = [f"## `{name}` {record.help}", ""]
    if record.short:
        lines += [f"只写 `{record.short}` 时可以写成一个字符串。", ""]
    return "\n".join([*lines, "| 键 | 值 | 说明 |", "|---|---|---|", *rows, ""])


def _kind(key: model.Key) -> str:
    kind = _KINDS.get(key.kind) or f"`{key.kind}`"
    return f"{kind}的列表" if key.many else kind


def _help(key: model.Key) -> str:
    must = "必有。" if key.required else ""
    words = f"；本项目的数据用词表 `{key.words}`" if key.words else ""
    return f"{must}{key.help}{words}"


if __name__ == "__main__":
    # As bytes: the page is UTF-8 whatever the console's encoding is.
    sys.stdout.buffer.write(page().encode())
