from __future__ import annotations

from lawgov_cli.verify.words import DEEDS, features


def test_two_words_for_one_deed_are_one_feature() -> None:
    assert features("收案") == features("接收") == {"收到"}
    assert features("审理终结") == features("办结") == {"审结"}


def test_a_deed_that_was_not_done_is_another() -> None:
    assert features("未予受理") == features("不受理") == {"不予受理"}
    assert "受理" not in features("未被受理")
    assert {"受理", "不予受理"} <= DEEDS


def test_other_words_are_pairs_of_characters() -> None:
    assert features("检察建议") == {"检察", "察建", "建议"}


def test_joining_words_part_what_they_join() -> None:
    assert features("纠纷的调解") == {"纠纷", "调解"}
    assert features("办理公证") == {"公证"}


def test_levels_are_left_to_be_compared_by_themselves() -> None:
    assert features("州本级执法") == features("县级执法") == {"执法"}


def test_every_word_for_not_done_makes_the_deed_another() -> None:
    assert features("没有被受理") == features("未获受理") == {"不予受理"}
    assert features("没能调解成功") == features("调解失败") == {"未成功"}
    assert features("未到庭") == {"未出庭"}


def test_another_year_is_no_word_for_a_year() -> None:
    assert features("一年受理") == {"受理"}
    assert features("下一年度") == {"下一年"}


def test_synonyms_of_deeds_and_things() -> None:
    assert features("抽检") == features("抽查")
    assert features("防疫手册") == features("疫情防控手册")
    assert "接听" not in features("来电")


def test_what_a_writer_says_of_himself_says_nothing() -> None:
    assert features("记者获悉") == features("据介绍") == features("以上") == frozenset()


def test_another_way_to_write_a_name_is_the_name() -> None:
    assert features("网办率") == features("网上办理率") > {"网上"}
    assert features("12345") == {"热线"}
