"""Commands are found by their names and made only when they are asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import lawgov_cli.cli
from lawgov_cli.cli.frame import COMMANDS, asked, made, program


def test_a_command_that_is_named_first_is_run_as_it_is() -> None:
    command, name, left = asked(["stats", "--json"])
    assert (command.name, name, left) == ("stats", "lawgov stats", ["--json"])


@pytest.mark.parametrize("arguments", [[], ["--json"], ["stat"], ["--json", "stats"]])
def test_else_it_is_the_whole_program(arguments: list[str]) -> None:
    command, name, left = asked(arguments)
    assert name == "lawgov"
    assert left == arguments
    assert command.list_commands(None) == list(COMMANDS)


def test_the_program_knows_its_commands_and_no_other() -> None:
    whole = program()
    assert whole.get_command(None, "show").name == "show"
    assert whole.get_command(None, "glance") is None


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_its_module_and_an_example_that_calls_it(name: str) -> None:
    assert Path(lawgov_cli.cli.__file__).with_name(f"{name}.py").is_file()
    command = made(name)
    assert command.help
    assert any(re.search(rf"\blawgov {name}\b", line) for line, _ in command.examples)
