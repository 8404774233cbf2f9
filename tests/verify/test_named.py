from __future__ import annotations

import pytest

from lawgov_cli.verify.named import find_named

from .held import held


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("行政复议体制改革实施方案于2020年12月29日印发执行。", "相符"),
        ("行政复议体制改革实施方案于2020年12月28日印发执行。", "不符"),
        ("行政复议体制改革实施方案于2020年12月印发执行。", "相符"),
        ("州政府印发重大行政决策程序规定的文号是黔西南府办发〔2020〕26号。", "相符"),
        ("公布规范性文件制定主体清单的文号是黔西南府办发〔2020〕26号。", "不符"),
        ("州政府第100次常务会议审议通过了行政复议体制改革实施方案。", "相符"),
        ("州政府第101次常务会议审议通过了行政复议体制改革实施方案。", "不符"),
        ("州政府印发城市供水条例，文号为黔西南府发〔2020〕99号。", "查无"),
        ("2020年8月8日，全州举行防汛应急演练。", "查无"),
    ],
)
def test_dates_numbers_and_ordinals(sentence: str, told: str) -> None:
    assert [verdict.verdict for verdict in held(sentence)] == [told]


def test_they_are_said_as_verdicts_give_them() -> None:
    date, number = held("2020年1月2日，州司法局、州信访局印发州司通〔2020〕1号文件。")
    assert (date.value, date.unit, date.verdict) == ("2020-01-02", "日期", "相符")
    assert (number.value, number.unit, number.verdict) == ("州司通〔2020〕1号", "文号", "相符")


def test_up_to_when_something_was_counted_is_no_claim() -> None:
    assert find_named("截至2020年12月31日，共受理3件。") == []
    assert find_named("2020年12月31日前完成。") == []
    assert find_named("2020年，共受理3件。") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("  2020年12月29日印发。", [("2020-12-29", "日期", 0)]),
        ("受理3件。\n 州政府第100次常务会议。", [("100", "次", 3)]),
        ("第十二届、第3期、第二十一批。", [("12", "届", 0), ("3", "期", 5), ("21", "批", 9)]),
        ("2020年5月召开第三次会议。", [("2020-05", "日期", 0), ("3", "次", 9)]),
        # A month without a year, or since or up to which something is.
        ("5月召开会议。", []),
        ("2020年5月以来受理3件。", []),
        ("2020年5月底受理3件。", []),
        ("5月6日召开会议。", [("05-06", "日期", 0)]),
        ("2020年5月6日前完成。", []),
        ("2020年5月6日止。", []),
        # An ordinal within a document number is none by itself.
        ("按照省政府令第5号第3批执行。", [("3", "批", 9)]),
        ("印发黔府办发〔2020〕6号文件。", [("黔府办发〔2020〕6号", "文号", 2)]),
        ("第0001次", [("0001", "次", 0)]),
        ("第10000次", []),
    ],
)
def test_what_is_named_and_where_it_stands(text: str, found: list[tuple[str, str, int]]) -> None:
    named = find_named(text)
    assert [(n.value, n.unit, n.offset) for n in named] == found
    for one in named:
        assert text[one.position : one.stop] == one.sentence[one.offset :][: one.stop - one.start]
        assert one.sentence == one.sentence.strip()
