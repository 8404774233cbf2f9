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
    (("stats", "--conut"), "没有选项 --conut，是否指“--count”？"),
    (("stats", "--size", "3"), "没有选项 --size\n用法见: lawgov stats -h"),
    (("help", "serach"), "没有命令“serach”，是否指“search”？"),
    (("4.1",), "没有命令“4.1”；看这一部分: lawgov show 4.1\n用法见: lawgov -h"),
    (("４．１．２",), "；看这一部分: lawgov show ４．１．２"),
    (("第四章",), "；看这一部分: lawgov show 第四章"),
    (("行政复议",), "没有命令“行政复议”；检索: lawgov search 行政复议\n"),
    (("行政 复议",), "；检索: lawgov search '行政 复议'\n"),
    (("--color", "always", "stats"), "选项写在命令之后: lawgov stats --color"),
    (
        ("stats", "--sort", "valeu"),
        "--sort 不认识“valeu”，是否指“value”？可用: text、value、name\n",
    ),
    (("stats", "--sort", "valeu"), "用法见: lawgov stats -h"),
    (
        ("check", "--fail-on", "x"),
        "--fail-on 不认识“x”；可用: error、warning、never\n用法见: lawgov",
    ),
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
    told = told.partition("可用: ")[0]
    assert not re.search(r"[A-Za-z]{3,}", told), told


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_a_wrong_option_of_every_command(lawgov: Program, command: str) -> None:
    answer = lawgov(*command.split(), "--formt", "json")
    assert (answer.status, answer.out) == (2, "")
    assert "没有选项 --formt" in answer.err
    if command not in {"build", "completion", "draft", "spec"}:
        assert "是否指“--format”？" in answer.err


def test_bytes_that_are_no_text(toy: Path) -> None:
    answer = process("search", b"\xd0\xd0\xd5\xfe", "--data", toy)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("参数不是 UTF-8 编码的文字: ")


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version(lawgov: Program, option: str) -> None:
    answer = lawgov(option)
    assert answer.status == 0
    assert re.fullmatch(r"lawgov \d+\.\d+\S*\n", answer.out)


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_a_word_too(lawgov: Program, command: str) -> None:
    assert lawgov("help", *command.split()) == lawgov(*command.split(), "-h")


def test_a_file_is_what_check_is_for(
    lawgov: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "folder").mkdir()
    assert "；核对文件: lawgov check a.txt\n" in lawgov("a.txt").err
    assert "；核对文件: lawgov check folder\n" in lawgov("folder").err
    assert "；" not in lawgov("b.txt").err


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("４", "lawgov show ４"),
        ("123.4.5", "lawgov show 123.4.5"),
        ("1234", ""),
        ("1.2.3.4", ""),
        ("十二", "lawgov show 十二"),
        ("第十二章", "lawgov show 第十二章"),
        ("一百", "lawgov search 一百"),
        ("a b", ""),
        ("复议's", "lawgov search '复议'\"'\"'s'"),
        ("a/复议.x-y_z", "lawgov search a/复议.x-y_z"),
    ],
)
def test_what_a_word_that_is_no_command_may_mean(lawgov: Program, word: str, meant: str) -> None:
    told = lawgov(word).err.splitlines()[0]
    assert told == f"没有命令“{word}”" + (f"；{command_of(meant)}" if meant else "")


def command_of(line: str) -> str:
    return f"{'看这一部分' if line.startswith('lawgov show') else '检索'}: {line}"
