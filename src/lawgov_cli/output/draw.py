"""An answer drawn for people: the only door to rich."""

from __future__ import annotations

import io
import shutil
from typing import TYPE_CHECKING

from lawgov_cli.output.grid import Screen, print_fields

if TYPE_CHECKING:
    from lawgov_cli.output.answer import Answer, Look

FALLBACK_WIDTH = 80


def drawn(answer: Answer, look: Look) -> str:
    """The answer's own view, or a table of the fields that were asked for, as text."""
    # Rich asks the stream for its encoding; an unencodable rule or bar is
    # replaced by the stream itself when the text is written.
    buffer = io.StringIO()
    size = shutil.get_terminal_size((FALLBACK_WIDTH, 24))
    screen = Screen(
        file=buffer,
        width=size.columns,
        height=size.lines,  # told, rich does not ask the terminal for each line that it prints
        force_terminal=look.terminal,
        color_system="auto" if look.styled else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    screen.header = look.header
    if look.fields:
        print_fields(screen, answer.rows())
    else:
        answer.view(screen)
    return "\n".join(line.rstrip(" ") for line in buffer.getvalue().split("\n"))
