"""A figure in a table cell: what its heads and its caption say that a clause would say.

The head of the column tells what is counted and in what unit, that of the row whose it is
or which part.  Where the column only gives a year or says 数量, the head of the row tells
what is counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import COUNTS, HAN, IN_TOTAL, OFFICES, words
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.table_units import unit_counted, unit_of_all, unit_said
from lawgov_cli.chinese.units import multiplier
from lawgov_cli.draft.figures.scopes import Scope, is_organ, level_name, short_body
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from lawgov_cli.document import Document, Table
    from lawgov_cli.draft.figures.surroundings import Around

_BRACKETS = pattern("[（(][^（）()]*[）)]|单位[：:].*")
_YEAR = pattern("(?P<year>(?:19|20)[0-9]{2})年?度?|上年|去年|本年|当年|今年|同期")
_CAPTION = pattern("^(?:附?[表图][0-9一二三四五六七八九十]*[ 　.、：:]*)|[：:。；;]$")
_IS_CAPTION = pattern("^附?[表图]|情况|统计|一览|汇总|[表：:]$|单位[：:]")
_GENRE = pattern(
    "(?:的|基本|有关|主要)*(?:情况|数据|统计|一览|汇总|明细)*(?:一览|汇总|统计)?表?(?:如下|见下表)?$"
)
_PLACE = pattern(f"{HAN}{{1,7}}(?:省|州|盟|市|县|区|旗|镇|乡|街道|村|社区)$")
_LAST_COUNT = pattern("(?<=..)(?:数量|总数|数)$")
_TOTAL = frozenset((*IN_TOTAL, *words("小计 全部 总数")))
_COUNTS = frozenset((*COUNTS, "案件数"))
_PLAIN = _TOTAL | _COUNTS | frozenset(words("数值 数据 数 指标值 完成情况 完成数 实绩 全年 金额"))
_LONGEST_CAPTION, _LONGEST_ROW, _LINES_ABOVE = 60, 16, 2


class Told(NamedTuple):
    """What a table says of one of its figures.

    ``caption`` is what the table is about; ``part`` the head of the row where that tells
    which of several, ``year`` the one that its heads name.
    """

    caption: str
    part: str
    year: str


def in_cell(document: Document, row: Around) -> tuple[Around, Told] | None:
    """The surroundings of a figure in a table as its heads tell them; None outside of tables."""
    figure = row.mention.figure
    table = document.table_at(figure.number_start)
    if table is None:
        return None
    across, down = document.heads(figure.number_start)
    if not (across or down):
        return None
    above = _lines_above(document.text, table)
    caption = next((c for c in map(_topic, (*above, row.chapter)) if c), "")
    heads, names = list(map(_plain, down)), [w for w in map(_plain, across) if w]
    column = "".join(head for head in heads if head not in _COUNTS) or "".join(heads)
    counts = column in {"", *_PLAIN} and bool(names)
    said, part = ("".join(names), "") if counts else (column, names[-1] if names else "")
    year = next((m["year"] for h in (*down, *across) if (m := _YEAR.search(h)) and m["year"]), "")
    unit = figure.unit or _unit_of((*reversed(down), *reversed(across), *above))
    figure = figure._replace(unit=unit, scale=multiplier(unit))
    mention = row.mention._replace(figure=figure)
    told = Told(caption, "" if part in _TOTAL else part, year)
    words_of = _LAST_COUNT.sub("", said) if said not in _PLAIN else said
    return (
        row._replace(
            mention=mention,
            before=words_of,
            after="",
            sentence=words_of,
            rest="",
            earlier="",
            lead=caption,
            title=caption,
            opens_part=True,
        ),
        told,
    )


def row_start(document: Document, offset: int) -> int | None:
    """Where the row of the table cell at ``offset`` begins; None outside of tables."""
    table, cell = document.table_at(offset), document.cell_at(offset)
    if table is None or cell is None:
        return None
    return min(c.start for c in table.row(cell.row))


def scope_of_head(head: str, own: str) -> Scope:
    """Whose a row is by its head: an organ's, a place's, a level's; else a part of its own."""
    if is_organ(head) or head.endswith(OFFICES):
        return Scope(body=head, part=short_body(head))
    level = level_name(head, own)
    if level or _PLACE.match(head):
        return Scope(printed=head, part=level or head)
    return Scope(part=head)


def _lines_above(text: str, table: Table) -> list[str]:
    """The lines above a table that are short enough to be its caption, the nearest first."""
    lines = text[max(0, table.start - 3 * _LONGEST_CAPTION) : table.start].splitlines()
    near = [line.strip() for line in reversed(lines) if line.strip()][:_LINES_ABOVE]
    return [line for line in near if len(line) <= _LONGEST_CAPTION and _IS_CAPTION.search(line)]


def _topic(line: str) -> str:
    """What a caption says the table is about: 行政处罚 of 表1 2023年行政处罚情况（单位：件）."""
    plain = _CAPTION.sub("", _BRACKETS.sub("", line).strip())
    plain = _GENRE.sub("", _YEAR.sub("", plain).strip())
    return plain if 2 <= len(plain) <= _LONGEST_ROW and plain.isalnum() else ""


def _plain(head: str) -> str:
    """A head without its unit and its year."""
    return "".join(_YEAR.sub("", _BRACKETS.sub("", head)).split())


def _unit_of(heads: tuple[str, ...]) -> str:
    """The unit that the nearest of some heads names."""
    found = (unit_said(head) or unit_of_all(head) or unit_counted(_plain(head)) for head in heads)
    return next(filter(None, found), "")
