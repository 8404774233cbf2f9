"""Whom a figure covers and whose it is: 全州, a level, an organ, from its clause or carried on."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon as field
from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.draft.figures.lists import HEAVY, LEVELS, OFFICES, PREPOSITIONS, REACHED
from lawgov_cli.draft.figures.phrases import JOINS, NOUN_KINDS
from lawgov_cli.draft.figures.plain import plain
from lawgov_cli.draft.figures.words import level_of, level_within
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.words import Lexicon, Word

_OFFICE = pattern(
    "(?:政府|政府办公室|政府及其办公室|[^格布]局|委员会|[^省市州县区]委|[省市州县区镇乡党]委|厅|人民法院|法院|检察院|检察机关|公安机关|党组"
    "|党委|执法队|大队|支队|总队|中心|机构|保护站|服务站|派出所|司法所|监督所|仲裁院|公证处|法庭"
    "|执法办|管委会|纪委监委|监委|[^处]部门)$"
)
# Whoever does it in any place: 全省行政复议机构.
_ANY_OF_THEM = frozenset(field.words("法制机构 行政复议机构"))
_BEST = pattern(
    "平均|最|首|前列|领先|唯一|前[0-9一二三四五六七八九十]|[^，,。；;]{0,6}第[0-9一二三四五六七八九十]"
)
# 推广到全省，…: what was done reaches the whole, the figures behind do not.
_ONLY_REACHED = pattern("[，,、。；;：:]")
_WHOLE = pattern("全[国省州市县区盟旗镇乡局厅](?!通办|域|民|覆盖)|全自治[区州县]|全系统")
# 健全|县乡村三级网络 is of no whole county.
_OPENS_A_WORD = tuple("健安完齐")
_AREA = pattern("[（(][县市州区旗、新居社]{1,8}[)）]")
# 县(市、新区)已实现80%: the places below, as the subject of a clause.
_PLACES = pattern("(?:^|[，,；;。])[ ]*(?P<which>各?[县市区旗][（(][县市州区旗、新]{1,8}[)）])")
_TAIL = pattern("(?:管理局|监督管理局|局|委员会|委|厅|系统|部门)$")
_OWN = pattern(f"^(?:全?[省州市县区盟旗])(?={HAN}{{2}})")
# 局本级 is an office itself and no level of a place.
_LEVEL_WORDS = tuple(word for row in LEVELS.values() for word in row)
_OWN_OFFICES = tuple("局厅委")
_GIVEN_DOWN = field.words("赋权 下放 授权 委托")
_GIVEN = (*_GIVEN_DOWN, *field.words("报送 报备 备案 提交 移送 移交 转办 交办 反馈 通报"))
_STOPPED = pattern("[。！？!?\n]")
_LEVEL_OF = {"省": "省级", "市": "市级", "州": "市级", "盟": "市级", "县": "县级", "区": "县级"} | {
    "旗": "县级", "镇": "乡级", "乡": "乡级", "道": "乡级",
}  # fmt: skip
_DEEDS = HEAVY | REACHED


class Scope(NamedTuple):
    """``printed`` is the scope as the text has it, ``body`` the organ whose figure it is.

    ``part`` is the last part of a name that they make.  ``named`` is true where a
    level stands directly before the noun that is counted: 州本级行政执法主体, not
    州本级收到….
    """

    printed: str = ""
    body: str = ""
    part: str = ""
    named: bool = False


def scope_of(around: Around, lexicon: Lexicon, own: str) -> Scope:
    """The scope and the organ that the figure's own words name.

    ``own`` is what the report calls its whole place: 全州, 全市.
    """
    text = plain(around.before)
    words = lexicon.cut(text)
    body = _body(words)
    # 地级|及以上城市 is no level, and 向|乡镇|赋权 only says to whom.
    levels = [
        i
        for i, w in enumerate(words)
        if w.kind == "level"
        and not text.startswith("及以上", w.end)
        and text[: w.start][-1:] != "向"
    ]
    if len(levels) > 1 and all(
        w.kind in {"filler", "level"} for w in words[levels[0] : levels[-1]]
    ):
        levels = []  # 省级、市级赋权事项: a list of levels is none
    if body and not level_within(body):
        return Scope(_whole(words, around, own), _in_full(body), short_body(body))
    level = words[levels[-1]].text if levels else ""
    if level.endswith("本级") and level.startswith(_OWN_OFFICES):
        return Scope(_whole(words, around, own), level, level_name(level, own))
    if levels and not _is_giver(words, levels[-1], own):
        return _level(words, levels[-1], own, around)
    bracketed = "（" in around.before or "(" in around.before
    places = _PLACES.search(around.before) if bracketed else None
    if places:
        return Scope(places["which"], part=level_name("县级", own))
    counted = lexicon.cut(plain(around.after))
    if len(counted) > 1 and counted[0].kind == "level" and counted[1].kind in {"noun", "unknown"}:
        return Scope(_whole(words, around, own), part=level_name(counted[0].text, own), named=True)
    return Scope(_whole(words, around, own))


def _is_giver(words: Sequence[Word], at: int, own: str) -> bool:
    """Whether a level is only whom something came from: 承接|市级|赋权, 市级|督察组反馈.

    What a level hands down is its own: 下放|市级|权力事项.
    """
    carrier = next((w for w in reversed(words[:at]) if w.kind == "verb" or w.text == "对"), None)
    if carrier is not None and carrier.text.startswith(_GIVEN_DOWN):
        return True
    by_whom = carrier is not None or _is_above(words[at].text, own)
    return by_whom and any(w.text.startswith(_GIVEN) for w in words[at + 1 :])


def _whole(words: Sequence[Word], around: Around, own: str) -> str:
    """The last 全市 of a clause that does not only measure something: 全市平均, 全市最大.

    A place that has a whole of its own reports nothing of 全国.
    """
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word.kind == "scope" and _WHOLE.match(word.text) and not _is_foreign(word.text, own):
            behind = around.before[around.before.rfind(word.text) + len(word.text) :]
            before = words[index - 1].text if index else ""
            if not _BEST.match(behind) and before not in {"比", "较", "高于", "低于"}:
                return word.text
    return ""


def _is_foreign(scope: str, own: str) -> bool:
    """Whether a scope is only the country around a place that reports."""
    return scope == "全国" and own not in {"", scope}


def _body(words: Sequence[Word]) -> str:
    """The organ that a clause has as its subject."""
    rows = list(words)
    while rows and (
        rows[0].kind in {"filler", "mark", "scope"} and rows[0].text not in PREPOSITIONS
    ):
        rows.pop(0)
    name = ""
    for index, word in enumerate(rows):
        if word.kind in {"noun", "unknown"} or (word.kind == "level" and not name):
            name += word.text
            continue
        if name and word.text in {"及", "和", "与"} and index + 1 < len(rows):
            joined = name + word.text + rows[index + 1].text
            if _OFFICE.search(name) and _OFFICE.search(joined):
                name += word.text
                continue
        if word.text in PREPOSITIONS or word.kind == "mark":
            return (
                name
                if name and word.text in {"就", "对", "为", "向", "在"} and is_organ(name)
                else ""
            )
        return name if is_organ(name) else ""
    return ""


def _in_full(body: str) -> str:
    """A government as the bodies of measures are written: 县人民政府 for 县政府."""
    return (
        f"{body.removesuffix('人民政府').removesuffix('政府')}人民政府"
        if body.endswith("政府")
        else body
    )


def governs(name: str) -> bool:
    """Whether a name is that of a government or one of its offices, and nothing that is counted."""
    return is_organ(name) and not name.endswith(("机构", "中心", "部门"))


def is_organ(name: str) -> bool:
    """Whether a name is that of an organ: 县政府, 市场监管局."""
    return bool(_OFFICE.search(name)) and len(name) > 2 and name not in _ANY_OF_THEM


def _level(words: Sequence[Word], at: int, own: str, around: Around) -> Scope:
    """The scope of a level: its own where it acts, the whole where it only tells the noun."""
    word = words[at]
    before = words[at - 1] if at else None
    behind = [w for w in words[at + 1 :] if w.kind not in {"filler", "mark"}]
    listed = before is not None and before.text in JOINS and words[at - 2].kind in NOUN_KINDS
    if _opens_list(words, at):
        return Scope(_whole(words, around, own))  # 督察|镇街|及部门26家
    opens = before is None or (before.kind in {"filler", "mark", "verb", "scope"} and not listed)
    deeds = [w for w in behind if w.kind == "verb" and w.text not in _DEEDS]
    named = opens and not deeds and not (behind and behind[0].kind == "verb")
    part = level_name(word.text, own) if opens else ""
    above = _is_above(word.text, own)
    covers_all = named and bool(behind) and (above or not word.text.endswith("级"))
    whole = _whole(words, around, own)
    if not behind and not word.text.endswith("级") and words[at - 1 : at] and not opens:
        return Scope(whole)  # 宣传进社区31场, 督察部门和乡镇26个
    printed = word.text + _bracket_behind(word.text, around.before)
    return Scope(whole if covers_all else printed, "", part, named)


def _opens_list(words: Sequence[Word], at: int) -> bool:
    """Whether a level is the first of a list of bodies: 镇街|及部门, but 乡镇|、调解员 is none."""
    behind = list(takewhile(lambda w: w.kind in NOUN_KINDS or w.text in JOINS, words[at + 1 :]))
    listed = len(behind) > 1 and behind[0].text in JOINS
    return listed and any(w.text.endswith(OFFICES) for w in behind[1:])


def _is_above(printed: str, own: str) -> bool:
    """Whether a level stands above the place that reports: 国家级示范村 of a 县 is a kind."""
    ranks = list(LEVELS)
    level, mine = level_of(printed), _LEVEL_OF.get(own[-1:], "")
    return bool(level and mine) and ranks.index(level) < ranks.index(mine)


def _bracket_behind(word: str, text: str) -> str:
    """The bracket that belongs to a level: 各县|(市、新区)."""
    match = _AREA.match(text, text.rfind(word) + len(word))
    return match[0] if match else ""


def level_name(printed: str, own: str) -> str:
    """A level as names write it, relative to the government that reports: 本级 for 州级 of a 州."""
    level = level_of(printed)
    return "本级" if level and level == _LEVEL_OF.get(own[-1:]) else level


def carried_scope(around: Around, own: str) -> str:
    """The scope that an earlier clause of the sentence names; a stop ends it."""
    said = f"{around.earlier}{around.sentence}"[: -len(around.before) or None]
    return _last_whole(_STOPPED.split(said)[-1], own) if "全" in said else ""


def _last_whole(text: str, own: str) -> str:
    """The last 全市 of a text that does not only measure something."""
    found = [
        m[0]
        for m in _WHOLE.finditer(text)
        if not (
            text[: m.start()].endswith(_OPENS_A_WORD)
            or _BEST.match(text, m.end())
            or _ONLY_REACHED.match(text, m.end())
            or _is_foreign(m[0], own)
        )
    ]
    return found[-1] if found else ""


def whole_place(text: str) -> str:
    """What a text calls its whole place most often: 全州; empty where it does not say."""
    counted = Counter(m[0] for m in _WHOLE.finditer(text))
    return max(counted, key=lambda name: counted[name], default="")


def starts_with_level(name: str) -> bool:
    """Whether a name begins with a level: 县级部门."""
    return name.startswith(_LEVEL_WORDS)


def short_body(body: str) -> str:
    """A body as part of a name: 市场监管 for 州市场监管局."""
    plain_name = _OWN.sub("", body)
    short = _TAIL.sub("", plain_name)
    return short if len(short) >= 2 else plain_name
