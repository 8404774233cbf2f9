"""Files that appear whole or not at all, and never take the place of what a run reads."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from functools import cache
from itertools import count
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG
from time import monotonic, sleep
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, reason

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PREFIX = ".lawgov-"
"""How a file begins that is not complete yet; short, so that its place may have a long name."""

_PART = ".part"
"""How a file ends that is not complete yet and may be gone on with."""

_PATIENCE = 1.0
"""Seconds in which another process may still give a growing file free."""

_COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite sets beside a database that is written to."""


def write_whole(path: Path, content: bytes | Iterable[bytes]) -> None:
    """Write the content, whole or piece by piece, to ``path``.

    A device or a pipe is written to as it is: it must not be replaced by a
    file.  Raises LawgovError when the system refuses.
    """
    pieces = (content,) if isinstance(content, bytes) else content
    if not is_special(path):
        with whole_file(path) as temporary, temporary.open("wb") as file:
            file.writelines(pieces)
        return
    try:
        with path.open("wb") as file:
            file.writelines(pieces)
    except BrokenPipeError:  # its reader has seen enough
        return
    except OSError as error:
        raise refused(path, error) from error


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A new file beside ``path`` that takes its place when the block ends without an error.

    A link stays a link, to a new file; a file that was there keeps its mode.
    """
    temporary: Path | None = None
    handle = -1
    try:
        target = Path(os.path.realpath(path))
        mode = _mode(target)
        _clear(target.parent)
        temporary, handle = _new_file(target.parent)
        yield temporary
        temporary.chmod(mode)
        os.close(handle)  # Windows moves no file that is open
        handle = -1
        temporary.replace(target)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        if handle != -1:
            os.close(handle)
        if temporary is not None:
            _remove(temporary)


@contextmanager
def growing_file(path: Path) -> Iterator[Path]:
    """A file beside ``path`` that may grow over several runs, and takes its place in the end.

    An error or an interruption leaves it as it is, for the next run to go on with;
    one that is empty is removed.  Raises LawgovError while another process has it.
    """
    handle = -1
    try:
        target = Path(os.path.realpath(path))
        if is_folder(target):
            raise IsADirectoryError
        part = part_of(target)
        handle = _open_part(path, part)
        yield part
        part.chmod(_mode(target))
        os.fsync(handle)
        part.replace(target)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        if handle != -1:
            if not os.fstat(handle).st_size:
                _remove(part)
            os.close(handle)


@contextmanager
def whole_folder(path: Path, mark: str) -> Iterator[Path]:
    """A new folder beside ``path`` that takes its place when the block ends without an error.

    Of what is there only an empty folder or one with a file named ``mark``, which the
    block has to write, is replaced: it is of our own making.
    """
    handle = -1
    part: Path | None = None
    try:
        target = Path(os.path.realpath(path))
        new = part_of(target)
        old = new.with_name(f"{new.name}.old")
        if old.is_dir() and not target.exists():  # killed between the two moves below
            old.replace(target)
        if target.exists() and not (_is_mark(target, mark) or _is_empty(target)):
            raise LawgovError(f"{path} 已经有了，里面不是导出的结果；换一个文件夹")
        new.mkdir(exist_ok=True)
        handle = _open_part(path, new, os.O_RDONLY)
        part = new
        _empty(part)
        yield part
        if target.exists():
            target.replace(old)
        part.replace(target)
        part = None
        if old.exists():
            shutil.rmtree(old)
    except OSError as error:
        raise refused(path, error) from error
    finally:
        if part is not None:
            shutil.rmtree(part, ignore_errors=True)
        if handle != -1:
            os.close(handle)


def _is_mark(folder: Path, mark: str) -> bool:
    return folder.is_dir() and (folder / mark).is_file()


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and next(folder.iterdir(), None) is None


def _empty(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        else:
            entry.unlink()


def part_of(path: Path) -> Path:
    """Where the file grows that is to take the place of ``path``."""
    target = Path(os.path.realpath(path))
    return target.with_name(f"{target.name}{_PART}")


def emptied(part: Path) -> None:
    """Take away all that a growing file holds; it stays locked."""
    os.truncate(part, 0)
    for ending in _COMPANIONS:
        with suppress(OSError):
            part.with_name(f"{part.name}{ending}").unlink()


def _open_part(path: Path, part: Path, flags: int = os.O_CREAT | os.O_RDWR) -> int:
    """The growing file or folder, open and locked; what was there is kept."""
    while True:
        handle = os.open(part, flags, 0o600)
        if not _lock_soon(handle):
            os.close(handle)
            raise LawgovError(f"另一个 lawgov 正在写 {path}，等它做完再来")
        with suppress(FileNotFoundError):
            # Whoever had the lock may have moved the file to its place meanwhile.
            if os.path.samestat(os.fstat(handle), part.stat()):
                return handle
        os.close(handle)


def is_special(path: Path) -> bool:
    """Whether something stands at ``path`` that is neither a file nor a folder: ``/dev/null``."""
    mode = _mode_there(path)
    return mode is not None and not S_ISREG(mode) and not S_ISDIR(mode)


def is_file(path: Path) -> bool:
    """Whether a file stands at ``path``, also at the end of a link; False where none can be."""
    mode = _mode_there(path)
    return mode is not None and S_ISREG(mode)


def is_folder(path: Path) -> bool:
    """Whether a folder stands at ``path``; False where none can be."""
    mode = _mode_there(path)
    return mode is not None and S_ISDIR(mode)


def _mode_there(path: Path) -> int | None:
    """The kind and mode of what stands at a path; a name that cannot be has nothing there."""
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return None


def protect(target: Path, inputs: Iterable[Path | int]) -> None:
    """Refuse to replace an input of the run, by whatever name or link it is reached.

    An input is a path or the number of an open file.
    """
    try:
        there = target.stat()
    except (OSError, ValueError):
        return
    if is_special(target):
        return
    for one in inputs:
        with suppress(OSError, ValueError):
            if os.path.samestat(os.stat(one), there):  # noqa: PTH116 - a number has no Path
                raise LawgovError(
                    f"{target} 是这次要读的文件，不能用结果盖掉它；换一个文件名，或者加 --force"
                )


def refused(path: Path, error: OSError) -> LawgovError:
    """The sentence that says why a file could not be written."""
    return LawgovError(f"写不了文件: {path} ({reason(error)})")


def _mode(target: Path) -> int:
    """The permissions of the file that is there, or those that a new one gets."""
    there = _mode_there(target)
    if there is not None:
        return S_IMODE(there)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _new_file(folder: Path) -> tuple[Path, int]:
    """A file of a name of its own, held open and locked for as long as this process lives."""
    for number in count():
        path = folder / f"{_PREFIX}{os.getpid()}-{number}"
        with suppress(FileExistsError):
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
            _lock(handle)
            return path, handle
    raise AssertionError  # count() never ends


@cache
def _clear(folder: Path) -> None:
    """Remove what an earlier run of ours that was killed has left in the folder."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if not name.startswith(_PREFIX) or name.endswith(_COMPANIONS):
                continue
            with suppress(OSError):
                handle = os.open(entry.path, os.O_RDWR)
                abandoned = _lock(handle)
                os.close(handle)
                if abandoned:
                    _remove(Path(entry.path))


def _remove(temporary: Path) -> None:
    for ending in ("", *_COMPANIONS):
        with suppress(OSError):
            temporary.with_name(f"{temporary.name}{ending}").unlink()


def _lock_soon(handle: int) -> bool:
    """Lock a file; the processes of a run that was killed may need a moment to end."""
    end = monotonic() + _PATIENCE
    while not _lock(handle):
        if monotonic() > end:
            return False
        sleep(0.05)
    return True


def _lock(handle: int) -> bool:
    """Lock an open file until it is closed, at the latest by the end of the process.

    False when another process has it.  Windows has no such locks and needs
    none: it removes no file that is open.
    """
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock  # noqa: PLC0415 - not on Windows
    except ImportError:
        return True
    try:
        flock(handle, LOCK_EX | LOCK_NB)
    except OSError:
        return False
    return True
