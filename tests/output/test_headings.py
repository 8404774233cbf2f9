"""Every key of the contract has a Chinese heading."""

from __future__ import annotations

import pytest

from lawgov_cli.compare.records import KEYS, NamesRecord
from lawgov_cli.library import records
from lawgov_cli.library.search import KINDS
from lawgov_cli.output.finding_records import KEYS as OF_FINDINGS
from lawgov_cli.output.headings import KIND_NAMES, heading

_OF_RECORDS = [
    field
    for record in (
        records.StatisticRecord,
        records.MeasureRecord,
        records.CitationRecord,
        records.ChapterRecord,
        records.ReportRecord,
        records.ValueRecord,
        NamesRecord,
    )
    for field in record._fields
]


@pytest.mark.parametrize("key", sorted({*_OF_RECORDS, *KEYS, *OF_FINDINGS}))
def test_a_key_has_a_chinese_heading(key: str) -> None:
    assert heading(key) != key
    assert not heading(key).isascii()


def test_a_key_without_one_stands_for_itself() -> None:
    assert heading("x") == "x"


def test_every_kind_of_hit_is_named() -> None:
    assert set(KIND_NAMES) == set(KINDS)
