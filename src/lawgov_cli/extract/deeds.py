"""What sort of document a title names, and what the words around it say was done with it."""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import (
    ACCORDING_TO,
    AMEND,
    CARRY_OUT,
    GENRES,
    ISSUE,
    MAKE,
    PUBLISH,
)
from lawgov_cli.chinese.patterns import pattern

ACTIONS = {
    "印发": "|".join(ISSUE),
    "出台": "出台",
    "制定": "|".join(MAKE),
    "公布": "|".join(PUBLISH),
    "废止": "废止",
    "修改": "|".join(AMEND),
    "清理": "清理",
    "审议": "审议",
    "起草": "起草",
    "编制": "编制|编印|编写",
    "依据": f"{'|'.join(ACCORDING_TO)}|按(?=《|$)",
    "执法检查": "执法检查",
    "执行": "|".join(CARRY_OUT),
    "听取": "听取",
    "推荐": "推荐",
    "采用": "采用|推广|刊发|刊登",
    "纳入": "纳入",
    "获评": "获评|评为|入选|荣获",
    "旁听": "旁听|观摩",
    "学习": "学习|宣讲|宣传|培训",
}
"""What can be done with a document, and the words that say so."""

_NAMES = list(ACTIONS)
_WORDS = pattern("|".join(f"(?P<a{i}>{words})" for i, words in enumerate(ACTIONS.values())))
# What may be said behind a title of what was done with it.
_BEHIND = pattern(
    "(?:[（(][^（）()]{0,40}[)）])?[^，,。；;《》、]{0,16}?"
    "(?:(?P<a11>执法检查)|(?P<a7>审议)|(?P<a5>修订|修改|修正)|(?P<a4>废止)|(?P<a15>采用|推广)"
    "|(?P<a6>清理)|(?P<a8>起草))"
)
_OF_THE_NEXT = pattern("的?《")
_SENTENCE = "。；;！!？?\n"
_FARTHEST = 40

_DRAFT_MARKS = "(?:[（(][^（）()]{1,16}[)）])?$"
_LAW = pattern(f"(?<![办执司普守用学])法(?:典|律)?{_DRAFT_MARKS}")
_KINDS = (
    ("草案", pattern("(?:草案|送审稿|征求意见稿)[)）]?$")),
    ("法", _LAW),
    ("条例", pattern(f"条例{_DRAFT_MARKS}")),
    ("指标体系", pattern("指标体系(?:及.{0,8})?$")),
    ("案例", pattern("案$")),
)
_RANKS = (
    ("", _KINDS[0][1]),
    ("党内法规", pattern("^中国共产党.*(?:条例|准则|规则|规定|办法|细则|章程)")),
    ("法律", _LAW),
    ("地方性法规", pattern(f"[省市州县区].*条例{_DRAFT_MARKS}")),
    ("行政法规", pattern(f"条例{_DRAFT_MARKS}")),
)
_PLAIN_KIND = pattern(f"(?P<kind>{'|'.join(GENRES)}){_DRAFT_MARKS}")


def kind_of(title: str) -> str:
    """What sort of document a title names, empty where its words do not say."""
    if title.endswith("方案"):
        return "方案"
    for kind, looks in _KINDS:
        if looks.search(title):
            return kind
    plain = _PLAIN_KIND.search(title)
    return plain["kind"] if plain else ""


def rank_of(title: str) -> str:
    """The legal rank that a title's words show; empty for a draft and where they do not say."""
    return next((rank for rank, pattern in _RANKS if pattern.search(title)), "")


def action_on(text: str, start: int, end: int) -> str:
    """What was done with the documents named at ``start``..``end``, empty where nothing says so.

    A verb directly behind them (《…条例》执法检查) counts before the last one in
    front of them in their sentence.
    """
    behind = _BEHIND.match(text, end)
    if behind and behind.lastgroup and not _OF_THE_NEXT.match(text, behind.end()):
        return _NAMES[int(behind.lastgroup[1:])]
    low = max(0, start - _FARTHEST)
    low = max(low, *(text.rfind(mark, low, start) + 1 for mark in _SENTENCE))
    last = None
    for match in _WORDS.finditer(text, low, start):
        # 新修订的《…》 tells which one it is, and nothing of what was done.
        last = last if text[match.start() - 1 : match.start()] == "新" else match
    return _NAMES[int((last.lastgroup or "a0")[1:])] if last else ""
