"""Brackets, quotation marks and title marks."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.check.run import run
from lawgov_cli.document import Document, line_anchors


def found(text: str, rule: str = "bracket-pair") -> list[str]:
    document = Document("-", text, line_anchors(text))
    return [finding.quote for finding in run([document], select=[rule]).findings]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (")稳步推进应诉工作。", [")稳步推进应诉工作"]),
        ("研究制定全市工作要点》，明确任务。", ["研究制定全市工作要点》"]),
        ("研究制定《全市工作要点，明确任务。", ["《全市工作要点"]),
        ("印发《关于加强调解的意见>的通知》。", ["关于加强调解的意见>"]),
        ("印发《关于加强调解的意见>，落实责任。", ["《关于加强调解的意见>"]),
        ("推进“放管服“改革。", ["“放管服“"]),
        ("推进”放管服”改革。", ["”放管服”改革"]),
        ("各县（市〕认真落实。", ["（市〕"]),
        ("各县（市（认真落实。", ["（市（"]),
        ("一项《《《意见》落实。", ["《《《", "意见》"]),
        ("推进【试点工作，取得成效。", ["【试点工作"]),
    ],
)
def test_marks_without_partner(text: str, quotes: list[str]):
    assert found(text) == quotes


@pytest.mark.parametrize(
    "text",
    [
        "各县(市、区）和《关于印发〈意见（试行）〉的通知》〔2020]3号。",
        "印发《关于<行政复议体制改革方案>的通知》。",
        "工作安排：1）健全制度；2）强化监督；a) 抓落实。",
        "工作安排\n1）落实“一企一档”（试行）；2）强化监督。",
        "首页 >> 政务公开 >> 公告，占比<5，误差>3。",
        "推进“一网、一门、一次”改革，做到‘零跑腿’，It’s done。",
        '推进"放管服"改革和"一网通办"。',
        "印发《全省关于进一步加强行政执法监督工作的\n实施意见》，落实责任。",
        "“法治‘双百’活动”与『专题』「活动」【通知】",
    ],
)
def test_marks_with_partner(text: str):
    assert found(text) == []


def test_far_apart_halves_on_two_lines_are_two_faults():
    filler = "全年各项工作扎实推进，成效明显。" * 20
    assert found(f"印发《意见。{filler}\n{filler}方案》印发。") == ["《意见", "方案》"]


def test_a_document_number_is_left_to_its_own_rule():
    assert found("印发通知（州组通2020〕3号）。") == []


def test_crossing_and_nesting_have_rules_of_their_own():
    assert found("开展“《宪法”宣传》活动。", "bracket-crossing") == ["《宪法”宣传》"]
    assert found("开展“《宪法”宣传》活动。") == []
    assert found("印发《关于《意见》的通知》。", "nested-marks") == ["《意见》"]
    assert found("深化“推进“放管服”改革”。", "nested-marks") == ["“放管服”"]


BALANCED = st.recursive(
    st.text("法治政府，。", max_size=6),
    lambda inner: st.builds(
        lambda pair, body, tail: pair[0] + body + pair[1] + tail,
        st.sampled_from(["（）", "《》", "〔〕", "【】", "()"]),
        inner,
        st.text("依法行政", max_size=4),
    ),
    max_leaves=6,
).filter(lambda text: re.search(r"(.)\1\1", text) is None)


@given(BALANCED)
def test_balanced_text_has_no_fault(text: str):
    assert found(text) == []


@given(BALANCED.filter(lambda t: "《" in t and t.count("《") == 1))
def test_a_lost_half_is_always_found(text: str):
    assert found(text.replace("》", ""))
    assert found(text.replace("《", ""))


def test_marks_that_nest_without_end_are_each_told() -> None:
    """Of many that never close none is forgotten, and the time grows with the text only."""
    text = "《甲（" * 60 + "乙。"
    assert len(found(text)) == 120


def test_quotes_of_two_widths_are_a_pair_that_does_not_match() -> None:
    assert found('落实“放管服"改革。') == ['“放管服"']
    assert found('落实"放管服”改革。') == ['"放管服”']
