"""How what is typed is read: lists, limits, numbers, years, chapters, ids of parts.

What the screen prints can be typed: 四, 第四章, ４.１, 1万 and 10,317 mean what they look like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import UsageError, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library
    from lawgov_cli.library.parts import PartId

_MOST_DIGITS = 9
"""Digits of a number of records or chapters; no library has as many."""

_PLAIN = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"


def split_list(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of a list: separated by commas, or the option repeated, in any mixture.

    Raises UsageError for an option that is given without any.
    """
    parts = (part.strip() for value in values or () for part in value.replace("，", ",").split(","))
    words = tuple(part for part in parts if part)
    if values and not words:
        raise UsageError("选项后面的值是空的")
    return words


def parse_limit(value: str | None, default: int | None) -> int | None:
    """A limit of 0 or more; 0 means no limit."""
    if value is None:
        return default
    if not value.isdecimal():
        raise UsageError(f"--limit 应是 0 或正整数: “{shown(value)}”")
    if len(value) > _MOST_DIGITS:
        raise UsageError(f"--limit 最多 {_MOST_DIGITS} 位数，0 为全部: “{shown(value)}”")
    return int(value)


def number(value: str | None, option: str) -> Decimal | None:
    """The number that an option was given: 1.5, 10,317, 1万, 三千; None for none."""
    if value is None:
        return None
    found = _number(fold(value).strip())
    if found is None:
        raise UsageError(f"{option} 应是数字，如 1000、1.5、1万: “{shown(value)}”")
    return found


def _number(folded: str) -> Decimal | None:
    sign, digits = (-1, folded[1:]) if folded[:1] in {"-", "−"} else (1, folded)
    match = re.fullmatch(f"({_PLAIN})(.*)", digits)
    if match is None:
        from lawgov_cli.chinese.numerals import parse_numeral  # noqa: PLC0415

        whole = parse_numeral(digits)
        return None if whole is None else sign * whole
    if len(match[1]) > 3 * _MOST_DIGITS:
        return None
    from decimal import Decimal  # noqa: PLC0415 - few options are numbers

    plain = Decimal(match[1].replace(",", ""))
    if not match[2]:
        return sign * plain
    from lawgov_cli.chinese.units import SCALES  # noqa: PLC0415 - few numbers have a multiplier

    scale = SCALES.get(match[2])
    return None if scale is None else sign * plain * scale


def years(values: Sequence[str] | None) -> tuple[int, ...]:
    """Years such as 2020, 2020年 or 2019-2021."""
    found: list[int] = []
    for word in split_list(values):
        match = re.fullmatch(r"([0-9]{4})年?(?:[-~至—]+([0-9]{4})年?)?度?", fold(word))
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if first > last:
            raise UsageError(f"年度应是四位数，如 2020 或 2019-2021: “{shown(word)}”")
        found += range(first, last + 1)
    return tuple(found)


def chapter_numbers(
    values: Sequence[str] | None, library: Library, reports: ReportFilter
) -> tuple[int, ...]:
    """Chapters such as 4, 四, 第四章, 前言, 2-5, 二至四; every one must exist.

    Raises UsageError for what is no chapter or does not exist in the reports.
    """
    wanted = split_list(values)
    if not wanted:
        return ()
    known = library.chapter_numbers(reports)
    if not known and library.reports(reports, limit=1):
        raise UsageError("报告没有章")
    if not known:  # no report meets the other criteria: nothing is found, and that is told
        return ()
    numbers: list[int] = []
    for word in wanted:
        ends = [_chapter(end, library, reports) for end in re.split("[-~至—]+", fold(word))]
        if not 1 <= len(ends) <= 2 or None in ends:
            raise UsageError(f"章次应如 4、第四章或 2-5: “{shown(word)}”")
        low, high = ends[0] or 0, ends[-1] or 0
        inside = [n for n in known if low <= n <= high]
        if not inside or len(inside) != high - low + 1:
            raise UsageError(f"没有第 {shown(word)} 章，有第 {known[0]} 至 {known[-1]} 章")
        numbers += inside
    return tuple(numbers)


def _chapter(folded: str, library: Library, reports: ReportFilter) -> int | None:
    """The number of a chapter as it is typed: a figure, a numeral or the chapter's title."""
    word = folded.strip()
    titled = library.titled(word, reports) if word else None
    if titled is not None:
        return titled
    plain = word.removeprefix("第").removesuffix("章").rstrip("、.")
    if plain.isascii() and plain.isdecimal():
        return int(plain) if len(plain) < _MOST_DIGITS else 10**_MOST_DIGITS
    from lawgov_cli.chinese.numerals import parse_numeral  # noqa: PLC0415 - most are figures

    numeral = parse_numeral(plain)
    return None if numeral is None else int(numeral)


def part_ids(
    values: Sequence[str] | None, library: Library, reports: ReportFilter
) -> Iterator[PartId]:
    """The parts that ids name, such as 4, 第四章, 4.1, ４.１.2; raises UsageError for others."""
    from lawgov_cli.library.parts import PartId  # noqa: PLC0415 - for one command only

    for word in split_list(values):
        folded = fold(word).strip()
        match = re.fullmatch(r"([0-9]{1,3})\.([0-9]{1,3})(?:\.([0-9]{1,3}))?", folded)
        if match:
            yield PartId(int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
            continue
        chapter = _chapter(folded, library, reports)
        if chapter is None:
            raise UsageError(f"编号应如 4、4.1 或 4.1.2: “{shown(word)}”")
        yield PartId(chapter)
