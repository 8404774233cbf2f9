"""Figures that say more of one before them."""

from __future__ import annotations

import pytest
from tests.draft.drafted import names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # A total of those that the figure before only adds to, none of the new ones.
        ("新培育“法律明白人”356名，总数达到2130名。", ["法律明白人·新培育", "法律明白人"]),
        ("新增口袋公园12个，总数达40个。", ["口袋公园·新增", "口袋公园·总数"]),
        (
            "新建公共法律服务站3个，累计达到21个。",
            ["公共法律服务站·新建", "公共法律服务站"],
        ),
        # What was done with those goes on to no total, though it is one of their list.
        ("新增“法律明白人”310名、全区总数达到2640名。", ["法律明白人·新培育", "法律明白人"]),
        # What has another unit, or a noun of its own, is none.
        ("新建道路12条，总里程35公里。", ["道路·新建", "道路·新建·总里程"]),
        # The greatest of what was added up.
        (
            "罚款612.4万元，单笔最高18万元。",
            ["行政处罚·罚款金额", "行政处罚·罚款金额·单笔最高"],
        ),
        ("法治培训920人次，平均每期230人次。", ["法治培训·人次", "法治培训·人次·平均每期"]),
        # A sort of what was counted before is no more than that, in its sentence or behind it.
        (
            "受理投诉1200件，食品类968件，涉及土地9件。",
            ["投诉·受理", "投诉·受理·食品", "投诉·受理·土地"],
        ),
        ("受理投诉1200件，食品类1968件。", ["投诉·受理", "食品类"]),
        ("受理投诉1200件。食品类1200件。", ["投诉·受理", "投诉·受理·食品"]),
        # The smallest, an average, and one of another unit that stands alone.
        (
            "罚款612万元，最低0.2万元，平均每件3万元。",
            ["行政处罚·罚款金额", "行政处罚·罚款金额·最低", "行政处罚·罚款金额·平均每件"],
        ),
        (
            "罚款612万元，单案最大18万元，最长3天。",
            ["行政处罚·罚款金额", "行政处罚·罚款金额·单案最大", "最长"],
        ),
        ("新建法治公园3个，合计21个。", ["法治文化阵地·公园·新建", "法治文化阵地"]),
        ("修建道路23条，163公里明显增加。", ["道路·修建", "道路·修建·里程"]),
        ("走访36户、90人。", ["走访", "走访·人数"]),
        ("培训9期，人均3次。", ["培训", "培训·人均"]),
    ],
)
def test_what_a_figure_says_more(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names
