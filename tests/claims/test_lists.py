"""Announced counts and the lists that they announce."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import candidates, infer
from lawgov_cli.claims.lists import lists as list_claims


def lists(text: str) -> list[tuple[str, str]]:
    inference = infer(text)
    return [
        (row.severity, text[slice(*inference.spans(row)[0])])
        for row in inference.rows
        if row.claim.sort.id == "listed-count"
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("整合住建、司法、法院三个部门资源。", "三个"),
        ("哈克、团结、谢尔塔拉等三处文化遗址。", "三处"),
        ("出台《听证办法》《备案办法》2个文件。", "2个"),
        ("制定《甲规则》《乙办法》《丙目录》等三项制度。", "三项"),
        ("出台条例2件，即《甲条例》《乙条例》。", "2件"),
        ("推出“出生一件事”“就业一件事”两项服务。", "两项"),
        ("三个获推广：“企业码”“行为码”“一件事”。", "三个"),
        ("存在“三个不够”，即统筹不够、力量不够、创新不够。", "三个"),
        ("履行“五个程序”——公众参与、专家论证、风险评估、合法性审查、集体决定。", "五个"),
        ("坚持“三个结合”：一是甲；二是乙；三是丙。", "三个"),
        ("推行“四查”（查程序、查证据、查适用、查效果）。", "四查"),
        ("突出种子、农药、肥料三个品种、春耕、夏管、秋播三个时段。", "三个"),
        ("形成省市县三级联动。", "三级"),
        ("有2个乡镇（上岚乡、白棠乡）存在问题。", "2个"),
        ("推行自治、法治、德治“三治融合”。", "三治"),
        ("推行承诺、践诺、评诺三步信用机制。", "三步"),
        ("推行“三张清单”——不予处罚清单、从轻处罚清单、减轻处罚清单。", "三张"),
        ("制定规章2件，分别为《甲办法》《乙规定》。", "2件"),
        ("公安368件、人社119件、住建106件，三个领域共593件。", "三个"),
        ("不足：一是案卷粗；二是公示迟；三是人手少。针对上述三个问题，逐项整改。", "三个"),
        ("开展评查两轮，第一轮抽查120卷、第二轮抽查150卷。", "两轮"),
        ("举办培训3期，分别培训156人、148人和161人。", "3期"),
        ("综合执法、行政审批五个审批处和政策法规、信息数据两个支撑处。", "两个"),
        ("采砂和水资源两类合计占六成。", "两类"),
        ("也有三点不足：其一，质量不高；其二，力量薄弱；其三，经费不足。", "三点"),
        ("举办考试三场，参考人数分别为120人、98人和133人。", "三场"),
        # The next list begins with one again.
        ("做好三件事：一是甲；二是乙；三是丙。不足之处：一是丁；二是戊。", "三件"),
        ("做好三件事：一要抓学习，二要抓审核，三要抓监督。", "三件"),
        ("欠薪、工伤、社保仍是举报集中的领域，三类举报共812件。", "三类"),
        ("推动宪法进机关、进校园、进农村活动，做到“三进”全覆盖。", "三进"),
        ("抽查两轮，上半年抽查64家，下半年抽查71家。", "两轮"),
        ("食品类投诉208件，药品类投诉96件，两类合计占六成。", "两类"),
        ("集体学法6次，会前学法12次，两项合计18次。", "两项"),
        ("建成中心9个、工作站118个、工作室1463个，三级平台达1590个。", "三级"),
        ("聚焦三个领域，食品、环境、安全分别查处12件、8件、5件。", "三个"),
        ("健全省市县乡四级行政执法监督体系。", "四级"),
        ("做好三个方面工作：压实责任，定期听取汇报；严格审核；抓好宣传。", "三个"),
        ("把征求意见、审核、集体讨论作为必经环节。文件均按照上述三个环节办理。", "三个"),
    ],
)
def test_a_list_agrees_with_its_count(text: str, count: str) -> None:
    assert ("ok", count) in lists(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("突出四项重点：抓学习，听汇报；抓督察，查问题；抓队伍，补编制。", [("warning", "四项")]),
        ("做好以下四个方面工作：压实责任；严格审核；抓好宣传。", [("warning", "四个")]),
        # Other words may stand for more than one thing each, and 等 names more.
        ("做好四个方面工作：压实责任；严格审核；抓好宣传。", []),
        ("做好以下四个方面工作：压实责任；严格审核；抓好宣传等。", []),
        ("公安、司法、民政密切配合，两个村完成试点。", []),
        ("抽查三轮，上半年抽查64家，下半年抽查71家。", []),
    ],
)
def test_items_between_semicolons_fail_only_where_they_are_all(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert lists(text) == told


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("出台《甲办法》《乙办法》《丙办法》4个文件。", "error"),
        ("整合住建、司法、法院四个部门资源。", "warning"),
        ("一是案卷粗；二是公示迟；三是人手少。针对上述四个问题，逐项整改。", "warning"),
        ("将坚持“四个着力”：一是甲；二是乙；三是丙。", "warning"),
        ("推动银行、电信、快递、供水、供电、供气等五个行业公开承诺。", "warning"),
        ("坚持“五个一批”：新建一批、改建一批、撤并一批、提升一批。", "warning"),
        # Each thing is called what is counted.
        ("出台“三项清单”：权力清单、责任清单、负面清单、服务清单。", "warning"),
        ("“四张清单”（权力清单、责任清单、负面清单）全部公开。", "warning"),
        ("选取甲镇、乙镇、丙乡、丁乡3个乡镇作为试点。", "warning"),
    ],
)
def test_a_list_that_is_told_whole_must_agree(text: str, severity: str) -> None:
    assert [row[0] for row in lists(text)] == [severity]


@pytest.mark.parametrize(
    "text",
    [
        "建设金星村等四个村。",
        "印发《听证办法》《备案办法》，3个部门联合检查。",
        "围绕“四新”主攻“四化”，推进农业、工业、城镇建设。",
        "新建公园、广场、绿地12个。",
        "发放《宪法》《民法典》30份。",
        "126个乡镇（街道、农场）建立队伍。",
        "在甲镇、乙镇、丙镇建成5个乡镇服务站。",
        "落实“三项制度”（行政执法公示、执法全过程记录）。",
    ],
)
def test_what_is_no_whole_list_is_left_alone(text: str) -> None:
    assert [row for row in lists(text) if row[0] != "ok"] == []


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        (
            "住建、司法、法院三个部门联合执法。",
            ["before by_pauses agrees agrees_long strict noun_behind"],
        ),
        (
            "住建、司法、法院四个部门联合执法。",
            ["before by_pauses off_by_one strict strict_off noun_behind"],
        ),
        (
            "住建、司法、法院等三个部门联合执法。",
            ["before by_pauses agrees agrees_long open noun_behind"],
        ),
        ("出台《甲》《乙》2个办法。", ["before by_titles agrees strict noun_behind arabic"]),
        ("出台《甲》《乙》等2个办法。", ["before by_titles agrees open noun_behind arabic"]),
        ("出台2个办法：《甲》《乙》。", ["colon by_titles agrees strict noun_behind arabic"]),
        ("出台2个办法：《甲》《乙》等。", ["colon by_titles agrees open noun_behind arabic"]),
        (
            "受理9件，出台2个办法：《甲》《乙》。",
            ["colon by_titles agrees strict noun_behind arabic"],
        ),
        (
            "出台3个办法：《甲》《乙》。",
            ["colon by_titles off_by_one strict strict_off noun_behind arabic"],
        ),
        (
            "出台6个办法：《甲》《乙》。",
            ["colon by_titles strict strict_off noun_behind arabic far_off"],
        ),
        (
            "优化“资源、客源、服务”三大要素。",
            ["before by_pauses agrees agrees_long strict noun_behind"],
        ),
        (
            "优化“资源、客源、服务”三大要素。推动三大要素流动。",
            [
                "before by_pauses agrees agrees_long strict noun_behind",
                "again by_pauses agrees agrees_long no_figure noun_behind",
            ],
        ),
        (
            "优化“资源、客源、服务”三大要素。推动四大要素流动。",
            ["before by_pauses agrees agrees_long strict noun_behind"],
        ),
        ("推动省市县三级联动。", ["before by_glued agrees agrees_long strict noun_behind"]),
        (
            "评析（拆除案和履职案）两个案件。",
            ["bracket_before by_pauses agrees strict noun_behind"],
        ),
        (
            "三个部门（住建、司法、法院）联合执法。",
            ["bracket by_pauses agrees agrees_long strict noun_behind"],
        ),
        (
            "三个部门（住建、司法、法院等）联合执法。",
            ["bracket by_pauses agrees agrees_long open noun_behind"],
        ),
        (
            "解决“三个不够”，即人手不够、经费不够、装备不够。",
            ["named by_pauses agrees agrees_long strict quoted no_figure noun_behind"],
        ),
        (
            "解决“三个不够”，即人手不够、经费不够。",
            ["named by_pauses off_by_one strict strict_off quoted no_figure noun_behind"],
        ),
        (
            "落实“1+2”制度，“1”即《甲》；“2”即《乙》《丙》。",
            [
                "named by_single agrees quoted no_figure",
                "named by_titles agrees strict quoted no_figure",
            ],
        ),
        (
            "完成调查、论证、听证、审查、公布，上述五个程序缺一不可。",
            ["above by_pauses agrees agrees_long agrees_longer noun_behind"],
        ),
        (
            "开展进机关、进学校、进企业“三进”活动。",
            [
                "before by_pauses agrees agrees_long quoted no_figure odd_word shared",
                "above by_alike agrees agrees_long quoted no_figure odd_word",
            ],
        ),
        (
            "整治“三小”，小作坊、小餐饮、小摊点一个不漏。",
            ["comma by_alike agrees agrees_long quoted no_figure odd_word"],
        ),
        ("抓好两项工作：一是抓学习；二是抓培训。", ["items by_numbered agrees strict noun_behind"]),
        (
            "抓好三项工作：一是抓学习；二是抓培训。",
            ["items by_numbered off_by_one strict strict_off noun_behind"],
        ),
        ("评查两轮，上半年80卷，下半年120卷。", ["order by_halves agrees"]),
        ("评查两轮，第一轮120卷、第二轮150卷。", ["order by_ordinals agrees"]),
        ("甲类30卷，乙类20卷，两类合计50卷。", ["above by_commas agrees shared noun_behind"]),
        ("由一个部门负责：住建。", []),
        (
            "建成2个中心。\n关于甲。好。\n关于乙。好。\n其他。",
            ["openings by_lines agrees noun_behind arabic"],
        ),
        ("推进两项任务，开展涉企执法专项检查行动方案，开展教育培训。", []),
        (
            "聚焦“三个年”，学习年、培训年、提升年。",
            ["comma by_pauses agrees agrees_long quoted no_figure noun_behind"],
        ),
    ],
)
def test_each_list_near_a_count_shows_where_it_stands_and_how(text: str, signs: list[str]) -> None:
    claims = [claim for claim in candidates(mentions(text)) if claim.template == "list"]
    assert [" ".join(claim.evidence) for claim in claims] == signs


@pytest.mark.parametrize(("words", "read"), [(29, 13), (30, 12), (40, 12)])
def test_a_count_among_the_same_words_is_read_so_often(words: int, read: int) -> None:
    """Thirty characters on both sides of it are the same, or one of them is another."""
    kinds = "子丑寅卯辰巳午未申酉戌亥甲"
    before = "".join(f"{kind}{'各' * words}两个办法：《甲》《乙》{'按' * 40}。\n" for kind in kinds)
    assert len([*list_claims(mentions(before))]) == read


@pytest.mark.parametrize(
    ("text", "long"),
    [
        (f"抓好、{'各' * 12}、抓好三项工作。", False),
        (f"抓好、{'各' * 13}、抓好三项工作。", True),
        (f"{'各' * 13}、抓好、抓好三项工作。", False),  # the first one may have words before it
    ],
)
def test_what_is_listed_are_clauses(text: str, *, long: bool) -> None:
    (claim,) = list_claims(mentions(text))
    assert ("long_items" in claim.evidence) is long


@pytest.mark.parametrize(
    ("between", "strict"), [("：", True), ("", False), ("有力。", False), ("有力。\n", False)]
)
def test_items_right_behind_a_count_are_all(between: str, *, strict: bool) -> None:
    claims = list_claims(mentions(f"三项工作{between}一是甲；二是乙；三是丙。"))
    (items,) = [claim.evidence for claim in claims if "items" in claim.evidence]
    assert ("strict" in items) is strict
