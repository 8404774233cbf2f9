from __future__ import annotations

import pytest

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.verify.reader import find_claims
from lawgov_cli.verify.sentences import counts_listed, masked, sentences, spoken


def words(text: str) -> list[str]:
    return [claim.sense.words for claim in find_claims(text)]


def test_sentences_end_at_stops_and_lines() -> None:
    text = "一。二！\n\n三"
    assert [text[a:b] for a, b in sentences(text)] == ["一。", "二！", "三"]


def test_a_bracket_within_a_word_is_no_mark() -> None:
    text = "795个村（居）、9个县（市、新区）"
    seen = masked(text, 0, len(text), find_figures(text))
    assert len(seen) == len(text)
    assert "（居）" not in seen
    assert "居" in seen


def test_what_is_quoted_counts_where_nothing_else_does() -> None:
    (claim,) = find_claims("表上写着“受理96件”，没有别的。")
    assert (claim.sentence, claim.start, claim.offset) == ("受理96件", 5, 2)
    assert claim.figure.number_start == claim.start + claim.offset
    assert words("有人说“比例在八成左右”。") == ["比例在"]
    assert words("“有85个已经到位。”他说。") == ["有已经到位"]
    # Beside a figure of the sentence, and as a name, it is none.
    assert words("全面推行“4项清单”制度。") == []
    assert words("开展“送法60条”活动5场。") == ["开展“送法60条”活动"]


def test_how_many_are_added_up_is_no_claim() -> None:
    said = "直通交流平台转办115件，省级热线转办492件，两项{}607件。"
    for added in ("合计", "加起来", "一共"):
        assert [c.figure.digits for c in find_claims(said.format(added))] == ["115", "492", "607"]
    assert len(find_claims(said.format("办理"))) == 4
    assert len(find_claims("转办11项合计607件。")) == 2


def test_a_sentence_begins_behind_the_one_before() -> None:
    text = "。一。\n！ 二\n"
    assert [text[a:b] for a, b in sentences(text)] == ["。", "一。", "！", " 二\n"]
    assert list(sentences("")) == list(sentences(" \n ")) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("受理96件", ["96件"]),
        ("受理96件以上", ["96件"]),
        ("有85个已经到位。", ["85个"]),
        ("有85个、9个已经到位", []),
        ("有85个、92个", ["85个", "92个"]),
        ("没有数字。", []),
    ],
)
def test_what_is_quoted_is_said_where_a_stop_or_a_figure_ends_it(
    text: str, printed: list[str]
) -> None:
    within = f"他说“{text}”后"
    found = spoken(within, 3, 3 + len(text))
    assert [within[f.start : f.end] for f in found] == printed
    for f in found:
        assert within[f.number_start : f.number_end] == f.digits


@pytest.mark.parametrize(
    ("said", "added"), [("两项合计607件", True), ("10项合计607件", True), ("11项合计607件", False)]
)
def test_so_few_things_are_added_up_at_most(said: str, *, added: bool) -> None:
    assert counts_listed(said, find_figures(said)[0]) is added
