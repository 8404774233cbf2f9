"""The figures of one measure in order, each named and placed with those before it in mind."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import joined
from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.cells import in_cell, scope_of_head
from lawgov_cli.draft.figures.changes import change_of
from lawgov_cli.draft.figures.clause import read_clause
from lawgov_cli.draft.figures.context import Before, Case, ProposedName, is_anybody
from lawgov_cli.draft.figures.found import FoundFigure
from lawgov_cli.draft.figures.names import Candidate
from lawgov_cli.draft.figures.naming import propose, tidy
from lawgov_cli.draft.figures.parts import PartFinder, part_name
from lawgov_cli.draft.figures.scopes import Scope, carried_scope, scope_of, starts_with_level
from lawgov_cli.draft.figures.series import with_own_words
from lawgov_cli.draft.figures.surroundings import around
from lawgov_cli.draft.figures.vocabulary import is_rate
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.document import ChapterPart, Document, MeasurePart
    from lawgov_cli.draft.figures.cells import Told
    from lawgov_cli.draft.figures.natures import Natures
    from lawgov_cli.draft.figures.periods import Periods
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary

_FARTHEST = 1000
MOST_BEFORE = 100
"""Figures of a paragraph before one that may say what it counts."""
_LONGEST_PART = 8
_COUNTS = {"次": "次数", "轮": "轮次", "轮次": "轮次", "批": "批次", "批次": "批次", "人次": "人次"}
_COUNTS |= {"户": "户数", "人": "人数"}
_UPPER = "上限"
"""What the upper end of a range has behind the name of the lower one: 压缩3至5个工作日."""

_NEIGHBOURS = ("村委会", "居委会")
_LOWEST = ("镇", "乡", "街道")
_ISSUED = ("公布", "梳理", "编制")
_OF_US = pattern(
    "^(?:我|本)?[局厅委队办院所]?机关|^[局厅委]发$|^[支总大]队|系统$|领域$|类$|违法$|在编$|在岗$"
)
_STOP = pattern(rf"[。！？!?\n]|[^0-9][.](?=[ \u3000]|{HAN})")
"""What ends a sentence; a half-width stop with the character before it."""


class ReportContext(NamedTuple):
    """What is the same for all figures of a report.

    ``whole`` is what the report calls its whole place: 全州.  ``governs`` is true
    where a government reports and no office of it, ``office`` where an office reports
    that only answers 行政复议; ``issuer`` is who reports.
    """

    document: Document
    vocabulary: Vocabulary
    periods: Periods
    natures: Natures
    whole: str
    governs: bool
    office: bool = False
    issuer: str = ""

    @property
    def text(self) -> str:
        """The report's text."""
        return self.document.text


def walk(
    setting: ReportContext, chapter: ChapterPart, measure: MeasurePart, mentions: Sequence[Mention]
) -> list[FoundFigure]:
    """The figures of one measure with their names, scopes and periods."""
    text, lexicon = setting.text, setting.vocabulary.lexicon
    around_all = [around(text, chapter, measure, m) for m in mentions]
    rows = with_own_words(_opening_parts(around_all), text, lexicon)
    default = setting.periods.default(measure.title_end, chapter.title)
    found: list[FoundFigure] = []
    parts = PartFinder(text, lexicon)
    opened: ProposedName | None = None
    scope = Scope()
    for row in rows:
        cell = in_cell(setting.document, row)
        if cell is not None:
            found.append(_in_table(setting, measure, *cell))
            continue
        last = found[-1] if found else None
        own = scope_of(row, lexicon, setting.whole)
        gone, scope = scope, _carried(text, scope, own, row, found)
        inherits = last is not None and _only_scope(row, own)
        name = _of_own_field(setting, _name(setting, row, found, opened, inherits=inherits))
        all_of_it = parts.whole_of(row, found)
        if all_of_it is not None and not inherits:
            name = part_name(row, all_of_it, name, lexicon, setting.whole)
        change = change_of(row)
        closes = change is not None and change.closes and opened is not None
        period = setting.periods.at(
            row.mention.figure.start,
            last.mention.figure.end if closes and last else _sentence_start(text, measure, row),
            last.mention.figure.end if last else 0,
            default,
        )
        opened = name if change is not None and change.opens else None
        nature = setting.natures.of(row, period)
        goes_on = scope.printed.endswith("本级") and not own.part
        candidate = Candidate(
            name.text,
            name.doubt,
            (
                nature if nature != "排名" else "",
                own.part,
                scope.part,
                period,
                *_own_words(setting, row, name),
                _COUNTS.get(family_of(row.unit), ""),
            ),
            own.part if inherits or (own.named and _is_part(setting, row, name, own)) else "",
            scope.part if goes_on and name.listed and not is_rate(row.unit) else "",
        )
        body = own.body or scope.body
        printed = own.printed or scope.printed or carried_scope(row, setting.whole)
        if row.mention.figure.ordinal:
            scope = gone  # 积分列全县单位第1名，合格率100%: only the rank is among all
        elif not scope.printed and printed.startswith("全"):
            scope = scope._replace(printed=printed)
        found.append(FoundFigure(measure, row, name, candidate, printed, body, period, nature))
    return found


def _in_table(setting: ReportContext, measure: MeasurePart, row: Around, told: Told) -> FoundFigure:
    """A figure of a table; the head of its row says whose it is."""
    name = propose(Case(row, setting.vocabulary, (), setting.office), None)
    if not name.listed and told.caption and told.caption not in name.text:
        text = joined(told.caption, name.text)
        name = name._replace(text=text, base=text)
    own = scope_of_head(told.part, setting.whole) if told.part else Scope()
    kind = not (own.printed or own.body)
    text = joined(name.text, tidy(own.part)) if kind else name.text
    period = setting.periods.of_year(told.year)
    candidate = Candidate(text, name.doubt, ("", "" if kind else own.part, "", period))
    return FoundFigure(
        measure,
        row,
        name,
        candidate,
        own.printed,
        own.body,
        period,
        setting.natures.of(row, period),
    )


def _is_part(setting: ReportContext, row: Around, name: ProposedName, own: Scope) -> bool:
    """Whether a level before a noun makes the figure a part of one that others have, too.

    The level of a word of the report's own (省级绿色工厂) belongs to it, so does the one that such
    things stand on (乡镇司法所), and rates have no parts;
    市本级 is all that an office counts, where no other figure of its report has the name, and so
    is what it does at its own level: 省厅办理省级许可.  What a government
    issues for its own level is all it has: 公布县级事项; a town has no other level.
    """
    if not name.listed or is_rate(row.unit) or own.part == name.level:
        return False
    if own.printed.endswith("本级"):
        return setting.governs
    if own.part != "本级":
        return True
    if setting.whole.endswith(_LOWEST):
        return False
    action = read_clause(row.before, row.after, setting.vocabulary.lexicon).action
    return action not in _ISSUED if setting.governs else not action


def _opening_parts(rows: Sequence[Around]) -> list[Around]:
    """The surroundings, each with whether it is the first figure of its part of the sentence."""
    starts = [row.mention.figure.start - len(row.sentence) for row in rows]
    opens = [at == 0 or start != starts[at - 1] for at, start in enumerate(starts)]
    return [row._replace(opens_part=True) if o else row for row, o in zip(rows, opens, strict=True)]


def _name(
    setting: ReportContext,
    row: Around,
    found: Sequence[FoundFigure],
    opened: ProposedName | None,
    *,
    inherits: bool,
) -> ProposedName:
    """The name of one figure; one whose words are only its scope takes that before it."""
    if inherits:
        near = found[: -MOST_BEFORE - 1 : -1]
        whole = next((f for f in near if not starts_with_level(f.name.base)), found[-1])
        return whole.name._replace(text=whole.name.base)
    if row.mention.figure.bound == "high" and found and found[-1].mention.figure.bound == "low":
        low = found[-1].name
        return low._replace(text=joined(low.text, _UPPER))
    if 0 < row.back <= len(found):
        last = found[-row.back]
        whole_name = last.name._replace(base=last.name.text)
        before = [_together(last)._replace(name=whole_name)]
        return propose(Case(row, setting.vocabulary, before, setting.office), None)
    before = _before(setting.text, row, found)
    return propose(Case(row, setting.vocabulary, before, setting.office), opened)


def _before(text: str, row: Around, found: Sequence[FoundFigure]) -> list[Before]:
    """The figures before one in its paragraph, the nearest first, as far as they may tell of it."""
    start, count = row.mention.figure.start, len(found)
    low = bisect_left(found, row.mention.line, max(0, count - MOST_BEFORE), key=_line)
    nearest = _last_stop(text, max(0, start - _FARTHEST), start)
    first = bisect_right(found, max(nearest, start - _FARTHEST), low, key=_end)
    together = [_together(found[index]) for index in range(count - 1, first - 1, -1)]
    return together + [_apart(found[index]) for index in range(first - 1, low - 1, -1)]


@lru_cache(maxsize=2 * MOST_BEFORE)
def _together(last: FoundFigure) -> Before:
    """What a figure tells those behind it in its sentence."""
    return Before(last.name, last.around.unit, same_sentence=True, amount=last.amount)


@lru_cache(maxsize=2 * MOST_BEFORE)
def _apart(last: FoundFigure) -> Before:
    """What a figure tells those of later sentences."""
    return _together(last)._replace(same_sentence=False)


def _number(found: FoundFigure) -> int:
    return found.mention.number


def _line(found: FoundFigure) -> int:
    return found.mention.line


def _end(found: FoundFigure) -> int:
    return found.mention.figure.end


def _last_stop(text: str, start: int, end: int) -> int:
    """Where the last stop of ``text[start:end]`` begins, -1 where none does."""
    stop = -1
    low = max(start, *(text.rfind(mark, start, end) for mark in "。\n"))
    for match in _STOP.finditer(text, low, end):
        stop = match.start()
    return stop


def _of_own_field(setting: ReportContext, name: ProposedName) -> ProposedName:
    """A name without the part that only says whose report it is: 税务 in one of 税务局, 局机关."""
    if not (name.listed and name.part) or f"·{name.part}" not in name.text:
        return name
    field = _without_end(_OF_US.sub("", name.part), name.topic)
    own = not setting.governs and (not field or is_short_for(field, setting.issuer))
    other = is_anybody(name.part) and not name.part.endswith(_NEIGHBOURS)
    if not (own or other):
        return name
    text = name.text.replace(f"·{name.part}", "", 1)
    return name._replace(text=text, base=text, part="")


def _without_end(field: str, topic: str) -> str:
    """A field without the end that the topic says, too: 水 of 水|行政执法 in 行政执法人员."""
    return next((field[:at] for at in range(1, len(field)) if field[at:] in topic), field)


def is_short_for(field: str, office: str) -> bool:
    """Whether a field is that of an office, in full or in short: 城管 of 城市管理局."""
    letters = iter(office)
    return all(letter in letters for letter in field)


def same_sentence(text: str, last: FoundFigure, row: Around) -> bool:
    """Whether no stop stands between two figures; a half-width one is a stop, too."""
    end, start = last.mention.figure.end, row.mention.figure.start
    return start - end < _FARTHEST and _STOP.search(text, end, start) is None


def _carried(
    text: str, scope: Scope, own: Scope, row: Around, found: Sequence[FoundFigure]
) -> Scope:
    """The scope of a figure: its own, else that of the figure before in its sentence."""
    last = found[-1] if found else None
    if last is None or not row.lead.startswith(last.around.lead):
        return own
    if not same_sentence(text, last, row):
        return own
    if last.mention.under > row.mention.under:
        at = bisect_left(found, last.mention.under, key=_number)
        if found[at].scope != last.scope:  # 申请60件，其中本级6件；受理40件
            scope = Scope(found[at].scope)
    whole = scope.printed if scope.printed.startswith("全") else ""
    if own.body:
        return own._replace(printed=own.printed or scope.printed)
    if own.part:
        # 全县…设立县级…9个；设立镇级…135个: a level of the whole that goes on.
        return own._replace(printed=own.printed or whole)
    # 村级工作室12个，法律顾问服务96次: the level was the noun's.
    past = scope.named and not whole and not scope.printed.endswith("本级")
    return own if own.printed or past else scope


def _sentence_start(text: str, measure: MeasurePart, row: Around) -> int:
    """Where the sentence of a figure begins; a semicolon does not end it."""
    start = row.mention.figure.start
    low = max(min(measure.title_end, start), start - _FARTHEST)
    return max(low, *(text.rfind(mark, low, start) for mark in "。\n"))


def _own_words(setting: ReportContext, row: Around, name: ProposedName) -> tuple[str, str]:
    """What the clause says that the name does not: its noun, and whose it is."""
    clause = read_clause(row.before, row.after, setting.vocabulary.lexicon)
    noun = clause.object
    shared = any(noun[i : i + 2] in name.text for i in range(len(noun) - 1))
    own = "" if shared or len(noun) > _LONGEST_PART else noun
    subject = clause.subject
    told = len(subject) > _LONGEST_PART or subject in name.text
    return own, "" if told else subject


def _only_scope(row: Around, scope: Scope) -> bool:
    """Whether a figure's words are its scope and nothing else: 州本级68364件."""
    words = row.before.strip("，,、；;：:(（其中 ")
    alone = words in {scope.printed, f"{scope.printed}配备"}
    return bool(scope.printed) and alone and not row.after.strip("，,、；;。)） ")
