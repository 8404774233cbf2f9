"""The bytes of a file become the report in them, or one sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.intake.samples import curated, raw

from lawgov_cli.curated import parse_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.intake.entry import Entry, failed
from lawgov_cli.intake.reports import curated_of, document_of, report_of
from lawgov_cli.library.checked import statuses


def test_a_data_file() -> None:
    content = curated("a").encode()
    read = report_of(Entry("2020/a.yaml", "/x/2020/a.yaml", content, 1))
    assert (read.report.id, read.report.source, read.draft) == ("a", "2020/a.yaml", False)
    assert read.content == content
    assert read.notes == ()


def test_a_raw_text_is_drafted() -> None:
    read = report_of(Entry("a.txt", "/x/a.txt", raw().encode("gb18030"), 1))
    assert (read.report.id, read.report.source, read.draft) == ("青石县-2020", "a.txt", True)
    again, defects = parse_report(read.content, "a.txt")
    assert (again, defects) == (read.report, [])
    assert len(read.notes) == 1
    assert "GB18030" in read.notes[0]


def test_a_draft_knows_what_its_text_claims() -> None:
    read = report_of(Entry("a.txt", "/x/a.txt", raw().encode(), 1))
    assert read.claims is not None
    for report in read.report, replace(read.report, relations=()):
        assert statuses(report, *read.claims) == statuses(report) != {}


def test_a_draft_that_a_library_keeps_stays_one() -> None:
    content = curated("a").encode()
    assert report_of(Entry("a.yaml", "a.yaml", content, 1, draft=True)).draft


def test_a_data_file_of_an_older_format_is_told() -> None:
    content = curated("a").replace("format: 2", "format: 1").encode()
    (note,) = report_of(Entry("a.yaml", "/x/a.yaml", content, 1)).notes
    assert note.startswith("旧的数据格式")


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (failed("a.txt", "/x/a.txt", 1, "没有权限"), "^没有权限$"),
        (Entry("a.yaml", "/x/a.yaml", b"format: 2\n", 1), "^/x/a.yaml:1:1: "),
        (Entry("a.yaml", "/x/a.yaml", b"x" * (16 << 20) + b"x", 1), "^“/x/a.yaml”太大，超过 16 MB"),
        (Entry("a.txt", "/x/a.txt", b"", 1), "^“/x/a.txt”是空的"),
        (Entry("a.pdf", "/x/a.pdf", b"%PDF-1.4", 1), "/x/a.pdf"),
        (Entry("a.txt", "/x/a.txt", b"0" * 10_000_001, 1), "太大，超过 10 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_what_is_no_report_is_told_with_its_place(entry: Entry, told: str) -> None:
    with pytest.raises(LawgovError, match=told):
        report_of(entry)


def test_a_text_and_a_data_file_by_themselves() -> None:
    document, notes = document_of(raw().encode(), "a.txt")
    assert (document.source, notes) == ("a.txt", ())
    assert curated_of(curated("a").encode(), "a.yaml").id == "a"
