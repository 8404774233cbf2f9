"""What records must meet, as values that refuse what cannot be when they are made.

An empty criterion lets everything pass; several values of one are
alternatives; criteria that are given together must all be met.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.database import as_json, plain
from lawgov_cli.library.frozen import Frozen
from lawgov_cli.library.schema import MEASURES, REPORTS

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


def any_of(column: str) -> str:
    """The condition that a column is one of the wanted values."""
    return f"{column} IN (SELECT value FROM json_each(?))"


def part_of(*columns: str, whole: bool = False) -> str:
    """The condition that some wanted value is found anywhere in a column, or is all of it."""
    form = "{0} = wanted.value" if whole else "instr({0}, wanted.value)"
    found = " OR ".join(form.format(column) for column in columns)
    return f"EXISTS (SELECT 1 FROM json_each(?) AS wanted WHERE {found})"


class ReportFilter(Frozen):
    """What reports must meet: whole ids, years and provinces, pieces of a place's names."""

    source: ClassVar[str] = REPORTS
    """Where the records of this kind stand."""

    reports: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    places: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        "reports": (any_of("report.report"), str),
        "years": (any_of("report.year"), int),
        "places": (part_of("fold(report.territory)"), fold),
        "provinces": (any_of("report.province"), str),
    }
    """For each criterion its SQL, and what makes a wanted value comparable."""

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

    def where(self) -> tuple[str, list[Any]]:
        """The SQL condition and its parameters."""
        met = list(self._met())
        return " AND ".join(["1", *(sql for sql, _ in met)]), [value for _, value in met]

    def _met(self) -> Iterator[tuple[str, Any]]:
        for name, (sql, comparable) in self.conditions.items():
            if values := getattr(self, name):
                yield sql, as_json(map(comparable, values))


class MeasureFilter(ReportFilter):
    """What measures must meet.

    ``tags`` are whole values; ``bodies``, ``places`` and ``people`` are found anywhere
    in a name.  A place is the report's own or one that the measure names.
    """

    source: ClassVar[str] = MEASURES

    chapters: tuple[int, ...] = ()
    measures: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()

    conditions: ClassVar[dict[str, tuple[str, Callable[[Any], Any]]]] = {
        **ReportFilter.conditions,
        "places": (part_of("fold(report.territory)", "fold(measure.places)"), fold),
        "chapters": (any_of("measure.chapter"), int),
        "measures": (any_of("measure.measure"), str),
        "tags": (f"measure.id IN (SELECT within FROM tag WHERE {any_of('tag.tag')})", fold),
        "bodies": (part_of("plain(measure.bodies)"), plain),
        "people": (part_of("fold(measure.people)"), fold),
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
