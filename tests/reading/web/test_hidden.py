"""What style rules hide."""

from __future__ import annotations

import time

import pytest
from lxml import html

from lawgov_cli.reading.web import hidden as module
from lawgov_cli.reading.web.hidden import HIDDEN, conceals, mark_hidden


def hidden(css: str, body: str, media: str = "") -> str:
    root = html.document_fromstring(
        f'<html><head><style media="{media}">{css}</style></head><body>{body}</body></html>'
    )
    mark_hidden(root)
    return "".join(e.get("id", "") for e in root.iter() if e.get(HIDDEN))


BODY = (
    '<p id="a" class="x">1</p><div id="b" class="x y"><span id="c">2</span></div><p id="d">3</p>'
    '<p id="e" class="x" style="display:block">4</p>'
)


@pytest.mark.parametrize(
    ("css", "found"),
    [
        (".x{display:none}", "ab"),
        (".x.y{display:none}", "b"),
        ("#d{visibility:hidden}", "d"),
        ("div.x span{opacity:0}", "c"),
        ("p{display:none} .x{display:block}", "d"),
        (".x{display:block} p{display:none}", "d"),
        ("p{display:none!important} .x{display:block}", "ade"),
        (".x{display:none !important}", "abe"),
        ("p,span{display:none}", "acd"),
        ("p:not(.x){display:none}", "d"),
        ("p:hover{display:none}", ""),
        ("p::before{display:none}", ""),
        ("/* .x{display:none} */ #d{display:none}", "d"),
        ("@media print{p{display:none}} #d{display:none}", "d"),
        ("@media (max-width:600px){p{display:none}}", ""),
        ("@media screen{#d{display:none}} #c{display:none}", "cd"),
        ("@font-face{src:x} #d{display:none}", "d"),
        ("@import url(x);#d{display:none}", "d"),
        ("@keyframes k{from{opacity:0} to{opacity:1}} #d{display:none}", "d"),
        ("p:::{display:none} #d{display:none}", "d"),
        ("{display:none} #d{display:none}", "d"),
        ("#d{display:none", "d"),
        (".x{display:inline}", ""),
        ("", ""),
    ],
)
def test_rules_and_what_they_hide(css: str, found: str) -> None:
    assert hidden(css, BODY) == found


def test_rules_for_paper_hide_nothing() -> None:
    assert hidden(".x{display:none}", BODY, "print") == ""
    assert hidden(".x{display:none}", BODY, "screen") == "ab"


def test_too_many_rules_are_told_and_end() -> None:
    css = "".join(f".c{n} p{{display:none}}" for n in range(5000))
    root = html.document_fromstring(f"<style>{css}</style>" + "<p>甲</p>" * 5000)
    start = time.process_time()
    assert mark_hidden(root) == 4700
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("style", "hides"),
    [
        ("display:none", True),
        ("display:none!important", True),
        ("width:1px;visibility: collapse", True),
        ("font-size:0px", True),
        ("font-size:10px", False),
        ("position:absolute; left: -9999px", True),
        ("left:-10px", False),
        ("margin-left:-10000px", True),
        ("clip: rect(0 0 0 0)", True),
        ("clip:rect(1px, 1px, 1px, 1px)", True),
        ("clip:rect(0, 90px, 90px, 0)", False),
        ("clip-path: inset(100%)", True),
        ("clip-path: inset(10%)", False),
        ("transform:scale(0)", True),
        ("transform:scale(0.9)", False),
        ("display:inline", False),
        ("display-none", False),
        ("", False),
        (None, False),
    ],
)
def test_an_element_s_own_style(style: str | None, hides: bool) -> None:  # noqa: FBT001
    assert conceals(style) is hides


def test_one_rule_is_looked_at_however_large_a_page_is(monkeypatch: pytest.MonkeyPatch) -> None:
    css = "#a{display:none} #b{display:none} #d{display:none}"
    for work, left, found in ((0, 2, "a"), (20, 1, "ab"), (1000, 0, "abd")):
        monkeypatch.setattr(module, "_MOST_WORK", work)
        root = html.document_fromstring(f"<style>{css}</style>{BODY}")
        elements = sum(1 for _ in root.iter())
        assert elements == 9
        assert mark_hidden(root) == left
        assert "".join(e.get("id", "") for e in root.iter() if e.get(HIDDEN)) == found


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("#a{display:none}#b{display:none}", "ab"),
        ("#a{display:none} }#b{display:none}", "ab"),
        ("@media print{#a{display:none}#c{display:none}}#b{display:none}", "b"),
        ("@media print{#a{b:c}", ""),
        ("@supports (a:b){@media screen{#a{display:none}}}#b{display:none}", "ab"),
        ("#a{color:red;display:none;left:1px}", "a"),
        ("#a{display:none}#a{visibility:hidden}#a{display:block}", "a"),
        ("#a{display:none}#a{display:block}", ""),
        ("#a{display:none}.x{display:block}", "a"),
        (".x{display:none}#a{display:block}", "b"),
        ("#e{display:none!important}", "e"),
        ("#e{visibility:hidden}", "e"),
        ("p:is(#a,#d){display:none}", "ad"),
    ],
)
def test_rules_that_follow_each_other(css: str, found: str) -> None:
    assert hidden(css, BODY) == found
