"""Tables in a terminal: nothing is cut, nothing is too wide, no mark begins a line."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from rich.cells import cell_len

from lawgov_cli.library.open import open_library
from lawgov_cli.output.grid import share

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tests.program import Program

WIDTHS = (40, 60, 80, 140)
CLOSING = "，。、；：？！）》〉”’」』】〕％"

LISTS = {
    "stats": (("stats",), ("measure", "name", "value", "unit", "qualifier", "scope", "period")),
    "stats by value": (("stats", "--sort", "value"), ("name", "value")),
    "chart": (("stats", "--chart"), ("measure", "name", "value", "qualifier", "unit")),
    "measures": (("measures",), ("measure", "title", "tags", "bodies")),
    "citations": (("citations",), ("measure", "title", "number", "kind", "action")),
    "reports": (("reports",), ("report", "title", "year", "place", "measures", "statistics")),
    "glance": ((), ("title", "measures", "statistics", "citations")),
}
"""Commands that print a table, and the fields of a record that it shows."""

Table = Callable[..., str]


@pytest.fixture(params=["built in", "several"])
def data(request: pytest.FixtureRequest, libraries: dict[str, Path]) -> tuple[str, ...]:
    """The built-in report, and several small ones in one library."""
    return ("--data", str(libraries[request.param]))


@pytest.fixture
def table(lawgov: Program, data: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Table:
    """What a command prints in a terminal of so many columns."""

    def draw(columns: int, *arguments: str) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))
        answer = lawgov(*arguments, *data, "--format", "table")
        assert answer.status == 0
        return answer.out

    return draw


def cells(record: dict[str, Any], fields: Iterable[str]) -> list[str]:
    """The texts of a record's fields as a table shows them."""
    texts = []
    for field in fields:
        value = record[field]
        texts.append("".join(value) if isinstance(value, list) else str(value))
    return texts


def letters(texts: Iterable[str]) -> Counter[str]:
    """How often each character that is not white space stands in the texts."""
    return Counter("".join("".join(texts).split()))


@pytest.mark.parametrize("command", LISTS)
@pytest.mark.parametrize("columns", WIDTHS)
def test_every_letter_of_every_record_is_there(
    lawgov: Program, table: Table, data: tuple[str, ...], *, command: str, columns: int
) -> None:
    arguments, fields = LISTS[command]
    asked = [word for word in arguments if word != "--chart"]
    records = exact(lawgov(*asked, *data, "--json").stdout)
    shown = table(columns, *arguments)
    wanted = letters(cell for record in records for cell in cells(record, fields))
    if command == "chart":  # the unit stands once, above its bars
        wanted -= letters(record["unit"] for record in records)
        wanted += letters({record["unit"] for record in records})
    missing = wanted - letters([shown])
    assert not missing
    # Titles of our own for untitled measures are the only places with an ellipsis.
    untitled = sum(not record.get("title", "-") for record in records)
    assert shown.count("…") - wanted["…"] == 2 * (untitled if command == "measures" else 0)


def exact(text: bytes) -> Any:
    """JSON with numbers as they are written: 98.60 stays 98.60."""
    return json.loads(text, parse_float=str, parse_int=str)


@pytest.fixture(scope="module")
def begins_so(libraries: dict[str, Path]) -> tuple[str, ...]:
    """How the texts begin that are printed with a closing mark in front."""
    texts: list[str] = []
    for path in libraries.values():
        with open_library([path]) as library:
            for m in library.measures():
                texts += (m.title, m.text)
            for s in library.statistics():
                texts += (s.name, s.quote, s.unit)
            for c in library.citations():
                texts += (c.title, c.number)
    return tuple(text[:4] for text in texts if text[:1] and text[0] in CLOSING)


@pytest.mark.parametrize(
    "arguments",
    [
        *(arguments for arguments, _ in LISTS.values()),
        ("search", "行政"),
        ("show", "1"),
        ("show", "2"),
    ],
    ids="-".join,
)
@pytest.mark.parametrize("columns", WIDTHS)
def test_no_line_is_too_wide_and_none_begins_with_a_closing_mark(
    table: Table, begins_so: tuple[str, ...], *, arguments: tuple[str, ...], columns: int
) -> None:
    shown = table(columns, *arguments)
    for line in shown.splitlines():
        assert cell_len(line) <= columns, line
        for cell in re.split(r"\s{2,}", line.strip()):
            if cell and cell[0] in CLOSING:  # as printed, not by our breaking
                assert cell.startswith(begins_so), line


@pytest.mark.parametrize("columns", WIDTHS)
def test_show_prints_the_whole_text(
    lawgov: Program, table: Table, data: tuple[str, ...], *, columns: int
) -> None:
    for chapter in ("1", "2"):
        shown = "".join(table(columns, "show", chapter).split())
        for record in lawgov("show", chapter, *data, "--json").json:
            assert "".join(record["title"].split()) in shown
            assert "".join(record["text"].split()) in shown


@pytest.mark.parametrize("columns", WIDTHS)
def test_search_names_every_hit_and_shows_a_match_of_it(
    lawgov: Program, table: Table, data: tuple[str, ...], *, columns: int
) -> None:
    shown = "".join(table(columns, "search", "行政复议", "--limit", "0").split())
    hits = lawgov("search", "行政复议", *data, "--json").json
    assert hits
    for hit in hits:
        start, end = hit["spans"][0]
        assert "".join(hit["title"].split()) in shown
        assert hit["snippet"][start:end] in shown


def test_numbers_align_right_with_the_digits_as_printed(table: Table) -> None:
    lines = table(80, "stats", "--unit", "%").splitlines()
    ends = {
        cell_len(line[: match.end()])
        for line in lines[1:]
        if (match := re.search(r"(?<![0-9.-])-?[0-9]+(\.[0-9]+)?(?=\s+%)", line))
    }
    assert len(ends) == 1


@pytest.mark.parametrize("columns", range(40, 76, 5))
def test_no_number_is_broken_however_narrow_the_page(
    lawgov: Program, table: Table, data: tuple[str, ...], columns: int
) -> None:
    """The widest number of a column stands whole in it, or each record is a list."""
    shown = table(columns, "stats", "--sort", "value")
    values = [str(record["value"]) for record in lawgov("stats", *data, "--json").json]
    for value in (max(values, key=len), max((v for v in values if "." in v), key=len)):
        assert value in shown.split()


def test_markup_and_emoji_of_the_data_stay_as_they_are(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "140")
    shown = lawgov("show", "1.1.3", "--data", toy, "--format", "table").out
    assert "平台[试行]上线" in shown
    assert "满意率:100:分制" in shown


def test_several_reports_are_told_apart(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    ids = [record["report"] for record in lawgov("reports", "--data", toy, "--json").json]
    assert len(ids) == 3
    for arguments in (
        ("stats",),
        ("stats", "--chart"),
        ("measures",),
        ("citations",),
        ("search", "行政"),
        ("show", "2.1"),
    ):
        shown = lawgov(*arguments, "--data", toy, "--format", "table").out
        assert all(name in shown for name in ids), arguments


def test_columns_that_are_empty_throughout_are_left_out(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    asked = ("stats", "--data", toy, "--format", "table", "--report", "qingshi-2023")
    assert "限定" not in lawgov(*asked).out
    assert "单位" in lawgov(*asked).out


@pytest.mark.parametrize("columns", [1, 2, 5, 12, 20])
def test_a_very_narrow_terminal_breaks_nothing(
    lawgov: Program, toy: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    for arguments in (("stats",), ("search", "行政"), ("show", "1"), (), ("stats", "--chart")):
        assert lawgov(*arguments, "--data", toy, "--format", "table").status == 0


def test_a_field_that_was_asked_for_has_its_column_even_if_empty(
    lawgov: Program, toy: Path
) -> None:
    asked = ("stats", "--fields", "name,note", "--report", "白鹭市-2023", "--data", toy)
    answer = lawgov(*asked, "--format", "table")
    assert not any(record["note"] for record in lawgov(*asked, "--json").json)
    assert answer.out.splitlines()[0].split() == ["名称", "附注"]


@pytest.mark.parametrize(
    ("natural", "minimum", "available", "widths"),
    [
        ((10, 5), (1, 1), 15, [10, 5]),
        ((10, 5), (1, 1), 13, [8, 5]),
        ((10, 5), (1, 1), 10, [5, 5]),
        ((10, 5), (1, 1), 9, [4, 5]),
        ((10, 5), (8, 1), 10, [8, 2]),
        ((10, 10), (1, 1), 10, [5, 5]),
        ((10, 8, 2), (1, 6, 2), 13, [5, 6, 2]),
        ((9, 9), (9, 2), 12, [9, 3]),
    ],
)
def test_the_widest_column_gives_way_first(
    natural: tuple[int, ...], minimum: tuple[int, ...], available: int, widths: list[int]
) -> None:
    assert share(natural, minimum, available) == widths
