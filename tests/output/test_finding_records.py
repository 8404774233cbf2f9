"""Findings and rules as data and as lines: their places in words, their keys."""

from __future__ import annotations

import pytest
from tests.output.screens import FINDING

from lawgov_cli.check.finding import Finding
from lawgov_cli.check.rules import RULES
from lawgov_cli.output.finding_records import (
    KEYS,
    finding_record,
    place_words,
    plain_lines,
    rule_record,
    severity_label,
    where,
)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({}, "7:3"),
        ({"paragraph": 4, "offset": 12}, "第4段第12字"),
        ({"paragraph": 4, "offset": 1, "cell": "3:2"}, "第4段第1字（表 3:2）"),
        ({"page": 2}, "第2页第7行"),
        ({"page": 2, "cell": "1:1"}, "第2页第7行（表 1:1）"),
        ({"cell": "1:1"}, "7:3"),
    ],
)
def test_a_place_is_where_people_look(place: dict[str, int], words: str) -> None:
    finding = Finding("r", "error", "x", 7, 3, "q", "m", **place)  # type: ignore[arg-type]
    assert place_words(finding) == words


def test_what_is_known_says_so() -> None:
    assert severity_label(FINDING) == "不符"
    assert severity_label(FINDING._replace(known=True)) == "不符（已知）"


def test_a_place_is_one_of_a_file_or_of_our_own_report() -> None:
    assert where(FINDING) == "a.txt:3:7"
    assert where(FINDING._replace(page=2)) == "a.txt:第2页第3行"
    ours = FINDING._replace(spot="措施 1.2 第3段第18字")
    assert where(ours) == "措施 1.2 第3段第18字"


def test_a_finding_is_one_line_for_a_pipe() -> None:
    odd = FINDING._replace(quote="a\nb\tc", message="一\n二\t三")
    assert plain_lines([odd, odd]) == "a.txt:3:7\t不符\tsum-of-parts\t一 二 三\ta b c\n" * 2


def test_records_have_the_keys_of_the_contract() -> None:
    record = finding_record(FINDING)
    assert tuple(record) == KEYS
    assert (record["rule"], record["line"], record["known"]) == ("sum-of-parts", 3, False)
    rule = rule_record(RULES[0])
    assert rule["rule"] == RULES[0].id
    assert [rule[key] for key in ("fails", "passes")] == [RULES[0].fails, RULES[0].passes]
