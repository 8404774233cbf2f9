"""Options that every command has, and the parsing that commands share."""

from __future__ import annotations

import inspect
import os
from copy import copy
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args

import typer

from lawgov_cli.cli import complete
from lawgov_cli.errors import LawgovError, UsageError, choices, near, shown
from lawgov_cli.output import formats
from lawgov_cli.output.streams import note
from lawgov_cli.output.target import COLORS, Target, check_target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lawgov_cli.library.open import Library
    from lawgov_cli.library.query import Criteria
    from lawgov_cli.output.answer import Kind

EXIT_STATUS = (
    ("0", "完成"),
    ("1", "没有找到；或 check 发现不符"),
    ("2", "用法或数据有误"),
    ("130", "被中断"),
)
"""The exit statuses of every command."""

NOTHING_FOUND = 1

_MOST_DIGITS = 9
"""Digits of a number of records or chapters; no library has as many."""

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


def one_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    """A completer of a few fixed words."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


class Common(NamedTuple):
    """The values of the options that every command has.

    ``asked`` is whether ``data`` was named in this command and not in the environment.
    """

    data: tuple[Path, ...]
    report: tuple[str, ...]
    target: Target
    asked: bool = False

    def library(self) -> Library:
        """The library that ``--data`` or ``LAWGOV_DATA`` names, or the built-in one.

        Raises LawgovError when ``--report`` names one that it does not hold.
        """
        if self.data:
            from lawgov_cli.cli.sources import open_data  # noqa: PLC0415

            library = open_data(self.data)
        else:
            from lawgov_cli.library.open import open_library  # noqa: PLC0415

            library = open_library()
        ids = library.report_ids() if self.report else []
        for wanted in self.report:
            if wanted not in ids:
                raise LawgovError(f"没有报告“{shown(wanted)}”{near(wanted, ids)}")
        return library

    def as_list(self) -> Common:
        """The same for an answer that is a list although the command's own is another."""
        check_target(self.target, "list")
        return self

    def reading(self, files: Iterable[str], kind: Kind) -> Common:
        """The same for a command that reads files besides ``--data``: none of them is replaced."""
        from lawgov_cli.cli.sources import given_inputs  # noqa: PLC0415

        target = self.target._replace(inputs=(*self.target.inputs, *given_inputs(files)))
        check_target(target, kind)
        return self._replace(target=target)


def common_options(  # noqa: PLR0913, PLR0917
    data: Annotated[
        list[str] | None,
        typer.Option(
            metavar="路径",
            help="数据文件、库文件、报告原文或文件夹，可重复；也可用环境变量 LAWGOV_DATA",
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
            "--format", "-f", metavar="格式", help="{0}；终端默认表格，管道默认制表符分隔"
        ),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="即 --format json")] = False,
    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="文件", help="写入文件，扩展名定格式: {1}"),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="-o 的文件即使是这次要读的，也换成结果")
    ] = False,
    fields: Annotated[
        list[str] | None,
        typer.Option(metavar="字段", help="只要这些字段，按此次序，如 name,value,unit"),
    ] = None,
    limit: Annotated[
        str | None, typer.Option(metavar="条数", help="最多给出几条，0 为全部")
    ] = None,
    count: Annotated[bool, typer.Option("--count", help="只给出条数")] = False,
    reverse: Annotated[bool, typer.Option("--reverse", help="次序颠倒")] = False,
    no_header: Annotated[bool, typer.Option("--no-header", help="不要表头")] = False,
    color: Annotated[
        str,
        typer.Option(
            metavar="何时",
            help="颜色: auto 只在终端，always 总是，never 从不",
            autocompletion=one_of(COLORS),
        ),
    ] = "auto",
    no_color: Annotated[bool, typer.Option("--no-color", help="即 --color never")] = False,
    ascii: Annotated[  # noqa: A002 - the option's own name
        bool, typer.Option("--ascii", help="JSON 只用 ASCII 字符")
    ] = False,
) -> Common:
    """Make one value of the options common to all commands."""
    if json and format not in {None, "json"}:
        raise UsageError(f"--json 和 --format {format} 不能同时用")
    if color not in COLORS:
        raise UsageError(f"--color 不认识“{shown(color)}”{choices(color, COLORS)}")
    named = data or [part for part in os.environ.get("LAWGOV_DATA", "").split(os.pathsep) if part]
    return Common(
        data=tuple(map(Path, named)),
        report=split_list(report),
        target=Target(
            format="json" if json else format,
            path=Path(output) if output is not None else None,
            ascii=ascii,
            color="never" if no_color else color,
            header=not no_header,
            fields=split_list(fields),
            limit=parse_limit(limit, None),
            reverse=reverse,
            only_count=count,
            force=force,
        ),
        asked=bool(data),
    )


_COMMON_SIGNATURE = inspect.signature(common_options, eval_str=True)

COMMON = tuple(_COMMON_SIGNATURE.parameters)
"""The names of the common options."""


def command(
    function: Callable[..., int] | None = None, *, kind: Kind = "list"
) -> Callable[..., Any]:
    """A command with the common options added; it gets them as one value, ``common``.

    ``kind`` is what its answer is, which tells the formats that it can be written in.
    """
    if function is None:
        return lambda real: command(real, kind=kind)
    signature = inspect.signature(function, eval_str=True)
    own = [p for p in signature.parameters.values() if p.name != "common"]

    def run(**values: Any) -> int:  # noqa: ANN401
        options = {name: values.pop(name) for name in COMMON}
        common = common_options(**options)
        if common.target.path is not None and common.data:
            common = common.reading(map(str, common.data), kind)
        else:
            check_target(common.target, kind)
        return function(**values, common=common)

    shared = [
        p.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=_of_kind(p, kind))
        for p in _COMMON_SIGNATURE.parameters.values()
    ]
    run.__signature__ = inspect.Signature([*own, *shared])  # type: ignore[attr-defined]
    run.__annotations__ = {p.name: p.annotation for p in (*own, *shared)}
    return run


def _of_kind(parameter: inspect.Parameter, kind: Kind) -> Any:  # noqa: ANN401
    """An option's annotation; those that name formats name the ones that the command can write."""
    if parameter.name not in {"format", "output"}:
        return parameter.annotation
    plain, option = get_args(parameter.annotation)
    names = formats.names(kind)
    option = copy(option)
    option.help = option.help.format("、".join(names), "、".join(formats.suffixes(kind)))
    if parameter.name == "format":
        option.autocompletion = one_of(names)
    return Annotated[plain, option]


def split_list(values: Sequence[str] | None) -> tuple[str, ...]:
    """The words of a list: separated by commas, or the option repeated, in any mixture."""
    parts = (part.strip() for value in values or () for part in value.replace("，", ",").split(","))
    return tuple(part for part in parts if part)


def parse_chapters(values: Sequence[str] | None, library: Library) -> tuple[int, ...]:
    """Chapter numbers such as ``4``, ``2-5`` or ``1,3``; every one must exist."""
    numbers: list[int] = []
    rows = library.connection.execute("SELECT DISTINCT number FROM chapter ORDER BY number")
    known = [row[0] for row in rows]
    if values and not known:
        raise LawgovError("报告没有章")
    for part in split_list(values):
        first, dash, last = part.partition("-")
        if not first.isdecimal() or (dash and not last.isdecimal()):
            raise UsageError(f"章次应是数字，如 4 或 2-5: “{shown(part)}”")
        if max(len(first), len(last)) > _MOST_DIGITS:
            raise UsageError(f"没有第 {shown(part)} 章，有第 {known[0]} 至 {known[-1]} 章")
        low, high = int(first), int(last if dash else first)
        wanted = [n for n in known if low <= n <= high]
        if not wanted or len(wanted) != high - low + 1:
            raise UsageError(f"没有第 {part} 章，有第 {known[0]} 至 {known[-1]} 章")
        numbers += wanted
    return tuple(numbers)


def parse_number(value: str | None, option: str) -> Decimal | None:
    """The number that an option was given."""
    if value is None:
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        raise UsageError(f"{option} 应是数字: “{shown(value)}”") from None
    if not number.is_finite():
        raise UsageError(f"{option} 应是数字: “{shown(value)}”")
    return number


def parse_limit(value: str | None, default: int | None) -> int | None:
    """A limit of 0 or more; 0 means no limit."""
    if value is None:
        return default
    if not value.isdecimal() or len(value) > _MOST_DIGITS:
        raise UsageError(f"--limit 应是 0 或 {_MOST_DIGITS} 位以内的正整数: “{shown(value)}”")
    return int(value)


def nothing(message: str, common: Common, library: Library, criteria: Criteria, *hints: str) -> int:
    """Say that nothing was found, leaving valid empty data, and give the status for it.

    ``criteria`` whose values nothing has are told, before the caller's own hints.
    """
    from lawgov_cli.library.nearest import unknown_values  # noqa: PLC0415
    from lawgov_cli.output import emit  # noqa: PLC0415

    if common.target.only_count or common.target.chosen != "table":
        emit([], common.target)
    note(message)
    for hint in (*unknown_values(library.connection, criteria), *hints):
        note(hint)
    return NOTHING_FOUND
