"""How many things a stretch of text names."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.list_runs import (
    Run,
    backward,
    forward,
    joined,
    masked,
    numbered,
    parts,
    sentences,
    sharing,
)


@pytest.mark.parametrize(
    ("text", "stated", "marks", "named"),
    [
        ("《甲》《乙》", 2, "titles", 2),
        ("“甲”“乙”和“丙”。", 3, "quotes", 3),
        ("甲、乙、丙；丁。", 3, "pauses", 3),
        ("甲、乙和丙。", 3, "pauses", 3),
        ("甲、乙和丙。", 2, "pauses", 2),
        ("压实责任；严格审核；抓好宣传。", 3, "semicolons", 3),
        ("抓学习，定期听取；抓督察；抓队伍。", 3, "semicolons", 3),
        ("一律不建，总量不增，经费不增。", 3, "commas", 3),
        ("安全建设和战略实施", 2, "joined", 2),
    ],
)
def test_marks_part_a_list(text: str, stated: int, marks: str, named: int) -> None:
    assert (marks, named) in [(run.marks, run.named) for run in forward(text, stated)]


def test_nothing_is_no_list() -> None:
    assert list(forward("压实责任。", 2)) == []
    assert backward("压实责任", 2) is None


@pytest.mark.parametrize(
    ("clause", "stated", "marks", "named"),
    [
        ("出台《甲》《乙》", 2, "titles", 2),
        ("出台《甲》、《乙》", 2, "titles", 2),
        ("a《甲》", 1, "titles", 1),
        ("《甲》出台《乙》", 1, "titles", 1),
        ("推出“甲”“乙”", 2, "quotes", 2),
        ("整合甲、乙、丙", 3, "pauses", 3),
        ("守好发展和生态", 2, "joined", 2),
        ("建立省市县", 3, "glued", 3),
        ("全省市县", 3, "glued", 3),
        ("健全省市县乡", 4, "glued", 4),
        ("健全省市县乡村", 5, "glued", 5),
        ("坚持政府市场", 2, "glued", 2),
        ("经过今明", 2, "glued", 2),
        # What is glued stands for all that the number counts, whatever is listed with it.
        ("其中省级3名、市级5名、县乡", 2, "glued", 2),
        ("其中省级3名、市级5名、县乡", 3, "pauses", 3),
        ("省、市、县乡", 3, "pauses", 3),
    ],
)
def test_the_last_words_of_a_clause(clause: str, stated: int, marks: str, named: int) -> None:
    run = backward(clause, stated)
    assert run is not None
    assert (run.marks, run.named) == (marks, named)


@pytest.mark.parametrize("clause", ["甲》", "《甲》施行", "全县", "我市县", "退役军人和"])
def test_words_that_are_no_list(clause: str) -> None:
    assert backward(clause, 2) is None


def test_what_is_quoted_or_bracketed_holds_no_marks() -> None:
    assert parts("甲（一、二）、乙“三、四”、丙", "、") == ["甲（一、二）", "乙“三、四”", "丙"]
    assert len(masked("“一、二”")) == len("“一、二”")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("一是甲；二是乙；三是丙。", 3),
        ("（一）甲。\n（二）乙。", 2),
        ("（1）甲（2）乙（3）丙", 3),
        ("第一，甲。第二，乙。", 2),
        ("有序", None),
    ],
)
def test_items(text: str, named: int | None) -> None:
    run = numbered(text, 0)
    assert (run.named if run else None) == named


def test_items_end_where_they_begin_anew() -> None:
    assert numbered("一是甲，二是乙。又：一是丙，二是丁，三是戊。", 0) == Run("numbered", 2)


def test_things_that_have_a_word_in_common() -> None:
    runs = list(sharing("整治小作坊11家、小餐饮26家，关停三小门店", "小"))
    assert [(run.marks, run.named) for run in runs] == [("alike", 2), ("sharing", 2)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # Each style is counted by its own numbers, one after the other, as far as they go.
        ("其一，甲；其二，乙。", 2),
        ("1.甲；2.乙；3.丙", 3),
        ("（1）甲；（3）丙", 3),
        ("一是甲；三是丙", 3),
        ("一是甲；二是乙；二是丙；三是丁", 3),
        ("一是甲；二是乙；一是丙；二是丁；三是戊", 2),
        ("十一是甲", None),
        ("1.5件", None),
    ],
)
def test_items_are_counted_in_their_order(text: str, named: int | None) -> None:
    run = numbered(text, 0)
    assert (run.named if run else None) == named


@pytest.mark.parametrize(
    ("items", "stated", "named"),
    [
        (["甲", "乙"], 2, 2),
        (["甲", "乙和丙"], 3, 3),
        (["甲", "乙和丙"], 2, 2),
        (["甲", "乙和丙"], 4, 3),
        (["甲和乙", "丙"], 3, 2),
        (["甲", "“乙和丙”"], 3, 2),
    ],
)
def test_the_last_of_a_list_may_join_two(items: list[str], stated: int, named: int) -> None:
    assert joined(items, stated) == named


def test_sentences_end_at_stops_and_lines_and_items_at_marks() -> None:
    assert sentences("甲。乙\n丙") == ["甲", "乙", "丙"]
    assert sentences("") == [""]
    assert parts("甲，乙，", "，") == ["甲", "乙", ""]
    assert parts("甲", "，") == ["甲"]
    assert Run("pauses", 3, "甲、乙和丙").items() == ["甲", "乙", "丙"]
    assert Run("titles", 2, "《甲》《乙》").items() == ["《甲》", "《乙》"]
    assert masked("没有括号，甲") == "没有括号，甲"
    assert masked("《甲，乙》，丙") == "xxxxx，丙"


def test_each_sort_of_marks_that_a_stretch_may_be_read_by() -> None:
    def runs(text: str, stated: int = 3) -> list[tuple[str, int]]:
        return [(run.marks, run.named) for run in forward(text, stated)]

    # Semicolons come first where what they part begins alike, else behind 、.
    assert runs("抓学习、抓培训；抓督察；抓队伍。") == [("semicolons", 3), ("pauses", 2)]
    assert runs("学习、培训；督察；队伍。") == [("pauses", 2), ("semicolons", 3)]
    assert runs("发展和生态。") == [("joined", 2)]
    assert runs("发展，生态和安全。") == [("commas", 2)]
    assert runs("《甲》《乙》，《丙》") == [("titles", 3), ("commas", 2)]
    assert runs("发展。生态，安全。") == []
