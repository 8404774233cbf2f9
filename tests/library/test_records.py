"""What the model has is what is kept and shown."""

from __future__ import annotations

from dataclasses import fields

from lawgov_cli.library.records import CitationRecord, MeasureRecord, StatisticRecord
from lawgov_cli.library.schema import TABLES
from lawgov_cli.model import Citation, Measure, Statistic

# A person's notes to themselves and places in a file are no part of an answer; items
# are found in the text; what stands inside a measure is a list of its own; the
# rank of a document is one of the kinds to filter by.
_NOT_SHOWN = {"todo", "line", "rank", "tagged"}
_NOT_OF_A_MEASURE = {"id", "items", "statistics", "citations", "title_column", "text_line"}


def test_every_field_of_the_model_is_in_its_record() -> None:
    for model, record in ((Statistic, StatisticRecord), (Citation, CitationRecord)):
        assert {f.name for f in fields(model)} - _NOT_SHOWN <= set(record._fields)
    kept = {f.name for f in fields(Measure)} - _NOT_SHOWN - _NOT_OF_A_MEASURE - {"text_column"}
    assert kept <= set(MeasureRecord._fields)


def test_every_field_of_a_record_is_a_column() -> None:
    place = {"report", "chapter", "measure"}
    elsewhere = {"quote", "note"}  # by its place in the measure's text, and with the model
    for table, record in (("statistic", StatisticRecord), ("citation", CitationRecord)):
        columns = set(TABLES[table].replace("(", " ").replace(",", " ").split())
        assert set(record._fields) - place - elsewhere <= columns
