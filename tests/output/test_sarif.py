"""SARIF: the rules, and one result a finding at its place."""

from __future__ import annotations

import json

import pytest

from lawgov_cli.check.finding import Finding
from lawgov_cli.check.rules import RULES
from lawgov_cli.output.sarif import to_sarif

FOUND = Finding(
    "rate-of-counts", "error", "文件夹/草 稿.txt", 3, 5, "98.6%", "比率不合。", hint="请核对"
)


def run_of(*findings: Finding) -> dict[str, object]:
    log = json.loads(to_sarif(findings, RULES))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_every_rule_is_described() -> None:
    driver = json.loads(to_sarif((), RULES))["runs"][0]["tool"]["driver"]
    assert driver["name"] == "lawgov"
    assert [rule["id"] for rule in driver["rules"]] == [rule.id for rule in RULES]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["defaultConfiguration"]["level"] in {"error", "warning", "note"}


def test_a_result_has_its_rule_place_and_words() -> None:
    run = run_of(FOUND._replace(measure="4.1"))
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "rate-of-counts",
            "ruleIndex": [rule.id for rule in RULES].index("rate-of-counts"),
            "kind": "fail",
            "level": "error",
            "message": {"text": "比率不合。（请核对）"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {
                            "uri": "%E6%96%87%E4%BB%B6%E5%A4%B9/%E8%8D%89%20%E7%A8%BF.txt"
                        },
                        "region": {"startLine": 3, "startColumn": 5, "snippet": {"text": "98.6%"}},
                    },
                    "logicalLocations": [{"name": "4.1", "kind": "measure"}],
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("finding", "key", "value"),
    [
        (FOUND._replace(known=True), "suppressions", [{"kind": "external"}]),
        (FOUND._replace(severity="ok"), "kind", "pass"),
        (FOUND._replace(severity="ok"), "level", "none"),
        (FOUND._replace(severity="info"), "level", "note"),
        (FOUND._replace(severity="warning"), "level", "warning"),
        (FOUND._replace(hint=""), "message", {"text": "比率不合。"}),
    ],
)
def test_what_differs(finding: Finding, key: str, value: object) -> None:
    (result,) = json.loads(to_sarif([finding], RULES))["runs"][0]["results"]
    assert result[key] == value


@pytest.mark.parametrize(
    ("source", "uri"),
    [("-", "stdin"), ("/a/b.txt", "file:///a/b.txt"), ("坏\udcff.txt", "%E5%9D%8F%3F.txt")],
)
def test_where_a_text_comes_from(source: str, uri: str) -> None:
    (result,) = json.loads(to_sarif([FOUND._replace(source=source)], RULES))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
