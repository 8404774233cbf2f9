"""The ``lawgov`` program: parse, call one function, hand the answer to output."""

from __future__ import annotations

import sys

# Nothing that takes time is imported here, typing neither: an interrupt that
# comes while modules load is caught below, one that comes before cannot be.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

INTERRUPTED = 130
_COMPLETE_VARIABLE = "_LAWGOV_COMPLETE"


def main() -> None:
    """Run the program with the process's arguments and exit with its status."""
    try:
        _prepare()
        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = _interrupted()
    _end(status)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status.

    The one place that turns errors of users into a sentence on stderr;
    defects of ours keep their traceback.
    """
    try:
        status = _run(arguments)
    except KeyboardInterrupt:  # also SIGTERM; while Typer or a command loads, too
        status = INTERRUPTED
    return _interrupted() if status == INTERRUPTED else status


def _prepare() -> None:
    import gc  # noqa: PLC0415
    import signal  # noqa: PLC0415

    from lawgov_cli.output.streams import prepare_streams  # noqa: PLC0415

    # A run makes few cycles and soon ends; looking for them takes half of a long one's time.
    gc.set_threshold(200_000, 50, 100)
    prepare_streams()
    # Ended from outside, a run cleans up as if interrupted: no file is left half made.
    usual = {signal.SIG_DFL, signal.default_int_handler}
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in usual:
            signal.signal(number, _leave)


def _end(status: int) -> NoReturn:
    """End without taking the program apart, which takes as long as a search: all is written.

    Workers are waited for, and whoever watches the run, a profiler or a debugger, sees its end;
    a stream that fails now is told of by Python.
    """
    import gc  # noqa: PLC0415
    import os  # noqa: PLC0415

    gc.freeze()  # else Python looks for cycles once more, for a tenth of a run's time
    if "concurrent.futures.process" in sys.modules or sys.getprofile() or sys.gettrace():
        sys.exit(status)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        sys.exit(status)
    os._exit(status)


def _leave(*_: object) -> None:
    """End at once: while modules load there is nothing to clean up.

    An exception would not do: Python drops one that comes while it locks a module.
    """
    import os  # noqa: PLC0415

    _interrupted()
    os._exit(INTERRUPTED)


def _clean_up_when_interrupted() -> None:
    """From now on an interruption is an exception: there may be files half made."""
    import signal  # noqa: PLC0415

    for number in signal.valid_signals():
        if signal.getsignal(number) is _leave:
            signal.signal(number, signal.default_int_handler)


def _interrupted() -> int:
    from lawgov_cli.output.streams import note  # noqa: PLC0415

    note("已中断")
    return INTERRUPTED


def _run(arguments: Sequence[str]) -> int:
    import os  # noqa: PLC0415

    from typer import Abort  # noqa: PLC0415
    from typer.exceptions import TyperException  # noqa: PLC0415

    from lawgov_cli.cli.frame import asked  # noqa: PLC0415
    from lawgov_cli.errors import LawgovError, UsageError, reason  # noqa: PLC0415
    from lawgov_cli.output.streams import abandon_stdout, note  # noqa: PLC0415

    if _COMPLETE_VARIABLE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # noqa: PLC0415

        completion_init()
    try:
        _readable(arguments)
        command, name, left = asked(_spelled_out(arguments))
        _clean_up_when_interrupted()
        status = command.main(
            left, prog_name=name, complete_var=_COMPLETE_VARIABLE, standalone_mode=False
        )
    except UsageError as error:
        from lawgov_cli.cli.usage import where_to_look  # noqa: PLC0415 - for a mistake only

        note(f"{error.message}\n{where_to_look(arguments)}")
        return error.exit_status
    except LawgovError as error:
        note(error.message)
        return error.exit_status
    except TyperException as error:
        from lawgov_cli.cli.usage import explain  # noqa: PLC0415 - for a mistake only

        note(explain(error))
        return 2
    except Abort:
        return INTERRUPTED
    except OSError as error:
        if error.filename is not None:
            raise
        abandon_stdout()
        note(f"写不了标准输出 ({reason(error)})")
        return 2
    return int(status or 0)


def _spelled_out(arguments: Sequence[str]) -> list[str]:
    """``help`` and ``help stats`` as the options that they stand for."""
    if arguments and arguments[0] == "help":
        return [*arguments[1:2], "--help"]
    return list(arguments)


def _readable(arguments: Sequence[str]) -> None:
    """Refuse what the shell passed on as bytes of another encoding: it can match nothing.

    A file's name may be such bytes: it can be opened all the same.
    """
    from os import fsencode  # noqa: PLC0415

    from lawgov_cli.errors import LawgovError  # noqa: PLC0415

    for argument in arguments:
        if any("\ud800" <= character <= "\udfff" for character in argument):
            shown = fsencode(argument).decode("utf-8", "replace")
            raise LawgovError(f"参数不是 UTF-8 编码的文字: {shown}")
