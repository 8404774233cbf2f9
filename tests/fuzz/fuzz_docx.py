"""Word files with changed bytes and changed XML: text, or one sentence; never anything else.

``python -m tests.fuzz.fuzz_docx CASES [SEED]`` runs as many cases and says its counts.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

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
    data = bytearray(chance.choice((_WHOLE, _STORED)))
    for _ in range(chance.randint(1, 3)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data[: chance.randrange(len(data))]) if chance.random() < 0.1 else bytes(data)


def changed_xml(chance: random.Random) -> bytes:
    """A sound package one of whose parts has a piece of its XML replaced, moved or doubled."""
    name = chance.choice(list(_PARTS))
    text = str(_PARTS[name])
    for _ in range(chance.randint(1, 3)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 1, 5, 40)))
        other = chance.randrange(len(text) + 1)
        piece = chance.choice((*_PIECES, text[other : other + 30], text[start:end] * 3))
        text = text[:start] + piece + text[end:]
    return zipped(_PARTS | {name: text.encode("utf-8", "replace")})


def outcome(data: bytes) -> str:
    """What reading gives: ``text``, or the first words of the sentence."""
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


def run_cases(count: int, seed: int) -> Counter[str]:
    """How often each outcome came in ``count`` cases."""
    chance = random.Random(seed)  # noqa: S311 - the same cases every time
    makers = (changed_bytes, changed_xml)
    return Counter(outcome(chance.choice(makers)(chance)) for _ in range(count))


if __name__ == "__main__":
    started = time.perf_counter()
    counts = run_cases(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    sys.stdout.write(
        f"{sum(counts.values())} cases, {time.perf_counter() - started:.0f} s: {dict(counts)}\n"
    )
