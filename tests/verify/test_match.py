from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lawgov_cli.chinese.units import dimension_of, family_of, kind_of
from lawgov_cli.verify.match import MatchedEntry, beside_figure, evidence, ranked, unit_fit
from lawgov_cli.verify.reader import find_claims

from .held import held
from .test_agreement import entry
from .test_known import known


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("州本级收案104件行政复议申请。", "行政复议·收到申请"),
        ("州本级审理终结行政复议案件92件。", "行政复议·审结"),
        ("全州配备执法记录仪3476台。", "执法记录仪"),
        ("州级行政执法部门配备执法记录仪604台。", "执法记录仪·本级"),
        ("州农业农村局办理行政执法案件7件。", "行政执法案件·农业农村"),
        ("网上办理率达38.78%。", "政务服务·网上办理率"),
        ("政府法律顾问提出意见建议379条。", "政府法律顾问·意见建议"),
    ],
)
def test_words_say_which_figure_is_meant(sentence: str, name: str) -> None:
    assert [(v.verdict, v.name) for v in held(sentence)] == [("相符", name)]


def test_the_words_before_a_clause_say_whose_it_is() -> None:
    _, amount = held("州农业农村局办理行政执法案件7件，涉及金额3320元。")
    assert (amount.verdict, amount.name) == ("相符", "行政执法涉案金额·农业农村")


def test_a_number_alone_says_nothing() -> None:
    # 104 were received, 96 accepted.
    assert [(v.verdict, v.stated) for v in held("州本级行政复议受理104件。")] == [("不符", "96件")]


def test_units_of_people_are_none_of_things() -> None:
    assert held("全州人民调解组织有1429人。")[0].verdict != "相符"


def test_what_was_done_for_a_level_is_not_what_one_level_did() -> None:
    assert held("面向州直部门的营商环境培训19次。")[0].verdict == "相符"
    assert held("州级配备执法记录仪3476台。")[0].verdict == "不符"


def unit(printed: str) -> tuple[str, str, str]:
    return dimension_of(printed), family_of(printed), kind_of(printed)


def fit(claimed: str, printed: str) -> float:
    """How well a claim's unit goes with that of a report's figure."""
    record = SimpleNamespace(unit=printed)
    dimension, family, _ = unit(printed)
    one: Any = SimpleNamespace(record=record, dimension=dimension, family=family)
    return unit_fit(unit(claimed), one)


@pytest.mark.parametrize(
    ("claimed", "printed"),
    [("件", "件"), ("件", "宗"), ("元", "万元"), ("天", "年"), ("%", "%")],
)
def test_units_of_one_kind_go_together(claimed: str, printed: str) -> None:
    assert fit(claimed, printed) == 1


@pytest.mark.parametrize(
    ("claimed", "printed"), [("元", "件"), ("%", "件"), ("件", "天"), ("%", "元"), ("倍", "%")]
)
def test_units_of_other_things_do_not(claimed: str, printed: str) -> None:
    assert fit(claimed, printed) == 0


def test_people_are_least_like_things_and_rounds_less_than_other_counts() -> None:
    assert 0 < fit("人", "件") == fit("件", "人") == fit("件", "人次")
    assert fit("人", "件") < fit("次", "件") == fit("件", "批") < fit("个", "件")
    assert fit("个", "件") == fit("件", "个") == fit("人", "人次") < fit("份", "件") < 1


def found(sentence: str, name: str) -> MatchedEntry:
    """One entry of the report as the last figure of a sentence finds it."""
    claim = find_claims(sentence)[-1]
    (match,) = ranked(known(), claim.sense, [entry(name)], claim.measured)
    return match


WHOLE, OURS, THEIRS = "执法记录仪", "执法记录仪·本级", "执法记录仪·县级"


@pytest.mark.parametrize(
    ("sentence", "name", "level", "conflict"),
    [
        ("执法记录仪604台", WHOLE, 0, ""),
        ("执法记录仪604台", OURS, 0, ""),
        # The level of the figure itself is that of the entry, another, or that of all.
        ("州级执法记录仪604台", OURS, 0.12, ""),
        ("县级执法记录仪604台", OURS, -0.2, "level"),
        ("州级执法记录仪604台", WHOLE, -0.15, "level"),
        ("面向州直部门的营商环境业务培训19次", "营商环境业务培训", 0, ""),
        # 各县 and 乡镇 are levels where an entry has one.
        ("各县执法记录仪604台", OURS, -0.12, "level"),
        ("各县执法记录仪604台", THEIRS, 0.08, ""),
        ("各县执法记录仪604台", WHOLE, 0, ""),
        # 全州 may be said of a part, 各级 may not.
        ("全州执法记录仪604台", WHOLE, 0.08, ""),
        ("全州执法记录仪604台", OURS, -0.04, ""),
        ("各级执法记录仪604台", OURS, -0.2, "level"),
        # What was named before says less.
        ("州级单位方面，执法记录仪604台", OURS, 0.05, ""),
        ("县级单位方面，执法记录仪604台", OURS, -0.05, ""),
        ("县级单位方面，执法记录仪604台", WHOLE, -0.03, ""),
    ],
)
def test_what_levels_say_for_an_entry(
    sentence: str, name: str, level: float, conflict: str
) -> None:
    match = found(sentence, name)
    assert (match.level, match.conflict) == (level, conflict)


@pytest.mark.parametrize(
    ("sentence", "plainer", "name", "more", "conflict"),
    [
        # A demand told as one, and as a deed.
        (
            "要求负责人出庭率100%",
            "负责人出庭率100%",
            "行政机关负责人出庭应诉率·特定案件要求",
            0.4,
            "",
        ),
        # A plan told as done, unless it says so itself.
        (
            "完成具体工作任务32项",
            "具体工作任务32项",
            "法治政府建设工作要点·具体工作任务",
            -0.1,
            "nature",
        ),
        # A rate that a change leads to, and a change.
        ("成功率上升到98%", "成功率上升98%", "人民调解·成功率", 0.2, ""),
    ],
)
def test_what_speaks_for_and_against_an_entry(
    sentence: str, plainer: str, name: str, more: float, conflict: str
) -> None:
    match, plain = found(sentence, name), found(plainer, name)
    assert match.score - plain.score == pytest.approx(more, abs=0.12 if more == 0.4 else 0.001)
    assert match.conflict == conflict


@pytest.mark.parametrize(
    ("printed", "share", "conflict"),
    [("件", 1, ""), ("份", 0.97, ""), ("个", 0.85, ""), ("次", 0.75, ""), ("人", 0.7, "unit")],
)
def test_how_much_is_left_where_the_unit_is_another(
    printed: str, share: float, conflict: str
) -> None:
    same, other = (found(f"受理96{unit_}", "行政复议·受理") for unit_ in ("件", printed))
    against = 0.01 if conflict else 0
    assert other.score == pytest.approx((same.score - against) * share)
    assert other.conflict == conflict


def test_what_shares_no_word_or_measures_another_thing_is_not_found() -> None:
    for sentence in ("审结96件", "受理96%", "受理96元", "96件"):
        claim = find_claims(sentence)[-1]
        assert ranked(known(), claim.sense, [entry("行政复议·受理")], claim.measured) == []
    claim = find_claims("受理96%")[-1]
    assert len(ranked(known(), claim.sense, [entry("行政复议·受理")], None)) == 1


def test_a_deed_of_another_is_against_an_entry() -> None:
    match = found("行政复议审结96件", "行政复议·受理")
    assert match.conflict == "deed"
    assert found("行政复议受理96件", "行政复议·受理").score - match.score > 0.2
    assert found("行政复议96件", "行政复议·受理").conflict == ""
    # What was before a change is not what came of it.
    assert found("审批事项压缩到155个", "工程建设项目审批·审批事项·改革前").conflict == "deed"
    assert found("审批事项155个", "工程建设项目审批·审批事项·改革前").conflict == ""


def test_words_count_less_the_farther_they_stand_from_the_figure() -> None:
    name = "行政复议·受理"
    beside, before = found("行政复议受理96件", name), found("行政复议，受理96件", name)
    far = found("行政复议。受理96件", name)
    nowhere = found("受理96件", name)
    assert beside.named > before.named > far.named > nowhere.named
    share = (before.named - nowhere.named) / (beside.named - nowhere.named)
    assert share == pytest.approx(0.9)
    share = (far.named - nowhere.named) / (beside.named - nowhere.named)
    assert share == pytest.approx(0.6)
    assert beside.is_named
    assert nowhere.is_named


def test_a_word_that_may_mean_another_counts_nearly_as_much() -> None:
    name = "政务服务·手机办理"
    said, meant = (found(f"{word}办理488752件", name) for word in ("手机", "指尖"))
    assert said.told == 1 > meant.told > 0.5
    assert said.named == meant.named


def test_the_best_stands_first_and_those_far_behind_are_not_read_closely() -> None:
    claim = find_claims("州本级行政复议受理96件")[-1]
    matches = ranked(known(), claim.sense, known().entries, claim.measured)
    assert matches[0].entry.record.name == "行政复议·受理"
    scores = [m.score for m in matches]
    assert scores == sorted(scores, reverse=True)
    assert len(matches) <= 10
    assert ranked(known(), claim.sense, [], claim.measured) == []


def test_evidence_is_what_one_has_more_of_and_turns_with_them() -> None:
    sense = find_claims("州交通运输局办案16754件")[-1].sense
    one, other = entry("行政执法案件·交通运输"), entry("行政执法案件·市场监管")
    more = evidence(known(), sense, one, other)
    assert more > 0.5
    assert evidence(known(), sense, other, one) == pytest.approx(-more)
    assert evidence(known(), sense, one, one) == 0
    # Words of the clause before count for nine tenths, far ones for six.
    near = sense._replace(local=frozenset({"交通"}), side=frozenset(), far=frozenset())
    near = near._replace(context=frozenset())
    moved = near._replace(local=frozenset(), context=near.local)
    far = near._replace(local=frozenset(), far=near.local)
    side = near._replace(local=frozenset(), side=near.local)
    plain = evidence(known(), near, one, other)
    shares = [evidence(known(), s, one, other) / plain for s in (moved, far, side)]
    assert shares == pytest.approx([0.9, 0.6, 0.6])
    kept = beside_figure(sense._replace(context=near.local, far=near.local))
    assert (kept.context, kept.far, kept.local) == (frozenset(), frozenset(), sense.local)


def test_of_an_entry_that_was_not_weighed_nothing_is_known() -> None:
    match = MatchedEntry(entry("行政复议·受理"), 1)
    assert match[2:] == (0, 0, 0, "", 0)
    assert not match.is_named
    assert match._replace(named=0.06).is_named
    assert not match._replace(named=0.05).is_named
