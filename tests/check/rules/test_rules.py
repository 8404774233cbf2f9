"""Each rule agrees with its own samples and with the documentation."""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from tests.check.sample import HEAD

from lawgov_cli.check.finding import Finding
from lawgov_cli.check.rule import FAMILIES, Rule
from lawgov_cli.check.rules import RULES
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Previous
from lawgov_cli.curated import parse_report
from lawgov_cli.document import Document, line_anchors
from lawgov_cli.extract import parse
from lawgov_cli.model import Report

SLIPS = Path(__file__).with_name("slips.txt")
"""Lines with a slip or two each."""

_REPORT = (
    HEAD
    + """          共受理30件，维持12件，撤销18件，撤销15件。
        """
)


def source_of(sample: str) -> Document | Report:
    """A sample as something to check: a raw text, or a piece of a data file made whole."""
    if not sample.startswith(("statistics:", "body:")):
        return parse(sample)
    head = _REPORT
    if sample.startswith("body:"):
        body, sample = sample.split("\n", 1)
        head = head.replace('body: {characters: 0, sha256: ""}', body)
    statistics, relations = sample.split("relations:")
    text = head + statistics.replace("\n  ", "\n          ") + "\nrelations:" + relations
    report, _ = parse_report(text.encode(), "sample.yaml")
    assert report is not None
    return report


def previous_of(rule: Rule) -> Previous | None:
    """Last year's text beside a rule's samples, where it has one."""
    return Previous(source_of(rule.before)) if rule.before else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
class TestEveryRule:
    def test_failing_sample_yields_exactly_this_rule(self, rule: Rule):
        asked = [*FAMILIES, rule.id] if rule.on_request else ()
        result = run([source_of(rule.fails)], select=asked, previous=previous_of(rule))
        assert {finding.rule for finding in result.findings} == {rule.id}

    def test_passing_sample_yields_nothing_of_it(self, rule: Rule):
        passing = source_of(rule.passes)
        result = run([passing], select=[rule.id], previous=previous_of(rule))
        assert [finding.message for finding in result.findings] == []

    def test_default_run_of_passing_sample_is_clean_of_errors(self, rule: Rule):
        result = run([source_of(rule.passes)], previous=previous_of(rule))
        assert [f.message for f in result.findings if f.severity == "error" and not f.known] == []

    def test_is_documented_in_chinese(self, rule: Rule):
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
        assert len(rule.title) >= 2
        assert rule.explanation.endswith(("。", "”。"))
        assert re.search("[一-鿿]{4}", rule.explanation)

    def test_messages_are_one_chinese_sentence_and_quotes_are_of_the_text(self, rule: Rule):
        document = source_of(rule.fails)
        before = previous_of(rule)
        for finding in run([document], select=[rule.id], previous=before).findings:
            assert finding.message.endswith(("。", "？"))
            assert "\n" not in finding.message
            assert finding.quote
            if isinstance(document, Report):
                continue
            line = rule.fails.split("\n")[finding.line - 1]
            assert line[finding.column - 1 :].startswith(finding.quote.split("\n")[0])


def test_ids_are_unique():
    ids = [rule.id for rule in RULES]
    assert len(ids) == len(set(ids))


def test_what_each_rule_says_of_its_own_sample(golden: Callable[[str, str], None]):
    said = []
    for rule in RULES:
        result = run([source_of(rule.fails)], select=[rule.id], previous=previous_of(rule))
        said += [f"# {rule.id}", *told(result.findings)]
    golden("findings.txt", "".join(f"{line}\n" for line in said))


def test_what_all_rules_say_of_one_slip(golden: Callable[[str, str], None]):
    said = []
    for line in SLIPS.read_text(encoding="utf-8").splitlines():
        text = line.replace("⏎", "\n")
        result = run([Document("-", text, line_anchors(text))])
        said += [line, *told(result.findings)]
    golden("slips.txt", "".join(f"{line}\n" for line in said))


def told(findings: Iterable[Finding]) -> Iterator[str]:
    """Each finding with its place, its quote, its figures and its hint."""
    for finding in findings:
        yield f"{finding.severity} {finding.rule} {place_of(finding)} {finding.message}"
        quote = finding.quote.replace("\n", "⏎")
        yield f"    {quote}" + (f" → {finding.hint}" if finding.hint else "")
        if finding.stated is not None:
            yield f"    {finding.stated} ≠ {finding.expected}"


def place_of(finding: Finding) -> str:
    """Line and column, and the measure that they are in."""
    place = f"{finding.line}:{finding.column}"
    return f"{place} ({finding.measure})" if finding.measure else place
