"""The hook for repositories of reports takes what `check` reads, and no other file."""

import re

import pytest
import yaml
from tests.docs import ROOT

from lawgov_cli.cli.frame import made
from lawgov_cli.reading.kinds import KINDS


@pytest.fixture(scope="module")
def hook():
    (one,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return one


def takes(hook, path):
    return bool(re.search(hook["files"], path)) and not re.search(hook["exclude"], path)


def test_every_kind_that_needs_no_other_program_is_taken(hook):
    kinds = [kind for kind in KINDS if kind.name not in {"office", "library"}]
    suffixes = [suffix for kind in kinds for suffix in kind.suffixes]
    assert [s for s in suffixes if not takes(hook, f"甲县/2023年报告{s}")] == []


@pytest.mark.parametrize(
    "path",
    [
        ".pre-commit-config.yaml",
        ".github/workflows/test.yml",
        "README.md",
        "docs/README.zh-CN.md",
        "LICENSE.txt",
        "表.xlsx",
    ],
)
def test_what_is_no_report_is_left_alone(hook, path):
    assert not takes(hook, path)


def test_the_entry_is_a_command_of_ours(hook):
    program, command, *options = hook["entry"].split()
    assert program == "lawgov"
    known = {option for one in made(command).params for option in one.opts}
    assert {option for option in options if option.startswith("--")} <= known
