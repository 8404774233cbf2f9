"""Every rule of ``check``, family by family, and the choice among them.

A module of rules has a tuple ``RULES``; a new one is added to ``_MODULES``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import FAMILIES
from lawgov_cli.check.rules import (
    across,
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
    stale,
    stops,
    terms,
    titles,
    units,
    usage,
    width,
    words,
    years,
)
from lawgov_cli.check.rules.ignores import ignore_incomplete
from lawgov_cli.errors import near, shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.check.rule import Rule

_MODULES = (
    declared,
    inferred,
    across,
    stale,
    pairs,
    items,
    headings,
    numbers,
    dates,
    stops,
    runon,
    marks,
    words,
    terms,
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
    select: Sequence[str], ignore: Sequence[str], *, on_request: bool = False
) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """The rules to run, and a sentence for each name that is none.

    ``select`` names the only rules to run; ``ignore`` names rules to leave out.
    A family stands for all of its rules, those on request only where ``on_request`` says so.
    """
    problems = tuple(
        f"没有规则“{shown(name)}”{near(name, (*RULE_IDS, *FAMILIES)) or '。'}"
        for name in (*select, *ignore)
        if name not in RULE_IDS and name not in FAMILIES
    )
    wanted, left_out = frozenset(select or FAMILIES), frozenset(ignore)
    rules = tuple(
        rule
        for rule in RULES
        if (rule.id in wanted or (rule.family in wanted and (on_request or not rule.on_request)))
        and left_out.isdisjoint((rule.id, rule.family))
    )
    return rules, problems
