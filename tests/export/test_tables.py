"""The plain tables have the keys of the JSON records, each with its type and meaning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.output.test_data import CITATION, FINDING, MEASURE, REPORT, STATISTIC

from lawgov_cli.export.tables import OF_CHECK, OF_RECORDS, row_of_check, rows_of, tables
from lawgov_cli.library.open import open_library

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CONTRACT: Mapping[str, Mapping[str, object]] = {
    "reports": REPORT,
    "measures": MEASURE,
    "statistics": STATISTIC,
    "citations": CITATION,
    "findings": FINDING,
}


EXTRA = {"statistics": {"printed"}, "findings": {"report"}}


def test_the_columns_are_the_keys_of_the_json() -> None:
    assert tuple(tables()) == (*OF_RECORDS, *OF_CHECK)
    for name, keys in CONTRACT.items():
        columns = [c.name for c in tables()[name].columns]
        extra = EXTRA.get(name, set())
        assert set(columns) == keys.keys() | extra, name
        assert len(columns) == len(set(columns))
    columns = [c.name for c in tables()["statistics"].columns]
    assert columns[columns.index("value") + 1] == "printed"


def test_every_column_says_what_it_means() -> None:
    for table in tables().values():
        assert table.help
        for column in table.columns:
            assert any("\u4e00" <= c <= "\u9fff" for c in column.help), column
        assert set(table.key) <= {c.name for c in table.columns}


def test_kinds_follow_the_records() -> None:
    kinds = {f"{t.name}.{c.name}": c.kind for t in tables().values() for c in t.columns}
    assert kinds["statistics.value"] == kinds["statistics.base_value"] == "number"
    assert kinds["statistics.item"] == kinds["findings.page"] == kinds["reports.year"] == "integer"
    assert kinds["measures.tags"] == kinds["measures.people"] == "names"
    assert kinds["findings.known"] == kinds["claims.known"] == "flag"
    assert kinds["findings.measure"] == kinds["statistics.printed"] == "text"


def test_rows_of_records(toy: Path) -> None:
    with open_library([toy]) as library:
        records = library.statistics()
        assert list(library.stream("statistics")) == records
        rows = list(rows_of("statistics", records))
    names = [c.name for c in tables()["statistics"].columns]
    for record, row in zip(records, rows, strict=True):
        cells = dict(zip(names, row, strict=True))
        assert cells["printed"] == f"{record.value:f}"
        assert cells["value"] == float(record.value)
        assert isinstance(cells["base_value"], float)
        assert cells["report"] == record.report
        assert cells["quote"] == record.quote


def test_rows_of_a_check(toy: Path) -> None:
    from lawgov_cli.check.run import run  # noqa: PLC0415
    from lawgov_cli.library.open import read_reports  # noqa: PLC0415

    report = read_reports([toy])[0]
    found = run([report], with_claims=True)
    row = row_of_check("findings", report.id, found.findings[0])
    cells = dict(zip([c.name for c in tables()["findings"].columns], row, strict=True))
    assert cells["report"] == report.id
    assert cells["rule"] == found.findings[0].rule
    assert cells["message"] == found.findings[0].message
    assert found.claims
    for number, claim in found.claims:
        assert number == 0
        made = row_of_check("claims", report.id, claim)
        assert made == (report.id, *claim)
