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
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.curated import DataError, dump_report, load_reports, parse_report
from lawgov_cli.model import Chapter, Place, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.model import Measure

ROOT = Path(__file__).parents[1]
SOURCES = (ROOT / "data" / "report.yaml", ROOT / "examples", ROOT / "tests" / "toy")

_FIRST = "青白云松石柳清丰龙双金玉永新平安长宁临海江河山林泉桥"
_SECOND = "石鹭川岭溪塘河原湖源阳陵城州浦田沙港池坪洲峰泽台"
_KINDS = ("县", "区", "市")
_PROVINCES = ("云岭省", "青原省", "东江省", "北泽省", "南屏省", "西川山省", "海宁省", "中平省")
_YEARS = range(2012, 2026)
_RUN = re.compile("[0-9]+")
_TRIES = 3


_CHANGED = "\ue000"
"""Before a run of digits that a report has anew; no text has this character."""


class _Template(NamedTuple):
    """The lines of a measure in a data file: of its statistics, by their names, and around them."""

    before: str
    statistics: tuple[tuple[str, str], ...]
    after: str


def files(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Different data files by their reports' ids, always the same ones for a seed."""
    sources = [report for path in SOURCES for report in load_reports([path])]
    pool = [_template(m) for report in sources for _, m in report.measures() if m.title]
    for number in range(count):
        identifier = f"r{number:06}"
        chance = random.Random(f"{seed}-{number}")  # noqa: S311
        yield identifier, _file(identifier, chance, pool)


def reports(count: int, seed: int = 1) -> Iterator[Report]:
    """The reports of those files."""
    for identifier, content in files(count, seed):
        report, defects = parse_report(content.encode(), identifier)
        if report is None or defects:
            raise DataError(defects)
        yield report


def _file(identifier: str, chance: random.Random, pool: Sequence[_Template]) -> str:
    name = chance.choice(_FIRST) + chance.choice(_SECOND) + chance.choice(_KINDS)
    year = chance.choice(_YEARS)
    chosen = chance.sample(pool, chance.randrange(len(pool) // 2, len(pool)))
    names: set[str] = set()
    size = max(1, len(chosen) // 8)
    rows = [_head(identifier, name, year, chance.choice(_PROVINCES))]
    for at in range(0, len(chosen), size):
        chapter = at // size + 1
        rows.append(f"- number: {chapter}\n  title: 第{to_numeral(chapter)}方面工作\n  measures:\n")
        rows += [_measure(measure, chance, names) for measure in chosen[at : at + size]]
    return "".join(rows)


def _head(identifier: str, name: str, year: int, province: str) -> str:
    """The lines of a data file before its chapters."""
    report = Report(
        id=identifier,
        title=f"{name}{year}年法治政府建设年度报告",
        year=year,
        place=Place(name, name, level="县", province=province),
        issuer=f"{name}人民政府",
        chapters=(),
    )
    return dump_report(report).replace("chapters: []", "chapters:")


def _measure(measure: _Template, chance: random.Random, names: set[str]) -> str:
    """The measure with other figures, and without statistics that another has already."""
    known: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        digits = match[1]
        if digits not in known:
            first = 0 if digits[0] == "0" else chance.randrange(1, 10)
            rest = chance.randrange(10 ** (len(digits) - 1))
            known[digits] = f"{first}{rest:0{len(digits) - 1}}"
        return known[digits]

    own = [row for name, row in measure.statistics if name not in names]
    names.update(name for name, _ in measure.statistics)
    statistics = "".join(["    statistics:\n", *own]) if own else ""
    return re.sub(f"{_CHANGED}([0-9]+)", other, f"{measure.before}{statistics}{measure.after}")


def _template(measure: Measure) -> _Template:
    """The lines of a measure as ``dump`` writes them, without statistics that would be wrong."""
    citations = tuple(replace(c, number_repaired="") for c in measure.citations)
    plain = replace(measure, statistics=(), citations=citations)
    rows = _rows_of(plain)
    at = next((at for at, row in enumerate(rows) if row == "    citations:\n"), len(rows))
    before = "".join(_marked(row) if row.startswith(_TITLE_OR_TEXT) else row for row in rows[:at])
    after = "".join(_NUMBERED.sub(lambda found: _marked(found[0]), row) for row in rows[at:])
    statistics = []
    for statistic in measure.statistics:
        row = _rows_of(replace(plain, statistics=(statistic,), citations=()))[-1]
        marked = _COUNTED.sub(lambda found: _marked(found[0]), row)
        if not _defects(_Template(before, ((statistic.name, marked),), after)):
            statistics.append((statistic.name, marked))
    template = _Template(before, tuple(statistics), after)
    if defects := _defects(template):
        raise AssertionError(defects)
    return template


_TITLE_OR_TEXT = ("  - title:", "      ")
_COUNTED = re.compile(r"value: [^,}]*|quote: .*(?=\}\n)")
_NUMBERED = re.compile(r"(?<=\{title: ).*?(?=, (?:kind|rank|issuer|date|action): |\}\n)")


def _rows_of(measure: Measure) -> list[str]:
    """The lines of a measure in a data file."""
    chapter = Chapter(1, "一", (replace(measure, id="1.1"),))
    content = dump_report(
        Report(id="r", title="一", year=2020, place=Place("一"), issuer="", chapters=(chapter,))
    )
    return content.partition("  measures:\n")[2].splitlines(keepends=True)


def _marked(text: str) -> str:
    """A piece of a data file whose figures are to be made anew, years and single digits not."""

    def marked(match: re.Match[str]) -> str:
        stays = len(match[0]) == 1 or re.fullmatch("(19|20)[0-9]{2}", match[0])
        return match[0] if stays else f"{_CHANGED}{match[0]}"

    return _RUN.sub(marked, text)


def _defects(template: _Template) -> list[str]:
    """What would be wrong with a file that has the measure, whatever figures it gets."""
    found: list[str] = []
    for seed in range(_TRIES):
        chance = random.Random(seed)  # noqa: S311
        content = _file("r000000", chance, [template, template])
        found += map(str, parse_report(content.encode(), str(seed))[1])
    return found


def text_of(report: Report) -> str:
    """A report as a raw text."""
    lines = [report.title, ""]
    for chapter in report.chapters:
        lines.append(f"{to_numeral(chapter.number)}、{chapter.title}")
        for number, measure in enumerate(chapter.measures, 1):
            lines.append(f"（{to_numeral(number)}）{measure.title}{measure.text}".rstrip())
    return "\n".join(lines) + "\n"


def write(folder: Path, count: int, seed: int = 1, *, raw: bool = False) -> int:
    """Write reports, a thousand a folder; gives how many."""
    made = ((r.id, text_of(r)) for r in reports(count, seed)) if raw else files(count, seed)
    for number, (identifier, content) in enumerate(made):
        inside = folder / f"{number // 1000:03}"
        inside.mkdir(parents=True, exist_ok=True)
        path = inside / f"{identifier}{'.txt' if raw else '.yaml'}"
        path.write_text(content, encoding="utf-8", newline="\n")
    return count


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
