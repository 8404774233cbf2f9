"""Every rule of ``check``, family by family, and the choice among them.

A module of rules has a tuple ``RULES``; a new one is added to ``_MODULES``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rules import (
    contents,
    curation,
    dates,
    declared,
    headings,
    inferred,
    items,
    marks,
    numbers,
    pairs,
    phrases,
    quantities,
    runon,
    stops,
    titles,
    units,
    usage,
    width,
    words,
    years,
)
from lawgov_cli.check.rules.ignores import ignore_incomplete
from lawgov_cli.errors import near

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.rule import Rule

_MODULES = (
    declared,
    inferred,
    pairs,
    items,
    headings,
    numbers,
    dates,
    stops,
    runon,
    marks,
    words,
    usage,
    phrases,
    quantities,
    units,
    width,
    titles,
    years,
    contents,
    curation,
)
_RULES = tuple(rule for module in _MODULES for rule in module.RULES)

RULES: tuple[Rule, ...] = (*_RULES, ignore_incomplete(frozenset(rule.id for rule in _RULES)))
"""Every rule, in the order of the documentation."""

RULE_IDS = frozenset(rule.id for rule in RULES)


def choose(
    select: Sequence[str], ignore: Sequence[str]
) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules to run, and a sentence for each id that does not exist.

    ``select`` names the only rules to run; ``ignore`` names rules to leave out.
    """
    problems = tuple(
        f"没有规则“{name}”{near(name, RULE_IDS) or '。'}"
        for name in (*select, *ignore)
        if name not in RULE_IDS
    )
    wanted = frozenset(select or RULE_IDS).difference(ignore)
    return tuple(rule for rule in RULES if rule.id in wanted), problems
