"""Relations that the wording claims, written on proposed names."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer
from lawgov_cli.draft.figures.relations import relations_of


def relations(text: str, *names: str) -> list[tuple[str, str]]:
    inference = infer(text)
    keys = [mention.key for mention in inference.mentions.rows]
    found = relations_of(inference, dict(zip(keys, names, strict=False)))
    return [(relation.equation, relation.todo) for relation in found]


SUM = "全年共收到行政复议申请120件，其中受理{}件，不予受理28件。"


def test_one_that_holds_and_one_that_fails() -> None:
    names = ("收到", "受理", "不受理")
    assert relations(SUM.format(92), *names) == [("收到 = 受理 + 不受理", "")]
    assert relations(SUM.format(96), *names) == [
        ("收到 = 受理 + 不受理", "原文的数字不符，请核对"),
    ]


def test_a_figure_without_a_name_makes_none() -> None:
    assert relations(SUM.format(92), "收到", "受理") == []


def test_a_quotient() -> None:
    found = relations("全年排查矛盾纠纷546件，化解513件，化解率93.96%。", "排查", "化解", "率")
    assert found == [("率 = 化解 / 排查", "")]


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        (
            "复议3件，诉讼1件，合计比上年6件减少2件。",
            ("复议", "诉讼", "上年", "减"),
            [("减 = 上年 - (诉讼 + 复议)", "")],
        ),
        ("2018年100亿元，2020年121亿元，年均增长10%。", ("前", "后", "幅"), []),
        ("出台3个办法：《甲》《乙》《丙》。", ("办法",), [("办法 = 3", "")]),
        ("出台3个办法：《甲》《乙》。", ("办法",), [("办法 = 2", "原文的数字不符，请核对")]),
        (
            "行政审批事项由200项压缩至150项，压缩25%。",
            ("前", "后", "幅"),
            [("幅 = - (后 / 前) + 100%", "")],
        ),
        (
            "行政审批事项由200项增加至250项，增加25%。",
            ("前", "后", "幅"),
            [("幅 = (后 / 前) - 100%", "")],
        ),
        (
            "行政审批事项由155项压减至170项。",
            ("前", "后"),
            [("后 <= 前", "原文的数字不符，请核对")],
        ),
        (
            "审查合同260件，其中规范性文件350件。",
            ("合同", "文件"),
            [("文件 <= 合同", "原文的数字不符，请核对")],
        ),
        ("审查合同260件，其中规范性文件50件。", ("合同", "文件"), []),
        ("50户，共走访150次，户均3次。", ("户", "走访", "均"), [("均 = 走访 / 户", "")]),
        (
            "下达任务120项，完成126项，完成率105%。",
            ("任务", "完成", "率"),
            [("率 = 完成 / 任务", "")],
        ),
        (
            "出庭率96.3%，上年92.3%，提高4个百分点。",
            ("率", "上年", "提高"),
            [("提高 = 率 - 上年", "")],
        ),
        (
            "受理50件，办结30件，撤诉5件，两项合计占70%。",
            ("受理", "办结", "撤诉", "项", "占"),
            [("占 = (办结 + 撤诉) / 受理", "")],
        ),
    ],
)
def test_each_claim_is_written_on_the_names(
    text: str, names: tuple[str, ...], found: list[tuple[str, str]]
) -> None:
    assert relations(text, *names) == found
