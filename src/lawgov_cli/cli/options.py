"""Options that every command has, and the parsing that commands share."""

from __future__ import annotations

import inspect
import os
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from lawgov_cli.cli import complete
from lawgov_cli.errors import LawgovError, near
from lawgov_cli.library.open import Library, open_library
from lawgov_cli.output.sink import Target, note

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lawgov_cli.library.query import Criteria

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")

EXIT_STATUS = (
    ("0", "完成"),
    ("1", "没有找到；或 check 发现不符"),
    ("2", "用法或数据有误"),
    ("130", "被中断"),
)
"""The exit statuses of every command."""

NOTHING_FOUND = 1


def _formats(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


ChapterOption = Annotated[
    list[str] | None,
    typer.Option(
        "--chapter",
        metavar="章次",
        help="只看这些章，如 4 或 2-5",
        autocompletion=complete.chapters,
    ),
]
TagOption = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="主题", help="只看有此主题的措施", autocompletion=complete.tags),
]
"""Options that several commands have."""


class Common(NamedTuple):
    """The values of the options that every command has."""

    data: tuple[Path, ...]
    report: tuple[str, ...]
    target: Target

    def library(self) -> Library:
        """The library that ``--data`` or ``LAWGOV_DATA`` names, or the built-in one.

        Raises LawgovError when ``--report`` names one that it does not hold.
        """
        library = open_library(self.data)
        if library.note:
            note(library.note)
        ids = library.report_ids() if self.report else []
        for wanted in self.report:
            if wanted not in ids:
                raise LawgovError(f"没有报告“{wanted}”{near(wanted, ids)}")
        return library


def common_options(  # noqa: PLR0913, PLR0917
    data: Annotated[
        list[str] | None,
        typer.Option(
            metavar="路径",
            help="YAML 文件、文件夹或库文件，可重复；也可用环境变量 LAWGOV_DATA",
            autocompletion=complete.paths,
        ),
    ] = None,
    report: Annotated[
        list[str] | None,
        typer.Option(metavar="编号", help="只看这份报告，可重复", autocompletion=complete.reports),
    ] = None,
    format: Annotated[  # noqa: A002 - the option's own name
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="格式",
            help="table、json、jsonl、csv、tsv 或 md；终端默认表格，管道默认制表符分隔",
            autocompletion=_formats,
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="即 --format json")] = False,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件，格式可由扩展名定"),
    ] = None,
    ascii: Annotated[  # noqa: A002 - the option's own name
        bool, typer.Option("--ascii", help="JSON 只用 ASCII 字符")
    ] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="不用颜色")] = False,
) -> Common:
    """Make one value of the options common to all commands."""
    if json and format not in {None, "json"}:
        raise LawgovError(f"--json 和 --format {format} 不能同时用")
    named = data or [part for part in os.environ.get("LAWGOV_DATA", "").split(os.pathsep) if part]
    return Common(
        data=tuple(map(Path, named)),
        report=tuple(report or ()),
        target=Target(
            format="json" if json else format,
            path=Path(output) if output else None,
            ascii=ascii,
            color=not no_color,
        ),
    )


_COMMON_SIGNATURE = inspect.signature(common_options, eval_str=True)

COMMON = tuple(_COMMON_SIGNATURE.parameters)
"""The names of the common options."""


def command(
    function: Callable[..., int] | None = None, *, formats: Sequence[str] = FORMATS
) -> Callable[..., Any]:
    """A command with the common options added; it gets them as one value, ``common``.

    ``formats`` are the formats that the command can write.
    """
    if function is None:
        return lambda real: command(real, formats=formats)
    signature = inspect.signature(function, eval_str=True)
    own = [p for p in signature.parameters.values() if p.name != "common"]

    def run(**values: Any) -> int:  # noqa: ANN401
        options = {name: values.pop(name) for name in COMMON}
        _known_format(options["format"], formats)
        return function(**values, common=common_options(**options))

    shared = [
        p.replace(kind=inspect.Parameter.KEYWORD_ONLY)
        for p in _COMMON_SIGNATURE.parameters.values()
    ]
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in (*own, *shared)}
    return run


def _known_format(name: str | None, formats: Sequence[str]) -> None:
    if name is not None and name not in formats:
        raise LawgovError(f"没有格式“{name}”{choices(name, formats)}")


def choices(word: str, known: Iterable[str]) -> str:
    """The near miss of a word that is none of a few known ones, and all of those."""
    return f"{near(word, known) or '；'}可用: {'、'.join(known)}"


def parse_chapters(values: Sequence[str] | None, library: Library) -> tuple[int, ...]:
    """Chapter numbers such as ``4``, ``2-5`` or ``1,3``; every one must exist."""
    numbers: list[int] = []
    rows = library.connection.execute("SELECT DISTINCT number FROM chapter ORDER BY number")
    known = [row[0] for row in rows]
    if values and not known:
        raise LawgovError("报告没有章")
    for part in (part for value in values or () for part in value.replace("，", ",").split(",")):
        first, dash, last = part.strip().partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise LawgovError(f"章次应是数字，如 4 或 2-5: “{part}”")
        low, high = int(first), int(last if dash else first)
        wanted = [n for n in known if low <= n <= high]
        if not wanted or len(wanted) != high - low + 1:
            raise LawgovError(f"没有第 {part} 章，有第 {known[0]} 至 {known[-1]} 章")
        numbers += wanted
    return tuple(numbers)


def parse_number(value: str | None, option: str) -> Decimal | None:
    """The number that an option was given."""
    if value is None:
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise LawgovError(f"{option} 应是数字: “{value}”") from None
    if not number.is_finite():
        raise LawgovError(f"{option} 应是数字: “{value}”")
    return number


def parse_limit(value: str | None, default: int) -> int:
    """A limit of 0 or more; 0 means no limit."""
    if value is None:
        return default
    if not value.isdecimal():
        raise LawgovError(f"--limit 应是 0 或正整数: “{value}”")
    return int(value)


def nothing(message: str, common: Common, library: Library, criteria: Criteria, *hints: str) -> int:
    """Say that nothing was found, leaving valid empty data, and give the status for it.

    ``criteria`` whose values nothing has are told, before the caller's own hints.
    """
    from lawgov_cli.library.nearest import unknown_values  # noqa: PLC0415
    from lawgov_cli.output import emit  # noqa: PLC0415

    if common.target.chosen != "table":
        emit([], common.target)
    note(message)
    for hint in (*unknown_values(library.connection, criteria), *hints):
        note(hint)
    return NOTHING_FOUND
