"""No text costs more than its length: the lines of ours that run are counted, no clock is asked.

``python -m benchmarks.pieces`` measures seconds and memory of many more pieces.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import vocabulary

import lawgov_cli
from lawgov_cli.check.run import run
from lawgov_cli.draft import draft
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from _typeshed import TraceFunction

OURS = str(Path(lawgov_cli.__file__).parent)
SHORT = 100
"""Repetitions; as many as the figures that one is read against."""
STEEP = 2.1
"""Where all costs as much each time, the second doubling adds twice what the first does."""


@pytest.mark.parametrize(
    ("command", "piece"),
    [
        ("check", "和分别\n\t特种设备使用单位６，》"),
        ("check", "等17341%由等；9312%，其中"),
        ("draft", "其中省级1215件、占其中10234月：）"),
        ("draft", "至12084月》。办结５，\n其中19 \t"),
    ],
)
def test_a_repeated_piece_costs_as_much_each_time(command: str, piece: str) -> None:
    work = _check if command == "check" else _draft
    work(piece * 20)  # what is remembered for all texts
    small, middle, large = (_lines_run(work, piece * (SHORT * times)) for times in (1, 2, 4))
    assert (large - middle) / (middle - small) < STEEP


def _check(text: str) -> None:
    run([parse(text, "稿.txt")], with_ok=True)


def _draft(text: str) -> None:
    draft(parse(text, "稿.txt"), vocabulary())


def _lines_run(work: Callable[[str], None], text: str) -> int:
    """How many lines of the program run for a text, each time that they do."""
    count = 0

    def in_frame(_frame: FrameType, event: str, _argument: object) -> TraceFunction:
        nonlocal count
        count += event == "line"
        return in_frame

    def on_call(frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        return in_frame if frame.f_code.co_filename.startswith(OURS) else None

    before = sys.gettrace()
    sys.settrace(on_call)
    try:
        work(text)
    finally:
        sys.settrace(before)
    return count
