"""Who issued a document and when, where the words before its title or the title itself say so.

2020年1月2日，州司法局、州信访局联合印发《…》; 《某市人民政府办公室关于…的通知》.
"""

from __future__ import annotations

from lawgov_cli.chinese.dates import find_dates
from lawgov_cli.chinese.lexicon import ISSUE, MAKE, PUBLISH
from lawgov_cli.chinese.patterns import pattern

_MARKS = "，,。；;：:！!？?\n"
_LONGEST_CLAUSE = 60
"""Words that name who issued a document, with the deed, are shorter."""
_LONGEST_DAY = 16
_ORGAN = "(?:委员会|人民政府|政府|办公室|[局委厅办部院]|中心|领导小组|联席会议)"
_DEED = f"(?:{'|'.join((*ISSUE, *PUBLISH, *MAKE, '出台'))})"
# One organ, or several that are joined; none holds a word that joins clauses.
_WHO = f"[^{_MARKS}《》的在为将对向由]{{1,24}}?{_ORGAN}"
_BEFORE = pattern(f"(?:[一二三四五六七八九十]是)?(?P<who>{_WHO})(?:联合|共同)?{_DEED}了?$")
_OPENING = pattern(f"(?P<who>{_WHO})关于")


def issued(text: str, start: int, title: str) -> tuple[str, str]:
    """The issuer and the date (2020-01-02) of the document whose title begins at ``start``.

    Either is empty where the text does not print it.
    """
    low = max(0, start - _LONGEST_CLAUSE)
    clause = max(low, *(text.rfind(mark, low, start) + 1 for mark in _MARKS))
    before = _BEFORE.match(text, clause, start)
    opening = _OPENING.match(title)
    issuer = before["who"] if before else opening["who"] if opening else ""
    return issuer, _day_before(text, clause) if before else ""


def _day_before(text: str, at: int) -> str:
    """The day that is printed right before a clause: 2020年1月2日，."""
    low = max(0, at - _LONGEST_DAY)
    for date in find_dates(text[low:at]):
        whole = date.year and date.month and date.day and not date.flaw
        if whole and low + date.end == at - 1 and text[at - 1] in "，,":
            return f"{date.year}-{date.month:02}-{date.day:02}"
    return ""
