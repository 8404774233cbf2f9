"""lawgov: annual reports on building a law-based government as data.

>>> import lawgov_cli
>>> report = lawgov_cli.load()
>>> report
<Report qianxinan-2020: 黔西南州 2020 年，10 章>
>>> report.year
2020
>>> sorted(lawgov_cli.to_frames(report))
['chapters', 'citations', 'measures', 'reports', 'statistics']
>>> lawgov_cli.__version__.count(".")
2
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing takes time to load, and every run of the program loads this
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any

    from lawgov_cli.library.library import Library
    from lawgov_cli.model import Report

    __version__: str

__all__ = ["__version__", "load", "open_library", "to_frames"]

# The rooms are imported when they are used: the command line imports this
# package on every run.


def load(path: str | PathLike[str] | None = None) -> Report:
    """The report of a YAML data file, or the built-in one.

    >>> report = load()
    >>> [measure.id for _, measure in report.measures()][:3]
    ['0.1', '1.1', '1.2']
    >>> measure, statistic = next(report.statistics())
    >>> f"{statistic.name} {statistic.value}{statistic.unit}"
    '法治政府建设考核·全省排名 3名'

    Raises ``lawgov_cli.errors.LawgovError``; its message names every defect of
    the file with line and column.
    """
    from pathlib import Path  # noqa: PLC0415

    from lawgov_cli.curated import load_report  # noqa: PLC0415
    from lawgov_cli.made import builtin_data  # noqa: PLC0415

    return load_report(builtin_data() / "report.yaml" if path is None else Path(path))


def open_library(*paths: str | PathLike[str]) -> Library:
    """YAML files, folders of them or built library files, ready to query; without any, ours.

    >>> from lawgov_cli.library.statistics import StatisticFilter
    >>> with open_library() as library:
    ...     library.count(StatisticFilter(approx=True)) > 0
    True

    Raises ``lawgov_cli.errors.LawgovError`` for what cannot be opened; see
    ``lawgov_cli.library.library.Library`` for what it answers.
    """
    from pathlib import Path  # noqa: PLC0415

    from lawgov_cli.library import open as opening  # noqa: PLC0415

    return opening.open_library([Path(path) for path in paths])


def to_frames(of: Report | Library, *, using: str = "") -> dict[str, Any]:
    """Typed tables of a report or a library: reports, chapters, measures, statistics, citations.

    Every key of the JSON records is a column; ``using`` is ``pandas`` or ``polars``,
    without it the first of them that is installed.

    >>> tables = to_frames(load(), using="polars")
    >>> tables["statistics"].columns[:5]
    ['report', 'chapter', 'measure', 'item', 'name']

    Raises ``lawgov_cli.errors.LawgovError`` when neither is installed.
    """
    from lawgov_cli.frames import frames_of  # noqa: PLC0415
    from lawgov_cli.library.library import Library  # noqa: PLC0415
    from lawgov_cli.library.open import library_of  # noqa: PLC0415

    if isinstance(of, Library):
        return frames_of(of, using)
    with library_of([of]) as library:
        return frames_of(library, using)


def __getattr__(name: str) -> str:
    """The version, when it is asked for."""
    if name == "__version__":
        from lawgov_cli.version import VERSION  # noqa: PLC0415

        return VERSION
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
