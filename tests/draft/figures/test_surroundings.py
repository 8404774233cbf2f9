"""What stands around a figure of a measure."""

from __future__ import annotations

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
