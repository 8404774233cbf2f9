"""``lawgov build``: reports -> one library file that opens at once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.sources import given_inputs
from lawgov_cli.errors import LawgovError, UsageError
from lawgov_cli.files import is_file, is_special, protect
from lawgov_cli.library.open import builtin_data, read_reports
from lawgov_cli.output import note
from lawgov_cli.reading.kinds import is_kind, suffixes_of

HELP = "把一份或多份报告合成一个库文件 (SQLite)，之后用 --data 打开，不再读 YAML。"

EXAMPLES = (
    ("lawgov build 报告文件夹 -o 报告.sqlite", "合成库文件"),
    ("lawgov search 行政复议 --data 报告.sqlite", "在库里检索"),
    ("lawgov build --verify 报告.sqlite", "看库文件是否完好"),
)


def run(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="路径...",
            help="数据文件、库文件或文件夹；不写为内置报告",
            autocompletion=complete.paths,
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="文件", help="库文件")
    ] = "lawgov.sqlite",
    force: Annotated[
        bool, typer.Option("--force", help="-o 的文件即使是这次要读的，也换成结果")
    ] = False,
    verify: Annotated[
        str | None,
        typer.Option(
            "--verify",
            metavar="文件",
            help="不合成，只检查这个库文件是否完好，不完好的说明坏在哪里；时间和合成差不多",
        ),
    ] = None,
) -> int:
    """Build a library file."""
    if verify is not None:
        if paths:
            raise UsageError("--verify 只检查一个库文件，不能同时合成")
        from lawgov_cli.cli.verify_library import verify_library  # noqa: PLC0415

        return verify_library(Path(verify))
    from lawgov_cli.cli.sources import told  # noqa: PLC0415 - reads no text here
    from lawgov_cli.library.build import build_file  # noqa: PLC0415

    target = Path(output)
    _check_target(target)
    if not force:
        protect(target, given_inputs(paths or ()))
    reports = read_reports([Path(p) for p in paths or ()] or [builtin_data() / "report.yaml"])
    existed = is_file(target)
    build_file(told(reports), target)
    replaced = "，原有的文件已换成新的" if existed else ""
    note(f"{output}: {len(reports)} 份报告{replaced}")
    return 0


def _check_target(target: Path) -> None:
    if is_special(target):
        raise LawgovError(f"写不了文件: {target} (不是普通文件)")
    if target.suffix and not is_kind(target, "library"):
        raise UsageError(f"库文件的扩展名应是 {'、'.join(suffixes_of('library'))}: {target}")
