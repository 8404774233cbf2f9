"""Changed raw texts, checked and drafted: findings with true places, and a draft that loads."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.draft.drafted import REPORT, reloaded, vocabulary
from tests.fuzz.changes import changed

from lawgov_cli.check.run import run
from lawgov_cli.draft import draft
from lawgov_cli.errors import InputError
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    import random

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.document import Document

_FOLDER = Path(__file__).parents[1] / "check" / "reports"
_LINES = REPORT.split("\n")
for _file in sorted(_FOLDER.glob("*.txt")):
    _LINES += _file.read_text(encoding="utf-8").split("\n")

_PIECES = (
    *"，。；：、（）《》“”〔〕()[]\"'%％+-.．１０９一二两百千万亿余多约近号第\t\r\n\x00\x0b\x0c\x85",
    *("\u2028", "\u200b", "\ufeff", "\u202e", "\u00a0", "\u3000", "\ud7ff", "\U00020000", "㎡"),
    *("一、", "（一）", "一是", "二是", "1.", "其中", "分别", "占", "增长", "同比", "合计", "以上"),
    *("9" * 40, "1,234", "98.60%", "百分之九十八点六", "3亿2000万元", "2022年", "12月31日", "13月"),
    *("〔2022〕7号", "《甲〈乙〉", "行政复议", "受理12件", "不到", "倍", "万元", "人次"),
)


def case(chance: random.Random) -> str:
    """What a check comes to: ``findings``, ``nothing``, or ``refused`` for what no draft is of."""
    first = chance.randrange(len(_LINES))
    lines = _LINES[first : first + chance.randint(1, 8)]
    text = changed("\n".join(lines), chance, _PIECES, most=6)
    document = parse(text, "稿.txt")
    result = run([document], with_ok=True, with_paper=True)
    for finding in result.findings:
        _placed(finding, document)
    try:
        reloaded(draft(document, vocabulary()))
    except InputError as error:
        if "\n" in error.message:
            raise AssertionError(error.message) from error
        return "refused"
    return "findings" if result.findings else "nothing"


def _placed(finding: Finding, document: Document) -> None:
    """Fail unless a finding stands where it says."""
    if finding.span is None:
        return
    start, end = finding.span
    assert 0 <= start <= end <= len(document.text), finding
    assert finding.line >= 1, finding
    assert finding.column >= 1, finding
