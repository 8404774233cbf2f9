"""The model: what cannot be changed, what is derived, and what its fields say of themselves."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from decimal import Decimal

import pytest

from lawgov_cli.model import (
    DATE,
    DECIMAL,
    INTEGER,
    KNOWN,
    LINES,
    NAMES,
    NATURES,
    TAGS,
    TEXT,
    Chapter,
    Citation,
    Item,
    Measure,
    Place,
    Relation,
    Report,
    Statistic,
    Tagged,
    keys_of,
    records,
)

SCALARS = {TEXT, LINES, INTEGER, DECIMAL, DATE, NAMES, TAGS}
CLASSES = sorted({record.type for record in records().values()} | {Item}, key=lambda c: c.__name__)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_a_record_cannot_be_changed(kind: type) -> None:
    assert is_dataclass(kind)
    name = fields(kind)[0].name
    instance = object.__new__(kind)
    with pytest.raises(FrozenInstanceError):
        setattr(instance, name, 1)
    assert not hasattr(instance, "__dict__")


def test_every_kind_of_a_key_is_a_scalar_or_a_record() -> None:
    for name, record in records().items():
        for key in record.keys:
            assert key.kind in SCALARS | set(records()), (name, key)
            assert key.help, (name, key)
            assert not key.many or key.kind in records(), (name, key)
            assert not (key.words and key.choices), (name, key)


def test_keys_come_in_the_order_of_the_file_with_what_they_hold() -> None:
    assert [key.name for key in keys_of(Statistic)] == [
        *("name", "value", "unit", "qualifier", "scope"),
        *("body", "period", "nature", "quote", "todo"),
    ]
    by_name = {key.name: key for key in keys_of(Measure)}
    assert (by_name["tags"].kind, by_name["tags"].attribute) == (TAGS, "tagged")
    assert (by_name["people"].kind, by_name["people"].many) == ("person", True)
    assert (by_name["bodies"].kind, by_name["bodies"].many) == (NAMES, False)
    assert (by_name["text"].kind, by_name["text"].required) == (LINES, True)
    assert "items" not in by_name
    nature = next(key for key in keys_of(Statistic) if key.name == "nature")
    assert (nature.choices, nature.required) == (NATURES, False)
    assert next(key for key in keys_of(Report) if key.name == "body").kind == "body"


def test_the_file_holds_the_report_in_two_places() -> None:
    assert [key.name for key in records()["file"].keys] == [
        *("format", "report", "chapters", "relations", "ignore")
    ]
    beside = {key.name for key in records()["file"].keys} - {"format", "report"}
    head = {key.name for key in records()["report"].keys}
    assert head | beside == {key.name for key in keys_of(Report)}
    assert not head & beside


def test_only_a_short_record_is_one_string() -> None:
    short = {name: record.short for name, record in records().items() if record.short}
    assert short == {"relation": "equation", "person": "name"}


def test_tags_of_a_measure_its_items_and_what_is_in_none() -> None:
    tagged = (Tagged(0, ("甲",)), Tagged(2, ("乙", "甲")), Tagged(2, ("丙",)))
    measure = Measure("1.1", "", "", tagged)
    assert measure.tags == ("甲", "乙", "丙")
    assert [measure.tags_of(item) for item in (None, 0, 1, 2)] == [
        ("甲",),
        ("甲",),
        (),
        ("乙", "甲", "丙"),
    ]
    whole = Measure("1.1", "", "", (Tagged(None, ("甲",)),))
    assert [whole.tags_of(item) for item in (None, 0, 3)] == [("甲",)] * 3


@pytest.mark.parametrize(
    ("kind", "counts"),
    [("通知", True), ("", True), ("案例", False), ("项目", False), ("文章", False)],
)
def test_what_counts_as_a_document(kind: str, counts: bool) -> None:  # noqa: FBT001
    assert Citation("甲", kind=kind).is_document is counts


def test_records_that_stand_on_one_line() -> None:
    flow = {name for name, record in records().items() if record.flow}
    assert flow == {"place", "body", "person", "statistic", "citation", "ignore"}


def test_what_a_file_cannot_do_without() -> None:
    required = {n: [k.name for k in r.keys if k.required] for n, r in records().items()}
    assert required["file"] == ["format", "report", "chapters"]
    assert required["report"] == ["id", "title", "year", "place", "issuer"]
    assert required["chapter"] == ["number", "title", "measures"]
    assert required["measure"] == ["title", "text"]
    assert required["relation"] == ["equation"]


def test_what_was_read_from_no_file_has_no_place_in_one() -> None:
    places = {"line", "title_column", "text_line", "text_column"}
    for kind in CLASSES:
        known = {field.name: field for field in fields(kind)}
        for name in places & known.keys():
            assert (known[name].default, known[name].compare) == (0, False)


def figure(name: str) -> Statistic:
    return Statistic(name, Decimal(1), "件", quote="1件")


def test_a_report_gives_what_its_measures_hold_in_printed_order() -> None:
    first = Measure(
        "1.1", "", "", statistics=(figure("a"), figure("b")), citations=(Citation("甲"),)
    )
    second = Measure("2.1", "", "", statistics=(figure("c"),), citations=(Citation("乙"),))
    chapters = (Chapter(1, "", (first,)), Chapter(2, "", ()), Chapter(3, "", (second,)))
    report = Report(id="r", title="", year=2023, place=Place("甲县"), issuer="", chapters=chapters)
    assert [(c.number, m.id) for c, m in report.measures()] == [(1, "1.1"), (3, "2.1")]
    assert [(m.id, s.name) for m, s in report.statistics()] == [
        *(("1.1", "a"), ("1.1", "b"), ("2.1", "c")),
    ]
    assert [(m.id, c.title) for m, c in report.citations()] == [("1.1", "甲"), ("2.1", "乙")]


@pytest.mark.parametrize(("expect", "known"), [("", False), (KNOWN, True), ("x", False)])
def test_a_contradiction_that_is_known(expect: str, known: bool) -> None:  # noqa: FBT001
    assert Relation("甲 = 乙", expect=expect).is_known is known
