"""A figure's clause as its parts: who did what to which of what."""

from __future__ import annotations

from functools import lru_cache
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import ACCORDING_TO, MEANS, words
from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.lists import (
    ATTENDANT,
    BARE,
    GENERAL,
    HEAVY,
    LIGHT,
    NOMINAL,
    PREPOSITIONS,
    REACHED,
)
from lawgov_cli.draft.figures.phrases import (
    JOINS,
    NOUN_KINDS,
    area_behind,
    first_deed,
    manner_of,
    noun_behind,
    nouns_before,
    sorts_before,
    subject_before,
    text_of,
    to_whom,
    unmeasured,
    verb_before,
    who,
)
from lawgov_cli.draft.figures.plain import plain
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.words import Lexicon, Word

# 通过…方式对|121个事项进行改革: what stands before tells only how.
DONE_TO = ("对", "将", "把")
_INTO = ("走进", "深入")
# 聘任10名学生为观察员: who is made something is counted as that.
_MAKES = frozenset(words("聘任 聘请 选聘 聘用 任命 命名 认定 评定 授予"))
_MEANS = frozenset((*MEANS, *ACCORDING_TO))
_ONLY_LIGHT = LIGHT - NOMINAL
_REMEMBERED = 512


class Clause(NamedTuple):
    """What a figure's own words say.

    ``object`` is what is counted, ``action`` what was done with it and ``manner`` how
    (限期 of 限期整改), ``subject`` who did it or what it is of, ``agent`` the same where it
    opens the clause, ``aim`` what a bare verb behind the counted noun carries (对31件政策|开展
    公平竞争审查).  ``core`` are the words that a name has to explain, ``side`` those behind the
    figure that may say more of it; ``lead`` is the clause before the figure without dates and
    fillers at its ends, ``listing`` the whole list whose last part is the object, ``items`` the
    parts of the list that the head stands in; ``examples`` is true where a list that only gives
    examples (环评等) is no part of the core; ``text`` are all words, those behind after
    a bar unless what stands before only tells which: 报备的|12件|文件.
    """

    object: str = ""
    action: str = ""
    manner: str = ""
    subject: str = ""
    agent: str = ""
    aim: str = ""
    head: tuple[Word, ...] = ()
    core: tuple[Word, ...] = ()
    side: tuple[Word, ...] = ()
    lead: str = ""
    behind: str = ""
    rest: str = ""
    listing: str = ""
    items: tuple[str, ...] = ()
    examples: bool = False
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
    return _read(before, after, lexicon, counts_deeds=family_of(unit) == "次")


@lru_cache(maxsize=_REMEMBERED)
def _read(before: str, after: str, lexicon: Lexicon, *, counts_deeds: bool) -> Clause:
    """The parts of a clause; several questions are asked of the same one."""
    said = lexicon.cut(plain(before))
    lead = unmeasured(_stripped(said), lexicon)
    after = after[sorts_before(after) :]
    area = area_behind(after)
    rest = lexicon.cut(plain(after))
    behind = area or noun_behind(rest)
    rest = rest[len(behind) :]
    if behind and rest and rest[0].kind == "verb" and counts_deeds:
        behind, rest = [*behind, rest[0]], rest[1:]
    if behind and rest and rest[0].text == "为" and any(w.text in _MAKES for w in lead):
        named = noun_behind(rest[1:])
        behind, rest = named or behind, rest[1 + len(named) :]
    done_to = before.endswith((*DONE_TO, *_INTO))
    if behind and (done_to or _gives_examples(before, lead, behind)):
        lead = []
    rest = first_deed(rest) if counts_deeds and not (lead or behind) else rest
    post = [w for w in rest if _says(w)]
    means, lead_core = _by_means(said, lead)
    noun, action, owner = _done_to(said, *_taken_apart(lead, lead_core))
    subject, aim = text_of(owner), ""
    if not lead and not behind and not noun:
        # 118人全部持证上岗: all that is said stands behind the figure.
        noun, action, owner = _taken_apart(_until_mark(_stripped(rest)))
        subject = text_of(owner)
    if behind:
        if not lead or before.rstrip().endswith("的"):
            # 出台的37份|文件进行合法性审核: what is said before only tells which.
            action, of_what = _deed_behind(rest)
            subject = of_what if text_of(behind) in GENERAL else ""
            aim = "" if subject or action not in BARE else of_what
        elif noun:
            # 甲、乙、丙三个部门: all of the list are what the noun behind counts.
            subject = _listing(lead, noun) or text_of(noun)
        elif action in BARE:
            action = _deed_at_the_end(rest) or action
        noun = behind
    told = _without_examples(_without_attendant(lead_core))
    deed_behind = bool(behind and action) and before.rstrip().endswith("的")
    kept = _without_attributes(told, behind=deed_behind)
    core = [w for w in (*kept, *behind) if _says(w)]
    which = [w for w in told if w not in kept] if action in _ONLY_LIGHT else []
    post = [*means, *which, *post]
    between = "的" if behind and before.endswith("的") else "|"
    if not lead and (not behind or text_of(behind) in GENERAL):
        core += [w for w in post if w not in core]
    return Clause(
        text_of(noun),
        action,
        manner_of(action, lead or rest),
        subject,
        subject if owner and _opens(owner[0], said) else "",
        aim,
        tuple(noun or owner),
        tuple(core),
        tuple(post),
        text_of(lead),
        text_of(behind),
        text_of(rest),
        "" if behind else _listing(lead, noun),
        _items_behind(behind, rest) if behind else _items(lead, noun or owner),
        any(w.text == "等" for w in lead_core) and len(told) < len(lead_core),
        f"{text_of(lead)}{between}{text_of(behind)}{text_of(rest)}",
    )


def _done_to(
    words: Sequence[Word], noun: list[Word], action: str, owner: list[Word]
) -> tuple[list[Word], str, list[Word]]:
    """A clause with the noun behind 对 or before 并 as object: 对议题|开展审查, 文件|并审查."""
    deed = len(noun) == 1 and noun[0].kind == "verb" and action in BARE
    if not deed or not owner:
        return noun, action, owner
    first = next(i for i, w in enumerate(words) if w == owner[0])
    start = _list_start(words, first)
    done_to = start > 0 and words[start - 1].text in DONE_TO
    done_to = done_to or words[first + len(owner)].text == "并"
    return (owner, noun[0].text, []) if done_to else (noun, action, owner)


def _opens(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word opens its clause: 县仲裁院受理, not 向家长退费 or 围绕旧改项目开展."""
    before = list(takewhile(lambda w: w.start < word.start, words))
    marks = [i for i, w in enumerate(before) if w.kind == "mark"]
    return all(
        w.kind in {"filler", "scope", "level"} and w.text not in PREPOSITIONS
        for w in before[marks[-1] + 1 if marks else 0 :]
    )


def _without_attributes(words: Sequence[Word], *, behind: bool = False) -> list[Word]:
    """Words without a verb that only tells which where another governs: 审查|报备的文件.

    Who did it goes with it where the other comes behind: 各县报备的文件|进行审查.
    ``behind`` is true where that one stands behind the figure: 对签订的9份|合同把关.
    """
    if behind:
        return [w for w in words if w.kind != "verb"]
    verbs = [i for i, w in enumerate(words) if w.kind == "verb"]
    which = {i for i in verbs if i + 1 < len(words) and words[i + 1].text == "的"}
    if verbs and verbs[0] in which and len(verbs) > 1:
        return _without_attributes(words[verbs[0] + 2 :])
    return [w for i, w in enumerate(words) if i not in which or i == verbs[0]]


def _without_attendant(words: Sequence[Word]) -> list[Word]:
    """Words without a verb that only says where or by whom another is done: 走进企业|举办讲座."""
    at = next((i for i, w in enumerate(words) if w.text in ATTENDANT), len(words))
    behind = dropwhile(lambda w: w.kind != "verb" and w.text not in DONE_TO, words[at + 1 :])
    deed = list(behind)
    return [*words[:at], *_without_attendant(deed)] if deed else list(words)


def _gives_examples(before: str, lead: Sequence[Word], behind: Sequence[Word]) -> bool:
    """Whether what stands before a noun only gives examples of it: 对用地合同等|9份合同进行审查."""
    done_to = any(mark in before for mark in DONE_TO)
    return done_to and before.endswith("等") and text_of(lead).endswith(text_of(behind))


def _without_examples(words: Sequence[Word]) -> list[Word]:
    """Words without the list that only gives examples of the noun behind it: 环评等|行政许可.

    Before a noun that says nothing by itself (问题) the examples say what it is of.
    """
    rows = list(words)
    at = next((i for i, w in enumerate(rows) if w.text == "等"), 0)
    noun = nouns_before(rows, len(rows)) or rows[-1:]
    if not at or at + 1 >= len(rows) or text_of(noun) in GENERAL:
        return rows
    start = at
    while start and (rows[start - 1].kind in NOUN_KINDS or rows[start - 1].text in JOINS):
        start -= 1
    return [*rows[:start], *rows[at + 1 :]]


def _by_means(said: Sequence[Word], lead: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """What tells only by what means or to whom, and the rest: 通过视频巡查|发现, 向市政府|报备."""
    whom = [w for w in to_whom(said) if w in lead]
    words = [w for w in lead if w not in whom] if whom else list(lead)
    if not words or words[0].text not in _MEANS:
        return whom, words
    # A noun may hold the deed: 通过网站|公开信息.
    last = verb_before(words, len(words) - len(nouns_before(words, len(words))))
    last = last or max((i for i, w in enumerate(words) if w.kind == "verb"), default=0)
    cut = last if last > 1 else 0
    return [*whom, *(w for w in words[:cut] if _says(w))], words[cut:]


def _listing(words: Sequence[Word], noun: Sequence[Word]) -> str:
    """The list that ends with a noun: 合同、协议及文件."""
    start = _list_start(words, len(words) - len(noun))
    return text_of(words[start:]) if noun and start < len(words) - len(noun) else ""


def _list_start(words: Sequence[Word], start: int) -> int:
    """Where the list begins whose last part begins at ``start``."""
    while start > 1 and words[start - 1].text in JOINS and words[start - 2].kind in NOUN_KINDS:
        start = start - 1 - len(nouns_before(words, start - 1))
    return start


def _items(words: Sequence[Word], head: Sequence[Word]) -> tuple[str, ...]:
    """The parts of the list that ends with a noun: 合同, 文件."""
    end = next((i for i, w in enumerate(words, 1) if head and w == head[-1]), 0)
    items: list[str] = []
    while end and (item := nouns_before(words, end)):
        items.append(text_of(item))
        end -= len(item)
        if end < 2 or words[end - 1].text not in JOINS:
            break
        end -= 1
    return tuple(reversed(items))


def _items_behind(noun: Sequence[Word], rest: Sequence[Word]) -> tuple[str, ...]:
    """The parts of the list that a noun behind the figure opens: 52件|文件、合同."""
    items = [text_of(noun)]
    while len(rest) > 1 and rest[0].text in JOINS and (item := noun_behind(rest[1:])):
        items.append(text_of(item))
        rest = rest[1 + len(item) :]
    return tuple(items) if len(items) > 1 else ()


@lru_cache(maxsize=_REMEMBERED)
def behind(after: str, lexicon: Lexicon) -> str:
    """The noun that directly follows a figure, as printed; empty where none does."""
    sorts = sorts_before(after)
    found = noun_behind(lexicon.cut(next(iter(lexicon.clauses(after[sorts:])), "")))
    return after[0 if sorts else found[0].start : sorts + found[-1].end] if found else ""


def _taken_apart(
    words: Sequence[Word], told: Sequence[Word] = ()
) -> tuple[list[Word], str, list[Word]]:
    """The noun at the end, its verb and the noun before that; of ``told`` behind a mere means."""
    noun = nouns_before(words, len(words))
    at = len(words) - len(noun)
    last = words[-1] if words else None
    if not noun and last is not None and last.kind == "verb":
        return _verb_at_the_end(words, last)
    if at and words[at - 1].text == "等":
        # 职业病防治、献血|等|主题宣传: the list before it only gives examples.
        at = next((i for i, w in enumerate(words) if w.text == "、"), at - 1)
        while at and words[at - 1].kind in NOUN_KINDS:
            at -= 1
    verb = verb_before(words, at)
    if verb is None:
        end = who(noun)
        return noun[end:], "", noun[:end] or subject_before(words, at)
    if told and words[verb].text in _MEANS:
        return _taken_apart(told)
    return noun, words[verb].text, subject_before(words, verb)


def _verb_at_the_end(words: Sequence[Word], last: Word) -> tuple[list[Word], str, list[Word]]:
    """A clause of a verb: 开展日常|巡查, 调解室|调解, 办结."""
    before = nouns_before(words, len(words) - 1)
    at = len(words) - 1 - len(before)
    carrier = words[at - 1] if at else None
    governs = carrier is not None and carrier.kind == "verb"
    if carrier is not None and governs and (carrier.text in BARE or last.text in NOMINAL):
        return [*before, last], carrier.text, subject_before(words, at - 1)
    return [], last.text, subject_before(words, len(words) - 1)


def _deed_behind(rest: Sequence[Word]) -> tuple[str, str]:
    """The verb behind a counted noun and the noun that goes with it: 企业|办理信用修复."""
    words = _until_mark(rest)
    verbs = [i for i, w in enumerate(words) if w.kind == "verb"]
    if not verbs:
        return "", ""
    at = verbs[0]
    noun = []
    for word in words[at + 1 :]:
        if word.kind in NOUN_KINDS:
            noun.append(word)
        elif noun:
            break
    deeds = [words[i].text for i in verbs]
    heavy = [deed for deed in deeds if deed in HEAVY]
    telling = [deed for deed in deeds if deed not in BARE]
    return (heavy or telling or deeds)[0], text_of(noun)


def _deed_at_the_end(rest: Sequence[Word]) -> str:
    """The verb that a clause ends with behind a counted noun: 完成64所学校章程|修订."""
    words = [w for w in _until_mark(rest) if w.text not in {"的", "了"}]
    return (
        text_of(words) if words and all(w.text in HEAVY or w.text in NOMINAL for w in words) else ""
    )


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
    if rows[-1].text not in REACHED:
        return False
    last = next((w for w in reversed(rows[:-1]) if w.kind != "filler"), None)
    return last is not None and (last.kind in NOUN_KINDS or last.text in HEAVY)


def _until_mark(words: Sequence[Word]) -> list[Word]:
    return list(takewhile(lambda word: word.kind != "mark", words))


def _says(word: Word) -> bool:
    """Whether a word says something that a name has to hold."""
    if word.kind == "verb":
        return word.text not in BARE
    return word.kind in NOUN_KINDS or word.kind in {"level", "manner"}


@lru_cache(maxsize=_REMEMBERED)
def trimmed(text: str, lexicon: Lexicon) -> str:
    """Words without dates, brackets and fillers at their ends, as printed."""
    text = plain(text)
    words = _stripped(lexicon.cut(text))
    return text[words[0].start : words[-1].end] if words else ""
