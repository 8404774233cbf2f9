"""How many things a stretch of text names, by the marks that part them.

Nothing here knows of counts: a run is read by its titles, quotation marks, 、, ；, ， or 和,
by numbers that open its items, or by openings that are alike.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.numerals import parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

JOINING = frozenset("和与及")
_PARTING = pattern("[、，；和与及]|(?<=[》”])(?=[《“])")
_ATOM = pattern("“[^“”\n]{1,60}”|《[^《》\n]{1,90}》|[（(][^（）()\n]{1,200}[）)]")
_NUMERALS = tuple("一二三四五六七八九十两")
_ITEMS_REACH = 12_000
_OPENINGS = frozenset("“《（(")
_BETWEEN = "、，,和及与以 \n"
_LONGEST_TITLE = 92
_LEVELS = frozenset("国省市州盟县区旗乡镇村街组户")
_WHOLLY = ("健全", "安全")
_GLUED = ("今明", "去今", "城乡", "政府市场", "党政", "军地", "政企", "银企", "供需", "线上线下")
_STYLES = (
    pattern(r"其(?P<n>[一二三四五六七八九十]{1,2})(?=[，,、是])"),
    pattern(r"第(?P<n>[一二三四五六七八九十]{1,2})[，,]"),
    pattern(r"(?<![第之其一二三四五六七八九十])(?P<n>[一二三四五六七八九十]{1,3})[是要]"),
    pattern(r"[（(](?P<n>[一二三四五六七八九十]{1,3})[）)]"),
    pattern(r"[（(](?P<n>[0-9]{1,2})[）)]"),
    pattern(r"(?<![0-9.])(?P<n>[0-9]{1,2})[.．、](?![0-9])"),
)
FIRST_ITEMS = lexicon.words("一是 一要 其一 第一， （一） (一) （1） (1) 1. 1． 1、")
"""What opens the first of items that are numbered."""


class Run(NamedTuple):
    """A list: the marks that part it (``titles``, ``pauses``, …), how many it names, its words."""

    marks: str
    named: int
    words: str = ""

    def items(self) -> list[str]:
        """The words of each thing that it names, where its marks part them."""
        return _PARTING.split(self.words)


def masked(text: str) -> str:
    """A text whose titles, quotations and brackets hold no marks; as long as it was."""
    if _OPENINGS.isdisjoint(text):
        return text
    return _ATOM.sub(lambda m: "x" * len(m[0]), text)


def sentences(text: str) -> list[str]:
    """The sentences of a stretch of text; lines end them, too."""
    return text.replace("\n", "。").split("。")


def parts(text: str, mark: str) -> list[str]:
    """The parts of a text between the marks that stand outside titles and brackets."""
    if mark not in text:
        return [text]
    found, start = [], 0
    plain = masked(text)
    at = plain.find(mark)
    while at != -1:
        found.append(text[start:at])
        start, at = at + 1, plain.find(mark, at + 1)
    return [*found, text[start:]]


def joined(items: list[str], stated: int) -> int:
    """How many things some parts are; 和 in the last one may join two or belong to a name."""
    more = not JOINING.isdisjoint(masked(items[-1]))
    return len(items) + (more and stated != len(items))


def forward(text: str, stated: int) -> Iterator[Run]:
    """What a stretch that begins with a list names, by each sort of marks in it.

    Semicolons come before 、 where what they part begins alike.
    """
    for marks, opening, closing in (("titles", "《", "》"), ("quotes", "“", "”")):
        named = _in_a_row(text, opening, closing)
        if named > 1:
            yield Run(marks, named, text)
    sentence = sentences(text)[0]
    clauses = parts(sentence, "；")
    commas = parts(clauses[0], "，")
    listed = next((clause for clause in commas if "、" in masked(clause)), "")
    names = listed.partition("分别")[0]  # 食品、环境、安全分别查处12件、8件、5件
    listed = names if "、" in masked(names) else listed
    runs = [Run("semicolons", len(clauses), sentence)]
    if listed:
        runs.append(Run("pauses", joined(parts(listed, "、"), stated), listed))
        if len({clause[:1] for clause in clauses}) > 1:
            runs.reverse()
    runs.append(Run("commas", len(commas), clauses[0]))
    if not listed:
        runs.append(Run("joined", _pair(commas[0]), commas[0]))
    yield from (run for run in runs if run.named > 1)


def _pair(clause: str) -> int:
    """How many things 和 joins in a clause, 0 where there is none."""
    clause = masked(clause)
    joints = sum(map(clause.count, JOINING))
    return joints + 1 if joints and clause[-1] not in JOINING else 0


def backward(clause: str, stated: int) -> Run | None:
    """What the last words of a clause name."""
    turned = clause[::-1]
    for marks, opening, closing, least in (("titles", "《", "》", 1), ("quotes", "“", "”", 2)):
        if (named := _in_a_row(turned, closing, opening)) >= least:
            return Run(marks, named, clause)
    listed = parts(clause, "、")
    last = listed[-1]
    glued = _glued(last)
    # 省级3名、市级5名、县乡两级8名: what is glued stands for all that the number counts.
    if len(listed) > 1 and not (glued == stated == len(last)):
        return Run("pauses", joined(listed, stated), clause)
    if glued:
        return Run("glued", glued, last)
    return Run("joined", pair, clause) if (pair := _pair(clause)) else None


def _in_a_row(text: str, opening: str, closing: str) -> int:
    """How many titles or quotations stand in a row at the start of a text."""
    count, at = 0, 0
    while text.startswith(opening, at):
        end = text.find(closing, at, at + _LONGEST_TITLE)
        if end == -1 or "\n" in text[at:end] or opening in text[at + 1 : end]:
            break
        count, at = count + 1, end + 1
        while at < len(text) and text[at] in _BETWEEN:
            at += 1
    return count


def _glued(text: str) -> int:
    """How many short words stand at the end of a text without marks: 省市县, 今明, 政府市场."""
    if text.endswith(_GLUED):
        return 2
    words = text.rstrip("".join(_LEVELS))
    named = len(text) - len(words)
    if words.endswith("全") and not words.endswith(_WHOLLY):
        return named if 2 <= named <= 4 and set(text[-named:]) <= set("省市州县") else 0
    return named if 2 <= named <= 5 and words[-1:] not in set("我本该各、") else 0


def sharing(text: str, word: str) -> Iterator[Run]:
    """Things named in a text that all have a word: 进企业、进学校; first those of one clause.

    What a number stands before is no such thing: 三进.
    """
    *before, last = masked(text).split(word)
    before = [part[:-1] if part.endswith(_NUMERALS) else part + word for part in before]
    clauses = "".join([*before, last]).replace("；", "，").replace("。", "，").split("，")
    for clause in clauses:
        named = clause.split("、")
        if len(named) > 1 and all(word in name for name in named):
            yield Run("alike", len(named))
    yield Run("sharing", sum(word in name for clause in clauses for name in clause.split("、")))


def numbered(text: str, start: int) -> Run | None:
    """Items that are numbered in one style from ``start`` on: 一是…二是…."""
    style = next((style for style in _STYLES if style.match(text, start)), None)
    if style is None:
        return None
    last = 0
    for mark in style.finditer(text, start, start + _ITEMS_REACH):
        number = parse_numeral(mark["n"]) if not mark["n"].isdigit() else Decimal(mark["n"])
        if number is None or number <= last or number > last + 2:
            if number == 1:
                break
            continue
        last = int(number)
    return Run("numbered", last) if last > 1 else None
