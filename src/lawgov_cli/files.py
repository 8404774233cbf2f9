"""Writing files that appear whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, reason

if TYPE_CHECKING:
    from collections.abc import Iterator


def write_whole(path: Path, content: bytes) -> None:
    """Write the content to ``path``.

    A device or a pipe is written to as it is: it must not be replaced by a
    file.  Raises LawgovError when the system refuses.
    """
    if not is_special(path):
        with whole_file(path) as temporary:
            temporary.write_bytes(content)
        return
    try:
        path.write_bytes(content)
    except BrokenPipeError:  # its reader has seen enough
        return
    except OSError as error:
        raise _refused(path, error) from error


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` that takes its place when the block ends without an error."""
    import tempfile  # noqa: PLC0415 - it imports random and hashing, and few commands write

    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        os.close(handle)
        temporary = Path(name)
        yield temporary
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)
        temporary.replace(path)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def is_special(path: Path) -> bool:
    """Whether something stands at ``path`` that is neither a file nor a folder: ``/dev/null``."""
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:
        return False


def _refused(path: Path, error: OSError) -> LawgovError:
    return LawgovError(f"写不了文件: {path} ({reason(error)})")
