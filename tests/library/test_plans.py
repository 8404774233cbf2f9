"""Whatever a library is asked for is looked up by an index: SQLite's plans say so."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from tests.program import TOY

from lawgov_cli.library.build import build_file
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_file, read_reports
from lawgov_cli.library.schema import in_order, joined
from lawgov_cli.library.series import SeriesFilter, compared
from lawgov_cli.library.statistics import StatisticFilter, first
from lawgov_cli.library.values import KINDS, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lawgov_cli.library.database import Database

CRITERIA: dict[str, Any] = {
    "reports": ("qingshi-2023",),
    "years": (2023,),
    "places": ("青石",),
    "provinces": ("云岭省",),
    "chapters": (1,),
    "measures": ("1.1",),
    "tags": ("行政复议",),
    "bodies": ("政府",),
    "people": ("王",),
    "names": ("复议",),
    "indicators": ("行政复议·受理",),
    "units": ("件",),
    "scopes": ("全县",),
    "qualifiers": ("余",),
    "periods": ("2022",),
    "natures": ("计划",),
    "kinds": ("通知",),
    "actions": ("印发",),
    "approx": True,
    "minimum": Decimal(100),
    "maximum": Decimal(10),
}
FILTERS = (ReportFilter, MeasureFilter, StatisticFilter, SeriesFilter, CitationFilter)
ASKED = [(kind, name) for kind in FILTERS for name in CRITERIA if name in kind.fields]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A library file."""
    path: Path = tmp_path_factory.mktemp("plans") / "x.sqlite"
    build_file(read_reports([TOY]), path)
    opened = open_file(path)
    yield opened
    opened.close()


def scans(database: Database, sql: str, parameters: list[Any]) -> list[str]:
    """The steps of a query in which all of a table is read."""
    plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    assert plan
    # What a subquery has found, and the words or numbers that were asked for, are read whole.
    few = ("SCAN (subquery", "SCAN wanted", "SCAN json_each", "SCAN chosen")
    return [step for step in plan if step.startswith("SCAN") and not step.startswith(few)]


@pytest.mark.parametrize(("kind", "name"), ASKED, ids=lambda one: getattr(one, "__name__", one))
def test_a_criterion_is_served_by_an_index(
    database: Database, kind: type[ReportFilter], name: str
) -> None:
    where = kind(**{name: CRITERIA[name]})
    condition, parameters = where.where()
    assert parameters
    counted = f"SELECT count(*) FROM {joined(kind.table, condition)} WHERE {condition}"  # noqa: S608
    assert scans(database, counted, parameters) == []
    columns = f"{kind.table}.id" if kind is ReportFilter else f"{kind.table}.id, report.report"
    listed = f"SELECT {columns} {in_order(kind.table, columns, condition, 20)}"
    assert scans(database, listed, parameters) == []
    # What is common is found among the first rows, by their numbers.
    condition, parameters = where.where(one_by_one=True)
    first_rows = f"SELECT {columns} {in_order(kind.table, columns, condition, 20, first=9)}"
    assert scans(database, first_rows, parameters) == []
    plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {first_rows}", parameters)]
    assert any(f"SEARCH {kind.table} USING INTEGER PRIMARY KEY (rowid" in step for step in plan)
    assert SORTED not in plan
    if name in {"tags", "bodies", "people"}:
        assert "SEARCH label USING PRIMARY KEY (word=? AND within=?)" in plan


def test_every_criterion_is_asked_for() -> None:
    assert {name for kind in FILTERS for name in kind.fields} == set(CRITERIA)


def test_a_scan_would_be_seen(database: Database) -> None:
    sql = "SELECT count(*) FROM statistic WHERE statistic.value = ?"
    assert scans(database, sql, ["1"]) == ["SCAN statistic"]


def heard(database: Database, ask: Callable[[], Any]) -> list[tuple[str, Any]]:
    """The questions, each with its parameters, that a database is asked meanwhile."""
    asked: list[tuple[str, Any]] = []
    real = database.rows

    def rows(sql: str, parameters: Any = ()) -> Any:
        asked.append((sql, parameters))
        return real(sql, parameters)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "rows", rows)
        ask()
    return asked


@pytest.fixture
def asked(database: Database) -> Callable[[StatisticFilter, str], list[tuple[str, list[str]]]]:
    """What is asked for the first three statistics in an order, each with its plan."""

    def plans(where: StatisticFilter, order: str) -> list[tuple[str, list[str]]]:
        found: list[Any] = []
        questions = heard(database, lambda: found.extend(first(database, where, order, 3)))
        assert len(found) == 3
        assert len(questions) > 1
        for sql, parameters in questions:
            assert scans(database, sql, parameters) == []
        explained = [(sql, database.rows(f"EXPLAIN QUERY PLAN {sql}", p)) for sql, p in questions]
        return [(sql, [row[3] for row in plan]) for sql, plan in explained]

    return plans


SORTED = "USE TEMP B-TREE FOR ORDER BY"


@pytest.mark.parametrize("order", ["value", "name"])
def test_the_first_of_all_are_read_in_their_order(asked: Any, order: str) -> None:
    of_statistics = [one for one in asked(StatisticFilter(), order) if "chosen.key" not in one[0]]
    # Kinds of units are few, and are sorted.
    plans = [plan for sql, plan in of_statistics if "FROM word WHERE" not in sql]
    assert plans
    assert not any(SORTED in plan for plan in plans)


@pytest.mark.parametrize("order", ["value", "name"])
def test_the_first_that_a_filter_finds_are_looked_up(asked: Any, order: str) -> None:
    assert asked(StatisticFilter(names=("复议",)), order)
    assert asked(StatisticFilter(tags=("行政复议",), chapters=(2,)), order)


@pytest.mark.parametrize(
    "criteria",
    [{"units": ("件",)}, {"chapters": (2,), "years": (2023,)}, {"minimum": Decimal(2)}],
    ids=["a unit", "a chapter", "a minimum"],
)
def test_the_largest_are_gone_through_in_order(asked: Any, criteria: dict[str, Any]) -> None:
    plans = asked(StatisticFilter(**criteria), "value")
    largest = [plan for sql, plan in plans if "DESC, statistic.id" in sql]
    assert largest
    for plan in largest:
        assert any("SEARCH statistic USING" in step and "_amount (" in step for step in plan)
        assert SORTED not in plan


def test_of_what_is_common_the_first_are_gone_through(asked: Any) -> None:
    plans = asked(StatisticFilter(bodies=("局",)), "value")
    through = [plan for sql, plan in plans if "AS chosen FROM statistic INDEXED" in sql]
    assert through
    assert not any("SELECT DISTINCT" in sql for sql, _ in plans)
    for plan in through:
        assert any("SEARCH statistic USING" in step and "_amount (" in step for step in plan)
        assert SORTED not in plan
    few: list[dict[str, Any]] = [{"places": ("青石",)}, {"names": ("复议",)}]
    assert not any(
        "AS chosen FROM statistic INDEXED" in sql
        for where in few
        for sql, _ in asked(StatisticFilter(bodies=("局",), **where), "value")
    )


@pytest.mark.parametrize("more", [{}, {"years": (2023,)}, {"names": ("复议",)}], ids=len)
def test_the_largest_of_a_tag_are_gone_through_name_by_name(
    asked: Any, more: dict[str, Any]
) -> None:
    plans = asked(StatisticFilter(tags=("行政复议",), **more), "value")
    largest = [plan for sql, plan in plans if "DESC, statistic.id" in sql]
    assert largest
    index = "SEARCH statistic USING INDEX statistic_name (name=? AND base_unit=? AND <expr>>?)"
    assert all(index in plan for plan in largest)
    assert not any("statistic_amount" in step for _, plan in plans for step in plan)


def test_a_tag_of_very_many_names_is_listed(asked: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawgov_cli.library.statistics._MOST_NAMES", 0)
    plans = asked(StatisticFilter(tags=("行政复议",)), "value")
    assert not any("INDEXED BY statistic_name" in sql for sql, _ in plans)


@pytest.mark.parametrize(
    "around",
    [{"chapters": (2,)}, {"years": (2023,)}, {"provinces": ("云岭省",)}, {"reports": ("x",)}],
    ids=lambda one: next(iter(one)),
)
def test_what_stands_around_a_name_is_asked_of_its_index(
    database: Database, around: dict[str, Any]
) -> None:
    where = StatisticFilter(names=("复议",), **around)
    condition, parameters = where.where()
    sql = f"SELECT count(*) FROM {joined('statistic', condition)} WHERE {condition}"  # noqa: S608
    plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    assert "SEARCH statistic USING COVERING INDEX statistic_name (name=?)" in plan
    assert not any("measure" in step for step in plan)


def test_the_labels_of_a_measure_are_read_once_for_a_figure(database: Database) -> None:
    condition, parameters = StatisticFilter(tags=("行政复议",)).where()
    sql = f"SELECT count(*) FROM statistic WHERE {condition}"  # noqa: S608
    plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
    assert "SEARCH label USING PRIMARY KEY (word=? AND within=?)" in plan


@pytest.mark.parametrize("chapters", [(), (2,)])
def test_the_largest_of_names_are_read_name_by_name(asked: Any, chapters: tuple[int, ...]) -> None:
    plans = asked(StatisticFilter(names=("复议",), chapters=chapters), "value")
    largest = [plan for sql, plan in plans if "DESC, statistic.id" in sql]
    assert largest
    for plan in largest:
        (own,) = (step for step in plan if "statistic_name" in step)
        assert own.startswith("SEARCH statistic")
        assert own.endswith("(name=? AND base_unit=? AND <expr>>?)")
        assert SORTED not in plan
    (named,) = (plan for sql, plan in plans if "RECURSIVE" in sql)
    assert any("(name=? AND base_unit>?)" in step for step in named)


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_read_from_the_words(database: Database, kind: str) -> None:
    (question,) = heard(database, lambda: values(database, kind, ReportFilter(), begins="行"))
    assert scans(database, *question) == []
    assert "FROM word" in question[0]


@pytest.mark.parametrize("name", ["tags", "units", "bodies", "years"])
def test_the_figures_of_a_row_are_looked_up_by_its_reports(
    database: Database, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr("lawgov_cli.library.series._MOST_LISTED", 0)
    monkeypatch.setattr("lawgov_cli.library.series.MOST_READ", 0)
    where = SeriesFilter(**{name: CRITERIA[name]})
    questions = heard(
        database,
        lambda: list(
            compared(database, where, "place", lambda _: pytest.fail("read whole")).series
        ),
    )
    of_rows = [(sql, p) for sql, p in questions if "AS own CROSS JOIN statistic" in sql]
    assert of_rows
    for sql, parameters in of_rows:
        assert scans(database, sql, parameters) == []
        plan = [row[3] for row in database.rows(f"EXPLAIN QUERY PLAN {sql}", parameters)]
        assert any(step.startswith("SEARCH own USING") and "within=?" in step for step in plan)
