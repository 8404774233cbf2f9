"""What a paragraph prints: symbols, formulas, changes, hidden text, guides, drawings."""

from __future__ import annotations

import pytest
from tests.reading.files import NAMES, docx, para, relations, run, styles, word_parts, zipped

from lawgov_cli.reading import word

VANISH = "<w:vanish/>"


def text(*content: str, **parts: str) -> str:
    return word.read(docx(para(*content), **parts), "“稿”")[0].text.rstrip("\n")


def element(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ("<w:tab/>", "\t"),
        ("<w:ptab/>", "\t"),
        ("<w:br/>", "\n"),
        ("<w:cr/>", "\n"),
        ('<w:br w:type="page"/>', "\n"),
        ("<w:noBreakHyphen/>", "-"),
        ("<w:softHyphen/>", ""),
        ("<w:lastRenderedPageBreak/>", ""),
        ('<w:sym w:font="Symbol" w:char="F025"/>', "%"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Symbol"/>', ""),
        ("<w:delText>删</w:delText>", ""),
    ],
)
def test_what_stands_in_a_run_beside_text(inner: str, printed: str) -> None:
    assert text(run("甲"), element(inner), run("乙")) == f"甲{printed}乙"


def test_white_space_at_the_ends_of_a_piece_counts_where_it_is_kept() -> None:
    assert text("<w:r><w:t>\n 甲 乙 \n</w:t></w:r>", run(" 丙 "), run("丁")) == "甲 乙 丙 丁"


def test_codes_of_a_symbol_font_in_plain_text_are_signs() -> None:
    fonts = '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'
    assert text(run("92\uf025", fonts)) == "92%"
    assert text(run("92\uf025")) == "92\uf025"


def test_changes_are_read_as_accepted() -> None:
    inserted = f"<w:ins>{run('12')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('旧')}</w:moveFrom><w:moveTo>{run('新')}</w:moveTo>"
    assert text(run("办结"), inserted, deleted, run("件"), moved) == "办结12件新"


def test_hidden_text_is_not_read() -> None:
    assert text(run("甲"), run("藏", VANISH), run("乙")) == "甲乙"
    assert text(run("甲", '<w:vanish w:val="0"/>')) == "甲"
    assert text(run("甲", "<w:webHidden/>")) == "甲"


def test_a_style_hides_and_a_run_can_show() -> None:
    part = styles(
        '<w:style w:type="character" w:styleId="c"><w:basedOn w:val="b"/></w:style>'
        f'<w:style w:type="character" w:styleId="b"><w:rPr>{VANISH}</w:rPr></w:style>'
    )
    of_style = '<w:rStyle w:val="c"/>'
    assert text(run("甲"), run("藏", of_style), styles=part) == "甲"
    assert text(run("见", f'{of_style}<w:vanish w:val="false"/>'), styles=part) == "见"


def test_a_guide_over_a_word_is_left_out() -> None:
    ruby = (
        "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>fú</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>涪</w:t></w:r></w:rubyBase></w:ruby>"
    )
    assert text(run("重庆"), element(ruby), run("区")) == "重庆涪区"


def test_formulas_are_one_line_where_they_stand() -> None:
    formula = "<m:oMath><m:r><m:t>95.96%</m:t></m:r></m:oMath>"
    assert text(run("化解率"), formula, run("。")) == "化解率95.96%。"
    assert text(run("率"), f"<m:oMathPara>{formula}</m:oMathPara>") == "率95.96%"


def test_wrappers_are_no_wall() -> None:
    inner = (
        f"<w:hyperlink>{run('一')}</w:hyperlink><w:smartTag>{run('二')}</w:smartTag>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('三')}</w:sdtContent></w:sdt>"
        f'<w:fldSimple w:instr="PAGE">{run("四")}</w:fldSimple>'
        f"<w:customXml>{run('五')}</w:customXml>"
    )
    assert text(f"<w:bdo>{inner}</w:bdo>") == "一二三四五"


def test_a_simple_contents_field_is_left_out() -> None:
    assert (
        text(run("甲"), f'<w:fldSimple w:instr=" TOC \\o ">{run("一、 1")}</w:fldSimple>') == "甲"
    )


def test_art_lettering_is_read() -> None:
    drawn = '<w:pict><v:shape><v:textpath string="某县人民政府文件"/></v:shape></w:pict>'
    assert text(run("甲"), element(drawn)) == "甲\n某县人民政府文件"


def test_a_hidden_drawing_is_not() -> None:
    wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    drawn = (
        f'<w:drawing xmlns:wp="{wp}"><wp:anchor><wp:docPr hidden="1"/>'
        f"<w:txbxContent>{para('藏')}</w:txbxContent></wp:anchor></w:drawing>"
    )
    assert text(run("甲"), element(drawn)) == "甲"
    assert text(run("甲"), element(drawn.replace('hidden="1"', ""))) == "甲\n藏"


def test_the_words_of_a_diagram_are_read_and_a_chart_is_told() -> None:
    dgm = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    c = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    drawn = (
        f'<w:drawing><dgm:relIds xmlns:dgm="{dgm}" r:dm="rd"/></w:drawing>'
        f'<w:drawing><c:chart xmlns:c="{c}" r:id="x"/></w:drawing>'
    )
    parts = word_parts(para(run("甲"), element(drawn)))
    parts["word/_rels/document.xml.rels"] = relations(diagramData__rd="d.xml")
    parts["word/d.xml"] = (
        f'<d:dataModel xmlns:d="{dgm}" xmlns:a="{a}"><a:p><a:r><a:t>受理</a:t></a:r></a:p>'
        "<a:p/></d:dataModel>"
    )
    found, told = word.read(zipped(parts), "“稿”")
    assert found.text == "甲\n受理\n"
    assert told == ["里面的 1 个图表没有读"]


def test_headers_and_footers_are_left_out() -> None:
    header = f"<w:hdr {NAMES}>{para('页眉')}</w:hdr>"
    reference = '<w:sectPr><w:headerReference r:id="rheader"/></w:sectPr>'
    found, _ = word.read(docx(para("甲") + reference, header=header), "“稿”")
    assert found.text == "甲\n"


RAISED, SUNKEN = '<w:vertAlign w:val="superscript"/>', '<w:vertAlign w:val="subscript"/>'
BY_STYLE = '<w:rStyle w:val="Raised"/>'


def test_a_raised_number_is_none_of_the_number_before_it() -> None:
    assert text("36km", run("2", RAISED), "，120件", run("13", RAISED)) == "36km²，120件¹³"
    assert text("PM", run("2.5", SUNKEN)) == "PM2.5"


def test_a_style_raises_unless_the_run_says_otherwise() -> None:
    raised = styles(
        f'<w:style w:styleId="Base"><w:rPr>{RAISED}</w:rPr></w:style>'
        '<w:style w:styleId="Raised"><w:basedOn w:val="Base"/></w:style>'
    )
    assert text("120件", run("1", BY_STYLE), styles=raised) == "120件¹"
    assert text("120件", run("1", BY_STYLE + SUNKEN), styles=raised) == "120件1"


def versions(choice: str, fallback: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="nil">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def test_one_version_of_a_piece_is_read() -> None:
    assert text(versions(run("甲"), run("乙")), "<mc:AlternateContent/>") == "乙"
    assert text(element(versions("<w:t>甲</w:t>", "<w:t>乙</w:t>"))) == "乙"
    lettering = '<v:textpath string="字"/>'
    drawn = f"<w:pict>{versions('', lettering)}<mc:AlternateContent/></w:pict>"
    assert text(run("甲"), element(drawn)) == "甲\n字"


def test_what_stands_in_the_code_of_a_field_is_no_text() -> None:
    """A drawing or the mark of a note among the code of a field."""
    begin, end = (f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "end"))
    drawn = '<w:pict><v:textpath string="字"/></w:pict>'
    note = '<w:footnoteReference w:id="2"/>'
    notes = f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注")}</w:footnote></w:footnotes>'
    code = element(f"{begin}{drawn}{note}{end}")
    assert text(run("甲"), code, run("乙"), footnotes=notes) == "甲乙"


def test_letters_of_a_symbol_font_that_are_no_codes_stay() -> None:
    assert text(run("共12件", '<w:rFonts w:ascii="Wingdings"/>')) == "共12件"


@pytest.mark.parametrize("name", ["ascii", "hAnsi"])
def test_either_font_of_a_run_says_what_its_signs_are(name: str) -> None:
    signs = run("\uf0fc", f'<w:rFonts w:{name}="Wingdings"/>')
    assert text(para(signs)) == "✓"
    assert text(para(run("\uf0fc", '<w:rFonts w:eastAsia="Wingdings"/>'))) == "\uf0fc"
