"""Checked texts as pages: every letter, each figure with its verdict, findings at their place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.output.html.pages import parsed, shown, table_of

from lawgov_cli.check.finding import Finding
from lawgov_cli.check.result import FigureRow, Text
from lawgov_cli.check.rules import RULES
from lawgov_cli.check.run import run as run_check
from lawgov_cli.document import Document, line_anchors
from lawgov_cli.extract import parse
from lawgov_cli.output.html.page import rendered
from lawgov_cli.output.html.reading import PagePiece, PageText, reading_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from lxml.html import HtmlElement
    from tests.program import Program

RAW = """甲县2021年度法治政府建设情况报告

乙市人民政府：
一、依法全面履行政府职能
（一）优化营商环境。全县共办理行政许可120件，其中网上办理80件，窗口办理50件。
二、健全依法行政制度体系
（一）加强立法。制定办法（甲府发[2021]3号）。
项目\t件数
许可\t120
"""


def page(*sources: Document, **options: Any) -> HtmlElement:
    result = run_check(sources, with_texts=True, **options)
    return parsed(rendered("reading.html", reading_page(result.texts, result.findings, RULES)))


def finding(span: tuple[int, int] | None, severity: Any = "error", text: int = 0) -> Finding:
    return Finding("r", severity, "-", 1, 1, "", "说明", span=span, text=text)


def plain(text: str) -> Text:
    return Text(Document("-", text, line_anchors(text)), "题", ())


def laid_out(text: str, *findings: Finding) -> PageText:
    made: Any = reading_page([plain(text)], findings, ())["texts"]
    return made[0]  # type: ignore[no-any-return]


def marks(shown_text: PageText) -> list[tuple[str, list[int], list[int]]]:
    return [
        (p.text, [n.number for n in p.notes], [n.number for n in p.refs])
        for block in shown_text.blocks for line in block.lines for p in line.pieces
    ]  # fmt: skip


def body_text(root: HtmlElement) -> str:
    """The report's own letters on the page, without our numbers and notes."""
    for ours in root.xpath("//article//sup|//article//ul|//article//*[@class='part']|//article/h2"):
        ours.drop_tree()
    return "".join(root.find(".//article").text_content().split())


def test_the_whole_text_is_there_letter_for_letter() -> None:
    root = page(parse(RAW, "甲.txt"))
    assert body_text(root) == "".join(RAW.split())
    assert root.findtext(".//h1") == "甲县2021年度法治政府建设情况报告"
    headings = [shown(h) for h in root.xpath("//article//h3")]
    assert headings == ["一、依法全面履行政府职能", "二、健全依法行政制度体系"]


def test_a_finding_stands_beside_its_place_and_in_the_list() -> None:
    root = page(parse(RAW, "甲.txt"), select=["sum-of-parts"])
    (entry,) = root.xpath("//ol[@class='findings']/li")
    assert shown(entry).startswith("不符 网上办理80件 + 窗口办理50件 = 130件")
    assert entry.find("a").get("href") == "#f1"
    (ref,) = root.xpath("//*[@id='f1']")
    assert ref.get("href") == "#n1"
    assert ref.get("aria-label") == "问题 1，不符"
    (note,) = root.xpath("//*[@id='n1']")
    assert "甲.txt:5:" in shown(note)
    block = ref.xpath("ancestor::div[@class='block'][1]")[0]
    assert note in list(block.iter())
    assert [shown(m) for m in root.xpath("//mark[@class='error']")] == ["120件"]


def test_every_figure_has_its_relation_and_verdict() -> None:
    root = page(parse(RAW, "甲.txt"))
    rows = table_of(root)
    assert rows[0] == ["编号", "数据", "数值", "单位", "结论", "勾稽关系和计算"]
    by_value = {row[2]: row for row in reversed(rows[1:])}
    assert by_value["120"][4] == "不符"
    assert "130件" in by_value["80"][5]
    assert by_value["80"][0] == "1.1"
    for link in root.xpath("//a[starts-with(@class, 'figure')]"):
        assert root.xpath(f"//tr[@id='{link.get('href')[1:]}']")


def test_contents_lead_to_the_headings() -> None:
    root = page(parse(RAW, "甲.txt"))
    (first, _) = root.xpath("//ul[@class='contents']/li/a")
    (heading,) = root.xpath(f"//*[@id='{first.get('href')[1:]}']")
    assert shown(heading.find(".//h3")) == shown(first) == "一、依法全面履行政府职能"


def test_rows_of_a_table_stand_in_cells() -> None:
    root = page(parse(RAW, "甲.txt"))
    (table,) = root.xpath("//article//table")
    rows = [[shown(cell) for cell in row.xpath("./td")] for row in table.xpath(".//tr")]
    assert rows == [["项目", "件数"], ["许可", "120"]]


def test_several_texts_have_titles_and_numbers_of_their_own() -> None:
    root = page(parse(RAW, "同名.txt"), parse(RAW.replace("甲县", "丙县"), "同名.txt"))
    assert root.findtext(".//h1") == "2 份报告的核对结果"
    titles = [shown(h) for h in root.xpath("//article/h2")]
    assert titles == ["1. 甲县2021年度法治政府建设情况报告", "2. 丙县2021年度法治政府建设情况报告"]
    assert len(root.xpath("//article")) == len(root.xpath("//main/section")) == 2


def test_a_text_without_findings_says_so() -> None:
    root = page(parse("甲县2021年度报告\n一切正常。\n", "-"), select=["sum-of-parts"])
    assert "没有发现问题。" in shown(root.find(".//nav"))


# Pieces: text, the findings that mark it, the findings whose number stands behind it.
@pytest.mark.parametrize(
    ("spans", "pieces"),
    [
        ([(0, 2)], [("甲乙", [1], [1]), ("丙丁", [], [])]),
        ([(1, 3)], [("甲", [], []), ("乙丙", [1], [1]), ("丁", [], [])]),
        ([(0, 3), (1, 4)], [("甲", [1], []), ("乙丙", [1, 2], [1]), ("丁", [2], [2])]),
        ([(2, 2)], [("甲乙", [], [1]), ("丙丁", [], [])]),
        ([(0, 0)], [("", [], [1]), ("甲乙丙丁", [], [])]),
        ([(4, 4)], [("甲乙丙丁", [], [1])]),
        ([(4, 6)], [("甲乙丙丁", [], [1]), ("戊", [1], []), ("己", [], [])]),
        ([(3, 6)], [("甲乙丙", [], []), ("丁", [1], [1]), ("戊", [1], []), ("己", [], [])]),
        ([(5, 7)], [("甲乙丙丁", [], []), ("戊己", [1], [1])]),
    ],
)
def test_lines_are_cut_where_findings_begin_and_end(
    spans: Sequence[tuple[int, int]], pieces: list[tuple[str, list[int], list[int]]]
) -> None:
    made = marks(laid_out("甲乙丙丁\n戊己", *(finding(span) for span in spans)))
    wanted = pieces if len("".join(p for p, _, _ in pieces)) > 4 else [*pieces, ("戊己", [], [])]
    assert made == wanted


def test_a_number_behind_a_tab_stands_in_the_cell_before_it() -> None:
    (block,) = laid_out("甲\t乙\t丙", finding((0, 2)), finding((2, 3))).blocks
    cells = [
        [(p.text, [n.number for n in p.refs]) for p in cell] for cell in block.lines[0].cells()
    ]
    assert cells == [[("甲", []), ("", [1])], [("乙", [2])], [("丙", [])]]


def test_a_finding_that_ends_with_a_cell_has_its_number_there() -> None:
    (block,) = laid_out("甲\t乙\t丙", finding((2, 4)), finding((4, 5))).blocks
    cells = [[[n.number for n in p.refs] for p in cell] for cell in block.lines[0].cells()]
    assert cells == [[[]], [[], [1]], [[2]]]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("甲\n乙", ["prose", "prose"]),
        ("甲\t1\n乙\t2", ["table"]),
        ("甲\t1\n乙\n丙\t2", ["table", "prose", "table"]),
        ("\t甲\n乙\t", ["prose", "prose"]),
        ("", []),
    ],
)
def test_rows_of_a_table_stand_together(words: str, kinds: list[str]) -> None:
    assert [block.kind for block in laid_out(words).blocks] == kinds


def test_what_there_is_of_each_sort_is_counted_the_worst_first() -> None:
    told = [finding((0, 1), severity) for severity in ("info", "error", "ok", "info", "warning")]
    made = reading_page([plain("甲乙")], [*told, told[0]._replace(known=True)], ())
    assert made["severities"] == [
        *(("不符", 1), ("存疑", 1), ("提示", 2), ("提示（已知）", 1), ("相符", 1)),
    ]


def figure(start: int, end: int, name: str = "数") -> FigureRow:
    return FigureRow(name, start, end, Decimal(1), "件", "", "", ())


def with_figures(text: str, *figures: FigureRow) -> PageText:
    made: Any = reading_page([plain(text)._replace(figures=figures)], (), ())["texts"]
    return made[0]  # type: ignore[no-any-return]


@pytest.mark.parametrize("last", [None, Decimal(0)])
def test_last_years_value_stands_beside_the_figure(last: Decimal | None) -> None:
    made = plain("甲12件34件乙")._replace(figures=(figure(1, 4), figure(4, 7)._replace(last=last)))
    page = parsed(rendered("reading.html", reading_page([made], (), ())))
    heads = [head.text for head in page.iter("th")]
    assert ("上年" in heads) == (last is not None)
    if last is not None:
        column = heads.index("上年")
        assert [row[column].text for row in page.findall(".//tbody/tr")] == [None, "0"]


def test_a_line_is_cut_where_figures_begin_and_end() -> None:
    made = with_figures("甲12件34件乙", figure(1, 4), figure(4, 7))
    pieces = [
        (p.text, p.figure and p.figure.number, p.first) for p in made.blocks[0].lines[0].pieces
    ]
    assert pieces == [
        ("甲", None, False), ("12件", 1, True), ("34件", 2, True), ("乙", None, False),
    ]  # fmt: skip
    assert [f.place for f in made.figures] == ["d1", "d2"]


def test_a_figure_in_pieces_is_named_once() -> None:
    text = plain("甲1234件")._replace(figures=(figure(1, 6),))
    made: Any = reading_page([text], [finding((2, 4))], ())["texts"]
    pieces = [(p.text, p.first, len(p.notes)) for p in made[0].blocks[0].lines[0].pieces]
    assert pieces == [("甲", False, 0), ("1", True, 0), ("23", False, 1), ("4件", False, 0)]


def test_a_figure_within_another_leads_to_its_line() -> None:
    made = with_figures("\n一\n\n共12件", figure(5, 8), figure(5, 8), figure(1, 2))
    assert [f.place for f in made.figures] == ["d1", "l2", "d3"]
    assert with_figures("12件", figure(0, 3), figure(0, 3)).figures[1].place == "l1"
    later = with_figures("一\n\n三\n共12件\n乙", figure(6, 9), figure(6, 9))
    assert [f.place for f in later.figures] == ["d1", "l3"]


def test_figures_count_on_from_text_to_text() -> None:
    texts = [plain("12件\n乙")._replace(figures=(figure(0, 3),)) for _ in range(2)]
    made: Any = reading_page(texts, (), ())["texts"]
    assert [f.number for one in made for f in one.figures] == [1, 2]
    assert [line.number for one in made for b in one.blocks for line in b.lines] == [1, 2, 3, 4]


def test_titles_of_measures_are_strong_and_numbered() -> None:
    root = page(parse(RAW, "甲.txt"))
    for number in root.xpath("//article//sup"):
        number.drop_tree()
    strong = [shown(element) for element in root.xpath("//article//strong")]
    assert strong == ["（一）优化营商环境。", "（一）加强立法。"]
    parts = [shown(element) for element in root.xpath("//article//span[@class='part']")]
    assert parts == ["0.1", "1.1", "2.1"]


def test_the_worst_finding_gives_a_piece_its_look() -> None:
    both = laid_out("甲乙", finding((0, 2), "info"), finding((0, 1), "error"))
    assert [p.worst for p in both.blocks[0].lines[0].pieces] == ["error", "info"]
    assert PagePiece("").worst == ""


def test_what_stands_nowhere_in_the_text_is_told_before_it() -> None:
    made = reading_page([plain("甲乙")], [finding(None)], ())
    root = parsed(rendered("reading.html", made))
    assert shown(root.xpath("//article/ul/li")[0]).startswith("不符 1 说明")
    assert root.xpath("//ol/li/a/@href") == ["#n1"]


def test_every_finding_is_numbered_and_blank_lines_are_no_lines() -> None:
    made = laid_out("甲\n\n  \n乙", finding((0, 1)), finding((0, 1), text=1), finding((6, 7)))
    lines = [line for block in made.blocks for line in block.lines]
    assert [(line.number, [note.number for note in line.notes]) for line in lines] == [
        (1, [1]),
        (2, [3]),
    ]


@given(st.text(alphabet=st.sampled_from("甲一、。件<>&'\"/\t\n 12\0\u202e-!（）"), max_size=40))
def test_any_text_is_shown_whole_and_cannot_run(text: str) -> None:
    hostile = f"{text}</script><script>x()</script>\" onload='x'<!-- {{{{ 1 }}}}\n甲县报告\n{text}"
    document = parse(hostile, "</title>.txt")
    root = page(document)
    # What nobody sees is shown by a sign of its own, or not at all between two marks.
    wanted = "".join(document.text.split()).replace("\0", "").replace("\u202e", "")
    assert body_text(root).replace("\ufffd", "") == wanted


def test_check_writes_the_page_of_a_file(lawgov: Program, tmp_path: Path) -> None:
    source, path = tmp_path / "甲.txt", tmp_path / "结果.html"
    source.write_text(RAW, encoding="utf-8")
    answer = lawgov("check", source, "-o", path)
    assert answer.status == 1
    assert answer.stdout == b""
    assert body_text(parsed(path.read_bytes())) == "".join(RAW.split())
    assert lawgov("check", source, "--format", "html").stdout == path.read_bytes()


def test_check_of_several_reports_is_one_page(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    assert lawgov("check", "--all", toy, "-o", path).status in {0, 1}
    root = parsed(path.read_bytes())
    assert len(root.xpath("//article")) == 3


def test_show_writes_a_page_of_its_parts_alone(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    assert lawgov("show", "1.1", "--report", "qingshi-2022", "--data", toy, "-o", path).status == 0
    root = parsed(path.read_bytes())
    parts = [shown(part) for part in root.xpath("//article//span[@class='part']")]
    assert parts == ["1.1"]
    assert len(root.xpath("//article//h3")) == 1
    assert {row[0] for row in table_of(root)[1:]} == {"1.1"}
    found = lawgov("show", "1.1", "--report", "qingshi-2022", "--data", toy, "--json").json
    assert len(root.xpath("//ol/li")) == len(found[0]["findings"])


def test_show_without_an_id_is_the_whole_report(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    path, report = tmp_path / "x.html", toy / "1-qingshi-2022.yaml"
    assert lawgov("show", "--data", report, "-o", path).status == 0
    checked = tmp_path / "y.html"
    lawgov("check", report, "-o", checked)
    one, other = (parsed(p.read_bytes()) for p in (path, checked))
    assert body_text(one) == body_text(other) != ""


def test_parts_of_several_reports_stand_under_their_titles(
    lawgov: Program, toy: Path, tmp_path: Path
) -> None:
    path = tmp_path / "x.html"
    assert lawgov("show", "1.1", "--data", toy, "-o", path).status == 0
    root = parsed(path.read_bytes())
    assert len(root.xpath("//article")) == 3
    assert [shown(p) for p in root.xpath("//article//span[@class='part']")] == ["1.1"] * 3
