"""Files of every other kind with changed bytes: text, or one sentence; never anything else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.changes import changed, noisy
from tests.reading.files import ofd_parts, ofd_text, pdf, zipped

from lawgov_cli import extract
from lawgov_cli.errors import InputError
from lawgov_cli.reading.kinds import sniffed

if TYPE_CHECKING:
    import random

_SENTENCE = "全年共收到行政复议申请120件，其中受理96件，不予受"
_HTML = (
    "<html><head><meta charset=utf-8><style>.x{display:none} @media print{p{}}</style></head><body>"
    "<div class=nav><a>首页</a></div><h1>报告</h1><p class=x>藏</p><table><tr><th rowspan=2>单位"
    f"<th colspan=2>数<tr><td>1<td>2</table><pre>甲\n乙</pre><p>{_SENTENCE}</p></body></html>"
)
_TEXT = f"报告\n\n{_SENTENCE}\n理24件。\n{_SENTENCE}\n— 3 —\n理24件。\n"
_TEXT += "单位\t件数\n县\t1\u00a0234\n⼀\u200b是\n"
_MARKDOWN = "# 报告\n\n| 单位 | 件数 |\n|--|--:|\n| **县** | 3 |\n\n"
_MARKDOWN += f"> {_SENTENCE} [链](x) `码` ![图](y)\n- [x] 甲\n"
_MHT = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
_MHT += f"Content-Type: text/html; charset=utf-8\n\n{_HTML}\n--x--\n"
_PDF = pdf(
    [[(90, 100 + 28 * n, 16, _SENTENCE[:20]) for n in range(5)], [(95, 118, 12, "甲")]],
    [[], [(90, 104, 190, 124), (190, 104, 290, 124)]],
)
# Two columns of lines, then a table that only lines across bound, on a page turned to its side.
_COLUMNS = [(50 + 260 * (n % 2), 100 + 20 * (n // 2), 12, _SENTENCE[:18]) for n in range(16)]
_CELLS = [(60 + 200 * (n % 2), 118 + 24 * (n // 2), 12, _SENTENCE[n : n + 3]) for n in range(6)]
_TURNED = pdf(
    [_COLUMNS, _CELLS, _COLUMNS[:5]],
    [[], [(50, y, 400, y + 1) for y in (100, 124, 180)]],
    "0 -1 1 0",
    "0 -595 842 0",
)
_MATRIX = 'CTM="0 1 -1 0 0 0"'
_SIDE = ofd_text(150, 30, _SENTENCE, more=_MATRIX) + ofd_text(142, 30, "乙。", more=_MATRIX)
_OFD = ofd_parts(["".join(ofd_text(30, 40 + 9 * n, _SENTENCE) for n in range(3)), _SIDE])
SAMPLES = {
    "a.html": _HTML.encode(),
    "b.html": _HTML.replace("utf-8", "gbk").encode("gb18030"),
    "a.txt": _TEXT.encode(),
    "b.txt": _TEXT.encode("utf-16"),
    "a.md": _MARKDOWN.encode(),
    "a.mht": _MHT.encode(),
    "a.pdf": _PDF,
    "b.pdf": _TURNED,
    "a.ofd": zipped(_OFD),
}
_PIECES = (
    *(b"", b"<", b"\x00", b"\xff\xfe", b"<table>", b"</td>"),
    *(b"\t", b"|", b"*", b"[", b"9" * 30, b"\n\n"),
)


def made(chance: random.Random) -> tuple[str, bytes]:
    """A changed file with its name; of an OFD package half of the time a part of it."""
    name = chance.choice(list(SAMPLES))
    if name == "a.ofd" and chance.random() < 0.5:
        part = chance.choice(list(_OFD))
        return name, zipped(_OFD | {part: changed(str(_OFD[part]).encode(), chance, _PIECES)})
    if chance.random() < 0.3:
        return name, noisy(SAMPLES[name], chance)
    return name, changed(SAMPLES[name], chance, _PIECES)


def case(chance: random.Random) -> str:
    """What reading and outlining a file give: its kind, or ``refused``."""
    name, data = made(chance)
    kind = sniffed(data, name)
    try:
        found, told = kind.read(data, "“稿”") if kind.reader else (None, [])
    except InputError as error:
        if "\n" in error.message or not error.message.startswith(("“稿”", "读取")):
            raise AssertionError(error.message) from error
        return "refused"
    if found is not None:
        document = extract.parse(found, name)
        for offset in range(0, len(document.text), 7):
            document.where(offset)
            document.heads(offset)
    if any("\n" in sentence for sentence in told):
        raise AssertionError(told)
    return kind.name
