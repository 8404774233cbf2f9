"""The numbers of lists are read as a browser prints them."""

from __future__ import annotations

import pytest

from lawgov_cli.reading import web


def lines(body: str, css: str = "") -> list[str]:
    page = f"<html><head><style>{css}</style></head><body>{body}</body></html>"
    return web.read(page.encode(), "“页”")[0].text.splitlines()


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<ol><li>甲<li>乙</ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=3><li>甲<li value=7>乙<li>丙</ol>", ["3. 甲", "7. 乙", "8. 丙"]),
        ("<ol start=x><li>甲</ol><ol start=-1><li>乙<li>丙</ol>", ["1. 甲", "-1. 乙", "0. 丙"]),
        ("<ol type=a><li>甲</ol><ol type=I><li>乙</ol>", ["a. 甲", "I. 乙"]),
        ("<ol><li>甲<ul><li>子</ul><li>乙</ol>", ["1. 甲", "子", "2. 乙"]),
        ("<ul><li>甲<ol><li>子</ol></ul>丙", ["甲", "1. 子", "丙"]),
        ("<ol><li><p>甲</p><p>续</p><li><p></p><li>丙</ol>", ["1. 甲", "续", "3. 丙"]),
        ("<ol><li style='display:none'>藏<li>甲</ol>", ["1. 甲"]),
        ("<ol><li>一、甲<li>（二）乙<li>3.丙</ol>", ["一、甲", "（二）乙", "3.丙"]),
        ("<ol style='list-style: none'><li>甲</ol>", ["甲"]),
        ("<ol><li style='list-style-type:none'>甲<li>乙</ol>", ["甲", "2. 乙"]),
        ("<ol class=n><li>甲</ol><ol><li>乙</ol>", ["甲", "1. 乙"]),
        ("<ol reversed><li>甲<li>乙<li>丙</ol>", ["3. 甲", "2. 乙", "1. 丙"]),
        ("<ol reversed start=9><li>甲<li>乙</ol>", ["9. 甲", "8. 乙"]),
        ("<li>甲</li><ol></ol></ol><p>乙", ["甲", "乙"]),
    ],
)
def test_an_item_has_its_number(body: str, found: list[str]) -> None:
    assert lines(body, ".n{list-style:none}") == found


def test_what_leaves_numbers_out_hides_nothing() -> None:
    assert lines("<p>甲</p>", "p{list-style-type:none}") == ["甲"]


@pytest.mark.parametrize(
    ("start", "number"), [("123456", "123456"), ("1234567", "1"), ("-12345", "-12345"), ("", "1")]
)
def test_a_list_s_first_number_has_six_characters_at_most(start: str, number: str) -> None:
    assert lines(f"<ol start='{start}'><li>甲</ol>") == [f"{number}. 甲"]


@pytest.mark.parametrize(
    ("kind", "number"), [("a", "c"), ("A", "C"), ("i", "iii"), ("I", "III"), ("1", "3"), ("x", "3")]
)
def test_the_types_of_lists(kind: str, number: str) -> None:
    assert lines(f"<ol type={kind} start=3><li>甲</ol>") == [f"{number}. 甲"]


@pytest.mark.parametrize("tag", ["ul", "menu", "dir"])
def test_items_of_other_lists_have_no_number(tag: str) -> None:
    assert lines(f"<ol><li>甲<{tag}><li>子</{tag}><li>乙</ol>") == ["1. 甲", "子", "2. 乙"]
