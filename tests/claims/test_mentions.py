"""Figures in their surroundings."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import candidates
from lawgov_cli.claims.mentions import LONGEST_ROW, OFTEN, find_mentions, is_bare


def test_each_has_its_words_and_its_place() -> None:
    found = mentions("全年受理申请50件（其中线上30件），办结48件。另有9人。")
    first, inside, done, other = found.rows
    assert [m.number for m in found.rows] == [0, 1, 2, 3]
    assert first.before.endswith("受理申请")
    assert first.sentence == done.sentence != other.sentence
    assert (first.bracket, done.bracket) == (done.bracket, first.bracket)
    assert inside.bracket != first.bracket
    assert first.kind == done.kind != other.kind
    (brackets,) = found.brackets
    assert found.inside(brackets) == (inside,)
    assert found.between(first, inside) == "（其中线上"
    assert found.lead(done).endswith("，办结")
    assert found.tail(done).startswith("。")


@pytest.mark.parametrize(("text", "bare"), [("办结50。", True), ("办结50件。", False)])
def test_a_bare_figure(text: str, bare: bool) -> None:  # noqa: FBT001
    (mention,) = mentions(text).rows
    assert is_bare(mention.figure) == bare


def test_offsets_count_in_the_whole_text() -> None:
    text = "受理9件。办结50件。"
    (mention,) = find_mentions(text, 5, len(text)).rows
    assert text[mention.figure.start : mention.figure.end] == "50件"


def test_a_figure_may_be_bounded_by_its_digits() -> None:
    found = mentions("办结1.2万件。")
    box = found.box(found.rows[0])
    assert (box.low, box.value, box.high) == (11500, 12000, 12500)
    assert box.is_closed
    assert str(found.quantities[found.rows[0].key]) == "1.2万件"


def test_rows_of_figures_begin_with_their_first() -> None:
    found = mentions("分别占50%和41%。")
    one, two = found.rows
    assert found.first(two) == one
    assert found.words(two) == found.words(one)


def test_parts_are_of_what_is_counted_before_a_row_of_rates() -> None:
    rates = "，违规率39.98%" * LONGEST_ROW
    assert mentions(f"违规738家{rates}；其中约谈215家。").rows[-1].under == 0
    assert mentions(f"违规738家{rates}，合格率5%；其中约谈215家。").rows[-1].under == 1


@pytest.mark.parametrize(("many", "bounds"), [(5, 7), (150, 297), (151, 0)])
def test_of_a_crowd_of_figures_nothing_is_claimed(many: int, bounds: int) -> None:
    text = "、".join(f"{number}件" for number in range(2, 2 + many)) + "。"
    found = [claim for claim in candidates(mentions(text)) if claim.template == "bound"]
    assert len(found) == bounds


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("占50%、41%、30%。", [0, 0, 0]),
        ("占50%、41%，30%。", [0, 0, 2]),  # another clause
        ("受理50件、办结41件。", [0, 1]),  # words of its own
        ("受理50件（41件）。", [0, 1]),
        ("受理50件41人。\n30件40人。", [0, 0, 2, 2]),
    ],
)
def test_a_row_has_no_words_between(text: str, firsts: list[int]) -> None:
    found = mentions(text)
    assert [found.first(mention).number for mention in found.rows] == firsts


@pytest.mark.parametrize(("more", "first"), [(0, 0), (1, 1), (2, 2)])
def test_a_row_is_so_long_at_most(more: int, first: int) -> None:
    shares = "、".join(f"{share}%" for share in range(10, 11 + LONGEST_ROW + more))
    found = mentions(f"分别占{shares}。")
    assert found.first(found.rows[-1]).number == first


def test_what_leads_to_a_figure_reaches_back_to_the_one_before_or_sixty_characters() -> None:
    found = mentions("各" * 58 + "受理50件，办结9件。")
    assert [found.lead(m) for m in found.rows] == ["各" * 58 + "受理", "，办结"]
    longer = mentions("各" * 59 + "受理50件。")
    assert longer.lead(longer.rows[0]) == "各" * 58 + "受理"


@pytest.mark.parametrize(("many", "kept"), [(1, 1), (119, 119), (120, 120), (121, 120)])
def test_words_far_from_a_figure_are_not_said_of_it(many: int, kept: int) -> None:
    first, second = mentions("50件" + "各" * many + "9件。").rows
    assert (first.after, second.before) == ("各" * kept, "各" * kept)


def test_a_figure_has_sixteen_characters_behind_it() -> None:
    found = mentions("受理50件" + "各" * 20)
    assert found.tail(found.rows[0]) == "各" * 16


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("驳回6件、纠正33件。", [("驳回", "、"), ("纠正", "")]),
        ("驳回6件以及纠正33件。", [("驳回", "以及"), ("纠正", "")]),
        ("驳回6件和解33件。", [("驳回", "和解"), ("和解", "")]),  # 和解 joins nothing
        ("驳回6件共计、纠正33件。", [("驳回", "共计、"), ("纠正", "")]),
        ("驳回6件，纠正33件。", [("驳回", ""), ("纠正", "")]),
        ("驳回6件。", [("驳回", "")]),
    ],
)
def test_words_between_two_figures_are_of_one_of_them(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert [(m.before, m.after) for m in mentions(text).rows] == told


@pytest.mark.parametrize(("times", "read"), [(11, 12), (12, 13), (13, 13), (20, 13)])
def test_a_sentence_that_stands_too_often_is_read_no_more(times: int, read: int) -> None:
    found = mentions("受理9件。" * times + "办结8件。")
    assert len(found.rows) == times + 1
    assert len(found.read) == read
    assert found.read[-1] is found.rows[-1]  # what stands once is read, wherever it stands
    assert found.read[OFTEN - 1].number == min(times, OFTEN - 1)


@pytest.mark.parametrize(
    ("words", "counts", "amounts"),
    [
        ("受理50件", True, True),
        ("受理0件", True, False),
        ("受理50%", False, False),
        ("受理50", False, False),
        ("增长3倍", False, False),
        ("用时5天", True, False),
        ("响应3级", True, False),
        ("平均受理50件", True, False),
        ("受理平均50件", True, False),
        ("每期受理50件", True, False),
        ("最多受理50件", True, False),
        ("称为“最多”的受理50件", True, True),
        ("受理超过50件", True, False),
        ("受理50件以上", True, False),
        ("受理50余件", True, True),
        ("受理约50件", True, True),
        ("受理30至50件", False, False),
    ],
)
def test_which_figures_count_and_which_make_sums(
    words: str, *, counts: bool, amounts: bool
) -> None:
    mention = mentions(f"{words}。").rows[-1]
    assert (mention.is_count, mention.is_amount) == (counts, amounts)


@pytest.mark.parametrize(
    ("text", "under"),
    [
        ("受理50件，其中甲30件，乙20件。", [-1, 0, 0]),
        ("受理50件，其中甲30件；乙20件。", [-1, 0, -1]),
        ("受理50件，其中甲30件，合计9件。", [-1, 0, -1]),
        ("受理50件。其中甲30件。", [-1, -1]),
        ("受理50件（甲30件，乙20件），办结9件。", [-1, 0, 0, -1]),
        ("受理50件（甲30件，其中丙9件），办结9件。", [-1, 0, 1, -1]),
        ("受理50件，其中甲30件，其中乙20件，共9件。", [-1, 0, 1, 0]),
        ("受理50件，办结率9%，其中甲30件。", [-1, -1, 0]),
        ("办结率9%，其中甲30件。", [-1, 0]),
        ("受理50件。办结率9%，其中甲30件。", [-1, -1, 1]),
        ("受理50件（办结率9%，其中甲30件）。", [-1, 0, 0]),
    ],
)
def test_what_a_figure_is_a_part_of(text: str, under: list[int]) -> None:
    assert [mention.under for mention in mentions(text).rows] == under


@pytest.mark.parametrize(
    ("text", "follow"),
    [
        ("受理50件，办结9件。", True),
        ("共200户400人，其中80户160人。", True),
        ("受理200户，培训5期，其中80户。", False),
        ("抽查132卷，平均每个单位6卷，优秀41卷。", True),
        ("抽查132卷，平均每个单位6件，优秀41卷。", False),
    ],
)
def test_which_figure_is_the_next_one(text: str, *, follow: bool) -> None:
    found = mentions(text)
    later = next(m for m in reversed(found.rows) if m.kind == found.rows[0].kind)
    assert found.follows(later, found.rows[0]) is follow


def test_a_key_that_is_no_number_names_no_quantity() -> None:
    found = mentions("受理50件。")
    with pytest.raises(KeyError):
        found.quantities["甲"]
    assert [*found.quantities] == []
    assert found.quantities["0"].value == 50
    assert [*found.quantities] == ["0"]
