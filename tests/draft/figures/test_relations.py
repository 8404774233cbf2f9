"""Relations that the wording claims, written on proposed names."""

from __future__ import annotations

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


def test_growth_has_brackets_where_it_needs_them() -> None:
    text = "行政审批事项由200项压缩至150项，压缩25%。"
    (first, *_) = relations(text, "前", "后", "幅")
    assert first[0].startswith("幅 = ")
    assert "(后 / 前)" in first[0]
