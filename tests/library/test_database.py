"""Whatever a library file holds, a question ends in an answer or in one sentence."""

from __future__ import annotations

import random
import shutil
import sqlite3
import zlib
from contextlib import closing
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import MOST_DIGITS, Damaged, number, plain
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.parts import PartId
from lawgov_cli.library.schema import TABLES
from lawgov_cli.library.search import Query
from lawgov_cli.library.statistics import StatisticFilter
from lawgov_cli.library.values import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.program import Program

    from lawgov_cli.library.library import Library

QUESTIONS: dict[str, Callable[[Library], object]] = {
    "reports": lambda library: library.reports(),
    "chapters": lambda library: library.chapters(),
    "measures": lambda library: library.measures(),
    "citations": lambda library: library.citations(),
    "statistics": lambda library: library.statistics(order="value"),
    "filtered": lambda library: library.statistics(
        StatisticFilter(tags=("行政复议",), places=("青石",), approx=True)
    ),
    "counted": lambda library: library.count(CitationFilter(kinds=("法律",))),
    "search": lambda library: library.search(Query(("行政",)), limit=3),
    "expression": lambda library: library.search(Query(("行.",), regex=True)),
    "values": lambda library: [library.values(kind) for kind in KINDS],
    "part": lambda library: library.parts(PartId(1, 1)),
    "model": lambda library: [library.report(name) for name in library.report_ids()],
    "checked": lambda library: [library.checked(name) for name in library.report_ids()],
    "hints": lambda library: library.hints(StatisticFilter(units=("吨公里",)), Query(("查无",))),
}


def ask(path: Path) -> dict[str, str]:
    """What each question came to: nothing when it was answered, or its sentence."""
    told = {}
    for name, question in QUESTIONS.items():
        try:
            with open_library([path]) as library:
                question(library)
        except LawgovError as error:
            told[name] = error.message
    return told


def changed(library: Path, path: Path, *statements: str, given: tuple[Any, ...] = ()) -> Path:
    """A copy of the library after some statements."""
    shutil.copyfile(library, path)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement, given)
        connection.commit()
    return path


def columns() -> list[tuple[str, str]]:
    """Every column of every table."""
    connection = sqlite3.connect(":memory:")
    found = []
    for table, sql in TABLES.items():
        if table != "pieces":
            connection.execute(sql)
            rows = connection.execute(f"PRAGMA table_info({table})")
            found += [(table, row[1]) for row in rows]
    connection.close()
    return found


BAD = (None, "x", b"\x00\xff", 10**12, 1.5, "1e999999999", "[1]", "9" * 300, "\ud7ff")


@pytest.mark.parametrize(("table", "column"), columns(), ids=lambda name: name)
def test_a_bad_cell_is_told_in_one_sentence(
    libraries: dict[str, Path], tmp_path: Path, table: str, column: str
) -> None:
    for value in BAD:
        try:
            path = changed(
                libraries["several"],
                tmp_path / "x.sqlite",
                f"UPDATE OR REPLACE {table} SET {column} = ?",  # noqa: S608
                given=(value,),
            )
        except sqlite3.IntegrityError:  # an id is a whole number, SQLite says
            continue
        for name, message in ask(path).items():
            assert "\n" not in message or name in {"model", "checked"}, (value, name, message)
            assert message.startswith(("库文件已损坏: ", "库里没有报告", "没有")) or (
                name in {"model", "checked"}
            ), (value, name, message)


_ALL_TOGETHER = {"chapter", "measure", "printed", "report", "model", "word"}


@pytest.mark.parametrize("table", [name for name in TABLES if name != "pieces"])
def test_missing_rows_end_in_a_sentence_or_an_answer(
    libraries: dict[str, Path], tmp_path: Path, table: str
) -> None:
    path = changed(libraries["several"], tmp_path / "x.sqlite", f"DELETE FROM {table}")  # noqa: S608
    for message in ask(path).values():
        assert message.startswith(("库文件已损坏: ", "没有", "库里没有报告"))
    assert ("part" in ask(path)) == (table in _ALL_TOGETHER)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE chapter",
        "DROP INDEX measure_within",
        "ALTER TABLE statistic ADD COLUMN more TEXT",
        "CREATE VIEW other AS SELECT 1",
        "CREATE TABLE other (a)",
        "CREATE TRIGGER other AFTER INSERT ON label BEGIN SELECT 1; END",
        "DROP TABLE pieces",
    ],
)
def test_tables_that_are_not_ours_are_never_read(
    libraries: dict[str, Path], tmp_path: Path, statement: str
) -> None:
    path = changed(libraries["several"], tmp_path / "x.sqlite", statement)
    assert set(ask(path)) == set(QUESTIONS)
    assert all(message.startswith("库文件已损坏: ") for message in ask(path).values())


def test_an_endless_view_is_refused_at_once(libraries: dict[str, Path], tmp_path: Path) -> None:
    path = changed(
        libraries["several"],
        tmp_path / "x.sqlite",
        "ALTER TABLE statistic RENAME TO s0",
        "CREATE VIEW statistic AS WITH RECURSIVE r(i) AS"
        " (SELECT 1 UNION ALL SELECT i + 1 FROM r) SELECT s0.* FROM s0, r",
    )
    started = process_time()
    assert set(ask(path)) == set(QUESTIONS)
    assert process_time() - started < 3


def test_steps_have_an_end(libraries: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawgov_cli.library.database.STEPS_AT_LEAST", 1)
    monkeypatch.setattr("lawgov_cli.library.database.STEPS_A_BYTE", 0)
    monkeypatch.setattr("lawgov_cli.library.database._STEPS", 10)
    assert set(ask(libraries["several"])) == set(QUESTIONS)


def test_a_blob_is_unpacked_as_far_as_a_limit(libraries: dict[str, Path], tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    pieces = [packer.compress(bytes(1 << 20)) for _ in range(200)]
    bomb = b"".join([*pieces, packer.flush()])
    for column, question, packed in (
        ("yaml", "model", bomb),
        ("checked", "checked", bomb),
        ("notes", "statistics", bomb),
    ):
        path = changed(
            libraries["several"],
            tmp_path / "x.sqlite",
            f"UPDATE model SET {column} = ?",  # noqa: S608
            given=(packed,),
        )
        assert ask(path)[question].startswith("库文件已损坏: ")


@pytest.mark.parametrize(
    "question", [("stats",), ("search", "行政"), ("show", "1"), ("reports",), ("check",), ()]
)
def test_noise_in_the_file_is_told(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path, question: tuple[str, ...]
) -> None:
    content = libraries["built in"].read_bytes()
    path = tmp_path / "x.sqlite"
    chance = random.Random(7)  # noqa: S311 - the same noise in every run
    damaged = [content[:200], content[:4096], content[: len(content) // 2]]
    for _ in range(6):  # noise in the middle, the header left alone
        at = chance.randrange(100, len(content) - 5000)
        damaged.append(content[:at] + chance.randbytes(4096) + content[at + 4096 :])
    refused = 0
    for broken in damaged:
        path.write_bytes(broken)
        answer = lawgov(*question, "--data", path)
        assert "Traceback" not in answer.err
        if answer.status == 2:  # noise that the question does not touch harms nothing
            refused += 1
            assert answer.out == ""
            assert "库文件已损坏" in answer.err
    assert refused >= 2


def test_noise_in_any_byte(libraries: dict[str, Path], tmp_path: Path) -> None:
    content = bytearray(libraries["several"].read_bytes())
    path = tmp_path / "x.sqlite"
    chance = random.Random(11)  # noqa: S311 - the same noise in every run
    for _ in range(40):
        broken = bytearray(content)
        for _ in range(chance.randrange(1, 30)):
            broken[chance.randrange(100, len(broken))] = chance.randrange(256)
        path.write_bytes(broken)
        ask(path)


@pytest.mark.parametrize(
    "cell", [None, 1, "", "-", ".", "1e5", "１", "--1", "1.2.3", "nan", "1" * (MOST_DIGITS + 1)]
)
def test_a_cell_that_is_no_number(cell: object) -> None:
    with pytest.raises(Damaged):
        number(cell)


def test_a_number_keeps_its_digits() -> None:
    for digits in ("98.60", "-3.2", "0", "1" * MOST_DIGITS):
        assert f"{number(digits):f}" == digits


@pytest.mark.parametrize("cell", [None, "{}", "[99999]", "x", '"a"', "[[]]", '["a"]'])
def test_a_cell_that_is_no_list_of_names(
    libraries: dict[str, Path], tmp_path: Path, cell: object
) -> None:
    statement = "UPDATE measure SET tags = ?"
    path = changed(libraries["several"], tmp_path / "x.sqlite", statement, given=(cell,))
    assert ask(path)["measures"].startswith("库文件已损坏: ")


def test_a_government_has_a_long_and_a_short_name() -> None:
    assert plain("州人民政府") == plain("州政府") == "州政府"
    assert plain("ＡＰＰ端") == "app端"
