"""The description of the program is the program: every command, option, key and status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.cli.options import EXIT_STATUS
from lawgov_cli.cli.spec import _key, spec
from lawgov_cli.output.formats import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def test_it_is_json_and_says_everything(lawgov: Program) -> None:
    answer = lawgov("spec", "--json")
    assert answer.status == 0
    described = answer.json
    assert lawgov("spec").stdout == answer.stdout
    assert [c["name"] for c in described["commands"]] == ["", *COMMANDS]
    assert [f["name"] for f in described["formats"]] == [n for n, f in FORMATS.items() if f.asked]
    assert [str(s["status"]) for s in described["exit_statuses"]] == [s for s, _ in EXIT_STATUS]


def by_name() -> dict[str, Any]:
    described: Any = spec()
    return {command["name"]: command for command in described["commands"]}


def test_options_are_told_with_how_they_are_used() -> None:
    check = by_name()["check"]
    options = {option["names"][-1]: option for option in check["options"]}
    assert options["--select"]["repeatable"]
    assert options["--all"] == {
        "names": ["--all"], "metavar": "", "help": "连相符的勾稽关系也列出", "flag": True,
        "required": False, "repeatable": False, "default": None,
    }  # fmt: skip
    assert options["--fail-on"]["default"] == "error"
    assert options["--format"]["names"] == ["-f", "--format"]
    assert "docx" in options["--format"]["help"]
    (files,) = check["arguments"]
    assert files["metavar"] == "文件..."
    assert files["repeatable"]
    assert not files["required"]
    assert by_name()["completion"]["arguments"][0]["required"]


def test_every_command_has_help_and_runnable_examples() -> None:
    for command in by_name().values():
        assert command["summary"]
        assert command["help"]
        assert all("lawgov" in example["command"] for example in command["examples"])


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        ("statistic", ("stats",)), ("measure", ("measures",)), ("citation", ("citations",)),
        ("report", ("reports",)), ("chapter", ()), ("hit", ("search", "行政")),
        ("value", ("values", "units")), ("finding", ("check", "--all")),
    ],
)  # fmt: skip
def test_the_keys_are_those_of_the_answers(
    lawgov: Program, toy: Path, kind: str, arguments: tuple[str, ...]
) -> None:
    described: Any = spec()
    keys = {key["key"]: key for key in described["records"][kind]}
    types: dict[str, Any] = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "array": list,
        "boolean": bool,
    }
    rows = lawgov(*arguments, "--json", "--data", toy).json
    assert rows
    for row in rows:
        assert list(row) == list(keys)
        for name, value in row.items():
            if value is None:
                assert keys[name]["nullable"], name
            else:
                assert isinstance(value, types[keys[name]["type"]]), name


@pytest.mark.parametrize(
    ("annotation", "kind", "nullable"),
    [
        ("str", "string", False), ("int | None", "integer", True), ("Decimal", "number", False),
        ("tuple[str, ...]", "array", False), ("bool", "boolean", False),
        ("Severity", "string", False),
    ],
)  # fmt: skip
def test_types_are_those_of_json(annotation: str, kind: str, *, nullable: bool) -> None:
    key = _key("name", annotation)
    assert (key["heading"], key["type"], key["nullable"]) == ("名称", kind, nullable)
