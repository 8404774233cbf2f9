"""A report and its tables in a notebook: text, never markup."""

from __future__ import annotations

from decimal import Decimal

from lawgov_cli.model import Chapter, Citation, Measure, Place, Report, Statistic
from lawgov_cli.notebook import html_table

MEASURE = Measure(
    "1.1",
    "复议。",
    "受理50件。依《甲》。",
    statistics=(Statistic("受理", Decimal("50.0"), "件", scope="全市", quote="受理50件"),),
    citations=(Citation("甲"),),
)
REPORT = Report(
    id="x", title="<甲>报告", year=2023, place=Place("甲市", "甲"), issuer="甲",
    chapters=(Chapter(1, "工作", (MEASURE, MEASURE)),),
)  # fmt: skip


def test_what_stands_in_a_cell_is_text() -> None:
    assert html_table(("甲", "<b>"), [("<i>", 3)], "a&b") == (
        "<table><caption>a&amp;b</caption><tr><th>甲</th><th>&lt;b&gt;</th></tr>"
        "<tr><td>&lt;i&gt;</td><td>3</td></tr></table>"
    )
    assert html_table(("甲",), []) == "<table><tr><th>甲</th></tr></table>"


def test_a_report_in_a_line_and_as_a_table() -> None:
    assert repr(REPORT) == "<Report x: 甲 2023 年，1 章>"
    shown = REPORT._repr_html_()
    assert "<caption>&lt;甲&gt;报告</caption>" in shown
    assert "<td>1</td><td>工作</td><td>2</td><td>2</td><td>2</td>" in shown


def test_a_measure_in_a_line_and_as_a_table() -> None:
    assert repr(MEASURE) == "<Measure 1.1 复议。: 1 个数据，1 个文件>"
    assert "<td>受理</td><td>50.0</td><td>件</td><td>全市</td><td>受理50件</td>" in (
        MEASURE._repr_html_()
    )
