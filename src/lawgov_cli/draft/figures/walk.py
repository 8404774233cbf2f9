"""The figures of one measure in order, each named and placed with those before it in mind."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.changes import change_of
from lawgov_cli.draft.figures.found import Found
from lawgov_cli.draft.figures.names import Candidate
from lawgov_cli.draft.figures.naming import Name, propose
from lawgov_cli.draft.figures.parts import Parts, part_name
from lawgov_cli.draft.figures.phrases import core
from lawgov_cli.draft.figures.scopes import Scope, carried_scope, scope_of, starts_with_level
from lawgov_cli.draft.figures.series import with_own_words
from lawgov_cli.draft.figures.surroundings import around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.mentions import Mention
    from lawgov_cli.document import ChapterPart, MeasurePart
    from lawgov_cli.draft.figures.periods import Periods
    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary

_FARTHEST = 1000
_LONGEST_PART = 8
_YEAR_LONG = re.compile("全年|一年来|今年以来")
_OFTEN = {"次": "次数", "轮": "轮次", "轮次": "轮次", "批": "批次", "批次": "批次", "人次": "人次"}
_DEMAND = re.compile("要求|不少于|不低于|应当|必须")
_AIM = re.compile("目标|力争|确保|计划|预期|拟|下一?步|[，,。；;]?将(?![0-9])")
_PLAN = re.compile("安排|部署|计划|打算|目标|任务|下一?步|展望|思路")


@dataclass(frozen=True, slots=True)
class Setting:
    """What is the same for all figures of a report.

    ``whole`` is what the report calls its whole place: 全州.
    """

    text: str
    vocabulary: Vocabulary
    periods: Periods
    whole: str


def walk(
    setting: Setting, chapter: ChapterPart, measure: MeasurePart, mentions: Sequence[Mention]
) -> list[Found]:
    """The figures of one measure with their names, scopes and periods."""
    text = setting.text
    rows = with_own_words([around(text, chapter, measure, m) for m in mentions], text)
    default = setting.periods.default(measure.title_end, chapter.title)
    found: list[Found] = []
    parts = Parts(text)
    opened: Name | None = None
    scope = Scope()
    for row in rows:
        last = found[-1] if found else None
        whole = next((f for f in reversed(found) if not starts_with_level(f.name.base)), last)
        same_sentence = last is not None and last.mention.sentence == row.mention.sentence
        if same_sentence and last is not None:
            row = replace(row, follows=last.name.base)  # noqa: PLW2901 - with what is known now
        own = scope_of(row)
        same_item = last is not None and row.lead.startswith(last.around.lead)
        goes_on = same_sentence or (
            scope.printed.startswith("全") and _YEAR_LONG.match(row.sentence)
        )
        scope = _carried(scope, own, goes_on=same_item and bool(goes_on))
        inherits = last is not None and _only_scope(row, own)
        name = _name(setting, row, whole if inherits else last, opened, inherits=inherits)
        if 0 < row.back <= len(found):
            name = propose(row, setting.vocabulary, _whole_name(found[-row.back].name), None)
        all_of_it = parts.whole_of(row, found)
        if all_of_it is not None and not inherits:
            name = part_name(row, all_of_it, name, setting.vocabulary)
        change = change_of(row)
        closes = change is not None and change.closes and opened is not None
        period = setting.periods.at(
            row.mention.figure.start,
            last.mention.figure.end if closes and last else _sentence_start(text, measure, row),
            last.mention.figure.end if last else 0,
            default,
        )
        opened = name if change is not None and change.opens else None
        candidate = Candidate(
            name.text,
            name.doubt,
            (
                _aim(row),
                own.part,
                scope.part,
                period,
                _own_noun(row, name),
                _OFTEN.get(family_of(row.unit), ""),
                _apart(row, name),
            ),
            own.part if inherits or own.named else "",
        )
        printed = own.printed or scope.printed or carried_scope(row, setting.whole)
        if not scope.printed and printed.startswith("全"):
            scope = scope._replace(printed=printed)
        found.append(Found(measure, row, name, candidate, printed, period))
    return found


def _name(
    setting: Setting, row: Around, last: Found | None, opened: Name | None, *, inherits: bool
) -> Name:
    """The name of one figure; one whose words are only its scope takes that before it."""
    if inherits and last is not None:
        return Name(last.name.base, last.name.doubt, last.name.base)
    same_line = last is not None and last.mention.line == row.mention.line
    return propose(row, setting.vocabulary, last.name if last and same_line else None, opened)


def _whole_name(name: Name) -> Name:
    """A name as one that a change adds to."""
    return Name(name.text, name.doubt, name.text)


def _carried(scope: Scope, own: Scope, *, goes_on: bool) -> Scope:
    """The scope of a figure: its own, else that of the figure before in its sentence."""
    if not goes_on or own.printed:
        return own
    if own.part:
        # 全县…设立县级…9个；设立镇级…135个: a level of the whole that goes on.
        return Scope(scope.printed if scope.printed.startswith("全") else "", own.part, own.named)
    return scope


def _sentence_start(text: str, measure: MeasurePart, row: Around) -> int:
    """Where the sentence of a figure begins; a semicolon does not end it."""
    start = row.mention.figure.start
    low = max(min(measure.title_end, start), start - _FARTHEST)
    return max(low, *(text.rfind(mark, low, start) for mark in "。\n"))


def _aim(row: Around) -> str:
    """The part of a name for a figure that is asked for or planned and not reached."""
    if _DEMAND.search(row.before):
        return "要求"
    return "目标" if _PLAN.search(row.chapter) or _AIM.search(row.sentence[-40:]) else ""


def _own_noun(row: Around, name: Name) -> str:
    """The clause's noun where it says something that the name does not."""
    noun = core(row.before, row.after).noun
    shared = any(noun[i : i + 2] in name.text for i in range(len(noun) - 1))
    return "" if shared or len(noun) > _LONGEST_PART else noun


def _apart(row: Around, name: Name) -> str:
    """Whose figure it is, or the end of its noun that the name does not hold."""
    found = core(row.before, row.after)
    noun = found.noun
    while len(noun) > 2 and noun[:2] in name.text:
        noun = noun[1:] if noun[1:3] in name.text else noun[2:]
    if 0 < len(found.subject) <= _LONGEST_PART:
        return found.subject
    return noun if noun not in name.text and len(noun) <= _LONGEST_PART else ""


def _only_scope(row: Around, scope: Scope) -> bool:
    """Whether a figure's words are its scope and nothing else: 州本级68364件."""
    words = row.before.strip("，,、；;：:(（其中 ")
    alone = words in {scope.printed, f"{scope.printed}配备"}
    return bool(scope.printed) and alone and not row.after.strip("，,、；;。)） ")
