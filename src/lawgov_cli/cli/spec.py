"""``lawgov spec``: everything that a program must know to use this one, from the program itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lawgov_cli.cli.options import EXIT_STATUS
from lawgov_cli.output import formats
from lawgov_cli.output.data import dumps
from lawgov_cli.output.headings import heading
from lawgov_cli.output.sink import write_data
from lawgov_cli.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.output.row import Row

HELP = "输出本程序的说明 (JSON): 命令、选项、格式、记录的字段、退出状态，供脚本和智能体读。"

EXAMPLES = (
    ("lawgov spec", "全部说明"),
    ("lawgov spec | jq '.records'", "记录的字段"),
)

_TYPES = {
    "str": "string",
    "int": "integer",
    "Decimal": "number",
    "float": "number",
    "bool": "boolean",
}
_EMPTY: tuple[object, ...] = (None, (), [], "", False)


def run(
    *,
    json: Annotated[bool, typer.Option("--json", help="就是 JSON，可以不写")] = False,  # noqa: ARG001
) -> int:
    """Write the description, which is always JSON."""
    write_data(f"{dumps(spec())}\n", None)
    return 0


def spec() -> Row:
    """Commands with their options and examples, formats, records, exit statuses."""
    return {
        "program": "lawgov",
        "version": VERSION,
        "commands": list(commands()),
        "formats": [
            {"name": form.name, "suffixes": form.suffixes, "kinds": form.kinds}
            for form in formats.FORMATS.values()
            if form.asked
        ],
        "records": records(),
        "exit_statuses": [{"status": int(s), "meaning": said} for s, said in EXIT_STATUS],
    }


def commands() -> Iterator[Row]:
    """Every command; the first has no name and is what ``lawgov`` alone does."""
    from lawgov_cli.cli import glance  # noqa: PLC0415 - each command is loaded here only
    from lawgov_cli.cli.frame import COMMANDS, made, program  # noqa: PLC0415

    yield _command("", glance.HELP, program(), glance.EXAMPLES)
    for name, summary in COMMANDS.items():
        one = made(name)
        yield _command(name, summary, one, one.examples)


def _command(name: str, summary: str, made: Any, examples: Any) -> Row:  # noqa: ANN401 - Typer's
    return {
        "name": name,
        "summary": summary,
        "help": made.help or "",
        "examples": [{"command": line, "does": said} for line, said in examples],
        "arguments": [_parameter(p) for p in made.params if p.param_type_name == "argument"],
        "options": [_parameter(p) for p in made.params if p.param_type_name == "option"],
    }


def _parameter(parameter: Any) -> Row:  # noqa: ANN401 - Typer's
    is_option = parameter.param_type_name == "option"
    flag = is_option and bool(parameter.is_flag)
    default = (
        None if parameter.default in _EMPTY or callable(parameter.default) else parameter.default
    )
    return {
        "names": sorted(parameter.opts, key=len) if is_option else [parameter.name],
        "metavar": "" if flag else parameter.metavar or "",
        "help": parameter.help or "",
        "flag": flag,
        "required": bool(parameter.required),
        "repeatable": bool(parameter.multiple if is_option else parameter.nargs == -1),
        "default": None if default is None else str(default),
    }


def records() -> Row:
    """The keys of each kind of record, in their order, with their heading and their type."""
    from lawgov_cli.compare.records import NamesRecord, SeriesRecord  # noqa: PLC0415
    from lawgov_cli.library import records as kinds  # noqa: PLC0415 - for this command only
    from lawgov_cli.library.search import Hit  # noqa: PLC0415
    from lawgov_cli.output import finding_records  # noqa: PLC0415

    classes = {
        "statistic": kinds.StatisticRecord,
        "measure": kinds.MeasureRecord,
        "citation": kinds.CitationRecord,
        "chapter": kinds.ChapterRecord,
        "report": kinds.ReportRecord,
        "hit": Hit,
        "value": kinds.ValueRecord,
        "series": SeriesRecord,
        "names": NamesRecord,
    }
    found = {
        name: [_key(k.rstrip("_"), t) for k, t in one.__annotations__.items()]
        for name, one in classes.items()
    }
    from lawgov_cli.check.finding import Finding  # noqa: PLC0415
    from lawgov_cli.verify.verdict import Verdict  # noqa: PLC0415

    types = Finding.__annotations__
    found["finding"] = [_key(key, types[key]) for key in finding_records.KEYS]
    found["verdict"] = [_key(k, t) for k, t in Verdict.__annotations__.items()]
    return found


def _key(name: str, annotation: str) -> Row:
    """A key as JSON has it: a Decimal is a number, a tuple an array; what may be None is null."""
    plain = annotation.removesuffix(" | None")
    return {
        "key": name,
        "heading": heading(name),
        "type": _TYPES.get(plain) or ("array" if plain.startswith("tuple") else "string"),
        "nullable": "None" in annotation,
    }
