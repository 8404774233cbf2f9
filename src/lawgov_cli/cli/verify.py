"""``lawgov verify``: sentences held against what a report says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawgov_cli.cli.options import Common, command
from lawgov_cli.cli.sources import STDIN, piped
from lawgov_cli.errors import LawgovError, UsageError, unreadable
from lawgov_cli.files import is_file, is_folder
from lawgov_cli.output import emit_verdicts, note
from lawgov_cli.verify.verdict import VERDICTS, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.verify.verdict import Verdict

HELP = (
    "核实句子: 句中的每个数字、日期和文号，拿报告里说的同一件事来比。"
    "参数是句子，也可以是放句子的文件 ({kinds})；- 为标准输入，不写参数时读送进管道的文字。"
    "相符: 报告就是这样说的；不符: 同一件事，报告说的是另一个数；查无: 报告没有说这件事；"
    "存疑: 句子没说清是哪一件；推算相符、推算不符: 能由报告里的数字算出来的。"
    "有不符或推算不符时，退出状态为 1。"
)

EXAMPLES = (
    ("lawgov verify '州本级行政复议受理104件。'", "一句话"),
    ("lawgov verify 草稿.docx --data 报告.docx", "一篇稿子，对照一份报告原文"),
    ("lawgov verify 草稿.txt --json", "结果交给脚本；- 读标准输入"),
    ("lawgov verify 草稿.txt --fields verdict,figure,stated", "只要这几项"),
)

SOME_WRONG = 1
_LONGEST_SUFFIX = 10


@command
def run(
    sentences: Annotated[
        list[str] | None, typer.Argument(metavar="句子...", help="要核实的句子，或放句子的文件")
    ] = None,
    *,
    common: Common,
) -> int:
    """Verify every figure of the texts, and say how many verdicts of each kind there are."""
    given = sentences or ([STDIN] if piped() else [])
    if not given:
        raise UsageError("没有要核实的句子")
    files = [one for one in given if one == STDIN or is_file(Path(one))]
    common = common.reading(files, "list")
    texts = list(_texts(given))
    from lawgov_cli.verify.run import Verifier  # noqa: PLC0415 - after what may be refused

    with common.library() as library:
        verifier = Verifier(library, common.reports())
        verdicts = [verdict for text in texts for verdict in verifier.verify(text)]
    if not verdicts:
        raise LawgovError("句子里没有数字、日期或文号，没有可以核实的")
    emit_verdicts(verdicts, common.target)
    failing = any(verdict.verdict in WRONG for verdict in verdicts)
    note(_told(verdicts, failing=failing))
    return SOME_WRONG if failing else 0


def _texts(given: Sequence[str]) -> Iterator[str]:
    """What the arguments say, files among them read."""
    for one in given:
        if not one.strip():
            raise UsageError("句子是空的")
        if one == STDIN or is_file(Path(one)):
            from lawgov_cli.cli.sources import read_text  # noqa: PLC0415 - for files only

            yield read_text(one).text
        elif is_folder(Path(one)):
            raise LawgovError(f"“{one}”是文件夹；请写出文件名")
        elif _is_file_name(one):
            raise unreadable(one, FileNotFoundError())
        else:
            yield one


def _is_file_name(one: str) -> bool:
    """Whether an argument that no file is called by was meant as one: 草稿.docx."""
    if "." not in one[-_LONGEST_SUFFIX:]:
        return False
    from lawgov_cli.reading.kinds import kind_of  # noqa: PLC0415 - for what looks like a name

    return kind_of(one) is not None


def _told(verdicts: Sequence[Verdict], *, failing: bool) -> str:
    """How many verdicts of each kind there are, and why the exit status is what it is."""
    found = [verdict.verdict for verdict in verdicts]
    counts = "，".join(f"{kind} {found.count(kind)}" for kind in VERDICTS if kind in found)
    wrong = "、".join(kind for kind in WRONG if kind in found)
    why = f"有{wrong}" if failing else f"没有{WRONG[0]}"
    return f"{counts}；{why}，退出状态 {SOME_WRONG if failing else 0}"
