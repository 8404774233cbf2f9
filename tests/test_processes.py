"""Work that is shared out comes back in its order, whatever a piece of it does."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from lawgov_cli.processes import cores, mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def double(number: int) -> int:
    time.sleep(0.02 if number % 3 == 0 else 0)
    return 2 * number


def fails(number: int) -> int:
    if number == 3:
        raise ValueError(number)
    return number


def dies(number: int) -> int:
    if number == 4:
        os._exit(9)
    return number


def run(work: Callable[[int], int], given: Iterable[int], most: int = 1000) -> list[object]:
    return [got for _, got in mapped(work, given, workers=2, size=lambda _: 10, most=most)]


def test_results_come_in_the_given_order() -> None:
    assert run(double, range(30)) == [2 * n for n in range(30)]
    assert run(double, ()) == []


def test_what_a_piece_raises_is_its_result() -> None:
    got = run(fails, range(6))
    assert isinstance(got[3], ValueError)
    assert [g for g in got if not isinstance(g, ValueError)] == [0, 1, 2, 4, 5]


def test_a_piece_that_ends_its_process_costs_no_other() -> None:
    got = run(dies, range(20))
    assert isinstance(got[4], Exception)
    assert got[:4] + got[5:] == [*range(4), *range(5, 20)]


def test_only_a_little_is_read_ahead() -> None:
    read: list[int] = []

    def given() -> Iterable[int]:
        for number in range(40):
            read.append(number)
            yield number

    for most, ahead in ((1000, 9), (30, 4)):
        read.clear()
        results = mapped(double, given(), workers=2, size=lambda _: 10, most=most)
        for taken, _ in enumerate(results, 1):
            assert len(read) - taken <= ahead


def test_there_is_a_core() -> None:
    assert cores() >= 1
