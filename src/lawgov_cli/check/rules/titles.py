"""Rules on the documents that a text names: one document, one title and one number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.numbers import document_numbers
from lawgov_cli.check.subject import once, uncounted
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_MARKS = frozenset("〈〉<>《》“”\"‘’'()（）,，、")
_SMALL_WORDS = _MARKS | frozenset("的度及和与")
_DIGITS = pattern(r"[0-9０-９一二三四五六七八九十〇]+")
_MOST = 2000
_SHORTEST = 8


class Named(NamedTuple):
    """A document as named at one place: the title's span and what stands in it, its 文号.

    ``number_end`` is the end of the 文号, or of the title where there is none.
    """

    start: int
    end: int
    title: str
    number: str
    number_end: int


@once
def named_documents(subject: Subject) -> tuple[Named, ...]:
    """Every document named by a title, with the 文号 right behind it."""
    text, (low, high) = subject.text, subject.body
    numbers = {number.start: number for number in document_numbers(subject)}
    found = []
    for title in uncounted(subject).titles:
        if title.depth or not low <= title.start < high:
            continue
        behind = title.end + (text[title.end : title.end + 1] in {"（", "("})
        number = numbers.get(behind)
        printed = text[number.start : number.end] if number else ""
        inner = "".join(title.text(text).split())
        number_end = number.end if number else title.end
        found.append(Named(title.start, title.end, inner, printed, number_end))
    return tuple(found)


@rule(
    id="document-two-titles",
    title="同一文件前后标题不一致",
    explanation=(
        "两处标题只差“的”“度”“及”这样的小字或者标点，应是同一个文件，例如"
        "《全市2020年工作要点》和《全市2020年度工作要点》；或者同一个发文字号后面跟着两个标题。"
        "核对原件，统一为一个。"
    ),
    severity="warning",
    family="文字",
    fails="印发《全市2021年度法治建设工作要点》。落实《全市2021年法治建设工作要点》。\n",
    passes="印发《全市2021年法治建设工作要点》。落实《全市2020年法治建设工作要点》。\n",
)
def document_two_titles(subject: Subject) -> Iterator[Mark]:
    """One document under two titles: they differ in a small word, or share a number."""
    by_title: dict[str, Named] = {}
    by_number: dict[str, Named] = {}
    for named in named_documents(subject)[:_MOST]:
        if len(named.title) < _SHORTEST:
            continue
        key = _without(named.title, _SMALL_WORDS)
        first = by_title.setdefault(key, named)
        if first.title != named.title and not _same_but_marks(first.title, named.title):
            message = f"同一文件在前文的标题是《{first.title}》。"
            yield Mark(named.start, named.end, message, hint="核对原件，统一标题")
        if not named.number:
            continue
        holder = by_number.setdefault(named.number, named)
        if _without(holder.title, _SMALL_WORDS) != key:
            message = f"发文字号“{named.number}”在前文是《{holder.title}》的字号。"
            yield Mark(named.start, named.end, message, hint="核对标题和字号")


def _same_but_marks(one: str, other: str) -> bool:
    """Whether two titles differ in their marks only, as the inner 《》 and 〈〉 do."""
    return _without(one, _MARKS) == _without(other, _MARKS)


def _without(title: str, characters: frozenset[str]) -> str:
    """A title without these characters; it has no white space."""
    return "".join(c for c in title if c not in characters)


@rule(
    id="document-two-numbers",
    title="同一文件前后发文字号不一致",
    explanation=("同一个标题后面跟着两个不同的发文字号，其中一个可能有误。核对原件，统一字号。"),
    severity="warning",
    family="文字",
    fails="印发《全市行政应诉工作办法》（黔办发〔2021〕4号）。"
    "落实《全市行政应诉工作办法》（黔办发〔2021〕14号）。\n",
    passes="印发《全市行政应诉工作办法》（黔办发〔2021〕4号）。"
    "落实《全市行政应诉工作办法》（黔办发〔2021〕4号）。\n",
)
def document_two_numbers(subject: Subject) -> Iterator[Mark]:
    """One title with two document numbers."""
    first: dict[str, Named] = {}
    for named in named_documents(subject):
        if not named.number or len(named.title) < _SHORTEST:
            continue
        holder = first.setdefault(named.title, named)
        if holder.number == named.number:
            continue
        if _DIGITS.findall(holder.number) != _DIGITS.findall(named.number):
            message = f"《{named.title}》的发文字号在前文是“{holder.number}”。"
            yield Mark(named.start, named.number_end, message, hint="核对原件，统一字号")


RULES = (document_two_titles, document_two_numbers)
