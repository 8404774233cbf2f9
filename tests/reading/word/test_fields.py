"""Fields of a Word file: codes are no text, results are, the contents page is left out."""

from __future__ import annotations

import pytest
from tests.reading.files import docx, para, run

from lawgov_cli.reading import word
from lawgov_cli.reading.word.fields import is_contents, shown


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


BEGIN, SEPARATE, END = map(mark, ("begin", "separate", "end"))


def text(*content: str) -> str:
    return word.read(docx(para(*content)), "“稿”")[0].text.rstrip("\n")


def test_a_result_is_read_and_its_code_is_not() -> None:
    field = BEGIN + code("REF x") + SEPARATE + run("12") + END
    assert text(run("办结"), field, run("件")) == "办结12件"


def test_a_field_in_the_code_of_another_is_code() -> None:
    inner = BEGIN + code("PAGE") + SEPARATE + run("7") + END
    assert text(BEGIN + code("IF ") + inner + code(" = 1") + SEPARATE + run("是") + END) == "是"


def test_a_field_in_the_result_of_another_is_read() -> None:
    inner = BEGIN + code("PAGE") + SEPARATE + run("7") + END
    assert text(BEGIN + code("QUOTE") + SEPARATE + run("第") + inner + run("页") + END) == "第7页"


def test_a_field_that_never_ends_is_text() -> None:
    assert text(run("甲"), BEGIN, code("REF"), SEPARATE, run("乙"), run("丙")) == "甲乙丙"
    assert text(run("甲"), END, SEPARATE, run("乙")) == "甲乙"
    field = BEGIN + code("PAGE") + SEPARATE + run("7") + END
    assert text(BEGIN, run("甲"), field, run("乙")) == "甲7乙"


def test_a_hidden_field_is_a_field() -> None:
    hidden = "<w:rPr><w:vanish/></w:rPr>"
    field = (BEGIN + code("XE") + SEPARATE).replace("<w:r>", f"<w:r>{hidden}") + run("见") + END
    assert text(run("甲"), field, run("乙")) == "甲见乙"


def test_a_table_of_contents_in_another_field_stays_out() -> None:
    toc = BEGIN + code("TOC \\o") + SEPARATE + run("一、甲 1") + END
    assert text(run("前"), toc, run("后")) == "前后"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        (r"EQ \o\ac(○,3)", "③"),
        (r"eq \o\ac(○, 20)", "⑳"),
        (r"EQ \o\ac(○,21)", "(21)"),
        (r"EQ \o\ac(○,甲)", "(甲)"),
        (r"EQ \o\ad(\s\up 9(fú),涪)", "涪"),
        (r"EQ \f(1,2)", "1/2"),
        ("SYMBOL 91 \\f Symbol", "["),
        ("SYMBOL 0xB7 \\f &quot;Symbol&quot;".replace("&quot;", '"'), "•"),
        ("SYMBOL x", ""),
        ("MACROBUTTON 宏 单击这里", "单击这里"),
        ("XE 索引", ""),
        ("", ""),
    ],
)
def test_a_field_without_a_result_shows_what_its_code_says(field: str, printed: str) -> None:
    assert shown(field) == printed


def test_a_circled_number_stands_in_its_paragraph() -> None:
    assert text(BEGIN + code(r"EQ \o\ac(○,2)") + END, run("规范程序")) == "②规范程序"


@pytest.mark.parametrize("kept", ["", "②"])
def test_a_formula_is_set_by_its_code_whatever_result_is_kept(kept: str) -> None:
    field = BEGIN + code(r" EQ \o\ac(○,2) ") + SEPARATE + run(kept) + END
    assert text(field, run("规范程序")) == "②规范程序"


def test_which_fields_are_the_contents_page() -> None:
    assert is_contents(' TOC \\o "1-3" ')
    assert is_contents("toc")
    assert not is_contents("TOCX")
    assert not is_contents("")


def test_a_root_of_a_field_has_its_sign() -> None:
    assert shown("EQ \\r(,16)") == "√16"
    assert shown("EQ \\r(3,8)") == "√38"


def test_a_second_separator_changes_nothing() -> None:
    assert text(BEGIN + code("REF") + SEPARATE + run("1") + SEPARATE + run("2") + END) == "12"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        (r"EQ \o\ac(○,1)", "①"),
        (r"EQ \o\ac(○,0)", "(0)"),
        (r"EQ \o\ac(○,100)", "(100)"),
        (r"EQ \o\ac(□,3)", "3"),
        (r"EQ \f(1,2)\f(3,4)", "1/23/4"),
        (r"EQ \f(\r(,2),3)", "√2/3"),
        (r"EQ \b(x)", "x"),
        ("SYMBOL 0 \\f Symbol", ""),
        ("SYMBOL 1 \\f Symbol", "□"),
        ("SYMBOL 65", "A"),
        ("SYMBOL 0x41", "A"),
        ("SYMBOL 0x1234567", ""),
        ("SYMBOL 0xFFFFFF", "□"),
        ("SYMBOL 0x", ""),
        ("MACROBUTTON 宏", ""),
        ("  eq   \\f(1,2)", "1/2"),
    ],
)
def test_codes_at_the_edge_of_what_is_shown(field: str, printed: str) -> None:
    assert shown(field) == printed


def test_a_code_of_many_pieces_is_read_to_a_length() -> None:
    """What is a formula is said at its front, and two thousand letters say all of one."""
    pieces = code("EQ ") + code("x" * 1996) + code("y") + code("z")
    assert text(BEGIN + pieces + END) == "x" * 1996 + "y"


def test_text_between_two_fields_is_read() -> None:
    field = BEGIN + code("PAGE") + SEPARATE + run("7") + END
    assert text(field, run("和"), field) == "7和7"
    toc = BEGIN + code("TOC") + SEPARATE + run("目") + field + run("录") + END
    assert text(run("前"), toc, field, run("后")) == "前7后"


def test_code_behind_a_field_s_separator_is_none() -> None:
    field = BEGIN + code("REF") + SEPARATE + code("EQ x") + run("1") + END
    assert text(field, run("件")) == "1件"


def test_a_formula_in_the_code_of_another_field_shows_nothing() -> None:
    inner = BEGIN + code(r"EQ \f(1,2)") + END
    assert text(BEGIN + code("IF ") + inner + SEPARATE + run("是") + END) == "是"
    assert text(BEGIN + code("QUOTE") + SEPARATE + inner + END) == "1/2"


@pytest.mark.parametrize(("inside", "shown_as"), [("9", "⑨"), ("03", "③"), ("0003", "(0003)")])
def test_a_circled_number_has_two_digits_at_most(inside: str, shown_as: str) -> None:
    assert shown(rf"EQ \o\ac(○,{inside})") == shown_as
