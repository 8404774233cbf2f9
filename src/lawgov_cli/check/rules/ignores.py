"""Marks and entries that switch a rule off and say too little for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, Rule, rule
from lawgov_cli.errors import near

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject


def ignore_incomplete(rules: frozenset[str]) -> Rule:
    """The rule on ignores without a reason, without a rule, or with none of ``rules`` or itself."""

    @rule(
        id="ignore-incomplete",
        title="忽略标记不完整",
        explanation=(
            "忽略标记要写明规则编号和原因，"
            "例如“# lawgov: ignore[ascii-punctuation] 全文用半角标点”。"
            "没有原因、没有编号或者编号不存在的标记不起作用。补上原因，或者删去标记。"
        ),
        severity="warning",
        family="体例",
        fails="# lawgov: ignore[bracket-pair]\n全年共办理行政复议案件。\n",
        passes="# lawgov: ignore[bracket-pair] 引文原样照录\n全年共办理行政复议案件。\n",
    )
    def incomplete(subject: Subject) -> Iterator[Mark]:
        """Ignores that have no effect: without a reason, or without a rule that there is."""
        known = rules | {incomplete.id}
        for switch in subject.switches.every:
            if not switch.rule:
                message = "忽略标记没有写明规则编号，不起作用。"
            elif switch.rule not in known:
                message = f"忽略标记里的规则“{switch.rule}”不存在{near(switch.rule, known) or '。'}"
            elif not switch.reason:
                message = f"忽略规则“{switch.rule}”没有写明原因，不起作用。"
            else:
                continue
            place = (switch.line, 1) if subject.report is not None else None
            yield Mark(*switch.mark, message, place=place, quote=switch.quote or switch.rule)

    return incomplete
