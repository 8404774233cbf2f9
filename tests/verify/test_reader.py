from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.verify.reader import find_claims

from .held import verdicts

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawgov_cli.verify.claim import Sense

SENSES = Path(__file__).with_name("senses.txt")


def words(text: str) -> list[str]:
    return [claim.sense.words for claim in find_claims(text)]


def test_each_figure_has_the_words_of_its_clause() -> None:
    assert words("受理申请96件，不予受理8件。") == ["受理申请", "不予受理"]


def test_what_stands_behind_a_figure_may_be_what_it_counts() -> None:
    lawyers, villages = find_claims("378名律师担任795个村居顾问。")
    assert {"律师"} <= lawyers.sense.local
    assert {"村居", "顾问"} <= villages.sense.local
    assert not lawyers.sense.local & {"村居"}


def test_a_whole_ends_where_its_part_begins() -> None:
    assert words("10317件纠纷中调解成功10201件。") == ["纠纷中", "调解成功"]


def test_joined_figures_share_no_words() -> None:
    assert words("9个团队和100名律师。") == ["团队", "律师"]


def test_each_of_the_things_named_before_gets_one_of_the_figures_dealt() -> None:
    first, second = find_claims("一审、二审案件分别为22件和6件。")
    assert "一审" in first.sense.words
    assert "二审" not in first.sense.words
    assert "二审" in second.sense.words
    assert "案件" in first.sense.words


def test_figures_are_dealt_to_figures() -> None:
    claims = find_claims("378名律师、109名志愿者分别担任795个、209个村的顾问。")
    assert "律师" in claims[2].sense.words
    assert "志愿者" in claims[3].sense.words
    assert "律师" not in claims[3].sense.words


def test_the_year_is_the_one_spoken_of_and_not_the_one_compared_with() -> None:
    assert [c.sense.year for c in find_claims("2020年比2019年多3件，其中2018年结转2件。")] == [
        2020,
        2020,
    ]
    assert [c.sense.year for c in find_claims("收到3件。")] == [None]


def test_before_and_after_a_change_are_two_things() -> None:
    before, after = find_claims("事项由155个压缩到70个。")
    assert "改革前" in before.sense.local
    assert "改革后" in after.sense.local


def test_a_demand_and_a_trend_are_heard() -> None:
    assert find_claims("要求出庭率达到100%。")[0].sense.demand
    assert not find_claims("出庭率达到100%。")[0].sense.demand
    assert find_claims("案件下降50%。")[0].sense.trend == -1
    assert find_claims("案件上升50%。")[0].sense.trend == 1
    assert find_claims("案件占50%。")[0].sense.trend == 0


def test_tenths_and_ranks_are_said_as_verdicts_give_them() -> None:
    assert [c.said for c in find_claims("约九成六，排名全省第三。")] == [
        (Decimal(96), "%"),
        (Decimal(3), "名"),
    ]


def test_a_clause_that_names_nothing_is_of_the_one_behind_it() -> None:
    assert verdicts("从775个到369个，工程建设项目申请材料大幅精简。") == "相符 相符"


def test_things_of_one_list_share_what_stands_before_them_only() -> None:
    first, second = find_claims("普法督导检查组跑了30个州直单位、9个县市。")
    assert "单位" in first.sense.local
    assert "单位" not in second.sense.local
    assert "督导" in second.sense.local


def test_a_question_is_answered_in_the_same_sentence() -> None:
    assert verdicts("问：人民调解成功率是多少？答：98.89%。") == "相符"
    assert verdicts("信访矛盾纠纷的化解率有多高？98.89%。") == "不符"


def test_a_heading_with_its_colon_is_said_of_all_that_follows() -> None:
    assert verdicts("行政执法主体：州本级公布50个。") == "相符"
    assert verdicts("行政执法主体：州本级公布60个。") != "相符"


def test_what_is_said_of_a_number_behind_it_is_not_what_it_counts() -> None:
    assert verdicts("政府法律顾问队伍中，县级政府9个全部建立。") == "相符"


def test_what_the_words_around_each_figure_say(golden: Callable[[str, str], None]) -> None:
    said = []
    for sentence in SENSES.read_text(encoding="utf-8").splitlines():
        said.append(sentence)
        for claim in find_claims(sentence):
            value, unit = claim.said
            said.append(f"    {value} {unit}: {told(claim.sense)}")
    golden("senses.txt", "".join(f"{line}\n" for line in said))


def told(sense: Sense) -> str:
    """A sense in one line; what is empty or the usual is left out."""
    parts = []
    for name, value in sense._asdict().items():
        if isinstance(value, frozenset):
            value = "、".join(sorted(value))  # noqa: PLW2901 - as it is shown
        if value not in {"", None, False}:
            parts.append(name if value is True else f"{name} {value}")
    return "；".join(parts)


@pytest.mark.parametrize("before", ["", "  ", "前一句。", "前一句。\n\n　 ", "。"])
def test_a_sentence_and_its_figures_keep_their_places(before: str) -> None:
    text = f"{before}全年受理96件，审结92件。  另有3件。"
    first, second, third = find_claims(text)
    assert first.sentence == second.sentence == "全年受理96件，审结92件。"
    assert third.sentence == "另有3件。"
    for claim, printed in ((first, "96件"), (second, "92件"), (third, "3件")):
        assert text[claim.start :].startswith(claim.sentence)
        assert text[claim.start + claim.offset :].startswith(printed)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("12月5日，2020年全州受理3件。", [2020]),
        ("2021年2月，某局获表彰，2020年全州办理3件。", [2020]),
        ("2021年2月，某局获表彰，全州办理3件。", [None]),
        ("2021年2月，办理3件。", [2021]),
        ("比2018年多，2019年受理3件。", [2019]),
        ("2019年度末的3件。", [2019]),
        ("2019年以来受理3件。", [None]),
        ("2019年结转2件，2020年受理3件。", [None, 2020]),
        ("受理3件(2020年)。", [2020]),
        ("受理3件，而2019年为15件。", [None, 2019]),
        ("受理3件。2019年为15件。", [None, 2019]),
    ],
)
def test_which_year_a_figure_is_of(text: str, years: list[int | None]) -> None:
    assert [claim.sense.year for claim in find_claims(text)] == years


@pytest.mark.parametrize(
    ("text", "trend"),
    [
        ("办理率上升5%。", 1),
        ("办理率下降5%。", -1),
        ("办理率为5%。", 0),
        ("办理率上升后又下降5%。", -1),
        ("办理率下降后又上升5%。", 1),
        ("下降的是办理率，占全部案件的5%。", 0),
        ("5%的降幅。", -1),
        ("办理5%，下降明显。", 0),
    ],
)
def test_whether_a_figure_is_a_rise_or_a_fall(text: str, trend: int) -> None:
    assert find_claims(text)[0].sense.trend == trend


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # One figure for each thing, in their order, however many are named.
        ("一审、二审、再审分别为22件、6件和1件，全年审结7件。", ["一审", "二审", "再审", "审结"]),
        ("律师和志愿者分别有378名、109名。", ["律师", "志愿"]),
        # None is dealt where too few are named, or nothing but one figure follows.
        ("申请分别为22件和6件。", ["申请", "申请"]),
    ],
)
def test_what_is_dealt_goes_round_once(text: str, said: list[str]) -> None:
    claims = find_claims(text)
    assert len(claims) == len(said)
    for at, (claim, own) in enumerate(zip(claims, said, strict=True)):
        sense = claim.sense
        assert own in sense.local | sense.side | sense.context
        others = {word for word in said if word != own}
        assert not others & sense.local, at
