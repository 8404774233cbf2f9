"""Each rule agrees with its own samples and with the documentation."""

import re

import pytest

from lawgov_cli.check import RULES, run
from lawgov_cli.check.rules import Rule
from lawgov_cli.extract import parse


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
class TestEveryRule:
    def test_failing_sample_yields_exactly_this_rule(self, rule: Rule):
        result = run([parse(rule.fails)], select=[] if rule.default_on else [rule.id])
        assert {finding.rule for finding in result.findings} == {rule.id}

    def test_passing_sample_yields_nothing_of_it(self, rule: Rule):
        result = run([parse(rule.passes)], select=[rule.id])
        assert [finding.message for finding in result.findings] == []

    def test_default_run_of_passing_sample_is_clean_of_errors(self, rule: Rule):
        result = run([parse(rule.passes)])
        assert [f.message for f in result.findings if f.severity == "error"] == []

    def test_is_documented_in_chinese(self, rule: Rule):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
        assert len(rule.title) >= 2
        assert rule.explanation.endswith(("。", "”。"))
        assert re.search("[一-鿿]{4}", rule.explanation)

    def test_messages_are_one_chinese_sentence_and_quotes_are_of_the_text(self, rule: Rule):
        document = parse(rule.fails)
        for finding in run([document], select=[rule.id]).findings:
            assert finding.message.endswith(("。", "？"))
            assert "\n" not in finding.message
            assert finding.quote
            line = rule.fails.split("\n")[finding.line - 1]
            assert line[finding.column - 1 :].startswith(finding.quote.split("\n")[0])


def test_ids_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))
