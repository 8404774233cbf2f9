"""In a terminal: tables with colour, without colour on demand, and of the terminal's width."""

from __future__ import annotations

import os
import pty
import re
import subprocess
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from tests.program import LAWGOV, in_terminal, process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

ESCAPE = "\x1b"

QUESTIONS = (("search", "行政复议"), ("stats",), ("show", "1.1"), ())


def test_a_terminal_gets_a_table_and_a_pipe_lines(libraries: dict[str, Path]) -> None:
    data = ("--data", libraries["several"])
    shown = in_terminal("stats", *data, env={"NO_COLOR": "1"})
    asked = process("stats", "--format", "table", *data, env={"COLUMNS": "80"})
    assert shown.status == 0
    assert shown.out == asked.out
    assert "\t" not in shown.out
    assert "\t" in process("stats", *data).out


@pytest.mark.parametrize("question", QUESTIONS, ids=" ".join)
def test_colour_and_none(libraries: dict[str, Path], question: tuple[str, ...]) -> None:
    data = ("--data", libraries["several"])
    coloured = in_terminal(*question, *data)
    assert ESCAPE in coloured.out
    plain = in_terminal(*question, *data, "--no-color")
    assert ESCAPE not in plain.out
    # Colour never carries meaning alone: the words are the same.
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", coloured.out)
    assert [line.rstrip() for line in stripped.split("\n")] == plain.out.split("\n")


def test_the_environment_can_refuse_colour(libraries: dict[str, Path]) -> None:
    data = ("--data", libraries["several"])
    for variable, value in (("NO_COLOR", "1"), ("TERM", "dumb")):
        assert ESCAPE not in in_terminal("stats", *data, env={variable: value}).out
    # An empty NO_COLOR means nothing, as its standard says.
    assert ESCAPE in in_terminal("stats", *data, env={"NO_COLOR": ""}).out


@pytest.mark.parametrize("columns", [40, 100])
def test_a_table_has_the_width_of_the_terminal(libraries: dict[str, Path], columns: int) -> None:
    answer = in_terminal("stats", "--no-color", "--data", libraries["built in"], columns=columns)
    widths = [cell_len(line) for line in answer.out.splitlines()]
    assert max(widths) <= columns
    assert max(widths) > columns * 0.6


def test_json_and_help_in_a_terminal_have_no_codes(libraries: dict[str, Path]) -> None:
    answer = in_terminal("stats", "--json", "--data", libraries["several"])
    assert ESCAPE not in answer.out
    assert answer.json
    assert ESCAPE not in in_terminal("stats", "-h", env={"GITHUB_ACTIONS": "1"}).out


def test_a_file_gets_no_codes_from_a_terminal(libraries: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    answer = in_terminal("stats", "-f", "table", "-o", path, "--data", libraries["several"])
    assert (answer.status, answer.out) == (0, "")
    assert ESCAPE not in path.read_text(encoding="utf-8")


def test_a_terminal_of_gbk(libraries: dict[str, Path]) -> None:
    gbk = {"PYTHONIOENCODING": "gbk"}
    for question in (("show", "1.1"), ("stats", "--chart"), ("search", "行政", "--json")):
        answer = in_terminal(*question, "--data", libraries["several"], env=gbk)
        assert answer.status == 0, answer.stderr.decode("gbk", "replace")
        assert "行政" in answer.stdout.decode("gbk")


def test_twenty_hits_and_how_to_see_the_rest(libraries: dict[str, Path]) -> None:
    data = ("--data", libraries["built in"])
    total = len(process("search", "行政", "--json", *data).json)
    assert total > 20
    answer = in_terminal("search", "行政", *data)
    assert answer.err == f"显示 20 / 共 {total} 条，--limit 0 显示全部\n"
    everything = in_terminal("search", "行政", "--limit", "0", *data)
    assert everything.err == f"共 {total} 条\n"


def test_nothing_found_in_a_terminal(libraries: dict[str, Path]) -> None:
    answer = in_terminal("search", "行政复义", "--data", libraries["several"])
    assert (answer.status, answer.out) == (1, "")
    assert "是否指“行政复议" in answer.err


def test_a_terminal_on_standard_input_is_not_waited_for(libraries: dict[str, Path]) -> None:
    ours, theirs = pty.openpty()
    try:
        for arguments in (("check", "-"), ("search", "行政", "--data", libraries["several"])):
            done = subprocess.run(
                [*LAWGOV, *arguments], stdin=theirs, capture_output=True, check=False, timeout=20
            )
            assert done.returncode == (2 if "-" in arguments else 0)
            assert b"Traceback" not in done.stderr
    finally:
        os.close(ours)
        os.close(theirs)


@pytest.mark.parametrize("form", ["table", "csv", "tsv", "md", "github", "json", ""])
def test_escape_codes_of_a_raw_text_reach_no_terminal(
    lawgov: Program, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "草稿.txt"
    path.write_text(
        "青石县2023年报告\n一、行政\x1b[8m复议\n"
        "收到\x1b]0;x\x07行政复议\u202e申请54件\x9b31m，受理50件，不予受理5件；涉及《青石县办法。\n",
        encoding="utf-8",
    )
    answer = lawgov("check", path, *(("--format", form) if form else ()))
    assert answer.status in {0, 1}
    assert answer.out
    told = answer.out + answer.err
    assert "\x1b" not in told
    assert "\x07" not in told
    if form != "json":  # whose strings are exact; it escapes what is not printable itself
        assert "\x9b" not in told
        assert "\u202e" not in told


def test_control_characters_of_a_name_reach_no_terminal(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "报\x1b[31m告.yaml"
    path.write_text("- \n", encoding="utf-8")
    answer = lawgov("stats", "--data", tmp_path)
    assert answer.status == 2
    assert "\x1b" not in answer.err
    assert "报\ufffd[31m告.yaml:1:1" in answer.err
