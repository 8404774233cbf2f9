"""Styles, as far as they decide what is printed."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.reading.files import NAMES, styles

from lawgov_cli.reading.word.styles import Styles


def of(*style: str) -> Styles:
    return Styles(etree.fromstring(styles(*style)))


def style(name: str, inner: str = "", more: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{name}" {more}>{inner}</w:style>'


HIDES = "<w:rPr><w:vanish/></w:rPr>"


def properties(inner: str) -> etree._Element:
    return etree.fromstring(f"<w:rPr {NAMES}>{inner}</w:rPr>")


def test_hidden_by_the_paragraph_s_style_or_the_run_s() -> None:
    found = of(style("p", HIDES), style("c", HIDES, kind="character"))
    assert found.hidden("p", None)
    assert found.hidden("", properties('<w:rStyle w:val="c"/>'))
    assert not found.hidden("", None)


def test_two_styles_that_hide_turn_each_other_round() -> None:
    found = of(style("p", HIDES), style("c", HIDES, kind="character"))
    assert not found.hidden("p", properties('<w:rStyle w:val="c"/>'))
    assert found.hidden("p", properties('<w:rStyle w:val="c"/><w:vanish/>'))


def test_the_default_is_for_what_no_style_decides() -> None:
    found = of(f"<w:docDefaults><w:rPrDefault>{HIDES}</w:rPrDefault></w:docDefaults>", style("p"))
    assert found.hidden("p", None)
    assert not found.hidden("p", properties('<w:vanish w:val="0"/>'))


def test_a_paragraph_without_a_style_has_the_default_one() -> None:
    found = of(style("n", HIDES, 'w:default="1"'))
    assert found.of_paragraph(None) == "n"
    assert found.hidden(found.of_paragraph(None), None)


def test_a_chain_that_leads_to_itself_ends() -> None:
    found = of(style("a", '<w:basedOn w:val="b"/>'), style("b", '<w:basedOn w:val="a"/>'))
    assert not found.hidden("a", None)
    assert len(list(found.chain("a"))) == 20


@pytest.mark.parametrize(
    ("name", "title", "is_contents"),
    [
        ("TOC1", "", True),
        ("11", "toc 1", True),
        ("12", "TOC Heading", True),
        ("13", "目录 2", True),
        ("14", "Contents 3", True),
        ("15", "heading 1", False),
        ("TOC", "", False),
        ("16", "目录说明", False),
    ],
)
def test_styles_of_the_contents_page(name: str, title: str, is_contents: bool) -> None:  # noqa: FBT001
    assert of(style(name, f'<w:name w:val="{title}"/>')).is_contents(name) is is_contents


def test_a_file_without_styles() -> None:
    assert not Styles(None).hidden("x", None)
