"""Rules on marks that meet: doubled, out of order, or next to the wrong bracket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import occurrences
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

# In a copy in which every stop is an ASCII comma: a set of Chinese marks takes re
# ten times as long to compile.
_STOPS = pattern(",[, ]+")
_EACH_STOP = "，、；：。！？;:"
# A point is a stop where it follows one of these: ，.
_BEFORE_POINT = frozenset("，。；、")
_FULL_STOPS = frozenset("，、；：。")
_HALF_STOPS = frozenset(",;:")
_OPENS, _CLOSES = frozenset("（《〔【"), frozenset("）》〕】")
_NOT_NEXT_TO_BRACKET = "，。、；："
_EMPTY = tuple(
    f"{o}{gap}{c}" for o, c in ("（）", "《》", "〔〕", "【】", "“”") for gap in ("", " ", "\u3000")
)
# 、等级, 、等候: other words that begin with it.
_OF_DENG = frozenset("级次候待同值效额量距比价身闲于到腰着我你他你您她式分边高")


@rule(
    id="doubled-mark",
    title="标点重复",
    explanation=(
        "两个点号连在一起，例如“。。”“，，”“，。”“；。”，只能保留一个。"
        "省略号“……”、破折号“——”不算。删去多余的一个；用句号排成省略号的，改用“……”。"
    ),
    severity="error",
    family="文字",
    fails="全年共受理申请，，办结率稳步提高。\n",
    passes="全年共受理申请……办结率稳步提高——群众满意。\n",
)
def doubled_mark(subject: Subject) -> Iterator[Mark]:
    """Two stops in a row, such as 。。 or ，。."""
    text = plain = subject.text
    for stop in _EACH_STOP:
        plain = plain.replace(stop, ",")
    for match in _STOPS.finditer(plain.replace("\u3000", " "), *subject.body):
        printed = text[match.start() : match.end()].rstrip(" \u3000")
        after = text[match.end() : match.end() + 1]
        if _is_doubled(printed, before_digit=after.isdigit() and printed[-1:] in _HALF_STOPS):
            dots = len(printed) > 2 and set(printed) == {"。"}
            hint = "改用省略号“……”" if dots else "只保留一个"
            end = match.start() + len(printed)
            yield Mark(match.start(), end, f"标点“{printed}”重复。", hint=hint)
    for at in occurrences(text, ".", *subject.body):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        # 、.docx is a suffix, ，.5 a number.
        if before in _BEFORE_POINT and not (after.isascii() and after.isalnum()) and after != ".":
            yield Mark(at - 1, at + 1, f"标点“{before}.”重复。", hint="只保留一个")


def _is_doubled(printed: str, *, before_digit: bool) -> bool:
    """Whether stops that follow one another say the same; ！！ and ？！ are a matter of style."""
    stops = printed.replace(" ", "").replace("\u3000", "")
    if len(stops) < 2 or set(stops) <= {"！", "？"} or (before_digit and len(stops) == 2):
        return False
    if set(stops) <= _HALF_STOPS:
        return stops != "::" and " " not in printed
    return len(printed) - len(stops) <= 1


@rule(
    id="mark-inside-bracket",
    title="括号、书名号边上的标点放错",
    explanation=(
        "逗号、顿号、分号不放在前半个括号、书名号之后，也不放在后半个括号、书名号之前；"
        "括号、书名号、引号里面不能空着。删去或者移出标点，补上丢失的文字。"
    ),
    severity="error",
    family="文字",
    fails="各县（市、）认真落实有关要求。\n",
    passes="各县（市）认真落实有关要求。\n",
)
def mark_inside_bracket(subject: Subject) -> Iterator[Mark]:
    """Stops next to the inner side of a bracket, and brackets with nothing inside."""
    text = subject.text
    for stop in _NOT_NEXT_TO_BRACKET:
        for at in occurrences(text, stop, *subject.body):
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            if before in _OPENS and after not in _CLOSES:
                start, end = at - 1, at + 1
            elif before not in _OPENS and stop != "。" and _closes(stop, before, after):
                start, end = at, at + 2
            else:
                continue
            yield Mark(start, end, f"“{text[start:end]}”的标点位置不对。", hint="删去或者移出标点")
    for empty in _EMPTY:
        for at in occurrences(text, empty, *subject.body):
            yield Mark(at, at + len(empty), f"“{empty}”里面是空的。", hint="补上内容或者删去")


def _closes(mark: str, before: str, after: str) -> bool:
    """Whether ``after`` closes a bracket, or a quotation that ends in 、."""
    return after in _CLOSES or (mark == "、" and after in {"”", "’"} and before not in {"“", "‘"})


@rule(
    id="mark-before-deng",
    title="“等”字前多了顿号",
    explanation="列举之后用“等”收尾时，“等”字前面不加顿号。删去顿号。",
    severity="warning",
    family="文字",
    fails="重点查看生态环境、食品药品、安全生产、等，督促整改。\n",
    passes="重点查看生态环境、食品药品、安全生产等，督促整改，实行分类、等级管理。\n",
)
def mark_before_deng(subject: Subject) -> Iterator[Mark]:
    """An enumeration comma before 等, which takes none."""
    for at in occurrences(subject.text, "、等", *subject.body):
        if subject.text[at + 2 : at + 3] not in _OF_DENG:
            yield Mark(at, at + 2, "“等”字前面多了顿号。", hint="删去顿号")


RULES = (doubled_mark, mark_inside_bracket, mark_before_deng)
