"""What scripts rely on: keys, their order and their types, exact values, a stable answer."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.library.records import StatisticRecord
from lawgov_cli.output.data import dumps, to_json, to_jsonl

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

TEXT, INT, LIST, NUMBER = str, int, list, (int, Decimal)
OPTIONAL_INT = (int, type(None))

STATISTIC = {
    "report": TEXT,
    "chapter": INT,
    "measure": TEXT,
    "item": OPTIONAL_INT,
    "name": TEXT,
    "value": NUMBER,
    "unit": TEXT,
    "qualifier": TEXT,
    "scope": TEXT,
    "period": TEXT,
    "quote": TEXT,
    "body": TEXT,
    "nature": TEXT,
    "base_value": NUMBER,
    "base_unit": TEXT,
    "status": TEXT,
    "note": TEXT,
}
MEASURE = {
    "report": TEXT,
    "chapter": INT,
    "measure": TEXT,
    "title": TEXT,
    "text": TEXT,
    "tags": LIST,
    "bodies": LIST,
    "places": LIST,
    "people": LIST,
}
CITATION = {
    "report": TEXT,
    "chapter": INT,
    "measure": TEXT,
    "title": TEXT,
    "number": TEXT,
    "kind": TEXT,
    "action": TEXT,
    "number_repaired": TEXT,
    "issuer": TEXT,
    "date": TEXT,
}
HIT = {
    "kind": TEXT,
    "report": TEXT,
    "chapter": INT,
    "measure": TEXT,
    "title": TEXT,
    "snippet": TEXT,
    "spans": LIST,
    "score": INT,
    "name": (str, type(None)),
    "value": (int, Decimal, type(None)),
    "unit": (str, type(None)),
}
VALUE = {"value": TEXT, "count": INT}
FINDING = {
    "rule": TEXT,
    "severity": TEXT,
    "source": TEXT,
    "chapter": OPTIONAL_INT,
    "measure": (str, type(None)),
    "line": INT,
    "column": INT,
    "quote": TEXT,
    "message": TEXT,
    "stated": (str, type(None)),
    "expected": (str, type(None)),
    "known": bool,
    "hint": TEXT,
    "paragraph": OPTIONAL_INT,
    "offset": OPTIONAL_INT,
    "page": OPTIONAL_INT,
    "cell": (str, type(None)),
}
CHAPTER = {
    "report": TEXT,
    "chapter": INT,
    "title": TEXT,
    "measures": INT,
    "statistics": INT,
    "citations": INT,
}
REPORT = {
    "report": TEXT,
    "title": TEXT,
    "year": INT,
    "place": TEXT,
    "issuer": TEXT,
    "published": TEXT,
    "url": TEXT,
    "chapters": INT,
    "measures": INT,
    "statistics": INT,
    "citations": INT,
    "draft": TEXT,
    "province": TEXT,
}
VERDICT = {
    "claim": TEXT,
    "value": (str, int, Decimal),
    "unit": TEXT,
    "verdict": TEXT,
    "report": TEXT,
    "measure": TEXT,
    "name": TEXT,
    "stated": TEXT,
    "quote": TEXT,
    "score": NUMBER,
    "figure": TEXT,
    "line": INT,
    "column": INT,
}
SHOWN = MEASURE | {"item": OPTIONAL_INT, "statistics": LIST, "citations": LIST, "findings": LIST}

CONTRACT: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "statistic": (("stats",), STATISTIC),
    "measure": (("measures",), MEASURE),
    "citation": (("citations",), CITATION),
    "hit": (("search", "行政复议"), HIT),
    "finding": (("check", "--all"), FINDING),
    "chapter": ((), CHAPTER),
    "verdict": (("verify", "2023年3月1日，白鹭市收到行政复议申请54件。"), VERDICT),
    "report": (("reports",), REPORT),
    "value": (("values", "places"), VALUE),
    "part": (("show", "1"), SHOWN),
}

FLAT = [name for name in CONTRACT if name != "finding"]


def exact(text: bytes | str) -> Any:
    """JSON with exact numbers."""
    return json.loads(text, parse_float=Decimal)


@pytest.mark.parametrize("kind", CONTRACT)
@pytest.mark.parametrize("source", ["built in", "several"])
def test_keys_their_order_and_their_types(
    lawgov: Program, libraries: dict[str, Path], *, kind: str, source: str
) -> None:
    arguments, keys = CONTRACT[kind]
    records = exact(lawgov(*arguments, "--json", "--data", libraries[source]).stdout)
    assert records
    for record in records:
        assert list(record) == list(keys)
        for key, value in record.items():
            wanted = keys[key]
            assert isinstance(value, wanted), (key, value)
            # JSON's true is an integer to Python, but no count.
            assert wanted is bool or not isinstance(value, bool), (key, value)


def test_a_part_holds_whole_records(lawgov: Program, libraries: dict[str, Path]) -> None:
    parts = exact(lawgov("show", "4", "--json", "--data", libraries["built in"]).stdout)
    inside: dict[str, dict[str, Any]]
    inside = {"statistics": STATISTIC, "citations": CITATION, "findings": FINDING}
    for key, keys in inside.items():
        records = [record for part in parts for record in part[key]]
        assert records
        assert all(list(record) == list(keys) for record in records), key


def test_measure_ids_and_severities_are_of_their_form(
    lawgov: Program, libraries: dict[str, Path]
) -> None:
    data = ("--data", libraries["built in"], "--json")
    for record in lawgov("stats", *data).json:
        chapter, _, number = record["measure"].partition(".")
        assert int(chapter) == record["chapter"]
        assert number.isdecimal()
    severities = {record["severity"] for record in lawgov("check", "--all", *data).json}
    assert "ok" in severities
    assert severities <= {"error", "warning", "info", "ok"}
    assert "ok" not in {record["severity"] for record in lawgov("check", *data).json}


def test_values_keep_the_printed_digits(lawgov: Program, libraries: dict[str, Path]) -> None:
    for source in libraries.values():
        written = lawgov("stats", "--json", "--data", source).out
        for record in exact(written):
            assert str(record["value"]) in written
    toy = lawgov("stats", "--json", "--data", libraries["several"]).out
    assert '"value": 98.60,' in toy
    assert '"value": -3.2,' in toy
    assert '"value": 12050,' in toy
    lines = lawgov("stats", "--format", "jsonl", "--data", libraries["several"]).out
    part = lawgov("show", "1", "--json", "--data", libraries["several"]).out
    assert lines.count('"value": 98.60,') == part.count('"value": 98.60,') == 1


def test_spans_point_at_the_matches_in_the_snippet(
    lawgov: Program, libraries: dict[str, Path]
) -> None:
    for hit in lawgov("search", "行政复议", "--json", "--data", libraries["built in"]).json:
        assert hit["spans"]
        for start, end in hit["spans"]:
            assert hit["snippet"][start:end] == "行政复议"


@pytest.mark.parametrize("kind", FLAT)
def test_the_same_question_has_the_same_answer(
    lawgov: Program, libraries: dict[str, Path], kind: str
) -> None:
    arguments, _ = CONTRACT[kind]
    asked = (*arguments, "--json", "--data", libraries["several"])
    assert lawgov(*asked) == lawgov(*asked)


@pytest.mark.parametrize("kind", FLAT)
def test_characters_as_they_are_or_escaped_on_demand(
    lawgov: Program, libraries: dict[str, Path], kind: str
) -> None:
    arguments, _ = CONTRACT[kind]
    plain = lawgov(*arguments, "--json", "--data", libraries["several"])
    escaped = lawgov(*arguments, "--json", "--ascii", "--data", libraries["several"])
    assert "白鹭市" in plain.out
    assert "\\u" not in plain.out
    assert escaped.stdout.isascii()
    assert exact(plain.stdout) == exact(escaped.stdout)
    lines = lawgov(*arguments, "--format", "jsonl", "--data", libraries["several"]).out
    assert [exact(line) for line in lines.splitlines()] == exact(plain.stdout)


def test_nothing_found_is_an_empty_array(lawgov: Program, toy: Path) -> None:
    for arguments in (
        ("search", "没有的词"),
        ("stats", "--unit", "吨"),
        ("measures", "--tag", "x"),
    ):
        answer = lawgov(*arguments, "--json", "--data", toy)
        assert (answer.status, answer.out) == (1, "[]\n")
        assert answer.err


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), values, max_size=5), st.booleans())
def test_any_record_comes_back(record: dict[str, Any], ascii_only: bool) -> None:  # noqa: FBT001
    assert json.loads(dumps(record, ascii_only=ascii_only)) == record
    assert json.loads(to_json([record, record], ascii_only=ascii_only)) == [record, record]
    assert [json.loads(line) for line in to_jsonl([record, record]).split("\n")[:-1]] == [
        record,
        record,
    ]


@given(st.decimals(-(10**12), 10**12, places=3), st.text())
def test_any_decimal_comes_back_exactly(value: Decimal, name: str) -> None:
    made = dict.fromkeys(StatisticRecord._fields, "") | {"name": name, "value": value}
    record = StatisticRecord(**made)._asdict()  # type: ignore[arg-type]
    read = exact(to_json([record]))[0]
    assert read["value"] == value
    assert read["name"] == name
    assert str(value) in to_json([record])
