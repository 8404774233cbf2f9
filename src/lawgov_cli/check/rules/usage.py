"""Rules on words that are set in place of others, and on words lost from a parallel pair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, occurrences
from lawgov_cli.chinese.lexicon import ACTION_WORDS, BUILD, SHARES, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_BREAKING = ("创造", "创下", "创", "刷新", "打破", "破")
# 打破该县办案最快记录: what is broken may be told at length, where the verb says no less.
_ALWAYS_BREAKING = words("打破 刷新 创下 创造了 再创 屡创 又创 频创 连创")
_RECORDS = words("历史 最高 最好 最低 最佳 全国 全省 世界 新 了 的 同期 单日 年度 历年 纪")
# 站得住, 行得通: a verb with its fixed complement; each stands for the shape 动词+得+补语.
_COMPLEMENTS = {
    "站": "住", "立": "住", "靠": "住", "信": "过", "过": "硬", "行": "通", "打": "赢",
    "拿": "出", "顶": "上住", "豁": "出", "叫": "响", "推": "开动", "落": "下", "沉": "下",
    "管": "住", "留": "住", "稳": "住", "守": "住", "扛": "住起", "经": "起", "坐": "住下",
    "用": "上", "冲": "上出", "看": "见", "听": "懂", "学": "会", "赶": "上", "办": "成",
    "解": "了", "放": "开", "接": "住", "记": "住", "防": "住", "跟": "上", "跑": "赢",
}  # fmt: skip
# 学得深、用得活: at the end of its clause how well something was done, whatever the verb.
_DONE = frozenset(
    "站立靠走行打推落管守坐用冲看听学办摸说讲抓做吃把分查理压放记算提建改干想谋跑审调评考防控带跟"
)
_WELL = frozenset("深实好快稳准紧牢活高严细精强早远宽透足清明响顺硬")
_THINGS = frozenset({"干的活", "做的活", "办的早"})
"""What is so called: work, not how it was done."""
# 开展得有声有色: what says how well something was done, at the end of its clause.
_HOW_WELL = words(
    "有声有色 井井有条 风生水起 如火如荼 红红火火 扎扎实实 明明白白 清清楚楚 一清二楚 滴水不漏"
    " 淋漓尽致 恰到好处 更好 更实 更快 更稳 更远 很好 很快 不够"
)
_VERB_ENDS = frozenset("展办做得行干讲抓落走管理搞弄推开查看说写解想用建创")
# What may follow the complement: a mark, or a word that goes on with it.
_AFTER_COMPLEMENT = frozenset("，。、；：！？,.;:!?”）)\n起来去手的、且并和与又")
_DASH_STARTS = (
    *ACTION_WORDS,
    *BUILD,
    *words("破解 是 即 为了 也就是 从 让 以 把 将 不是"),
)
_STOPS = frozenset("，。；：！？,;:!?\n（）()")
_CLAUSE_ENDS = _STOPS | frozenset("“”《》")
_SHORTEST, _CLAUSE = 4, 24
_PAIR = (
    r"(?P<first>[\u4e00-\u9fff]{1,8})率(?:和|与|及|、)(?P<second>[\u4e00-\u9fff]{2,8}?)"
    r"(?:(?:均|都|分别)(?:保持|稳定)?(?:为|达到|达|在|是)?|(?:保持|稳定)在|达到|达|为)"
    r"[0-9.]{1,6}[%％]"
)
_ROW_OF_RATES = (
    r"(?P<first>[\u4e00-\u9fff]{1,8})率、(?P<middle>[\u4e00-\u9fff]{2,8})(?:、|和|及|与)"
    r"[\u4e00-\u9fff]{1,8}率(?:均|都)?分别(?:为|达到|达|是)?[0-9.]{1,6}[%％]"
)
_JOINED = words("率和 率与 率及 率、")
_RATES = (*SHARES, *words("率 度 比 水平 覆盖面"))


@rule(
    id="record-word",
    title="“纪录”误作“记录”",
    explanation="在一定时期、一定范围内记载下来的最好成绩是“纪录”，创造、刷新、打破的是纪录。改正。",
    severity="warning",
    family="文字",
    fails="全年办件量创历史新记录。\n",
    passes="全年办件量创历史新纪录，执法全过程记录得到落实。\n",
)
def record_word(subject: Subject) -> Iterator[Mark]:
    """记录 where 纪录 is meant: a record that is set or broken."""
    text = subject.text
    for at in occurrences(text, "记录", *subject.body):
        before, after = text[max(0, at - _CLAUSE) : at], text[at + 2 : at + 3]
        clause = before[max(before.rfind(mark) for mark in _CLAUSE_ENDS) + 1 :]
        ends = not after or after in _CLAUSE_ENDS
        if (ends and any(verb in clause for verb in _ALWAYS_BREAKING)) or (
            after not in {"仪", "制", "档"} and _is_broken(before)
        ):
            yield Mark(at, at + 2, "“记录”应为“纪录”。", hint="改为“纪录”")


def _is_broken(before: str) -> bool:
    """Whether the words before say that something was broken: 刷新全省最好; 创新 says nothing."""
    words_between = 0
    while not before.endswith(_BREAKING):
        word = next((w for w in _RECORDS if before.endswith(w)), "")
        if not word:
            return False
        before, words_between = before.removesuffix(word), words_between + 1
        if word == "新" and words_between == 1 and before.endswith("创"):
            return False
    return True


@rule(
    id="complement-word",
    title="“得”误作“的”",
    explanation=(
        "动词与它的补语之间用“得”，例如“站得稳”“靠得住”“学得深”。"
        "只看固定的搭配，和小句末尾说做得怎样的话。改为“得”。"
    ),
    severity="warning",
    family="文字",
    fails="确保基层队伍站的稳、靠的住。\n",
    passes="确保基层队伍站得稳、靠得住，查的实情全部上报，群众干的活。\n",
)
def complement_word(subject: Subject) -> Iterator[Mark]:
    """的 where 得 is meant, between a verb and its complement, as in 站的稳."""
    text = subject.text
    for at in occurrences(text, "的", *subject.body):
        verb, complement = text[at - 1 : at], text[at + 1 : at + 2]
        following = text[at + 2 : at + 3]
        fixed = bool(complement) and complement in _COMPLEMENTS.get(verb, "")
        well = verb in _DONE and complement in _WELL and text[at - 1 : at + 2] not in _THINGS
        after = _AFTER_COMPLEMENT if fixed else _STOPS | {"、", "”"}
        if (fixed or well) and (not following or following in after):
            yield _complement(text, at - 1, at + 2)
        phrase = next((p for p in _HOW_WELL if text.startswith(p, at + 1)), "")
        end = at + 1 + len(phrase)
        if phrase and verb in _VERB_ENDS and (end == len(text) or text[end] in _STOPS):
            yield _complement(text, at - 1, end)


def _complement(text: str, start: int, end: int) -> Mark:
    printed = text[start:end]
    hint = f"改为“{printed.replace('的', '得', 1)}”"
    return Mark(start, end, f"“{printed}”里的“的”应为“得”。", hint=hint)


@rule(
    id="single-dash",
    title="破折号只有一半",
    explanation=(
        "破折号占两个字的位置，写作“——”；“—”是连接号，用在时间、地点、数目的起止之间。"
        "后面引出的是一句话的，改为破折号。"
    ),
    severity="info",
    family="文字",
    fails="全市聚焦一个目标—建设更高水平的法治政府。\n",
    passes="全市聚焦一个目标——建设更高水平的法治政府，办好中国—东盟教育周，打通甲县—乙县公路。\n",
)
def single_dash(subject: Subject) -> Iterator[Mark]:
    """A dash of half its length: — where —— is meant."""
    text = subject.text
    for at in occurrences(text, "—", *subject.body):
        first = at + 1 + text.startswith("“", at + 1)
        if not is_han(text[at - 1 : at]) or not is_han(text[first : first + 1] or " "):
            continue
        left, right = at, at + 1
        while left > 0 and at - left < _SHORTEST and text[left - 1] not in _STOPS:
            left -= 1
        while right < len(text) and text[right] not in _STOPS and text[right] != "—":
            right += 1
        opens = first > at + 1 or text.startswith(_DASH_STARTS, at + 1)
        if opens and at - left >= _SHORTEST and right - at > 2 * _SHORTEST:
            yield Mark(at, at + 1, "“—”后面是一句话，应为破折号。", hint="改为“——”")


@rule(
    id="pair-word",
    title="并列的两项缺字",
    explanation=(
        "“受理率和按时办结均为100%”里，前一项是比率，后一项也应是比率，后面多半丢了“率”字。"
        "核对后补上。"
    ),
    severity="warning",
    family="文字",
    fails="来信来访受理率和按时办结均为100%。\n",
    passes="来信来访受理率和按时办结率均为100%，受理率、群众满意度均达98%。\n",
)
def pair_word(subject: Subject) -> Iterator[Mark]:
    """Two joined rates of which the second has lost its 率."""
    if not any(joint in subject.text for joint in _JOINED):
        return
    for match in re.compile(_PAIR).finditer(subject.text, *subject.body):
        if not match["second"].endswith(_RATES) and "率" not in match["second"]:
            yield _lost_rate(match, "second", match["first"])
    if "分别" not in subject.text:
        return
    for match in re.compile(_ROW_OF_RATES).finditer(subject.text, *subject.body):
        if not match["middle"].endswith(_RATES):
            yield _lost_rate(match, "middle", match["first"])


def _lost_rate(match: re.Match[str], part: str, first: str) -> Mark:
    printed = match[part]
    message = f"“{printed}”与“{first}率”并列，后面可能缺“率”字。"
    return Mark(*match.span(part), message, hint=f"核对后改为“{printed}率”")


RULES = (record_word, complement_word, single_dash, pair_word)
