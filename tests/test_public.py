"""The public names: documented with types and examples that run, short in a notebook."""

from __future__ import annotations

import doctest
import inspect
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

import lawgov_cli
from lawgov_cli.check.finding import Finding
from lawgov_cli.check.result import FigureCounts, Result

if TYPE_CHECKING:
    from pathlib import Path


def test_the_examples_run() -> None:
    ran = doctest.testmod(lawgov_cli)
    assert ran.failed == 0
    assert ran.attempted > 10


@pytest.mark.parametrize("name", [n for n in lawgov_cli.__all__ if n != "__version__"])
def test_every_name_has_types_and_an_example(name: str) -> None:
    public = getattr(lawgov_cli, name)
    signature = inspect.signature(public)
    assert signature.return_annotation is not inspect.Signature.empty
    for parameter in signature.parameters.values():
        assert parameter.annotation is not inspect.Parameter.empty
    assert ">>>" in (inspect.getdoc(public) or "")


def test_the_version_is_that_of_the_program() -> None:
    assert lawgov_cli.__version__ == "0.1.0"
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        lawgov_cli.nothing  # noqa: B018


def test_a_report_is_short_and_a_table_in_a_notebook(toy_report: Path) -> None:
    report = lawgov_cli.load(toy_report)
    assert repr(report) == f"<Report {report.id}: {report.place.short} {report.year} 年，4 章>"
    table: Any = html.fromstring(report._repr_html_())
    assert table.findtext("caption") == report.title
    cells = [[cell.text for cell in row] for row in table.iter("tr")]
    assert cells[0] == ["章", "标题", "措施", "数据", "文件"]
    assert [row[1] for row in cells[1:]] == [chapter.title for chapter in report.chapters]
    figures = sum(int(row[3] or 0) for row in cells[1:])
    assert figures == len(list(report.statistics()))


def test_a_measure_is_short_and_a_table_of_its_figures_in_a_notebook(toy_report: Path) -> None:
    measure = next(m for _, m in lawgov_cli.load(toy_report).measures() if m.id == "1.1")
    assert repr(measure) == (
        f"<Measure 1.1 {measure.title}: {len(measure.statistics)} 个数据，"
        f"{len(measure.citations)} 个文件>"
    )
    table: Any = html.fromstring(measure._repr_html_())
    assert table.findtext("caption") == f"1.1 {measure.title}"
    rows = [[cell.text or "" for cell in row] for row in table.iter("tr")]
    assert rows[0] == ["名称", "数值", "单位", "范围", "引文"]
    assert [row[0] for row in rows[1:]] == [s.name for s in measure.statistics]
    assert "98.60" in [row[1] for row in rows]


def test_a_library_says_how_many_reports_it_holds(toy_report: Path) -> None:
    with lawgov_cli.open_library(toy_report) as library:
        assert repr(library) == "<Library: 1 份报告>"
    assert repr(library) == "<Library>"


def test_findings_are_a_table_in_a_notebook_and_cannot_run() -> None:
    finding = Finding("r", "error", "-", 1, 1, "<b>", "<script>x</script>", measure="1.1")
    result = Result((finding,), figures=FigureCounts(3, 2))
    assert repr(result) == "<Result: 1 个问题，3 个数据，相符 2>"
    table: Any = html.fromstring(result._repr_html_())
    assert [cell.text for cell in table.xpath("//td")] == [
        "不符", "1.1", "<b>", "<script>x</script>", "r",
    ]  # fmt: skip
    assert not table.xpath("//script|//b")
