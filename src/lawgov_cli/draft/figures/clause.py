"""A figure's clause as its parts: who did what to which of what."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import ACCORDING_TO, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.lists import (
    ATTRIBUTES,
    BARE,
    COMPOUND_HEADS,
    GENERAL,
    HEAVY,
    NOMINAL,
)
from lawgov_cli.draft.figures.words import Word

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.words import Lexicon

_BRACKETS = pattern("[（(][^（）()]*[)）]")
_DATE = pattern(
    "(?:截[至止]?|自|到)?(?:[0-9０-９]{4}年(?:度)?(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,4}日)?"
    "|[0-9０-９]{1,2}月(?:[0-9０-９]{1,2}日)?)"
    "(?:底|末|度|以来|上半年|下半年|[一二三四]季度)?(?:时|止|为止)?"
)
_AREA = pattern("[县市区旗][（(][县市州区新旗、]{1,8}[)）]")  # 90个县（市、区）
_NOUNS = frozenset({"noun", "unknown"})
_REACHED = frozenset(words("达到 实现 完成 有 达 保持 占 获得 取得 具有 拥有 实现了 突破"))
_MEANS = frozenset((*words("通过 利用 依托 借助 运用 围绕 结合"), *ACCORDING_TO))
_JOINS = frozenset(words("、 和 及 与"))
_LONGEST = 18


@dataclass(frozen=True, slots=True)
class Clause:
    """What a figure's own words say.

    ``object`` is what is counted, ``action`` what was done with it and ``manner`` how
    (限期 of 限期整改), ``subject`` who did it or what it is of.  ``core`` are the words
    that a name has to explain, ``side`` those behind the figure that may say more of it;
    ``lead`` is the clause before the figure without dates and fillers at its ends, and
    ``listing`` the whole list whose last part is the object; ``text`` are all words of
    the clause, those behind the figure after a bar.
    """

    object: str = ""
    action: str = ""
    manner: str = ""
    subject: str = ""
    head: tuple[Word, ...] = ()
    core: tuple[Word, ...] = ()
    side: tuple[Word, ...] = ()
    lead: str = ""
    behind: str = ""
    rest: str = ""
    listing: str = ""
    text: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether the clause says nothing of what it counts."""
        return not self.core

    @property
    def is_general(self) -> bool:
        """Whether its noun says nothing without what it is of."""
        return not self.object or self.object in GENERAL or len(self.object) < 2


def read_clause(before: str, after: str, lexicon: Lexicon, unit: str = "") -> Clause:
    """The parts of the clause that a figure stands in, its words before and behind it.

    A ``unit`` that counts how often (四轮) counts the deed behind the noun, too.
    """
    lead = _stripped(lexicon.cut(plain(before)))
    area = _AREA.match(after.lstrip())
    rest = lexicon.cut(plain(after))
    behind = [Word("县市区", 0, "noun")] if area else noun_behind(rest)
    rest = rest[len(behind) :]
    if behind and rest and rest[0].kind == "verb" and family_of(unit) == "次":
        behind, rest = [*behind, rest[0]], rest[1:]
    post = [w for w in rest if _says(w)]
    noun, action, owner = _taken_apart(lead)
    subject = _text(owner)
    means, lead_core = _by_means(lead)
    if not lead and not behind and not noun:
        # 118人全部持证上岗: all that is said stands behind the figure.
        noun, action, owner = _taken_apart(_until_mark(_stripped(rest)))
        subject = _text(owner)
    if behind:
        if not lead or before.rstrip().endswith("的"):
            # 出台的37份|文件进行合法性审核: what is said before only tells which.
            action, of_what = _deed_behind(rest)
            subject = of_what if _text(behind) in GENERAL else ""
        elif noun:
            # 甲、乙、丙三个部门: all of the list are what the noun behind counts.
            subject = _listing(lead, noun) or _text(noun)
        noun = behind
    core = [w for w in (*lead_core, *behind) if _says(w)]
    post = [*means, *post]
    if not lead and _text(behind) in {"", *GENERAL}:
        core += [w for w in post if w not in core]
    return Clause(
        _text(noun),
        action,
        _manner_of(action, lead or rest),
        subject,
        tuple(noun or owner),
        tuple(core),
        tuple(post),
        _text(lead),
        _text(behind),
        _text(rest),
        "" if behind else _listing(lead, noun),
        f"{_text(lead)}|{_text(behind)}{_text(rest)}",
    )


def _by_means(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """What tells only by what means it was done, and the rest: 通过视频巡查|发现线索."""
    if not words or words[0].text not in _MEANS:
        return [], list(words)
    last = _verb_before(words, len(words) - len(_nouns_before(words, len(words))))
    cut = last if last is not None and last > 1 else 0
    return [w for w in words[:cut] if _says(w)], list(words[cut:])


def _manner_of(action: str, words: Sequence[Word]) -> str:
    """The word directly before a verb that says how it was done."""
    return next(
        (how.text for how, verb in pairwise(words) if how.kind == "manner" and verb.text == action),
        "",
    )


def _listing(words: Sequence[Word], noun: Sequence[Word]) -> str:
    """The list that ends with a noun: 合同、协议及文件."""
    start = len(words) - len(noun)
    while start > 1 and words[start - 1].text in _JOINS and words[start - 2].kind in _NOUNS:
        start = len(words[: start - 1]) - len(_nouns_before(words, start - 1))
    return _text(words[start:]) if noun and start < len(words) - len(noun) else ""


def plain(words: str) -> str:
    """Words without dates and without brackets that hold no figure."""
    return _DATE.sub("，", _BRACKETS.sub("", words)) if words else words


def noun_behind(words: Sequence[Word]) -> list[Word]:
    """The noun that directly follows a figure: 9个|县级政府均建立."""
    found: list[Word] = []
    for index, word in enumerate(words):
        if not found and word.text in {"的", "了"}:
            continue
        if (
            word.kind in _NOUNS
            or (word.kind == "level" and _is_noun(words, index + 1))
            or (word.kind == "verb" and word.text in NOMINAL and _noun_follows(words, index))
        ):
            found.append(word)
        else:
            break
    goes_on = len(found) < len(words) and words[len(found)].kind == "filler"
    if goes_on and len(found) > 1 and found[-1].kind == "unknown" and len(found[-1].text) == 1:
        found.pop()  # 法定程序|落|到实处
    return found if len(_text(found)) <= _LONGEST else found[-2:]


def behind(after: str, lexicon: Lexicon) -> str:
    """The noun that directly follows a figure, as printed; empty where none does."""
    found = noun_behind(lexicon.cut(after))
    return after[found[0].start : found[-1].end] if found else ""


def _is_noun(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and words[at].kind in _NOUNS and words[at - 1].end == words[at].start


def _noun_follows(words: Sequence[Word], index: int) -> bool:
    """Whether the verb at ``index`` goes on in a noun: 蛋鸡养殖|项目, not 企业开展|法治体检."""
    after = words[index + 1] if index + 1 < len(words) else None
    before = words[index - 1] if index else None
    if before is None or after is None or after.start != words[index].end:
        return False
    return before.kind in _NOUNS and after.text in COMPOUND_HEADS


def _taken_apart(words: Sequence[Word]) -> tuple[list[Word], str, list[Word]]:
    """The noun at the end, the verb that governs it, and the noun before that."""
    noun = _nouns_before(words, len(words))
    at = len(words) - len(noun)
    last = words[-1] if words else None
    if not noun and last is not None and last.kind == "verb":
        return _verb_at_the_end(words, last)
    if at and words[at - 1].text == "等":
        # 职业病防治、献血|等|主题宣传: the list before it only gives examples.
        at = next((i for i, w in enumerate(words) if w.text == "、"), at - 1)
        while at and words[at - 1].kind in _NOUNS:
            at -= 1
    verb = _verb_before(words, at)
    if verb is None:
        return noun, "", _subject_before(words, at)
    return noun, words[verb].text, _subject_before(words, verb)


def _verb_at_the_end(words: Sequence[Word], last: Word) -> tuple[list[Word], str, list[Word]]:
    """A clause of a verb: 开展日常|巡查, 调解室|调解, 办结."""
    before = _nouns_before(words, len(words) - 1)
    at = len(words) - 1 - len(before)
    carrier = words[at - 1] if at else None
    governs = carrier is not None and carrier.kind == "verb"
    if carrier is not None and governs and (carrier.text in BARE or last.text in NOMINAL):
        return [*before, last], carrier.text, _subject_before(words, at - 1)
    return [], last.text, before or _subject_before(words, at)


def _nouns_before(words: Sequence[Word], end: int) -> list[Word]:
    """The nouns that directly end at ``end``, as one; 接待|人数 is one noun to its verb."""
    start = end
    while start and (words[start - 1].kind in _NOUNS or _is_inside(words, start - 1, end)):
        start -= 1
    measured = end - start == 1 and words[start].text in ATTRIBUTES
    if measured and start and _is_verb_of(words[start - 1], words[start]):
        start -= 1
        while start and words[start - 1].end == words[start].start and _is_part(words[start - 1]):
            start -= 1
    return list(words[start:end])


def _is_verb_of(verb: Word, noun: Word) -> bool:
    joined = verb.kind == "verb" and verb.end == noun.start
    return joined and (verb.text in NOMINAL or verb.text not in BARE)


def _is_part(word: Word) -> bool:
    return word.kind in _NOUNS or word.text in NOMINAL


def _is_inside(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the verb at ``at`` stands inside a noun: 校外|培训|机构."""
    if not 0 < at < end - 1 or words[at].text not in NOMINAL:
        return False
    before, after = words[at - 1], words[at + 1]
    if before.end != words[at].start or words[at].end != after.start:
        return False
    if before.kind == "verb" and before.text in BARE and after.text not in GENERAL:
        return True  # 下发|整改|通知
    if words[at].text in BARE and any(w.kind == "verb" for w in words[:at]):
        return True  # 核发|建设用地许可证, 办理|劳动保障监察案件
    return before.kind in _NOUNS and after.text in COMPOUND_HEADS


def _verb_before(words: Sequence[Word], at: int) -> int | None:
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
    while at and words[at - 1].kind not in _NOUNS:
        if words[at - 1].text in NOMINAL and at > 1 and words[at - 2].kind in _NOUNS:
            return at
        at -= 1
    return at


def _subject_before(words: Sequence[Word], at: int) -> list[Word]:
    """Who did it, or what it is of: the noun before the verb at ``at``."""
    end = _skip(words, at)
    if end and words[end - 1].kind not in _NOUNS:
        return [*_nouns_before(words, end - 1), words[end - 1]]
    return _nouns_before(words, end)


def _deed_behind(rest: Sequence[Word]) -> tuple[str, str]:
    """The verb behind a counted noun and the noun that goes with it: 企业|办理信用修复."""
    words = _until_mark(rest)
    verbs = [i for i, w in enumerate(words) if w.kind == "verb"]
    if not verbs:
        return "", ""
    at = verbs[0]
    noun = []
    for word in words[at + 1 :]:
        if word.kind in _NOUNS:
            noun.append(word)
        elif noun:
            break
    deeds = [words[i].text for i in verbs]
    heavy = [deed for deed in deeds if deed in HEAVY]
    telling = [deed for deed in deeds if deed not in BARE]
    return (heavy or telling or deeds)[0], _text(noun)


def _stripped(words: Sequence[Word]) -> list[Word]:
    """Words without fillers and marks at their ends, from the last mark on."""
    rows = list(words)
    while rows and (rows[-1].kind in {"filler", "mark", "scope"} or _is_reached(rows)):
        rows.pop()
    cuts = [i for i, w in enumerate(rows) if w.kind == "mark" and w.text.strip("、·")]
    rows = rows[cuts[-1] + 1 :] if cuts else rows
    while rows and rows[0].kind in {"filler", "mark", "scope"}:
        rows.pop(0)
    return rows


def _is_reached(rows: Sequence[Word]) -> bool:
    """Whether the last word only says that a measure came to something: 人数|达到."""
    if rows[-1].text not in _REACHED or len(rows) < 2:
        return False
    return rows[-2].kind in _NOUNS or rows[-2].text in HEAVY


def _until_mark(words: Sequence[Word]) -> list[Word]:
    rows: list[Word] = []
    for word in words:
        if word.kind == "mark":
            break
        rows.append(word)
    return rows


def _says(word: Word) -> bool:
    """Whether a word says something that a name has to hold."""
    if word.kind == "verb":
        return word.text not in BARE
    return word.kind in _NOUNS or word.kind in {"level", "manner"}


def _text(words: Sequence[Word]) -> str:
    return "".join(w.text for w in words)


def trimmed(text: str, lexicon: Lexicon) -> str:
    """Words without dates, brackets and fillers at their ends, as printed."""
    words = _stripped(lexicon.cut(plain(text)))
    return plain(text)[words[0].start : words[-1].end] if words else ""


def last_match(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place of a pattern."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found
