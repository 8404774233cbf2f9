"""What an evaluator asks of the 2020 report, the command that answers, and the answer.

The program is run on its built-in data, as a user runs it.  ``keys`` are the
keys of each record that make the answer; a question that a filter cannot ask
is narrowed by ``keep``, as a script with jq would.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.program import Program

NAME_VALUE = ("name", "value", "unit")
TITLE = ("measure", "title")


@dataclass(frozen=True)
class Question:
    """One question with its command line and the answer, record by record."""

    asked: str
    command: str
    keys: tuple[str, ...]
    answer: list[tuple[Any, ...]]
    keep: Callable[[dict[str, Any]], bool] = lambda _: True


def declared(record: dict[str, Any]) -> bool:
    return bool(record["rule"] == "declared-relation")


QUESTIONS = [
    Question(
        "州本级收到、受理、审结多少件行政复议，审结率多少？",
        "stats --name 行政复议 --scope 州级",
        NAME_VALUE,
        [
            ("行政复议·收到申请", 104, "件"),
            ("行政复议·受理", 96, "件"),
            ("行政复议·不予受理", 8, "件"),
            ("行政复议·审结", 92, "件"),
            ("行政复议·审结·上年结转", 22, "件"),
            ("行政复议·审结率", 95.83, "%"),
        ],
    ),
    Question(
        "这个审结率算得对吗？",
        "check --select declared-relation",
        ("severity", "known", "stated", "expected"),
        [("error", True, "95.83%", "77.97%")],
        keep=lambda r: r["measure"] == "5.3" and "都不含为(92-22)÷96=72.92%" in r["message"],
    ),
    Question(
        "原文哪些数字自相矛盾？",
        "check --select declared-relation",
        ("measure", "stated", "expected", "known"),
        [
            ("1.3", "96868人(次)", "97475人(次)", True),
            ("3.3", "9个", "8个", True),
            ("4.1", "3476台", "3586台", True),
            ("5.3", "95.83%", "77.97%", True),
            ("6.4", "135个", "126个", True),
            ("6.4", "98.89%", "98.88%", True),
        ],
    ),
    Question(
        "废止了什么？",
        "citations --action 废止",
        ("measure", "title", "kind"),
        [("2.1", "黔西南州历史建筑保护管理办法", "办法")],
    ),
    Question(
        "哪些是县级的数据？",
        "stats --scope 县级",
        NAME_VALUE,
        [
            ("政务服务·一窗受理事项占比·县级", 80, "%"),
            ("全省通办·办件·县级", 83102, "件"),
            ("政府法律顾问队伍·县级政府", 9, "个"),
            ("政府法律顾问队伍·县级部门", 184, "个"),
            ("执法记录仪·县级", 2982, "台"),
            ("信访矛盾纠纷人民调解委员会·覆盖县级地区", 9, "个"),
            ("信访矛盾纠纷人民调解委员会·县级", 9, "个"),
            ("信访矛盾纠纷派驻人民调解员·县级", 51, "人"),
            ("公共法律服务中心·县级", 9, "个"),
            ("目标绩效考核·法治建设分值", 2, "分"),
            ("普法检查验收·受检县级地区", 9, "个"),
            ("法治政府建设考核·受考核县级政府", 8, "个"),
        ],
    ),
    Question(
        "哪些是州政府自己的数据？",
        "stats --scope 州政府",
        NAME_VALUE,
        [
            ("合法性审核·政府文件", 37, "份"),
            ("行政规范性文件·报备率", 100, "%"),
            ("重大行政决策·法定程序", 5, "大"),
            ("政府法律顾问·合法性审查", 57, "件"),
            ("政府法律顾问·意见建议", 379, "条"),
            ("政府法律顾问·意见建议·采纳", 313, "条"),
            ("行政规范性文件·报备", 10, "件"),
            ("政府规章·废止", 1, "件"),
            ("规章和行政规范性文件·报备率", 100, "%"),
            ("行政应诉·经复议后应诉", 28, "件"),
            ("行政应诉·经复议后应诉·一审", 22, "件"),
            ("行政应诉·经复议后应诉·二审", 6, "件"),
            ("行政应诉·经复议后应诉·第2处", 28, "件"),
            ("行政应诉·经复议后应诉·审结", 7, "件"),
            ("行政应诉·经复议后应诉·驳回诉讼请求", 6, "件"),
            ("行政应诉·经复议后应诉·判决赔偿", 1, "件"),
            ("行政应诉·出庭应诉", 21, "件"),
            ("行政机关负责人出庭应诉", 17, "件"),
            ("行政机关负责人出庭应诉率", 80.95, "%"),
            ("政府常务会议·听取法治政府建设事宜", 9, "次"),
        ],
    ),
    Question(
        "州市场监管局办了多少案件，涉及多少金额？",
        "stats --name 市场监管",
        NAME_VALUE,
        [
            ("行政执法案件·市场监管", 916, "件"),
            ("行政执法涉案金额·市场监管", 1181.775, "万元"),
        ],
    ),
    Question(
        "州司法局参与了哪些工作？",
        "measures --body 州司法局",
        TITLE,
        [
            ("4.4", "重点领域行政执法监督工作有效推进。"),
            ("6.4", "及时依法调处社会矛盾纠纷。"),
            ("7.4", "推动国家工作人员旁听庭审活动常态化制度化。"),
        ],
    ),
    Question(
        "哪些措施写明是州人民政府做的？",
        "measures --body 州人民政府",
        ("measure",),
        # A body of its name that is another's (州人民政府办公室) is found with it.
        [
            *(("0.1",), ("1.3",), ("2.2",), ("2.4",), ("3.1",), ("3.2",), ("3.3",), ("5.1",)),
            *(("5.2",), ("5.3",), ("6.1",), ("6.2",), ("6.6",), ("7.1",), ("7.3",), ("8.3",)),
        ],
    ),
    Question(
        "哪些数字只是约数？",
        "stats",
        ("name", "value", "qualifier", "unit"),
        [
            ("疫情防控宣传·粘贴通告", 5000, "余", "份"),
            ("疫情防控宣传·标语", 1300, "余", "条"),
            ("疫情防控宣传·新媒体消息", 2000, "余", "条"),
            ("疫情防控宣传·出动宣传车", 300, "余", "次"),
            ("疫情防控宣传·播放音视频", 1200, "余", "次"),
            ("民营企业法治体检·参与律师", 100, "多", "名"),
            ("物业管理纠纷·法院受理同比降幅", 50, "以上", "%"),
            ("村居法律顾问·法律服务", 1465, "余", "件"),
            ("村居法律顾问·法律咨询", 16000, "余", "人次"),
            ("公益律师·协助化解社会矛盾", 1800, "余", "次"),
            ("旁听庭审·线上旁听人员", 7, "余", "万名"),
        ],
        keep=lambda r: r["qualifier"] in {"余", "多", "以上", "约", "近"},
    ),
    Question(
        "2020年6月3日有什么事？",
        "search 2020年6月3日",
        ("kind", *TITLE),
        [("measure", "8.3", "加强法治政府建设组织领导。")],
    ),
    Question(
        "哪些措施提到兴义市、兴仁市？",
        "measures",
        ("measure", "places"),
        [
            ("1.3", ["兴仁市", "慈溪市"]),
            ("4.4", ["兴义市"]),
            ("6.5", ["兴义市", "贞丰县", "普安县", "晴隆县", "册亨县", "望谟县", "义龙新区"]),
            ("8.4", ["兴仁市"]),
        ],
        keep=lambda r: bool({"兴义市", "兴仁市"} & set(r["places"])),
    ),
    Question(
        "下一年打算做几件事，都和什么有关？",
        "measures --tag 下一年度安排",
        ("measure", "tags"),
        [
            (
                "9.2",
                [
                    *("下一年度安排", "学法用法", "示范创建", "政务服务"),
                    *("营商环境", "三项制度", "执法监督", "行政复议"),
                ],
            )
        ],
    ),
    Question(
        "下一年要抓几项重点工作？",
        "stats --tag 下一年度安排",
        ("name", "value", "unit", "period"),
        [("下一年度重点工作", 6, "项", "2021年")],
    ),
    Question(
        "报告承认了哪些问题？",
        "measures --tag 存在问题",
        ("measure", "tags"),
        [("9.1", ["存在问题", "行政应诉"])],
    ),
    Question(
        "负责人出庭应诉，要求是多少，做到了多少？",
        "stats --name 负责人出庭应诉率",
        ("name", "value", "quote"),
        [
            ("行政机关负责人出庭应诉率·特定案件要求", 100, "要求做到行政机关负责人出庭率100%"),
            ("行政机关负责人出庭应诉率", 80.95, "出庭率达80.95%"),
        ],
    ),
    Question(
        "一共涉及多少人、多少人次？",
        "stats --unit 人 --unit 名 --unit 万名 --unit 人次 --unit 人(次)",
        NAME_VALUE,
        [
            ("政务服务·电话咨询", 372422, "人次"),
            ("政务热线·接听来电", 96868, "人(次)"),
            ("政务热线·现场解释答复", 89343, "人(次)"),
            ("双随机一公开·选派执法人员", 29141, "人次"),
            ("信访矛盾纠纷派驻人民调解员·县级", 51, "人"),
            ("信访矛盾纠纷派驻人民调解员·乡级", 415, "人"),
            ("人民调解员", 8458, "人"),
            ("民营企业法治体检·参与律师", 100, "名"),
            ("村居法律顾问·律师", 378, "名"),
            ("村居法律顾问·基层法律服务工作者", 109, "名"),
            ("村居法律顾问·其他工作者", 159, "名"),
            ("村居法律顾问·法律咨询", 16000, "人次"),
            ("新市民社区公共法律服务室·接待群众咨询", 3071, "人(次)"),
            ("人民调解员·第2处", 8458, "名"),
            ("公职人员在线学法考试·取得合格证人员", 79172, "名"),
            ("旁听庭审·线上旁听人员", 7, "万名"),
        ],
        # 法治政府建设考核·全省排名 is the third 名 of a ranking and counts nobody.
        keep=lambda r: "排名" not in r["name"],
    ),
    Question(
        "法治政府建设考核在全省排第几？",
        "stats --name 全省排名",
        NAME_VALUE,
        [("法治政府建设考核·全省排名", 3, "名")],
    ),
    Question(
        "提到了哪些法律？",
        "citations --kind 法",
        ("measure", "title"),
        [
            ("1.2", "传染病防治法"),
            ("2.3", "民法典"),
            ("5.2", "中华人民共和国行政诉讼法"),
            ("7.3", "民法典"),
        ],
    ),
    Question(
        "送审、修订中的草案有哪些？",
        "citations --kind 草案",
        ("measure", "title", "action"),
        [
            ("2.1", "黔西南布依族苗族自治州自治条例(修订草案)", "审议"),
            ("2.1", "黔西南布依族苗族自治州民族医药保护与发展条例(草案)", "审议"),
            ("2.1", "黔西南布依族苗族自治州教育条例(修正草案)", "审议"),
            ("8.3", "黔西南州重大行政决策程序规定(送审稿)", "听取"),
        ],
    ),
    Question(
        "全省通办的办件，州本级和县级各多少？",
        "stats --name 全省通办·办件",
        ("name", "value", "scope"),
        [
            ("全省通办·办件", 151466, "全州"),
            ("全省通办·办件·本级", 68364, "州级"),
            ("全省通办·办件·县级", 83102, "县级"),
        ],
    ),
    Question(
        "工程建设项目审批时限压缩了多少？",
        "stats --name 审批时限",
        ("name", "value", "unit", "qualifier"),
        [
            ("工程建设项目审批·审批时限·改革前", 355, "天", "平均"),
            ("工程建设项目审批·审批时限·改革后", 80, "个工作日", "以内"),
        ],
    ),
    Question(
        "公共法律服务站点每级各有多少？",
        "stats --name 公共法律服务 --unit 个 --chapter 6",
        ("name", "value", "scope"),
        [
            ("公共法律服务中心·本级", 1, "州级"),
            ("公共法律服务中心·县级", 9, "县级"),
            ("公共法律服务站·乡级", 126, "乡级"),
            ("公共法律服务室·村级", 1219, "村级"),
            ("新市民社区公共法律服务室·新建", 36, "全州"),
        ],
    ),
    Question(
        "谁受了表彰？",
        "search 优秀公益律师 --in measures",
        ("measure", "title"),
        [("6.6", "大力加强专职人民调解员队伍建设。")],
    ),
    Question(
        "有哪些联合印发的文件？",
        "search 联合印发 --in measures",
        ("measure",),
        [("6.4",), ("7.4",)],
    ),
    Question(
        "推荐了哪些示范创建项目？",
        "citations --action 推荐",
        ("title", "kind"),
        [
            ("强化税收法治保障优化税收营商环境", "项目"),
            ("道路交通安全教育基地建设", "项目"),
            ("牢记嘱托护航脱贫攻坚全力打造法治扶贫品牌", "项目"),
            ("着力构建新市民居住区新型社区警务", "项目"),
            ("多措并举创新兴仁行政应诉工作模式", "项目"),
        ],
    ),
    Question(
        "这份报告是谁的，什么时候公布？",
        "reports",
        ("report", "issuer", "published", "measures", "statistics"),
        [("qianxinan-2020", "黔西南州人民政府", "2021-03-15", 37, 177)],
    ),
]


@pytest.mark.parametrize("question", QUESTIONS, ids=[q.asked for q in QUESTIONS])
def test_question(lawgov: Program, question: Question) -> None:
    answer = lawgov(*question.command.split(), "--json")
    assert answer.status in {0, 1}
    records = [record for record in answer.json if question.keep(record)]
    assert [tuple(r[key] for key in question.keys) for r in records] == question.answer


def test_there_are_at_least_25_and_each_is_asked_once() -> None:
    assert len({question.asked for question in QUESTIONS}) == len(QUESTIONS) >= 25


def test_show_says_what_is_wrong_where_the_share_stands(lawgov: Program) -> None:
    shown = "".join(lawgov("show", "5.3", "--format", "table").out.split())
    assert "分子分母口径不一" in shown
    assert "92÷(96+22)=77.97%" in shown
    assert "(92-22)÷96=72.92%" in shown
