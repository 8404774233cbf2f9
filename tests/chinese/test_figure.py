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


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (f"累计{'办' * 40}", "累计"),
        (f"累计{'办' * 41}", ""),
        ("累积办理", "累积"),
        ("累计5件、", ""),
        ("累计\n办理", ""),
        ("办结约 ", "约"),
        ("不得超过", "不得超过"),
        ("不得超过达到", "不得超过"),
        ("约为", "约"),
        ("约达", "约"),
        ("为约", "约"),
        ("最近", ""),
        ("上", ""),
        ("线上", ""),
        ("平均", "平均"),
        ("平均约", "约"),
        ("", ""),
    ],
)
def test_how_far_before_a_figure_its_words_stand(before: str, words: str) -> None:
    text = f"{before}5件"
    assert qualifier_of(text, len(before), "", len(text)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [("上百件", "上"), ("近百件", "近"), ("上5件", ""), ("达百件", ""), ("超百件以上", "超、以上")],
)
def test_above_is_said_before_round_numbers(text: str, words: str) -> None:
    assert qualifier_of(text, 1, "", 3) == words


@pytest.mark.parametrize(
    ("text", "stop", "word"),
    [
        ("5件以内", 2, "以内"),
        ("5件 左右", 2, "左右"),
        ("5件  左右", 2, ""),
        ("5年内", 2, "内"),
        ("5年内容", 2, ""),
        ("5年多", 2, "多"),
        ("5年多次", 2, ""),
        ("5元多的", 2, "多"),
        ("5元多人", 2, ""),
        ("5元多3元", 2, ""),
        ("5万余", 2, "余"),
        ("5件余", 2, ""),
        ("5件以", 2, ""),
        ("5件", 2, ""),
    ],
)
def test_what_directly_follows_a_unit(text: str, stop: int, word: str) -> None:
    assert qualifier_after(text, stop) == word


@pytest.mark.parametrize(
    ("unit", "scale", "base"),
    [("百万元", 10**6, "元"), ("千瓦", 1, "千瓦"), ("万", 10**4, ""), ("件", 1, "件"), ("", 1, "")],
)
def test_a_unit_and_its_multiplier(unit: str, scale: int, base: str) -> None:
    figure = Figure(0, 1, 0, 1, Decimal("1.5"), "1.5", unit, scale=scale)
    assert (figure.base_unit, figure.magnitude) == (base, Decimal("1.5") * scale)
    assert not figure.ordinal
