"""``lawgov check``: figures that do not agree and wording that a proofreader would mark."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.check.result import together
from lawgov_cli.cli import complete, copies
from lawgov_cli.cli.options import Common, command, one_of
from lawgov_cli.cli.parsing import split_list
from lawgov_cli.cli.sources import STDIN, given_inputs, piped, read_sources
from lawgov_cli.document import BUILTIN
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.files import protect
from lawgov_cli.output import emit_findings, emit_rules, note
from lawgov_cli.output.answer import Whole
from lawgov_cli.output.progress import bar
from lawgov_cli.output.streams import is_terminal

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.result import PaperRow, Result
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.check.subject import Previous
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report
    from lawgov_cli.output import Target

HELP = (
    "核对报告: 数据之间的勾稽关系，括号、序号、文号、日期、标点等文字问题。"
    "文件可以是数据文件、库文件、报告原文 ({kinds}) 和放这些的文件夹；"
    "- 为标准输入。不写文件时核对送进管道的原文，没有就核对内置报告。"
    "--previous 另外对照去年的报告，看照抄没改的句子和年份、写错的上年数、对不上的增减。"
)

EXAMPLES = (
    ("lawgov check 草稿.docx", "送审前核对；-o 结果.html 写成网页"),
    ("lawgov check 草稿.docx -o 草稿-批注.docx", "问题写成 Word 批注"),
    ("lawgov check 草稿.txt --paper 勾稽底稿.xlsx", "生成核对底稿"),
    ("lawgov check 今年.docx --previous 去年.docx", "对照去年: 照抄没改的、写错的上年数"),
)

FAIL_ON = {"error": ("error",), "warning": ("error", "warning"), "never": ()}

PROBLEMS_FOUND = 1
SOME_UNREADABLE = 2

ListOption = Annotated[
    bool, typer.Option("--list", help="列出规则；后面写规则编号时给出全部解释和例文")
]


@command(kind="findings")
def run(  # noqa: PLR0913
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="文件...", help="要核对的文件", autocompletion=complete.paths),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="规则", help="只用这些规则或类别", autocompletion=complete.rules),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(metavar="规则", help="不用这些规则或类别", autocompletion=complete.rules),
    ] = None,
    with_ok: Annotated[bool, typer.Option("--all", help="连相符的勾稽关系也列出")] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="说明勾稽问题的依据: 看到的写法，各加减多少分")
    ] = False,
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="级别",
            help="有此级别以上的问题时退出状态为 1: error、warning 或 never",
            autocompletion=one_of(FAIL_ON),
        ),
    ] = "error",
    paper: Annotated[
        str | None,
        typer.Option(metavar="文件", help="另写勾稽底稿: .xlsx、.csv 或 .md"),
    ] = None,
    previous: Annotated[
        str | None,
        typer.Option(
            metavar="文件",
            help="去年的报告，任何一种文件；有几份报告的库里取同一地方上一年的",
            autocompletion=complete.paths,
        ),
    ] = None,
    plans: Annotated[
        bool, typer.Option("--plans", help="连去年的打算有没有下文也看，和 --previous 合用")
    ] = False,
    list_rules: ListOption = False,
    common: Common,
) -> int:
    """Check the inputs, or list the rules."""
    if list_rules:
        return _list_rules(files or (), common.as_list().target)
    chosen = _chosen_rules(split_list(select), previous, plans=plans)
    if fail_on not in FAIL_ON:
        raise UsageError(f"--fail-on 不认识“{shown(fail_on)}”{choices(fail_on, FAIL_ON)}")
    files = files or ([STDIN] if piped() else [])
    beside = _beside(previous, files)
    common = common.reading([*files, *beside], "findings")
    if paper is not None:
        _check_paper(Path(paper), [*files, *beside], common)
    given = [*files, *map(str, common.data if common.asked else ())]
    original = copies.original(given, common.target.path) if common.target.copies else b""
    asked = select or ignore or paper or previous or explain
    anew = bool(files or asked or common.target.shows_texts)
    readable, kept, errors = _inputs(files, common, anew=anew)
    if not readable and not kept:
        return SOME_UNREADABLE
    if kept:
        result = together(kept) if with_ok else together(kept).without_ok()
    else:
        result = _checked(
            readable,
            chosen,
            split_list(ignore),
            previous=_last_year(previous, readable),
            with_ok=with_ok,
            with_paper=paper is not None,
            with_texts=common.target.shows_texts,
            explain=explain,
        )
    _tell(result.refused)
    errors = (*errors, *result.refused)
    if len(result.refused) == len(readable) > 0:
        return SOME_UNREADABLE
    if common.target.copies:
        copies.unchanged(files[0], original)
    emit_findings(
        result.findings, result.headings, _rules, common.target, Whole(result.texts, original)
    )
    if paper is not None:
        _write_paper(result.paper, Path(paper))
    failing = any(_counts(f, FAIL_ON[fail_on]) for f in result.findings)
    status = SOME_UNREADABLE if errors else PROBLEMS_FOUND if failing else 0
    note(_figures(result))
    note(_verdict(result, fail_on, len(errors), status))
    return status


def _inputs(
    files: Sequence[str], common: Common, *, anew: bool
) -> tuple[tuple[Document | Report, ...], tuple[Result, ...], tuple[str, ...]]:
    """What is to be checked, what is kept ready of it, and what cannot be read, which is told."""
    readable, errors = read_sources(files)
    kept: tuple[Result, ...] = ()
    if common.asked or not files:
        reports, kept = _of_data(common, kept=not anew)
        readable = (*readable, *reports)
    _tell(errors)
    return readable, kept, errors


def _tell(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        note(sentence)


def _beside(previous: str | None, files: Sequence[str]) -> list[str]:
    """The file of last year, if there is one; it is none of those that are checked."""
    if previous is None:
        return []
    if previous in files:
        raise UsageError(f"--previous 写的就是要核对的“{previous}”，要更早一年的报告")
    return [previous]


def _chosen_rules(select: tuple[str, ...], previous: str | None, *, plans: bool) -> tuple[str, ...]:
    """The rules to run; raises UsageError for those that need last year's report without one."""
    if previous is None:
        across = {rule.id for rule in _rules() if rule.needs_previous} if select or plans else set()
        asked = next((name for name in select if name == "跨年" or name in across), "")
        if asked or plans:
            named = f"--select {asked}" if asked else "--plans"
            raise UsageError(f"{named} 要对照去年的报告，加上 --previous 去年的文件")
    if not plans:
        return select
    from lawgov_cli.check.rule import FAMILIES  # noqa: PLC0415 - see _rules

    return (*(select or FAMILIES), *(rule.id for rule in _rules() if rule.on_request))


def _list_rules(names: Sequence[str], target: Target) -> int:
    """Write all rules, those of families, or single ones with all that is said of them."""
    from lawgov_cli.check.rule import FAMILIES  # noqa: PLC0415 - see _rules
    from lawgov_cli.check.rules import choose  # noqa: PLC0415

    rules, problems = choose(names, (), on_request=True)
    if problems:
        raise UsageError("\n".join((*problems, "全部规则见: lawgov check --list")))
    emit_rules(rules, target, whole=bool(names) and not set(names) & set(FAMILIES))
    return 0


def _rules() -> Sequence[Rule]:
    from lawgov_cli.check.rules import RULES  # noqa: PLC0415 - 20 ms that what is ready need not pay

    return RULES


def _of_data(common: Common, *, kept: bool) -> tuple[tuple[Report, ...], tuple[Result, ...]]:
    """The reports of ``--data``, or the built-in one, which is told.

    Where ``kept`` allows it and the library has what a check finds in all of
    them ready made, that instead of the reports.
    """
    with common.library() as library:
        ids = [record.report for record in library.reports(common.reports())]
        if not common.data and not is_terminal(sys.stdin):
            note(f"标准输入没有内容: 核对{BUILTIN} {'、'.join(ids)}")
        ready = [one for one in map(library.kept_check, ids) if one is not None] if kept else []
        if ready and len(ready) == len(ids):
            return (), tuple(ready)
        return tuple(map(library.report, ids)), ()


def _last_year(file: str | None, readable: Sequence[Document | Report]) -> Previous | None:
    if file is None:
        return None
    from lawgov_cli.cli.previous import last_year  # noqa: PLC0415 - see _rules

    return last_year(file, readable)


def _checked(
    sources: Sequence[Document | Report],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    *,
    previous: Previous | None,
    **wanted: bool,
) -> Result:
    from lawgov_cli.check.run import run as run_check  # noqa: PLC0415 - see _rules

    with bar("核对") as progress:
        result = run_check(
            sources, select=select, ignore=ignore, previous=previous, progress=progress, **wanted
        )
    if result.problems:
        raise UsageError("\n".join(result.problems))
    return result


def _check_paper(path: Path, files: Sequence[str], common: Common) -> None:
    """Refuse, before any work, a paper in a form that there is not or over an input."""
    from lawgov_cli.output.paper import check_suffix  # noqa: PLC0415 - for --paper only

    check_suffix(path)
    if not common.target.force:
        protect(path, (*given_inputs(files), *given_inputs(map(str, common.data))))
    if common.target.path is not None and common.target.path == path:
        raise UsageError(f"-o 和 --paper 是同一个文件: {path}")


def _write_paper(rows: Sequence[PaperRow], path: Path) -> None:
    from lawgov_cli.output.paper import write_paper  # noqa: PLC0415 - for --paper only

    write_paper(rows, path)
    note(f"勾稽底稿: {path}")


def _counts(finding: Finding, failing: tuple[str, ...]) -> bool:
    """Whether a finding makes the run fail; a contradiction that the file declares does not."""
    return finding.severity in failing and not finding.known


def _figures(result: Result) -> str:
    """How many figures there are and what the relations say of them."""
    figures = result.figures
    bounded = f"，只比大小 {figures.bounded}" if figures.bounded else ""
    covered = (
        f"勾稽相符 {figures.covered}，有问题 {figures.doubtful}{bounded}，"
        f"无勾稽关系 {figures.uncovered}"
    )
    ignored = f"；按说明忽略的问题 {len(result.ignored)}" if result.ignored else ""
    return f"共 {figures.total} 个数据: {covered}{ignored}"


def _verdict(result: Result, fail_on: str, unreadable: int, status: int) -> str:
    """The last line: how many findings of each severity, and why the exit status is what it is."""
    found = [f for f in result.findings if f.severity != "ok"]
    known = sum(f.known for f in found)
    counts = "，".join(
        f"{SEVERITY_NAMES[severity]} {sum(f.severity == severity and not f.known for f in found)}"
        for severity in ("error", "warning", "info")
    )
    if known:
        counts += f"，另有已知不符 {known}"
    if unreadable:
        why = f"有 {unreadable} 个文件读不了"
    elif status:
        named = "或".join(SEVERITY_NAMES[s] for s in ("error", "warning") if s in FAIL_ON[fail_on])
        why = f"有{named}"
    elif fail_on == "never":
        why = "--fail-on never"
    else:
        named = "和".join(SEVERITY_NAMES[s] for s in ("error", "warning") if s in FAIL_ON[fail_on])
        why = "没有发现问题" if not found else f"没有{'新的' if known else ''}{named}"
    return f"{counts}；{why}，退出状态 {status}"
