"""What the readers of Word ask of an element."""

from __future__ import annotations

import pytest
from lxml import etree
from tests.reading.files import NAMES

from lawgov_cli.reading.word.names import (
    PARAGRAPH,
    W,
    chosen,
    members,
    node,
    number,
    switch,
    value,
    whole,
)


def element(inner: str) -> etree._Element:
    return etree.fromstring(f"<w:x {NAMES}>{inner}</w:x>")


@pytest.mark.parametrize(
    ("text", "number"),
    [("12", 12), (" -3 ", -3), ("x", 7), ("", 7), (None, 7), ("9" * 30, 1_000_000), ("1.5", 7)],
)
def test_numbers_within_bounds(text: str | None, number: int) -> None:
    assert whole(text, 7) == number


def test_a_number_of_five_thousand_digits_is_none() -> None:
    assert whole("9" * 5000, 7) == 7


def test_values_and_switches() -> None:
    found = element('<w:a w:val="v"/><w:b/><w:c w:val="false"/>')
    assert (value(found, "a"), value(found, "b"), value(found, "z"), value(None, "a")) == (
        "v",
        "",
        "",
        "",
    )
    assert (switch(found, "b"), switch(found, "c"), switch(found, "z")) == (True, False, None)


def test_one_version_is_chosen() -> None:
    both = element(
        '<mc:AlternateContent><mc:Choice Requires="nil"><w:a/></mc:Choice>'
        '<mc:Choice Requires="wps w"><w:b/></mc:Choice><mc:Fallback><w:c/></mc:Fallback>'
        "</mc:AlternateContent>"
    )[0]
    version = chosen(both)
    assert version is not None
    assert [child.tag for child in version] == [f"{W}b"]
    assert chosen(element("<mc:AlternateContent/>")[0]) is None


def test_members_stand_in_wrappers_too_and_deleted_ones_do_not() -> None:
    found = element(
        "<w:p/><w:sdt><w:sdtPr><w:p/></w:sdtPr><w:sdtContent><w:ins><w:p/></w:ins></w:sdtContent></w:sdt>"
        "<w:del><w:p/></w:del><w:tbl><w:p/></w:tbl>"
    )
    assert len(list(members(found, frozenset({PARAGRAPH})))) == 2


def test_members_stand_in_the_version_that_is_printed() -> None:
    versions = (
        "<mc:AlternateContent><mc:Choice Requires='nil'><w:p/></mc:Choice>"
        "<mc:Fallback><w:p/><w:p/></mc:Fallback></mc:AlternateContent><mc:AlternateContent/>"
    )
    assert len(list(members(element(versions), frozenset({PARAGRAPH})))) == 2


def test_elements_are_numbered_through_all_bodies() -> None:
    one, two = element("<w:p><w:r/></w:p>"), element("<w:p/>")
    outside = element("<w:p/>")
    number([one, two])
    assert [node(e) for e in (one, one[0], one[0][0], two, two[0])] == [1, 2, 3, 4, 5]
    etree.SubElement(one[0], "later")
    assert node(one[0][-1]) == 2
    assert node(outside) == node(None) == 0
