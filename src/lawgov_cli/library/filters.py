"""What records must meet, as values that refuse what cannot be when they are made.

An empty criterion lets everything pass; several values of one are
alternatives; criteria that are given together must all be met.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import SHORTENED, as_json, plain
from lawgov_cli.library.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LABELS = {
    "reports": "报告",
    "years": "年度",
    "places": "地方",
    "provinces": "省份",
    "chapters": "章",
    "measures": "措施",
    "tags": "主题",
    "bodies": "机关",
    "people": "人物",
    "names": "名称",
    "indicators": "指标",
    "units": "单位",
    "scopes": "范围",
    "qualifiers": "限定",
    "periods": "时期",
    "natures": "性质",
    "kinds": "种类",
    "actions": "处理",
    "minimum": "最小值",
    "maximum": "最大值",
    "approx": "约数",
}
"""What a criterion is called where people read it."""

MOST_NUMBER = 9999
"""Chapters and years are smaller than this."""


FOLDED = "ifnull(word.folded, word.word)"
"""A word as filters compare it."""

PLAIN = "replace({})".format(", ".join((FOLDED, *map(repr, SHORTENED))))
"""A body's or a scope's name as filters compare it: ``plain`` in SQL."""


def any_of(column: str) -> str:
    """The condition that a column is one of the wanted values."""
    return f"{column} IN (SELECT value FROM json_each(?))"


def part_of(column: str) -> str:
    """The condition that some wanted value is found anywhere in a column."""
    return f"EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE instr({column}, wanted.value))"


def words(kind: str, condition: str) -> str:
    """The numbers of the words of a kind that meet a condition: there are few of them."""
    return f"(SELECT word.id FROM word WHERE word.kind = '{kind}' AND {condition})"


_LABELLED = "{measure} IN (SELECT label.within FROM label WHERE"
_LABELLED_ITSELF = "EXISTS (SELECT 1 FROM label WHERE label.within = {measure} AND"


def labelled(kind: str, condition: str) -> str:
    """The condition that a measure has a name of a kind that meets a condition."""
    return f"{_LABELLED} label.word IN {words(kind, condition)})"


_IN_ITS_CHAPTER = "measure.chapter IN (SELECT CAST(value AS INTEGER) FROM json_each(?))"
_TERRITORIES = f"IN {words('territories', part_of(FOLDED))}"
_OF_THE_PLACE = (
    "SELECT own.id FROM report AS said JOIN measure AS own ON own.within = said.id"
    f" WHERE said.territory {_TERRITORIES}"
)
_NAME_THE_PLACE = (
    f"SELECT label.within FROM label WHERE label.word IN {words('places', part_of(FOLDED))}"
)


class ReportFilter(Frozen):
    """What reports must meet: whole ids, years and provinces, pieces of a place's names."""

    table: ClassVar[str] = "report"
    """Where the records of this kind stand."""

    measure: ClassVar[str] = ""
    """The number of the measure that a record of this kind stands in."""

    reports: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        "reports": (any_of("report.report"), str),
        "years": (any_of("report.year"), int),
        "places": (f"report.territory {_TERRITORIES}", fold),
        "provinces": (any_of("report.province"), str),
    }
    """For each criterion its SQL, and what makes a wanted value comparable.

    Each mark in it stands for all wanted values.
    """

    def check(self) -> None:
        """Refuse values of a wrong kind; raises LawgovError."""
        for name, value in vars(self).items():
            if name == "provinces":  # one may be unknown
                continue
            if isinstance(value, tuple):
                for one in value:
                    _check(LABELS[name], one, whole=name in {"years", "chapters"})
            elif isinstance(value, str | list):
                raise LawgovError(f"{LABELS[name]}应是一组值 (tuple)，不是: {value!r}")

    def where(self, *, one_by_one: bool = False) -> tuple[str, list[Any]]:
        """The SQL condition and its parameters.

        ``one_by_one`` is one for rows that are gone through: no list is made of all that meet it.
        """
        met = list(self._met())
        condition = " AND ".join(["1", *(sql for sql, _ in met)])
        if one_by_one:
            condition = condition.replace(_LABELLED, _LABELLED_ITSELF)
        parameters = [value for sql, value in met for _ in range(sql.count("?"))]
        return condition.replace("{measure}", self.measure), parameters

    def _met(self) -> Iterator[tuple[str, Any]]:
        for name, (sql, comparable) in self.conditions.items():
            if values := getattr(self, name):
                yield self.nearer(sql), as_json(map(comparable, values))

    def nearer(self, sql: str) -> str:
        """The same condition where it can be asked of something nearer."""
        return sql


class MeasureFilter(ReportFilter):
    """What measures must meet.

    ``tags`` are whole values; ``bodies``, ``places`` and ``people`` are found anywhere
    in a name.  A place is the report's own or one that the measure names.
    """

    table: ClassVar[str] = "measure"
    measure: ClassVar[str] = "measure.id"

    chapters: tuple[int, ...] = ()
    measures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **ReportFilter.conditions,
        "places": (f"{{measure}} IN ({_OF_THE_PLACE} UNION ALL {_NAME_THE_PLACE})", fold),
        "chapters": (any_of("measure.chapter"), int),
        # The index is by chapter: 4.1 stands in the fourth.
        "measures": (f"{_IN_ITS_CHAPTER} AND {any_of('measure.measure')}", str),
        "tags": (labelled("tags", any_of(FOLDED)), fold),
        "bodies": (labelled("bodies", part_of(PLAIN)), plain),
        "people": (labelled("people", part_of(FOLDED)), fold),
    }


def _check(label: str, value: object, *, whole: bool) -> None:
    """Refuse a wanted value of the wrong kind."""
    if whole:
        if type(value) is not int or not 0 <= value <= MOST_NUMBER:
            raise LawgovError(f"{label}应是 0 至 {MOST_NUMBER} 的整数: {value!r}")
    elif not isinstance(value, str) or not value.strip():
        raise LawgovError(f"{label}不能为空")


def check_number(label: str, value: Decimal | None) -> None:
    """Refuse a bound that is no number of a sane length; raises LawgovError."""
    if value is None:
        return
    if not isinstance(value, Decimal) or not value.is_finite() or abs(value.adjusted()) > 30:
        raise LawgovError(f"{label}应是数字，不超过 30 位: {value!s:.40}")
