"""One figure of a text that claims things, with what the words around it say."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.tuples import NamedTuple
from lawgov_cli.verify.words import TRENDS

if TYPE_CHECKING:
    from lawgov_cli.chinese.figure import Figure

_MARKS = pattern("[，,；;：:。、（()）]")
_SAID_OF_IT = pattern("[^，,；;：:。]*[，,]?[都均全]?(?:是|由|系)([^，,；;：:。]+)")


class Sense(NamedTuple):
    """What the words around a figure say.

    ``local`` are the features of the side that names it, ``side`` those of the other
    side of its clause, ``context`` those of the clauses before it, ``levels`` the
    levels of government that its own words name, ``around`` those named before.
    ``demand`` is whether it is to be, ``done`` the word that tells it as done.
    ``trend`` is 1 for a rise, -1 for a fall, ``reached`` whether the figure is what came of
    it, ``earlier`` whether it is told as the value of the year before.
    """

    local: frozenset[str]
    side: frozenset[str]
    context: frozenset[str]
    far: frozenset[str]
    levels: frozenset[str]
    around: frozenset[str]
    year: int | None
    demand: bool
    done: str
    trend: int
    reached: bool
    earlier: bool
    words: str
    head: frozenset[str]
    bare: bool

    @property
    def says_something(self) -> bool:
        """Whether any words say what the figure counts."""
        return bool((self.local | self.side | self.context | self.far) - TRENDS)


class SentenceClaim(NamedTuple):
    """One figure of a text with its sense.

    ``sentence`` is the sentence that it stands in, which begins at ``start`` of the
    text, ``offset`` its place there.
    """

    figure: Figure
    sense: Sense
    sentence: str
    start: int
    offset: int

    @property
    def _unit(self) -> str:
        """Its unit as printed; a rank is one of 名 also where that is left out."""
        return self.figure.unit or ("名" if self.figure.ordinal else "")

    @property
    def family(self) -> str:
        """The family of its unit."""
        return family_of(self._unit)

    @property
    def measured(self) -> tuple[str, str, str]:
        """What its unit measures, the unit's family and kind."""
        return self.dimension, self.family, kind_of(self._unit)

    @property
    def is_ratio(self) -> bool:
        """Whether it is a rate or a multiple, no amount."""
        return self.dimension in {"rate", "times", "points"}

    @property
    def dimension(self) -> str:
        """What its unit measures."""
        return dimension_of(self._unit)

    @property
    def position(self) -> int:
        """Where it begins in the text."""
        return self.figure.start

    @property
    def lead(self) -> str:
        """What stands before it in its sentence."""
        return self.sentence[: self.offset]

    @property
    def clause(self) -> str:
        """What stands before it in its clause."""
        return _MARKS.split(self.lead)[-1]

    @property
    def behind(self) -> str:
        """What stands behind it in its sentence."""
        return self.sentence[self.offset + self.stop - self.position :]

    @property
    def predicate(self) -> str:
        """What a clause behind it says of it: 贞丰县办理的 of 26件案件，是贞丰县办理的."""
        match = _SAID_OF_IT.match(self.behind)
        return match[1] if match else ""

    @property
    def stop(self) -> int:
        """Where it ends in the text."""
        return self.figure.end

    @property
    def said(self) -> tuple[Decimal, str]:
        """Its value and unit, as a verdict gives them: 九成六 is 96%, 第三 is of 名."""
        value, unit = self.figure.value, self.figure.unit
        if unit == "成":
            return Decimal(f"{(value * 10).normalize():f}"), "%"
        return value, self._unit
