"""``lawgov compare``: one indicator side by side, over years or over places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from lawgov_cli.cli import complete
from lawgov_cli.cli.answer import answer, nothing
from lawgov_cli.cli.filters import BodyOption, TagOption, measure_criteria
from lawgov_cli.cli.options import Common, command, one_of
from lawgov_cli.cli.parsing import split_list
from lawgov_cli.cli.sources import STDIN, given_inputs, piped
from lawgov_cli.compare.series import BYS, ONLY, SORTS, By, at_level, chosen, in_order
from lawgov_cli.errors import UsageError, choices, shown
from lawgov_cli.library.series import SeriesFilter
from lawgov_cli.output import emit_series, note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.library.library import Library
    from lawgov_cli.library.series import SeriesAnswer

HELP = (
    "把几份报告的同一指标并排列出，算出增减: 今年和去年，这里和那里。"
    "文件可以是数据文件、库文件和报告原文 (现读成草稿)。同一机关的报告先按句子对齐，"
    "名称不同也能对上；不能比的写明原因: 单位不同、范围不同、约数、性质不同。"
    "--count 和 --limit 数的是指标，一个指标有几份报告就有几条记录。"
)

EXAMPLES = (
    ("lawgov compare 去年.docx 今年.docx", "今年和去年的数字并排"),
    ("lawgov compare 去年.docx 今年.docx --only changed --sort change", "变化大的在前"),
    ("lawgov compare 甲县.yaml 乙县.yaml --by place --name 行政复议 --chart", "各地方的条形图"),
    ("lawgov compare 去年.docx 今年.docx --names", "像是同一指标的不同名称，由人决定"),
)

_MOST_TOLD = 5


@command
def run(  # noqa: PLR0913
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="文件...", help="要比较的报告", autocompletion=complete.paths),
    ] = None,
    *,
    name: Annotated[
        list[str] | None,
        typer.Option(
            metavar="名称",
            help="这个指标；没有这个指标时，名称里有这个词的",
            autocompletion=complete.names,
        ),
    ] = None,
    tag: TagOption = None,
    unit: Annotated[
        list[str] | None,
        typer.Option(metavar="单位", help="单位和它的同类", autocompletion=complete.units),
    ] = None,
    scope: Annotated[
        list[str] | None,
        typer.Option(metavar="范围", help="范围里有这个词", autocompletion=complete.scopes),
    ] = None,
    level: Annotated[
        list[str] | None,
        typer.Option(metavar="层级", help="本级、县级……；全部为不分层级的"),
    ] = None,
    body: BodyOption = None,
    by: Annotated[
        str,
        typer.Option(
            metavar="比什么", help="year 比年度，place 比地方", autocompletion=one_of(BYS)
        ),
    ] = "year",
    only: Annotated[
        list[str] | None,
        typer.Option(
            metavar="哪些",
            help="只要 changed 有变化、new 新出现、dropped 不再有、broken 不能比的",
            autocompletion=one_of(ONLY),
        ),
    ] = None,
    sort: Annotated[
        str,
        typer.Option(
            metavar="次序",
            help="text 按原文，change 变化大的在前，name 按名称",
            autocompletion=one_of(SORTS),
        ),
    ] = "text",
    chart: Annotated[bool, typer.Option("--chart", help="画条形图，一个指标一组")] = False,
    names: Annotated[
        bool, typer.Option("--names", help="列出像是同一指标的不同名称，由人决定")
    ] = False,
    common: Common,
) -> int:
    """Put reports side by side."""
    wanted = split_list(only)
    way = _checked(by, wanted, sort)
    common = _with_files(common, files or ([STDIN] if piped() else []))
    with common.library(relations=False) as library:
        where = SeriesFilter(
            **measure_criteria(library, common.reports(), None, tag, body, None),
            **_named(library, split_list(name)),
            units=split_list(unit),
            scopes=split_list(scope),
        )
        if names:
            return _similar(library, where, common)
        found = library.compared(where, by=way)
        for alone in found.alone if len(found.alone) <= _MOST_TOLD else ():
            note(f"{alone}: 没有可以和它并排的报告")
        if len(found.alone) > _MOST_TOLD:
            note(f"{len(found.alone)} 份报告没有可以和它并排的")
        series = in_order(chosen(at_level(found.series, split_list(level)), wanted), sort)
        lazily = isinstance(found.series, Iterator)
        if not lazily:
            series = list(series)  # how many there are can be told
            _tell(found)
        if not emit_series(series, common.target, by=way, chart=chart):
            return nothing(library, where, common, "没有符合条件的指标")
        if lazily:
            _tell(found)
        return 0


def _tell(found: SeriesAnswer) -> None:
    """Say what is no series of its own."""
    if found.told:
        note(f"{found.told} 个数据说的是增减或者往年的数，不单列")


def _checked(by: str, only: Sequence[str], sort: str) -> By:
    """Refuse words that the options do not know."""
    for option, words, known in (
        ("--by", (by,), BYS),
        ("--only", only, ONLY),
        ("--sort", (sort,), SORTS),
    ):
        for word in words:
            if word not in known:
                raise UsageError(f"{option} 不认识“{shown(word)}”{choices(word, known)}")
    if by == "place" and (late := [word for word in only if word in {"new", "dropped"}]):
        raise UsageError(f"--only {late[0]} 说的是年度之间，不能和 --by place 同时用")
    return cast("By", by)


def _with_files(common: Common, files: Sequence[str]) -> Common:
    """The options with the files as their data; raises UsageError for one that is named twice."""
    given = given_inputs(files)
    real = [one.resolve() if isinstance(one, Path) else one for one in given]
    twice = next((one for one in real if real.count(one) > 1), None)
    if twice is not None:
        named = given[real.index(twice)] or "标准输入"
        raise UsageError(f"同一个文件写了两次: {named}；比较要有两份不同的报告")
    if not files:
        return common
    asked = common.data if common.asked else ()
    common = common.reading(files, "list")
    return common._replace(data=(*map(Path, files), *asked))


def _named(library: Library, names: Sequence[str]) -> dict[str, Any]:
    """The criteria for names: whole indicators where the library has them, else words of names."""
    whole = [library.indicators(name) for name in names]
    if whole and all(whole):
        return {"indicators": tuple(dict.fromkeys(one for found in whole for one in found))}
    return {"names": tuple(names)}


def _similar(library: Library, where: SeriesFilter, common: Common) -> int:
    """List names that look like one indicator."""
    found = library.similar_names(where)
    return answer(
        library, where, common, lambda limit: found[: limit or None],
        of="对名称", count=lambda: len(found),
    )  # fmt: skip
