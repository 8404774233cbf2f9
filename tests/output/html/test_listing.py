"""Lists as pages: what stands in the table, its bars, its links, and nothing that could run."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.output.html.pages import parsed, shown, table_of

from lawgov_cli.output.html.listing import CellPiece, ListCell, ListColumn, listing_page
from lawgov_cli.output.html.page import rendered
from lawgov_cli.output.safe import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lxml.html import HtmlElement
    from tests.program import Program

    from lawgov_cli.output.row import Row


def page(rows: Sequence[Row]) -> HtmlElement:
    return parsed(rendered("listing.html", listing_page(rows)))


def figure(name: str, value: str, unit: str) -> Row:
    return {"name": name, "value": Decimal(value), "unit": unit}


def cells(rows: Sequence[Row], column: int) -> list[ListCell]:
    made: Any = listing_page(rows)["rows"]
    return [row[column] for row in made]


def columns(rows: Sequence[Row]) -> list[ListColumn]:
    made: Any = listing_page(rows)["columns"]
    return list(made)


def test_a_list_has_its_heading_and_every_value() -> None:
    rows: list[Row] = [
        {"name": "受理", "value": Decimal("98.60"), "item": None, "tags": ("a", "b"), "x": ""},
        {"name": "办结", "value": Decimal(3), "item": 2, "tags": (), "x": ""},
    ]
    assert table_of(page(rows)) == [
        ["名称", "数值", "项", "主题"],
        ["受理", "98.60", "", "a、b"],
        ["办结", "3", "2", ""],
    ]


def test_one_report_is_named_once_above() -> None:
    one: Row = {"report": "甲", "name": "受理"}
    both = page([one, one])
    assert table_of(both)[0] == ["名称"]
    assert shown(both.find(".//caption")) == "共 2 条，都在报告 甲"
    assert table_of(page([one]))[0] == ["报告", "名称"]
    assert table_of(page([one, {"report": "乙", "name": "受理"}]))[0] == ["报告", "名称"]


def test_an_empty_list_is_a_page_that_says_so() -> None:
    root = page([])
    assert shown(root.find(".//main")) == "没有找到。"
    assert not root.xpath("//table")


def test_bars_compare_figures_of_one_unit_only() -> None:
    rows = [figure("甲", "50", "件"), figure("乙", "-200", "件"), figure("丙", "7", "人")]
    assert [cell.bar for cell in cells(rows, 1)] == [25, 100, 0]
    bars = page(rows).xpath("//svg[@class='bar']/rect/@width")
    assert bars == ["25", "100"]


def test_a_figure_that_is_not_nothing_has_a_bar() -> None:
    rows = [figure("甲", "1", "件"), figure("乙", "0", "件"), figure("丙", "100000", "件")]
    assert [cell.bar for cell in cells(rows, 1)] == [1, 0, 100]
    assert [c.bar for c in cells([figure("甲", "0", "件"), figure("乙", "0", "件")], 1)] == [0, 0]


def test_a_figure_alone_of_its_unit_has_no_bar_and_what_is_no_figure_neither() -> None:
    rows: list[Row] = [figure("甲", "50", "件"), {**figure("乙", "1", "件"), "value": None}]
    assert [cell.bar for cell in cells(rows, 1)] == [100, 0]
    assert [cell.bar for cell in cells(rows[:1], 1)] == [0]


def test_records_without_units_have_no_bars() -> None:
    rows: list[Row] = [{"name": "甲", "value": Decimal(1)}, {"name": "乙", "value": Decimal(2)}]
    assert [cell.bar for cell in cells(rows, 1)] == [0, 0]


def test_only_addresses_of_the_web_are_links() -> None:
    rows: list[Row] = [
        {"url": "http://a.cn/x"}, {"url": "https://b.cn"}, {"url": "javascript:alert(1)"},
        {"url": " http://a.cn"},
    ]  # fmt: skip
    assert page(rows).xpath("//td/a/@href") == ["http://a.cn/x", "https://b.cn"]


def test_what_a_search_found_is_marked() -> None:
    row: Row = {"snippet": "办理行政复议案件", "spans": ((2, 4), (4, 6))}
    assert cells([row], 0)[0].pieces == (
        CellPiece("办理"),
        CellPiece("行政", found=True),
        CellPiece("复议", found=True),
        CellPiece("案件"),
    )  # fmt: skip
    assert page([row]).xpath("//mark/text()") == ["行政", "复议"]


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        (((0, 1), (0, 1), "x"), ["甲"]),
        (((0, 2), (1, 3), (3, 4)), ["甲乙", "丁"]),
        (((1, 2), (None, 3), (2, "4"), (3, 4)), ["乙", "丁"]),
        (((0, 4),), ["甲乙丙丁"]),
        ((), []),
        ("x", []),
    ],
)
def test_only_spans_that_follow_each_other_are_marked(spans: Any, found: list[str]) -> None:
    (cell,) = cells([{"snippet": "甲乙丙丁", "spans": spans}], 0)
    assert [piece.text for piece in cell.pieces if piece.found] == found
    assert "".join(piece.text for piece in cell.pieces) == "甲乙丙丁"


@pytest.mark.parametrize(
    ("value", "look"),
    [
        ("七个字那么长的", "short"),
        ("八个字那么长的话", "middle"),
        ("长" * 24, "wide"),
        (3, "number"),
    ],
)
def test_a_column_is_as_wide_as_its_longest_value_asks(value: str | int, look: str) -> None:
    assert columns([{"name": value}])[0].look == look


def test_few_values_can_be_chosen_from() -> None:
    rows: list[Row] = [
        {"unit": "件" if n % 2 else "人", "name": str(n), "kind": "x"} for n in range(4)
    ]
    assert [column.few for column in columns(rows)] == [True, False, False]
    alike: list[Row] = [{"unit": "件"} for _ in range(4)]
    assert not columns(alike)[0].few
    five: list[Row] = [{"unit": unit} for unit in "甲乙丙甲乙"]
    assert not columns(five)[0].few
    for different, few in ((20, True), (21, False)):
        many: list[Row] = [{"unit": f"单位{n}"} for n in range(different) for _ in range(3)]
        assert columns(many)[0].few is few
    numbers: list[Row] = [{"item": n % 2} for n in range(4)]
    assert not columns(numbers)[0].few
    # A list of sentences to choose from would be wider than the page.
    long: list[Row] = [{"note": "说明" * 20 + end} for end in "甲乙甲乙"]
    assert not columns(long)[0].few


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_no_text_of_a_record_becomes_more_than_text(texts: list[str]) -> None:
    hostile = [
        "</script><script>x</script>",
        "' onx='\"",
        "<!--",
        "{{ 1 }}",
        "\0\u202e\u2028",
        "&lt;",
    ]
    rows: list[Row] = [{"title": text, "number": "、"} for text in (*texts, *hostile)]
    root = page(rows)
    found = [td.text_content() for td in root.xpath("//td[1]")]
    wanted = [harmless(text).replace("\r", "\n") for text in (*texts, *hostile)]
    assert [_plain(text) for text in found] == [_plain(text) for text in wanted]


def _plain(text: str) -> str:
    """The text as any reader of HTML gives it: form feeds and what is no character are its own."""
    return "".join(c for c in text if c.isprintable()).strip()


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        (("stats",), "数据"), (("measures",), "措施"), (("citations",), "文件"),
        (("reports",), "报告"), (("search", "行政"), "检索结果"), (("check", "--list"), "核对规则"),
        ((), "各章"), (("check", "--fields", "rule,severity,message"), "核对结果"),
    ],
)  # fmt: skip
def test_every_list_is_a_page(
    lawgov: Program, toy: Path, tmp_path: Path, arguments: tuple[str, ...], title: str
) -> None:
    path = tmp_path / "x.html"
    answer = lawgov(*arguments, "--data", toy, "-o", path)
    assert answer.status in {0, 1}
    root = parsed(path.read_bytes())
    assert root.findtext(".//h1") == title
    assert len(table_of(root)) > 1
