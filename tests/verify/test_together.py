"""The figures of one sentence say what each other is."""

from __future__ import annotations

from .held import held, verdicts


def test_what_was_recognized_is_what_another_figure_is_computed_from() -> None:
    said = "州交通运输局是办案大户，16754件的量，是全州综合行政执法系统的1.5倍。"
    assert verdicts(said) == "相符 推算相符"


def test_a_doubtful_figure_is_what_the_others_are_not() -> None:
    said = "到大厅的人还是多：全年四百三十万件政务服务中，线下受理的有263万余件。"
    assert verdicts(said) == "相符 相符"


def test_a_number_that_is_taken_from_beside_it_is_told_wrong() -> None:
    (phone, post) = held("手机上办的事有15.7万件，邮寄办的却只有4100多件。")
    assert (phone.verdict, phone.name) == ("不符", "政务服务·手机办理")
    assert post.verdict == "相符"


def test_digits_that_changed_places_are_told_wrong() -> None:
    assert verdicts("少数民族语言宣传车走进1229个村寨。") == "不符"


def test_a_bound_is_met_by_many_and_recognizes_none() -> None:
    assert verdicts("要求参加旁听庭审不少于1次。") == "不符"


def test_a_part_that_is_not_told_is_not_the_whole() -> None:
    sentence = "疫情防控法律法规宣传手册印制3000份，其中布依语手册1292份。"
    assert verdicts(sentence) == "相符 查无"
