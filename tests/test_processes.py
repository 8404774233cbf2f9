"""Work that is shared out comes back in its order, whatever a piece of it does."""

from __future__ import annotations

import gc
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

from lawgov_cli import processes
from lawgov_cli.processes import begun, cores, few_cycles, mapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


LONG = 12_000
"""Characters of a text that is worth a second process."""


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

    for most, ahead in ((1000, 8), (30, 3), (29, 2), (5, 1)):
        read.clear()
        results = mapped(double, given(), workers=2, size=lambda _: 10, most=most)
        assert max(len(read) - taken for taken, _ in enumerate(results, 1)) == ahead


def test_cycles_are_looked_for_as_before_when_the_work_is_done() -> None:
    before = gc.get_threshold()
    with few_cycles():
        assert gc.get_threshold()[0] > before[0]
    assert gc.get_threshold() == before


def test_there_is_a_core() -> None:
    assert cores() >= 1


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a run finds on two cores; a run of tests has threads, and may be traced."""
    monkeypatch.setattr(processes, "cores", lambda: 2)
    monkeypatch.setitem(sys.modules, "lawgov_cli.cli", sys)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr("multiprocessing.parent_process", lambda: None)
    for name in ("gettrace", "getprofile"):
        monkeypatch.setattr(sys, name, lambda: None)


def copies(test: Callable[..., None]) -> Callable[..., None]:
    """Mark a test that copies a process; Python says that one with threads had better not."""
    for mark in (
        pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be copied here"),
        pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning"),
        pytest.mark.usefixtures("copied"),
    ):
        test = mark(test)
    return test


@copies
def test_work_that_is_begun_is_done_by_a_copy() -> None:
    with begun(lambda: (os.getpid(), "甲" * 200_000), LONG) as result:  # more than a pipe holds
        copy, text = result()
    assert (copy != os.getpid(), text) == (True, "甲" * 200_000)
    with pytest.raises(ChildProcessError):
        os.waitpid(copy, os.WNOHANG)  # it was waited for


@copies
@pytest.mark.parametrize("fails", [lambda: os._exit(0), lambda: os._exit(3), lambda: 1 / 0])
def test_work_whose_copy_comes_to_nothing_is_done_here(fails: Callable[[], object]) -> None:
    here = os.getpid()
    with begun(lambda: "here" if os.getpid() == here else fails(), LONG) as result:
        assert result() == "here"


@copies
def test_what_goes_wrong_in_the_work_goes_wrong_here() -> None:
    with begun(lambda: int("甲"), LONG) as result, pytest.raises(ValueError, match="甲"):
        result()


@copies
def test_a_copy_that_nobody_asks_is_ended() -> None:
    started = time.monotonic()
    with begun(lambda: time.sleep(60), LONG):
        pass
    assert time.monotonic() - started < 30
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def _one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "cores", lambda: 1)


def _no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", refuse, raising=False)


def _profiled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "getprofile", lambda: print)


def _threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)


def _library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "lawgov_cli.cli")


def _worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("multiprocessing.parent_process", lambda: "parent")


@copies
@pytest.mark.parametrize("state", [_one_core, _no_memory, _profiled, _threads, _library, _worker])
def test_where_no_copy_helps_the_work_is_done_here(
    state: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    state(monkeypatch)
    with begun(os.getpid, LONG) as result:
        assert result() == os.getpid()


@copies
@pytest.mark.parametrize(
    ("characters", "worth"), [(2_999, False), (3_000, True), (999_999, True), (1_000_000, False)]
)
def test_a_second_process_is_worth_its_start_for_long_texts(
    characters: int, *, worth: bool
) -> None:
    with begun(os.getpid, characters) as result:
        assert (result() != os.getpid()) is worth
