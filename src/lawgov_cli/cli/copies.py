"""The one Word file that an answer is written into a copy of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.cli.sources import STDIN
from lawgov_cli.errors import LawgovError, UsageError, unreadable

if TYPE_CHECKING:
    from collections.abc import Sequence


def original(files: Sequence[str], target: Path | None) -> bytes:
    """The bytes of the Word file among ``files`` that ``target`` is to be a copy of.

    Raises UsageError when they are not one Word file, and when the copy would take
    its place or would have another ending than its kind of Word file must have.
    """
    instead = "；别的结果可以写成 .html"
    if len(files) != 1:
        raise UsageError(f"批注写在一份 Word 文件的副本里，这里有 {len(files)} 个文件{instead}")
    if files[0] == STDIN or Path(files[0]).is_dir():
        raise UsageError(f"批注写在一份 Word 文件的副本里，请写出它的文件名{instead}")
    path = Path(files[0])
    data = _read(path)
    from lawgov_cli.reading import sniffed  # noqa: PLC0415 - for this format only

    kind = sniffed(data, path.name)
    if kind.name != "docx":
        raise UsageError(f"“{path}”是{kind.title}，批注只能写在 Word 文件的副本里{instead}")
    if target is not None:
        _check_target(path, data, target)
    return data


def unchanged(file: str, before: bytes) -> None:
    """Raise LawgovError when a file is no longer what it was when it was checked."""
    if _read(Path(file)) != before:
        raise LawgovError(f"“{file}”在核对的时候变了，没有写批注；请再运行一次")


def _check_target(path: Path, data: bytes, target: Path) -> None:
    from lawgov_cli.output.word.comments import suffix_of  # noqa: PLC0415 - needs lxml, an extra

    if target.exists() and target.samefile(path):
        raise UsageError(f"批注写在副本里，不写进原来的文件: {target}")
    suffix = suffix_of(data)
    if target.suffix.lower() != suffix:
        raise UsageError(f"“{path}”的副本也应是 {suffix} 文件: {target}")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from None
