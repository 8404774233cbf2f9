"""What sort of document a title names, and what was done with it."""

from __future__ import annotations

import pytest

from lawgov_cli.extract.deeds import ACTIONS, action_on, kind_of, rank_of


@pytest.mark.parametrize(
    ("title", "kind", "rank"),
    [
        ("中华人民共和国行政复议法", "法", "法律"),
        ("云岭省法治条例", "条例", "地方性法规"),
        ("优化营商环境条例", "条例", "行政法规"),
        ("中国共产党党内监督条例", "条例", "党内法规"),
        ("甲市条例（草案）", "草案", ""),
        ("甲工作办法", "办法", ""),
        ("甲工作办法（试行）", "办法", ""),
        ("甲实施方案", "方案", ""),
        ("张三诉李四案", "案例", ""),
        ("甲乙丙", "", ""),
    ],
)
def test_kind_and_rank(title: str, kind: str, rank: str) -> None:
    assert (kind_of(title), rank_of(title)) == (kind, rank)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("印发《甲》", "印发"),
        ("起草并印发《甲》", "印发"),
        ("印发通知。落实《甲》", "执行"),
        ("《甲》执法检查", "执法检查"),
        ("落实《甲》修订工作", "修改"),
        ("新修订的《甲》", ""),
        ("组织学习新修订的《甲》", "学习"),
        ("《甲》", ""),
        (f"印发{'字' * 39}《甲》", ""),
    ],
)
def test_an_action(text: str, action: str) -> None:
    start = text.index("《")
    assert action_on(text, start, text.index("》") + 1) == action
    assert action in {*ACTIONS, ""}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (f"印发{'字' * 38}《甲》", "印发"),
        (f"废止乙。{'字' * 300}印发《甲》", "印发"),
        (f"{'字' * 300}《甲》（{'乙' * 40}）修订", "修改"),
        (f"{'字' * 300}《甲》（{'乙' * 41}）修订", ""),
        (f"《甲》{'字' * 16}修订", "修改"),
        (f"《甲》{'字' * 17}修订", ""),
        ("印发《甲》，修订《乙》", "印发"),
        ("印发《甲》修订的《乙》", "印发"),
        ("按《甲》办理", "依据"),
        ("按照《甲》办理", "依据"),
    ],
)
def test_how_far_from_a_title_its_verb_stands(text: str, action: str) -> None:
    assert action_on(text, text.index("《"), text.index("》") + 1) == action
