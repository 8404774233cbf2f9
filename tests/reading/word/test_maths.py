"""Formulas in one line."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.reading.files import NAMES

from lawgov_cli.reading.word.maths import linear


def letters(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        (letters("95.96%"), "95.96%"),
        (f"<m:f><m:num>{letters('1')}</m:num><m:den>{letters('2')}</m:den></m:f>", "1/2"),
        (f"<m:f><m:num>{letters('a+b')}</m:num><m:den>{letters('2')}</m:den></m:f>", "(a+b)/2"),
        (f"<m:sSup><m:e>{letters('x')}</m:e><m:sup>{letters('2')}</m:sup></m:sSup>", "x^2"),
        (f"<m:sSub><m:e>{letters('x')}</m:e><m:sub>{letters('i')}</m:sub></m:sSub>", "x_i"),
        (f"<m:rad><m:deg/><m:e>{letters('2')}</m:e></m:rad>", "√2"),
        (f"<m:rad><m:deg>{letters('3')}</m:deg><m:e>{letters('2')}</m:e></m:rad>", "3√2"),
        (f"<m:d><m:e>{letters('1')}</m:e><m:e>{letters('2')}</m:e></m:d>", "(1|2)"),
        (
            (
                '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>'
                f"<m:e>{letters('1')}</m:e></m:d>"
            ),
            "[1]",
        ),
        (
            f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>{letters("x")}</m:e></m:nary>',
            "∑x",
        ),
        (f"<m:m><m:mr><m:e>{letters('1')}</m:e><m:e>{letters('2')}</m:e></m:mr></m:m>", "1 2 "),
        (f"<w:del>{letters('删')}</w:del>{letters('留')}", "留"),
        ("<m:r><w:t>1000</w:t></m:r>", "1000"),
    ],
)
def test_a_formula_as_a_line(inner: str, printed: str) -> None:
    assert linear(etree.fromstring(f"<m:oMath {NAMES}>{inner}</m:oMath>")) == printed


def test_deep_formulas_keep_their_letters() -> None:
    deep = "<m:e>" * 100 + letters("底") + "</m:e>" * 100
    assert linear(etree.fromstring(f"<m:oMath {NAMES}>{deep}</m:oMath>")) == "底"


def test_how_deep_formulas_are_read() -> None:
    """Forty fractions stand in each other; what stands deeper keeps its letters only."""

    def nested(depth: int) -> str:
        inner = letters("1")
        for _ in range(depth):
            inner = f"<m:f><m:num>{inner}</m:num><m:den>{letters('2')}</m:den></m:f>"
        return linear(etree.fromstring(f"<m:oMath {NAMES}>{inner}</m:oMath>"))

    assert nested(2) == "(1/2)/2"
    assert nested(41).count("/") == 41
    assert nested(42).count("/") == 41
    assert nested(42).replace("(", "").startswith("12")


@pytest.mark.parametrize(
    ("inner", "printed"),
    [
        ("<m:sSup><m:e>{-}</m:e><m:sup>{2}</m:sup></m:sSup>", "-^2"),
        ("<m:sSup><m:e>{a b}</m:e><m:sup>{x-1}</m:sup></m:sSup>", "(a b)^(x-1)"),
        ("<m:f><m:num>{2×3}</m:num><m:den>{ab}</m:den></m:f>", "(2×3)/ab"),
        ("<m:f><m:num>{1}</m:num></m:f>", "1/"),
        ("<m:nary><m:e>{x}</m:e></m:nary>", "∫x"),
        ('<m:d><m:dPr><m:sepChr m:val=","/></m:dPr><m:e>{1}</m:e><m:e>{2}</m:e></m:d>', "(1,2)"),
        ("<m:d><m:dPr><m:begChr/></m:dPr><m:e>{1}</m:e></m:d>", "1)"),
        ("<m:rad><m:e>{1+2}</m:e></m:rad>", "√(1+2)"),
        ("<m:acc><m:accPr><m:t>x</m:t></m:accPr><m:e>{1}</m:e></m:acc>", "1"),
        ("<w:moveFrom>{1}</w:moveFrom>{2}", "2"),
        ("<m:r><m:rPr><m:t>x</m:t></m:rPr><m:t/></m:r>{2}", "2"),
        ("<w:f><w:num>{1}</w:num></w:f>", "1"),
    ],
)
def test_the_parts_of_a_formula(inner: str, printed: str) -> None:
    filled = inner.replace("{", "<m:r><m:t>").replace("}", "</m:t></m:r>")
    assert linear(etree.fromstring(f"<m:oMath {NAMES}>{filled}</m:oMath>")) == printed
