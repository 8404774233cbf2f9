"""``lawgov check``: figures that do not agree and wording that a proofreader would mark."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli import check
from lawgov_cli.cli import complete
from lawgov_cli.cli.options import FORMATS, Common, choices, command
from lawgov_cli.cli.sources import read_sources
from lawgov_cli.errors import LawgovError
from lawgov_cli.output import emit_findings, emit_rules, note
from lawgov_cli.output.progress import bar

if TYPE_CHECKING:
    from lawgov_cli.check import Result

HELP = (
    "核对报告: 数据之间的勾稽关系，括号、序号、文号、日期、标点等文字问题。"
    "不写文件时核对内置报告；文件可以是整理过的 YAML，也可以是原文 (txt、md、docx、html)，"
    "- 为标准输入。"
)

EXAMPLES = (
    ("lawgov check 草稿.docx", "送审前核对"),
    ("lawgov check --all", "内置报告，连相符的也列出"),
    ("lawgov check 草稿.txt --paper 勾稽底稿.xlsx", "生成核对底稿"),
    ("lawgov check --list", "列出全部规则"),
)

FAIL_ON = {"error": ("error",), "warning": ("error", "warning"), "never": ()}

PROBLEMS_FOUND = 1


@command(formats=(*FORMATS, "github"))
def run(  # noqa: PLR0913
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="文件...", help="YAML 或报告原文", autocompletion=complete.paths),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="规则", help="只用这条规则，可重复", autocompletion=complete.rules),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="规则", help="不用这条规则，可重复", autocompletion=complete.rules),
    ] = None,
    with_ok: Annotated[bool, typer.Option("--all", help="连相符的勾稽关系也列出")] = False,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="级别",
            help="有此级别以上的问题时退出状态为 1: error、warning 或 never",
            autocompletion=lambda incomplete: [k for k in FAIL_ON if k.startswith(incomplete)],
        ),
    ] = "error",
    paper: Annotated[
        str | None,
        typer.Option(metavar="文件", help="另写勾稽底稿: .xlsx、.csv 或 .md"),
    ] = None,
    list_rules: Annotated[bool, typer.Option("--list", help="列出全部规则")] = False,
    common: Common,
) -> int:
    """Check the inputs, or list the rules."""
    if list_rules:
        emit_rules(check.RULES, common.target)
        return 0
    if fail_on not in FAIL_ON:
        raise LawgovError(f"--fail-on 不认识“{fail_on}”{choices(fail_on, FAIL_ON)}")
    sources = read_sources(files or [], common)
    with bar("核对") as progress:
        result = check.run(
            sources,
            select=select or (),
            ignore=ignore or (),
            with_ok=with_ok,
            with_paper=paper is not None,
            progress=progress,
        )
    if result.problems:
        raise LawgovError("\n".join(result.problems))
    emit_findings(result.findings, result.headings, common.target)
    if paper is not None:
        from lawgov_cli.output.paper import write_paper  # noqa: PLC0415

        write_paper(result.paper, Path(paper))
        note(f"勾稽底稿: {paper}")
    note(_summary(result))
    failing = FAIL_ON[fail_on]
    return PROBLEMS_FOUND if any(_counts(f, failing) for f in result.findings) else 0


def _counts(finding: check.Finding, failing: tuple[str, ...]) -> bool:
    """Whether a finding makes the run fail; a contradiction that the file declares does not."""
    return finding.severity in failing and not finding.known


def _summary(result: Result) -> str:
    """The counts: every figure, what covers it, and the wording that was marked."""
    figures = result.figures
    bounded = f", 只比大小 {figures.bounded}" if figures.bounded else ""
    covered = (
        f"已勾稽 {figures.covered}{bounded}, "
        f"无勾稽关系 {figures.uncovered}, 存疑 {figures.doubtful}"
    )
    ignored = f"; 按说明忽略 {len(result.ignored)}" if result.ignored else ""
    return f"共 {figures.total} 个数据: {covered}; 文字问题 {result.wording}{ignored}"
