"""Pages saved as a single file."""

from __future__ import annotations

import base64
import quopri

import pytest

from lawgov_cli.errors import InputError
from lawgov_cli.reading.web import mht

PAGE = "<html><body><p>办结１２件，完成。</p></body></html>"


def saved(encoding: str, charset: str, body: bytes) -> bytes:
    head = (
        "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n"
        f"--x\nContent-Type: text/html; charset={charset}\n"
        f"Content-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + body + b"\n--x\nContent-Type: image/png\n\nxx\n--x--\n"


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "undefined"])
def test_the_page_is_read(charset: str) -> None:
    data = PAGE.encode("utf-8" if charset == "undefined" else charset.replace("gb2312", "gb18030"))
    quoted = saved("quoted-printable", charset, quopri.encodestring(data))
    coded = saved("base64", charset, base64.encodebytes(data))
    for file in (quoted, coded):
        assert mht.read(file, "“页”")[0].text == "办结１２件，完成。\n"


def test_a_file_without_a_page() -> None:
    with pytest.raises(InputError, match="没有网页"):
        mht.read(b"MIME-Version: 1.0\n\nx", "“页”")


def test_a_part_of_parts_is_no_page() -> None:
    data = (
        b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
        b"Content-Type: text/html\n\n<p>\xe7\x94\xb2</p>\n--x--\n"
    )
    assert mht.read(data, "“页”")[0].text == "甲\n"
