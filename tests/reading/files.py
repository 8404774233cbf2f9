"""Small files of every kind, made in code: what a test reads stands in the test."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
NAMES = f"{W} {M} {R} {MC} {WPS} {V}"

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="%s"/></Types>'
)


def zipped(parts: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip package of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def relations(**targets: str) -> str:
    """A relationships part; ``kind=target`` or ``kind__id=target``."""
    rows = "".join(
        f'<Relationship Id="{kind.partition("__")[2] or f"r{kind}"}"'
        f' Type="{RELATION}/{kind.partition("__")[0]}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def word_parts(body: str, **parts: str) -> dict[str, str | bytes]:
    """The parts of a Word file; ``parts`` are further ones: styles, numbering, footnotes."""
    return {
        "[Content_Types].xml": _TYPES % f"{_WORD}.document.main+xml",
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(**{name: f"{name}.xml" for name in parts}),
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": xml for name, xml in parts.items()},
    }


def docx(body: str, **parts: str) -> bytes:
    """A Word file with the given body."""
    return zipped(word_parts(body, **parts))


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*content: str, properties: str = "") -> str:
    """A paragraph of runs; a plain text becomes one."""
    inner = "".join(c if c.startswith("<") else run(c) for c in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def cell(text: str, properties: str = "") -> str:
    """A table cell of one paragraph, or of the given blocks."""
    inner = text if text.startswith("<") else para(text)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A table row; a plain text becomes a cell."""
    inner = "".join(c if c.startswith(("<w:tc>", "<w:sdt")) else cell(c) for c in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def numbering(levels: str, *lists: str, more: str = "") -> str:
    """A numbering part with one definition (0) and its lists; ``more`` stands before these."""
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{inner}</w:num>'
        for n, inner in enumerate(lists or ("",), 1)
    )
    return (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f"{more}{nums}</w:numbering>"
    )


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """One level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(text: str, depth: int = 0, number: int = 1) -> str:
    """A paragraph of a list."""
    return para(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>',
    )


def styles(*style: str) -> str:
    """A styles part."""
    return f"<w:styles {NAMES}>{''.join(style)}</w:styles>"


Written = tuple[float, float, float, str]
"""A piece of text on a page: from the left, from the top, its size in points."""


def pdf(
    pages: Sequence[Sequence[Written]],
    rulings: Sequence[Sequence[tuple[float, float, float, float]]] = (),
    turned: str = "",
    box: str = "0 0 595 842",
) -> bytes:
    """A PDF with a text layer; ``rulings`` are rectangles of each page by their corners.

    Every page is laid in ``box`` and turned by the matrix of four numbers ``turned``.
    """
    font = (
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts"
        "[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500]"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor"
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]"
        "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 90>>>>]>>"
    )
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        font,
    ]
    for number, page in enumerate(pages):
        drawn = f"{turned} 0 0 cm\n" if turned else ""
        drawn += "".join(
            f"BT /F {size} Tf {x} {842 - y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for x, y, size, text in page
        )
        for left, top, right, bottom in rulings[number] if number < len(rulings) else ():
            drawn += f"{left} {842 - bottom} {right - left} {bottom - top} re S\n"
        objects += [
            (
                f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]"
                f"/Contents {5 + 2 * number} 0 R/Resources<</Font<</F 3 0 R>>>>>>"
            ),
            f"<</Length {len(drawn)}>>stream\n{drawn}endstream",
        ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj{content}endobj\n".encode()
    start = len(data)
    data += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n".encode()
    data += "".join(f"{place:010d} 00000 n \n" for place in places).encode()
    data += f"trailer<</Size {len(places) + 1}/Root 1 0 R>>startxref\n{start}\n%%EOF".encode()
    return data


_OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'


def ofd_parts(pages: Sequence[str]) -> dict[str, str | bytes]:
    """The parts of an OFD file; a page is its objects."""
    listed_pages = "".join(
        f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages))
    )
    parts: dict[str, str | bytes] = {
        "OFD.xml": f"<ofd:OFD {_OFD}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
        "</ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {_OFD}><ofd:CommonData><ofd:PageArea>"
        "<ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>"
        f"<ofd:Pages>{listed_pages}</ofd:Pages></ofd:Document>",
    }
    for number, objects in enumerate(pages):
        parts[f"Doc_0/Pages/Page_{number}/Content.xml"] = (
            f"<ofd:Page {_OFD}><ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content>"
            "</ofd:Page>"
        )
    return parts


def ofd_text(x: float, y: float, text: str, size: float = 5.6, more: str = "") -> str:
    """A text object whose first character stands at ``x`` and ``y`` millimetres."""
    steps = " ".join("2.8" if c < "\u0300" else "5.6" for c in text[:-1])
    return (
        f'<ofd:TextObject Boundary="{x} {y - 5} 160 7" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="5" DeltaX="{steps}">{text}</ofd:TextCode></ofd:TextObject>'
    )
