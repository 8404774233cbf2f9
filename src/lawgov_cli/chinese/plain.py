"""The plain form of printed characters: the one floor on which everything reads, checks, searches.

What a reader cannot see (zero-width marks, soft hyphens) is gone, what only looks
like a character (Kangxi radicals of a PDF, small forms, half-width marks, no-break
spaces) is that character.  A ``Plain`` remembers what was printed, so that what is
stored and shown stays letter for letter.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re

_SPACES = "\u00a0\u2000-\u200a\u202f\u205f"
_UNSEEN = (
    "\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0001-\U000e01ef"
)
_LOOK_ALIKE = (
    "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff61-\uff65"
    "\U0002f800-\U0002fa1d"
)
_LINE_ENDS = "\x0c\x85\u2028\u2029"
_ODD = pattern(f"[{_SPACES}{_UNSEEN}{_LOOK_ALIKE}{_LINE_ENDS}]")
_UNSEEN_ONE = pattern(f"[{_UNSEEN}]")
# 1 234 567 as one number: its spaces are no text either.
_GROUPED = pattern(f"(?<![0-9.,])[0-9]{{1,3}}(?:[{_SPACES}][0-9]{{3}})+(?![0-9])")
_GROUP_SPACE = pattern(f"[{_SPACES}]")

_FULL_MARKS = str.maketrans(",;:?!()", "，；：？！（）")
# Radicals that Unicode does not fold itself, by its table of equivalent ideographs.
_RADICALS = dict(
    zip(
        "⺁⺄⺅⺆⺈⺉⺊⺌⺍⺎⺏⺐⺒⺓⺔⺖⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋"
        "⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲",
        "厂乙亻冂刀刂卜小小兀尣尢巳幺彑忄扌攵旡日月歺民氵氺灬爫爫丬牛犭王疋罒示礻竹糹纟罓罒羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角讠贝足车"
        "辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀",
        strict=True,
    )
)

RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_RAISED = str.maketrans("0123456789", RAISED_DIGITS)


class Plain(NamedTuple):
    """A text in plain characters and the text as printed.

    ``gaps`` says where printed characters are gone: for each of them, in order,
    the offset in ``text`` of the character that follows it.
    """

    text: str
    printed: str
    gaps: tuple[int, ...] = ()

    def origin(self, offset: int) -> int:
        """The offset in ``printed`` of the character at ``offset`` of ``text``."""
        return offset + bisect_right(self.gaps, offset)

    def offset_of(self, origin: int) -> int:
        """The offset in ``text`` of the character at ``origin`` of ``printed``, or of the next."""
        if not self.gaps:
            return origin
        low, high = 0, len(self.gaps)
        while low < high:
            middle = (low + high) // 2
            if self.gaps[middle] + middle < origin:
                low = middle + 1
            else:
                high = middle
        return origin - low

    def as_printed(self, start: int, end: int) -> str:
        """What ``text[start:end]`` is as printed."""
        if end <= start:
            return ""
        return self.printed[self.origin(start) : self.origin(end - 1) + 1]


def raised(text: str) -> str:
    """A text that is printed above its line: a raised 2 is no digit of the number before it."""
    return text.translate(_RAISED)


def plain(text: str) -> Plain:
    """``text`` in plain characters."""
    if _ODD.search(text) is None:
        return Plain(text, text)
    gone = {
        space.start()
        for number in _GROUPED.finditer(text)
        for space in _GROUP_SPACE.finditer(text, *number.span())
    }
    gone.update(match.start() for match in _UNSEEN_ONE.finditer(text))
    places = sorted(gone)
    pieces, last = [], 0
    for place in places:
        pieces.append(text[last:place])
        last = place + 1
    kept = "".join([*pieces, text[last:]])
    gaps = tuple(place - index for index, place in enumerate(places))
    return Plain(_ODD.sub(_form, kept), text, gaps)


def _form(match: re.Match[str]) -> str:
    return _plain_form(match[0])


@lru_cache(maxsize=2048)
def _plain_form(character: str) -> str:
    """The one character that ``character`` looks like."""
    if character in _RADICALS:
        return _RADICALS[character]
    if character in _LINE_ENDS:
        return "\n"
    folded = unicodedata.normalize("NFKC", character).replace("・", "·")
    return folded.translate(_FULL_MARKS) if len(folded) == 1 else character
