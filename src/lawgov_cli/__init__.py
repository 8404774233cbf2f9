"""lawgov: annual reports on building a law-based government as data.

>>> from lawgov_cli import load
>>> report = load()
>>> report.year
2020
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing takes time to load, and every run of the program loads this
if TYPE_CHECKING:
    from os import PathLike

    from lawgov_cli.library.library import Library
    from lawgov_cli.model import Report

__all__ = ["load", "open_library"]

# The rooms are imported when they are used: the command line imports this
# package on every run.


def load(path: str | PathLike[str] | None = None) -> Report:
    """The report of a YAML data file, or the built-in one.

    Raises ``lawgov_cli.errors.LawgovError``; its message names every defect of
    the file with line and column.
    """
    from pathlib import Path  # noqa: PLC0415

    from lawgov_cli.curated import load_report  # noqa: PLC0415
    from lawgov_cli.library.open import builtin_data  # noqa: PLC0415

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
