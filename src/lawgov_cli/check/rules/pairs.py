"""Rules on brackets, quotation marks and title marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import around
from lawgov_cli.check.rules.numbers import document_numbers, within
from lawgov_cli.check.rules.pairing import KINDS, Unpaired, unpaired_marks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject


@rule(
    id="bracket-pair",
    title="括号、引号、书名号不成对",
    explanation=(
        "圆括号、方括号、引号、书名号要成对使用：有前半个而没有后半个、有后半个而没有前半个、"
        "方向写反、两种括号混着配对，都会标出。全角与半角视为同一种。标题跨行的不算。"
        "对照原文补上缺的半个，或者删去多余的半个。"
    ),
    severity="error",
    family="文字",
    fails="研究制定全市法治政府建设工作要点》，明确年度任务。\n",
    passes="研究制定《全市法治政府建设工作要点》（试行），明确年度任务。\n",
)
def bracket_pair(subject: Subject) -> Iterator[Mark]:
    """Brackets, quotation marks and 《》 without a partner, or with one of another kind."""
    numbers = document_numbers(subject)
    for fault in unpaired_marks(subject):
        # The brackets of a 文号 are the matter of its own rule.
        if fault.fault not in {"nested", "crossed"} and not within(numbers, fault.start):
            yield _mark(subject.text, fault)


def _mark(text: str, fault: Unpaired) -> Mark:
    """The finding for one fault, quoted with a little text."""
    first, last = text[fault.start], text[fault.end - 1]
    opening, closing = (marks[0] for marks in KINDS[fault.kind])
    if fault.fault == "run":
        message = f"{fault.kind}“{first}”连续出现{fault.end - fault.start}次。"
        return Mark(fault.start, min(fault.end, fault.start + 20), message)
    if fault.fault == "mixed":
        message = f"前半个是“{first}”，后半个是“{last}”，不成对。"
        if '"' in {first, last}:
            message = "引号一半全角、一半半角，不成对。"
        return Mark(fault.start, fault.end, message, hint=f"后半个改为“{closing}”")
    if fault.fault == "reversed" and fault.end - fault.start > 1:
        message = f"{fault.kind}连续两个都是前半个“{last}”。"
        return Mark(fault.start, fault.end, message, hint=f"后一个改为“{closing}”")
    if fault.fault == "reversed":
        start, end = around(text, fault.start, fault.end, 0, 12)
        message = f"{fault.kind}的方向写反，这里应是前半个。"
        return Mark(start, end, message, hint=f"“{first}”改为“{opening}”")
    if fault.fault == "unclosed":
        start, end = around(text, fault.start, fault.end, 0, 20)
        return Mark(start, end, f"{fault.kind}只有前半个“{first}”。", hint=f"补上“{closing}”")
    start, end = around(text, fault.start, fault.end, 30, 0)
    if end - start == 1:
        start, end = around(text, fault.start, fault.end, 0, 8)
        hint = f"补上“{opening}”，或者删去“{first}”"
    else:
        hint = f"在前文补上“{opening}”"
    return Mark(start, end, f"{fault.kind}只有后半个“{first}”。", hint=hint)


@rule(
    id="bracket-crossing",
    title="括号、引号、书名号交叉",
    explanation=(
        "一对符号要么整个在另一对之内，要么整个在它之外。像“《……”……》这样互相交叉的，"
        "多半是录入时把后半个放错了位置。按意思调整次序。"
    ),
    severity="error",
    family="文字",
    fails="开展了“《宪法》宣传周（第七届”活动），效果良好。\n",
    passes="开展了“《宪法》宣传周（第七届）”活动，效果良好。\n",
)
def bracket_crossing(subject: Subject) -> Iterator[Mark]:
    """Pairs of marks that cross each other, such as 《“》”."""
    for fault in unpaired_marks(subject):
        if fault.fault == "crossed":
            message = f"这对{fault.kind}与另一对符号交叉。"
            yield Mark(fault.start, fault.end, message, hint="调整后半个的次序")


@rule(
    id="nested-marks",
    title="书名号、引号里又用同一种符号",
    explanation=(
        "按照标点符号用法（GB/T 15834），书名号里面再用书名号，里面一层用单书名号〈〉；"
        "引号里面再用引号，里面一层用单引号‘’。改为单书名号或者单引号。"
    ),
    severity="info",
    family="文字",
    fails="印发《关于贯彻《全市依法行政规划》的通知》，作出部署。\n",
    passes="印发《关于贯彻〈全市依法行政规划〉的通知》，作出部署。\n",
)
def nested_marks(subject: Subject) -> Iterator[Mark]:
    """《》 inside 《》, and “” inside “”, where the standard asks for 〈〉 and ‘’."""
    for fault in unpaired_marks(subject):
        if fault.fault == "nested":
            inner = "单书名号〈〉" if fault.kind == "书名号" else "单引号‘’"
            message = f"{fault.kind}里面又用了{fault.kind}。"
            yield Mark(fault.start, fault.end, message, hint=f"里面一层改用{inner}")


RULES = (bracket_pair, bracket_crossing, nested_marks)
