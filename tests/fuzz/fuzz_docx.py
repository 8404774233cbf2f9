"""Word files with changed bytes and changed XML: text, or one sentence; never anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.changes import changed, noisy
from tests.reading.files import (
    NAMES,
    cell,
    level,
    listed,
    numbering,
    para,
    row,
    run,
    styles,
    table,
    word_parts,
    zipped,
)

from lawgov_cli.errors import InputError
from lawgov_cli.reading import word

if TYPE_CHECKING:
    import random

_FIELD = "".join(
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>{inner}'
    for kind, inner in (
        ("begin", "<w:r><w:instrText>SYMBOL 91 \\f Symbol</w:instrText></w:r>"),
        ("separate", run("12")),
        ("end", ""),
    )
)
_BOX = (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>'
    f"{para('框')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback/>"
    "</mc:AlternateContent></w:r>"
)
_BODY = (
    para("某县2025年度法治政府建设情况报告")
    + listed("依法履职")
    + listed("办案", 1)
    + para(run("办结"), _FIELD, run("件", '<w:rStyle w:val="c"/>'), _BOX)
    + para("前", properties="<w:rPr><w:del/></w:rPr>")
    + table(
        row(cell("单位", '<w:vMerge w:val="restart"/>'), cell("件数", '<w:gridSpan w:val="2"/>')),
        row(cell("", "<w:vMerge/>"), "12", "15", properties='<w:gridBefore w:val="1"/>'),
    )
    + para('<w:r><w:sym w:font="Symbol" w:char="F025"/><w:footnoteReference w:id="2"/></w:r>')
    + para("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den/></m:f></m:oMath>")
)
_PARTS = word_parts(
    _BODY,
    numbering=numbering(
        level(0, "chineseCounting", "%1、")
        + level(1, "decimal", "%2.", '<w:lvlRestart w:val="1"/>'),
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>',
    ),
    styles=styles('<w:style w:type="character" w:styleId="c"><w:rPr><w:vanish/></w:rPr></w:style>'),
    footnotes=f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注")}</w:footnote></w:footnotes>',
)
_WHOLE = zipped(_PARTS)
_STORED = zipped(_PARTS, 0)
_PIECES = (
    "",
    "<",
    ">",
    '"',
    "-1",
    "99999999999999999999",
    "&#0;",
    "&x;",
    "w:",
    "<w:p>",
    "</w:p>",
    "甲",
    "\x00",
)


def changed_bytes(chance: random.Random) -> bytes:
    """A package with one to three bytes changed, or cut."""
    data = noisy(chance.choice((_WHOLE, _STORED)), chance)
    return data[: chance.randrange(len(data))] if chance.random() < 0.1 else data


def changed_xml(chance: random.Random) -> bytes:
    """A sound package one of whose parts has a piece of its XML replaced, moved or doubled."""
    name = chance.choice(list(_PARTS))
    text = changed(str(_PARTS[name]), chance, _PIECES, most=3)
    return zipped(_PARTS | {name: text.encode("utf-8", "replace")})


def case(chance: random.Random) -> str:
    """What reading gives: ``text``, or the first words of the sentence."""
    data = chance.choice((changed_bytes, changed_xml))(chance)
    try:
        found, told = word.read(data, "“稿”")
    except InputError as error:
        if "\n" in error.message or not error.message.startswith("“稿”"):
            raise AssertionError(error.message) from error
        return error.message.partition(":")[0]
    places = [anchor.offset for anchor in found.anchors]
    if places != sorted(places) or any("\n" in sentence for sentence in told):
        raise AssertionError(found)
    return "text"
