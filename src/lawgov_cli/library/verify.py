"""Whether a library file is whole: its structure, its counts, and every cell of its tables.

Each report is built once more in memory from the data file that the library
keeps of it, and compared cell by cell with what the tables hold.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_memory
from lawgov_cli.library.library import Library
from lawgov_cli.library.open import open_file
from lawgov_cli.library.recognized import is_library
from lawgov_cli.library.schema import LABEL, WORDS, joined
from lawgov_cli.library.statistics import StatisticFilter
from lawgov_cli.library.values import KINDS, counted
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from lawgov_cli.library.database import Database


class _Table(NamedTuple):
    """What a table holds, in Chinese, and whether its rows belong to measures."""

    title: str
    of_measure: bool = False


_TABLES = {
    "report": _Table("报告"),
    "chapter": _Table("章"),
    "measure": _Table("措施"),
    "printed": _Table("原文", of_measure=True),
    "statistic": _Table("数据", of_measure=True),
    "citation": _Table("文件", of_measure=True),
    "label": _Table("标签", of_measure=True),
}

_NUMBERS = {"id", "within", "owner"}
"""Columns that only say which rows belong together: a file may count from another number."""

_OF_ANOTHER = (
    "statistic JOIN measure ON measure.id = statistic.within"
    " WHERE statistic.owner IS NOT measure.within"
)
"""Figures that say another report than their measure does."""

_UNTAGGED = (
    "label JOIN word ON word.id = label.word AND word.kind = 'tags'"
    " JOIN statistic ON statistic.within = label.within"
    " AND label.item IN (-1, ifnull(statistic.item, 0)) WHERE NOT EXISTS"
    " (SELECT 1 FROM tagged WHERE tagged.tag = label.word AND tagged.name = statistic.name)"
)
"""Figures whose name is not known to be one of a tag of theirs."""

_NOT_IN_THE_DATA_FILE = {"status", "draft"}
"""Columns that no data file tells: what ``check`` said, and whether a person has corrected it."""

_TOLD = 3
"""Defects that are told; the others are counted."""


class WholeLibrary(NamedTuple):
    """What a library holds in which nothing is damaged."""

    reports: int
    measures: int
    statistics: int
    citations: int


def verify(
    path: Path, tell: Callable[[int, int], None] = lambda _done, _total: None
) -> WholeLibrary:
    """Read all of a library file; ``tell`` hears how many reports of how many are done.

    Raises LawgovError with what is damaged, and for a file that is no library.
    """
    if not is_library(path):
        raise LawgovError(f"不是 lawgov 的库文件: {path}")
    database = open_file(path)
    with Library(database) as library:
        defects = list(_defects(library, database, tell))
        if defects:
            more = f" 等 {len(defects)} 处" if len(defects) > _TOLD else ""
            what = "；".join(defects[:_TOLD])
            raise LawgovError(f"库文件已损坏: {path} ({what}{more})，请重新 lawgov build")
        sums = ", ".join(f"ifnull(sum({name}), 0)" for name in WholeLibrary._fields[1:])
        return WholeLibrary(*next(database.rows(f"SELECT count(*), {sums} FROM report")))


def _defects(
    library: Library, database: Database, tell: Callable[[int, int], None]
) -> Iterator[str]:
    """What is damaged, each in a few words; a structure that fails says nothing of the rest."""
    if not _holds(_is_sound, database):
        yield "文件结构没有通过 SQLite 的完整性检查"
        return
    for sentence, question, *of in _OF_ALL:
        if not _holds(question, database, *of):
            yield sentence
    try:
        identifiers = library.report_ids()
    except LawgovError:
        yield "报告的编号读不出来"
        return
    if not _holds(_has_rows, database, "model", len(identifiers)):
        yield "数据文件和报告的份数对不上"
    rows: Counter[str] = Counter()
    for done, identifier in enumerate(identifiers):
        tell(done, len(identifiers))
        yield from _differing(library, database, identifier, rows)
    for name, table in _TABLES.items():
        # Rows of no report; of one whose data file cannot be read nothing is known.
        if rows["unread"] == 0 and not _holds(_has_rows, database, name, rows[name]):
            yield f"{table.title}的行数和各份报告对不上"


def _holds(question: Callable[..., bool], *of: object) -> bool:
    """Whether something is so; what cannot be read is not."""
    try:
        return question(*of)
    except (LawgovError, TypeError):  # a word may be of any type
        return False


def _differing(
    library: Library, database: Database, identifier: str, rows: Counter[str]
) -> Iterator[str]:
    """What of a report is not what its own data file says; counts its rows in each table."""
    try:
        fresh = build_memory([library.report(identifier)])
    except LawgovError:
        rows["unread"] += 1
        yield f"报告“{identifier}”的数据文件读不出来"
        return
    wrong = []
    for name, table in _TABLES.items():
        cells = _cells(fresh, name)
        rows[name] += len(cells)
        if not _holds(_has_cells, database, name, identifier, cells):
            wrong.append(table.title)
    fresh.close()
    if wrong:
        yield f"报告“{identifier}”的{'、'.join(wrong)}和它的数据文件不一致"
    if not _holds(_is_checked, library, identifier):
        yield f"报告“{identifier}”的核对结果读不出来"


def _is_sound(database: Database) -> bool:
    return [*database.texts("PRAGMA integrity_check")] == [("ok",)]


def _is_checked(library: Library, identifier: str) -> bool:
    """Whether what ``check`` said of a report can be read, in whole and of each statistic."""
    library.kept_check(identifier)
    library.notes(identifier)
    library.statistics(StatisticFilter(reports=(identifier,)), checked=False)
    return True


def _has_cells(database: Database, name: str, identifier: str, cells: list[str]) -> bool:
    return _cells(database, name, identifier) == cells


def _has_rows(database: Database, name: str, wanted: int) -> bool:
    return next(database.numbers(f"SELECT count(*) FROM {name}")) == wanted


def _cells(database: Database, name: str, identifier: str | None = None) -> list[str]:
    """The rows of one report in a table, or of all, in printed order, kinds of cells and all."""
    own = [column for _, column, *_ in database.rows(f"PRAGMA table_info({name})")]
    told = [c for c in own if c not in _NUMBERS | _NOT_IN_THE_DATA_FILE]
    columns = [f"{name}.{column}" for column in told]
    if _TABLES[name].of_measure:
        columns.append("measure.measure")
    where = "1" if identifier is None else "report.report = ?"
    given: tuple[Any, ...] = () if identifier is None else (identifier,)
    selected = ", ".join(columns)
    order = "" if name == LABEL.partition(".")[0] else f" ORDER BY {name}.id"
    sql = f"SELECT {selected} FROM {joined(name, selected, 'report.')} WHERE {where}{order}"
    rows = [repr([*map(database.told, columns, row)]) for row in database.rows(sql, given)]
    return rows if order else sorted(rows)


def _is_indexed(database: Database) -> bool:
    """Whether the full-text index knows each measure and nothing else; all of it is read."""
    list(database.rows("CREATE VIRTUAL TABLE temp.told USING fts5vocab (main, pieces, instance)"))
    known = set(database.numbers("SELECT DISTINCT doc FROM temp.told"))
    return known == set(database.numbers("SELECT id FROM measure"))


def _totals_hold(database: Database) -> bool:
    """Whether what there is to filter by is what the tables give when they are counted again."""
    kept = "SELECT word, count FROM word WHERE kind = ?"
    for kind in dict.fromkeys((*KINDS, *WORDS.values())):
        again = {word: count for word, count, _ in database.rows(counted(kind))}
        if dict(database.rows(kept, (kind,))) != again:
            return False
    kinds = "SELECT DISTINCT kind FROM word"
    if not {kind for (kind,) in database.rows(kinds)} <= {*KINDS, *WORDS.values()}:
        return False
    folds = database.rows("SELECT word, folded FROM word")
    return all(folded == (None if fold(word) == word else fold(word)) for word, folded in folds)


_OF_ALL: tuple[tuple[Any, ...], ...] = (
    ("全文索引和措施对不上", _is_indexed),
    ("数据和所在的报告对不上", _has_rows, _OF_ANOTHER, 0),
    ("主题和数据的名称对不上", _has_rows, _UNTAGGED, 0),
    ("可筛选的值和它们的个数对不上", _totals_hold),
)
"""What must be so of all reports together: what is said where it is not, and the question."""
