"""The built-in data, and what a wheel brings ready made of it and of the program.

What is ready made are plain values, as Python keeps modules in ``.pyc`` files.  They serve
the Python that the wheel was built with; any other makes them itself, and a checkout, too,
so that nothing becomes stale.
"""

from __future__ import annotations

import marshal
import sys
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent / "data"
_MADE_FOR = f"{sys.implementation.cache_tag} {sys.byteorder}\n".encode()


def builtin_data() -> Path:
    """The folder of the built-in data: inside a wheel, or ``data/`` of a checkout."""
    return _FOLDER if _FOLDER.is_dir() else _FOLDER.parents[2] / "data"


def file_of(name: str) -> Path:
    """Where a wheel has what is made under a name."""
    return _FOLDER / f"{name}.made"


def ready(name: str) -> Any | None:  # noqa: ANN401
    """What was made under a name; None where it is not there or for another Python."""
    try:
        content = file_of(name).read_bytes()
    except OSError:
        return None
    if not content.startswith(_MADE_FOR):
        return None
    return marshal.loads(memoryview(content)[len(_MADE_FOR) :])  # noqa: S302 - ours


def packed(value: Any) -> bytes:  # noqa: ANN401
    """The content of such a file, of what marshal can hold."""
    return _MADE_FOR + marshal.dumps(value)
