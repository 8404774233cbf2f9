"""A Word package: its main part, and the parts that this one names."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lawgov_cli.errors import InputError
from lawgov_cli.reading.package import Package
from lawgov_cli.reading.word.names import STRICT, W
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_OTHERS = {
    "workbook": "Excel 工作簿",
    "presentation": "演示文稿",
    "FixedDocumentSequence": "XPS 文档",
}


class Relationship(NamedTuple):
    """What a relationship names: ``kind`` is the last word of its type; the part may be missing."""

    kind: str
    target: str
    external: bool


class WordPackage:
    """The parts of one Word file, whatever type its main part is of."""

    def __init__(self, data: bytes, shown: str) -> None:
        """Open the package and find its main part."""
        self.package = Package(data, shown, "Word 文件")
        self.main_name = self._main_name()
        self.main = self.root(self.main_name)
        if self.main.tag != f"{W}document":
            kind = _OTHERS.get(self.main.tag.rpartition("}")[2])
            if kind:
                raise InputError(f"{shown}是{kind}，不是 Word 文件")
            raise self.package.broken(f"部件 {self.main_name} 不是正文")
        self.relations = self._relations(self.main_name)

    def root(self, name: str) -> _Element:
        """The root of a part, strict Open XML in the names of every other file."""
        data = self.package.read(name)
        if b"purl.oclc.org/ooxml" in data:
            for strict, usual in STRICT:
                data = data.replace(strict, usual)
        return self.package.parsed(data, name)

    def part(self, kind: str) -> _Element | None:
        """The part of a kind (styles, numbering, footnotes); None where there is none."""
        for relation in self.relations.values():
            if relation.kind == kind and not relation.external:
                return self.root(relation.target) if relation.target in self.package else None
        return None

    def _main_name(self) -> str:
        for relation in self._relations("").values():
            if relation.kind == "officeDocument" and relation.target in self.package:
                return relation.target
        if "word/document.xml" in self.package:
            return "word/document.xml"
        if "mimetype" in self.package or "xl/workbook.xml" in self.package:
            raise self.package.broken("里面没有 Word 正文")
        raise self.package.broken("缺少正文部件 word/document.xml")

    def _relations(self, name: str) -> dict[str, Relationship]:
        """The relationships of a part by their ids; those that lead nowhere stay unused."""
        folder, base = posixpath.split(name)
        path = posixpath.join(folder, "_rels", f"{base}.rels")
        if path not in self.package:
            return {}
        found = {}
        for element in self.package.xml(path):
            target = unquote(element.get("Target") or "").replace("\\", "/")
            kind = (element.get("Type") or "").rpartition("/")[2]
            found[element.get("Id") or ""] = Relationship(
                kind,
                posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"),
                element.get("TargetMode") == "External",
            )
        return found
