"""What a user hands over: curated files, libraries, raw texts, folders, standard input.

The one place that tells them apart, for every command.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from lawgov_cli.errors import InputError, LawgovError, unreadable
from lawgov_cli.files import is_file, is_folder
from lawgov_cli.output.streams import note
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import BufferedReader
    from types import ModuleType
    from typing import Literal

    from lawgov_cli.document import Document
    from lawgov_cli.library.library import Library
    from lawgov_cli.model import Report

    What = Literal["folder", "library", "curated", "raw"]

STDIN = "-"

_PATIENCE = 0.33
"""Seconds in which something must come through a pipe that was not asked for by ``-``."""


def _kinds() -> ModuleType:
    """The one table of file kinds; a built library is told without it, by its first bytes."""
    from lawgov_cli.reading import kinds  # noqa: PLC0415

    return kinds


class Sources(NamedTuple):
    """What could be read, and a sentence for each input that could not."""

    readable: tuple[Document | Report, ...]
    errors: tuple[str, ...] = ()


def what_is(path: Path) -> What:
    """What stands at a path; raises InputError when nothing does or it may not be looked at."""
    from lawgov_cli.library.recognized import is_library  # noqa: PLC0415 - an answer needs none

    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    if is_folder:
        return "folder"
    if is_library(path):
        return "library"
    return "curated" if _kinds().is_kind(path, "yaml") else "raw"


def files_of(path: Path) -> list[Path]:
    """The file itself, or the readable files of a folder, by name; hidden ones are left alone."""
    if what_is(path) != "folder":
        return [path]
    try:
        found = sorted(p for p in path.iterdir() if _kinds().kind_of(p) is not None and p.is_file())
    except OSError as error:
        raise unreadable(path, error) from None
    files = [p for p in found if not _kinds().is_hidden(p.name) and not _is_word_list(p)]
    if not files:
        raise InputError(f"文件夹里没有可读的文件 ({'、'.join(_kinds().known_suffixes())}): {path}")
    return files


def _is_word_list(path: Path) -> bool:
    """Whether a file is a list of words that stands beside the reports: no report."""
    from lawgov_cli.curated.load import is_word_list  # noqa: PLC0415 - loads yaml

    try:
        return _kinds().is_kind(path, "yaml") and is_word_list(path)
    except OSError:  # told when the file is read
        return False


def raw_files(paths: Iterable[Path]) -> list[Path]:
    """The raw texts that paths and folders stand for; a folder must have one."""
    found: list[Path] = []
    for path in paths:
        if what_is(path) != "folder":
            found.append(path)
            continue
        inside = [p for p in _files_or_none(path) if _kinds().is_readable(p)]
        if not inside:
            raise InputError(
                f"文件夹里没有报告原文 ({'、'.join(_kinds().readable_suffixes())}): {path}"
            )
        found += inside
    return found


def _files_or_none(folder: Path) -> list[Path]:
    try:
        return files_of(folder)
    except InputError:
        if not os.access(folder, os.R_OK | os.X_OK):
            raise
        return []


def read_sources(files: Iterable[str]) -> Sources:
    """The reports and texts that the arguments name; one bad file costs none of the others."""
    readable: list[Document | Report] = []
    errors: list[str] = []
    for file in files:
        try:
            inside = [file] if file == STDIN else files_of(Path(file))
        except LawgovError as error:
            errors.append(error.message)
            continue
        for one in inside:
            try:
                readable += _read(one)
            except LawgovError as error:
                errors.append(error.message)
    return Sources(tuple(readable), tuple(errors))


def _read(file: str | Path) -> list[Document | Report]:
    if file == STDIN or what_is(Path(file)) == "raw":
        return [read_text(str(file))]
    from lawgov_cli.library.open import read_reports  # noqa: PLC0415 - a raw text needs none

    return [*told(read_reports([Path(file)]))]


def told(reports: list[Report]) -> list[Report]:
    """The reports, after saying on stderr which files are of an older format."""
    from lawgov_cli.curated import old_format_note  # noqa: PLC0415 - loads yaml

    if said := old_format_note(reports):
        note(said)
    return reports


def read_text(file: str) -> Document:
    """A raw text as a Document; says on stderr what the user must know of how it was read."""
    from lawgov_cli import extract, reading  # noqa: PLC0415 - most commands read no raw text

    if file == STDIN:
        _standard_input()
    source = reading.read_source(file)
    for told in source.notes:
        note(f"{source.name}: {told}")
    return extract.parse(source.manuscript, source.name)


def _standard_input() -> None:
    """Refuse a standard input that is closed or would be waited for without end."""
    if sys.stdin is None:
        raise InputError("标准输入已关闭，没有可读的内容")
    if sys.stdin.isatty():
        raise InputError("标准输入是终端；请用管道或 < 送入原文，或者写文件名")


def piped() -> bool:
    """Whether something to read stands on standard input although nobody named it by ``-``.

    A redirected file is read; a pipe only when something comes through it soon,
    because cron, CI and agents leave an idle one.
    """
    if sys.stdin is None:
        return False
    try:
        mode = os.fstat(sys.stdin.fileno()).st_mode
        if stat.S_ISREG(mode):
            return True
        if not stat.S_ISFIFO(mode) and not stat.S_ISSOCK(mode):
            return False
        from select import select  # noqa: PLC0415

        ready, _, _ = select([sys.stdin], [], [], _PATIENCE)
        # At its end a pipe is ready too, with nothing to read.
        return bool(ready) and bool(cast("BufferedReader", sys.stdin.buffer).peek(1))
    except (OSError, ValueError):
        return False


def given_inputs(files: Iterable[str]) -> tuple[Path | int, ...]:
    """Every file that arguments name, also inside folders, for what must not be replaced."""
    return tuple(_inputs(files))


def _inputs(files: Iterable[str]) -> Iterator[Path | int]:
    for file in files:
        if file == STDIN:
            yield 0
            continue
        try:
            yield from files_of(Path(file))
        except LawgovError:  # told when it is read
            continue


def open_data(paths: Iterable[Path], *, relations: bool = True) -> Library:
    """The library of YAML files, folders, built libraries and raw texts; of none, the built-in one.

    A raw text is drafted on the way, which is told; without ``relations`` where nobody asks
    for them.
    """
    from lawgov_cli.library.open import open_library  # noqa: PLC0415

    wanted: list[Path | Report] = []
    for path in paths:
        wanted += _data_of(path, relations=relations)
    if all(isinstance(one, Path) for one in wanted):
        return open_library([one for one in wanted if isinstance(one, Path)])
    from lawgov_cli.library.open import library_of, read_reports  # noqa: PLC0415

    files = [one for one in wanted if isinstance(one, Path)]
    drafts = [one for one in wanted if not isinstance(one, Path)]
    return library_of([*(read_reports(files) if files else []), *drafts])


def _data_of(path: Path, *, relations: bool) -> list[Path | Report]:
    """A path that a library can be made of, or the drafts of what are raw texts.

    What is missing or may not be read is left to be told by the library.
    """
    if str(path) == STDIN or (is_file(path) and what_is(path) == "raw"):
        return [_drafted(path, relations=relations)]
    if not is_folder(path):
        return [path]
    files = _files_or_none(path)
    raw = [file for file in files if _kinds().is_readable(file)]
    if len(raw) < len(files) or not files:
        if raw:
            note(f"{path}: 读其中的数据文件，{len(raw)} 份原文没有读；要读原文，请写出文件名")
        return [path]
    return [_drafted(file, relations=relations) for file in raw]


def _drafted(path: Path, *, relations: bool) -> Report:
    from lawgov_cli.draft import draft, load_vocabulary, summary  # noqa: PLC0415
    from lawgov_cli.made import builtin_data  # noqa: PLC0415

    vocabulary = load_vocabulary(builtin_data())
    report = draft(read_text(str(path)), vocabulary, relations=relations)
    shown = "标准输入" if str(path) == STDIN else path
    said = summary(report, relations=relations)
    note(f"{shown}: 是原文，现读成草稿，名称和范围未经人工校对 ({said})")
    return report
