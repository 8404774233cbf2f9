"""Manual pages: one a command, from the description, and roff takes their text as text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.cli.manual import _text, pages, write

if TYPE_CHECKING:
    from pathlib import Path


def test_there_is_a_page_for_the_program_and_for_each_command(tmp_path: Path) -> None:
    written = write(tmp_path / "man")
    assert {path.name for path in written} == {"lawgov.1", *(f"lawgov-{n}.1" for n in COMMANDS)}
    assert all(path.read_text(encoding="utf-8").startswith(".TH ") for path in written)


def test_a_page_has_its_sections_in_order() -> None:
    page = pages()["lawgov-check.1"]
    assert re.findall(r"^\.SH (.+)$", page, re.MULTILINE) == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "ARGUMENTS", "OPTIONS", "EXIT STATUS",
        "SEE ALSO",
    ]  # fmt: skip
    assert "lawgov\\-check \\- 核对数据勾稽关系和文字" in page or "lawgov-check \\- 核对" in page
    assert "\\fB\\-f, \\-\\-format 格式\\fR" in page
    assert "[选项] [文件...]" in page


def test_the_program_s_page_lists_the_commands() -> None:
    page = pages()["lawgov.1"]
    for name, summary in COMMANDS.items():
        assert f"\\fB{name}\\fR\n{_text(summary)}" in page
        assert f"\\fBlawgov\\-{name}\\fR(1)" in page


def test_no_text_is_a_request() -> None:
    assert _text(".TH") == "\\&.TH"
    assert _text("'x") == "\\&'x"
    assert _text("a\\b-c\nd") == "a\\eb\\-c d"
    allowed = (".TH", ".SH", ".TP", ".B", ".ad")
    for page in pages().values():
        requests = [line for line in page.splitlines() if line.startswith((".", "'"))]
        assert all(line.split()[0] in allowed for line in requests)


def test_a_page_says_what_its_command_is_and_takes() -> None:
    """The program's own has no name of a command, the others have its arguments in brackets."""
    program, show, search = (
        pages()[f"{name}.1"] for name in ("lawgov", "lawgov-show", "lawgov-search")
    )
    assert program.startswith('.TH "LAWGOV" 1 ')
    assert "\nlawgov \\- 法治政府建设年度报告: 查、核、编、比、证\n" in program
    assert "\n.B lawgov\n[命令] [选项]\n" in program
    assert "\n.SH COMMANDS\n.TP\n\\fBsearch\\fR\n" in program
    assert show.startswith('.TH "LAWGOV-SHOW" 1 ')
    assert "\n.B lawgov show\n[选项] [编号...]\n" in show
    assert "\n[选项] 检索词...\n" in search
    assert ".SH COMMANDS" not in show
    assert show.endswith(".SH SEE ALSO\n\\fBlawgov\\fR(1)\n")
    for page in pages().values():
        assert "\n\\fB130\\fR\n被中断\n" in page


def test_pages_are_written_into_a_folder_that_need_not_be_there(tmp_path: Path) -> None:
    for _ in range(2):
        assert len(write(tmp_path / "a" / "man")) == len(COMMANDS) + 1
