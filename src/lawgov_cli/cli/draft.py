"""``lawgov draft``: raw texts -> data files for a person to correct."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.sources import (
    STDIN,
    given_inputs,
    piped,
    raw_files,
    read_text,
    what_is,
)
from lawgov_cli.errors import LawgovError, UsageError, reason
from lawgov_cli.files import is_folder, is_special, protect
from lawgov_cli.output import note
from lawgov_cli.reading.kinds import is_kind, suffixes_of

if TYPE_CHECKING:
    from collections.abc import Sequence

HELP = (
    "把报告原文 ({kinds}，- 为标准输入) 变成待校的数据文件: 章、措施、原文、数据、"
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
        list[str] | None,
        typer.Argument(
            metavar="文件...", help="报告原文、文件夹或 -", autocompletion=complete.paths
        ),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="路径", help="写入这个文件；多份时为文件夹"),
    ] = None,
    update: Annotated[
        str | None,
        typer.Option(metavar="路径", help="已经校过的数据文件；多份时为其所在的文件夹"),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="已有的数据文件也换成新的草稿，人工修改不保留")
    ] = False,
) -> int:
    """Draft one text or many."""
    files = files or ([STDIN] if piped() else [])
    if not files:
        raise UsageError("缺少报告原文，如 lawgov draft 报告.txt；- 为标准输入")
    target = None if output in {None, "-"} else Path(output or "")
    corrected = Path(update) if update else None
    many = len(files) > 1 or (files[0] != STDIN and what_is(Path(files[0])) == "folder")
    if many or (target is not None and is_folder(target)):
        return _many(files, target, corrected, force=force)
    return _one(files[0], target, corrected, force=force)


def _one(file: str, target: Path | None, corrected: Path | None, *, force: bool) -> int:
    """Draft one text to standard output or a file."""
    from lawgov_cli.curated import dump_report, load_report  # noqa: PLC0415
    from lawgov_cli.draft import draft, load_vocabulary, summary  # noqa: PLC0415
    from lawgov_cli.made import builtin_data  # noqa: PLC0415
    from lawgov_cli.output.sink import write_data  # noqa: PLC0415

    if target is not None:
        _check_suffix(target)
        if not force:
            protect(target, given_inputs([file]))
        from lawgov_cli.draft.batch import refusal  # noqa: PLC0415 - for a file only

        if told := refusal(target, corrected, force=force):
            raise LawgovError(told)
    old = load_report(corrected) if corrected else None
    report = draft(read_text(file), load_vocabulary(builtin_data()))
    if old is not None:
        from lawgov_cli.draft.again.update import update  # noqa: PLC0415 - for an older draft only

        report = update(old, report)
    write_data(dump_report(report), target)
    note(f"{target}: {summary(report)}" if target else summary(report))
    return 0


def _check_suffix(target: Path) -> None:
    """Refuse a name that says the file is something else than a data file."""
    if not is_special(target) and target.suffix and not is_kind(target, "yaml"):
        raise UsageError(f"数据文件的扩展名应是 {'、'.join(suffixes_of('yaml'))}: {target}")


def _many(files: Sequence[str], target: Path | None, corrected: Path | None, *, force: bool) -> int:
    """Draft several texts into a folder and tell what each needs."""
    from lawgov_cli.draft import batch  # noqa: PLC0415
    from lawgov_cli.output.progress import progress  # noqa: PLC0415

    if target is None:
        raise UsageError("有多份原文，请用 -o 指定放数据文件的文件夹")
    if STDIN in files:
        raise UsageError("- (标准输入) 不能和其他文件一起用")
    if corrected is not None and not is_folder(corrected):
        raise UsageError(f"有多份原文时 --update 应是文件夹: {corrected}")
    sources, failed = _texts(files)
    if not sources:
        return SOME_FAILED
    _make_folder(target)
    jobs = batch.plan(sources, target, corrected, force=force)
    done = 0
    with progress("生成", len(jobs)) as step:
        for outcome in batch.run(jobs):
            note(outcome.line)
            done += outcome.written
            step()
    missed = failed + len(jobs) - done
    note(f"共 {done + missed} 份: 写成 {done} 份，没有写成 {missed} 份")
    return SOME_FAILED if missed else 0


def _texts(files: Sequence[str]) -> tuple[list[Path], int]:
    """The raw texts, and how many names stand for none, each told in a sentence."""
    found: list[Path] = []
    failed = 0
    for file in files:
        try:
            found += raw_files([Path(file)])
        except LawgovError as error:
            note(error.message)
            failed += 1
    return list(dict.fromkeys(found)), failed


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise UsageError(f"-o 应是文件夹: {folder}") from None
    except OSError as error:
        raise LawgovError(f"建不了文件夹: {folder} ({reason(error)})") from error
