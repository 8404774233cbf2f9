"""A file or standard input -> text: encodings, Word documents, saved web pages.

Whatever cannot be read ends in an ``InputError`` with one sentence that names
the file.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal, NamedTuple

from lawgov_cli.errors import InputError, reason
from lawgov_cli.reading.decode import decode

Kind = Literal["text", "docx", "html"]

STDIN = "-"
LARGEST_TEXT = 10_000_000
LARGEST_DOCX = 50_000_000
"""Limits in bytes; a report has some 50 kB, a Word file with pictures some MB."""

_HEAD = 1024
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0", "是旧版 Word（.doc）、WPS 或加密的文档，请另存为 .docx 或 .txt 后再用"),
    (b"%PDF", "是 PDF 文件，请另存为 .docx 或 .txt 后再用"),
    (b"{\\rtf", "是 RTF 文件，请另存为 .docx 或 .txt 后再用"),
    (b"MIME-Version:", "是单个文件网页（.mht），请另存为 .html 后再用"),
    (b"From: <Saved by", "是单个文件网页（.mht），请另存为 .html 后再用"),
)


class SourceText(NamedTuple):
    """A text and where it comes from.

    ``name`` is the path as given, ``-`` for standard input; ``encoding`` is the
    one it was decoded from, for a note to the user; a line ends with a line feed.
    """

    name: str
    text: str
    encoding: str
    kind: Kind


def read_source(path: str | Path) -> SourceText:
    """The text of a ``.txt``, ``.md``, ``.docx`` or ``.html`` file; ``-`` is standard input."""
    name = str(path)
    data = _read_stdin() if name == STDIN else _read_file(Path(path))
    if not data.strip():
        raise InputError(f"{_shown(name)}是空的，没有可读的内容")
    for magic, sentence in _FOREIGN:
        if data.startswith(magic):
            raise InputError(f"{_shown(name)}{sentence}")
    kind = _kind(name, data)
    if kind == "docx":
        # The library for Word files is an extra and takes long to import.
        from lawgov_cli.reading.docx import docx_text  # noqa: PLC0415

        text, encoding = docx_text(data, _shown(name)), "docx"
    elif len(data) > LARGEST_TEXT:
        raise _too_large(name, LARGEST_TEXT)
    elif kind == "html":
        from lawgov_cli.reading.html import html_text  # noqa: PLC0415

        text, encoding = html_text(data, _shown(name))
    else:
        text, encoding = decode(data, _shown(name))
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise InputError(f"{_shown(name)}里没有文字")
    return SourceText(name, text, encoding, kind)


def _kind(name: str, data: bytes) -> Kind:
    """What kind of file the data is: its own first bytes say more than the name."""
    suffix = Path(name).suffix.lower()
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith(b"PK\x03\x04") or suffix == ".docx":
        return "docx"
    if suffix in {".html", ".htm", ".xhtml"} or head.startswith((b"<!doctype html", b"<html")):
        return "html"
    return "text"


def _read_stdin() -> bytes:
    data = sys.stdin.buffer.read(LARGEST_DOCX + 1)
    if len(data) > LARGEST_DOCX:
        raise _too_large(STDIN, LARGEST_TEXT)
    return data


def _read_file(path: Path) -> bytes:
    """At most as many bytes as any kind may have, so that a device file ends too."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_DOCX + 1)
    except FileNotFoundError:
        raise InputError(f"没有文件“{path}”") from None
    except IsADirectoryError:
        raise InputError(f"“{path}”是文件夹，请给出其中的文件") from None
    except PermissionError:
        raise InputError(f"没有权限读取“{path}”") from None
    except ValueError:
        raise InputError("文件名里有不能用的字符") from None
    except OSError as error:
        raise InputError(f"无法读取“{path}”：{reason(error)}") from None
    if len(data) > LARGEST_DOCX:
        raise _too_large(str(path), LARGEST_DOCX)
    return data


def _too_large(name: str, limit: int) -> InputError:
    return InputError(f"{_shown(name)}太大，超过 {limit // 1_000_000} MB，不像一份报告")


def _shown(name: str) -> str:
    return "标准输入" if name == STDIN else f"“{name}”"
