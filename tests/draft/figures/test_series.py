"""分别 hands out a list's parts: each figure of the row is named by its own."""

from __future__ import annotations

import pytest
from tests.draft.drafted import names_in


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("甲镇、乙镇、丙镇分别调解纠纷10件、20件、30件。", ("甲镇", "乙镇", "丙镇")),
        ("公路、水路客运量分别为10万人次、20万人次。", ("公路", "水路")),
        ("城管、市监办理行政执法案件分别为12件、9件。", ("办理·城管", "办理·市监")),
        ("城乡居民人均可支配收入分别为38960元、18740元。", ("城镇", "农村")),
        ("一二三产增加值分别增长3%、6%、5%。", ("第一产业", "第二产业", "第三产业")),
        ("城镇新增就业、新增发放创业贷款分别完成年计划的113%、256%。", ("新增就业", "创业贷款")),
    ],
)
def test_each_has_its_own_part(sentence: str, words: tuple[str, ...]) -> None:
    names = names_in(sentence)
    assert len(names) == len(words)
    assert all(word in name for word, name in zip(words, names, strict=True)), names


def test_a_noun_between_two_figures_is_the_first_one_s() -> None:
    first, second = names_in("制定8个方面32项任务。")
    assert first != second


def test_two_figures_side_by_side_share_the_noun_behind() -> None:
    assert names_in("全县6户14名返贫监测对象。") == ["返贫监测对象·户数", "返贫监测对象·人数"]


def test_what_the_last_of_a_list_has_behind_it_is_of_each() -> None:
    names = names_in("公路、水路、铁路客运量分别为10万人次、20万人次、30万人次。")
    assert all("客运量" in name for name in names), names
    # What each says whole is put behind none.
    first, second = names_in("城镇新增就业、新增发放创业贷款分别完成年计划的113%、256%。")
    assert "贷款" not in first
    assert "就业" not in second


def test_for_how_many_years_parts_no_clause() -> None:
    (name,) = names_in("行政机关负责人出庭率连续三年保持97%。")
    assert name == "行政机关负责人出庭应诉率"


def test_behind_a_mark_all_words_are_of_the_next_figure() -> None:
    names = names_in("行政复议审结36件，其中维持20件、撤销变更和确认违法9件、调解和解终止7件。")
    assert names == [
        "行政复议·审结",
        "行政复议·维持",
        "行政复议·纠错",
        "行政复议·调解和解",
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("对报送市政府备案的规范性文件逐件审查，共87件。", ["行政规范性文件·备案审查"]),
        ("组织执法骨干集中培训，累计380人。", ["行政执法培训·人次"]),
        ("区级政协提案已全部办结，共88件。", ["政协提案·办理"]),
        ("评估规章，共计9件。", ["规章·评估"]),
        ("法律顾问参与政府涉法事务，涉及12件。", ["政府法律顾问·参与重大事项"]),
        # A noun behind is its own, and a clause that says nothing gives none.
        ("召开推进会，共办理政协提案88件。", ["政协提案·办理"]),
        ("据统计，共12件。", ["件数"]),
        ("截至年底，共12件。", ["件数"]),
        # A figure before says what is counted.
        ("检查企业30家，整改到位，共12家。", ["行政检查·检查单位·企业", "行政检查·检查单位"]),
    ],
)
def test_a_sum_behind_a_mark_counts_what_stands_before_it(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names
