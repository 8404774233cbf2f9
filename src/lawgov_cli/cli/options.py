"""Options that every command has, and the parsing that commands share."""

from __future__ import annotations

import inspect
import os
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_args

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.parsing import parse_limit, split_list, years
from lawgov_cli.errors import LawgovError, UsageError, choices, near, shown
from lawgov_cli.output import formats
from lawgov_cli.output.streams import note
from lawgov_cli.output.target import COLORS, Target, check_target
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lawgov_cli.library.filters import ReportFilter
    from lawgov_cli.library.library import Library
    from lawgov_cli.output.answer import Kind

EXIT_STATUS = (
    ("0", "完成"),
    ("1", "没有找到；或 check、verify 发现不符"),
    ("2", "用法或数据有误"),
    ("130", "被中断"),
)
"""The exit statuses of every command."""


def one_of(names: Iterable[str]) -> Callable[[str], list[str]]:
    """A completer of a few fixed words."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


class Common(NamedTuple):
    """The values of the options that every command has.

    ``asked`` is whether ``data`` was named in this command and not in the environment.
    """

    data: tuple[Path, ...]
    report: tuple[str, ...]
    year: tuple[int, ...]
    place: tuple[str, ...]
    target: Target
    asked: bool

    def library(self, *, relations: bool = True) -> Library:
        """The library that ``--data`` or ``LAWGOV_DATA`` names, or the built-in one.

        Raw texts are drafted without ``relations`` where nobody asks for them.
        Raises LawgovError when ``--report`` names one that it does not hold.
        """
        if self.data:
            from lawgov_cli.cli.sources import open_data  # noqa: PLC0415

            library = open_data(self.data, relations=relations)
        else:
            from lawgov_cli.library.open import open_library  # noqa: PLC0415

            library = open_library()
        if library.note:
            note(library.note)
        for wanted in self.report:
            if wanted not in library.report_ids(begins=wanted):
                ids = library.report_ids()
                raise LawgovError(f"没有报告“{shown(wanted)}”{near(wanted, ids)}")
        return library

    def reports(self) -> ReportFilter:
        """The filter of the reports that the options choose."""
        from lawgov_cli.library.filters import ReportFilter  # noqa: PLC0415 - not every run asks

        return ReportFilter(reports=self.report, years=self.year, places=self.place)

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
        typer.Option(metavar="编号", help="只看这些报告", autocompletion=complete.reports),
    ] = None,
    year: Annotated[
        list[str] | None,
        typer.Option(
            metavar="年度",
            help="只看这些年度的报告，如 2020、2019-2021",
            autocompletion=complete.years,
        ),
    ] = None,
    place: Annotated[
        list[str] | None,
        typer.Option(
            metavar="地方",
            help="只看这些地方 (也可以是省) 的报告，和提到这些地方的措施",
            autocompletion=complete.places,
        ),
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
        year=years(year),
        place=split_list(place),
        target=Target(
            format="json" if json else format,
            path=None if output in {None, "-"} else Path(output or ""),
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


READING = ("data", "report", "year", "place")
"""The common options that say what is read; the others say how the answer is written."""


def command(
    function: Callable[..., int] | None = None,
    *,
    kind: Kind = "list",
    only: tuple[str, ...] = COMMON,
) -> Callable[..., Any]:
    """A command with the common options added; it gets them as one value, ``common``.

    ``kind`` is what its answer is, which tells the formats that it can be written in;
    ``only`` are the common options that it has.
    """
    if function is None:
        return lambda real: command(real, kind=kind, only=only)
    signature = inspect.signature(function, eval_str=True)
    own = [p for p in signature.parameters.values() if p.name != "common"]

    def run(**values: Any) -> int:  # noqa: ANN401
        options = {name: values.pop(name) for name in only}
        common = common_options(**options)
        if common.target.path is not None and common.data:
            common = common.reading(map(str, common.data), kind)
        else:
            check_target(common.target, kind)
        return function(**values, common=common)

    shared = [
        p.replace(kind=inspect.Parameter.KEYWORD_ONLY, annotation=_of_kind(p, kind))
        for p in _COMMON_SIGNATURE.parameters.values()
        if p.name in only
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
