"""What a figure is named from."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted, names_in

from lawgov_cli.draft.figures.context import is_actor, is_anybody, telling


@pytest.mark.parametrize(
    ("name", "tells"),
    [
        ("仲裁院", "仲裁院"),
        ("中级人民法院", "法院"),
        ("局", ""),
        ("全市各级各部门", ""),
        ("区法院", "法院"),
        ("州人民法院", "法院"),
        ("某市中级人民法院", "某市中级人民法院"),
        # The level of its place is no part of a name, unless a word begins so.
        ("省调解中心", "调解中心"),
        ("旗调解委员会", "调解委员会"),
        ("乡调解室", "调解室"),
        ("市场中心", "市场中心"),
        ("市民中心站", "市民中心站"),
        ("县域治理中心", "县域治理中心"),
        ("区块链中心", "区块链中心"),
        ("镇村调解室", "镇村调解室"),
        ("县调解", "县调解"),
        # Three to twelve characters; five digits are a hotline.
        ("二字", ""),
        ("甲乙丙丁戊己庚辛壬癸子丑", "甲乙丙丁戊己庚辛壬癸子丑"),
        ("甲乙丙丁戊己庚辛壬癸子丑寅", ""),
        ("12345", "12345热线"),
        ("123456", "123456"),
        ("县公安局", ""),
        ("全市企业", ""),
    ],
)
def test_a_subject_that_tells_what_a_figure_is_about(name: str, tells: str) -> None:
    assert telling(name) == tells


def test_whoever_reports_or_is_served_is_anybody() -> None:
    assert is_anybody("县人民政府")
    assert not is_anybody("仲裁院")
    assert is_actor("仲裁院")
    assert is_actor("调解室")
    assert not is_actor("高等教育")
    assert not is_actor("县调解")


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # The topic of a figure is that of the nearest words: its part of the sentence, then what
        # goes on, then the title.
        ("行政复议收到36件；行政应诉12件，败诉2件。", "行政应诉·败诉"),
        ("行政应诉12件；行政复议收到36件，维持30件。", "行政复议·维持"),
        ("仲裁院受理36件，办结30件。", "劳动人事争议仲裁·审结"),
        # What became of what was counted before is said of it.
        ("调解邻里纠纷57件，调成53件。", "邻里纠纷·调成"),
        ("在养老服务方面，新增床位36张。", "养老服务·床位·新增"),
        ("出台法规2件、规章3件。", "政府规章·制定"),
        ("出台规范性文件14件报备3件。", "行政规范性文件·报备"),
    ],
)
def test_what_a_figure_goes_on_with(sentence: str, names: str) -> None:
    assert names_in(sentence)[-1] == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        # Words that only say so many sum up the clause before.
        ("全县人民调解室全部挂牌成立，共计12个。", "人民调解室"),
        ("各类矛盾纠纷得到妥善化解，累计2540件。", "矛盾纠纷·化解"),
        ("发生生产安全事故的数量持续下降，为94起。", "生产安全事故·起数"),
        # What changed is counted behind the change.
        ("交通事故起数同比下降9.6%，为247起。", "道路交通事故·起数"),
        ("交通事故起数同比下降9.6%，数量为247起。", "道路交通事故·起数"),
        # Not so where another figure stands there.
        ("审查合同86件，共计94次。", "合法性审查·合同·合计"),
    ],
)
def test_so_many_of_what_the_clause_before_says(sentence: str, name: str) -> None:
    assert names_in(sentence)[-1] == name


OPENING, TITLE, CHAPTER, ABOVE, SENTENCE = (
    "本项开头",
    "措施标题",
    "章的标题",
    "本段上文",
    "同一句的上文",
)


@pytest.mark.parametrize(
    ("chapter", "title", "text", "name", "where"),
    [
        # The sentence, the opening of the paragraph or item, the title, the paragraph, the chapter.
        ("工作", "其他", "收到行政复议申请36件。受理30件。", "行政复议·受理", OPENING),
        ("行政复议工作", "其他", "受理36件。", "行政复议·受理", CHAPTER),
        ("工作", "做好行政应诉", "受理36件，败诉2件。", "行政应诉·败诉", TITLE),
        ("行政复议工作", "做好行政应诉", "办结36件。", "行政应诉·审结", TITLE),
        (
            "行政复议工作",
            "做好行政应诉",
            "人民调解组织12个。办结36件。",
            "行政应诉·审结",
            TITLE,
        ),
        (
            "工作",
            "其他",
            "检查企业36家。罚款2万元。行政复议3件。受理2件。",
            "行政复议·受理",
            ABOVE,
        ),
        ("工作", "其他", "受理36件，均为行政复议案件。", "行政复议·受理", SENTENCE),
        (
            "工作",
            "其他",
            "一是推进人民调解。受理36件。二是推进应诉。受理9件。",
            "行政应诉·案件",
            OPENING,
        ),
        ("工作", "其他", "行政复议受理36件。", "行政复议·受理", ""),
    ],
)
def test_where_the_topic_of_a_figure_stands(
    *, chapter: str, title: str, text: str, name: str, where: str
) -> None:
    head = f"甲县2022年度法治政府建设报告\n\n一、{chapter}\n\n（一）{title}"
    last = [s for _, s in drafted(f"{head}\n\n{text}\n").statistics()][-1]
    assert last.name == name
    assert last.todo == (f"指标的主题按{where}拟定，请核对" if where else "")
