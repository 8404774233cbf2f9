"""Which figures a rate may be wrong of."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import infer
from lawgov_cli.claims.fit import of_ratio
from lawgov_cli.claims.rate_names import stem_of
from lawgov_cli.claims.ratio_failing import may_fail
from lawgov_cli.claims.ratio_signs import PossibleRate


def told(text: str) -> list[tuple[str, ...]]:
    inference = infer(text)
    return [
        tuple(text[a:b] for a, b in inference.spans(row))
        for row in inference.rows
        if row.severity != "ok"
    ]


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("受理90件，办结81件，办结率80.0%。", True),
        ("受理90件，上年办结81件，办结率80.0%。", False),
        ("排查90件，调解81件，调解成功率80.0%。", False),
        ("排查90件，调解成功81件，调解成功率80.0%。", True),
    ],
)
def test_what_a_rate_may_be_wrong_of(text: str, *, may: bool) -> None:
    found = mentions(text)
    whole, part, rate = found.rows
    fit = of_ratio(found.box(rate), found.box(part), found.box(whole))
    assert may_fail(PossibleRate(found, rate, part, (whole,), fit, stem_of(rate))) == may


@pytest.mark.parametrize(
    "text",
    [
        # How many mediations succeeded is told nowhere.
        "摸排各类纠纷268件，调解251件，调解成功率98%。",
        "就地化解405件。人民调解委员会调解纠纷268件，成功率99.2%。",
        # Another item's figure, and another year's.
        "处置批而未供土地782公顷，完成任务750公顷的104.3%；处置闲置土地276公顷，处置率31.5%。",
        "整改隐患802个，上年为793个；抽检食品5480批次，98.1%合格。",
        "化解山林纠纷319起。信访积案化解18件，化解率90%。",
        # Of the cases where the head of the authority has to appear.
        "一审行政案件44件，败诉5件，负责人出庭应诉39件，出庭率97.5%。",
    ],
)
def test_a_rate_is_not_told_to_be_wrong_of_what_it_is_not_of(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # Of the plan that it names, of the figure before 的, and of what is told behind.
        ("计划培育企业40家，现已建成22家，完成计划的70%。", ("70%", "22家", "40家")),
        ("清偿欠款3.62亿元，是年度任务1.75亿元的104.6%。", ("104.6%", "3.62亿元", "1.75亿元")),
        ("出让用地1126亩，占工业用地8380亩的八成以上。", ("八成", "1126亩", "8380亩")),
        ("执法人员568人，大专以上的占95.75%，达到541人。", ("95.75%", "541人", "568人")),
        ("执法人员568人，大专以上的占95.25%，达到581人。", ("95.25%", "581人", "568人")),
        # Of what it is picked from, and of what many digits say.
        ("现有人员30.8万人，其中综合执法2.9万人，占26.9%。", ("26.9%", "2.9万人", "30.8万人")),
        (
            "办理许可6853件，其中护士2971件、医师2238件；线上办结8401件，网办率93.40%。",
            ("93.40%", "8401件", "6853件"),
        ),
        # Of just what stands before it, where it is open and these lie at its other side.
        ("处罚权46项，当年实际行使的41项，不足六成。", ("六成", "41项", "46项")),
        ("办结复议案件463件，其中调解126件，占比超过四成。", ("四成", "126件", "463件")),
        # Of what was taken in, where its name says what its part is.
        ("受理纠纷412件，转办9件。最终调解成功305件，成功率98.3%。", ("98.3%", "305件", "412件")),
        # Of what its sentence picks its figures from, whatever else would give it.
        (
            "受理281件。办结276件。办结案件中，维持117件，调解终止108件，调撤率38.4%。",
            ("38.4%", "108件", "276件"),
        ),
        (
            "受理案件521件，农民工案件208件；农民工案件中，讨薪166件，占31.9%。",
            ("31.9%", "166件", "208件"),
        ),
        # Of what is counted in another paragraph: all of which some are told, or of the place.
        (
            "全州持证执法人员5318人。\n持证执法人员中有法律资格的406人，占比7.33%。\n",
            ("7.33%", "406人", "5318人"),
        ),
        (
            "全市执法人员7826人，其中乡镇1531人。\n力量不足，乡镇执法人员仅占全市的19.3%。\n",
            ("19.3%", "1531人", "7826人"),
        ),
        (
            "全市执法人员3826人，其中乡镇1531人。\n一是程序违法的31件；二是乡镇执法人员仅占全市的19.6%。\n",
            ("19.6%", "1531人", "3826人"),
        ),
    ],
)
def test_a_rate_is_wrong_of_what_its_words_or_its_place_say(
    text: str, figures: tuple[str, ...]
) -> None:
    assert told(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "计划培育企业40家，现已建成22家，完成投资的70%。",
        # A base in the sentence itself, other cases, and a rate of what no figure counts.
        "审结104件。诉讼案件中，应当出庭31件，实际出庭29件，出庭率93.5%。",
        "审结276件。审结案件中，应当出庭31件，实际出庭29件，出庭率93.5%。",
        "未审结196件。审结案件中，直接纠错98件，纠错率6.12%。",
        "审结276件。审结案件中，直接纠错24件，案结事了率92.3%。",
        "处罚权46项，专项行动9次，当年实际行使的41项，不足六成。",
        "处罚权46项，当年实际行使的41项，网上办理的不足六成。",
        # More than eight tenths are no contradiction, however many more.
        "出让用地1376亩，占工业用地1380亩的八成以上。",
        "登记纠纷412件，转办9件。最终调解成功305件，成功率98.3%。",
        "全州持证执法人员5318人。\n法制审核人员中有法律资格的406人，占比7.33%。\n",
        "全市执法人员7826人，其中乡镇1531人。\n力量不足，乡镇站所仅占全市的19.3%。\n",
    ],
)
def test_a_rate_that_names_something_else_is_not(text: str) -> None:
    assert told(text) == []


def test_a_rate_of_what_the_earlier_year_does_not_part() -> None:
    text = "行政诉讼案件39件，比上年的51件下降23.5%，负责人出庭37件，出庭率97.4%。"
    assert told(text) == [("97.4%", "37件", "39件")]


@pytest.mark.parametrize(
    ("taken", "of_intake"), [("受理各类各样矛盾纠纷", True), ("受理各类各样的矛盾纠纷", False)]
)
def test_what_was_taken_in_is_said_near_its_figure(taken: str, *, of_intake: bool) -> None:
    text = f"{taken}412件，转办9件。最终调解成功305件，成功率98.3%。"
    assert told(text) == [("98.3%", "305件", "412件")] * of_intake
