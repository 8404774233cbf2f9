"""``lawgov draft``: raw texts -> data files for a person to correct."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli.sources import read_text
from lawgov_cli.errors import LawgovError, reason
from lawgov_cli.output import Target, note
from lawgov_cli.reading.kinds import examples

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.batch import Outcome

HELP = (
    f"把报告原文 ({examples()}，- 为标准输入) 变成待校的数据文件: 章、措施、原文、数据、"
    "引用的文件、推出的勾稽关系。拿不准的写在 todo 里，改完删去。"
    "一份写到标准输出或 -o 文件；文件夹或几份写到 -o 文件夹，一份有错不影响其他。"
    "再次生成时用 --update 保留人工修改，只补上或标出原文变动的地方。"
)

EXAMPLES = (
    ("lawgov draft 报告.txt > 报告.yaml", "一份原文"),
    ("lawgov draft 报告.docx -o 报告.yaml", "写入文件，完整才写"),
    ("lawgov draft 报告.txt --update 报告.yaml -o 报告.yaml", "原文改了，保留人工修改"),
    ("lawgov draft 原文文件夹 -o 数据文件夹", "一批"),
)

SOME_FAILED = 2


def run(
    files: Annotated[
        list[str] | None, typer.Argument(metavar="文件...", help="报告原文、文件夹或 -")
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="路径", help="写入这个文件；多份时为文件夹"),
    ] = None,
    update: Annotated[
        str | None,
        typer.Option(metavar="路径", help="已经校过的数据文件；多份时为其所在的文件夹"),
    ] = None,
) -> int:
    """Draft one text or many."""
    if not files:
        raise LawgovError("缺少报告原文，如 lawgov draft 报告.txt；- 为标准输入")
    paths = [Path(file) for file in files]
    target = Path(output) if output else None
    corrected = Path(update) if update else None
    many = len(files) > 1 or (files[0] != "-" and paths[0].is_dir())
    if many or (target is not None and target.is_dir()):
        return _many(files, target, corrected)
    return _one(files[0], target, corrected)


def _one(file: str, target: Path | None, corrected: Path | None) -> int:
    """Draft one text to standard output or a file."""
    from lawgov_cli.curated import dump_report, load_report  # noqa: PLC0415
    from lawgov_cli.draft import draft, load_vocabulary, summary, update  # noqa: PLC0415
    from lawgov_cli.library.open import builtin_data  # noqa: PLC0415
    from lawgov_cli.output.sink import write  # noqa: PLC0415

    _refuse_overwriting(target, corrected)
    old = load_report(corrected) if corrected else None
    report = draft(read_text(file), load_vocabulary(builtin_data()))
    if old is not None:
        report = update(old, report)
    write(dump_report(report), Target(format="yaml", path=target))
    note(f"{target}: {summary(report)}" if target else summary(report))
    return 0


def _many(files: Sequence[str], target: Path | None, corrected: Path | None) -> int:
    """Draft several texts into a folder and tell what each needs."""
    from lawgov_cli.draft import batch  # noqa: PLC0415
    from lawgov_cli.output.progress import progress  # noqa: PLC0415

    if target is None:
        raise LawgovError("有多份原文，请用 -o 指定放数据文件的文件夹")
    if "-" in files:
        raise LawgovError("- (标准输入) 不能和其他文件一起用")
    if corrected is not None and not corrected.is_dir():
        raise LawgovError(f"有多份原文时 --update 应是文件夹: {corrected}")
    sources = [f for file in files for f in _expanded(Path(file))]
    _make_folder(target)
    jobs = batch.plan(sources, target, corrected)
    outcomes: list[Outcome] = []
    with progress("生成", len(jobs)) as step:
        for outcome in batch.run(jobs):
            outcomes.append(outcome)
            step()
    failed = sum(not _written(outcome) for outcome in batch.with_own_ids(outcomes))
    note(f"共 {len(jobs)} 份: 写成 {len(jobs) - failed} 份，没有写成 {failed} 份")
    return SOME_FAILED if failed else 0


def _expanded(path: Path) -> list[Path]:
    """A folder's raw texts, or the file itself."""
    from lawgov_cli.draft.batch import raw_files  # noqa: PLC0415

    return raw_files(path) if path.is_dir() else [path]


def _written(outcome: Outcome) -> bool:
    """Write one draft and say so, or say why not."""
    from lawgov_cli.output.sink import write  # noqa: PLC0415

    if outcome.report is None:
        note(outcome.line)
        return False
    try:
        _refuse_overwriting(outcome.job.target, outcome.job.old)
        write(outcome.text, Target(format="yaml", path=outcome.job.target))
    except LawgovError as error:
        note(error.message)
        return False
    note(outcome.line)
    return True


def _refuse_overwriting(target: Path | None, corrected: Path | None) -> None:
    """Keep a file that may hold a person's work, unless it is the one being brought up to date."""
    if target is None or not target.is_file():
        return
    if corrected is None or not corrected.exists() or not target.samefile(corrected):
        raise LawgovError(
            f"{target} 已经有了，其中可能有人工修改；用 --update {target} 保留修改，或换一个文件名"
        )


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise LawgovError(f"-o 应是文件夹: {folder}") from None
    except OSError as error:
        raise LawgovError(f"建不了文件夹: {folder} ({reason(error)})") from error
