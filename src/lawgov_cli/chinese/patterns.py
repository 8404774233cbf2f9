"""Regular expressions that are compiled when they are first used.

Compiling one takes a third of a millisecond, a check knows a hundred, and most texts
and most commands need only some of them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    pattern = re.compile
else:

    class pattern:  # noqa: N801 - used like re.compile
        """Like ``re.compile``; the methods are those of what that gives."""

        def __init__(self, source: str, flags: int = 0) -> None:
            """Only remember it."""
            self._source, self._flags = source, flags

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401
            """Compile it, at the first use of a method."""
            found = getattr(re.compile(self._source, self._flags), name)
            setattr(self, name, found)  # from now on it is found without this function
            return found


__all__ = ["pattern"]
