"""Rules that a file switches off, each with a reason.

A curated file has ``ignore`` entries.  A raw text has marks:

- ``# lawgov: ignore[rule] 原因`` on a line of its own, for the whole file;
- ``<!-- lawgov: ignore[rule] 原因 -->`` for the line it stands on, or for the
  next line when it stands alone.

Several rules are separated by commas.  The marks are no text of the report.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.check.rules import Mark, rule
from lawgov_cli.check.subject import Subject, blanked, of_report
from lawgov_cli.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.model import Report

_WORD = "lawgov:"
_MARK = (
    r"<!--[ \t]*lawgov:[ \t]*ignore(?P<inline>[^\n]{0,400}?)-->"
    r"|(?m:^[ \t]*#[ \t]*lawgov:[ \t]*ignore(?P<file>[^\n]*)$)"
)
_INSIDE = r"\[(?P<rules>[^\[\]]*)\](?P<reason>.*)"
_NAME = r"[^\s,，、]+"


class Switch(NamedTuple):
    """One rule switched off for ``text[start:end]``; ``mark`` and ``quote`` say where and how."""

    rule: str
    reason: str
    start: int
    end: int
    mark: tuple[int, int] = (0, 0)
    quote: str = ""
    line: int = 0

    @property
    def works(self) -> bool:
        """Whether it takes effect: only with a reason."""
        return bool(self.reason)


def switches_of_text(text: str) -> tuple[Switch, ...]:
    """What the marks of a raw text switch off; a mark without a rule has the rule ``""``."""
    found: list[Switch] = []
    for match in _marks(text):
        inside = re.match(_INSIDE, match["file"] if match["inline"] is None else match["inline"])
        names = re.findall(_NAME, inside["rules"]) if inside else []
        reason = inside["reason"].strip() if inside else ""
        span = (0, len(text)) if match["file"] is not None else _line_meant(text, match)
        found += [
            Switch(name, reason, *span, match.span(), match[0].strip()) for name in names or [""]
        ]
    return tuple(found)


def _marks(text: str) -> Iterator[re.Match[str]]:
    """The marks of a raw text; most have none."""
    return re.finditer(_MARK, text) if _WORD in text else iter(())


def _line_meant(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The line that an inline mark stands on, or the next one when it stands alone."""
    start = text.rfind("\n", 0, match.start()) + 1
    end = text.find("\n", match.end())
    end = len(text) if end == -1 else end
    if text[start : match.start()].strip() or text[match.end() : end].strip():
        return start, end
    following = text.find("\n", end + 1)
    return end, len(text) if following == -1 else following


def subject_of(source: Document | Report) -> Subject:
    """A raw text or a curated report as a subject, with what it switches off."""
    if isinstance(source, Document):
        text = source.text
        marks = [match.span() for match in _marks(text)]
        return Subject(blanked(source, marks), switches=switches_of_text(text))
    document = of_report(source)
    switches = tuple(
        Switch(entry.rule, entry.reason.strip(), 0, len(document.text), line=entry.line)
        for entry in source.ignore
    )
    return Subject(document, source, switches)


class Ignored:
    """Answers whether a rule is switched off at a place."""

    def __init__(self, subject: Subject) -> None:
        """Sort the switches that take effect by rule and place."""
        self._whole: set[str] = set()
        self._lines: dict[str, list[tuple[int, int]]] = {}
        for switch in subject.switches:
            if not switch.works:
                continue
            if (switch.start, switch.end) == (0, len(subject.text)):
                self._whole.add(switch.rule)
            else:
                self._lines.setdefault(switch.rule, []).append((switch.start, switch.end))
        for spans in self._lines.values():
            spans.sort()

    def covers(self, rule_id: str, offset: int) -> bool:
        """Whether ``rule_id`` is switched off at ``offset``."""
        if rule_id in self._whole:
            return True
        spans = self._lines.get(rule_id, [])
        index = bisect_right(spans, (offset, 1 << 60)) - 1
        return index >= 0 and offset <= spans[index][1]


@rule(
    id="ignore-incomplete",
    title="忽略标记不完整",
    explanation=(
        "忽略标记要写明规则编号和原因，例如“# lawgov: ignore[ascii-punctuation] 全文用半角标点”。"
        "没有原因、没有编号或者编号不存在的标记不起作用。补上原因，或者删去标记。"
    ),
    severity="warning",
    family="体例",
    fails="# lawgov: ignore[bracket-pair]\n全年共办理行政复议案件。\n",
    passes="# lawgov: ignore[bracket-pair] 引文原样照录\n全年共办理行政复议案件。\n",
)
def ignore_incomplete(subject: Subject) -> Iterator[Mark]:
    """Ignores without a reason, without a rule, or with a rule that does not exist."""
    from lawgov_cli.check.catalogue import near_miss, rule_ids  # noqa: PLC0415 - it lists this rule

    for switch in subject.switches:
        if not switch.rule:
            message = "忽略标记没有写明规则编号，不起作用。"
        elif switch.rule not in rule_ids():
            message = f"忽略标记里的规则“{switch.rule}”不存在{near_miss(switch.rule)}"
        elif not switch.reason:
            message = f"忽略规则“{switch.rule}”没有写明原因，不起作用。"
        else:
            continue
        place = (switch.line, 1) if subject.report is not None else None
        yield Mark(*switch.mark, message, place=place, quote=switch.quote or switch.rule)


RULES = (ignore_incomplete,)
