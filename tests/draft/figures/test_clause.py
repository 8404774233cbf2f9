"""Who did what to which of what, in the clause of a figure."""

from __future__ import annotations

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.draft.figures.clause import behind, read_clause, trimmed


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        # Behind the figure, before it, or only in the deed.
        ("全县", "名教职工", ("名教职工", "", "")),
        ("审查学校章程", "", ("学校章程", "审查", "")),
        ("其中共核准", "", ("", "核准", "")),
        # 达到 only says that a measure came to something.
        ("旅游接待人数达到", "", ("旅游接待人数", "", "")),
        # A verb at the end: a noun after 开展, a deed after who did it.
        ("开展日常核查", "", ("日常核查", "开展", "")),
        ("婚姻辅导室调解", "", ("", "调解", "婚姻辅导室")),
        ("由督察部门回访", "户商户", ("户商户", "回访", "督察部门")),
        # What measures takes the verb before it; an institute the one inside its name.
        ("宜居院落整治覆盖率", "", ("宜居院落整治覆盖率", "", "")),
        ("纠纷调处中心接待来客", "", ("来客", "接待", "纠纷调处中心")),
        # A verb that ends the clause behind the counted noun.
        ("完成", "校舍修订", ("校舍", "修订", "")),
        # Who does what no list has.
        ("应急平台解救被困人员", "", ("解救被困人员", "", "应急平台")),
        # A verb inside a noun is no deed.
        ("检查校外培训机构", "", ("校外培训机构", "检查", "")),
        # What only gives examples is left out.
        ("举办防治、献血等主题论坛", "", ("主题论坛", "举办", "")),
        # All is said behind a general noun.
        ("为", "企业办理信用修复", ("企业", "办理", "信用修复")),
        ("", "全部持证上岗", ("", "持证上岗", "")),
        ("", "县（市、区）均已", ("县市区", "", "")),
        # Of several verbs the one that governs the noun; one before 的 only says which it is.
        ("全县共审核以县政府名义印发的文件", "", ("文件", "审核", "")),
        ("县司法局指导乡镇开展普法宣传", "", ("普法宣传", "开展", "县司法局")),
        ("完成对规范性文件的清理", "", ("", "清理", "规范性文件")),
        ("对重点企业、在建工地开展检查", "", ("在建工地", "检查", "")),
        ("先后修订、废止规范性文件", "", ("规范性文件", "废止", "")),
        ("协调相关部门解决", "", ("", "解决", "部门")),
        # A verb within what is done with is a part of its name.
        ("下发整改通知", "", ("整改通知", "下发", "")),
        ("核发建设用地许可证", "", ("建设用地许可证", "核发", "")),
        ("办理劳动保障监察案件", "", ("劳动保障监察案件", "办理", "")),
        ("查处违法占地案件", "", ("违法占地案件", "查处", "")),
        ("新增持证人员", "", ("持证人员", "新增", "")),
        ("执法局检查企业", "", ("企业", "检查", "执法局")),
        # What measures has its verb.
        ("接待人数", "", ("接待人数", "", "")),
        ("群众接待人数", "", ("群众接待人数", "", "")),
        ("满意率由去年的", "", ("满意率", "", "")),
        # Behind the figure: what a noun is said of is not its name.
        ("", "名调解员坚持小事不出村", ("名调解员", "", "")),
        ("", "项法定程序落到实处", ("项法定程序", "", "")),
        ("", "个县级部门均建立", ("个县级部门", "建立", "")),
        ("", "了案件", ("案件", "", "")),
        ("共走访", "户困难家庭", ("户困难家庭", "走访", "")),
        ("", "余名“法律明白人”", ("名法律明白人", "", "")),
        # Quotation marks are left out, and a level alone is nothing.
        ("举办“宪法进万家”活动", "", ("宪法进万家活动", "举办", "")),
        ("“七五”普法宣传", "", ("七五普法宣传", "", "")),
        ("其中镇级", "", ("", "", "")),
        ("被采纳", "", ("", "被采纳", "")),
        ("已办结", "", ("", "办结", "")),
    ],
)
def test_parts(before: str, after: str, parts: tuple[str, str, str]) -> None:
    clause = read_clause(before, after, vocabulary().lexicon)
    assert (clause.object, clause.action, clause.subject) == parts


def test_a_list_is_kept_whole_beside_its_last_part() -> None:
    clause = read_clause("已把关各类文书、协议及文件", "", vocabulary().lexicon)
    assert clause.object == "文件"
    assert clause.listing == "文书、协议及文件"
    assert read_clause("审查合同", "", vocabulary().lexicon).listing == ""


@pytest.mark.parametrize(
    ("before", "core", "items"),
    [
        ("环评等行政许可", ["行政许可"], ("行政许可",)),
        ("办理占道、户外广告等许可", ["许可"], ("许可",)),
        # Before a general noun the examples say what it is of.
        ("查处无照、占道等问题", ["查处", "无照", "占道", "问题"], ("问题",)),
        ("审核文件、合同", ["审核", "文件", "合同"], ("文件", "合同")),
        ("受理", ["受理"], ()),
    ],
)
def test_examples_and_lists(before: str, core: list[str], items: tuple[str, ...]) -> None:
    clause = read_clause(before, "", vocabulary().lexicon)
    assert [word.text for word in clause.core] == core
    assert clause.items == items
    assert clause.examples is ("等" in before and len(core) == 1)


@pytest.mark.parametrize(
    ("before", "core"),
    [
        # Where, with whom or by whom it was done is no part of what was done.
        ("走进企业、学校举办讲座", ["讲座"]),
        ("指导各村修订村规民约", ["修订", "村规民约"]),
        ("动员部门对消防产品开展抽查", ["消防产品", "抽查"]),
        # Alone it is itself the deed.
        ("指导人民调解组织", ["指导", "人民调解组织"]),
    ],
)
def test_what_only_tells_where_or_by_whom(before: str, core: list[str]) -> None:
    assert [w.text for w in read_clause(before, "", vocabulary().lexicon).core] == core


@pytest.mark.parametrize(
    ("before", "after", "object_", "items"),
    [
        ("对", "文件、合同进行合法性审核", "文件", ("文件", "合同")),
        ("对", "文件、合同、方案进行合法性审核", "文件", ("文件", "合同", "方案")),
        ("审查", "文件进行备案", "文件", ()),
        ("审核文件、合同、方案", "", "方案", ("文件", "合同", "方案")),
        ("对文件、合同开展合法性审查", "", "合同", ("文件", "合同")),
        ("围绕文件、合同开展合法性审查", "", "合法性审查", ()),
    ],
)
def test_a_list_behind_the_figure_and_one_that_something_was_done_to(
    before: str, after: str, object_: str, items: tuple[str, ...]
) -> None:
    clause = read_clause(before, after, vocabulary().lexicon)
    assert clause.object == object_
    assert clause.items == items


def test_how_often_counts_the_deed_behind_the_noun() -> None:
    lexicon = vocabulary().lexicon
    assert read_clause("", "制度清理", lexicon, "轮").object == "制度清理"
    for unit in ("项", "台", "件", ""):
        assert read_clause("", "制度清理", lexicon, unit).object == "制度"


@pytest.mark.parametrize(
    ("before", "agent"),
    [
        ("仲裁院受理案件", "仲裁院"),
        ("全年仲裁院受理案件", "仲裁院"),
        # Behind a preposition or another verb stands no one who does it.
        ("向家长退还费用", ""),
        ("围绕旧改项目开展评估", ""),
    ],
)
def test_who_opens_the_clause(before: str, agent: str) -> None:
    assert read_clause(before, "", vocabulary().lexicon).agent == agent


def test_what_a_bare_verb_behind_the_noun_carries() -> None:
    clause = read_clause("对", "涉企政策召开听证会", vocabulary().lexicon)
    assert (clause.object, clause.aim) == ("涉企政策", "听证会")


def test_an_empty_clause() -> None:
    clause = read_clause("其中", "，", vocabulary().lexicon)
    assert clause.is_empty
    assert clause.object == ""


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("乡镇均建立", ""),
        ("中小学均配备", "中小学"),
        ("的建议被采纳", ""),
        ("校外培训机构停业", "校外培训机构"),
        ("，其中", ""),
    ],
)
def test_the_noun_behind(text: str, noun: str) -> None:
    assert behind(text, vocabulary().lexicon) == noun


def test_dates_and_fillers_go() -> None:
    assert trimmed("截至2020年底，共审结复议", vocabulary().lexicon) == "审结复议"
    assert trimmed("其中共", vocabulary().lexicon) == ""


@pytest.mark.parametrize(
    ("before", "after", "parts"),
    [
        # Object, action, subject, who opens it, aim, core, side and items.
        ("聘任", "学生为观察员", "观察员|聘任||||观察员||"),
        ("走访", "学生为观察员", "学生|走访||||走访 学生|观察员|"),
        ("截至年底，仲裁院受理案件", "", "案件|受理|仲裁院|仲裁院||仲裁院 受理 案件||案件"),
        ("出台的", "文件进行合法性审核", "文件|合法性审核||||文件|合法性审核|"),
        ("出台的", "政策开展公平竞争审查", "政策|公平竞争审查||||政策|公平竞争审查|"),
        ("对用地合同等", "合同进行审查", "合同|审查||||合同 审查|审查|"),
        ("审核用地合同等", "合同", "合同|审核|用地合同|||审核 用地 合同 合同||"),
        ("甲、乙、丙三个部门", "企业", "企业||甲、乙、丙三个部门|||甲 乙 丙三个 部门 企业||"),
        ("通过网站公开信息", "", "信息|公开||||公开 信息|网站|网站公开信息"),
        ("向市政府报备", "文件", "文件|报备|市政府|||报备 文件|市政府|"),
        ("调解室调解", "", "|调解|调解室|调解室||调解室 调解||调解室"),
        ("完成", "学校章程修订", "学校章程|修订||||学校 章程|修订|"),
        ("完成", "学校章程修订，并发布", "学校章程|修订||||学校 章程|修订 发布|"),
        ("完成", "学校章程修订工作", "学校章程|完成||||学校 章程|修订 工作|"),
        (
            "为",
            "企业、商户办理信用修复并培训人员",
            "企业|培训|信用修复|||企业 商户 信用修复 培训 人员|商户 信用修复 培训 人员|企业 商户",
        ),
        ("文件并审查", "", "|审查|文件|文件||文件 审查||文件"),
        ("整改达到", "", "|整改||||整改||"),
        ("检查企业人数达到", "", "企业人数|检查||||检查 企业 人数||企业人数"),
        (
            "",
            "企业已办理信用修复，培训人员",
            "企业|办理|信用修复|||企业 信用修复 培训 人员|信用修复 培训 人员|",
        ),
        ("召开", "会议", "会议|召开||||会议||"),
    ],
)
def test_all_parts_of_a_clause(before: str, after: str, parts: str) -> None:
    clause = read_clause(before, after, vocabulary().lexicon)
    told = (clause.object, clause.action, clause.subject, clause.agent, clause.aim)
    words = (" ".join(w.text for w in row) for row in (clause.core, clause.side))
    assert "|".join((*told, *words, " ".join(clause.items))) == parts


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        # A bar stands for the figure, unless what stands before it only tells which.
        ("出台的", "文件进行合法性审核", "出台的文件进行合法性审核"),
        ("审查报备的", "文件", "审查报备的文件"),
        ("审查", "文件", "审查|文件"),
        ("各县报备的", "", "各县报备|"),
        ("", "文件", "|文件"),
    ],
)
def test_all_words_of_a_clause(before: str, after: str, text: str) -> None:
    assert read_clause(before, after, vocabulary().lexicon).text == text
