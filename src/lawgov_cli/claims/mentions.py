"""The figures of a text in their surroundings: the words around each, its clause and brackets."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.arithmetic.quantity import Quantity
from lawgov_cli.chinese import lexicon, qualifiers
from lawgov_cli.chinese.figures import Figure, find_figures
from lawgov_cli.chinese.ordinals import behind_number
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import base_unit, dimension_of, family_of, kind_of, multiplier
from lawgov_cli.claims.cells import named_cells
from lawgov_cli.claims.fit import Box, box_of
from lawgov_cli.claims.labels import han, has, label_behind, short_label
from lawgov_cli.claims.marks import Brackets, bracket_of, brackets_with, masked_text, plain_marks
from lawgov_cli.document import row_numbers
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from lawgov_cli.claims.cells import CellName
    from lawgov_cli.document import Table

_LINE_END = pattern("\n")
_CLAUSE_END = pattern(r"[,;:!?\n()]")
_SENTENCE_ENDS = frozenset("!?\n")
_LONGEST_LEAD, _LONGEST_TAIL = 60, 16
CROWD = 150
"""A sentence of more figures than this is none: they are not read against each other."""
OFTEN = 12
"""A sentence that stands more often than this, letter for letter, says nothing new from then on."""
LONGEST_ROW = 14
"""So many figures in a row are looked back over for what they count: shares, rates before 其中."""
_FARTHEST = 120
"""Words farther from a figure than this do not say what it counts."""


class Mention(NamedTuple):
    """One figure of a text.

    ``before`` and ``after`` are the words of its clause around it, as far as
    the neighbouring figures; ``label`` says what is counted, in short, and ``noun``
    the same where the figure before says it for both (由2010年的5.24亿元增加到15.07亿元).
    ``bracket`` is the number of the brackets with figures that it stands in,
    -1 outside; ``under`` is the number of the figure that it is led in as a part of,
    by brackets or 其中, -1 where it is of none.  ``kind``, ``family`` and
    ``dimension`` are those of its unit; ``is_count`` says whether it counts or
    measures things, ``is_amount`` whether it can be a sum or a part of one; no
    figure of a crowd is either.
    """

    number: int
    figure: Figure
    before: str
    after: str
    label: str
    noun: str
    clause: int
    sentence: int
    line: int
    bracket: int
    under: int
    kind: str
    family: str
    dimension: str
    is_count: bool
    is_amount: bool

    @property
    def key(self) -> str:
        """The figure's name in equations."""
        return str(self.number)


class Quantities(dict[str, Quantity]):
    """The quantity of each mention by its key, made when it is asked for."""

    def __init__(self, text: str, rows: Sequence[Mention]) -> None:
        """Remember where to look."""
        super().__init__()
        self._text, self._rows = text, rows

    def __missing__(self, key: str) -> Quantity:
        """Make the quantity of a mention."""
        if not key.isdigit():
            raise KeyError(key)
        self[key] = _quantity(self._text, self._rows[int(key)])
        return self[key]


class Mentions(NamedTuple):
    """All figures of a text, with the text itself.

    ``read`` are those that claims are looked for: all but those of a crowd, and of
    sentences that stand too often.  ``leads`` are the words that lead to each, ``firsts``
    the numbers of the figures that begin their rows.
    """

    text: str
    rows: tuple[Mention, ...]
    read: tuple[Mention, ...]
    leads: tuple[str, ...]
    firsts: tuple[int, ...]
    brackets: tuple[Brackets, ...]
    quantities: Quantities
    boxes: tuple[Box, ...]
    tables: Sequence[Table] = ()

    def box(self, mention: Mention) -> Box:
        """What a figure may stand for."""
        return self.boxes[mention.number]

    def lead(self, mention: Mention) -> str:
        """The text before a figure, back to the one before it, as far as it matters."""
        return self.leads[mention.number]

    def first(self, mention: Mention) -> Mention:
        """The first of the figures that stand in a row without words between: 50%和41%."""
        return self.rows[self.firsts[mention.number]]

    def follows(self, mention: Mention, earlier: Mention) -> bool:
        """Whether a figure is the next one: 200户400人，其中80户160人 has two rows in step."""
        if mention.number == earlier.number + 1:
            return True
        first = self.first(mention)
        before = self.rows[first.number - 1]
        if before.number > 0 and is_of_each(before.before) and before.kind == mention.kind:
            before = self.rows[before.number - 1]  # 案卷132卷，平均每个单位6卷，优秀41卷
        return bool(first.number) and self.first(before) is self.first(earlier)

    def words(self, mention: Mention) -> str:
        """The words before a figure, or before the first one of its row."""
        return self.first(mention).before

    def tail(self, mention: Mention) -> str:
        """The few characters behind a figure."""
        return self.text[mention.figure.end : mention.figure.end + _LONGEST_TAIL]

    def between(self, first: Mention, second: Mention) -> str:
        """The text between two figures."""
        return self.text[first.figure.end : second.figure.start]

    def inside(self, brackets: Brackets) -> tuple[Mention, ...]:
        """The figures inside a pair of brackets."""
        low = bisect_right(self.rows, brackets.start, key=lambda m: m.figure.start)
        high = bisect_right(self.rows, brackets.end, key=lambda m: m.figure.start)
        return self.rows[low:high]


def find_mentions(
    text: str,
    start: int,
    end: int,
    found: Sequence[Figure] | None = None,
    tables: Sequence[Table] = (),
) -> Mentions:
    """The figures of ``text[start:end]``; offsets count in the whole text.

    ``found`` are the figures of the whole text, when they were looked for already.
    """
    found = find_figures(text) if found is None else found
    numbering = row_numbers(text, tables)
    within = (f for f in found if start <= f.number_start < end)
    figures = [figure for figure in within if figure.number_start not in numbering]
    cells = named_cells(text, tables) if tables else {}
    figures = [_in_units(f, cells) for f in figures] if cells else figures
    plain = plain_marks(text)
    brackets = brackets_with(plain, figures)
    masked = masked_text(text, plain, figures, brackets)
    marks = plain_marks(masked)
    clause_ends = [m.start() for m in _CLAUSE_END.finditer(marks)]
    sentence_ends = [end for end in clause_ends if marks[end] in _SENTENCE_ENDS]
    line_ends = [m.start() for m in _LINE_END.finditer(text)]
    sentences = [bisect_right(sentence_ends, figure.number_start) for figure in figures]
    crowded = {s for s, count in Counter(sentences).items() if count > CROWD}
    unread = crowded | _too_often(text, sentences, sentence_ends)
    rows: list[Mention] = []
    last_of: dict[int, Mention] = {}
    for index, figure in enumerate(figures):
        clause = bisect_right(clause_ends, figure.number_start)
        low = behind_number(text, clause_ends[clause - 1] + 1 if clause else 0, figure.start)
        high = clause_ends[clause] if clause < len(clause_ends) else len(text)
        if index:
            low = max(low, figures[index - 1].end)
        if index + 1 < len(figures):
            high = min(high, figures[index + 1].start)
        low = max(low, figure.start - _FARTHEST)
        if index and low == figures[index - 1].end:
            low += _divide(masked[low : figure.start])
        if index + 1 < len(figures) and high == figures[index + 1].start:
            high = figure.end + (_divide(masked[figure.end : high]) or high - figure.end)
        before = text[low : figure.start]
        after = text[figure.end : min(high, figure.end + _FARTHEST)]
        cell = cells.get(figure.number_start) if is_bare(figure) else None
        said = short_label(before)
        kind, family, dimension = _unit_of(figure.unit)
        counted = cell is None and sentences[index] not in crowded
        noun = han(said).removesuffix("年")
        if not noun and rows and rows[-1].clause == clause:
            noun = rows[-1].noun
        bracket = bracket_of(brackets, figure.number_start)
        last = last_of.get(bracket)
        if last is None or (bracket < 0 and last.sentence != sentences[index]):
            under = index - 1 if bracket >= 0 else -1
        else:
            under = _under(rows, last, text[last.figure.end : figure.start])
        last_of[bracket] = Mention(
            index,
            figure,
            before,
            after,
            cell.label if cell else said or label_behind(after),
            noun,
            clause,
            sentences[index],
            bisect_right(line_ends, figure.number_start),
            bracket,
            under,
            kind,
            family,
            dimension,
            counted and _can_be_counted(figure, dimension),
            counted and _can_be_summed(figure, dimension, before),
        )
        rows.append(last_of[bracket])
    boxes = tuple(box_of(f.value, f.unit, f.qualifier) for f in figures)
    read = tuple(m for m in rows if m.sentence not in unread) if unread else tuple(rows)
    return Mentions(
        *(text, tuple(rows), read, tuple(_leads(text, figures)), tuple(_firsts(rows))),
        *(tuple(brackets), Quantities(text, rows), boxes, tables),
    )


def _leads(text: str, figures: Iterable[Figure]) -> Iterator[str]:
    """The words that lead to each figure, as far as they matter."""
    low = 0
    for figure in figures:
        yield text[max(low, figure.start - _LONGEST_LEAD) : figure.start]
        low = figure.end


def _firsts(rows: Sequence[Mention]) -> Iterator[int]:
    """The number of the first figure of the row that each figure stands in."""
    first = 0
    for mention in rows:
        at = mention.number
        alone = han(mention.before) or not at or rows[at - 1].clause != mention.clause
        first = at if alone else max(first, at - LONGEST_ROW)
        yield first


def _too_often(text: str, sentences: Iterable[int], ends: Sequence[int]) -> set[int]:
    """The sentences with figures, by their number, that stood often enough before."""
    count: Counter[str] = Counter()
    found: set[int] = set()
    for sentence in dict.fromkeys(sentences):
        low = ends[sentence - 1] + 1 if sentence else 0
        words = text[low : ends[sentence] if sentence < len(ends) else len(text)]
        count[words] += 1
        if count[words] > OFTEN:
            found.add(sentence)
    return found


def is_bare(figure: Figure) -> bool:
    """Whether no unit is printed at a figure, as in the cells of a table."""
    return figure.end == figure.number_end and figure.start == figure.number_start


def digits_in(mention: Mention) -> int:
    """How many digits of a figure are printed as digits."""
    return sum(map(str.isdigit, mention.figure.digits))


def _in_units(figure: Figure, cells: Mapping[int, CellName]) -> Figure:
    """A figure; a bare one of a cell in the unit that its heads say."""
    if not is_bare(figure) or figure.number_start not in cells:
        return figure
    unit = cells[figure.number_start].unit
    factor = multiplier(unit)
    same = (unit, factor) == (figure.unit, figure.scale)
    return figure if same else figure._replace(unit=unit, scale=factor)


def _under(rows: Sequence[Mention], last: Mention, between: str) -> int:
    """What a figure is a part of, ``between`` being what leads to it from ``last``."""
    among, closes = _opens_or_closes(between)
    if among:
        for _ in range(LONGEST_ROW):
            earlier = rows[last.number - 1]
            if last.dimension not in _NO_COUNT or not last.number:
                return last.number
            if last.bracket != rows[-1].bracket or earlier.sentence != last.sentence:
                return last.number
            last = earlier  # 违规738家，违规率39.98%；其中约谈215家: of what is counted
        return last.number
    return rows[last.under].under if closes and last.under >= 0 else last.under


@lru_cache(maxsize=4096)
def _opens_or_closes(between: str) -> tuple[bool, bool]:
    """Whether words open the parts of a figure before them, and whether they close such parts."""
    between = between[max(between.rfind(mark) for mark in ")）") + 1 :]
    return "其中" in between, "；" in between or has(between, lexicon.SUMMED_UP)


_NO_COUNT = frozenset({"rate", "points", "times"})
_NO_SUM = frozenset({"rate", "points", "times", "time"})
_NO_AMOUNT = frozenset({"级", "大", "度", "摄氏度", "℃"})
_AVERAGE = (
    *qualifiers.EXTREME,
    *lexicon.AVERAGES,
    *lexicon.words("平均 均价 每 最大 最小 最长 最短"),
)
# An open end (以上, 突破) holds with nearly any sum, so it shows nothing.
_OPEN = (
    *qualifiers.BEHIND,
    *qualifiers.SHORT,
    *qualifiers.ABOVE,
    *lexicon.words("于 至少 起码 不下 最"),
)


@lru_cache(maxsize=1024)
def _unit_of(unit: str) -> tuple[str, str, str]:
    """The kind, the family and the dimension of a unit."""
    return kind_of(unit), family_of(unit), dimension_of(unit)


def _can_be_counted(figure: Figure, dimension: str) -> bool:
    """Whether a figure counts or measures things: no rate, rank or end of a range."""
    if figure.ordinal or not figure.unit or dimension in _NO_COUNT:
        return False
    return not figure.bound


def _can_be_summed(figure: Figure, dimension: str, before: str) -> bool:
    """Whether a figure behind the words ``before`` can be a sum or a part of one."""
    if figure.ordinal or figure.bound or not figure.unit or figure.value == 0:
        return False
    if dimension in _NO_SUM or base_unit(figure.unit) in _NO_AMOUNT:
        return False
    if figure.qualifier and (has(figure.qualifier, _OPEN) or "平均" in figure.qualifier):
        return False
    return not is_of_each(before)


def is_of_each(before: str) -> bool:
    """Whether the words before a figure make it an average, or one picked from many."""
    return has(before.rpartition("”")[2][-12:], _AVERAGE)


_DIVIDERS = ("、", "以及", "和", "及", "与")
_NO_DIVIDERS = (*lexicon.NO_JOINT, *lexicon.words("及时 参与 涉及"))


@lru_cache(maxsize=4096)
def _divide(between: str) -> int:
    """Where the words between two figures of a clause pass from the first to the second."""
    line = between.partition("\n")[0]
    for word in _NO_DIVIDERS:
        line = line.replace(word, "x" * len(word))  # 驳回6件、和解33件
    return max((line.rfind(m) + len(m) for m in _DIVIDERS if m in line), default=0) if line else 0


def _quantity(text: str, mention: Mention) -> Quantity:
    figure = mention.figure
    printed = text[figure.start : figure.end] + (figure.unit if is_bare(figure) else "")
    return Quantity(
        mention.label,
        figure.value,
        figure.unit,
        figure.qualifier,
        printed if figure.qualifier in {"", "余", "多", "平均", "累计"} else "",
    )
