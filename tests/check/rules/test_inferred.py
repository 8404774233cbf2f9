"""The rules on figures of a raw text: one a sort of claim, each at the printed figure."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.inferred import RULES
from lawgov_cli.check.run import run
from lawgov_cli.claims import sorts
from lawgov_cli.extract import parse


def test_every_sort_has_its_rule() -> None:
    there = {sort.id for sort in vars(sorts).values() if isinstance(sort, sorts.Sort)}
    assert {rule.id for rule in RULES} == there
    assert len(RULES) == len(there)


def test_a_finding_has_both_values_and_a_relation_that_holds_only_on_demand() -> None:
    document = parse("全年共收到行政复议申请120件，其中受理96件，不予受理38件。\n")
    (finding,) = run([document]).findings
    assert (finding.rule, finding.severity) == ("sum-of-parts", "error")
    assert (finding.quote, finding.stated, finding.expected) == ("120件", "120件", "134件")
    right = parse("全年共收到行政复议申请120件，其中受理92件，不予受理28件。\n")
    assert not run([right]).findings
    (holds,) = (f for f in run([right], with_ok=True).findings if f.rule == "sum-of-parts")
    assert (holds.severity, holds.hint) == ("ok", "")


@pytest.mark.parametrize("explains", [True, False])
def test_what_speaks_for_it_is_said_on_demand(explains: bool) -> None:  # noqa: FBT001
    document = parse("全年排查矛盾纠纷546件，化解513件，化解率95.96%。\n")
    (plain,) = run([document]).findings
    (finding,) = run([document], explain=explains).findings
    assert (len(finding.message) > len(plain.message)) == explains
    assert finding.message.startswith(plain.message)
