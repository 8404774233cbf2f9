"""Figures in their surroundings."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.claims import candidates
from lawgov_cli.claims.mentions import LONGEST_ROW, find_mentions, is_bare


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
