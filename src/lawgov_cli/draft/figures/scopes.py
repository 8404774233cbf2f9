"""Whom a figure covers: 全州, 州本级, a level or a body, from its clause or carried on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.draft.figures.phrases import last_match, trimmed
from lawgov_cli.draft.figures.verbs import HEAVY, find_verbs, opening_verb

if TYPE_CHECKING:
    from lawgov_cli.draft.figures.surroundings import Around

_LEVELS = re.compile(
    "[省州市县区盟旗](?:政府)?本级"
    "|(?:国家|省|州|市|县|区|盟|旗|乡镇|镇|乡|村|县区|市县|地市|街镇)级(?!以上|及以上|政府部门|部门间)"
    "|各?县[(（][市区][^)）\n]{0,8}[)）](?:区)?|各县[市区]|各[市州区]县|[省市州县区]直(?=部门|机关|单位)"
    "|乡镇(?:[(（]街道[)）])?|镇?[(（]?街道[)）]?(?!办)|村[(（](?:居|社区)[)）](?:委会)?"
)
_WHOLE = re.compile("全[国省州市县区盟旗镇乡](?!通办|域|民)|全自治[区州县]|全系统")
_OPENING = re.compile(
    "(?:[一二三四五六七八九十]是|[0-9]{4}年(?:度)?[,，]?)*(?P<scope>全[国省州市县区盟旗镇乡]|[省州市县区盟旗]本级)(?!通办|域|民)"
)
_CARRIED = re.compile(f"{_WHOLE.pattern}|[省州市县区盟旗]本级")
_BODY = re.compile(
    "(?:^|(?<=[，,、；;。：:的由经]))(?:其中|[一二三四五六七八九十]是)?(?P<body>(?:全?[省州市县区盟旗局]|[\u4e00-\u9fff]{2,4}[省州市县区])(?:(?![共向和与对的全年及]|设立|进驻|办理)[\u4e00-\u9fff]){0,10}?"
    "(?:局|委员会|委|厅|办公室|人民法院|法院|检察院|检察机关|系统|管委会|部门|政府))"
    "(?=共|已|全年|累计|办理|收到|查处|开展|受理|审结|制发|出台|组织|发出|今年|承办|配备|立案|协助|评查|(?<=[府局厅])$)"
)
# 州政府出台…10件, 经州人民政府复议…28件: the government that a clause speaks of.
_GOVERNMENT = re.compile(
    "(?<![向由对各、])(?<!设区)(?:[省州市县区盟旗镇乡](?:人民)?政府)"
    "(?=出台|制定|印发|常务会|全体会|外聘|聘请|聘任|复议|出庭|作为|办理|共|全年|收到|受理)"
)
_OWN = re.compile("^(?:全?[省州市县区盟旗])(?=[\u4e00-\u9fff]{2})")
_TAIL = re.compile("(?:管理局|监督管理局|局|委员会|委|厅|系统|部门)$")
# What stands before 的 or behind 向 belongs to something else than the figure.
_OTHER = re.compile(".*(?:报送的|推送的|下发的|[向对给](?=[^，,]{0,12}$)|的)")


class Scope(NamedTuple):
    """``printed`` is the scope as the text has it, ``part`` the last part of a name it makes.

    ``named`` is true where a level stands directly before the noun that is
    counted: 州本级行政执法主体, not 州本级收到….
    """

    printed: str = ""
    part: str = ""
    named: bool = False


def scope_of(around: Around) -> Scope:
    """The scope that the figure's own words name."""
    words = around.before
    own = _OTHER.sub("", words, count=1) if "的" in words or "报送" in words else words
    body = last_match(_BODY, around.before)
    levels = list(_LEVELS.finditer(own))
    if body:
        return Scope(body["body"], _short(body["body"], levels))
    government = last_match(_GOVERNMENT, words)
    if government:
        return Scope(government[0])
    if levels:
        return _level(own, levels[-1])
    whole = last_match(_WHOLE, words)
    return Scope(whole[0] if whole else "")


def _level(own: str, match: re.Match[str]) -> Scope:
    lead, behind = trimmed(own[: match.start()]), own[match.end() :]
    verbs = find_verbs(lead)
    opens = not lead or bool(verbs and verbs[-1].end() == len(lead))
    deeds = [v for v in find_verbs(behind) if v[0] not in HEAVY and v.end() < len(behind)]
    # 县级大厅设窗口: what is counted is no longer the level's.
    named = opens and not deeds and not opening_verb(trimmed(behind))
    named = named and not behind.startswith("层面")
    # 乡镇公共法律服务站126个 covers the whole place; 州本级68364件 and
    # 州本级网上办理率 only their level.
    whole = named and trimmed(behind) and not match[0].endswith("本级")
    printed = "" if whole else match[0]
    return Scope(printed, level_part(match[0]) if opens else "", named=named)


def carried_scope(around: Around, own: str) -> str:
    """The scope that an earlier clause of the sentence names, or the whole place in the paragraph.

    ``own`` is what the report calls its whole place: 全州, 全市.
    """
    found = last_match(_CARRIED, around.sentence) or last_match(_GOVERNMENT, around.sentence)
    if found:
        return found[0]
    opening = _OPENING.match(around.earlier)
    return opening["scope"] if opening and opening["scope"] != own else ""


def starts_with_level(name: str) -> bool:
    """Whether a name begins with a level: 县级部门."""
    return _LEVELS.match(name) is not None


def level_part(printed: str) -> str:
    """The part of a name for a level: 县级 for 各县(市、新区), 村居 for 村(居)委会."""
    if printed.startswith(("县", "各县")) and "级" not in printed:
        return "县级"
    if printed.startswith("村"):
        return "村级" if printed == "村级" else "村居"
    if printed.startswith("乡镇"):
        return "乡镇"
    if "街道" in printed:
        return "街道"
    return printed


def _short(body: str, levels: list[re.Match[str]]) -> str:
    """A body as part of a name: 市场监管 for 州市场监管局; a level where it names only that."""
    if levels and levels[-1][0] in body:
        return level_part(levels[-1][0])
    plain = _OWN.sub("", body)
    return _TAIL.sub("", plain) if len(_TAIL.sub("", plain)) >= 2 else plain
