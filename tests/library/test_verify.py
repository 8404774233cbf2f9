"""``verify`` passes what a build wrote and tells whatever was changed in it since."""

from __future__ import annotations

import random
import sqlite3
from typing import TYPE_CHECKING

import pytest
from tests.library.test_database import changed, columns

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.schema import PAGE
from lawgov_cli.library.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

# What no data file tells may be another readable text, and a last number may be higher.
_FREE = {
    *(("statistic", "status"), ("statistic", "note"), ("model", "source"), ("model", "program")),
    # Of what file a report was read, and whether a person has corrected it.
    *(("model", "hash"), ("report", "draft")),
    *(("chapter", "id"), ("statistic", "id"), ("citation", "id"), ("word", "id")),
}


def told(path: Path) -> str:
    """What ``verify`` says of a damaged file."""
    with pytest.raises(LawgovError) as raised:
        verify(path)
    return raised.value.message


def test_a_library_as_it_was_built_is_whole(libraries: dict[str, Path]) -> None:
    for name, path in libraries.items():
        steps: list[tuple[int, int]] = []
        whole = verify(path, lambda done, total, steps=steps: steps.append((done, total)))  # type: ignore[misc]
        assert whole.reports == len(steps) == (1 if name == "built in" else 3)
        assert steps == [(n, whole.reports) for n in range(whole.reports)]
        with sqlite3.connect(path) as connection:
            for table, count in (("measure", whole.measures), ("statistic", whole.statistics)):
                sql = f"SELECT count(*) FROM {table}"  # noqa: S608
                assert connection.execute(sql).fetchone() == (count,)
            sql = "SELECT sum(citations) FROM report"
            assert connection.execute(sql).fetchone() == (whole.citations,)


@pytest.mark.parametrize(
    ("table", "column"), [pair for pair in columns() if pair not in _FREE], ids=lambda name: name
)
def test_one_changed_cell_is_told(
    libraries: dict[str, Path], tmp_path: Path, table: str, column: str
) -> None:
    path = changed(
        libraries["several"],
        tmp_path / "x.sqlite",
        f"UPDATE {table} SET {column} = '12345' WHERE rowid = (SELECT max(rowid) FROM {table})"  # noqa: S608
        if table not in {"label", "tagged"}
        else f"UPDATE {table} SET {column} = 12345 + {column}",  # noqa: S608
    )
    assert told(path).startswith(f"库文件已损坏: {path} (")


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("UPDATE statistic SET value = '1' WHERE id = 2", "的数据和它的数据文件不一致)"),
        ("UPDATE measure SET tags = '[1]' WHERE id = 2", "的措施和它的数据文件不一致)"),
        ("UPDATE measure SET title = 'x' WHERE id = 2", "的数据文件读不出来)"),
        ("UPDATE statistic SET quote_at = 0 WHERE id = 2", "的数据文件读不出来)"),
        ("UPDATE statistic SET status = x'ff' WHERE id = 2", "的核对结果读不出来)"),
        ("UPDATE model SET checked = x'00' WHERE id = 2", "的核对结果读不出来)"),
        ("UPDATE model SET yaml = x'00' WHERE id = 2", "的数据文件读不出来)"),
        ("DELETE FROM model WHERE id = 2", "(数据文件和报告的份数对不上；报告“"),
        ("UPDATE report SET report = x'ff' WHERE id = 2", "(报告的编号读不出来)"),
        ("INSERT INTO label VALUES (1, 99999, 1)", "(标签的行数和各份报告对不上)"),
        ("DELETE FROM word WHERE kind = 'years'", "(可筛选的值和它们的个数对不上)"),
        ("INSERT INTO pieces (pieces) VALUES ('delete-all')", "(全文索引和措施对不上)"),
        ("INSERT INTO pieces (rowid, piece) VALUES (99999, '政府')", "(全文索引和措施对不上)"),
        ("DELETE FROM chapter", "”的章和它的数据文件不一致 等 5 处)"),
        ("UPDATE statistic SET owner = 3 WHERE id = 2", "(数据和所在的报告对不上)"),
        ("UPDATE statistic SET chapter = 9 WHERE id = 2", "的数据和它的数据文件不一致)"),
        ("DELETE FROM measure", " 等 "),
    ],
)
def test_what_is_damaged_is_told(
    libraries: dict[str, Path], tmp_path: Path, statement: str, what: str
) -> None:
    message = told(changed(libraries["several"], tmp_path / "x.sqlite", statement))
    assert what in message
    assert message.endswith("，请重新 lawgov build")
    assert "\n" not in message


def test_noise_in_the_structure_is_told(libraries: dict[str, Path], tmp_path: Path) -> None:
    content = bytearray(libraries["several"].read_bytes())
    chance = random.Random(3)  # noqa: S311 - the same noise in every run
    path = tmp_path / "x.sqlite"
    for _ in range(10):
        broken = bytearray(content)
        # Over one page at least: a part of a page may stand empty.
        at = chance.randrange(PAGE, len(broken) - 2 * PAGE)
        broken[at : at + 2 * PAGE] = chance.randbytes(2 * PAGE)
        path.write_bytes(broken)
        assert told(path).startswith("库文件已损坏: ")


def test_the_command_says_it(
    lawgov: Program, libraries: dict[str, Path], toy_report: Path, tmp_path: Path
) -> None:
    whole = lawgov("build", "--verify", libraries["several"])
    assert (whole.status, whole.err) == (0, "")
    assert whole.out.startswith(f"{libraries['several']}: 库文件完好，3 份报告、")
    broken = changed(libraries["several"], tmp_path / "x.sqlite", "DELETE FROM citation")
    answer = lawgov("build", "--verify", broken)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"库文件已损坏: {broken} (")
    assert lawgov("build", "--verify", tmp_path / "no").err == f"没有文件“{tmp_path / 'no'}”\n"
    assert "不是 lawgov 的库文件" in lawgov("build", "--verify", toy_report).err
    assert lawgov("build", toy_report, "--verify", broken).status == 2
    assert lawgov("build", "--verify", libraries["several"], "--update").status == 2
