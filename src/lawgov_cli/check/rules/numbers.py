"""Rules on document numbers (文号)."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import around
from lawgov_cli.check.subject import uncounted
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.documents import DocumentNumber

# A decision in a case is numbered by other rules: 某市监罚字〔2022〕第3号.
_CASE_FILES = ("罚", "决字", "判字", "裁字", "证字", "许字", "许可", "立案", "催告")
_SHORT_YEAR = pattern(r"〔[0-9]{2}〕[0-9]{1,5}号")
_NO_SERIAL = pattern("〔[0-9]{4}〕号")


def document_numbers(subject: Subject) -> Sequence[DocumentNumber]:
    """Every document number of the text, in order: a page's header names the report's own."""
    return uncounted(subject).numbers


def within(numbers: Sequence[DocumentNumber], offset: int) -> bool:
    """Whether ``offset`` lies inside one of ``numbers``."""
    index = bisect_right(numbers, offset, key=lambda number: number.start) - 1
    return index >= 0 and offset < numbers[index].end


@rule(
    id="document-number",
    title="发文字号不规范",
    explanation=(
        "党政机关公文格式（GB/T 9704）规定：发文字号由机关代字、年份、发文顺序号组成；"
        "年份写全称，用六角括号〔〕括入；顺序号不加“第”字，不编虚位（1不编为01），后面加“号”字。"
        "缺年份括号、缺“号”字的，多半是录入时丢失，按原件补上。"
    ),
    severity="error",
    family="文字",
    fails="根据有关通知（黔法办20205）要求，推进改革。\n",
    passes="根据有关通知（黔法办〔2020〕5号）要求，推进改革。\n",
)
def document_number(subject: Subject) -> Iterator[Mark]:
    """Document numbers that GB/T 9704 writes otherwise, such as [2023] for 〔2023〕."""
    text = subject.text
    for number in document_numbers(subject):
        if number.year is None or any(word in number.code for word in _CASE_FILES):
            continue
        lost, unusual = _faults(text[number.start : number.end], number)
        if lost or unusual:
            right = f"{number.code}〔{number.year}〕{int(number.number)}号"
            message = f"发文字号{'，'.join(lost + unusual)}。"
            yield Mark(
                number.start,
                number.end,
                message,
                hint=f"规范写法为“{right}”",
                severity="error" if lost else "warning",
            )
    for match in _SHORT_YEAR.finditer(text):
        start, end = around(text, match.start(), match.end(), 12, 0)
        yield Mark(start, end, "发文字号年份没有写全称。", severity="warning")
    for match in _NO_SERIAL.finditer(text):
        start, end = around(text, match.start(), match.end(), 12, 0)
        yield Mark(start, end, "发文字号缺顺序号。", hint="按原件补上")
    for number in document_numbers(subject):
        if number.tail and text.startswith("号", number.end):
            hint = "删去一个“号”"
            yield Mark(number.start, number.end + 1, "发文字号的“号”字重复。", hint=hint)


def _faults(printed: str, number: DocumentNumber) -> tuple[list[str], list[str]]:
    """What is lost in a document number, and what is written otherwise than the standard asks."""
    lost, unusual = [], []
    if not number.opening and not number.closing:
        lost.append("年份没有括号")
    elif not number.opening or not number.closing:
        lost.append("年份括号缺了半个")
    elif (number.opening, number.closing) != ("〔", "〕"):
        unusual.append(f"年份的括号是“{number.opening}{number.closing}”，不是六角括号")
    if not number.tail:
        lost.append("缺“号”字")
    after_year = printed[len(number.code) :]
    if "年" in after_year:
        unusual.append("年份后面多了“年”字")
    if "第" in after_year:
        unusual.append("顺序号多了“第”字")
    if number.number.startswith(("0", "０")):
        unusual.append("顺序号编了虚位")
    return lost, unusual


RULES = (document_number,)
