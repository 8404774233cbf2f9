"""Whatever report is written comes back equal, and what was written once stays as it is."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.curated import dump_report, load_report, parse_report
from lawgov_cli.curated.dump import HEADER
from lawgov_cli.model import (
    Body,
    Chapter,
    Citation,
    Ignore,
    Measure,
    Place,
    Relation,
    Report,
    Statistic,
)

if TYPE_CHECKING:
    from pathlib import Path

# Everything that YAML could misread: its own marks, its guesses, spaces at the ends.
CHARACTERS = "行政复议，。“”《》〔〕１２Ａ 019.:-#&*!|>%@`'\"{}[],?~\\/=<aéñ𠮷①·\u3000\u00a0\u200b"
GUESSES = ("no", "yes", "~", "null", "1:30", "010", "0x1F", "1e3", ".inf", "2021-03-15", "=", "<<")

line = st.text(CHARACTERS, max_size=12) | st.sampled_from(GUESSES)
filled = line.filter(str.strip)
names = st.lists(filled, max_size=2).map(tuple)
text = st.lists(line | st.just("\t"), max_size=4).map("\n".join)
numbers = st.decimals(-(10**9), 10**9, places=2) | st.integers(0, 10**15).map(Decimal)


@st.composite
def measures(draw: st.DrawFn, number: int, first: int) -> Measure:
    """A measure whose quotes and citations stand in its text, as the loader demands."""
    value = draw(numbers)
    quote = f"{draw(line)}收{abs(value):f}件{draw(line)}"
    cited = draw(filled)
    printed = f"{draw(text)}{quote}{cited}{draw(text)}"
    return Measure(
        id=f"{number}.{first}",
        title=draw(line),
        text=printed,
        tags=draw(names),
        bodies=draw(names),
        places=draw(names),
        people=draw(names),
        statistics=(
            Statistic(
                name=f"{draw(line)}{number}.{first}",
                value=value,
                unit=draw(line),
                quote=quote,
                qualifier=draw(line),
                scope=draw(line),
                period=draw(line),
                todo=draw(line),
            ),
        ),
        citations=(Citation(cited, kind=draw(line), action=draw(line), todo=draw(line)),),
        todo=draw(line),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any report that the format can hold."""
    start = draw(st.integers(0, 1))
    chapters = tuple(
        Chapter(
            number,
            draw(line),
            tuple(draw(measures(number, i)) for i in range(1, draw(st.integers(1, 3)))),
        )
        for number in range(start, start + draw(st.integers(0, 3)))
    )
    return Report(
        id=draw(filled),
        title=draw(line),
        year=draw(st.integers(0, 9999)),
        place=Place(draw(filled), *(draw(line) for _ in range(4))),
        issuer=draw(line),
        addressee=draw(line),
        published=draw(st.sampled_from(["", "2021-03-15"])),
        url=draw(line),
        body=draw(st.none() | st.builds(Body, st.integers(0, 99999), line)),
        chapters=chapters,
        relations=draw(
            st.lists(
                st.builds(Relation, filled, note=line)
                | st.builds(Relation, filled, note=filled, expect=st.just("differs")),
                max_size=2,
            ).map(tuple)
        ),
        ignores=draw(st.lists(st.builds(Ignore, filled, filled), max_size=2).map(tuple)),
        todo=draw(line),
    )


@given(reports())
def test_any_report_comes_back_equal(report: Report) -> None:
    written = dump_report(report)
    read, defects = parse_report(written.encode(), "x.yaml")
    assert list(map(str, defects)) == []
    assert read == report
    assert dump_report(read) == written


@pytest.mark.parametrize("path", sorted(TOY.glob("*.yaml")), ids=lambda path: path.name)
def test_the_invented_reports_are_in_canonical_form(path: Path) -> None:
    assert dump_report(load_report(path)) == path.read_text(encoding="utf-8")


def test_a_file_begins_with_the_line_that_editors_read() -> None:
    assert HEADER.startswith("# yaml-language-server: $schema=")
    assert dump_report(load_report(next(TOY.glob("1*.yaml")))).startswith(HEADER)


def test_values_keep_their_digits_and_strings_stay_strings() -> None:
    path = next(TOY.glob("1*.yaml"))
    report = load_report(path)
    values = {s.name: str(s.value) for _, s in report.statistics()}
    assert values["政务服务·按时办结率"] == "98.60"
    assert values["企业开办费用·同比变化"] == "-3.2"
    assert report.place.code == "999901"
    assert report.published == "2023-02-28"


def test_places_lead_to_the_character_in_the_file() -> None:
    for path in sorted(TOY.glob("*.yaml")):
        rows = path.read_text(encoding="utf-8").split("\n")
        report = load_report(path)
        for _, measure in report.measures():
            for i, row in enumerate(measure.text.split("\n")):
                printed = rows[measure.text_line + i - 1]
                assert printed[measure.text_column - 1 :] == row
            assert measure.title in rows[measure.line - 1]
            for statistic in measure.statistics:
                assert statistic.name in rows[statistic.line - 1]
            for citation in measure.citations:
                assert citation.title in rows[citation.line - 1]
        assert rows[report.line - 1].strip().startswith("id:")


def test_items_are_found_in_the_text() -> None:
    report = load_report(next(TOY.glob("1*.yaml")))
    by_id = {measure.id: measure for _, measure in report.measures()}
    assert [item.number for item in by_id["1.1"].items] == [1, 2, 3]
    assert [s.item for s in by_id["1.1"].statistics] == [1, 1, 1, 1, 1, 3, 3]
    assert [s.item for s in by_id["1.2"].statistics] == [None, None, None]
