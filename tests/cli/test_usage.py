"""Wrong command lines: one Chinese sentence with the near miss, exit 2, nothing printed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from tests.program import process

from lawgov_cli.cli.frame import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

WRONG = (
    (("serach", "复议"), "没有命令“serach”，是否指“search”？\n用法见: lawgov -h"),
    (("it's",), "没有命令“it's”"),
    (("",), "没有命令“”"),
    (("stats", "--chaptr", "4"), "没有选项 --chaptr，是否指“--chapter”？\n用法见: lawgov stats -h"),
    (("stats", "-x"), "没有选项 -x"),
    (("stats", "--unit"), "选项 --unit 后面缺少值"),
    (("stats", "--json=1"), "选项 --json 不带值"),
    (("stats", "a", "b (c)"), "多出的参数: a b (c)"),
    (("search",), "缺少参数: 检索词...\n用法见: lawgov search -h"),
    (("values",), "缺少参数: 种类"),
    (("completion",), "缺少参数: 外壳"),
    (("--nosuch",), "没有选项 --nosuch"),
    (("--data", "x", "stats"), "选项写在命令之后: lawgov stats --data"),
    (("--json", "search", "复议"), "选项写在命令之后: lawgov search --json"),
    (("--no-color", "stats"), "选项写在命令之后: lawgov stats --no-color"),
)


@pytest.mark.parametrize(("arguments", "words"), WRONG, ids=[" ".join(w[0]) for w in WRONG])
def test_a_wrong_command_line_is_told(
    lawgov: Program, arguments: tuple[str, ...], words: str
) -> None:
    answer = lawgov(*arguments)
    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err
    assert answer.err.count("\n") <= 2
    told = re.sub(r"--?[a-z-]+|lawgov( [a-z]+)?|[“(].*?[”)]", "", answer.err.split("\n")[0])
    assert not re.search(r"[A-Za-z]{3,}", told), told


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_wrong_option_of_every_command(lawgov: Program, command: str) -> None:
    answer = lawgov(*command.split(), "--formt", "json")
    assert (answer.status, answer.out) == (2, "")
    assert "没有选项 --formt" in answer.err
    if command not in {"build", "completion", "draft"}:
        assert "是否指“--format”？" in answer.err


def test_bytes_that_are_no_text(toy: Path) -> None:
    answer = process("search", b"\xd0\xd0\xd5\xfe", "--data", toy)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("参数不是 UTF-8 编码的文字: ")


def test_the_version_and_the_module(lawgov: Program) -> None:
    answer = lawgov("--version")
    assert answer.status == 0
    assert re.fullmatch(r"lawgov \d+\.\d+\S*\n", answer.out)
