"""One record as read: what is there and fits, and a defect for each that does not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated.read import Reader
from lawgov_cli.curated.tree import parse

if TYPE_CHECKING:
    from lawgov_cli.curated.nodes import Defect


def read(name: str, text: str) -> tuple[dict[str, object], list[str]]:
    root, defects = parse(text, "x")
    assert root is not None
    found: list[Defect] = defects
    record = Reader("x", found).record(name, root)
    keys = ("name", "value", "unit", "quote", "tags", "text", "title", "place", "short")
    values = {} if record is None else {k: record.get(k, None) for k in keys}
    return {k: v for k, v in values.items() if v is not None}, [d.message for d in found]


FIGURE = "{name: 甲, value: 1.50, unit: 件, quote: 甲1.50件}"


def test_values_have_their_types_and_digits() -> None:
    values, defects = read("statistic", FIGURE)
    assert values == {"name": "甲", "value": Decimal("1.50"), "unit": "件", "quote": "甲1.50件"}
    assert str(values["value"]) == "1.50"
    assert not defects


@pytest.mark.parametrize(
    ("text", "gone", "words"),
    [
        (FIGURE.replace("1.50,", "五,"), "value", '数值不是数字: "五"'),
        (FIGURE.replace("unit: 件", "unit: [件]"), "unit", "unit 应是文字，这里是列表"),
        (FIGURE.replace("name: 甲, ", ""), "name", "缺少 name"),
        (FIGURE.replace("name: 甲", "name: ''"), None, "name 不能为空"),
        (FIGURE.replace("name", "nmae", 1), "name", "没有这个键: nmae，是否指 name？"),
    ],
)
def test_what_does_not_fit_is_told(text: str, gone: str | None, words: str) -> None:
    values, defects = read("statistic", text)
    assert any(words in defect for defect in defects), defects
    if gone:
        assert gone not in values


def test_no_record_at_all() -> None:
    values, (defect, *_) = read("statistic", "[甲]")
    assert values == {}
    assert "这里是列表" in defect
