"""The bodies that a measure names as acting, and the places it names."""

from __future__ import annotations

import re

_HAN = "\u4e00-\u9fff"
_EDGE = "(?:^|(?<=[，,、；;。：:！\\s（(“]))"
_LEAD = (
    "(?:同时|[一二三四五六七八九十]是|联合|由|经|对|向|和|与|及|以及"
    "|组织|通过|在|是|会同|被|受|为|其中|了)?"
)
_LEVEL = (
    "(?:[省市州县区盟旗镇乡]|全[省市州县区盟旗]各级|各[市州县区]{1,2}(?:[(（]市[^)）]{0,6}[)）])?)"
)
_BODY = re.compile(
    f"{_EDGE}{_LEAD}(?P<body>(?:[{_HAN}]{{2,5}}(?:省|市|自治州|州|县|区|旗)|{_LEVEL})"
    "(?:人民政府办公[室厅]|政府办公[室厅]|人民政府|政府|委办|纪委监委|纪委|监委|人大常委会|人大|政协|委(?=[，,、和与及联印发])"
    f"|[{_HAN}]{{1,9}}(?:监管局|管理局|监督局|执法局|委员会|检察院|法院|办公室|管委会|局|厅)))"
)
_WHOLE_BODY = re.compile(
    f"{_EDGE}{_LEAD}(?P<body>全[省市州县区盟旗](?:各级)?(?:行政执法部门|检察机关|审判机关|两级法院|法院|公安机关))"
)
_NOT_A_BODY = re.compile(
    "利用|联合|同时|均|已|是|到|大厅|公布|印发|工作|制定|建立|开展|加强|推进|对|把|将|向|及|和|与|的|了|等"
)
_PLACE = re.compile(
    f"(?:^|(?<=[，,、；;。：:！\\s（(“的由赴到至在和与及于]))(?P<place>[{_HAN}]{{2,4}}(?:新区|市|县|区|旗))(?![级场民域直属政区委长内外（(辖级各])"
)
_NOT_A_PLACE = re.compile(
    "[均已向同联合与及和对是从了将把]|^[全各本我该省市州县区]|[各本我该全]|[县市区]+[市区]$|城区|社区|园区|辖区|景区|开发区|地区|城市|都市|山区|校区|库区|牧区|片区|小区|厂区"
    "|街区|老区|灾区|特区|产区|林区|农区|病区|疫区|专区|库区|湖区|经济区|示范区|试验区|实验区|保护区|自治|超市|夜市|门市|上市|集市|灯市|股市"
    "|楼市|菜市|省市|乡区|镇区|市场|省区|周边|边区|公示|行政区|功能区|聚集区|集聚区|先行|贫困|重点|所有|部分|一些|其他|每个|个县|个市|个区|级市"
)
_MOST = 12


def bodies_in(text: str) -> tuple[str, ...]:
    """The government bodies that a measure's text names where a clause opens, each once."""
    found: list[str] = []
    for pattern in (_BODY, _WHOLE_BODY):
        for match in pattern.finditer(text):
            body = match["body"]
            stem = re.sub("(?:办公[室厅]|人民政府|政府)$", "", body)
            if not _NOT_A_BODY.search(stem) and len(body) >= 3:
                found.append(re.sub("(?<=[省市州县区旗])政府(?=办公|$)", "人民政府", body))
    return tuple(dict.fromkeys(found))[:_MOST]


def places_in(text: str, own: str) -> tuple[str, ...]:
    """The counties, cities and districts that a measure's text names, its own place left out."""
    found = [m["place"] for m in _PLACE.finditer(text)]
    kept = [p for p in found if not _NOT_A_PLACE.search(p) and p != own and p not in own]
    return tuple(dict.fromkeys(kept))[:_MOST]
