"""Paths that a user names -> the entries of all reports that they stand for."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.curated.load import is_word_list
from lawgov_cli.errors import InputError, LawgovError, unreadable
from lawgov_cli.intake.archives import members
from lawgov_cli.intake.entry import MOST_BYTES, Entry, failed
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.recognized import is_library
from lawgov_cli.reading.kinds import is_archive, is_hidden, is_kind, is_readable
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_TRIES = 3


class Source(NamedTuple):
    """One file that reports are read from: what a library calls it, where it is, its bytes."""

    name: str
    path: Path
    size: int


def sources(paths: Sequence[Path]) -> Iterator[Source]:
    """The files that paths stand for, folders in depth, by name.

    Raises InputError for a path where nothing is, and for a folder without any report.
    """
    for path in dict.fromkeys(paths):
        mode = _mode(path)
        if not stat.S_ISDIR(mode):
            if not stat.S_ISREG(mode):
                raise InputError(f"“{path}”不是普通文件")
            yield Source(path.name, path, path.stat().st_size)
            continue
        empty = True
        for source in _inside(path):
            empty = False
            yield source
        if empty:
            raise InputError(f"文件夹里没有报告: {path}")


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None


def _inside(folder: Path) -> Iterator[Source]:
    """The reports in a folder and in the folders in it; links to folders are not followed."""

    def refuse(error: OSError) -> None:
        raise unreadable(error.filename, error) from None

    for inside, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not is_hidden(name))
        corrected = {Path(name).stem for name in files if is_kind(name, "yaml")}
        for name in sorted(files):
            path = Path(inside, name)
            if _is_report(path, corrected):
                yield Source(path.relative_to(folder).as_posix(), path, _size(path))


def _is_report(path: Path, corrected: set[str]) -> bool:
    """Whether a file of a folder is one to read; a text that stands beside its data file is not."""
    name = path.name
    if not is_wanted(name) and not is_archive(name):
        return False
    if is_readable(name) and path.stem in corrected:
        return False
    try:
        return path.is_file() and not (is_kind(name, "yaml") and is_word_list(path))
    except OSError:  # told when it is read
        return True


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # told when it is read
        return 0


def is_wanted(name: str) -> bool:
    """Whether a name in a folder or archive is that of a report."""
    base = name.rpartition("/")[2]
    return not is_hidden(base) and (is_kind(base, "yaml") or is_readable(base))


def entries(found: Iterable[Source]) -> Iterator[Entry]:
    """What the files hold, an entry a report; what cannot be read is an entry that says so."""
    for source in found:
        shown = os.fsencode(source.path).decode("utf-8", "replace")
        try:
            if is_library(source.path):
                yield from _of_library(source)
            elif is_archive(source.path):
                yield from members(source.path, source.name, shown, is_wanted)
            else:
                yield Entry(source.name, shown, steady(source.path, shown), source.size)
        except LawgovError as error:
            yield failed(source.name, shown, source.size, error.message)


def steady(path: Path, shown: str) -> bytes:
    """What a file holds while nobody writes to it; raises InputError for one that goes on changing.

    At most a byte more than a report may have is read.
    """
    try:
        for _ in range(_TRIES):
            with path.open("rb") as file:
                before = os.fstat(file.fileno())
                content = file.read(MOST_BYTES + 1)
                after = os.fstat(file.fileno())
            same = before.st_mtime_ns == after.st_mtime_ns and before.st_size == after.st_size
            if same and len(content) == min(after.st_size, MOST_BYTES + 1):
                return content
    except FileNotFoundError:
        raise InputError(f"“{shown}”读到时已经没有了") from None
    except OSError as error:
        raise unreadable(shown, error) from None
    raise InputError(f"“{shown}”正在被改写，写完再收进库")


def _of_library(source: Source) -> Iterator[Entry]:
    """The reports of a library, as the data files that it keeps."""
    with open_library([source.path]) as library:
        share = source.size // max(library.count(ReportFilter()), 1)
        for name, content, draft in library.contents():
            yield Entry(name, f"{source.path}: {name}", content, share, draft)
