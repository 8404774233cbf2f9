"""The colours of the program, in one place.  None carries meaning alone: words say the same.

No yellow: it cannot be read on white.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Severity

SEVERITY: dict[Severity, str] = {
    "error": "bold red",
    "warning": "magenta",
    "info": "cyan",
    "ok": "green",
}
KNOWN = "dim"
"""What a data file declares is quieter than what nobody has looked at."""

HEADING = "bold underline"
TITLE = "bold"
CHAPTER = "bold reverse"
PLACE = "cyan"
VALUE = "bold"
QUIET = "dim"
DOUBT = "magenta"
FIGURE = "bold underline"
DOCUMENT = "italic"
MATCH = "bold reverse"
BAR = "blue"
