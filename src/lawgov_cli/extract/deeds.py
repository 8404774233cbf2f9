"""What sort of document a title names, and what the words around it say was done with it."""

from __future__ import annotations

import re

from lawgov_cli.chinese.lexicon import (
    ACCORDING_TO,
    AMEND,
    CARRY_OUT,
    GENRES,
    ISSUE,
    MAKE,
    PUBLISH,
)

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
_WORDS = re.compile("|".join(f"(?P<a{i}>{words})" for i, words in enumerate(ACTIONS.values())))
# What may be said behind a title of what was done with it.
_BEHIND = re.compile(
    "(?:[（(][^（）()]{0,40}[)）])?[^，,。；;《》、]{0,16}?"
    "(?:(?P<a11>执法检查)|(?P<a7>审议)|(?P<a5>修订|修改|修正)|(?P<a4>废止)|(?P<a15>采用|推广)"
    "|(?P<a6>清理)|(?P<a8>起草))"
)
_SENTENCE = "。；;！!？?\n"
_FARTHEST = 40

_DRAFT_MARKS = "(?:[（(][^（）()]{1,16}[)）])?$"
_LAW = re.compile(f"(?<![办执司普守用学])法(?:典|律)?{_DRAFT_MARKS}")
_KINDS = (
    ("草案", re.compile("(?:草案|送审稿|征求意见稿)[)）]?$")),
    ("法", _LAW),
    ("条例", re.compile(f"条例{_DRAFT_MARKS}")),
    ("指标体系", re.compile("指标体系(?:及.{0,8})?$")),
    ("案例", re.compile("案$")),
)
_RANKS = (
    ("", _KINDS[0][1]),
    ("法律", _LAW),
    ("地方性法规", re.compile(f"[省市州县区].*条例{_DRAFT_MARKS}")),
    ("行政法规", re.compile(f"条例{_DRAFT_MARKS}")),
)
_PLAIN_KIND = re.compile(f"(?P<kind>{'|'.join(GENRES)}){_DRAFT_MARKS}")


def kind_of(title: str) -> str:
    """What sort of document a title names, empty where its words do not say."""
    if title.endswith("方案"):
        return "方案"
    for kind, pattern in _KINDS:
        if pattern.search(title):
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
    if behind and behind.lastgroup:
        return _NAMES[int(behind.lastgroup[1:])]
    low = max(0, start - _FARTHEST)
    low = max(low, *(text.rfind(mark, low, start) + 1 for mark in _SENTENCE))
    last = None
    for match in _WORDS.finditer(text, low, start):
        last = match
    return _NAMES[int((last.lastgroup or "a0")[1:])] if last else ""
