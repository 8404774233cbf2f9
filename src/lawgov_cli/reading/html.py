"""A saved web page -> its visible text, one block element a line.

lxml reads the page: it repairs broken markup, is fast, and comes with the Word
extra anyway, so web pages need no package of their own.
"""

from __future__ import annotations

import re

from lawgov_cli.errors import InputError
from lawgov_cli.reading.decode import decode

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.IGNORECASE
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_CODECS = {"gb2312": "gb18030", "gbk": "gb18030", "utf8": "utf-8", "big5": "big5hkscs"}

_INVISIBLE_TAGS = "head script style noscript template select textarea iframe svg"
_BLOCK_TAGS = (
    "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody tfoot"
    " thead tr ul br"
)
_INVISIBLE = frozenset(_INVISIBLE_TAGS.split())
_BLOCK = frozenset(_BLOCK_TAGS.split())
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_SPACE = re.compile("[ \t\n\r\f]+")
_HAN_OR_MARK = "[\u2014-\u201d\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]"
# A line end of the source between two Chinese characters stands for nothing.
_WRAPPED = re.compile(f"(?<={_HAN_OR_MARK})[ \t]*\r?\n[ \t\r\n]*(?={_HAN_OR_MARK})")


def html_text(data: bytes, shown: str) -> tuple[str, str]:
    """The visible text of a page and the name of its encoding."""
    try:
        from lxml import etree, html  # noqa: PLC0415
    except ImportError:
        raise InputError(f'读取{shown}需要 lxml，请先运行 pip install "lawgov-cli[html]"') from None
    source, encoding = _decode_page(data, shown)
    try:
        root = html.document_fromstring(_XML_DECLARATION.sub("", source))
    except (etree.ParserError, ValueError):
        raise InputError(f"{shown}不是可读的网页") from None
    pieces: list[str] = []
    hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = node.tag if isinstance(node.tag, str) else None
        if event in {"comment", "pi"}:
            pieces += [] if hidden else [_collapsed(node.tail)]
            continue
        conceals = tag in _INVISIBLE or _is_hidden(node.get("style"), node.get("hidden"))
        if event == "start":
            hidden += conceals
            if not hidden:
                pieces += ["\n" if tag in _BLOCK else "", _collapsed(node.text)]
            continue
        if not hidden:
            pieces.append("\n" if tag in _BLOCK else "\t" if tag in {"td", "th"} else "")
        hidden -= conceals
        pieces += [] if hidden else [_collapsed(node.tail)]
    lines = (line.strip(" \t") for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line.strip()), encoding


def _collapsed(text: str | None) -> str:
    """White space of the source as a browser shows it: one space, or none between Han."""
    return _SPACE.sub(" ", _WRAPPED.sub("", text)) if text else ""


def _is_hidden(style: str | None, hidden: str | None) -> bool:
    return hidden is not None or bool(style and _HIDDEN.search(style))


def _decode_page(data: bytes, shown: str) -> tuple[str, str]:
    """Decoded as the page's own meta element says, if that holds, else like any text."""
    marked = data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    match = None if marked else _META_CHARSET.search(data, 0, 4096)
    if match:
        charset = match[1].decode("ascii").lower()
        try:
            return data.decode(_CODECS.get(charset, charset)), charset.upper()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, shown)
