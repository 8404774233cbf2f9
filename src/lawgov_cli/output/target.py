"""Where an answer goes and in which form, as the options say or as the place suggests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lawgov_cli.errors import LawgovError, UsageError, choices, reason
from lawgov_cli.files import is_special, protect
from lawgov_cli.output import formats
from lawgov_cli.output.streams import is_terminal
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.output.answer import Kind

COLORS = ("auto", "always", "never")


class Target(NamedTuple):
    """Where an answer goes and in which form; None stands for what suits the place.

    ``inputs`` are the files that the run reads (paths, or numbers of open
    files): none of them is replaced unless ``force`` says so.  ``limit`` 0 is
    no limit.
    """

    format: str | None = None
    path: Path | None = None
    ascii: bool = False
    color: str = "auto"
    header: bool = True
    fields: tuple[str, ...] = ()
    limit: int | None = None
    reverse: bool = False
    only_count: bool = False
    force: bool = False
    inputs: tuple[Path | int, ...] = ()

    @property
    def chosen(self) -> str:
        """The format to write: asked for, told by the file's name, a table, or plain lines."""
        if self.format:
            return self.format
        if self.path is not None:
            form = formats.of_suffix(self.path.suffix, "findings")
            return form.name if form else "plain"
        shown = is_terminal(sys.stdout) or self.color == "always"
        return "table" if shown else "plain"

    @property
    def shows_texts(self) -> bool:
        """Whether the chosen format shows the whole texts that an answer is about."""
        return formats.FORMATS[self.chosen].texts and not self.fields and not self.only_count

    def shows(self, *fields: str) -> bool:
        """Whether any of some fields of the records is written."""
        return not self.fields or not set(fields).isdisjoint(self.fields)

    @property
    def copies(self) -> bool:
        """Whether the chosen format is a copy of the one input with the answer in it."""
        return formats.FORMATS[self.chosen].copies


def check_target(target: Target, kind: Kind) -> None:
    """Refuse, before any work is done, what could not be written at its end.

    Raises UsageError for a format or suffix that there is not and for options
    that contradict each other, LawgovError for a file that must stay.
    """
    known = formats.names(kind)
    if target.format is not None and target.format not in known:
        raise UsageError(f"没有格式“{target.format}”{choices(target.format, known)}")
    if target.path is not None and not is_special(target.path):
        _check_file(target.path)
        _check_suffix(target.path, target.format, kind)
        if not target.force:
            protect(target.path, target.inputs)
    form = formats.FORMATS[target.chosen]
    if form.binary and target.path is None and is_terminal(sys.stdout):
        raise UsageError(
            f"{form.name} 不是文字，终端显示不了；用 -o 文件{form.suffixes[0]} 写入文件"
        )
    if target.only_count and form.name not in {"table", "plain", "json"}:
        raise UsageError(f"--count 只给一个数，不能写成 {form.name}")
    if form.name == "md" and not target.header:
        raise UsageError("md 的表格一定有表头，不能用 --no-header")
    if target.fields and form.name in {"github", "sarif", "docx"}:
        raise UsageError(f"{form.name} 的内容是固定的，不能用 --fields")


def _check_file(path: Path) -> None:
    """Refuse a folder, and a name that the system refuses."""
    try:
        if path.is_dir():
            raise IsADirectoryError
        path.exists()
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "名字里有不能用的字符"
        raise LawgovError(f"写不了文件: {path} ({why})") from error


def _check_suffix(path: Path, asked: str | None, kind: Kind) -> None:
    """Refuse a file that would not be what its name says."""
    form = formats.FORMATS[asked] if asked else formats.of_suffix(path.suffix, kind)
    suffix = path.suffix.lower()
    if form is None:
        there = "、".join(formats.suffixes(kind))
        what = f"没有扩展名为 {path.suffix} 的格式" if suffix else "文件名没有扩展名，看不出格式"
        raise UsageError(f"{what}: {path}；可用: {there}")
    plain = suffix in formats.PLAIN_SUFFIXES and not form.binary
    if suffix not in form.suffixes and not plain:
        of = formats.of_suffix(suffix, kind)
        whose = f"是 {of.name} 的扩展名" if of else f"不是 {form.name} 的扩展名"
        raise UsageError(f"--format {form.name} 和文件名不一致: {path} ({suffix} {whose})")
