"""Ranges of letters: every kind of run is split or taken whole, and looks as before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.output.word.commented import Commented, W, covers, document, on
from tests.reading.files import NAMES, cell, docx, para, row, run, table

from lawgov_cli.output.word.comments import Remark, annotated
from lawgov_cli.output.word.runs import Letter, MainPart

BOLD, BIG = "<w:b/>", '<w:sz w:val="32"/>'
BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    f"{para('框里的字')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
    f"<w:txbxContent>{para('框里的字')}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    f'{run("见第三条")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
DELETED = '<w:del w:id="9" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>'
NOTES = {
    "footnotes": f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注里的字")}</w:footnote>'
    "</w:footnotes>"
}


def order(body: str, *words: str, **parts: str) -> str:
    """The body with comments: letters, [ and ] where one begins and ends, | between runs."""
    made = on(docx(body, **parts), *words)
    signs = {
        "commentRangeStart": "[", "commentRangeEnd": "]", "commentReference": "*",
        "r": "|", "p": "¶", "drawing": "D", "footnoteReference": "F", "tab": "→", "br": "↵",
    }  # fmt: skip
    drawn = []
    for element in made.root.iter():
        name = etree.QName(element).localname
        drawn.append(element.text or "" if name == "t" else signs.get(name, ""))
    return "".join(drawn)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("乙丙", "¶|甲[|乙丙]|*|丁"),
        ("甲", "¶[|甲]|*|乙丙丁"),
        ("丁", "¶|甲乙丙[|丁]|*"),
        ("甲乙丙丁", "¶[|甲乙丙丁]|*"),
    ],
)
def test_a_run_is_split_at_the_letters(words: str, wanted: str) -> None:
    assert order(para("甲乙丙丁"), words) == wanted


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("甲乙", "丙丁", "¶[|甲乙]|*[|丙丁]|*"),
        ("甲乙丙", "乙丙丁", "¶[|甲[|乙丙]|*|丁]|*"),
        ("乙丙", "甲乙丙丁", "¶[|甲[|乙丙]|*|丁]|*"),
        ("乙", "丙", "¶|甲[|乙]|*[|丙]|*|丁"),
    ],
)
def test_comments_stand_beside_and_in_each_other(first: str, second: str, wanted: str) -> None:
    assert order(para("甲乙丙丁"), first, second) == wanted


def test_two_comments_stand_on_the_same_letters() -> None:
    assert order(para("甲乙丙"), "乙", "乙") == "¶|甲[[|乙]|*]|*|丙"


def test_a_comment_runs_over_runs_of_several_looks() -> None:
    body = para(run("甲乙", BOLD), run("丙丁"), run("戊己", BIG))
    assert order(body, "乙丙丁戊") == "¶|甲[|乙|丙丁|戊]|*|己"


def test_a_run_keeps_what_stands_beside_its_text() -> None:
    inner = (
        "<w:r><w:rPr><w:b/></w:rPr><w:t>甲乙</w:t><w:tab/><w:t>丙丁</w:t><w:br/><w:t>戊</w:t></w:r>"
    )
    assert order(para(inner), "乙\t丙") == "¶|甲[|乙→丙]|*|丁↵戊"
    assert order(para(inner), "丙丁") == "¶|甲乙→[|丙丁]|*|↵戊"
    assert order(para(inner), "戊") == "¶|甲乙→丙丁↵[|戊]|*"


def test_spaces_at_a_cut_stay() -> None:
    body = para("<w:r><w:t>甲 乙</w:t></w:r>")
    made = on(docx(body), "乙")
    spaces = [t.get("{http://www.w3.org/XML/1998/namespace}space") for t in made.root.iter(f"{W}t")]
    assert [t.text for t in made.root.iter(f"{W}t")] == ["甲 ", "乙"]
    assert spaces == ["preserve", "preserve"]
    plain = on(docx(para("<w:r><w:t>甲乙</w:t></w:r>")), "乙")
    assert not plain.root.xpath("//@xml:space")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (para(f'<w:ins w:id="9" w:author="x">{run("增加的字")}</w:ins>'), "加的"),
        (para(f'<w:hyperlink w:anchor="a">{run("链接的字")}</w:hyperlink>'), "接的"),
        (para(f'<w:fldSimple w:instr="REF a">{run("域里的字")}</w:fldSimple>'), "里的"),
        (para(FIELD), "第三"),
        (para(f"<w:sdt><w:sdtContent>{run('控件的字')}</w:sdtContent></w:sdt>"), "件的"),
        (f"<w:sdt><w:sdtContent>{para('控件的段')}</w:sdtContent></w:sdt>", "件的"),
        (para(f"{DELETED}{run('新字')}"), "新"),
        (table(row("甲格", "乙格")), "乙"),
        (para(f'<w:smartTag w:element="x">{run("标记的字")}</w:smartTag>'), "记的"),
    ],
)
def test_every_place_of_text_is_reached(body: str, words: str) -> None:
    assert covers(docx(body), words) == [words]


def test_a_box_has_its_comment_at_its_mark() -> None:
    assert order(para(run("甲"), BOX, run("乙")), "里的") == "¶|甲[|D¶|框里的字¶|框里的字]|*|乙"


def test_a_footnote_has_its_comment_at_its_mark() -> None:
    body = para('<w:r><w:t>甲</w:t><w:footnoteReference w:id="2"/><w:t>乙</w:t></w:r>')
    assert order(body, "里的", **NOTES) == "¶|甲[|F]|*|乙"


def test_an_automatic_number_has_its_comment_at_its_paragraph() -> None:
    from tests.reading.files import level, listed, numbering  # noqa: PLC0415

    data = docx(listed("履职"), numbering=numbering(level(0, "chineseCounting", "%1、")))
    assert document(data).text == "一、履职\n"
    assert covers(data, "一") == ["履"]


def test_two_versions_of_one_thing_are_taken_whole() -> None:
    body = para(
        run("甲"),
        f'<mc:AlternateContent><mc:Choice Requires="wps">{run("新")}</mc:Choice>'
        f"<mc:Fallback>{run('旧')}</mc:Fallback></mc:AlternateContent>",
    )
    assert order(body, "新") == "¶|甲[|新|旧]|*"


def test_a_formula_and_a_symbol_are_taken_whole() -> None:
    formula = "<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>"
    made = on(docx(para(run("甲"), formula, run("乙"))), "1+")
    (start,) = made.root.iter(f"{W}commentRangeStart")
    assert etree.QName(start.getnext()).localname == "oMath"
    symbol = '<w:r><w:t>甲</w:t><w:sym w:font="Symbol" w:char="F025"/><w:t>乙</w:t></w:r>'
    assert order(para(symbol), "%") == "¶|甲[|]|*|乙"


def test_words_over_a_guide_are_taken_whole() -> None:
    ruby = (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('zhù')}</w:rt><w:rubyBase>{run('注音')}</w:rubyBase>"
        "</w:ruby></w:r>"
    )
    assert order(para(run("甲"), ruby), "音") == "¶|甲[||zhù|注音]|*"


def test_a_comment_runs_over_paragraphs_but_not_out_of_a_cell() -> None:
    assert order(para("甲乙") + para("丙丁"), "乙\n丙") == "¶|甲[|乙¶|丙]|*|丁"
    assert covers(docx(table(row("甲乙", "丙丁"))), "乙\t丙") == ["乙"]
    assert covers(docx(para("甲乙") + table(row("丙丁", "戊"))), "乙\n丙") == ["乙"]
    inside = cell(para("甲乙") + para("丙。丁"))
    assert covers(docx(table(row(inside, "戊"))), "乙\n丙") == ["乙丙"]


def test_white_space_between_elements_stays_where_it_is() -> None:
    inner = "\n  <w:r>\n    <w:rPr><w:b/></w:rPr>\n    <w:t>甲乙丙</w:t>\n  </w:r>\n  "
    data = docx(f"<w:p>{inner}{run('丁')}\n</w:p>")
    before, after = Commented(data), on(data, "乙", "丙丁")
    assert after.root.xpath("string()") == before.root.xpath("string()")
    assert list(after.covered().values()) == ["乙", "丙丁"]
    assert [reference.tail for reference in after.root.iter(f"{W}commentRangeEnd")] == [None, None]


def test_an_empty_element_of_text_is_no_obstacle() -> None:
    assert covers(docx(para("<w:r><w:t/><w:t>甲</w:t></w:r>", run("乙"))), "甲乙") == ["甲乙"]


def test_numbers_of_elements_that_are_not_there() -> None:
    root = etree.fromstring(f"<w:document {NAMES}><w:body>{para('甲')}</w:body></w:document>")
    body = MainPart(root)
    assert body.letter(0, 0) is None
    assert body.letter(99, 0) is None
    first = body.first()
    assert isinstance(first, Letter)
    assert first.element.text == "甲"
    empty = MainPart(etree.fromstring(f"<w:document {NAMES}><w:body/></w:document>"))
    assert empty.first() is None


RICH = (
    para(run("全县办理", BOLD), run("行政许可120件，其中网上"), run("80件", BIG))
    + para(f'<w:ins w:id="1" w:author="x">{run("新增一句。")}</w:ins>', FIELD)
    + table(row("项目", "件数"), row("许可", cell(para("120") + para("（件）"))))
    + para(run("甲"), BOX, "<w:r><w:tab/><w:t>乙丙 丁</w:t><w:br/><w:t>戊</w:t></w:r>")
)


@given(st.lists(st.tuples(st.integers(0, 70), st.integers(0, 8)), min_size=1, max_size=5))
def test_any_span_of_a_paragraph_is_covered_exactly(spans: list[tuple[int, int]]) -> None:
    data = docx(RICH)
    read = document(data)
    remarks, wanted = [], []
    for start, length in spans:
        first = start % len(read.text)
        last = min(first + length, len(read.text) - 1)
        words = read.text[first : last + 1]
        if not words.strip() or set(words) & set("\n\t框里的字"):
            continue
        remarks.append(Remark(read.node(first), read.node(last), ("说明",)))
        wanted.append(words)
    made = annotated(data, remarks)
    assert document(made).text == read.text
    assert Commented(made).looks() == Commented(data).looks()
    assert list(Commented(made).covered().values()) == _in_order(wanted, Commented(made))


def _in_order(wanted: list[str], made: Commented) -> list[str]:
    """The words by the number of their comment, in the order in which the file has the numbers."""
    return [wanted[int(number)] for number in made.covered()]


def test_a_run_without_a_look_that_begins_with_a_break_is_not_given_another() -> None:
    assert order(para("<w:r><w:br/><w:t>甲乙</w:t></w:r>"), "乙") == "¶|↵甲[|乙]|*"
