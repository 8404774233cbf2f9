"""One record as read: what is there and fits, and a defect for each that does not."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import events
from lawgov_cli.curated.nodes import MOST_DEFECTS
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


@pytest.mark.parametrize(
    ("name", "text", "key", "fits"),
    [
        *[("report", f"{{year: {year}}}", "year", True) for year in ("0", "2023", "9" * 18)],
        *[("report", f"{{year: {year}}}", "year", False) for year in ("-1", "9" * 19, "1.0", "''")],
        *[
            ("report", f"{{published: {day}}}", "published", True)
            for day in ("2024-01-01", "2024-12-31", "2024-09-10", "''")
        ],
        *[
            ("report", f"{{published: {day}}}", "published", False)
            for day in ("2024-00-01", "2024-13-01", "2024-01-00", "2024-01-32", "2024-1-1")
        ],
        *[
            ("statistic", f"{{value: {value}}}", "value", True)
            for value in ("0", "-3.20", "9" * 30, f"0.{'1' * 12}")
        ],
        *[
            ("statistic", f"{{value: {value}}}", "value", False)
            for value in ("+3", "3.", ".3", "9" * 31, f"0.{'1' * 13}", "1e3", "''")
        ],
        *[("statistic", f"{{nature: {nature}}}", "nature", True) for nature in ("要求", "''")],
        ("statistic", "{nature: 求}", "nature", False),
        *[("statistic", f"{{{key}: ' '}}", key, False) for key in ("name", "quote")],
        ("statistic", "{unit: ' '}", "unit", True),
        ("statistic", '{unit: "a\\nb"}', "unit", False),
        ("measure", '{text: "a\\nb\\n"}', "text", True),
        ("measure", "{tags: ''}", "tags", True),
        ("measure", "{tags: [甲, ' ']}", "tags", True),
        ("measure", "{tags: {1: [甲]}}", "tags", True),
        ("measure", "{bodies: 甲}", "bodies", False),
        ("measure", "{people: 甲}", "people", False),
        ("measure", "{people: ''}", "people", True),
        ("measure", "{people: [甲, {name: 乙}]}", "people", True),
    ],
)
def test_what_fits_a_key(name: str, text: str, key: str, fits: bool) -> None:  # noqa: FBT001
    root, defects = parse(f"{text}\n", "x")
    assert root is not None
    record = Reader("x", defects).record(name, root)
    assert record is not None
    assert (key in record.values) is fits
    # Node by node, too.
    by_parser, beside = events.read(f"{text}\n", "x")
    assert by_parser is not None
    again = Reader("x", beside).record(name, by_parser)
    assert again is not None
    assert again.values == record.values
    assert beside == defects


@pytest.mark.parametrize(("letters", "shown"), [(40, "字" * 40), (41, "字" * 40 + "……")])
def test_a_value_is_told_as_far_as_it_is_short(letters: int, shown: str) -> None:
    _, defects = read("statistic", FIGURE.replace("1.50,", f"{'字' * letters},"))
    assert defects == [f'数值不是数字: "{shown}"']


def test_likeness_of_keys_is_looked_for_as_long_as_there_are_few_defects() -> None:
    odd = ", ".join(f"nam{n}: 1" for n in range(MOST_DEFECTS + 1))
    _, defects = read("statistic", f"{{{odd}, name: 甲, value: 1, quote: 甲}}")
    near = [defect for defect in defects if "是否指 name？" in defect]
    assert len(near) == MOST_DEFECTS
    assert "可用的键: " in defects[MOST_DEFECTS]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (
            "measure",
            "{tags: [甲, ' ', [乙]]}",
            ["12 tags 的每一项应是文字", "17 tags 的每一项应是文字"],
        ),
        ("measure", "{bodies: 甲}", ["10 bodies 应是列表，这里是文字"]),
        ("measure", "{people: {name: 甲}}", ["10 people 应是列表，这里是键值"]),
        ("measure", "{people: [{role: 甲}]}", ["11 缺少 name (姓名)"]),
        (
            "measure",
            "{tags: {一: [甲], 2: 乙}}",
            ["9 tags 的项次应是数字: 一", "20 tags 应是列表，这里是文字"],
        ),
        ("measure", "{text: [乙]}", ["8 text 应是文字，这里是列表"]),
        ("report", "{year: [1]}", ["8 year 应是整数，这里是列表"]),
        ("report", "{published: {a: b}}", ["13 published 应是日期，这里是键值"]),
        ("report", "{place: 甲}", ["9 地方应是键值，这里是文字"]),
        ("statistic", "{value: [1]}", ["9 value 应是数字，这里是列表"]),
        ("relation", "{equation: ' '}", ["12 equation 不能为空"]),
        ("relation", "{equation: 甲, expect: same}", ["23 expect 只能是 differs，写的是 same"]),
        ("relation", "' '", ["1 equation 不能为空"]),
        ("relation", "[甲]", ["1 一条勾稽关系应是键值，这里是列表"]),
        ("person", "''", ["1 name 不能为空"]),
        ("ignore", "{rule: '', reason: ' '}", ["8 rule 不能为空", "20 reason 不能为空"]),
        ("chapter", "{title: ''}", []),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(name: str, text: str, told: list[str]) -> None:
    root, defects = parse(f"{text}\n", "x")
    assert root is not None
    Reader("x", defects).record(name, root)
    # That a key is missing is told of the record itself.
    found = [d for d in defects if d.column > 1 or "缺少" not in d.message]
    assert [f"{d.column} {d.message}" for d in found] == told


@pytest.mark.parametrize(
    ("tags", "read_as"),
    [
        ("''", []),
        ("[]", []),
        ("[甲, 乙]", [(None, ("甲", "乙"))]),
        ("{0: [甲], 12: [乙, 丙]}", [(0, ("甲",)), (12, ("乙", "丙"))]),
        ("{0: '', 1: [], 2: [乙]}", [(2, ("乙",))]),
        ("{}", []),
    ],
)
def test_tags_are_of_all_or_of_items(tags: str, read_as: list[object]) -> None:
    values, defects = read("measure", f"{{title: 甲, text: 乙, tags: {tags}}}")
    assert not defects
    assert values["tags"] == tuple(read_as)


def test_keys_that_are_written_in_any_order_are_read_alike() -> None:
    for rows in (
        ("name: 甲", "value: 1.50", "unit: 件", "quote: 甲1.50件"),
        ("quote: 甲1.50件", "unit: 件", "value: 1.50", "name: 甲"),
    ):
        values, defects = read("statistic", "\n".join((*rows, "")))
        assert (values, defects) == read("statistic", f"{{{', '.join(rows)}}}")
        assert values["value"] == Decimal("1.50")
        # What is written together once may be wrong the next time.
        _, defects = read("statistic", f"a: {{{', '.join(rows)}}}\n")
        assert defects[0].startswith("没有这个键: a，")
        wrong = [row.replace(" 1.50", " 五") for row in rows]
        _, defects = read("statistic", f"{{{', '.join(wrong)}}}")
        assert defects == ['数值不是数字: "五"']


def test_every_key_that_is_missing_is_told_in_order() -> None:
    _, defects = read("relation", "{note: 甲}")
    assert defects[0].startswith("缺少 equation (")
    _, defects = read("statistic", "{unit: 件}")
    assert [told.split(" (")[0] for told in defects] == ["缺少 name", "缺少 value", "缺少 quote"]
