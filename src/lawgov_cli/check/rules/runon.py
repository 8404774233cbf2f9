"""Rules on sentences that run into each other because a mark was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import (
    STOPS,
    around,
    occurrences,
    titles_are_sentences,
)
from lawgov_cli.check.rules.leads import without_lead
from lawgov_cli.chinese.headings import opens_heading
from lawgov_cli.chinese.lexicon import ACTION_WORDS, LINKS, OFFICES, QUALITIES, RESULTS
from lawgov_cli.chinese.ordinals import find_ordinals
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_ACTOR = (*OFFICES, *"局厅委办院室府会组州市县区省部队所站处科", "负责人", "同志")
_YEAR_OPENS = pattern(r"20[0-9]{2}年(?:度?[，,]|[0-9]{1,2}月|度?[全我各])")
# What a sentence ends with when all is said: 成效显著, 水平明显提高.
_QUALITIES = (*QUALITIES, "突出")
_SAID = tuple(result + quality for result in RESULTS for quality in _QUALITIES)
_RISEN = ("增强", "提升", "提高")
_RAISED = ("水平", "能力", "意识", "氛围", "格局", "满意度", "获得感", "幸福感", "安全感")
_DONE = ("整改", "到位", "见效")
_MEASURES = frozenset("件个次人起项户份")
# What the next sentence opens with.
_PLACES = tuple(whose + place for whose in "全我" for place in "州市县区省")
_NEW = (*_PLACES, "截至", "截止")
_AFTER_COUNT = (*LINKS, "累计")
_OPENERS = tuple(dict.fromkeys((*_NEW, *_AFTER_COUNT, "20")))
_YEAR = pattern("20[0-9]{2}年")
_IN_YEAR = pattern(r"20[0-9]{2}年(?:[0-9]{1,2}月|度?[，,全我州市县区省各])")
_ON_DAY = pattern(r"20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日")


@rule(
    id="lead-stop",
    title="段首主题句与正文连成一句",
    explanation=(
        "段落开头的主题句（概括全段的小标题）后面应有句号。句号丢失后，主题句与正文连成一句，"
        "读不通。补上句号。有编号的，只看同级各段几乎都有主题句而它没有的；"
        "主题句后面紧接“一是”的，由 item-stop 标出。"
    ),
    severity="warning",
    family="文字",
    fails="编制规范性文件制定主体清单，主动接受社会监督印发了《全市清单管理办法》，向社会公布。\n",
    passes="编制规范性文件制定主体清单，主动接受社会监督。印发了《全市清单管理办法》，向社会公布。\n",
)
def lead_stop(subject: Subject) -> Iterator[Mark]:
    """Lead sentences that run into the text because their stop is lost."""
    text = subject.text
    for entry in without_lead(subject):
        _, right = around(text, entry.start, entry.start, 0, 16)
        message = "同级各段都先有一句主题句，这一段没有句号隔开。"
        yield Mark(entry.start, right, message, hint="核对主题句后面是否丢了句号")
    if not titles_are_sentences(subject):
        return
    for _, measure in subject.document.measures():
        start, end = measure.start, measure.title_end
        if end - start < 6 or text[end - 1] in STOPS or text[end - 1 : end + 1].strip() == "":
            continue
        if end >= measure.end or text[end].isspace() or opens_heading(text, start, end):
            continue
        following = text[end : end + 20]
        if find_ordinals(following)[:1] and find_ordinals(following)[0].start == 0:
            continue
        # A lead sentence says what is done.
        if not text.startswith(ACTION_WORDS, start) or text[start:end].endswith(_ACTOR):
            continue
        if following.startswith("20") and not _YEAR_OPENS.match(following):
            continue
        left, right = around(text, end, end, 8, 6)
        hint = f"在“{text[end - 4 : end]}”后补上句号"
        yield Mark(left, right, "段首的主题句后面没有句号，与正文连成一句。", hint=hint)


@rule(
    id="run-on",
    title="两句之间没有标点",
    explanation=(
        "前一句已经说完，后一句另起主语、时间或者“其中”“累计”，中间没有标点，多半是录入时丢失。"
        "只标出可以断定的几种。补上逗号或者句号。"
    ),
    severity="warning",
    family="文字",
    fails="通过集中培训，进一步提高执法水平2021年度全市共开展培训三场。\n",
    passes="通过集中培训，进一步提高执法水平。2021年度全市共开展培训三场，比2020年度多一场。\n",
)
def run_on(subject: Subject) -> Iterator[Mark]:
    """Two sentences without a mark between them."""
    text = subject.text
    for opener in _OPENERS:
        for at in occurrences(text, opener, *subject.body):
            before = _end_of_sentence(text[max(0, at - 8) : at], text[at : at + 12])
            if before:
                left, right = around(text, at - len(before), at, 4, 6)
                hint = f"在“{before}”与“{text[at : at + 2]}”之间补上标点"
                yield Mark(left, right, "两句之间没有标点。", hint=hint)


def _end_of_sentence(before: str, after: str) -> str:
    """The words of ``before`` that end a sentence when ``after`` opens the next; else empty."""
    risen = next((word for word in _RISEN if before.endswith(word)), "")
    said = before.removesuffix(risen)
    if said.endswith(_SAID) and (after.startswith(_NEW) or _YEAR.match(after)):
        return said[-4:] + risen
    if before.endswith(_RAISED) and after.startswith("20") and _IN_YEAR.match(after):
        return next(word for word in _RAISED if before.endswith(word))
    if before.endswith(_DONE) and after.startswith("20") and _ON_DAY.match(after):
        return before[-2:]
    counted = before[-1:] in _MEASURES and before[-2:-1].isdigit()
    return before[-2:] if counted and after.startswith(_AFTER_COUNT) else ""


RULES = (lead_stop, run_on)
