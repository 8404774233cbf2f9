"""Regular expressions that are compiled when they are first used, or come compiled.

Compiling one takes a third of a millisecond, a check knows a hundred, and most texts
and most commands need only some of them.  A wheel brings them compiled, as a ``.pyc``
file brings a module: for the Python that it was built with; any other compiles them.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from marshal import dumps, loads
from typing import TYPE_CHECKING, Any

from lawgov_cli.made import ready

_sre: Any = import_module("_sre")  # what ``re`` hands a compiled pattern to; it has no types

MADE = "patterns"
"""The name that a wheel has them under."""

_MADE_FOR = (_sre.MAGIC, _sre.CODESIZE)
_known: set[tuple[str, int]] = set()

if TYPE_CHECKING:
    pattern = re.compile
else:

    class pattern:  # noqa: N801 - used like re.compile
        """Like ``re.compile``; the methods are those of what that gives."""

        def __init__(self, source: str, flags: int = 0) -> None:
            """Only remember it."""
            self._source, self._flags = source, flags
            _known.add((source, int(flags)))

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401
            """Compile it, at the first use of a method."""
            found = getattr(_compiled(self._source, self._flags), name)
            setattr(self, name, found)  # from now on it is found without this function
            return found


@cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    kept = _ready().get((source, int(flags)))
    if kept is None:
        return re.compile(source, flags)
    real_flags, code, *rest = loads(kept)  # noqa: S302 - ours
    found: re.Pattern[str] = _sre.compile(
        source, real_flags, memoryview(code).cast("I").tolist(), *rest
    )
    return found


@cache
def _ready() -> dict[tuple[str, int], bytes]:
    """The patterns that came compiled for this Python, each packed: most runs need few."""
    made_for, patterns = ready(MADE) or (None, {})
    return patterns if made_for == _MADE_FOR else {}


def compiled() -> Any:  # noqa: ANN401 - what is packed is of no type
    """The patterns of all modules that are loaded, for a wheel to bring."""
    from array import array  # noqa: PLC0415 - for the making of a wheel only

    compiler: Any = import_module("re._compiler")
    made: dict[tuple[str, int], bytes] = {}
    real = _sre.compile

    def kept(source: str, flags: int, code: list[int], *rest: Any) -> Any:  # noqa: ANN401
        made[asked] = dumps((flags, array("I", code).tobytes(), *rest))
        return real(source, flags, code, *rest)

    _sre.compile = kept
    try:
        for asked in sorted(_known, key=repr):
            compiler.compile(*asked)
    finally:
        _sre.compile = real
    return _MADE_FOR, made


def last_match(sought: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last place of a pattern."""
    found = None
    for match in sought.finditer(text):
        found = match
    return found


__all__ = ["MADE", "compiled", "last_match", "pattern"]
