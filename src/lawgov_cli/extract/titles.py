"""Where the title of a chapter, a section or a paragraph ends, also where its mark was lost."""

from __future__ import annotations

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.chinese.lexicon import LINKS, OUR_PLACE, WHOLE_PLACES, words
from lawgov_cli.chinese.ordinals import find_ordinals
from lawgov_cli.chinese.patterns import pattern

_LONGEST = 60
_LONGEST_SENTENCE = 45
# A paragraph that opens like this has no title: its first sentence is text already.
_NO_TITLE = (
    *LINKS,
    *WHOLE_PLACES,
    *OUR_PLACE,
    *words(
        "今年 近年 去年 一年来 二年来 三年来 四年来 五年来 过去 当前 目前 截止 现将 各位 特此 上述"
        " 以上 虽然 尽管 在 为 根据 按 依照 通过 经 由 但"
    ),
)
# Where a title runs into its text without a mark, the text opens like this.
_OPENER = pattern(
    r"(?<=[\w”》)）])(?<![极力面真头步续合先别次新已并和与或要将应可未不的对在了关是持格按从等])"
    "(?:根据(?!地)|依照|印发了|出台了|严格按|组织全[州市县区省]|为(?:深入|进一步|充分|切实|全面|贯彻)"
    "|截[至止]|20[0-9]{2}年|在[^，,。；\n]{2,20}后[,，]|以[^。，,；\n]{2,60}为[^，,。；\n]{0,8}抓手"
    "|全[州市县区省]共)"
)
# Usual headings, for a page whose headings run into the text: 存在问题在看到成绩的同时….
_USUAL = pattern(
    "(?:当前|目前)?(?:主要)?(?:存在|面临)的?(?:主要|突出)?(?:问题|不足|困难)(?:[和与及、](?:不足|问题|困难|原因|短板|原因分析))?"
    "|下一?步(?:的)?(?:主要)?(?:工作)?(?:计划|安排|打算|思路|重点|措施|举措)(?:和(?:打算|安排|措施))?"
    "|20[0-9]{2}年(?:度)?(?:主要|重点)?工作(?:安排|计划|打算|思路|要点|回顾)"
    "|(?:主要)?工作(?:开展)?情况|(?:基本|总体)情况|主要(?:工作)?(?:做法|举措|措施|成效)(?:[和与及](?:成效|做法|亮点))?"
)
_SENTENCE_ENDS = ("。", "；", ";")
_DIGIT = pattern(r"\d")
_SPACE, _NUMBERED = pattern(r"\s"), pattern("[0-9：:]")
# The characters that these begin with.
_USUAL_OPENS = frozenset("当目主存面下2工基总")


def heading_end(text: str, start: int, limit: int) -> int:
    """Where the heading that begins at ``start`` behind its mark ends.

    ``limit`` is where its line ends or the next mark begins.  ``start`` itself
    means that the mark has no title of its own and the text follows at once.
    """
    end = _heading_end(text, start, limit)
    return start if _tells_figures(text, start, end) else end


def _heading_end(text: str, start: int, limit: int) -> int:
    line_end = text.find("\n", start, limit)
    stop = _stripped(text, start, limit if line_end == -1 else line_end)
    item = _item_within(text, start, min(stop, start + _LONGEST + 3))
    head = text[start : item if item > start else stop].rstrip()
    usual = _USUAL.match(head) if head[:1] in _USUAL_OPENS else None
    runs_on = len(head) > _LONGEST // 2 or "，" in head
    if usual and runs_on and head[usual.end() : usual.end() + 1] not in set("，,。、的和及与："):
        return start + usual.end()
    if len(head) <= _LONGEST and head[-1:] not in {"：", ":"} and "。" not in head[:-1]:
        return start + len(head)
    return _first_sentence(text, start, stop)


def _tells_figures(text: str, start: int, end: int) -> bool:
    """Whether what stands as a title is a sentence of the text, or its beginning.

    受理9件，办结8件。 is one.  A heading on a line of its own may count what is under it
    (抓好3件大事); so may one in words (抓好两支队伍。).
    """
    title = text[start:end]
    alone = text[end : end + 1] in {"", "\n"} and not title.endswith(_SENTENCE_ENDS)
    if alone or _DIGIT.search(title) is None:
        return False
    counted = (f for f in find_figures(title) if f.unit not in {"", "年"})
    return any(title[figure.number_start].isdigit() for figure in counted)


def _stripped(text: str, start: int, end: int) -> int:
    """The end of a title without the white space behind it."""
    return start + len(text[start:end].rstrip())


def _first_sentence(text: str, start: int, stop: int) -> int:
    """The title in a long segment: its first sentence, or what a space or an opener ends."""
    near = min(stop, start + _LONGEST)
    sentence = text.find("。", start, near + 1)
    if sentence != -1:
        return sentence + 1
    gap = _SPACE.search(text[start:near])
    if gap:
        return start + gap.start()
    opener = _OPENER.search(text, start, near + 40)
    return opener.start() if opener and opener.start() <= near else start


def _item_within(text: str, start: int, stop: int) -> int:
    ordinals = find_ordinals(text[start:stop])
    return start + ordinals[0].start if ordinals and not ordinals[0].lost_shi else -1


def paragraph_title_end(text: str, start: int, end: int) -> int:
    """Where the title of a paragraph without a number ends; ``start`` when it has none.

    The title is a short first sentence, or, where its 。 was lost, what stands
    before the first 一是 or before words that can only open a sentence.
    """
    title_end = _paragraph_title_end(text, start, end)
    return start if _tells_figures(text, start, title_end) else title_end


def _paragraph_title_end(text: str, start: int, end: int) -> int:
    line_end = text.find("\n", start, end)
    in_table = "\t" in text[start : end if line_end == -1 else line_end]
    if in_table or text.startswith(_NO_TITLE, start) or _is_number(text[start : start + 4]):
        return start
    item = _item_within(text, start, min(end, start + _LONGEST + 3))
    if item > start and text[item - 1] not in "，,：:；;。" and "。" not in text[start:item]:
        return _stripped(text, start, item)
    sentence = text.find("。", start, min(end, start + _LONGEST_SENTENCE + 1))
    if sentence != -1 and sentence + 1 < end and not _NUMBERED.search(text[start:sentence]):
        return sentence + 1
    opener = _OPENER.search(text, start + 8, min(end, start + _LONGEST + 80))
    if opener and opener.start() - start <= _LONGEST and "。" not in text[start : opener.start()]:
        return opener.start()
    return start


def _is_number(piece: str) -> bool:
    """Whether a piece of text is four digits: a year that opens a sentence."""
    return len(piece) == 4 and piece.isascii() and piece.isdigit()
