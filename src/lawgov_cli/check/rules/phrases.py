"""Set phrases whose members and order are fixed by the document that coined them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject


class _Phrase(NamedTuple):
    """The members of a phrase in their order, and the document that fixed it."""

    members: tuple[str, ...]
    source: str


_PHRASES = (
    _Phrase(words("科学立法 严格执法 公正司法 全民守法"), "中国共产党第十八次全国代表大会报告"),
    _Phrase(
        words("职能科学 权责法定 执法严明 公开公正 智能高效 廉洁诚信 人民满意"),
        "《法治政府建设实施纲要（2021—2025年）》",
    ),
    _Phrase(words("党的领导 人民当家作主 依法治国"), "《中国共产党章程》"),
    _Phrase(words("依法治国 依法执政 依法行政"), "《法治中国建设规划（2020—2025年）》"),
    _Phrase(words("法治国家 法治政府 法治社会"), "《法治中国建设规划（2020—2025年）》"),
    _Phrase(words("有法可依 有法必依 执法必严 违法必究"), "中共十一届三中全会公报"),
    _Phrase(
        words("公众参与 专家论证 风险评估 合法性审查 集体讨论决定"),
        "《重大行政决策程序暂行条例》",
    ),
    _Phrase(words("科学决策 民主决策 依法决策"), "《重大行政决策程序暂行条例》"),
    _Phrase(
        words("决策公开 执行公开 管理公开 服务公开 结果公开"), "《关于全面推进政务公开工作的意见》"
    ),
    _Phrase(
        words("行政执法公示 执法全过程记录 重大执法决定法制审核"),
        "国务院办公厅关于全面推行行政执法“三项制度”的指导意见",
    ),
    _Phrase(words("政治意识 大局意识 核心意识 看齐意识"), "中共十八届六中全会公报"),
    _Phrase(words("道路自信 理论自信 制度自信 文化自信"), "《中国共产党章程》"),
    _Phrase(
        words("党委领导 政府负责 民主协商 社会协同 公众参与 法治保障 科技支撑"),
        "中共十九届四中全会《决定》",
    ),
)
_JOINTS = frozenset("、，,；;")
_LEAST = 3


@rule(
    id="phrase-order",
    title="固定提法的次序与出处不同",
    explanation=(
        "有些并列的提法，成员和次序由首次提出它的文件定下来，例如“科学立法、严格执法、公正司法、全民守法”。"
        "几个成员连着写而次序不同的，标出原来的次序和出处；只引其中一部分而次序不变的不算。"
        "有意调整的可以忽略。"
    ),
    severity="info",
    family="文字",
    fails="坚持科学立法、公正司法、严格执法、全民守法。\n",
    passes="坚持科学立法、严格执法、公正司法、全民守法，做到有法必依、执法必严、违法必究。\n",
)
def phrase_order(subject: Subject) -> Iterator[Mark]:
    """Set phrases in another order than the document that coined them."""
    text = subject.text
    for phrase in _PHRASES:
        if sum(member in text for member in phrase.members) < _LEAST:
            continue
        for start, end, printed in _rows(text, phrase.members, *subject.body):
            wanted = [member for member in phrase.members if member in printed]
            if len(printed) >= _LEAST and printed != wanted:
                message = f"次序与出处不同，{phrase.source}作“{'、'.join(wanted)}”。"
                yield Mark(start, end, message, hint="核对出处，按原次序排列")


def _rows(
    text: str, members: tuple[str, ...], start: int, end: int
) -> Iterator[tuple[int, int, list[str]]]:
    """Every row of members that stand with one mark between each two, with its span."""
    at = start
    places = dict.fromkeys(members, -1)  # where each stands next, ``end`` where it does no more
    while at < end:
        for member, place in places.items():
            if place < at:
                found = text.find(member, at, end)
                places[member] = end if found == -1 else found
        row: list[str] = []
        at = opening = min(places.values())
        while at < end:
            member = next((m for m in members if text.startswith(m, at, end)), "")
            if not member or member in row:
                break
            row.append(member)
            stop = at + len(member)
            at = stop + (text[stop : stop + 1] in _JOINTS)
        if row:
            yield opening, stop, row


RULES = (phrase_order,)
