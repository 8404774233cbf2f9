"""``lawgov build``: reports -> one library file that opens at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.errors import LawgovError, UsageError
from lawgov_cli.files import is_file, is_special, protect
from lawgov_cli.made import builtin_data
from lawgov_cli.output import note
from lawgov_cli.reading.kinds import is_kind, suffixes_of

if TYPE_CHECKING:
    from lawgov_cli.intake.build import BuildOutcome, Progress

HELP = (
    "把一份或多份报告合成一个库文件 (SQLite)，之后用 --data 打开，不再读原来的文件。"
    "文件夹连同其中的文件夹一起读；压缩包 (zip、tar) 不必解开；报告原文在读入时生成草稿，"
    "旁边有同名数据文件的不读。有错的文件最后列出，其余照收。"
    "中断后再运行一次，接着做；做完之前，原有的库不变。"
)

EXAMPLES = (
    ("lawgov build 报告文件夹 -o 报告.sqlite", "合成库文件"),
    ("lawgov build 报告文件夹 -o 报告.sqlite --update", "只读有变动的文件"),
    ("lawgov search 行政复议 --data 报告.sqlite", "在库里检索"),
    ("lawgov build --verify 报告.sqlite", "看库文件是否完好"),
)

SOME_FAILED = 2


def run(  # noqa: PLR0913, PLR0917
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="路径...",
            help="数据文件、报告原文、库文件、压缩包或文件夹；不写为内置报告",
            autocompletion=complete.sources,
        ),
    ] = None,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="文件", help="库文件")
    ] = "lawgov.sqlite",
    update: Annotated[
        bool,
        typer.Option(
            "--update", help="在原有的库上更新: 内容没变的文件不再读，已经没有的文件从库里去掉"
        ),
    ] = False,
    no_check: Annotated[
        bool,
        typer.Option(
            "--no-check",
            help="不核对各个数据，合成快几倍；数据列表里写“未核对”，show 和 export 时才核对",
        ),
    ] = False,
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
        if paths or update:
            raise UsageError("--verify 只检查一个库文件，不能同时合成")
        from lawgov_cli.cli.verify_library import verify_library  # noqa: PLC0415

        return verify_library(Path(verify))
    from lawgov_cli.intake.build import build  # noqa: PLC0415 - an error is told before it loads
    from lawgov_cli.library.growing import left  # noqa: PLC0415
    from lawgov_cli.output.progress import bar  # noqa: PLC0415

    target = Path(output)
    _check_target(target)
    given = [Path(p) for p in paths or ()] or [builtin_data() / "report.yaml"]
    if not force:
        protect(target, given)
    existed = is_file(target)
    try:
        with bar("合成") as show:

            def tell(at: Progress) -> None:
                show(at.done, at.total, f"{at.reports} 份")

            outcome = build(given, target, update=update, check=not no_check, tell=tell)
    except KeyboardInterrupt:
        note(left(target))
        raise
    return _told(outcome, output, existed=existed)


def _check_target(target: Path) -> None:
    if is_special(target):
        raise LawgovError(f"写不了文件: {target} (不是普通文件)")
    if target.suffix and not is_kind(target, "library"):
        raise UsageError(f"库文件的扩展名应是 {'、'.join(suffixes_of('library'))}: {target}")


def _told(outcome: BuildOutcome, output: str, *, existed: bool) -> int:
    """Tell what came of a build, what could not be read last; gives the exit status."""
    done = outcome.done
    for told in outcome.notes:
        note(told)
    drafts = (
        f"，其中 {done.drafts} 份是原文读成的草稿，名称和范围未经人工校对" if done.drafts else ""
    )
    kept = f"；读了 {done.added} 份，{done.kept} 份没有变，不再读" if done.kept else ""
    gone = f"，去掉 {done.gone} 份" if done.gone else ""
    replaced = "，原有的文件已换成新的" if existed else ""
    note(f"{output}: {done.reports} 份报告{drafts}{kept}{gone}{replaced}")
    if not outcome.errors:
        return 0
    note(f"{len(outcome.errors)} 个文件没有收进库:")
    for error in outcome.errors:
        note(error)
    return SOME_FAILED
