from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.coverage import count_figures
from lawgov_cli.check.paper import COLUMNS
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Subject
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from lawgov_cli.document import Document

TEXT = (
    "一、行政复议\n"
    "收到行政复议申请104件,其中受理94件,不受理8件。开展培训19次。\n"
    "参与化解案件546件,完成化解513件,化解率93.96%。\n"
)


def paper_of(sources):
    return run(sources, with_paper=True).paper


@pytest.fixture
def document() -> Document:
    return parse(TEXT, "草稿.txt")


def cells(document: Document, column: str) -> list[object]:
    return [row.cells[COLUMNS.index(column)] for row in paper_of([document])]


def test_every_figure_is_a_row_with_its_place(document: Document) -> None:
    assert [str(v) for v in cells(document, "印出数值")] == [
        "104", "94", "8", "19", "546", "513", "93.96",
    ]  # fmt: skip
    assert cells(document, "行") == [2, 2, 2, 2, 3, 3, 3]
    lines = TEXT.splitlines()
    for row in paper_of([document]):
        line, column, value = (row.cells[COLUMNS.index(c)] for c in ("行", "列", "印出数值"))
        assert isinstance(line, int)
        assert isinstance(column, int)
        assert lines[line - 1][column - 1 :].startswith(str(value))


def test_the_text_is_as_printed() -> None:
    document = parse("受理1\u00a0234件，⼀千件。", "稿.txt")
    assert cells(document, "原文") == ["受理1\u00a0234件", "⼀千件"]


def test_verdicts_and_computed_values(document: Document) -> None:
    assert cells(document, "结论") == ["存疑"] * 3 + ["无勾稽关系"] + ["相符"] * 3
    assert [None if v is None else str(v) for v in cells(document, "计算数值")] == [
        "102", None, None, None, None, None, "93.96",
    ]  # fmt: skip


def test_two_columns_are_left_to_people(document: Document) -> None:
    assert set(cells(document, "核对人")) == set(cells(document, "处理意见")) == {""}


def test_counts_add_up_to_all_figures(document: Document) -> None:
    counts = count_figures(Subject(document))
    assert counts.total == counts.covered + counts.uncovered + counts.doubtful == 7
    assert (counts.covered, counts.uncovered, counts.doubtful) == (3, 1, 3)
