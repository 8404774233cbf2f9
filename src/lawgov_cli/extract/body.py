"""Where the report itself begins and ends in a text that may be a saved web page.

The page's header, navigation and footer stay outside, and so do the report's own
title, the closing signature with its date, and attachments: the body runs from
the address (省人民政府：) or the first paragraph to the last sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.clauses import bracket_spans
from lawgov_cli.chinese.lexicon import ENCLOSED, INFORMATION, PAGE_FURNITURE, PAGE_LEFT, words
from lawgov_cli.chinese.names import Spans
from lawgov_cli.chinese.ordinals import NUMERAL_RUN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    import re


class TextLine(NamedTuple):
    """One line of a text, white space at its ends left out."""

    start: int
    end: int


# A line this long that holds most of a text is a whole page.
_RUN_TOGETHER = 400
# A sentence of a report, and a paragraph whose end may be lost.
_SENTENCE = 16
_PARAGRAPH = 60
# White space after a stop, or between two characters that are Chinese, 「,」「:」 or a bracket.
_GAP = pattern(
    r"(?:(?<=[^\x00-\x28\x2a\x2b\x2d-\x39\x3b-\x7f])[ \t\u3000\u00a0]+(?=[^\x00-\x27\x29-\x7f])"
    r"|(?<=[。；;：:！!？?])[ \t\u3000\u00a0]+)"
)
_STOPS = "。！!？?；;"
# An address or a salutation, alone on its line.
_ADDRESS = pattern(r"[^:：，。、]{2,24}(?:、[^:：，。、]{2,16}){0,3}[:：]")
# Words of a web page around an article; of two that begin alike the longer one stands first.
_PAGE_WORDS = (
    *(label + colon for label in (*INFORMATION, *ENCLOSED) for colon in ":："),
    *PAGE_FURNITURE,
    *PAGE_LEFT,
    *words(
        "字体 字号 首页 发布机构 索引号 信息分类 原文链接 浏览次数 浏览量 点击数 点击量 点击率"
        " 阅读次数 打印内容 打印 分享 微信 微博 QQ空间 责编 相关链接 相关文档 相关附件 相关信息"
        " 相关阅读 相关文章 联系我们 网站声明 收藏本 文章内容 ===== >>"
    ),
)
_PAGE = pattern("|".join((*_PAGE_WORDS, r"【[^】\n]{0,10}】")))
_PAGE_HEAD = pattern(
    r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?: [0-9:]{4,8})?|^[^\s，。：:]{4,60}(?:报告|总结|通报)(?=\s)"
)
_FOOTER = (*PAGE_LEFT, "主办单位")
# A row of a table, told by a cell that is a number and no more.
_TABLE_ROW = pattern(r"\t\s*[0-9][0-9,.]{0,14}%?\s*(?:\t|$)")
_ATTACHMENT = pattern(r"附件?[0-9一二三]?(?:[:：].{0,60})?|（此件.{2,8}）|\(此件.{2,8}\)")
_OPENS_ATTACHMENT = ("附", "（此件", "(此件")
_SIGNATURE = pattern(r"\s+\S{4,40}\s*[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日\s*$")


_FIRST_SECTION = ("（一）", "(一)")
_LONGEST_HEADING = 30


def with_lines(text: str) -> str:
    """A copy with line ends where a page that was run together on one line had its own.

    Chinese needs no spaces, so a space between two Han characters or stops of
    such a line, outside brackets and quotation marks, was a line end.  The
    copy is as long as the text, so offsets hold for both.
    """
    pieces, last = [], 0
    for line in lines_of(text, 0, len(text)):
        if line.end - line.start < max(_RUN_TOGETHER, len(text) // 2):
            continue
        protected = Spans([(s.start, s.end) for s in bracket_spans(text[line.start : line.end])])
        for match in _GAP.finditer(text, line.start, line.end):
            if not protected.covers(match.start() - line.start):
                pieces += [text[last : match.start()], "\n" * (match.end() - match.start())]
                last = match.end()
    return "".join([*pieces, text[last:]])


def lines_of(text: str, start: int, end: int) -> list[TextLine]:
    """The lines of ``text[start:end]`` that hold something."""
    found, at = [], start
    for piece in text[start:end].split("\n"):
        stripped = piece.strip()
        if stripped:
            first = at if len(stripped) == len(piece) else at + piece.index(stripped[0])
            found.append(TextLine(first, first + len(stripped)))
        at += len(piece) + 1
    return found


def find_body(text: str) -> tuple[int, int]:
    """The span of the report itself; the whole text where nothing looks like one."""
    lines = lines_of(text, 0, len(text))
    first = next((i for i, line in enumerate(lines) if _begins(text, line)), None)
    if first is None:
        return 0, len(text)
    if first > 1 and _leads_sections(text, lines[first - 1], lines[first]):
        first -= 1
    start = _start_in(text, lines[first])
    last = first
    for i in range(first, len(lines)):
        line = lines[i]
        content = text[line.start : line.end]
        late = i > first and line.start - start > len(text) // 2
        if late and content.startswith(_OPENS_ATTACHMENT) and _ATTACHMENT.fullmatch(content):
            break
        if _holds_text(content):
            last = i
    return start, _end_in(text, start, lines[last])


def _begins(text: str, line: TextLine) -> bool:
    """Whether the report's text begins in this line."""
    content = text[line.start : line.end]
    if content[-1] in ":：" and _ADDRESS.fullmatch(content) and not _page_words(content):
        return True
    if _is_heading(content):
        return True
    has_comma = "，" in content or "," in content
    if len(content) >= _SENTENCE and has_comma and content[-1] in "。：:；;":
        return not _is_of_page(content)
    return len(content) >= _PARAGRAPH and (has_comma or "。" in content)


def _leads_sections(text: str, line: TextLine, behind: TextLine) -> bool:
    """Whether a line is the heading of a chapter that lost its number, before its （一）."""
    content = text[line.start : line.end]
    short = len(content) <= _LONGEST_HEADING and content.isalnum()
    return short and text.startswith(_FIRST_SECTION, behind.start) and not _is_of_page(content)


def _is_heading(content: str) -> bool:
    """Whether a line begins as a numbered heading or item does: 一、 （一） 第一章 一是."""
    bracketed, part = content[0] in "（(", content[0] == "第"
    numeral = NUMERAL_RUN.match(content, 1 if bracketed or part else 0)
    if numeral is None or len(numeral[0]) > 3:
        return False
    if part:
        return content.startswith(("章", "部分", "编"), numeral.end())
    marks = (")", "）") if bracketed else ("、", ".", "．", "是")
    return content.startswith(marks, numeral.end())


def _is_of_page(content: str) -> bool:
    """Whether a line begins with words of the page around the report."""
    if content[0] == "【" and "】" in content[1:12]:
        return content[-1] not in _STOPS  # 【普法宣传】举办…，发放…。
    return content.startswith(_PAGE_WORDS)


def _is_topic(words: str) -> bool:
    """Whether words in 【】 say what a paragraph is about: 【总体情况】, not 【打印本页】."""
    page = any(word in words for word in _PAGE_WORDS)
    return words[0] == "【" and words[1:-1].isalpha() and not page


def _page_words(content: str) -> list[re.Match[str]]:
    """The words of the page in a piece of text."""
    if "【" not in content and not any(word in content for word in _PAGE_WORDS):
        return []
    return list(_PAGE.finditer(content))


def _start_in(text: str, line: TextLine) -> int:
    """Behind the page's own words at the start of a page that was run together on one line."""
    marks = [text.find(mark, line.start, line.end) for mark in "，。,"]
    sentence = min((m for m in marks if m != -1), default=line.end)
    head = text[line.start : sentence]
    words = [*_page_words(head), *_PAGE_HEAD.finditer(head)]
    words = [word for word in words if not (word.start() == 0 and _is_topic(word[0]))]
    start = line.start + max((word.end() for word in words), default=0)
    while start < line.end and text[start].isspace():
        start += 1
    return start


def _holds_text(content: str) -> bool:
    """Whether a line belongs to the report and not to what follows it."""
    if _is_heading(content) or content[-1] in _STOPS or _TABLE_ROW.search(content):
        return not _is_of_page(content)
    sentences = sum(content.count(mark) for mark in "，。,；")
    return len(content) >= 30 and sentences >= 1 and not _is_of_page(content)


def _end_in(text: str, start: int, line: TextLine) -> int:
    """Before the page's own words and the signature at the end of the last line."""
    low = max(start, line.start)
    stop = max((text.rfind(mark, low, line.end) for mark in _STOPS), default=-1)
    low = stop + 1 if stop != -1 else max(low, line.end - 200)
    while low < line.end and text[low] in '”）)」』"':
        low += 1
    end = line.end
    for word in _page_words(text[low:end]):
        at = low + word.start()
        if at == low or text[at - 1].isspace() or text.startswith(_FOOTER, at):
            end = at
            break
    dated = text.find("日", low, end) != -1
    signature = _SIGNATURE.search(text, low, end) if dated else None
    if signature and end - low <= 80:
        end = signature.start()
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
