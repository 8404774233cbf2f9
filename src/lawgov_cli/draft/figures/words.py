"""A clause cut into words: the field's own terms, verbs, fillers, and what lies between them.

A general word segmenter was weighed and left out: jieba needs most of a second and 50 MB to
start, has had no release since 2020, and cuts the field's own terms apart.  The longest word
that begins at a place is taken, so a list of words that hold a particle or a verb (对象, 和解,
处理, 调解员) needs no rule of its own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.lists import (
    CLINGING,
    FILLERS,
    HEAVY,
    LEVELS,
    LIGHT,
    LONE_TAILS,
    MANNERS,
    NOUN_TAILS,
    NOUNS,
    OPENING,
    SCOPES,
    SHORT_VERBS,
    WITHIN,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_HAN = pattern(r"[^\W_]+")
_LONGEST, _SHORT = 12, 2
_AMONG = "中"
_NOUNS = frozenset({"noun", "unknown"})
_PIECES = CLINGING | OPENING
_OUTSIDE = frozenset({"filler", "scope", "mark"})
_REMEMBERED = 4096
_QUOTE_OPENS = '“‘「『"'
_ENDS = "，。；：,;:\\n"
_PIECE = pattern(f"(?:[^{_ENDS}“”]++|“[^“”]*+”)*+[{_ENDS}]|(?:[^{_ENDS}“”]++|“[^“”]*+”)+")
_OTHER_QUOTE = pattern(f"[{_QUOTE_OPENS.replace('“', '')}]")
_QUOTES = "“”\"'‘’「」『』"


_LEVELS = {word: level for level, row in LEVELS.items() for word in row}


def level_of(word: str) -> str:
    """The level that a word prints; empty for others."""
    return _LEVELS.get(word, "")


def level_within(word: str) -> str:
    """The level word that a noun begins with: 县级 of 县级部门; empty for others."""
    return max((level for level in _LEVELS if word.startswith(level)), key=len, default="")


class Word(NamedTuple):
    """One word of a clause.

    ``kind`` is verb, filler, noun, manner (how it was done: 限期), scope (全市), level
    (县级), mark, or unknown for what no list has.
    """

    text: str
    start: int
    kind: str

    @property
    def end(self) -> int:
        """Where the word ends."""
        return self.start + len(self.text)


class LexiconParts(NamedTuple):
    """A lexicon as plain values.

    ``kinds`` gives the kind of each word, ``lengths`` the lengths of the words that begin
    with two letters, the longest first; ``topics`` open a quoted name.
    """

    kinds: dict[str, str]
    lengths: dict[str, tuple[int, ...]]
    topics: Collection[str]


class Lexicon:
    """The words that a clause is cut into: the general ones and the terms of a vocabulary."""

    def __init__(
        self, terms: Sequence[str] = (), verbs: Sequence[str] = (), topics: Sequence[str] = ()
    ) -> None:
        """``terms`` are whole nouns, ``verbs`` say what was done, ``topics`` open a quoted name."""
        kinds = dict.fromkeys(FILLERS, "filler")
        kinds |= dict.fromkeys(NOUNS, "noun")
        kinds |= dict.fromkeys(LIGHT | HEAVY, "verb") | dict.fromkeys(MANNERS, "manner")
        kinds |= dict.fromkeys(SCOPES, "scope") | dict.fromkeys(_LEVELS, "level")
        for word in terms:
            kinds.setdefault(word, "noun")
        kinds |= dict.fromkeys(verbs, "verb")
        lengths: dict[str, set[int]] = {}
        for word in kinds:
            lengths.setdefault(word[:2], set()).add(len(word))
        ordered = {first: tuple(sorted(found)[::-1]) for first, found in lengths.items()}
        self._take(LexiconParts(kinds, ordered, frozenset(topics)))

    @classmethod
    def of(cls, parts: LexiconParts) -> Lexicon:
        """The lexicon that has these parts."""
        made = cls.__new__(cls)
        made._take(parts)  # noqa: SLF001 - its own
        return made

    def _take(self, parts: LexiconParts) -> None:
        self.parts = parts
        self._kinds, self._lengths, self._topics = parts
        # The words of a title or a clause are asked for again and again.
        self.cut = lru_cache(maxsize=_REMEMBERED)(self._cut)

    def __contains__(self, word: str) -> bool:
        """Whether a word is known as one."""
        return word in self._kinds

    def _cut(self, text: str) -> tuple[Word, ...]:
        """The words of ``text``; marks end a word, quotation marks are left out.

        What stands in quotation marks is one word unless a topic opens it.
        """
        found: list[Word] = []
        kinds, lengths = self._kinds, self._lengths
        at, free, end = 0, 0, len(text)
        while at < end:
            known = self._quoted(text, at) if at and text[at - 1] in _QUOTE_OPENS else None
            if known is None:
                for length in lengths.get(text[at : at + 2], ()):
                    known = text[at : at + length]
                    if known in kinds:
                        break
                else:
                    known = text[at]
                    if known not in kinds:
                        at += 1
                        continue
            if known in _PIECES and self._is_piece(text, known, at, found, free):
                at += len(known)
                continue
            if kinds.get(known) == "verb" and self._is_crossed(text, at, len(known)):
                at += 1
                continue
            if free < at:
                self._between(found, text, free, at)
            found.append(Word(known, at, kinds.get(known, "noun")))
            at += len(known)
            free = at
        if free < end:
            self._between(found, text, free, end)
        return tuple(found)

    def clauses(self, text: str) -> list[str]:
        """``text`` in pieces whose words are those of the whole; each ends with its mark.

        Only quotation marks hold words together over another mark; what they open is whole.
        """
        pieces: list[str] = [] if _OTHER_QUOTE.search(text) else _PIECE.findall(text)
        return pieces if sum(map(len, pieces)) == len(text) else [text]

    def is_phrase(self, text: str) -> bool:
        """Whether ``text`` says what was done with what: 审查合同, not 调解员."""
        return len(self.cut(text)) > 1 and any(w.kind == "verb" for w in self.cut(text))

    def _quoted(self, text: str, at: int) -> str | None:
        """The words in the quotation marks that open before ``at``, where they are one word."""
        end = next((i for i in range(at, min(len(text), at + _LONGEST)) if text[i] in _QUOTES), at)
        word = text[at:end]
        known = self._word_at(text, at)
        return word if len(word) > 1 and known not in self._topics else None

    def _word_at(self, text: str, at: int) -> str | None:
        for length in self._lengths.get(text[at : at + 2], ()):
            word = text[at : at + length]
            if word in self._kinds:
                return word
        return text[at] if text[at] in self._kinds else None

    def _is_piece(self, text: str, known: str, at: int, found: Sequence[Word], free: int) -> bool:
        """Whether a filler is only a piece of a word that no list has: 事务|所, 被困, 依法|治校.

        ``free`` is where that word may begin, behind those ``found``.
        """
        inside = at > free and _HAN.match(text, at - 1) is not None
        if inside and known in CLINGING:
            return True
        end = at + len(known)
        if known not in OPENING or not self._opens_unknown(text, end):
            return False
        behind_noun = inside or (found and found[-1].end == at and found[-1].kind in _NOUNS)
        # 解救被困人员, but 遗址被国务院核定
        short = len(known) == 1 and end + 1 < len(text) and self._word_at(text, end + 1) is not None
        return not behind_noun or known in WITHIN or short

    def _is_crossed(self, text: str, at: int, length: int) -> bool:
        """Whether a longer word begins within a verb and goes on behind it: 厅发|行政规范性文件."""
        inside = self._word_at(text, at + 1) if length == _SHORT else None
        return inside is not None and len(inside) >= _SHORT * _SHORT

    def _opens_unknown(self, text: str, at: int) -> bool:
        """Whether a word that no list has begins at ``at``."""
        return _HAN.match(text, at) is not None and self._word_at(text, at) is None

    def _between(self, found: list[Word], text: str, start: int, end: int) -> None:
        """What no list knows between two words; a noun's tail goes with the verb before it."""
        last = start
        for match in _HAN.finditer(text, start, end):
            if match.start() > last:
                _mark(found, text[last : match.start()], last)
            alone = match[0] in SHORT_VERBS and (not found or found[-1].kind in _OUTSIDE)
            word = Word(match[0], match.start(), "verb" if alone else "unknown")
            if word.text == _AMONG and found and found[-1].kind in _NOUNS:
                found.append(word._replace(kind="filler"))  # 行政复议案件|中
            elif found and _is_tail(found[-1], word):
                found[-1] = Word(found[-1].text + word.text, found[-1].start, "noun")
            else:
                found.append(word)
            last = match.end()
        if end > last:
            _mark(found, text[last:end], last)


def _is_tail(before: Word, word: Word) -> bool:
    """Whether a word goes with the one before it: 调解|员, 工作|室."""
    tail = word.text in LONE_TAILS or word.text[0] in NOUN_TAILS
    if before.end != word.start or not tail:
        return False
    return before.kind == "verb" or (before.kind == "noun" and len(word.text) == 1)


def _mark(found: list[Word], text: str, at: int) -> None:
    """A mark that is no quotation mark, as a word of its own."""
    if text.strip(_QUOTES):
        found.append(Word(text, at, "mark"))
