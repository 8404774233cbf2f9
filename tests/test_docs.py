"""The documentation says what the program does today."""

import re

import pytest
from tests import docs

from lawgov_cli.cli.frame import COMMANDS

STALE = "stale: run `make docs`"


@pytest.mark.parametrize("page", docs.READMES, ids=lambda path: path.name)
def test_outputs_in_the_readme_are_those_of_today(page):
    text = page.read_text(encoding="utf-8")
    assert "<!-- output: lawgov " in text
    assert docs.with_outputs(text) == text, STALE


def test_the_command_reference_is_that_of_today():
    assert docs.COMMAND_REFERENCE.read_text(encoding="utf-8") == docs.command_reference(), STALE


def test_every_command_is_in_the_reference_and_in_the_changelog():
    reference = docs.COMMAND_REFERENCE.read_text(encoding="utf-8")
    changelog = (docs.ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"## `lawgov {name}`" in reference
        assert f"`{name}`" in changelog


@pytest.mark.parametrize("page", docs.READMES, ids=lambda path: path.name)
def test_both_readmes_have_the_two_commands_each_on_one_line(page):
    text = page.read_text(encoding="utf-8")
    for name in ("search", "tests"):
        block = re.search(rf"<!-- command:{name} -->\n```sh\n(.*?)\n```", text, re.DOTALL)
        assert block is not None
        assert "\n" not in block[1]
        assert block[1].startswith("python3 -m venv .venv && ")


def test_the_two_readmes_have_the_same_commands_and_outputs():
    english, chinese = (
        re.findall(r"<!-- (?:output|command):? ?.*? -->", page.read_text(encoding="utf-8"))
        for page in docs.READMES
    )
    assert english == chinese
