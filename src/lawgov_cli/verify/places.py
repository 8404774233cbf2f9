"""Names of places in a sentence: what it says of one is not said of another."""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import BARE, DOCUMENT_VERBS, words
from lawgov_cli.chinese.patterns import pattern

_IN_NO_NAME = "全各本我该级两某每县市州区省辖直属在年月对由把将有和与及等为其是委局厅院府个"
"""Characters that stand before 县 and the like in words that name no place."""
_BEFORE = "年月由对在和与的中省市州县区"
"""Characters that stand before the name of a place within a sentence."""
_LETTER = f"(?:(?![{_IN_NO_NAME}])[^\\W0-9_A-Za-z])"
_NAME = f"(?:{_LETTER}{{2,3}}[省市州县区]|{_LETTER}{{1,2}}州[省市区])"
_PLACE = pattern(
    f"^(?:[0-9]{{4}}年度?[，,]?)?({_NAME})(?![级直县区本场民属域])"
    # 提升省大中型项目, 报备州政府: within a sentence, verbs stand before 省 and 州 as well.
    f"|(?:(?<![^\\W0-9_A-Za-z])|(?<=[{_BEFORE}]))({_NAME})(?<!省)"
    "(?![级直县区本场民属域市委政长人公司局大间份时内立纪监乡镇村])"
)
_KINDS = words(
    "社区 园区 景区 校区 灾区 小区 地区 区域 城区 街区 老区 灌区 自治区 开发区 示范区 先行区"
    " 集聚区 核心区 主产区 棚户区 强县 强省 名县 大县 美县"
)
"""What ends like the name of a place and is a kind of place."""
_VERBS = frozenset((*BARE, *DOCUMENT_VERBS))


def places_in(sentence: str) -> list[str]:
    """What is formed like the name of a place, in printed order; 指导县 and 示范区 are none."""
    names = (m[1] or m[2] for m in _PLACE.finditer(sentence))
    return [name for name in names if name[:2] not in _VERBS and not name.endswith(_KINDS)]
