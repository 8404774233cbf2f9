"""The frame of a page: the policy, and values of every kind written as harmless text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from jinja2 import UndefinedError
from tests.output.html.pages import parsed, shown

from lawgov_cli.output.html.page import rendered


def listing(title: str) -> dict[str, object]:
    return {"title": title, "report": "", "columns": [], "rows": []}


def test_the_policy_lets_only_our_style_and_script_in() -> None:
    root = parsed(rendered("listing.html", listing("数据")))
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    parts = [part.split()[0] for part in policy.split("; ")]
    assert parts == ["default-src", "style-src", "script-src", "base-uri", "form-action"]
    assert root.get("lang") == "zh-CN"
    assert root.xpath("//meta[@name='viewport']")


def test_values_are_text() -> None:
    root = parsed(rendered("listing.html", listing("</title><script>alert(1)</script>\0\u202e")))
    assert root.findtext(".//h1") == "</title><script>alert(1)</script>\ufffd\ufffd"
    assert root.findtext(".//title") == root.findtext(".//h1")


@pytest.mark.parametrize(
    ("value", "text"), [(Decimal("98.60"), "98.60"), (None, ""), (("甲", "乙"), "甲、乙")]
)
def test_values_are_written_exactly(value: object, text: str) -> None:
    root = parsed(rendered("listing.html", listing("") | {"title": value}))
    assert shown(root.find(".//h1")) == text


def test_a_value_that_is_missing_is_a_defect_of_ours() -> None:
    with pytest.raises(UndefinedError):
        rendered("listing.html", {"title": ""})
