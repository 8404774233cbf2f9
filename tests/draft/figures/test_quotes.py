"""The quote that proves a figure: it stands in the text, and only once where it can."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted

from lawgov_cli.draft.figures.quotes import ClauseEnds


def quotes(sentence: str) -> list[str]:
    text = f"甲县2022年度法治政府建设报告\n\n一、工作开展情况\n\n（一）其他\n\n{sentence}\n"
    return [statistic.quote for _, statistic in drafted(text).statistics()]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("受理案件50件，办结48件。", ["受理案件50件", "办结48件"]),
        ("其中，办结案件48件以上。", ["办结案件48件以上"]),
        ("甲县办结9件，乙县办结9件。", ["甲县办结9件", "乙县办结9件"]),
        ("培训9期，压缩至3—5天，培训7人。", ["培训9期", *["压缩至3—5天"] * 2, "培训7人"]),
        ("惠及5万人至10万人。", ["惠及5万人至10万人"] * 2),
        ("检查12、18件。", ["检查12", "18件"]),
    ],
)
def test_the_shortest_that_stands_alone(sentence: str, found: list[str]) -> None:
    assert quotes(sentence) == found


def test_what_stands_twice_has_more_around_it() -> None:
    first, second = quotes("甲县：办结9件。乙县：办结9件。")[:2]
    assert first != second


def test_pieces_grow_by_clauses_then_sentences_and_stay_within_the_measure() -> None:
    text = "甲，乙9件，丙。丁。"
    ends = ClauseEnds(text, None)  # type: ignore[arg-type]
    pieces = [text[a:b] for a, b in ends.spans(3, 5, 0, len(text))]
    assert pieces[:2] == ["乙9件", "甲，乙9件"]
    assert pieces[2] == "甲，乙9件，丙"
    inside = [text[a:b] for a, b in ends.spans(3, 5, 2, 5)]
    assert set(inside) == {"乙9件"}


def test_no_piece_is_too_long() -> None:
    text = f"{'长' * 450}9件。"
    ends = ClauseEnds(text, None)  # type: ignore[arg-type]
    assert list(ends.spans(450, 452, 0, len(text))) == []
    # Pieces only grow: whether a loop ends at one that is too long, or goes on, is no matter.
    near = f"{'长' * 450}，短9件。"
    found = ClauseEnds(near, None).spans(452, 454, 0, len(near))  # type: ignore[arg-type]
    assert [near[a:b] for a, b in found] == ["短9件"]


def test_how_far_back_pieces_grow() -> None:
    """Four clauses, three sentences, one line."""
    text = "一\n二。三。四；五，六，七，八，九9件，十。百\n千"
    ends = ClauseEnds(text, None)  # type: ignore[arg-type]
    start = text.index("9")
    pieces = [text[a:b] for a, b in ends.spans(start, start + 2, 0, len(text))]
    assert pieces == [
        *("九9件", "八，九9件", "七，八，九9件", "六，七，八，九9件"),
        *("五，六，七，八，九9件，十", "四；五，六，七，八，九9件，十"),
        "三。四；五，六，七，八，九9件，十",
        "二。三。四；五，六，七，八，九9件，十。百",
    ]


@pytest.mark.parametrize(("letters", "found"), [(398, True), (399, False)])
def test_a_piece_has_four_hundred_letters_at_most(letters: int, *, found: bool) -> None:
    text = f"{'长' * letters}9件"
    spans = list(ClauseEnds(text, None).spans(letters, letters + 2, 0, len(text)))  # type: ignore[arg-type]
    assert bool(spans) is found
    assert set(spans) <= {(0, len(text))}
