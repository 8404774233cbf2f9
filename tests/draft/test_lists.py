"""A figure that equals a bare number: the words that are listed instead."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from lawgov_cli.draft.lists import with_lists
from lawgov_cli.model import Chapter, Measure, Relation, Statistic

TEXT = "整合住建、司法、法院三个部门资源。"
FIGURE = Statistic("部门", Decimal(3), "个", quote="三个部门")
CHAPTER = Chapter(1, "工作", (Measure("1.1", "", TEXT, statistics=(FIGURE,)),))


def test_the_words_are_taken_from_the_sentence() -> None:
    (made,) = with_lists([Relation("部门 = 3", note="因", todo="核")], [CHAPTER])
    assert (made.equation, made.lists) == ("部门", ("住建", "司法", "法院"))
    assert (made.note, made.todo) == ("因", "核")


def test_where_they_are_not_found_nothing_is_left() -> None:
    assert list(with_lists([Relation("部门 = 5")], [CHAPTER])) == []


def test_other_relations_stay() -> None:
    others = [Relation("部门 = 甲 + 乙"), Relation("甲 = 3")]
    assert list(with_lists(others, [CHAPTER])) == others


def test_what_is_no_bare_number_stays_and_what_proves_nothing_goes() -> None:
    in_title = Measure("1.2", TEXT, "", statistics=(replace(FIGURE, name="部门二"),))
    chapter = Chapter(1, "工作", (*CHAPTER.measures, in_title))
    (made,) = with_lists([Relation("部门二 = 3")], [chapter])
    assert made.lists == ("住建", "司法", "法院")
    for equation in ("部门 = 3.0", "部门 = 三", "部门 >= 3", "部门", "部门 = "):
        assert [r.equation for r in with_lists([Relation(equation)], [CHAPTER])] == [equation]
    other = Measure("1.1", "", TEXT, statistics=(replace(FIGURE, value=Decimal(4)),))
    assert list(with_lists([Relation("部门 = 3")], [Chapter(1, "", (other,))])) == []
