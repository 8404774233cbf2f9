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
        # Of the cases where the head of the authority has to appear.
        "一审行政案件44件，败诉5件，负责人出庭应诉39件，出庭率97.5%。",
    ],
)
def test_a_rate_is_not_told_to_be_wrong_of_what_it_is_not_of(text: str) -> None:
    assert told(text) == []


def test_a_rate_of_what_the_earlier_year_does_not_part() -> None:
    text = "行政诉讼案件39件，比上年的51件下降23.5%，负责人出庭37件，出庭率97.4%。"
    assert told(text) == [("97.4%", "37件", "39件")]
