"""Rules on characters that do not belong among Chinese."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import around, is_han, uses_half_width
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.widths import prints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_FULL = {",": "，", ";": "；", ":": "：", "!": "！", ".": "。"}
# No question mark: among Han it is what a page puts for a character that it cannot show.
_HALF = pattern("[,;:!.]")
_QUOTED = r'"[^"“”\n]{0,29}[\u4e00-\u9fff][^"“”\n]{0,29}"'
# Fewer straight quotation marks than this are slips even where no others stand.
_FEW_QUOTES = 8
_BEFORE = frozenset("”》）")
_AFTER = frozenset("“《（")
_LOST = r"\ufffd+|[\ue000-\uf8ff]+|锟斤拷|烫烫烫|[\x00-\x08\x0e-\x1f]+"
_GARBAGE = ("\ufffd", "锟斤拷", "烫烫烫")


@rule(
    id="ascii-punctuation",
    title="汉字之间用了半角标点",
    explanation=(
        "汉字之间的逗号、分号、冒号、叹号、句号和引号应用全角。全文一律用半角标点的文本"
        "（多见于网页转存）视为一种体例，不逐一标出。改为全角。"
    ),
    severity="info",
    family="文字",
    fails="一、总体情况\n全年受理行政复议申请，审结率稳步提高;行政应诉工作扎实开展。建立台账，逐一整改；"
    "加强培训，提升能力。深入基层，走访群众；听取意见，改进作风，提高质量，群众满意。\n",
    passes="全年受理行政复议申请，审结率稳步提高；比例为3:2，网址为gov.cn。\n",
)
def ascii_punctuation(subject: Subject) -> Iterator[Mark]:
    """Half-width marks between Chinese characters, in a text that else has full width."""
    if uses_half_width(subject):
        return
    text = subject.text
    for match in _HALF.finditer(text, *subject.body):
        if not _is_among_han(text, match.start()):
            continue
        start, end = around(text, match.start(), match.end(), 4, 4)
        right = _FULL[match[0]]
        yield Mark(start, end, f"汉字之间用了半角“{match[0]}”。", hint=f"改为“{right}”")
    if 0 < 2 * text.count('"') <= text.count("“") + text.count("”") + _FEW_QUOTES:
        for match in re.compile(_QUOTED).finditer(text, *subject.body):
            hint = f"改为“{match[0][1:-1]}”"
            yield Mark(*match.span(), f"用了半角引号“{match[0]}”。", hint=hint)


def _is_among_han(text: str, at: int) -> bool:
    """Whether the mark at ``at`` stands between Han, or between a figure and Han."""
    mark, before = text[at], text[at - 1 : at]
    after = text[at + 1 : at + 3].lstrip(" ")[:1]
    after_figure = before.isdigit() or before in {"%", "％"}
    opens = is_han(after) or after in _AFTER
    if mark == ".":
        return (is_han(before) or before in _BEFORE) and (is_han(after) or after in {"", "\n"})
    if after_figure:
        return mark != ":" and opens
    if not (is_han(before) or before in _BEFORE):
        return False
    return opens or after in {"", "\n"} or after.isdigit()


@rule(
    id="lost-character",
    title="乱码",
    explanation=("文字在转换编码时丢失，只剩下替代符号或者乱码。对照原件补上。"),
    severity="error",
    family="文字",
    fails="全年受理行政复议申\ufffd\ufffd三百余件。\n",
    passes="全年受理行政复议申请三百余件。\n",
)
def lost_character(subject: Subject) -> Iterator[Mark]:
    """Replacement characters, and what wrong decoding leaves behind."""
    text = subject.text
    if prints(text) and not any(garbage in text for garbage in _GARBAGE):
        return
    for match in re.compile(_LOST).finditer(text, *subject.body):
        start, end = around(text, match.start(), match.end(), 4, 4)
        yield Mark(start, end, "这里有乱码，文字已经丢失。", hint="对照原件补上")


RULES = (ascii_punctuation, lost_character)
