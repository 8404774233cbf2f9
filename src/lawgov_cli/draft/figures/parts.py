"""Figures that are parts of one before them: 窗口24个，其中企业窗口9个、个人窗口15个."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.changes import change_of
from lawgov_cli.draft.figures.naming import FROM_WORDS, Name, joined
from lawgov_cli.draft.figures.phrases import core, tidy, trimmed
from lawgov_cli.draft.figures.verbs import HEAVY, find_verbs, opening_verb

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lawgov_cli.chinese.figures import Figure
    from lawgov_cli.draft.figures.found import Found
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary

_OPENS = re.compile("其中|包括|包含|含(?!量)")
_SENTENCE_END = re.compile("[。！？!?\n]")
_CLOSED = re.compile("[（(][^（）()]*[)）]")
_BRACKET_OPEN, _BRACKET_SHUT = re.compile("[（(]"), re.compile("[)）]")
_SEPARATOR = re.compile("(?P<list>[、和与及])|(?P<clause>[，,])|(?P<row>[；;])")
_FARTHEST = 80
_RATES = frozenset({"%", "％", "‰"})
_HALF, _SHARED = 0.5, 0.6
_SHORT, _LONGEST = 8, 14


@dataclass(slots=True)
class _Group:
    """The parts of one whole as far as they have come."""

    whole: Found
    bracket: bool
    by_verb: bool
    strength: int | None = None
    sum: Decimal | None = None


class Parts:
    """Tells for each figure of a measure, in their order, of which earlier one it is a part."""

    def __init__(self, text: str) -> None:
        """``text`` is the text that the figures stand in."""
        self._text = text
        self._group: _Group | None = None

    def whole_of(self, row: Around, found: Sequence[Found]) -> Found | None:
        """The figure that ``row`` is a part of; ``found`` are those before it."""
        if not found:
            return None
        last = found[-1].mention.figure
        between = self._text[last.end : row.mention.figure.start]
        if len(between) > _FARTHEST or _SENTENCE_END.search(between):
            self._group = None
            return None
        plain = _CLOSED.sub("", between)
        shut = self._group
        if shut and shut.bracket and _BRACKET_SHUT.search(plain):
            self._group = None
        opened = bool(_BRACKET_OPEN.search(plain))
        if opened or _OPENS.search(plain):
            self._open(row, found, shut if shut and self._group is None else None, bracket=opened)
        elif self._group and not self._goes_on(self._group, row, plain):
            self._group = None
        group = self._group
        if group is None or not _counts_the_same(row, group.whole.around):
            return None
        return group.whole if self._takes(group, row.mention.figure) else None

    def _open(
        self, row: Around, found: Sequence[Found], shut: _Group | None, *, bracket: bool
    ) -> None:
        """Begin the parts of the nearest figure that counts the same."""
        rows = [shut.whole] if shut else list(reversed(found[-3:]))
        sentence = found[-1].mention.sentence
        whole = next(
            (f for f in rows if f.mention.sentence == sentence and _counts_the_same(row, f.around)),
            None,
        )
        verb = bool(opening_verb(trimmed(row.before)))
        self._group = _Group(whole, bracket, verb) if whole else None

    def _goes_on(self, group: _Group, row: Around, between: str) -> bool:
        """Whether the next figure stands in the same row of parts."""
        mark = _SEPARATOR.search(between)
        if mark is None:
            return False
        strength = ("list", "clause", "row").index(mark.lastgroup or "row")
        if group.strength is not None and strength > group.strength:
            return False
        if strength and opening_verb(trimmed(row.before)) and not group.by_verb:
            return False
        group.strength = max(strength, group.strength or 0)
        return True

    def _takes(self, group: _Group, figure: Figure) -> bool:
        """Whether the figure still fits into the whole."""
        whole = group.whole.mention.figure
        if figure.unit in _RATES:
            return True
        total = (group.sum or 0) + figure.value * figure.scale
        if total > whole.value * whole.scale:
            self._group = None
            return False
        group.sum = total
        return True


def part_name(row: Around, whole: Found, name: Name, vocabulary: Vocabulary) -> Name:
    """The name of a part: the whole's with the part's own word; ``name`` is that without it."""
    base = whole.name.base
    said = _said(row, whole.around)
    own = _distinguishing(said, whole)
    if not own:
        return name
    if _is_known(name, row, base, vocabulary) and _says_it(name.text, own, said, base):
        return name
    head, _, verb = base.rpartition("·")
    deed = said.removesuffix("件")
    if head and verb in HEAVY and deed.endswith(tuple(HEAVY)):
        # 收到104件，其中受理96件: the deed takes the place of the deed.
        return Name(joined(head, deed), whole.name.doubt, base)
    return Name(
        joined(base, own), whole.name.doubt or (FROM_WORDS if len(said) > _LONGEST else ""), base
    )


def _counts_the_same(row: Around, other: Around) -> bool:
    if row.mention.figure.ordinal or change_of(row) is not None or change_of(other) is not None:
        return False
    return bool(row.unit) and family_of(row.unit) == family_of(other.unit)


def _said(row: Around, whole: Around) -> str:
    """What the part is called in its clause: 县级部门, 企业窗口, 农民工."""
    found = core(row.before, row.after)
    lead = tidy(trimmed(row.before))
    verbs = find_verbs(lead)
    if verbs and verbs[-1].end() == len(lead) and verbs[-1][0] in whole.before:
        # 聘请46人，其中区政府聘请8人: whose part it is stands before the verb.
        return tidy(lead[: verbs[-1].start()]) or lead
    again = bool(found.noun) and found.noun in whole.before
    if lead and (again or len(lead) <= _SHORT) and not opening_verb(lead):
        return lead
    return found.noun or lead or found.verb


def _distinguishing(said: str, whole: Found) -> str:
    """A part's word without the head noun that it shares with its whole: 企业 for 企业窗口."""
    noun = core(whole.around.before, whole.around.after).noun
    shared = f"{whole.name.base}|{noun}|{trimmed(whole.around.before)}"
    for length in range(len(said) - 2, 1, -1):
        if said[-length:] in shared:
            return tidy(said[:-length]) or said
    return said


def _is_known(name: Name, row: Around, base: str, vocabulary: Vocabulary) -> bool:
    """Whether the name comes from the indicator list and is not that of the whole."""
    known = any(i.name == name.text for i in vocabulary.counting(row.unit))
    return known and not name.doubt and name.text != base


def _says_it(name: str, own: str, said: str, base: str) -> bool:
    """Whether an indicator's name holds the words of the part."""
    if name.partition("·")[0] == base.partition("·")[0]:
        return name.startswith(f"{base}·") or own[:2] in name or _shared(own, name) >= _HALF
    if "·" in base and name == said:
        return False
    return _shared(said, name) >= _SHARED


def _shared(words: str, name: str) -> float:
    """The share of the two-character pieces of ``words`` that stand in ``name``."""
    pieces = [words[i : i + 2] for i in range(len(words) - 1)]
    return sum(p in name for p in pieces) / len(pieces) if pieces else 0.0
