"""Figures that are parts of one before them: 窗口24个，其中企业窗口9个、个人窗口15个."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import joined
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.changes import change_of
from lawgov_cli.draft.figures.clause import read_clause
from lawgov_cli.draft.figures.context import FROM_WORDS
from lawgov_cli.draft.figures.lists import HEAVY, OFFICES
from lawgov_cli.draft.figures.naming import tidy
from lawgov_cli.draft.figures.scopes import level_name
from lawgov_cli.draft.figures.words import level_within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lawgov_cli.chinese.figures import Figure
    from lawgov_cli.draft.figures.clause import Clause
    from lawgov_cli.draft.figures.context import ProposedName
    from lawgov_cli.draft.figures.found import FoundFigure
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.words import Lexicon

_OPENS = pattern("其中|包括|包含|含(?!量)|分(?:领域|类型|类别|地区|行业)(?:来?看)?")
_AGAIN = pattern("[ \u3000]*(?:其中|分(?:领域|类型|类别|地区|行业))")
_SENTENCE_END = pattern("[。！？!?\n]")
_CLAUSE_END = pattern("[，,、]")
_CLOSED = pattern("[（(][^（）()]*[)）]")
_BRACKET_OPEN, _BRACKET_SHUT = pattern("[（(]"), pattern("[)）]")
_SEPARATOR = pattern("(?P<list>[、和与及])|(?P<clause>[，,])|(?P<row>[；;])")
_AROUND = pattern("^(?:针对|涉及|在|属于|属)|(?:方面|领域内|类)$")
_IS_ONE = pattern("(?:为|是|系)(?P<what>[^，,。；;、0-9]{2,12}?)(?:类?案件)?(?=[，,。；;、]|$)")
_CAME_OFF = ("成功", "化解", "整改", "办结")
_FARTHEST = 80
_RATES = frozenset({"%", "％", "‰"})
_LONGEST = 14


@dataclass(slots=True, eq=False, repr=False)
class _Group:
    """The parts of one whole as far as they have come."""

    whole: FoundFigure
    bracket: bool
    by_verb: bool
    strength: int | None = None
    sum: Decimal | None = None


class PartFinder:
    """Tells for each figure of a measure, in their order, of which earlier one it is a part."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """``text`` is the text that the figures stand in."""
        self._text = text
        self._lexicon = lexicon
        self._group: _Group | None = None

    def whole_of(self, row: Around, found: Sequence[FoundFigure]) -> FoundFigure | None:
        """The figure that ``row`` is a part of; ``found`` are those before it."""
        if not found:
            return None
        last = found[-1].mention.figure
        between = self._text[last.end : row.mention.figure.start]
        ends = [] if len(between) > _FARTHEST else list(_SENTENCE_END.finditer(between))
        again = bool(ends) and _AGAIN.match(between, ends[-1].end()) is not None
        if len(between) > _FARTHEST or (ends and not again):
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
        self, row: Around, found: Sequence[FoundFigure], shut: _Group | None, *, bracket: bool
    ) -> None:
        """Begin the parts of the nearest figure that counts the same."""
        rows = [shut.whole] if shut else list(reversed(found[-3:]))
        sentence = found[-1].mention.sentence
        same = (f for f in rows if f.mention.sentence == sentence)
        # 查办案件96件，移送3件，其中食品案件40件: no part is more than its whole.
        alike = [f for f in same if _counts_the_same(row, f.around) and _holds(f, row)]
        whole = alike[0] if alike else None
        if len(alike) > 1 and _came_off(alike[0], alike[1]) and not self._by_verb(row):
            whole = alike[1]  # 调解86件，成功84件，其中邻里纠纷40件
        self._group = _Group(whole, bracket, self._by_verb(row)) if whole else None

    def _by_verb(self, row: Around) -> bool:
        """Whether the words of a part open with a verb."""
        core = read_clause(row.before, "", self._lexicon).core
        return bool(core) and core[0].kind == "verb"

    def _goes_on(self, group: _Group, row: Around, between: str) -> bool:
        """Whether the next figure stands in the same row of parts."""
        mark = _SEPARATOR.search(between)
        if mark is None:
            return False
        strength = ("list", "clause", "row").index(mark.lastgroup or "row")
        if group.strength is not None and strength > group.strength:
            return False
        if strength and self._by_verb(row) and not group.by_verb:
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


def part_name(
    row: Around, whole: FoundFigure, name: ProposedName, lexicon: Lexicon, own: str
) -> ProposedName:
    """The name of a part: the whole's with the part's own word; ``name`` is that without it."""
    base = whole.name.base
    clause = read_clause(row.before, row.after, lexicon)
    if clause.is_empty and not clause.action:
        # 律师43名，其中38名在9个村担任法律顾问: what follows says which.
        clause = read_clause("", _CLAUSE_END.split(row.rest, maxsplit=1)[0], lexicon)
        clause = clause._replace(core=clause.head)
    is_one = _IS_ONE.match(row.after)
    if is_one:  # 应诉103件，其中79件为工伤认定案件
        text = joined(base, tidy(is_one["what"]))
        return whole.name._replace(text=text, doubt=FROM_WORDS, base=text, listed=False)
    own_topic = name.topic == whole.name.topic
    told = not name.assumed or name.text.startswith(base)  # 审查156件，其中合同98件
    if name.listed and name.text != base and told and (not name.doubt or own_topic):
        return name  # 处罚6405件，其中首违不罚378件: its own clause says an indicator
    said = _said(clause, whole, own)
    part = _distinguishing(said, whole, lexicon)
    if not part:
        return name
    head, _, verb = base.rpartition("·")
    deed = said.removesuffix("件")
    # 收到104件，其中受理96件: the deed takes the place of the deed.
    instead = head and verb in HEAVY and deed in HEAVY
    text = joined(head, deed) if instead else joined(base, part)
    if "、" in head and verb in HEAVY:
        text = joined(said, verb)  # 审核合同、文件260份，其中规范性文件5份: one of the list
    doubt = whole.name.doubt or (FROM_WORDS if len(said) > _LONGEST else "")
    return whole.name._replace(text=text, doubt=doubt, base=base, listed=False)


def _came_off(part: FoundFigure, whole: FoundFigure) -> bool:
    """Whether a figure only says how much of the one before it came off."""
    return part.name.topic == whole.name.topic and part.name.text.endswith(_CAME_OFF)


def _counts_the_same(row: Around, other: Around) -> bool:
    if row.mention.figure.ordinal or change_of(row) is not None or change_of(other) is not None:
        return False
    return bool(row.unit) and family_of(row.unit) == family_of(other.unit)


def _holds(whole: FoundFigure, row: Around) -> bool:
    """Whether a figure is no more than the one that it would be a part of; a rate may be."""
    figure = row.mention.figure
    return figure.unit in _RATES or figure.value * figure.scale <= whole.amount


def _said(clause: Clause, whole: FoundFigure, own: str) -> str:
    """What the part is called in its clause: 县级部门, 企业窗口, 农民工."""
    words = [level_name(w.text, own) if w.kind == "level" else w.text for w in clause.core]
    while len(words) > 1 and words[-1] in HEAVY and words[-1] in whole.around.before:
        words.pop()
    level = level_within(clause.core[0].text) if clause.core else ""
    if level and any(word.endswith(OFFICES) for word in words):
        return level_name(level, own)
    said = tidy("".join(words) or clause.action)
    return _AROUND.sub("", said) or said


def _distinguishing(said: str, whole: FoundFigure, lexicon: Lexicon) -> str:
    """A part's word without the head noun that it shares with its whole: 企业 for 企业窗口."""
    clause = read_clause(whole.around.before, whole.around.after, lexicon)
    shared = f"{whole.name.base}|{clause.object}|{clause.lead}"
    for length in range(len(said) - 2, 1, -1):
        if said[-length:] in shared:
            return said[:-length]
    return said
