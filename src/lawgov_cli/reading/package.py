"""A zip package (Word, OFD), opened in one place: checked, unpacked only as far as it is needed.

Whatever a package raises becomes one sentence that says what is damaged.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_UNPACKED = 64_000_000
"""Bytes that all parts of one package together may unpack to; pictures are never unpacked."""

MOST_PARTS = 20_000
MOST_MARKS = 1_200_000
"""Tags and attributes that the XML of one part may have: each takes memory of its own."""

_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError)
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


class Package:
    """The parts of a package by their names, which differ in more than capitals."""

    def __init__(self, data: bytes, shown: str, what: str) -> None:
        """Open ``data``; ``shown`` names the file and ``what`` its kind in errors."""
        self._shown, self._what = shown, what
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (*_BROKEN, IndexError, OverflowError) as error:
            raise self.broken("压缩包的目录读不出来") from error
        if len(entries) > MOST_PARTS:
            raise InputError(
                f"{shown}里有 {len(entries)} 个部件，超过 {MOST_PARTS} 个，不像一份报告"
            )
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._entries.setdefault(_key(entry.filename), entry)

    def broken(self, reason: str) -> InputError:
        """The error of a damaged file."""
        return InputError(f"{self._shown}读不了，{self._what}已损坏: {reason}")

    def __contains__(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return _key(name) in self._entries

    def names(self) -> list[str]:
        """The names of all parts."""
        return [entry.filename for entry in self._entries.values()]

    def read(self, name: str) -> bytes:
        """The bytes of a part; raises InputError when it is missing, damaged or too large."""
        entry = self._entries.get(_key(name))
        if entry is None:
            raise self.broken(f"缺少部件 {_shown(name)}")
        if entry.flag_bits & _ENCRYPTED:
            raise InputError(f"{self._shown}读不了，{self._what}已加密: 部件 {_shown(name)}")
        if entry.compress_type not in _METHODS:
            raise self.broken(f"部件 {_shown(name)} 用了不认识的压缩方法 {entry.compress_type}")
        left = LARGEST_UNPACKED - self._unpacked
        try:
            with self._zip.open(entry) as part:
                data = part.read(left + 1)
        except _BROKEN as error:
            raise self.broken(f"部件 {_shown(name)} 的压缩数据有误") from error
        if len(data) > left:
            raise InputError(
                f"{self._shown}解开后超过 {LARGEST_UNPACKED // 1_000_000} MB，不像一份报告"
            )
        self._unpacked += len(data)
        return data

    def xml(self, name: str) -> _Element:
        """The root element of a part; entities, DTDs and what lies outside are refused."""
        return self.parsed(self.read(name), name)

    def parsed(self, data: bytes, name: str) -> _Element:
        """The root element of a part's XML."""
        from lxml import etree  # noqa: PLC0415 - an extra, and slow to load

        if any(mark in data for mark in _DOCTYPES):
            raise InputError(
                f"{self._shown}读不了: 部件 {_shown(name)} 里有实体定义，不是 Word 写成的"
            )
        marks = data.count(b"<") + data.count(b'="') + data.count(b"='")
        if marks > MOST_MARKS:
            raise InputError(f"{self._shown}有 {marks // 10_000} 万个标记，不像一份报告")
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            if "depth" in str(error):
                raise InputError(f"{self._shown}读不了: 部件 {_shown(name)} 嵌套太深") from error
            raise self.broken(f"部件 {_shown(name)} 不是完好的 XML") from error


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _shown(name: str) -> str:
    """A part's name as a sentence can hold it."""
    return "".join(c if c.isprintable() else "?" for c in name.lstrip("/"))[:80]
