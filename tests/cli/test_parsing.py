"""What the screen prints can be typed, on every list alike."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.cli.parsing import (
    chapter_numbers,
    number,
    parse_limit,
    part_ids,
    split_list,
    years,
)
from lawgov_cli.errors import UsageError
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.parts import PartId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.library import Library


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The invented reports."""
    with open_library([TOY]) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("1000", "1000"),
        ("10,317", "10317"),
        ("１０，３１７", "10317"),
        ("1,000,000.5", "1000000.5"),
        ("98.60", "98.60"),
        ("1万", "10000"),
        ("1.5亿", "150000000"),
        ("2百", "200"),
        ("三千", "3000"),
        ("一百二十六", "126"),
        ("-3.2", "-3.2"),
        ("−3.2", "-3.2"),
        (" 0 ", "0"),
    ],
)
def test_a_number_means_what_it_looks_like(typed: str, value: str) -> None:
    assert number(typed, "--min") == Decimal(value)


@pytest.mark.parametrize(
    "typed",
    ["", "nan", "inf", "1e5", "x", "1,2", "1,2345", "10万人", ".5", "5.", "9" * 5000, "1个"],
)
def test_what_is_no_number_is_told_in_a_short_sentence(typed: str) -> None:
    with pytest.raises(UsageError, match="--max 应是数字") as error:
        number(typed, "--max")
    assert len(error.value.message) < 150


def test_no_number_is_none() -> None:
    assert number(None, "--min") is None


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["2020"], (2020,)),
        (["２０２０年"], (2020,)),
        (["2020年度"], (2020,)),
        (["2019-2021", "2023"], (2019, 2020, 2021, 2023)),
        (["2019至2020,2022年"], (2019, 2020, 2022)),
        (None, ()),
    ],
)
def test_years(typed: list[str] | None, wanted: tuple[int, ...]) -> None:
    assert years(typed) == wanted


@pytest.mark.parametrize("typed", ["20", "二〇二〇年", "2021-2019", "2020-", "x"])
def test_what_is_no_year(typed: str) -> None:
    with pytest.raises(UsageError, match="年度应是四位数"):
        years([typed])


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["2"], (2,)),
        (["二"], (2,)),
        (["第二章"], (2,)),
        (["第2章"], (2,)),
        (["２"], (2,)),
        (["二、"], (2,)),
        (["前言"], (0,)),
        (["行政执法与争议化解"], (2,)),
        (["0-1"], (0, 1)),
        (["一至二"], (1, 2)),
        (["第一章-第二章"], (1, 2)),
        (["1,2"], (1, 2)),
        (["1，2"], (1, 2)),
        (["1", "0"], (1, 0)),
        ([], ()),
        (None, ()),
    ],
)
def test_chapters(library: Library, typed: list[str] | None, wanted: tuple[int, ...]) -> None:
    assert chapter_numbers(typed, library, ReportFilter()) == wanted


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("9", "没有第 9 章，有第 0 至 3 章"),
        ("第九章", "没有第 第九章 章"),
        ("2-1", "没有第 2-1 章"),
        ("1-9", "没有第 1-9 章"),
        ("1-99999999999999", "没有第 1-99999999999999 章"),
        ("9" * 5000, "没有第 999"),
        ("x", "章次应如 4、第四章或 2-5: “x”"),
        ("1-2-3", "章次应如"),
        ("1-", "章次应如"),
        ("4.1", "章次应如"),
    ],
)
def test_what_is_no_chapter_or_is_not_there(library: Library, typed: str, words: str) -> None:
    with pytest.raises(UsageError) as error:
        chapter_numbers([typed], library, ReportFilter())
    assert words in error.value.message
    assert len(error.value.message) < 150


def test_chapters_are_those_of_the_reports_that_are_meant(library: Library) -> None:
    one = ReportFilter(reports=("白鹭市-2023",))
    last = max(c.chapter for c in library.chapters(one))
    with pytest.raises(UsageError, match=f"有第 1 至 {last} 章|有第 0 至 {last} 章"):
        chapter_numbers([str(last + 1)], library, one)
    # Where no report is meant nothing is found, which is no wrong usage.
    assert chapter_numbers(["1"], library, ReportFilter(years=(1999,))) == ()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (["4"], [PartId(4)]),
        (["四"], [PartId(4)]),
        (["第四章"], [PartId(4)]),
        (["4.1"], [PartId(4, 1)]),
        (["４.１.２"], [PartId(4, 1, 2)]),
        (["4.1", "5.3"], [PartId(4, 1), PartId(5, 3)]),
        (["4.1,5.3"], [PartId(4, 1), PartId(5, 3)]),
        (["前言"], [PartId(0)]),
        (None, []),
    ],
)
def test_ids_of_parts(library: Library, typed: list[str] | None, wanted: list[PartId]) -> None:
    assert list(part_ids(typed, library, ReportFilter())) == wanted


@pytest.mark.parametrize("typed", ["x", "1.2.3.4", ".1", "1.x", "4.1111"])
def test_what_is_no_id(library: Library, typed: str) -> None:
    with pytest.raises(UsageError, match="编号应如"):
        list(part_ids([typed], library, ReportFilter()))


@pytest.mark.parametrize(
    ("typed", "limit"), [(None, 7), ("0", 0), ("12", 12), ("9" * 9, 999_999_999), ("０", 0)]
)
def test_a_limit(typed: str | None, limit: int) -> None:
    assert parse_limit(typed, 7) == limit


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("-1", "应是 0 或正整数"),
        ("1.5", "应是 0 或正整数"),
        ("", "应是 0"),
        ("1" * 10, "最多 9 位数"),
    ],
)
def test_what_is_no_limit(typed: str, said: str) -> None:
    with pytest.raises(UsageError, match=f"--limit {said}"):
        parse_limit(typed, None)


def test_words_of_a_list() -> None:
    assert split_list(["a, b", "c，d", ",e,,"]) == ("a", "b", "c", "d", "e")
    assert split_list(None) == split_list([]) == ()
    with pytest.raises(UsageError, match="选项后面的值是空的"):
        split_list([" ,，"])


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("9" * 27, "9" * 27),
        ("999,999", "999999"),
        ("-三千", "-3000"),
        ("1.5万", "15000"),
        ("-1万", "-10000"),
        ("0.5", "0.5"),
    ],
)
def test_numbers_at_their_edges(typed: str, value: str) -> None:
    assert number(typed, "--min") == Decimal(value)
    with pytest.raises(UsageError):
        number("9" * 28, "--min")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("2020年至2021年度", (2020, 2021)),
        ("2020年-2020年", (2020,)),
        ("2020~2022", (2020, 2021, 2022)),
        ("2020—2021", (2020, 2021)),
    ],
)
def test_years_from_one_to_another(typed: str, wanted: tuple[int, ...]) -> None:
    assert years([typed]) == wanted


@pytest.mark.parametrize(
    ("typed", "known"), [("3", True), ("03", True), ("三、", True), ("3.", True), ("4", False)]
)
def test_the_last_chapter_and_the_one_behind_it(
    library: Library,
    typed: str,
    known: bool,  # noqa: FBT001
) -> None:
    if known:
        assert chapter_numbers([typed], library, ReportFilter()) == (3,)
    else:
        with pytest.raises(UsageError, match="有第 0 至 3 章"):
            chapter_numbers([typed], library, ReportFilter())


def test_ids_have_three_digits_at_most(library: Library) -> None:
    assert list(part_ids(["999.999.999"], library, ReportFilter())) == [PartId(999, 999, 999)]
    for typed in ("1000.1", "1.1000", "1.1.1000"):
        with pytest.raises(UsageError, match=f"编号应如 4、4.1 或 4.1.2: “{typed}”"):
            list(part_ids([typed], library, ReportFilter()))
