"""N different reports of invented places, so that no index is flattered by copies.

    python -m benchmarks.make_reports 1000 FOLDER [--seed 1] [--raw]

Measures of the curated files are shuffled and recombined, their figures made anew; a
seed gives the same reports everywhere.  ``--raw`` writes texts instead of data files.
"""

from __future__ import annotations

import argparse
import random
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.curated import dump_report, load_reports, parse_report
from lawgov_cli.model import Chapter, Place, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.model import Measure, Statistic

ROOT = Path(__file__).parents[1]
SOURCES = (ROOT / "data" / "report.yaml", ROOT / "examples", ROOT / "tests" / "toy")

_FIRST = "青白云松石柳清丰龙双金玉永新平安长宁临海江河山林泉桥"
_SECOND = "石鹭川岭溪塘河原湖源阳陵城州浦田沙港池坪洲峰泽台"
_KINDS = ("县", "区", "市")
_PROVINCES = ("云岭省", "青原省", "东江省", "北泽省", "南屏省", "西川山省", "海宁省", "中平省")
_YEARS = range(2012, 2026)
_RUN = re.compile("[0-9]+")


def reports(count: int, seed: int = 1) -> Iterator[Report]:
    """Different reports, always the same ones for a seed."""
    sources = [report for path in SOURCES for report in load_reports([path])]
    pool = [m for report in sources for _, m in report.measures() if m.title]
    for number in range(count):
        yield _report(number, random.Random(f"{seed}-{number}"), pool)  # noqa: S311


def _report(number: int, chance: random.Random, pool: Sequence[Measure]) -> Report:
    name = chance.choice(_FIRST) + chance.choice(_SECOND) + chance.choice(_KINDS)
    year = chance.choice(_YEARS)
    chosen = chance.sample(pool, chance.randrange(len(pool) // 2, len(pool)))
    names: set[str] = set()
    measures = [_measure(measure, chance, names) for measure in chosen]
    size = max(1, len(measures) // 8)
    chapters = []
    for at in range(0, len(measures), size):
        chapter = at // size + 1
        own = tuple(
            replace(measure, id=f"{chapter}.{place}")
            for place, measure in enumerate(measures[at : at + size], 1)
        )
        chapters.append(Chapter(chapter, f"第{to_numeral(chapter)}方面工作", own))
    return Report(
        id=f"r{number:06}",
        title=f"{name}{year}年法治政府建设年度报告",
        year=year,
        place=Place(name, name, level="县", province=chance.choice(_PROVINCES)),
        issuer=f"{name}人民政府",
        chapters=tuple(chapters),
    )


def _measure(measure: Measure, chance: random.Random, names: set[str]) -> Measure:
    """The measure with other figures, and without statistics that another has already."""
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        digits = match[0]
        if len(digits) == 1 or re.fullmatch("(19|20)[0-9]{2}", digits):
            return digits
        if digits not in known:
            first = chance.choice("123456789") if digits[0] != "0" else "0"
            known[digits] = first + "".join(chance.choices("0123456789", k=len(digits) - 1))
        return known[digits]

    def changed(text: str) -> str:
        return _RUN.sub(other, text)

    title, text = changed(measure.title), changed(measure.text)
    statistics: list[Statistic] = []
    for statistic in measure.statistics:
        value = changed(f"{statistic.value:f}")
        quote = changed(statistic.quote)
        if statistic.name not in names and value in quote and quote in f"{title}\n{text}":
            names.add(statistic.name)
            statistics.append(replace(statistic, value=Decimal(value), quote=quote))
    return replace(
        measure,
        title=title,
        text=text,
        statistics=tuple(statistics),
        citations=tuple(
            replace(c, title=changed(c.title), number=changed(c.number), number_repaired="")
            for c in measure.citations
        ),
    )


def text_of(report: Report) -> str:
    """A report as a raw text."""
    lines = [report.title, ""]
    for chapter in report.chapters:
        lines.append(f"{to_numeral(chapter.number)}、{chapter.title}")
        for number, measure in enumerate(chapter.measures, 1):
            lines.append(f"（{to_numeral(number)}）{measure.title}{measure.text}".rstrip())
    return "\n".join(lines) + "\n"


def write(folder: Path, count: int, seed: int = 1, *, raw: bool = False) -> int:
    """Write reports, a thousand a folder; gives how many there are.

    One whose data file would have a defect is left out.
    """
    written = 0
    for number, report in enumerate(reports(count, seed)):
        content = dump_report(report)
        made, defects = parse_report(content.encode(), report.id)
        if made is None or defects:
            continue
        inside = folder / f"{number // 1000:03}"
        inside.mkdir(parents=True, exist_ok=True)
        suffix = ".txt" if raw else ".yaml"
        path = inside / f"{report.id}{suffix}"
        path.write_text(text_of(report) if raw else content, encoding="utf-8", newline="\n")
        written += 1
    return written


def main() -> None:
    """Write the reports."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--raw", action="store_true")
    given = parser.parse_args()
    print(write(given.folder, given.count, given.seed, raw=given.raw), "reports")


if __name__ == "__main__":
    main()
