"""What speaks for a quotient."""

from __future__ import annotations

from typing import Any

import pytest
from tests.claims.seen import differing, mentions, signs

from lawgov_cli.claims import infer
from lawgov_cli.claims.ratio_signs import (
    SIGNS,
    PossibleRate,
    each_so_many,
    has_base,
    is_per,
    joins,
    whole_of,
)


def test_the_whole_is_the_first_of_its_figures() -> None:
    found = mentions("受理50件、60件，办结30件，率60%。")
    one, two, part, rate = found.rows
    seen: Any = PossibleRate(found, rate, part, (one, two), None, "")  # type: ignore[arg-type]
    assert seen.whole == one
    # An average over the months of a year has no figure of them.
    assert seen._replace(wholes=()).whole == part


def test_the_total_before_a_part() -> None:
    found = mentions("受理50件，其中办结30件。又有20件。")
    whole, part, other = found.rows
    assert whole_of(found, part) == whole
    assert whole_of(found, other) is None


@pytest.mark.parametrize(
    ("text", "per"),
    [("50户，户均3件", True), ("50户，每户3件", True), ("50户，人均3件", False)],
)
def test_an_average_names_what_it_is_over(text: str, per: bool) -> None:  # noqa: FBT001
    number, average = mentions(text).rows
    assert is_per(average, number) == per


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("案件248件，按常住人口46.5万人计算，每万人5.3件。", True),
        ("案件248件，常住人口46.5万人计算，每万人5.3件。", False),
        ("案件248件，按常住人口46.5万人，每万人5.3件。", False),
    ],
)
def test_what_an_average_is_counted_by(text: str, shown: bool) -> None:  # noqa: FBT001
    (row,) = [row for row in infer(text).rows if row.claim.template == "average"]
    assert ("calculated" in row.claim.evidence) == shown


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("每千人5.1批次", 1000),
        ("每十万人3件", 100_000),
        ("每人3件", 1),
        ("每千场3件", 1),
        ("3件", 1),
    ],
)
def test_an_average_of_so_many(text: str, each: int) -> None:
    (average,) = mentions(text).rows
    assert each_so_many(average) == each


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("3180名，占学生3250名的97.8%", True),
        ("1.83亿元，是年度任务1.75亿元的104.6%", True),
        ("1.83亿元，完成年度任务1.75亿元的104.6%", False),
        ("1.83亿元，是年度任务1.75亿元，104.6%", False),
    ],
)
def test_a_rate_is_one_of_the_figure_before_it(text: str, *, has: bool) -> None:
    found = mentions(text)
    assert has_base(found, found.rows[-1]) == has


@pytest.mark.parametrize(("text", "joined"), [("优良率90%", True), ("合格率90%", False)])
def test_a_rate_of_several_parts(text: str, joined: bool) -> None:  # noqa: FBT001
    (rate,) = mentions(text).rows
    assert joins(rate) == joined


def test_names_are_each_sign_s_own_and_words_are_chinese() -> None:
    assert len({sign.name for sign in SIGNS}) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert infer("受理50件，办结30件，办结率60%。").rows


CLOSED = "受理50件，办结30件，办结率60%。"


def test_a_rate_of_two_figures_shows_its_plain_signs() -> None:
    assert signs(CLOSED, "ratio") == {
        "adjacent",
        "distance",
        "holds",
        "holds_digits",
        "level",
        "named_fully",
        "named_like",
        "named_part",
        "named_start",
        "next_to",
        "order_of_reading",
        "same_clause",
        "same_sentence",
        "same_sentence_whole",
        "topic",
        "whole_distance",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        (
            "受理50件，已办结30件，占60%。",
            "+share -named_fully -named_like -named_part -named_start -topic",
        ),
        (
            "受理50件，办结30件，占受理的60%。",
            "+of_named +share -named_fully -named_like -named_part -named_start -topic",
        ),
        ("受理50件，办结30件，调解5件，办结率60%。", "-level -next_to -same_clause"),
        ("受理50件，办结30件（其中调解5件），办结率60%。", "-next_to -same_clause"),
        ("受理50件，办结30件，满意率9%，办结率60%。", "-next_to -same_clause"),
        ("受理50件，办结30件，约谈5次，办结率60%。", "-level -next_to -same_clause"),
        ("受理50件，调解5件，办结30件，办结率60%。", "-adjacent -same_clause"),
        ("受理50件（办结30件）。办结率60%。", "-same_clause -same_sentence -same_sentence_whole"),
        ("甲乙丙（受理50件），办结30件，办结率60%。", "+whole_in_brackets -same_clause"),
        (
            "受理50件，办结30件。\n办结率60%。",
            "+elsewhere -distance -same_clause -same_sentence -same_sentence_whole",
        ),
        ("受理50件。办结30件，办结率60%。", "-same_sentence_whole"),
        ("受理50件，结案30件，办结率60%。", "-named_fully -named_part -named_start -topic"),
        (
            "受理50件，办结30件，履约率60%。",
            "+other_stem -named_fully -named_like -named_part -named_start -topic",
        ),
        ("受理50件，办结30件，按期办结率60%。", "+own_base -named_start"),
        ("受理50件，办结50件，办结率100%。", "+equal +hundred -holds_digits"),
        (
            "受理51件，办结50件，办结率100%。",
            "+hundred +hundred_near +slips +slips_digits -holds -holds_digits",
        ),
        ("受理50件，办结30件，办结率62%。", "+slips +slips_digits -holds -holds_digits"),
        ("受理50件，办结30件，办结率61.9%。", "+is_near -holds -holds_digits"),
        ("受理50件，办结33件，办结率66.9%。", "+slips +slips_digits -holds -holds_digits"),
        ("受理60件，办结41件，办结率68.34%。", "+slips +slips_digits -holds -holds_digits"),
        ("受理60件，办结41件，办结率68.3%。", ""),
        ("受理60件，办结41件，办结率68.4%。", "+slips +slips_digits -holds -holds_digits"),
        ("受理50件，办结60件，办结率60%。", "+exceeding +slips +slips_digits -holds -holds_digits"),
        (
            "受理50件，办结30件，撤诉5件，两项合计占70%。",
            (
                "+joined +share -level -named_fully -named_like "
                "-named_part -named_start -next_to -same_clause -topic"
            ),
        ),
        ("受理5件，办结3件，办结率60%。", "+small"),
        ("上年受理50件，办结30件，办结率60%。", "+compared"),
        (
            "收到80件，其中受理50件，办结30件，办结率37.5%。",
            "+slips +slips_digits -holds -holds_digits",
        ),
        ("应办50件，完成30件，任务完成率60%。", "+tasked -named_fully -named_start"),
        ("办结率60%，受理50件，办结30件。", "+behind_rate -level -next_to"),
        ("办结30件，受理50件，办结率60%。", "-adjacent -level -next_to -order_of_reading"),
        ("受理案件50件，办结案件30件，案件办结率60%。", "+of_named -named_fully -named_start"),
    ],
)
def test_a_rate_of_two_figures_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "ratio", CLOSED) == difference


EACH = "50户，共150件，户均3件。"


def test_an_average_of_two_figures_shows_its_plain_signs() -> None:
    assert signs(EACH, "average") == {
        "adjacent",
        "distance",
        "exceeding",
        "holds",
        "holds_digits",
        "level",
        "next_to",
        "order_of_reading",
        "per_named",
        "same_clause",
        "same_sentence",
        "same_sentence_whole",
        "whole_distance",
    }


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("50户，共150件，平均3件。", "-per_named"),
        ("50户，共检查150件，平均检查3件。", "+topic -per_named"),
        ("150件，50户，户均3件。", "-adjacent -level -next_to -order_of_reading"),
        ("50户，共150件，每户3件。", ""),
        ("50户，共150件，每件3件。", "-per_named"),
    ],
)
def test_an_average_of_two_figures_shows_by_its_words(text: str, difference: str) -> None:
    assert differing(text, "average", EACH) == difference


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("受理50件，办结30件，办结占60%。", {"of_part"}),
        ("受理50件，办结30件，结占60%。", set()),
        ("受理50件，办结30件，合格占60%。", set()),
        ("受理50件，办结30件，占60%。", set()),
        ("受理50件，办结30件，结占受理数的60%。", {"of_named"}),
        ("受理50件，办结30件，办结占受理数的60%。", {"of_named", "of_part"}),
    ],
)
def test_the_words_around_a_share_name_its_part_and_its_whole(text: str, told: set[str]) -> None:
    assert signs(text, "ratio") & {"of_named", "of_part"} == told
