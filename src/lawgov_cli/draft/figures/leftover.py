"""What a clause says more than the indicator that it fits: a part, a deed, or too much."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import HAN, OF_EACH, words
from lawgov_cli.chinese.patterns import last_match, pattern
from lawgov_cli.draft.figures.clause import DONE_TO
from lawgov_cli.draft.figures.context import OWN, is_actor, telling
from lawgov_cli.draft.figures.lists import GENERAL, HEAVY, NEGATIONS, NOMINAL
from lawgov_cli.draft.figures.vocabulary import is_rate
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.draft.figures.clause import Clause
    from lawgov_cli.draft.figures.context import Case
    from lawgov_cli.draft.figures.vocabulary import Indicator
    from lawgov_cli.draft.figures.words import Word

_LONGEST_PART = 8
_SORT, _CONCERNING, _SHORT = "类", "涉", 2
_CAUSE = pattern(f"(?:因|由)(?P<of>{HAN}{{2,8}})引[发起]的")
_HOW_OFTEN = pattern("每(?:个?季度|个?月|周|半?年|[天日季])")
# What is of another branch of law is none of the field's: 刑事立案.
_OTHER_LAW = ("刑事", "民事", "民商事")
_OF_PLACES = frozenset(words("村 乡 镇 镇村 乡村 省 市 州 县 区"))


class IndicatorMatch(NamedTuple):
    """An indicator that fits.

    ``trust`` says where its topic stands, ``part`` what the clause says more, and
    ``action`` what was done with a thing that the indicator only counts; ``vague``
    is true where the clause says more that the name does not, ``assumed`` where it does
    not say what was done.
    """

    indicator: Indicator
    trust: int
    part: str = ""
    action: str = ""
    vague: bool = False
    assumed: bool = False


class Fitting(NamedTuple):
    """How well an indicator fits a clause.

    ``left`` are the words that it leaves unexplained, ``said`` how much it
    explains; ``missing`` is true where what was done is not said, ``counted``
    where the clause says what is counted.
    """

    left: tuple[Word, ...]
    said: int
    missing: bool
    counted: bool


def match_of(indicator: Indicator, trust: int, case: Case, fit: Fitting) -> IndicatorMatch | None:
    """The match of an indicator; None where the words that it leaves unexplained are too much."""
    clause = case.clause
    manner = clause.manner if any(w.kind == "manner" for w in fit.left) else ""
    if manner in NEGATIONS or any(w.text.startswith(_OTHER_LAW) for w in fit.left):
        return None
    if indicator.any:
        return IndicatorMatch(indicator, trust, vague=bool(fit.left))
    inside = [w for w in fit.left if w in clause.head]
    done = [w for w in fit.left if w.kind == "verb" and w.text in HEAVY and w not in inside]
    first = _done_before(clause, indicator) if done else None
    deeds = [w.text for w in done if w != first]
    told = clause.action in HEAVY and not indicator.explains(clause.action)
    if told and case.around.before.endswith(DONE_TO):
        deeds = deeds or [clause.action]  # 对2个决策事项开展|评估
    verbs = any(w.kind == "verb" for w in inside)
    part = "".join(w.text for w in inside if w.kind != "level" and w.text not in _OF_PLACES)
    if len(part) < 2 or part.isdigit():
        part = ""  # 局|公职律师, 12336|举报
    foreign = trust > OWN and bool(part or deeds)
    if foreign or (verbs and clause.object) or (deeds and deeds != [clause.action]):
        return None
    dropped = False
    if not clause.object:
        # 调解室|调解: who did it; 征地争议|调解: of what.
        sort = _sort_of(part, indicator)
        dropped = bool(part) and not sort and telling(part) == part and not is_actor(part)
        part = sort
    elif part and not _before_the_object(indicator, clause, inside):
        return None
    part = part or _cause(case) or _how_often(case)
    # 防汛、森林火灾、危化品应急演练: what stands before the noun is one of a list.
    part = "" if part in _OF_PLACES or clause.listing else part
    if len(part) > _LONGEST_PART:
        return None
    general = part in GENERAL and part not in OF_EACH
    others = [w for w in fit.left if w not in inside and w.kind not in {"level", "manner"}]
    vague = (
        dropped
        or general
        or _is_of_another(indicator, trust, case)
        or clause.examples
        or bool(clause.aim and not indicator.is_about(clause.aim))
        or bool(others and not deeds)
    )
    return IndicatorMatch(
        indicator,
        trust,
        manner if general else _plain_part(part, case) + manner,
        "".join(deeds),
        vague,
        fit.missing,
    )


def _plain_part(part: str, case: Case) -> str:
    """A part without what only says that it is one: 涉妇女, 刑事类; but 涉外 is a word."""
    if len(part) <= _SHORT:
        return part
    concerns = part.startswith(_CONCERNING) and part[:_SHORT] not in case.vocabulary.lexicon
    return part[1 if concerns else 0 :].removesuffix(_SORT)


def _done_before(clause: Clause, indicator: Indicator) -> Word | None:
    """What was done before the deed that counts and directly before it: 审核|新办执法证."""
    both = pairwise(w for w in clause.core if w.kind == "verb")
    known = ((a, b) for a, b in both if b.text not in NOMINAL and indicator.explains(b.text))
    return next((a for a, b in known if a.end == b.start), None)


def _cause(case: Case) -> str:
    """What brought a case about: 因工伤认定引发的复议6件，诉讼5件, also of what it goes on to."""
    clause, around = case.clause, case.around
    if "引" not in around.sentence:
        return ""
    bare = clause.core and not any(w.kind == "verb" for w in clause.core)
    match = last_match(_CAUSE, around.sentence if bare and not clause.subject else around.before)
    return match["of"] if match else ""


def _how_often(case: Case) -> str:
    """In what time so many are counted: 每季度举办宣传1场 is no count of the year."""
    match = _HOW_OFTEN.search(case.around.before) if "每" in case.around.before else None
    return match[0] if match else ""


def _sort_of(part: str, indicator: Indicator) -> str:
    """Which sort a word before a deed is: 征地拆迁类|争议调解, 出生|一件事办理; else empty."""
    if _SORT in part:
        return part[: part.index(_SORT) + 1]
    return next((part.removesuffix(t) for t in indicator.topics if part.endswith(t)), "")


def _is_of_another(indicator: Indicator, trust: int, case: Case) -> bool:
    """Whether a bare rate of one topic stands behind figures of another: 登记…件，网办率."""
    last = case.last
    if trust > OWN or last is None or case.around.opens_part or not is_rate(case.around.unit):
        return False
    return indicator.topic not in {last.topic, *case.own_topics} and bool(last.topic)


def _before_the_object(indicator: Indicator, clause: Clause, inside: Iterable[Word]) -> bool:
    """Whether the unexplained words of a noun stand before one that the indicator knows.

    In a list a word that ends in an object is known, too: 门店和生产企业.
    """
    ends = tuple(indicator.objects) if clause.listing else ()
    known = [w for w in clause.head if indicator.explains(w.text) or w.text.endswith(ends)]
    return bool(known) and all(w.start <= known[-1].start for w in inside)
