"""Where things stand in the data folder, for messages that name the line to look at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lawgov_cli.model import Citation, Measure, Statistic

DATA = Path(__file__).parents[2] / "data"
REPORT = DATA / "report.yaml"
WORDS = DATA / "words.yaml"
SCHEMA = DATA / "report.schema.json"


def printed(measure: Measure) -> str:
    """What the government wrote of a measure: its title, a line end, its text."""
    return f"{measure.title}\n{measure.text}"


def line_of(measure: Measure, offset: int) -> int:
    """The file line of an offset of ``printed(measure)``."""
    row = printed(measure).count("\n", 0, offset)
    return measure.text_line + row - 1 if row else measure.line


def at(record: Measure | Statistic | Citation, said: str) -> str:
    """One line of a failure message: the record's place and what is wrong with it."""
    return f"data/report.yaml:{record.line}: {said}"


def none(defects: Iterable[str]) -> None:
    """Fail with every defect, a line each."""
    found = list(defects)
    assert not found, "\n" + "\n".join(found)
