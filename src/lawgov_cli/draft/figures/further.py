"""Figures that say more of one before them: its total, its average, the whole that it adds to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.indicators import BETWEEN, joined
from lawgov_cli.chinese.lexicon import HAN, WHOLES, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.units import family_of, kind_of
from lawgov_cli.draft.figures.context import FROM_CONTEXT, FROM_WORDS, SENTENCE, TOTAL
from lawgov_cli.draft.figures.lists import HEAVY
from lawgov_cli.draft.figures.vocabulary import is_rate

if TYPE_CHECKING:
    from lawgov_cli.draft.figures.context import Case, ProposedName

COUNTED = {
    "人": "人数", "人次": "人次", "件": "件数", "次": "次数", "户": "户数", "元": "金额",
    "%": "比率", "亩": "面积", "公里": "里程", "吨": "重量", "平方米": "面积", "天": "天数",
}  # fmt: skip
"""What a figure without a noun counts, by its unit."""
_COUNTS = frozenset((*COUNTED.values(), *words("场次 轮次 期数 批次")))

_AVERAGE = pattern(f"平均每{HAN}{{1,4}}$|(?:^|[，,、；;]){HAN}均$")
TOTALS = (*WHOLES, *words("总面积 总产值"), TOTAL)
# 新建3个，累计达到21个
_GROWN = frozenset(words("达到 达"))
# 罚款612万元，单笔最高18万元
_EXTREME = pattern("^(?:单[笔次案件].{0,2})?最[高低大小多少长短]")
_SUMMED = pattern("共计?|合计|总计")
# 食品类968件; 涉及土地9件: sorts of what was counted before.
_SORT = pattern("类$")
_CONCERNS = pattern("[，,、；;。]?(?:涉及|属于)")


def further(last: ProposedName, part: str) -> ProposedName:
    """A figure that says more of the one before it; how often goes where another count comes."""
    thing, _, often = last.base.rpartition(BETWEEN)
    base = thing if part in _COUNTS and often in _COUNTS else last.base
    return last._replace(text=joined(base, part), doubt=last.doubt or FROM_CONTEXT[SENTENCE])


def more_of_earlier(case: Case, noun: str, deed: str) -> ProposedName | None:
    """The name of a figure that says more of one before it; None where it counts its own."""
    if _is_grown(case, noun, deed):
        return _grown(case)
    more = _more_of_last(case, noun, deed)
    return further(case.before[0].name, more) if more is not None else _sort(case, noun)


def _sort(case: Case, noun: str) -> ProposedName | None:
    """One sort of what was counted before."""
    if not noun or not (_SORT.search(noun) or _CONCERNS.match(case.around.before)):
        return None
    figure = case.around.mention.figure
    family, amount = family_of(figure.unit), figure.value * figure.scale
    larger = (b.name for b in case.before if b.amount >= amount and family_of(b.unit) == family)
    whole = next(larger, None)
    text = joined(whole.base, _SORT.sub("", noun)) if whole else ""
    return whole._replace(text=text, doubt=FROM_WORDS) if whole else None


def _is_grown(case: Case, noun: str, deed: str) -> bool:
    """Whether a figure says how many there are now of those that the one before only adds to."""
    last = next((b for b in case.before[:1] if b.same_sentence), None)
    total = noun in {"", TOTAL} and (noun or deed in _GROWN) and not case.clause.subject
    if last is None or not total or is_rate(last.unit):
        return False
    return family_of(last.unit) == family_of(case.around.unit)


def _grown(case: Case) -> ProposedName:
    """The whole that others were added to: 新培育明白人356名，总数达到2130名."""
    last = case.before[0].name
    head, _, deed = last.base.rpartition(BETWEEN)
    added = head and (deed == last.deed or deed in HEAVY or deed.startswith("新"))
    base = head if added else last.base
    siblings = case.vocabulary.about(last.topic)
    listed = any(i.name == base and i.counts(case.around.unit) for i in siblings)
    return further(last._replace(base=base), "" if listed else TOTAL)


def _more_of_last(case: Case, noun: str, deed: str) -> str | None:
    """What a figure says more of the one before it: its total, its average, its other unit.

    None where it counts something of its own, empty where it measures the same again.
    """
    around, before = case.around, case.before
    if not before:
        return None
    same = family_of(around.unit) == family_of(before[0].unit)
    if (noun in TOTALS and not case.clause.subject) or (same and _EXTREME.search(noun)):
        return noun
    average = _AVERAGE.search(around.before)
    # 案件22件59人明显下降
    adjoins = before[0].same_sentence and not around.before.strip() and not case.clause.behind
    if (noun or deed) and not adjoins and average is None:
        return None
    if average or _SUMMED.search(around.before):
        return average[0].lstrip("，,、；;") if average else "合计"
    if same and around.mention.bracket >= 0:
        return ""  # 超出目标（80%）
    # 道路23条、163公里; 案件10件12人.
    return COUNTED.get(kind_of(around.unit), "数量")
