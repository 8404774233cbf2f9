"""One figure: its base unit and the words that qualify it."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lawgov_cli.chinese.figure import Figure, qualifier_after, qualifier_of


def test_the_unit_without_its_multiplier() -> None:
    figure = Figure(0, 7, 0, 5, Decimal("18.73"), "18.73", "万件", scale=10000)
    assert (figure.base_unit, figure.magnitude) == ("件", Decimal("187300.00"))
    plain = figure._replace(unit="件", scale=1)
    assert (plain.base_unit, plain.magnitude) == ("件", Decimal("18.73"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("5件以上", "以上"),
        ("5件左右的", "左右"),
        ("5件 以上", "以上"),
        ("三天内", "内"),
        ("三天内部", ""),
        ("五件内", ""),
        ("五万多", "多"),
        ("五年多样", ""),
        ("1402万元多444万元", ""),
        ("5件", ""),
    ],
)
def test_words_behind(text: str, word: str) -> None:
    stop = max(text.find(c) + 1 for c in ("件", "天", "万", "年") if c in text)
    stop = text.index("元") + 1 if "元" in text else stop
    assert qualifier_after(text, stop) == word


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("办结约", "约"),
        ("不少于达到", "不少于"),
        ("超过", "超过"),
        ("附近", ""),
        ("开展治超", ""),
        ("村规民约", ""),
        ("户均节约", ""),
        ("完成签约", ""),
        ("折合约", "约"),
        ("均约", "约"),
        ("次数超", "超"),
        ("累计办理各类案件", "累计"),
        ("累计办理，其中", ""),
        ("办理", ""),
    ],
)
def test_words_before(before: str, words: str) -> None:
    text = f"{before}5件"
    assert qualifier_of(text, len(before), "", len(text)) == words


def test_words_before_and_behind_are_joined() -> None:
    assert qualifier_of("约5万余件左右", 1, "余", 5) == "约、余、左右"
