"""A clause cut into words."""

from __future__ import annotations

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.draft.figures import lists
from lawgov_cli.draft.figures.words import Lexicon, level_of, level_within


def cut(text: str) -> list[str]:
    return [f"{word.text}/{word.kind}" for word in vocabulary().lexicon.cut(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("全年受理各类办件", ["全年/filler", "受理/verb", "各类/filler", "办件/noun"]),
        # The longest word wins: no piece of 对象, 和解, 处理.
        ("对象", ["对象/noun"]),
        ("和解", ["和解/verb"]),
        # A tail makes a noun of the verb, and of a noun before it.
        ("巡查员", ["巡查员/noun"]),
        ("检疫率", ["检疫率/noun"]),
        ("巡查员室", ["巡查员室/noun"]),
        ("巡查甲", ["巡查/verb", "甲/unknown"]),
        ("单位员", ["单位员/noun"]),
        ("巡查，员", ["巡查/verb", "，/mark", "员/unknown"]),
        ("全县县级单位", ["全县/scope", "县级/level", "单位/noun"]),
        # Quotation marks hold one word, unless a topic opens it.
        ("“甲方乙方对谈”活动", ["甲方乙方对谈/noun", "活动/noun"]),
        ("“政务服务某某”", ["政务服务/noun", "某某/unknown"]),
        ("审查；", ["审查/verb", "；/mark"]),
        # A letter that opens a word is no filler inside one.
        ("稽核事务所", ["稽核事务所/unknown"]),
        ("第一批", ["第一批/unknown"]),
        # A filler that opens a word that no list has belongs to it.
        ("平均到场时间", ["平均/filler", "到场/unknown", "时间/noun"]),
        ("解救被困人员", ["解救被困/unknown", "人员/noun"]),
        ("遗址被国务院核定", ["遗址/unknown", "被/filler", "国务院核定/unknown"]),
        ("商贸综合体项目", ["商贸综合体/unknown", "项目/noun"]),
        # A verb of one letter between a filler and a known word.
        ("共收办件", ["共/filler", "收/verb", "办件/noun"]),
        ("限期整改", ["限期/manner", "整改/verb"]),
        # A verb gives way to a long word that begins within it; to a short one it does not.
        ("废止厅发行政规范性文件", ["废止/verb", "厅发/unknown", "行政规范性文件/noun"]),
        ("走进社区", ["走进/verb", "社区/level"]),
        # 中 behind a noun is no letter of it.
        ("行政复议案件中", ["行政复议案件/noun", "中/filler"]),
        ("某某中", ["某某中/unknown"]),
        ("名称变更单位", ["名称/unknown", "变更/verb", "单位/noun"]),
        ("县级政府均建立", ["县级政府/noun", "均/filler", "建立/verb"]),
        ("甲的", ["甲/unknown", "的/filler"]),
        ("单位落到", ["单位/noun", "落/unknown", "到/filler"]),
        ("法定程序落到实处", ["法定程序/noun", "落到实处/filler"]),
        ("", []),
        ("，", ["，/mark"]),
        ("“”", []),
        ("调解员，调解员", ["调解员/noun", "，/mark", "调解员/noun"]),
        ("3项", ["3项/unknown"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert cut(text) == words


def test_words_know_their_place() -> None:
    text = "县局查扣“三无”船舶"
    for word in vocabulary().lexicon.cut(text):
        assert text[word.start : word.end] == word.text


def test_own_terms_come_before_fillers_verbs_before_all() -> None:
    lexicon = Lexicon(["甲乙", "全年"], ["甲乙丙"], ["甲乙"])
    assert [w.kind for w in lexicon.cut("甲乙丙甲乙")] == ["verb", "noun"]
    assert [w.kind for w in lexicon.cut("全年")] == ["filler"]
    assert "甲乙" in lexicon
    assert "乙" not in lexicon


@pytest.mark.parametrize(
    ("text", "phrase"), [("审查合同", True), ("巡查员", False), ("合同", False)]
)
def test_a_phrase_holds_a_verb(text: str, *, phrase: bool) -> None:
    assert Lexicon().is_phrase(text) is phrase


def test_levels() -> None:
    assert level_of("州本级") == "市级"
    assert level_of("部门") == ""
    assert level_within("县级部门") == "县级"
    assert level_within("部门") == ""


def test_tails_are_single_characters() -> None:
    assert {len(tail) for tail in lists.LONE_TAILS | lists.NOUN_TAILS} == {1}


def test_every_word_has_one_kind() -> None:
    verbs = lists.LIGHT | lists.HEAVY
    assert lists.BARE <= lists.LIGHT
    assert not lists.FILLERS & verbs
    assert not lists.FILLERS & set(lists.NOUNS)
    assert not verbs & set(lists.NOUNS)
    levels = {word for row in lists.LEVELS.values() for word in row}
    assert not levels & (verbs | lists.FILLERS)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("调解、和解结案5件，审查合同、协议3份", ["调解、和解结案5件，", "审查合同、协议3份"]),
        ("办理1,206件;受理“一件事，办”12项。", ["办理1,", "206件;", "受理“一件事，办”12项。"]),
        # What no mark shuts may be one word over the next mark.
        ("受理‘一件事，办’12项", ["受理‘一件事，办’12项"]),
        ("受理，“一件事，办12项", ["受理，“一件事，办12项"]),
        ("", []),
    ],
)
def test_the_clauses_of_a_text_have_its_words(text: str, pieces: list[str]) -> None:
    lexicon = vocabulary().lexicon
    assert lexicon.clauses(text) == pieces
    words = [word.text for piece in pieces for word in lexicon.cut(piece)]
    assert words == [word.text for word in lexicon.cut(text)]


def test_no_word_holds_the_mark_of_a_clause() -> None:
    words = vocabulary().lexicon.parts.kinds
    assert [word for word in words if len(vocabulary().lexicon.clauses(word)) > 1] == []
