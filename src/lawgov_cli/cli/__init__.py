"""The ``lawgov`` program: parse, call one function, hand the answer to output."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, reason
from lawgov_cli.output.sink import note, prepare_streams

if TYPE_CHECKING:
    from collections.abc import Sequence

INTERRUPTED = 130
_COMPLETE_VARIABLE = "_LAWGOV_COMPLETE"


def main() -> None:
    """Run the program with the process's arguments and exit with its status."""
    # A run makes few cycles and soon ends; looking for them takes half of a long one's time.
    gc.set_threshold(200_000, 50, 100)
    prepare_streams()
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit status.

    The one place that turns errors of users into a sentence on stderr;
    defects of ours keep their traceback.
    """
    try:
        status = _run(arguments)
    except KeyboardInterrupt:  # while Typer or a command loads
        status = INTERRUPTED
    if status == INTERRUPTED:
        note("已中断")
    return status


def _run(arguments: Sequence[str]) -> int:
    from typer import Abort  # noqa: PLC0415
    from typer.exceptions import TyperException  # noqa: PLC0415

    from lawgov_cli.cli.frame import program  # noqa: PLC0415

    if _COMPLETE_VARIABLE in os.environ:
        from typer.completion import completion_init  # type: ignore[attr-defined]  # noqa: PLC0415

        completion_init()
    try:
        _readable(arguments)
        status = program().main(
            list(arguments),
            prog_name="lawgov",
            complete_var=_COMPLETE_VARIABLE,
            standalone_mode=False,
        )
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
        note(f"写不了标准输出 ({reason(error)})")
        return 2
    return int(status or 0)


def _readable(arguments: Sequence[str]) -> None:
    """Refuse what the shell passed on as bytes of another encoding: it can match nothing."""
    for argument in arguments:
        if any("\ud800" <= character <= "\udfff" for character in argument):
            shown = os.fsencode(argument).decode("utf-8", "replace")
            raise LawgovError(f"参数不是 UTF-8 编码的文字: {shown}")
