"""Markdown without its marks, every letter at its place."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.reading.markdown import read

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript


def of(text: str) -> Manuscript:
    return read(text.encode(), "“稿”")[0]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("# 一、甲 #", "一、甲"),
        ("### 二、乙", "二、乙"),
        ("#不是标题", "#不是标题"),
        ("共**120次**，其中*96*件", "共120次，其中96件"),
        ("***重***~~删~~", "重删"),
        ("__重__ _斜_ a_b_c", "重 斜 a_b_c"),
        ("3*4*5", "3*4*5"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**未完", "**未完"),
        ("见[办法](http://a.cn/b(c)d)和![图](x.png)", "见办法和"),
        ("办结[^1]。", "办结。"),
        ("[^1]: 注文", " 注文"),
        ("<https://a.cn/b>", "https://a.cn/b"),
        ("`x*y*z` ``a`b``", "x*y*z a`b"),
        (r"\*原样\*", "*原样*"),
        ("- 甲", "甲"),
        ("* [x] 乙", "乙"),
        ("> > 引 **重**", "引 重"),
        ("1. 丙", "1. 丙"),
        ('<font color="red">红</font><b>粗</b>', "红粗"),
        ("受理<5件", "受理<5件"),
        ("<!-- lawgov: ignore[x] 因 -->", "<!-- lawgov: ignore[x] 因 -->"),
        ("**甲*乙*丙**", "甲乙丙"),
    ],
)
def test_marks_are_no_text(line: str, printed: str) -> None:
    assert of(line).text == f"{printed}\n"


@pytest.mark.parametrize("line", ["---", "***", "___", "===", "```", "- - -"[:0]])
def test_lines_of_marks_alone_are_nothing(line: str) -> None:
    assert of(f"甲\n{line}\n乙\n").text.replace("\n", "") == "甲乙"


def test_code_is_as_it_is() -> None:
    assert of("```\n# 不是 *标题*\n```\n# 是\n").text == "# 不是 *标题*\n是\n"


def test_every_piece_has_its_line_and_column() -> None:
    found = of("x\n## 共**12**件")
    places = {found.text[a.offset :][:1]: (a.line, a.column) for a in found.anchors}
    assert places == {"x": (1, 1), "共": (2, 4), "1": (2, 7), "件": (2, 11)}


def test_a_table_is_a_table() -> None:
    found = of("前\n\n| 类 | **数** |\n|:--|--:|\n| 甲 |  |\n|乙|2\\|3|\n后\n")
    assert found.text == "前\n类\t数\n甲\t\n乙\t2|3\n后\n"
    cells = [(c.row, c.column, found.text[c.start : c.end]) for c in found.tables[0].cells]
    assert cells == [
        (1, 1, "类"),
        (1, 2, "数"),
        (2, 1, "甲"),
        (2, 2, ""),
        (3, 1, "乙"),
        (3, 2, "2|3"),
    ]
    assert found.tables[0].heads == 1


def test_a_single_dash_is_a_line_of_a_table_too() -> None:
    found = of("| 单位 | 件数 |\n|:-:|-:|\n| 县 | 3 |\n")
    assert found.text == "单位\t件数\n县\t3\n"
    assert len(found.tables) == 1


def test_bars_without_a_line_of_dashes_are_text() -> None:
    assert of("甲|乙\n丙|丁\n").tables == ()


def test_long_lines_of_marks_take_linear_time() -> None:
    start = time.process_time()
    for piece in ("*a b ", "**", "`", "[", "_a ", "~~x"):
        of(piece * 40_000)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        ("###### 六", "六"),
        ("####### 七", "####### 七"),
        ("      - 缩进", "缩进"),
        ("       - 缩进", " - 缩进"),
        ("# 甲 ##  ", "甲"),
        ("甲 ##", "甲 ##"),
        ("- 甲 #", "甲 #"),
        ("> 引", "引"),
        ("+ [ ] 待", "待"),
        ("* [X] 乙", "乙"),
        ("*[x] 乙*", "[x] 乙"),
        ("#", ""),
        ("#\t甲", "甲"),
        ("甲**", "甲**"),
        ("_甲_乙", "甲乙"),
        ("a_甲_", "a_甲_"),
        ("`" + "甲" * 300 + "`", "甲" * 300),
        ("`" + "甲" * 301 + "`", "`" + "甲" * 301 + "`"),
        ("甲<br>乙<br/>丙", "甲乙丙"),
        ("<https://" + "a" * 500 + ">", "https://" + "a" * 500),
        ("[~~甲 **乙 __丙__**~~](a)", "甲 乙 丙"),
    ],
)
def test_where_marks_begin_and_end(line: str, printed: str) -> None:
    assert of(f"{line}\n完").text == (f"{printed}\n" if printed else "") + "完\n"


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ("a|b\n-|-\n", 1),
        ("a|b\n---\n", 0),
        ("a|b\n-x|-\n", 0),
        ("a|b", 0),
        ("a\n|-|\n", 0),
        ("| 甲 | 乙 |\n|---|---|\n|---|---|\n| 1 | 2 |\n", 1),
    ],
)
def test_which_lines_are_a_table(text: str, tables: int) -> None:
    assert len(of(text).tables) == tables


def test_a_second_line_of_dashes_is_a_row() -> None:
    assert of("|甲|乙|\n|-|-|\n|-|-|\n|1|2|\n").text == "甲\t乙\n-\t-\n1\t2\n"


def test_a_table_ends_where_no_bar_stands_and_its_cells_keep_their_places() -> None:
    found = of("|甲|乙|\n|-|-|\n| 1| 2 |\n后\n# 末\n")
    assert found.text == "甲\t乙\n1\t2\n后\n末\n"
    places = {found.text[a.offset :][:1]: (a.line, a.column) for a in found.anchors}
    assert places == {
        "": (6, 1),
        "甲": (1, 2),
        "乙": (1, 4),
        "1": (3, 3),
        "2": (3, 6),
        "后": (4, 1),
        "末": (5, 3),
    }


def test_a_line_of_marks_alone_has_its_place() -> None:
    found = of("甲\n## ![图](a.png)\n![图](a.png)\n乙\n")
    assert [(a.offset, a.line, a.column) for a in found.anchors] == [
        (0, 1, 1),
        (2, 2, 4),
        (2, 3, 1),
        (2, 4, 1),
        (4, 5, 1),
    ]


def test_a_fence_stays_open_to_its_end_or_the_text_s() -> None:
    assert of("~~~\n**甲**\n~~~\n**乙**\n```\n- 丙\n").text == "**甲**\n乙\n- 丙\n"
    found = of("```\n丙\n")
    assert [(a.line, a.column) for a in found.anchors] == [(2, 1), (3, 1)]
