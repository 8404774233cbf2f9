"""A written page as the tests read it, with all that must hold for any page."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import TYPE_CHECKING

from lxml import html as lxml_html

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ALLOWED = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "footer",
        "main",
        "nav",
        "article",
        "section",
        "div",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "ol",
        "li",
        "a",
        "span",
        "strong",
        "polyline",
        "circle",
        "mark",
        "sup",
        "br",
        "table",
        "caption",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "svg",
        "rect",
        "script",
    ]
)
_NETWORK = ("src", "srcset", "action", "formaction", "data", "poster", "background", "style")


def parsed(page: bytes) -> HtmlElement:
    """The page, after looking at what must hold whatever stands in the report."""
    text = page.decode()
    root = lxml_html.document_fromstring(text)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for element in root.iter():
        assert element.tag in _ALLOWED, element.tag
        for name, value in ((str(n), str(v)) for n, v in element.attrib.items()):
            assert not name.startswith("on")
            assert name not in _NETWORK
            if name == "href":
                assert value.startswith(("#", "http://", "https://")), value
                assert not value.startswith("#") or value[1:] in ids, value
    _only_ours_runs(text, root)
    return root


def _only_ours_runs(text: str, root: HtmlElement) -> None:
    """One style and one script, each by the hash that the policy names; nothing else is let in."""
    (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
        assert len(root.xpath(f"//{tag}")) == 1


def shown(element: HtmlElement) -> str:
    """The words of an element as they read on one line."""
    return " ".join(element.text_content().split())


def table_of(root: HtmlElement, number: int = 0) -> list[list[str]]:
    """The rows of a table, its heading first."""
    table = root.xpath("//table[contains(@class, 'data')]")[number]
    return [[shown(cell) for cell in row.xpath("./th|./td")] for row in table.xpath(".//tr")]
