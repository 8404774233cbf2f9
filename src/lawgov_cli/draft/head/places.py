"""The place that a report is about, by its issuer, its title and the names in its text."""

from __future__ import annotations

import re
from collections import Counter

from lawgov_cli.chinese.lexicon import HAN
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.document import UNKNOWN_PLACE
from lawgov_cli.model import Place

_PROVINCES = (
    "北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省"
    " 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省"
    " 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区"
    " 新疆维吾尔自治区 香港特别行政区 澳门特别行政区"
)
PROVINCES = tuple(_PROVINCES.split())
_YEARS, _YEAR_OR_PARTY = pattern("^(?:[0-9]{4}年|中共)+"), pattern("^[0-9]{4}年|中共")
_PROVINCE = pattern("|".join(PROVINCES))
_SUFFIX = (
    "特别行政区|自治区|自治州|自治县|自治旗|新区|实验区|开发区|示范区|管理区|林区"
    "|省|市|州|盟|县|区|旗|镇|乡|街道"
)
_WITH_OFFICE = pattern(
    f"(?P<area>{HAN}{{2,24}}?(?:{_SUFFIX}))"
    f"(?=人民政府|政府|第{HAN}{{1,4}}届|{HAN}{{0,14}}?(?:局|厅|委员会|管委会|办公室))"
)
_TITLED = pattern(f"(?P<area>{HAN}{{1,12}}?(?:{_SUFFIX}))(?=20|法治|关于|依法|政府工作)")
_ON_BEHALF = pattern(f"代表(?P<area>{HAN}{{2,14}}?(?:{_SUFFIX}))(?=人民政府)")
_LEVELS = (
    ("自治州", "自治州"), ("州", "自治州"), ("盟", "盟"), ("镇", "乡镇"), ("乡", "乡镇"),
    ("街道", "乡镇"), ("省", "省"), ("自治区", "省"), ("特别行政区", "省"), ("市", "市"),
    ("县", "县"), ("区", "县"), ("旗", "县"),
)  # fmt: skip


def find_place(issuer: str, title: str, near: str, text: str) -> Place:
    """The place; what the text does not say stays empty."""
    if "国务院" in issuer or ("国务院" in near[:600] and not issuer):
        return Place("中华人民共和国", "全国", "", "国家", "")
    titled = _TITLED.match(_YEARS.sub("", title))
    short = _area(issuer) or (titled["area"] if titled else "") or _area(title)
    if not short and (behalf := _ON_BEHALF.search(near)):
        short = behalf["area"]
    if not short:
        return Place(UNKNOWN_PLACE, "", "", "", "")
    province = next((p for p in PROVINCES if short.startswith(p)), "")
    if province and province != short:
        short = short.removeprefix(province)
    name = _full_name(short, text)
    level = "省" if short in PROVINCES else _level(short)
    if issuer and not re.search("人民政府|国务院|^$", issuer):
        level = "部门"
    if short not in PROVINCES:
        province = province or province_in(text)
    return Place(name, short, "", level, province)


def province_in(text: str) -> str:
    """The province that a text names most often; empty when none is named twice as often."""
    counted = Counter(m[0] for m in _PROVINCE.finditer(text)).most_common(2)
    if not counted or (len(counted) == 2 and counted[0][1] < 2 * counted[1][1]):
        return ""
    return counted[0][0]


def _area(words: str) -> str:
    """The area that an office's or a title's name begins with."""
    match = _WITH_OFFICE.search(_YEAR_OR_PARTY.sub("", words))
    if match:
        area = re.sub("^.*(?:在|代表|关于|[年月日])", "", match["area"])
        return area if 2 < len(area) <= 20 else ""
    return ""


def _full_name(short: str, text: str) -> str:
    """黔西南布依族苗族自治州 for 黔西南州, where the text prints it."""
    for kind in ("州", "县"):
        if short.endswith(kind) and not short.endswith(f"自治{kind}"):
            stem = short.removesuffix(kind)
            found = Counter(m[0] for m in re.finditer(f"{stem}{HAN}{{2,14}}?自治{kind}", text))
            return max(found, key=lambda full: found[full], default=short)
    return short


def _level(area: str) -> str:
    return next((level for suffix, level in _LEVELS if area.endswith(suffix)), "")
