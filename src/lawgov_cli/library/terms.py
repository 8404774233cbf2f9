"""What a search looks for: terms as they are typed, and the other ways in which they are printed.

A date, a number and the year of a document number are found however they are
written: 2020-06-03 is 2020年6月3日, 10,317 is 10317, 〔2020〕 is [2020].
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEAR_IN_BRACKETS = r"[\[(〔〈<【](?P<bracketed>[0-9]{4})[\])〕〉>】]"
_DATE = (
    r"(?<![0-9])(?P<year>[12][0-9]{3})(?:年|[-./])(?P<month>0?[1-9]|1[0-2])(?:月|[-./])"
    r"(?P<day>[12][0-9]|3[01]|0?[1-9])(?![0-9])日?"
)
_NUMBER = r"(?<![0-9.,])(?P<number>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,15})(?![0-9,])"

_LIKE_REGEX = ("\\d", "\\w", "\\s", "[^", "(?", ")?", ".{", ".*", ".+", ".?", "|")


class Term(NamedTuple):
    """One term: a pattern for folded text, and the folded strings that every match holds."""

    pattern: re.Pattern[str]
    certain: tuple[str, ...]


def term(word: str) -> Term:
    """The term that a word stands for; raises LawgovError for an empty one."""
    folded = fold(word)
    if not folded.strip():
        raise LawgovError("检索词不能为空")
    if not any(c in "0123456789" for c in folded):  # most have none, and no pattern is needed
        return Term(re.compile(re.escape(folded)), (folded,))
    sources: list[str] = []
    certain: list[str] = []
    done = 0
    for match in re.finditer(f"{_YEAR_IN_BRACKETS}|{_DATE}|{_NUMBER}", folded):
        plain = folded[done : match.start()]
        other, held = _otherwise(match)
        sources += [re.escape(plain), f"(?:{re.escape(match[0])}|{other})"]
        certain += [plain, *held]
        done = match.end()
    sources.append(re.escape(folded[done:]))
    certain.append(folded[done:])
    return Term(re.compile("".join(sources)), tuple(filter(None, certain)))


def _otherwise(match: re.Match[str]) -> tuple[str, tuple[str, ...]]:
    """The pattern of the other forms of a piece of a term, and what all forms have in common."""
    if year := match["bracketed"]:
        return rf"[\[(〔〈<【]{year}[\])〕〉>】]", (year,)
    if year := match["year"]:
        month, day = (match[name].lstrip("0") for name in ("month", "day"))
        return (
            rf"(?<![0-9]){year}(?:年|[-./])0?{month}(?:月|[-./])0?{day}(?![0-9])日?",
            (year, month, day),
        )
    digits = match["number"].replace(",", "")
    first = len(digits) % 3 or 3
    groups = [digits[:first], *(digits[i : i + 3] for i in range(first, len(digits), 3))]
    return rf"(?<![0-9,.]){',?'.join(groups)}(?![0-9]|,[0-9]{{3}})", tuple(groups)


def looks_like_regex(word: str) -> bool:
    """Whether a term is written like a regular expression: 行政.*复议."""
    return any(piece in word for piece in _LIKE_REGEX)


def words(terms: tuple[str, ...]) -> Iterator[str]:
    """The words of terms that were quoted together, by the shell or by marks of their own."""
    for one in terms:
        yield from one.strip("\"'“”‘’「」").split()
