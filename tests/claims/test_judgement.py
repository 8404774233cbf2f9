"""Evidence weighed: the weights, the choice, and what is said of one claim."""

from __future__ import annotations

import marshal
from typing import TYPE_CHECKING

from lawgov_cli.claims import change_signs, evidence, infer, ratio_signs, restated_signs, sum_signs
from lawgov_cli.claims.bound_signs import SIGNS as BOUND_SIGNS
from lawgov_cli.claims.judgement import MADE, kept_weights, weights
from lawgov_cli.claims.lists import SIGNS as LIST_SIGNS

if TYPE_CHECKING:
    import pytest

SIGNS = {
    "sum": {sign.name for sign in sum_signs.SIGNS},
    "ratio": {sign.name for sign in ratio_signs.SIGNS},
    "average": {sign.name for sign in ratio_signs.SIGNS},
    "change": {sign.name for sign in change_signs.SIGNS},
    "bound": {sign.name for sign in BOUND_SIGNS},
    "restated": {sign.name for sign in restated_signs.SIGNS},
    "list": set(LIST_SIGNS),
}


def test_only_signs_that_there_are_have_weights() -> None:
    for template, names in SIGNS.items():
        row = weights()[template]
        assert set(row.holding) - {"bias"} <= names
        assert set(row.failing) - {"bias"} <= names


def test_what_a_wheel_brings_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    known, brought = weights(), {MADE: marshal.loads(marshal.dumps(kept_weights()))}  # noqa: S302
    monkeypatch.setattr("lawgov_cli.claims.judgement.ready", brought.get)
    monkeypatch.setattr("lawgov_cli.claims.judgement.kept_weights", None)
    assert weights.__wrapped__() == known


def test_a_denial_asks_for_more_than_a_doubt() -> None:
    for row in weights().values():
        assert 0 < row.told < 1
        assert row.doubted <= row.denied <= 1


def test_the_evidence_of_a_claim_is_told_the_strongest_first() -> None:
    (row,) = infer("受理104件，其中维持96件，撤销8件。").rows
    signs = evidence(row)
    assert "分项之和等于总数" in [sign.words for sign in signs]
    points = [abs(sign.points) for sign in signs]
    assert points == sorted(points, reverse=True)


def test_a_claim_that_holds_explains_its_figures() -> None:
    # 97 of 100 holds, so that 97 of 120 is not told to fail.
    rows = infer("收件120件，受理100件，办结97件，办结率97%。").rows
    assert [r.severity for r in rows if r.claim.sort.id == "rate-of-counts"] == ["ok"]


def test_what_holds_by_chance_gives_way_to_the_figures_right_before_a_result() -> None:
    # 80,000 is 10.5 % less than 89,412; 412 is no 10.6 % of 4,730.
    before = "检查车辆89412台次，完成年初计划8万台次。查处违法案件4318件，"
    (row,) = (r for r in infer(f"{before}比上年减少412件，下降10.6%。").rows if r.severity != "ok")
    assert row.severity == "warning"
    assert "4318件" in row.outcome.calculation
    assert all(r.severity == "ok" for r in infer(f"{before}比上年减少512件，下降10.6%。").rows)


def test_parts_that_make_a_total_with_further_ones_do_not_fail_alone() -> None:
    rows = infer("行政诉讼案件11件，胜诉8件，败诉1件，未结2件。").rows
    assert [row.outcome.names for row in rows if row.claim.template == "sum"] == [tuple("0123")]


def test_two_failing_claims_on_the_same_figures_are_one() -> None:
    rows = infer("审批事项由318项减少到203项，减少105项。").rows
    assert [row.severity for row in rows if row.severity != "ok"] == ["warning"]


def test_rows_stand_in_the_order_of_the_text() -> None:
    text = "受理104件，其中维持96件，撤销8件。排查546件，化解513件，化解率93.96%。"
    inference = infer(text)
    starts = [inference.spans(row)[0][0] for row in inference.rows]
    assert starts == sorted(starts)


def _told(text: str) -> list[tuple[str, str]]:
    return [(row.severity, row.outcome.stated) for row in infer(text).rows if row.severity != "ok"]


def test_what_holds_of_another_sentence_gives_way_to_the_figures_at_hand() -> None:
    text = "收到申请73件，受理66件。一审行政诉讼案件58件，败诉5件，败诉率为{}%。"
    assert _told(text.format("8.6")) == []
    assert _told(text.format("7.6")) == [("warning", "7.6%")]  # 5 of 66


def test_what_holds_of_a_whole_and_its_part_makes_no_rate() -> None:
    text = "重大决定审核206件。抽查案卷150卷，优秀47卷、合格96卷、不合格7卷，合格以上占{}%。"
    assert _told(text.format("95.3")) == []
    assert _told(text.format("95.6")) == [("error", "95.6%")]  # 150 and 47 of 206


def test_what_a_name_shares_with_another_part_is_none_of_its_base() -> None:
    text = "常务会议学法9次。68名干部参加考试，一次性通过64名，通过率{}%。"
    assert _told(text.format("94.1")) == []
    assert _told(text.format("14.1")) == [("warning", "14.1%")]  # 9 of 64


def test_what_came_and_went_hides_no_total_of_both_years() -> None:
    text = "新收案件518件，加上上年结转43件，共办理{}件，全年审结497件，结转下年64件。"
    assert _told(text.format(561)) == []
    assert ("error", "581件") in _told(text.format(581))


def test_what_is_told_in_another_paragraph_is_only_doubted() -> None:
    text = "受理林业案件76起，查结71起。\n二、不足\n案件类型复杂，案件查结率虽达{}%。"
    assert _told(text.format("93.4")) == []
    assert _told(text.format("92.4")) == [("warning", "92.4%")]
    # A rate of figures at hand, and one that says more, is of others.
    assert _told("许可受理486件，办结479件。\n受理投诉119件，办结率97.5%。") == []
    assert _told("受理违法案件2917件，结案2874件。\n仲裁结案率97.8%。") == []
