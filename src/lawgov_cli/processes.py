"""Work shared out among processes that end with this one."""

from __future__ import annotations

import os
import sys
from collections import deque
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor
    from typing import NoReturn

A = TypeVar("A")
R = TypeVar("R")

_AHEAD = 4
"""Pieces of work a process that are read before their turn."""


_WORTH = range(3_000, 1_000_000)
"""Characters of a text for which a second process is worth its start, and its memory."""

_PROGRAM = "lawgov_cli.cli"

_YOUNG = 10_000
"""Objects that are made between two looks for cycles by work that leaves hardly any."""


def cores() -> int:
    """How many processes can work at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


@contextmanager
def begun(work: Callable[[], R], characters: int) -> Iterator[Callable[[], R]]:
    """Work on a text that a copy of this process does meanwhile; what is given waits for it.

    Where a copy is not worth it or cannot be made, or ends without a result, the work is done
    here when it is asked for: what goes wrong in it goes wrong here.  A copy that nobody asks
    is ended.
    """
    if characters not in _WORTH or not _may_copy():
        yield work
        return
    receiving, sending = os.pipe()
    try:
        copy = os.fork()
    except OSError:  # there are processes enough, or there is no memory for one more
        os.close(receiving)
        os.close(sending)
        yield work
        return
    if not copy:
        _work_and_end(work, sending)
    os.close(sending)
    with os.fdopen(receiving, "rb") as stream:
        ended = False

        def result() -> R:
            nonlocal ended
            from _pickle import loads  # noqa: PLC0415 - pickle takes two milliseconds more to load

            made = stream.read()
            _, status = os.waitpid(copy, 0)
            ended = True
            return loads(made) if made and status == 0 else work()

        try:
            yield result
        finally:
            if not ended:
                _end(copy)


def _may_copy() -> bool:
    """Whether a copy would do its work beside this process and as this one would.

    A copy has one thread only, a profiler does not see it, and a worker's cores are busy;
    where we are a library to others, they share out their cores.
    """
    threading, multiprocessing = (sys.modules.get(m) for m in ("threading", "multiprocessing"))
    return bool(
        hasattr(os, "fork")
        and _PROGRAM in sys.modules
        and cores() > 1
        and not (sys.gettrace() or sys.getprofile())
        and (threading is None or threading.active_count() == 1)
        and (multiprocessing is None or multiprocessing.parent_process() is None)
    )


def _work_and_end(work: Callable[[], object], sending: int) -> NoReturn:
    """Do the work of a copy; its end tells whether the result that it sent is whole."""
    import signal  # noqa: PLC0415

    status = 1
    try:
        for name in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
            signal.signal(name, signal.SIG_IGN)  # the process that asks for the result answers
        from _pickle import dumps  # noqa: PLC0415 - as above

        with os.fdopen(sending, "wb") as stream:
            stream.write(dumps(work(), -1))
        status = 0
    finally:
        os._exit(status)


def _end(copy: int) -> None:
    import signal  # noqa: PLC0415

    with suppress(OSError):
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)


def mapped(
    work: Callable[[A], R],
    given: Iterable[A],
    *,
    workers: int,
    size: Callable[[A], int],
    most: int,
) -> Iterator[tuple[A, R | BaseException]]:
    """Each piece of work with what came of it, or what it raised, in the given order.

    Only a few pieces are read ahead, and of large ones only as many as ``most`` holds
    by their ``size``.  A piece that ends its process costs none of the others.
    """
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see _pool

    waiting: deque[tuple[A, Future[R]]] = deque()
    held = 0
    pool = _pool(workers)
    try:
        for one in given:
            while waiting and (len(waiting) >= _AHEAD * workers or held + size(one) > most):
                first, future = waiting.popleft()
                held -= size(first)
                got = _outcome(work, first, future)
                yield first, got
            try:
                future = pool.submit(work, one)
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(workers)
                future = pool.submit(work, one)
            waiting.append((one, future))
            held += size(one)
        while waiting:
            first, future = waiting.popleft()
            got = _outcome(work, first, future)
            yield first, got
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _outcome(work: Callable[[A], R], one: A, future: Future[R]) -> R | BaseException:
    """What came of a piece; of one whose process ended, maybe by another's fault, a second try."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - see _pool

    failure = future.exception()
    if not isinstance(failure, BrokenProcessPool):
        return future.result() if failure is None else failure
    with _pool(1) as alone:
        again = alone.submit(work, one)
        failure = again.exception()
        return again.result() if failure is None else failure


def _pool(workers: int) -> ProcessPoolExecutor:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow, and most runs need none

    return ProcessPoolExecutor(workers, initializer=end_with_parent)


@contextmanager
def few_cycles() -> Iterator[None]:
    """Look for cycles as seldom as a worker does: rows by the thousand that wait have none."""
    import gc  # noqa: PLC0415 - see _pool

    before = gc.get_threshold()
    gc.set_threshold(_YOUNG)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def end_with_parent() -> None:
    """Prepare a worker: it ends when its parent does, and leaves interrupts to it."""
    import gc  # noqa: PLC0415
    import signal  # noqa: PLC0415
    from multiprocessing import parent_process  # noqa: PLC0415
    from multiprocessing.connection import wait  # noqa: PLC0415
    from threading import Thread  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    gc.set_threshold(_YOUNG)
    parent = parent_process()
    if parent is None:
        return

    def watch() -> None:
        wait([parent.sentinel])
        os._exit(1)

    Thread(target=watch, daemon=True).start()
