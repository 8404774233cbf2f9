"""``lawgov build``: YAML files -> one library file that opens at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawgov_cli.errors import LawgovError
from lawgov_cli.files import is_special
from lawgov_cli.library.open import builtin_data, read_reports
from lawgov_cli.output import note

HELP = "把一份或多份报告合成一个库文件 (SQLite)，之后用 --data 打开，不再读 YAML。"

EXAMPLES = (
    ("lawgov build 报告文件夹 -o 报告.sqlite", "合成库文件"),
    ("lawgov search 行政复议 --data 报告.sqlite", "在库里检索"),
)


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="路径...", help="YAML 文件或文件夹；不写为内置报告"),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="文件", help="库文件")
    ] = "lawgov.sqlite",
) -> int:
    """Build a library file."""
    from lawgov_cli.cli.sources import told  # noqa: PLC0415 - reads no text here
    from lawgov_cli.library.build import build_file  # noqa: PLC0415

    if is_special(Path(output)):
        raise LawgovError(f"写不了文件: {output} (不是普通文件)")
    reports = read_reports([Path(p) for p in paths or ()] or [builtin_data() / "report.yaml"])
    build_file(told(reports), Path(output))
    note(f"{output}: {len(reports)} 份报告")
    return 0
