"""What stands around a figure of a measure."""

from __future__ import annotations

import pytest
from tests.claims.seen import mentions

from lawgov_cli.draft.figures.surroundings import Around, around
from lawgov_cli.extract import parse

TEXT = (
    "一、执法\n健全机制。办了好事。全年受理申请50件，办结48件以上，群众满意。\n"
    "完善制度。一是办结9件。二是审结7件。\n"
)


def surroundings(number: int) -> Around:
    document = parse(TEXT)
    mention = mentions(document.text).rows[number]
    chapter, measure = document.part_at(mention.figure.start)
    assert chapter is not None
    assert measure is not None
    return around(document.text, chapter, measure, mention)


def test_words_sentence_paragraph_and_titles() -> None:
    found = surroundings(1)
    assert (found.before, found.after.rstrip("，")) == ("办结", "")
    assert found.sentence == "全年受理申请50件，办结"
    assert found.rest == "以上，群众满意"
    assert found.earlier == "办了好事。"
    assert (found.title, found.chapter) == ("健全机制。", "执法")
    assert (found.printed, found.unit) == ("48件", "件")


def test_an_item_has_its_own_words() -> None:
    found = surroundings(3)
    assert found.before == "审结"
    assert "办结" not in found.sentence + found.earlier + found.lead


def around_all(text: str) -> list[Around]:
    """The surroundings of each figure of a text."""
    document = parse(text)
    found = []
    for mention in mentions(document.text).rows:
        chapter, measure = document.part_at(mention.figure.start)
        assert chapter is not None
        assert measure is not None
        found.append(around(document.text, chapter, measure, mention))
    return found


def test_a_figure_in_a_title_has_the_words_of_the_title() -> None:
    title = "（一）全年办结复议案件50件，其中维持9件"
    first, second, third = around_all(f"一、执法\n\n{title}\n\n受理7件。\n")
    assert (first.before, first.sentence, first.rest) == (
        *("全年办结复议案件", "（一）全年办结复议案件", "，其中维持9件"),
    )
    assert (second.before, second.sentence, second.rest) == ("其中维持", title[:-2], "")
    assert (third.before, third.sentence, third.lead) == ("受理", "受理", "受理")
    assert [row.title for row in (first, second, third)] == [title] * 3
    assert (first.so_far, second.so_far, third.so_far) == ("（一）", title[:-6], "")


def test_how_far_around_a_figure_is_looked() -> None:
    text = f"一、执法\n推进工作。{'长' * 290}，受理7件，{'长' * 320}。后来{'短' * 310}，办结8件。\n"
    first, second = around_all(text)
    # All of its sentence before it, and no more of any than three hundred letters.
    assert (len(first.sentence), len(first.rest), first.earlier) == (293, 300, "")
    assert (len(second.sentence), second.rest, second.earlier) == (300, "", "")
    assert (len(first.lead), len(second.lead)) == (60, 60)


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        ("培训12期，共有1860人次参加。", "", "参加"),
        ("培训12期，共有执法人员1860人次。", "共有执法人员", ""),
        ("培训12期，办结48件以上。", "办结", ""),
        ("培训12期，办结48件内。", "办结", ""),
        ("培训12期，办结48件内部案件。", "办结", "内部案件"),
        ("培训12期，参训48人二是办结。", "参训", ""),
        ("培训12期，参训48人第一是办结。", "参训", "第一是办结"),
        (
            "培训12期，提升全县行政执法人员水平2020年度州人民政府办理48件。",
            "2020年度州人民政府办理",
            "",
        ),
    ],
)
def test_the_words_of_a_figure(sentence: str, before: str, after: str) -> None:
    last = around_all(f"一、执法\n推进工作。{sentence}\n")[-1]
    assert (last.before, last.after.strip("。\n")) == (before, after)
