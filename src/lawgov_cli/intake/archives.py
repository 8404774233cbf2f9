"""Zip and tar archives -> the files in them, one after another, nothing ever on the disk.

A member is unpacked as far as a file may be long, all of them together as far as no
honest archive is packed: what tells of more is left unread, in one sentence.
"""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.intake.entry import MOST_BYTES, Entry, failed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_TIMES = 200
"""How many times as long as an archive all its files may be."""

_AT_LEAST = 1_000_000_000
"""Bytes that the files of any archive may have together."""

_NO_UNICODE = 0x800
"""The flag without which a name in a zip is of the packer's own encoding."""

_ENCRYPTED = 0x1

_TROUBLES = (
    *(zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError),
    *(NotImplementedError, RuntimeError, ValueError, OSError),
)
"""What a damaged archive may raise."""


def members(path: Path, name: str, shown: str, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    """The wanted files of an archive, in its order; a file that cannot be read costs no other.

    Raises InputError where the archive itself cannot be read on.
    """
    unpack = _zip if zipfile.is_zipfile(path) else _tar
    most = max(_AT_LEAST, _TIMES * path.stat().st_size)
    try:
        for entry in unpack(path, name, shown, wanted):
            most -= len(entry.content)
            if most < 0:
                raise InputError(f"“{shown}”解开后太大，从 {entry.name} 起没有读")
            yield entry
    except _TROUBLES as error:
        raise InputError(f"“{shown}”不是完整的压缩包，没有读完") from error


def _zip(path: Path, name: str, shown: str, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            inside = _named(info)
            if info.is_dir() or not wanted(inside):
                continue
            row = f"{name}/{inside}", f"{shown}/{inside}"
            if info.flag_bits & _ENCRYPTED:
                yield failed(*row, info.compress_size, f"“{row[1]}”有密码，读不了")
                continue
            try:
                with archive.open(info) as file:
                    content = file.read(MOST_BYTES + 1)
            except _TROUBLES:
                yield failed(*row, info.compress_size, f"“{row[1]}”已损坏")
                continue
            yield Entry(*row, content, info.compress_size)


def _named(info: zipfile.ZipInfo) -> str:
    """The name of a member; one that is not Unicode is as Chinese systems write it."""
    if info.flag_bits & _NO_UNICODE:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return info.filename


def _tar(path: Path, name: str, shown: str, wanted: Callable[[str], bool]) -> Iterator[Entry]:
    with path.open("rb") as file, tarfile.open(fileobj=file, mode="r|*") as archive:
        before = 0
        for info in archive:
            if not info.isfile() or not wanted(info.name):
                continue
            member = archive.extractfile(info)
            content = member.read(MOST_BYTES + 1) if member else b""
            after = file.tell()
            yield Entry(f"{name}/{info.name}", f"{shown}/{info.name}", content, after - before)
            before = after
