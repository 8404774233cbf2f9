"""A copy of a Word file with comments; every part but those that name them is copied as it is."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from copy import copy
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError
from lawgov_cli.output.safe import harmless
from lawgov_cli.output.word.runs import Letter, MainPart
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lxml.etree import _Element

AUTHOR = "lawgov"

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "[Content_Types].xml"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RELATIONS = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": (
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    ),
    "http://purl.oclc.org/ooxml/wordprocessingml/main": (
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}
"""The namespaces of a main part, and where the types of its relationships begin."""

_SUFFIXES = {
    "wordprocessingml.document.main": ".docx",
    "document.macroEnabled.main": ".docm",
    "wordprocessingml.template.main": ".dotx",
    "template.macroEnabledTemplate.main": ".dotm",
}
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, KeyError)


class Remark(NamedTuple):
    """One comment: the element and the letter that it begins and ends at, and its lines.

    Elements are numbered as ``Document.node`` numbers them; the last letter is in.
    """

    first: tuple[int, int]
    last: tuple[int, int]
    lines: tuple[str, ...]


def suffix_of(data: bytes) -> str:
    """The ending that a Word file of this kind must have; raises LawgovError for none."""
    package = _Parts(data)
    kind = package.type_of(package.main)
    for part, suffix in _SUFFIXES.items():
        if part in kind:
            return suffix
    return ".docx"


def annotated(data: bytes, remarks: Sequence[Remark]) -> bytes:
    """The file with a comment for each remark; raises LawgovError for one that cannot have any."""
    package = _Parts(data)
    if not remarks:
        return data
    body = MainPart(package.root(package.main))
    comments = _Comments(package, body)
    for remark in remarks:
        first = body.letter(*remark.first) or body.first()
        if first is not None:
            comments.add(first, body.letter(*remark.last) or first, remark.lines)
    body.write()
    return package.written(
        {package.main: _bytes(body.root), **comments.parts()},
    )


class _Parts:
    """The parts of a package, found by names that differ in capitals only."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise _cannot("不是 Word 文件") from error
        self._names = {_key(info.filename): info.filename for info in self._zip.infolist()}
        self.main = self._main()

    def _main(self) -> str:
        for relation in self.relations(""):
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return posixpath.normpath((relation.get("Target") or "").lstrip("/"))
        return "word/document.xml"

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._names

    def root(self, name: str) -> _Element:
        """The root of a part, with everything in it kept."""
        from lxml import etree  # noqa: PLC0415 - an extra, and for this format only

        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_blank_text=False, strip_cdata=False
        )
        try:
            return etree.fromstring(self._zip.read(self._names[_key(name)]), parser)
        except (*_BROKEN, etree.XMLSyntaxError) as error:
            raise _cannot(f"部件 {name} 读不出来") from error

    def relations(self, name: str) -> Sequence[_Element]:
        """The relationships of a part; ``""`` is the package."""
        path = relations_of(name)
        return list(self.root(path)) if path in self else []

    def type_of(self, name: str) -> str:
        """The content type of a part."""
        wanted = f"/{_key(name)}"
        for entry in self.root(_TYPES):
            if (entry.get("PartName") or "").lower() == wanted:
                return entry.get("ContentType") or ""
        return ""

    def written(self, changed: Mapping[str, bytes]) -> bytes:
        """The package with some parts changed or added; the others byte for byte."""
        target = io.BytesIO()
        left = {_key(name): (name, content) for name, content in changed.items()}
        try:
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
                for info in self._zip.infolist():
                    _, content = left.pop(_key(info.filename), ("", None))
                    as_before = content if content is not None else self._zip.read(info)
                    package.writestr(copy(info), as_before)
                for name, content in left.values():
                    package.writestr(name, content)
        except _BROKEN as error:
            raise _cannot("有部件读不出来") from error
        return target.getvalue()


class _Comments:
    """The comments part under construction, behind the comments that the file has already."""

    def __init__(self, package: _Parts, body: MainPart) -> None:
        self._package, self._body = package, body
        self._namespace = body.namespace.strip("{}")
        if self._namespace not in _RELATIONS:
            raise _cannot("正文不是 Word 写成的")
        self._kind = f"{_RELATIONS[self._namespace]}/comments"
        self._name, self._is_new = self._place()
        self._root = (
            _made(f'<w:comments xmlns:w="{self._namespace}"/>')
            if self._is_new
            else package.root(self._name)
        )
        taken = [element.get(self._w("id")) for element in (*self._root, *self._marks())]
        self._now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._next = 1 + max((int(number) for number in taken if _is_number(number)), default=-1)

    def _w(self, tag: str) -> str:
        return f"{{{self._namespace}}}{tag}"

    def _marks(self) -> list[_Element]:
        return list(self._body.root.iter(self._w("commentReference"), self._w("commentRangeStart")))

    def _place(self) -> tuple[str, bool]:
        """The comments part, and whether it is to be made."""
        folder = posixpath.dirname(self._package.main)
        for relation in self._package.relations(self._package.main):
            if relation.get("Type") == self._kind:
                target = posixpath.join("/", folder, relation.get("Target") or "")
                name = posixpath.normpath(target).lstrip("/")
                if name in self._package:
                    return name, False
        names = (f"{folder}/comments{number}.xml" for number in ("", *range(1, 100)))
        return next(
            name.lstrip("/") for name in names if name.lstrip("/") not in self._package
        ), True

    def add(self, first: Letter, last: Letter, lines: Sequence[str]) -> None:
        """Add one comment on the letters from ``first`` to ``last``."""
        number, make = str(self._next), self._make
        self._next += 1
        start, end = make("commentRangeStart", id=number), make("commentRangeEnd", id=number)
        reference = make("r")
        reference.append(make("commentReference", id=number))
        self._body.mark(first, last, start, [end, reference])
        comment = make("comment", id=number, author=AUTHOR, date=self._now, initials="lg")
        for index, line in enumerate(lines):
            comment.append(self._paragraph(line, is_first=index == 0))
        self._root.append(comment)

    def _paragraph(self, line: str, *, is_first: bool) -> _Element:
        paragraph = self._make("p")
        if is_first:  # where programs show the comment's own mark
            mark = self._make("r")
            mark.append(self._make("annotationRef"))
            paragraph.append(mark)
        run, text = self._make("r"), self._make("t")
        text.text = harmless(line).translate(_NO_XML)
        text.set(_SPACE, "preserve")
        run.append(text)
        paragraph.append(run)
        return paragraph

    def _make(self, tag: str, **attributes: str) -> _Element:
        named = {self._w(name): value for name, value in attributes.items()}
        return self._body.root.makeelement(self._w(tag), named)

    def parts(self) -> dict[str, bytes]:
        """The parts that hold and name the comments."""
        made = {self._name: _bytes(self._root)}
        if self._is_new:
            made |= self._named()
        return made

    def _named(self) -> dict[str, bytes]:
        """The lists of types and of relationships with the new part in them."""
        types = self._package.root(_TYPES)
        override = {"PartName": f"/{self._name}", "ContentType": _COMMENTS_TYPE}
        types.append(types.makeelement(f"{{{_PACKAGE}/content-types}}Override", override))
        path = relations_of(self._package.main)
        tag = f"{{{_PACKAGE}/relationships}}Relationship"
        relations = (
            self._package.root(path)
            if path in self._package
            else _made(f'<Relationships xmlns="{_PACKAGE}/relationships"/>')
        )
        taken = {relation.get("Id") for relation in relations}
        name = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        target = posixpath.basename(self._name)
        relations.append(
            relations.makeelement(tag, {"Id": name, "Type": self._kind, "Target": target})
        )
        return {_TYPES: _bytes(types), path: _bytes(relations)}


_NO_XML = dict.fromkeys((0xFFFE, 0xFFFF), "\ufffd")


def relations_of(name: str) -> str:
    """The part that holds the relationships of a part; ``""`` is the package."""
    folder, base = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{base}.rels")


def _made(xml: str) -> _Element:
    """The root of a new part."""
    from lxml import etree  # noqa: PLC0415 - an extra, and for this format only

    return etree.fromstring(xml)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()


def _is_number(text: str | None) -> bool:
    return text is not None and text.isascii() and text.isdecimal() and len(text) < 10


def _bytes(root: _Element) -> bytes:
    from lxml import etree  # noqa: PLC0415 - an extra, and for this format only

    return etree.tostring(
        root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
    )


def _cannot(why: str) -> LawgovError:
    return LawgovError(f"写不了批注: {why}")
