"""What a sentence lists: 州、县、乡三级, 《甲办法》《乙办法》2个文件, 三项工作：一是….

Words of a list are pieces of their sentence, so that a data file can name them
and a program can find them again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.ordinals import find_ordinals
from lawgov_cli.chinese.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STOPS = "。！？!?"
_SENTENCE_END = pattern(f"[{_STOPS}]")
"""A line end is none: the items of a list stand a line each."""

_LEVELS = frozenset("国省市州盟县区旗乡镇村")
_BESIDE_COUNT = pattern("(?:等|共|这|的|共计|合计|分)+$")
_CLAUSE_MARKS = pattern("[，,：:；;。！？!?\n]")
# 将公众参与、专家论证: the list begins behind such a word.
_LEAD = pattern(".*[将把对以按于在从为](?=[\u4e00-\u9fff0-9])")
_OPENS = {")": "(", "）": "（", "”": "“"}
_TITLE = pattern("《([^《》\n]{1,90})》")
_JOINTS = (pattern("、"), pattern("[、和及与]"))
_FEWEST, _LONGEST_ITEM, _LONGEST_WORD = 2, 40, 16


def sentence_around(text: str, at: int) -> tuple[int, int]:
    """Where the sentence that holds an offset begins and ends."""
    start = 0
    for mark in _STOPS:  # one that there is not is looked for behind one that there is
        start = max(start, text.rfind(mark, start, at) + 1)
    end = _SENTENCE_END.search(text, at)
    return start, end.end() if end else len(text)


def not_listed(sentence: str, words: Iterable[str]) -> str:
    """The first of the words that does not stand in the sentence behind those before it."""
    at = 0
    for word in words:
        place = sentence.find(word, at)
        if place == -1:
            return word
        at = place + len(word)
    return ""


def words_listed(text: str, start: int, end: int, count: int) -> tuple[str, ...]:
    """The ``count`` words that the sentence around a figure lists; none where it lists others.

    ``text[start:end]`` is the figure with its unit.
    """
    first, last = sentence_around(text, start)
    for words in _lists(text[first:start], text[end:last], count):
        whole = len(words) == count >= _FEWEST and all(map(str.strip, words))
        if whole and not not_listed(text[first:last], words):
            return tuple(words)
    return ()


def _lists(before: str, after: str, count: int) -> Iterator[list[str]]:
    """What may be the list, the likeliest first."""
    yield _TITLE.findall(before)
    head = _BESIDE_COUNT.sub("", before)
    opening = _OPENS.get(head[-1:])
    if opening:
        inside = head[head.rfind(opening) + 1 : -1]
        yield from (joint.split(inside) for joint in _JOINTS)
    else:
        clause = _CLAUSE_MARKS.split(head)[-1]
        yield list(clause[-count:]) if set(clause[-count:]) <= _LEVELS else []
        yield from (_trimmed(joint.split(clause), count) for joint in _JOINTS)
    yield _of_items(after)
    yield _TITLE.findall(after)


def _trimmed(words: list[str], count: int) -> list[str]:
    """The last words of a clause, the first of them without what leads up to the list."""
    words = words[-count:]
    if len(words) < _FEWEST or any(not 0 < len(word) <= _LONGEST_ITEM for word in words):
        return []
    first = _LEAD.sub("", words[0]) or words[0]
    lengths = {len(word) for word in words[1:]}
    # 整合住建、司法、法院: what all others are long is where the first one begins.
    if len(lengths) == 1 and len(first) > min(lengths):
        first = first[-min(lengths) :]
    return [first, *words[1:]]


def _of_items(after: str) -> list[str]:
    """How each item of a list behind its count begins."""
    marks = find_ordinals(after)
    if [mark.number for mark in marks] != list(range(1, len(marks) + 1)):
        return []
    ends = [*(mark.start for mark in marks), len(after)][1:]
    items = (after[mark.end : end] for mark, end in zip(marks, ends, strict=True))
    return [_CLAUSE_MARKS.split(item)[0][:_LONGEST_WORD] for item in items]
