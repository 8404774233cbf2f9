"""Figures found by the words that they share with what refers to them."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.elsewhere import (
    Elsewhere,
    is_apart,
    opening,
    picked_from,
    said,
    telling_pairs,
)
from lawgov_cli.claims.mentions import Mentions, find_mentions

TEXT = """查处水事案件94起，采砂案件31起。
培训50人。
近年来个别案件（8起）久拖不决，占水事案件的8.5%。
"""


def found() -> Mentions:
    return find_mentions(TEXT, 0, len(TEXT))


def test_the_figure_that_shares_most_words_comes_first() -> None:
    mentions = found()
    named = Elsewhere(mentions).named("水事案件", mentions.rows[-1], 4)
    assert [m.figure.digits for m in named] == ["94", "31"]
    assert [m.figure.digits for m in Elsewhere(mentions).named("水事", mentions.rows[0], 4)] == []


def test_the_nearest_of_a_kind() -> None:
    mentions = found()
    alike = Elsewhere(mentions).alike(mentions.rows[0], mentions.rows[-1], 1)
    assert [m.figure.digits for m in alike] == ["31"]


def test_what_stands_in_another_paragraph_is_apart() -> None:
    rows = found().rows
    assert [is_apart(m, rows[-1]) for m in rows] == [True, True, True, False, False]


def test_the_words_at_a_figure() -> None:
    mentions = found()
    assert said(mentions, mentions.rows[3]) == "近年来个别案件 "
    assert opening(mentions, mentions.rows[4]) == " 近年来个别案件起久拖不决"
    assert telling_pairs("全市人均办案") == {"市人", "人均", "均办", "办理", "理案", "案件"}


def test_how_something_changed_does_not_say_what_it_is() -> None:
    assert telling_pairs("警情同比下降") == {"警情", "情同"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("受理97件，审结84件。审结案件中，维持43件。", "审结案件"),
        ("受理97件；审结案件中，维持20件，维持率47%；驳回43件。", "审结案件"),
        ("审结案件中，维持20件。驳回43件。", ""),
        ("受理97件，其中，维持43件。", ""),
    ],
)
def test_what_a_sentence_picks_its_figures_from(text: str, words: str) -> None:
    mentions = find_mentions(text, 0, len(text))
    assert picked_from(mentions, mentions.rows[-1]) == words


def read(text: str) -> Mentions:
    return find_mentions(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年全市各级行政复议机构受理申请9件。", "各级行政复议机构受理申请 "),
        ("9件行政复议案件申请人撤回后。", " 行政复议案件申请"),
        ("诉求（9件）。", "诉求 "),
        ("受理全市各级行政复议机构的申请（9件）。", "市各级行政复议机构的申请 "),
        ("评优38卷，占38%。", "评优占 "),
        ("评优38卷，评优率38%。", "评优率 "),
        ("占38%。", "占 "),
    ],
)
def test_the_nearest_words_say_what_a_figure_counts(text: str, words: str) -> None:
    mentions = read(text)
    assert said(mentions, mentions.rows[-1]) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲乙。丙丁，戊己9件。", "丙丁戊己"),
        ("甲乙；丙丁，戊己9件。", "丙丁戊己"),
        ("甲乙\n丙丁，戊己9件。", "丙丁戊己"),
        ("甲乙，丙丁，戊己9件。", "甲乙丙丁戊己"),
        ("子丑寅卯辰巳午未申酉戌亥甲乙9件。", "子丑寅卯辰巳午未申酉戌亥"),
        ("甲" + "各" * 118 + "9件", "甲" + "各" * 11),
        ("甲" + "各" * 120 + "9件", "各" * 12),
    ],
)
def test_a_sentence_opens_with_so_many_words(text: str, words: str) -> None:
    mentions = read(text)
    assert opening(mentions, mentions.rows[-1]) == f" {words}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("甲，审结案件中，9件。", "审结案件"),
        ("甲：审结案件中，9件。", "审结案件"),
        ("甲\n审结案件中，9件。", "审结案件"),
        ("审结案件中，\n9件。", ""),
        ("审结案件中。9件。", ""),
        ("中，9件。", ""),
        ("审结案件中，" + "各" * 118 + "9件。", "审结案件"),
        ("审结案件中，" + "各" * 119 + "9件。", ""),
    ],
)
def test_figures_are_picked_from_what_stands_near(text: str, words: str) -> None:
    mentions = read(text)
    assert picked_from(mentions, mentions.rows[-1]) == words


@pytest.mark.parametrize(("between", "apart"), [(5, False), (6, True)])
def test_six_sentences_back_a_figure_is_at_hand(between: int, *, apart: bool) -> None:
    rows = read("受理9件。" + "培训。" * between + "办结8件。").rows
    assert is_apart(rows[0], rows[1]) is apart
    others = "".join(f"培训{at}次。" for at in range(between))
    rows = read(f"受理9件。{others}办结8件。").rows
    assert [is_apart(m, rows[-1]) for m in rows[:2]] == [apart, False]


@pytest.mark.parametrize(("between", "within"), [(149, True), (150, False)])
def test_figures_are_looked_for_so_far_back(between: int, *, within: bool) -> None:
    others = "".join(f"建{number}座。\n" for number in range(1, between + 1))
    mentions = read(f"受理水事案件9件。\n{others}办结8件。")
    found, (first, *_, last) = Elsewhere(mentions), mentions.rows
    assert [*found.named("水事案件", last, 4)] == [first] * within
    assert [*found.alike(first, last, 4)] == [first] * within


def test_what_shares_more_words_comes_first_then_the_nearer() -> None:
    mentions = read("水事案件9件。\n水事案件7件。\n案件6件。\n水事5件。\n土地4亩。\n办结8件。")
    found, last = Elsewhere(mentions), mentions.rows[-1]
    assert [m.number for m in found.named("水事案件", last, 9)] == [1, 0, 3, 2]
    assert [m.number for m in found.named("水事案件", last, 2)] == [1, 0]
    assert [m.number for m in found.alike(mentions.rows[0], last, 3)] == [3, 2, 1]
