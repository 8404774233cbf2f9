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
