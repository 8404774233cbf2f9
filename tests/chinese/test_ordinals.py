import pytest

from lawgov_cli.chinese.ordinals import find_ordinals


def numbers(text: str) -> list[int]:
    return [o.number for o in find_ordinals(text)]


def test_items_are_found_in_and_between_sentences() -> None:
    assert numbers("一是一般案件，二是二审案件") == [1, 2]
    assert numbers("一是甲。二是乙；三是丙十一是丁") == [1, 2, 3, 11]
    assert numbers("一要甲，二要乙") == [1, 2]


def test_an_ordinal_that_lost_its_shi_is_marked() -> None:
    (found,) = find_ordinals("工作。二对涉及的案件")
    assert (found.number, found.lost_shi) == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        "坚持一是一、二是二，查处",
        "统一是关键",
        "重点之一是甲",
        "其一是",
        "第三是",
        "一是非",
        "三要素",
        "一要求",
        "唯一是",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert numbers(text) == []
