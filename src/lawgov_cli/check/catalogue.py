"""Every rule of ``check``, family by family, and the choice among them.

A family is a module with a tuple ``RULES``; a new one is added to ``_FAMILIES``.
The figures of the last line of output (``FigureCounts``) are counted by the
arithmetic family.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lawgov_cli.check import curation, declared, ignores, wording
from lawgov_cli.check.inferred import rules as inferred

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.rules import Rule

_FAMILIES = (declared, inferred, wording, ignores, curation)

RULES: tuple[Rule, ...] = tuple(rule for family in _FAMILIES for rule in family.RULES)
"""Every rule, in the order of the documentation."""


@cache
def rule_ids() -> frozenset[str]:
    """The ids of all rules."""
    return frozenset(rule.id for rule in RULES)


def near_miss(rule_id: str) -> str:
    """The end of a sentence that says ``rule_id`` is none: with the rule that may be meant."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed for a mistake only

    near = get_close_matches(rule_id, sorted(rule_ids()), n=1)
    return f"，是否指“{near[0]}”？" if near else "。"


def choose(
    select: Sequence[str], ignore: Sequence[str]
) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules to run, and a sentence for each id that does not exist.

    ``select`` names the only rules to run, also those that are off by default;
    ``ignore`` names rules to leave out.
    """
    problems = tuple(
        f"没有规则“{name}”{near_miss(name)}"
        for name in (*select, *ignore)
        if name not in rule_ids()
    )
    wanted = frozenset(select)
    rules = tuple(
        rule
        for rule in RULES
        if (rule.id in wanted if wanted else rule.default_on) and rule.id not in ignore
    )
    return rules, problems
