"""What the words around a figure make together: a noun, the verb that governs it, who did it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import AND, HAN, INSTITUTES, WHOLES, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.lists import (
    ATTRIBUTES,
    BARE,
    COMPOUND_HEADS,
    GENERAL,
    HEAVY,
    LIGHT,
    NOMINAL,
    OFFICES,
)
from lawgov_cli.draft.figures.words import Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.words import Lexicon

NOUN_KINDS = frozenset({"noun", "unknown"})
"""The kinds of words that make nouns."""

_BODIES = frozenset((*INSTITUTES, *words("窗口 系统 站点 场所 行为")))
_OF_SORTS = pattern(f"(?:{HAN}{{2,8}}、)+{HAN}{{1,8}}类(?={HAN}{{2}})")
_GOES_TO = frozenset(words("到 赴 前往"))
_TOWARDS = _GOES_TO | {"向"}
JOINS = frozenset(AND)
_RATES = ("率", "占比", "比例", "时长", "用时")
_AMOUNTS = frozenset((*WHOLES, *words("总数 金额 数量")))
_TALLIES = "量数"
_LONGEST, _SHORT = 18, 3
# Who does it: 执法局|检查|企业 is no noun to its end.
_WHO = tuple("局厅所队")


VILLAGE = "村[（(](?:社区|居)[)）]"
_AREA = pattern(f"(?P<village>{VILLAGE})(?!{HAN})|[县市区旗][（(][县市州区新旗、]{{1,8}}[)）]")


def sorts_before(after: str) -> int:
    """How long a list is that only tells of which sorts: 5件|涉农补贴、项目申报类|文件."""
    match = _OF_SORTS.match(after)
    return match.end() if match else 0


def first_deed(rest: tuple[Word, ...]) -> tuple[Word, ...]:
    """Words up to the second of several deeds: 9次|召开会议听取汇报、研究解决问题."""
    ends = (i for i, (a, b) in enumerate(pairwise(rest)) if a.text in JOINS and b.kind == "verb")
    return rest[: next(ends, len(rest))]


def area_behind(text: str) -> list[Word]:
    """The one noun that a kind of place with its bracket is: 90个|县（市、区）, 15个|村（社区）."""
    area = _AREA.match(text.lstrip())
    known = "村居" if area and area["village"] else "县市区"
    return [Word(known, 0, "noun")] if area else []


def noun_behind(words: Sequence[Word]) -> list[Word]:
    """The noun that directly follows a figure: 9个|县级政府均建立."""
    found: list[Word] = []
    for index, word in enumerate(words):
        if not found and word.text in {"的", "了"}:
            continue
        if (
            word.kind in NOUN_KINDS
            or (word.kind == "level" and _is_noun(words, index + 1))
            or (word.kind == "verb" and word.text in NOMINAL and _noun_follows(words, index))
        ):
            if _says_more(found, word):
                break
            found.append(word)
        else:
            break
    if _is_attribute(words, len(found)):
        return noun_behind(words[len(found) + 1 :])
    goes_on = len(found) < len(words) and words[len(found)].kind == "filler"
    if (
        goes_on
        and words[len(found)].text not in JOINS
        and len(found) > 1
        and found[-1].kind == "unknown"
        and len(found[-1].text) == 1
    ):
        found.pop()  # 法定程序|落|到实处
    return found if len(text_of(found)) <= _LONGEST else found[-2:]


def _is_attribute(words: Sequence[Word], end: int) -> bool:
    """Whether words that no list has only tell which noun behind them: 有影响|的|火灾."""
    alone = 0 < end < len(words) - 1 and all(w.kind == "unknown" for w in words[:end])
    return alone and words[end].text == "的" and words[end + 1].kind in NOUN_KINDS


def _says_more(found: Sequence[Word], word: Word) -> bool:
    """Whether a long word that no list has tells of a known noun: 67名调解员|坚持小事不出村."""
    known = bool(found) and found[-1].kind == "noun" and word.kind == "unknown"
    return known and (len(word.text) > _SHORT + 1 or word.text.startswith("中"))


def _is_noun(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].kind in NOUN_KINDS and words[at - 1].end == words[at].start


def _noun_follows(words: Sequence[Word], index: int) -> bool:
    """Whether the verb at ``index`` goes on in a noun: 蛋鸡养殖|项目, not 企业开展|法治体检."""
    after = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1] if index else None
    if before is None or after is None or after.start != words[index].end:
        return False
    return before.kind in NOUN_KINDS and after.text in COMPOUND_HEADS


def who(noun: Sequence[Word]) -> int:
    """How many words of a run of nouns say who does what no list has: 应急平台|解救被困人员."""
    heads = [i for i, w in enumerate(noun[:-1], 1) if w.text in _BODIES]
    return next((i for i in heads if noun[i].kind == "unknown"), 0)


def nouns_before(words: Sequence[Word], end: int) -> list[Word]:
    """The nouns that directly end at ``end``, as one; 接待|人数 is one noun to its verb."""
    start = end
    while start and (words[start - 1].kind in NOUN_KINDS or _is_inside(words, start - 1, end)):
        start -= 1
    measured = end - start == 1 and is_measure(words[start].text)
    if measured and end < len(words) and words[end].text in NOMINAL:
        measured = not _adjoins(words[start], words[end])  # 办理|价格举报
    if measured and start and _is_verb_of(words[start - 1], words[start]):
        start -= 1
        while start and _adjoins(words[start - 1], words[start]) and _is_part(words[start - 1]):
            start -= 1
    return list(words[start:end])


def is_measure(noun: str) -> bool:
    """Whether a noun measures what stands before it: 人数, 采纳率."""
    return noun in ATTRIBUTES or noun.endswith(_RATES)


def _adjoins(first: Word, second: Word) -> bool:
    """Whether nothing but a quotation mark stands between two words."""
    return second.start - first.end <= 1


def _is_verb_of(verb: Word, noun: Word) -> bool:
    joined = verb.kind == "verb" and verb.end == noun.start
    return joined and (verb.text in NOMINAL or verb.text not in LIGHT)


def _is_part(word: Word) -> bool:
    return word.kind in NOUN_KINDS or word.text in NOMINAL


def _is_inside(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the verb at ``at`` stands inside a noun: 校外|培训|机构."""
    if not 0 < at < end - 1 or words[at].kind != "verb":
        return False
    before, after = words[at - 1], words[at + 1]
    if before.end != words[at].start or words[at].end != after.start:
        return False
    of_noun = before.kind in NOUN_KINDS and not before.text.endswith(_WHO)
    if words[at].text not in NOMINAL:
        return of_noun and after.text in _BODIES  # 纠纷|调处|中心
    if before.kind == "verb" and before.text in BARE and after.text not in GENERAL:
        return True  # 下发|整改|通知
    if words[at].text in BARE and any(w.kind == "verb" for w in words[:at]):
        return True  # 核发|建设用地许可证, 办理|劳动保障监察案件
    return of_noun and (after.text in COMPOUND_HEADS or after.text in _BODIES)


def verb_before(words: Sequence[Word], at: int) -> int | None:
    """The nearest verb before ``at`` that fillers and particles alone part from it.

    One before 的 says which noun it is where another governs it: 审核|以县名义印发的文件.
    """
    nearest = None
    for index in range(at - 1, -1, -1):
        if words[index].kind == "verb":
            attribute = index + 1 < len(words) and words[index + 1].text == "的"
            if nearest is not None or not attribute:
                return index
            nearest = index
        if words[index].kind == "mark":
            break
    return nearest


def _skip(words: Sequence[Word], at: int) -> int:
    """Where the fillers and verbs before ``at`` begin; 信用|评价 is a noun to its end."""
    while at and words[at - 1].kind not in NOUN_KINDS:
        if words[at - 1].text in NOMINAL and at > 1 and words[at - 2].kind in NOUN_KINDS:
            return at
        at -= 1
    return at


def subject_before(words: Sequence[Word], at: int) -> list[Word]:
    """Who did it, or what it is of: the noun before the verb at ``at``."""
    end = _skip(words, at)
    if end and words[end - 1].kind not in NOUN_KINDS:
        return [*nouns_before(words, end - 1), words[end - 1]]
    noun = nouns_before(words, end)
    at = end - len(noun) - 1
    if noun and at >= 0 and noun[0].text in OFFICES and words[at].text in NOMINAL:
        return [words[at], *noun]  # 督察|部门
    return noun


def text_of(words: Sequence[Word]) -> str:
    """Words as one."""
    return "".join(w.text for w in words)


def to_whom(words: Sequence[Word]) -> list[Word]:
    """The nouns between 向 or 赴 and the deed behind them: 到县法院|旁听庭审."""
    start = next((i for i, w in enumerate(words, 1) if w.text in _TOWARDS), 0)
    if not start:
        return []
    whom = list(takewhile(lambda w: w.kind in {*NOUN_KINDS, "filler"}, words[start:]))
    behind = words[start + len(whom) : start + len(whom) + 1]
    if behind and behind[0].kind == "verb":
        return whom
    return whom[:-1] if words[start - 1].text in _GOES_TO else []


def unmeasured(said: list[Word], lexicon: Lexicon) -> list[Word]:
    """Words without what only measures the deed at their end: 办结|量, 核发|总量, 入库|金额."""
    if len(said) > 1 and said[-1].text in _AMOUNTS and _tells_deed(said[-2]):
        adjoin = said[-2].end == said[-1].start
        return said[:-1] if adjoin else said
    last = said[-1] if said else None
    if last is None or last.kind != "noun" or last.text[-1] not in _TALLIES:
        return said
    deed = Word(last.text[:-1], last.start, "verb")
    known = last.text in lexicon or lexicon.cut(deed.text) != (deed._replace(start=0),)
    return said if known or not _tells_deed(deed) else [*said[:-1], deed]


def _tells_deed(word: Word) -> bool:
    """Whether a word says by itself what was done."""
    return word.kind == "verb" and word.text in HEAVY


def manner_of(action: str, words: Sequence[Word]) -> str:
    """The word directly before a verb that says how it was done."""
    return next(
        (how.text for how, verb in pairwise(words) if how.kind == "manner" and verb.text == action),
        "",
    )
