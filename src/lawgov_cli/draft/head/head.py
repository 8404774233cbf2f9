"""The report's head: title, year, place, issuer, addressee, date and address, as far as printed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import PurePath
from typing import TYPE_CHECKING

from lawgov_cli.chinese.dates import find_dates
from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.widths import half_width
from lawgov_cli.draft.head.places import find_place, province_in
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.document import Document
    from lawgov_cli.model import Place

_NEAR = 3000  # what stands around a body, and how its text opens
_LATE = 11  # month
_TITLE_END = "报告|总结|情况通报|工作汇报|情况汇报|工作情况|建设情况"
# These end the titles of other papers, too: such a title says its year.
_ENDS_WITH_YEAR = "汇报|综述|概述|小结|自评|自查|公告|通报|要点|摘要|述评"
_LABELLED = pattern("^\\s*(?:标题|题名|名称)[:：][ ]*(?P<title>\\S[^\n]{3,100})", re.MULTILINE)
_LINE = pattern(
    "^[ \u3000]*(?P<title>(?![^\n]{0,80}[:：，。>])\\S[^\n]{2,78}?"
    f"(?:{_TITLE_END}|{_ENDS_WITH_YEAR})(?:[（(][^\n]{{1,16}}[)）])?)[ \u3000。]*$",
    re.MULTILINE,
)
_RUN = pattern(f"(?:^|(?<=[\\s>]))(?P<title>[^\\s，。：:>]{{6,70}}?(?:{_TITLE_END}))(?=\\s|$)")
_SPACED = pattern(f"(?<={HAN})[ \u3000]+(?={HAN})")
_YEAR = pattern("(?P<year>(?:19|20)[0-9]{2})[ ]?年")
_IN_NUMERALS = pattern("[一二][〇○零九][〇○零一二三四五六七八九]{2}(?=年)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_REVIEWED = pattern(
    "(?P<year>(?:19|20)[0-9]{2})年?(?:度|和[^，。\n]{0,12})?(?:(?:主要)?工作(?:回顾|总结|情况)|回顾)"
)
_AND_YEAR = pattern("时期和(?P<year>(?:19|20)[0-9]{2})年")
_OFFICE = (
    "人民政府办公[厅室]|人民政府|国务院"
    "|[^\\s，。、：:]{0,12}?(?:委员会|管委会|管理局|局|厅|委|办公室|办事处|办|中心|院|总队|支队|大队)"
)
_ISSUER = pattern(
    f"^(?P<issuer>(?:{HAN}|[（）()]){{1,24}}?(?:{_OFFICE}))(?=关于|20[0-9]{{2}}年|法治|依法行政|政府工作报告|$)"
)
_PUBLISHER = pattern(
    "(?:发布机构|发文机关|发布单位|发文单位|来源)[:：][ ]*(?P<issuer>[^\\s，。：:]{4,30})"
)
_ON_BEHALF = pattern(f"(?:代表|受)(?P<issuer>{HAN}{{0,14}}(?:人民政府|国务院))")
_SIGNED = pattern(f"(?P<issuer>{HAN}{{2,20}}(?:{_OFFICE}))\\s*$")
_ADDRESS = pattern("^(?P<to>[^:：，。\n]{2,40})[:：][ \u3000]*$", re.MULTILINE)
_ADDRESSED = pattern("政府|委$|人大|厅|局|办|国务院|党组")
_PUBLISHED = pattern(
    "(?:时间|日期)[:：][ ]*(?P<y>20[0-9]{2})[-年/.](?P<m>[0-9]{1,2})[-月/.](?P<d>[0-9]{1,2})"
)
_OPENS, _PARTY_YEAR = pattern("关于|20[0-9]{2}年"), pattern("^(?:中共)?[0-9]{4}年")
_URL = pattern("https?://[!-~]{4,300}")
_NOT_IN_ID = pattern(f"(?:(?!{HAN})[^0-9A-Za-z_-])+")


class Head(NamedTuple):
    """What a text says of itself; ``todo`` names what it does not say."""

    id: str
    title: str
    year: int
    place: Place
    issuer: str
    addressee: str
    published: str
    url: str
    todo: str

    @property
    def whole(self) -> str:
        """What the report calls the whole of its place: 全州 for 黔西南州."""
        if self.place.short.endswith("街道") or self.issuer.endswith("街道办事处"):
            return "全街道"
        last = self.place.short[-1:]
        return f"全{last}" if last and last in "国省市州县区旗盟镇乡" else ""


def head_of(document: Document) -> Head:
    """The head of a report, found around its body and where the body opens."""
    start, end = document.body
    text = document.text
    before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
    opening = text[start : min(end, start + _NEAR // 4)]
    title = _title(before)
    year, doubt = _year(document, title, opening, before, after)
    issuer = _issuer(title, before, opening, after)
    place = find_place(issuer, title, text[:start] + opening, text)
    addressee = _addressee(opening, place.province or province_in(text))
    published = _published(before, after)
    url = next((m[0] for m in _URL.finditer(before + "\n" + after)), "")
    missing = [
        label
        for label, value in (
            ("题名", title),
            ("年度", year),
            ("地方", place.short),
            ("行政区划代码", place.code),
            ("报告机关", issuer),
            ("主送机关", addressee),
            ("公布日期", published),
            ("网址", url),
        )
        if not value
    ]
    todo = f"原文没有找到{'、'.join(missing)}，请补上或确认没有" if missing else ""
    identifier = _identifier(place, issuer, year, document.source)
    return Head(
        identifier,
        title,
        year,
        place,
        issuer,
        addressee,
        published,
        url,
        "；".join(part for part in (todo, doubt) if part),
    )


def _title(before: str) -> str:
    labelled = _LABELLED.search(before)
    if labelled:
        return labelled["title"].strip()
    printed = [line.strip() for line in before.split("\n") if line.strip()]
    lines = [_SPACED.sub("", line) if _is_spaced(line) else line for line in printed]
    found = [m["title"].strip() for m in _LINE.finditer("\n".join(lines))]
    known = (t for t in found if re.search(f"(?:{_TITLE_END})(?:[（(]|$)", t))
    best = next((t for t in found if "关于" in t or _YEAR.search(t)), "") or next(known, "")
    if _OPENS.match(best):
        at = next(at for at, line in enumerate(lines) if best in line)
        around = (*lines[:at][-1:], *lines[at + 1 : at + 2])
        offices = (line for line in around if re.fullmatch(f"{HAN}{{2,20}}(?:{_OFFICE})", line))
        best = next(offices, "") + best
    if best:
        return best
    run = _RUN.search(before)
    return run["title"] if run else ""


def _is_spaced(line: str) -> bool:
    """Whether a line prints its characters apart: 政 府 工 作 报 告."""
    return len(line) >= 5 and line.count(" ") + line.count("\u3000") >= len(line) // 3


def _in_digits(words: str) -> str:
    """Words with their years in digits: 2023年度 for 二〇二三年度."""
    return _IN_NUMERALS.sub(lambda match: match[0].translate(_DIGITS), half_width(words))


def _year(document: Document, title: str, opening: str, before: str, after: str) -> tuple[int, str]:
    """The year that the report covers, and a doubt about it."""
    headings = "\n".join(chapter.title for chapter in document.chapters[:3])
    plain = half_width(headings)
    reviewed = _REVIEWED.search(plain) or _AND_YEAR.search(plain)
    named = _YEAR.search(_in_digits(title))
    if reviewed and "政府工作报告" in (title or "政府工作报告"):
        year = int(reviewed["year"])
        if named and int(named["year"]) != year:
            return year, f"年度按所回顾的 {year} 年，题名中是 {named['year']} 年，请核对"
        return year, ""
    if named:
        return int(named["year"]), ""
    years = Counter(int(m["year"]) for m in _YEAR.finditer(half_width(opening)))
    if years:
        return years.most_common(1)[0][0], "年度按正文推定，请核对"
    published = _published(before, after)
    if published:
        # Signed in the last months of a year it is of that year, else of the one before.
        late = int(published[5:7]) >= _LATE
        return int(published[:4]) - (not late), "年度按公布日期推定，请核对"
    return 0, ""


def _issuer(title: str, before: str, opening: str, after: str) -> str:
    named = _ISSUER.match(_PARTY_YEAR.sub("", _in_digits(title)))
    if named and "政府工作" not in named["issuer"]:
        return named["issuer"]
    publisher = _PUBLISHER.search(before) or _PUBLISHER.search(after[:400])
    if publisher and re.search(_OFFICE, publisher["issuer"]):
        return publisher["issuer"]
    for line in after.split("\n")[:6]:
        signed = _SIGNED.match(line.strip())
        if signed:
            return signed["issuer"]
    behalf = _ON_BEHALF.search(opening)
    if not behalf:
        return ""
    office = behalf["issuer"].removeprefix("受")
    if re.match("[省市州县区]人民政府", office):
        owner = re.search(
            f"(?P<place>{HAN}{{2,12}}?{office[0]})(?:政府工作报告|第|人民)", title + before
        )
        return f"{re.sub('^.*[年月日在]', '', owner['place'])}{office[1:]}" if owner else office
    return office


def _addressee(opening: str, province: str) -> str:
    match = _ADDRESS.search(opening[:200])
    if not match or not _ADDRESSED.search(match["to"]):
        return ""
    to = match["to"].strip()
    if to in {"省人民政府", "省政府"} and province.endswith("省"):
        return f"{province}人民政府"
    return to


def _published(before: str, after: str) -> str:
    match = _PUBLISHED.search(half_width(before)) or _PUBLISHED.search(half_width(after))
    if match:
        return _iso(int(match["y"]), int(match["m"]), int(match["d"]))
    for found in find_dates(after[:200]):
        if found.kind == "date" and found.year and found.month and found.day:
            return _iso(found.year, found.month, found.day)
    return ""


def _iso(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""


def _identifier(place: Place, issuer: str, year: int, source: str) -> str:
    """A readable id: the place (or the office) and the year; else the file's name."""
    owner = issuer if place.level == "部门" else place.short
    stem = f"{owner}-{year}" if owner and year else PurePath(source).stem
    return _NOT_IN_ID.sub("-", stem).strip("-")[:60] or "报告"
