"""What the commands print, whole: ``pytest --accept`` accepts a change that was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.program import Program

# Name of the file, columns, arguments.
TABLES = (
    ("glance-80.txt", 80, ()),
    ("reports-80.txt", 80, ("reports",)),
    ("search-60.txt", 60, ("search", "行政复议")),
    ("search-80.txt", 80, ("search", "行政复议")),
    ("search-140.txt", 140, ("search", "行政复议")),
    ("stats-60.txt", 60, ("stats", "--report", "qingshi-2022")),
    ("stats-80.txt", 80, ("stats", "--unit", "件", "--unit", "%", "--sort", "value")),
    ("stats-140.txt", 140, ("stats", "--report", "qingshi-2022")),
    ("chart-80.txt", 80, ("stats", "--chapter", "2", "--name", "行政复议", "--chart")),
    ("measures-80.txt", 80, ("measures",)),
    ("citations-80.txt", 80, ("citations",)),
    ("values-80.txt", 80, ("values", "units")),
    ("compare-80.txt", 80, ("compare",)),
    ("compare-60.txt", 60, ("compare", "--by", "place", "--name", "率")),
    ("compare-chart-60.txt", 60, ("compare", "--name", "行政复议·受理", "--chart")),
    ("show-80.txt", 80, ("show", "2.1", "--report", "qingshi-2022", "--report", "qingshi-2023")),
    (
        "verify-80.txt",
        80,
        ("verify", "2022年青石县收到行政复议申请54件，审结率约九成六；司法建议3份。"),
    ),
    ("show-item-40.txt", 40, ("show", "1.1.3")),
    # The narrowest pages that still hold a table; one column less and each record is a list.
    ("reports-62.txt", 62, ("reports",)),
    ("stats-59.txt", 59, ("stats", "--report", "qingshi-2022", "--chapter", "1")),
    ("measures-44.txt", 44, ("measures", "--report", "qingshi-2022")),
    ("citations-46.txt", 46, ("citations", "--report", "qingshi-2022")),
)

DATA = (
    ("search.json", ("search", "行政复议", "--json", "--report", "qingshi-2023")),
    ("stats.json", ("stats", "--json", "--chapter", "1", "--report", "qingshi-2022")),
    ("compare.csv", ("compare", "--format", "csv", "--place", "青石县", "--name", "复议")),
    ("show.json", ("show", "1.2", "--json")),
    ("stats.tab", ("stats", "--chapter", "1")),
    ("stats.tsv", ("stats", "--chapter", "1", "--format", "tsv")),
    ("measures.jsonl", ("measures", "--format", "jsonl", "--report", "白鹭市-2023")),
    ("citations.csv", ("citations", "--format", "csv")),
    ("citations.md", ("citations", "--format", "md")),
)

HELP = ("", "search", "stats", "compare")


@pytest.mark.parametrize(("name", "columns", "arguments"), TABLES, ids=[t[0] for t in TABLES])
def test_tables(
    lawgov: Program,
    toy: Path,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    *,
    name: str,
    columns: int,
    arguments: tuple[str, ...],
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    answer = lawgov(*arguments, "--data", toy, "--format", "table")
    assert answer.status == 0
    golden(name, answer.out)


@pytest.mark.parametrize(("name", "arguments"), DATA, ids=[d[0] for d in DATA])
def test_data(
    lawgov: Program,
    toy: Path,
    golden: Callable[[str, str], None],
    name: str,
    arguments: tuple[str, ...],
) -> None:
    answer = lawgov(*arguments, "--data", toy)
    assert (answer.status, answer.err) == (0, "")
    golden(name, answer.out)


@pytest.mark.parametrize("command", HELP)
def test_help(
    lawgov: Program,
    golden: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
    command: str,
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    answer = lawgov(*command.split(), "--help")
    assert (answer.status, answer.err) == (0, "")
    golden(f"help-{command or 'lawgov'}.txt", answer.out)
