"""Help pages: Chinese, whole, with examples that really run."""

from __future__ import annotations

import re
import shlex
import shutil
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from tests.reading import files

from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.cli.helppage import _section
from lawgov_cli.cli.options import EXIT_STATUS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

PAGES = ("", *COMMANDS)

# Words of a page that are no sentence: names of formats, shells, files and the like.
_ENGLISH_SENTENCE = re.compile(r"(?:\b[A-Za-z]+\b[ ,.]+){3,}")


def examples(command: str) -> list[str]:
    """The command lines of a page's examples."""
    module = import_module(f"lawgov_cli.cli.{command or 'glance'}")
    return [line for line, _ in module.EXAMPLES]


EVERY_EXAMPLE = [(command, line) for command in PAGES for line in examples(command)]


@pytest.mark.parametrize("command", PAGES)
@pytest.mark.parametrize("columns", [60, 80, 140])
def test_a_page_is_chinese_and_whole(
    lawgov: Program, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    answer = lawgov(*command.split(), "--help")
    assert (answer.status, answer.err) == (0, "")
    page = answer.out
    for heading in ("示例", "用法", "(通用)?选项", "退出状态"):
        assert re.search(f"\n{heading}\n", page)
    assert page.index("\n示例\n") < page.index("\n用法\n")
    assert f"  lawgov {command}".rstrip() in page
    assert "…" not in page.replace("……", "")
    for line in page.splitlines():
        if not line.startswith("  lawgov"):  # a command line is never broken
            assert cell_len(line) <= columns, line
    prose = "\n".join(line for line in page.splitlines() if not line.startswith("  lawgov"))
    assert not _ENGLISH_SENTENCE.search(prose), _ENGLISH_SENTENCE.search(prose)
    for status, said in EXIT_STATUS:
        assert re.search(rf"^  {status} +{said}$", page, re.MULTILINE)
    assert 2 <= len(examples(command)) <= 4


@pytest.mark.parametrize("command", PAGES)
def test_every_option_has_help(lawgov: Program, command: str) -> None:
    page = lawgov(*command.split(), "-h").out
    assert page == lawgov(*command.split(), "--help").out
    lines = page[page.index("\n选项") if "\n选项" in page else 0 :].splitlines()
    for at, line in enumerate(lines):
        if re.match(r"  -", line):
            said = re.split(r"  +", line.strip(), maxsplit=1)
            assert len(said) == 2 or lines[at + 1].startswith("     "), line


def test_the_program_names_every_command(lawgov: Program) -> None:
    page = lawgov("-h").out
    for command, said in COMMANDS.items():
        assert re.search(rf"^  {command} +{re.escape(said)}$", page, re.MULTILINE)
        assert import_module(f"lawgov_cli.cli.{command}").HELP


@pytest.fixture
def desk(tmp_path: Path, toy: Path, toy_report: Path, libraries: dict[str, Path]) -> Path:
    """A folder with something for every file name that the examples use."""
    raw = "青石县2023年报告\n一、行政复议\n收到行政复议申请54件，受理50件，不予受理5件。\n"
    folders = {"报告文件夹": toy, "原文": None, "原文文件夹": None}
    for name, source in folders.items():
        (tmp_path / name).mkdir()
        if source is None:
            (tmp_path / name / "青石县.txt").write_text(raw, encoding="utf-8")
        else:
            shutil.copytree(source, tmp_path / name, dirs_exist_ok=True)
    for name in ("草稿.txt", "报告.txt", "草稿.md"):
        (tmp_path / name).write_text(raw, encoding="utf-8")
    for name, year, said in (
        ("去年.docx", 2022, "收到申请48件"),
        ("今年.docx", 2023, "申请54件，上年为49件"),
    ):
        lines = (f"青石县{year}年报告", "一、行政复议", f"行政复议{said}，受理{year - 2000}件。")
        word = files.docx("".join(files.para(files.run(line)) for line in lines))
        (tmp_path / name).write_bytes(word)
    for name in ("甲县", "乙县"):
        (tmp_path / f"{name}.yaml").write_text(
            toy_report.read_text(encoding="utf-8").replace("青石县", name).replace("qingshi", name),
            encoding="utf-8",
        )
    (tmp_path / "网页.html").write_text(f"<html><body><p>{raw}</p></body></html>", encoding="utf-8")
    shutil.copy(toy_report, tmp_path / "报告.yaml")
    shutil.copy(libraries["several"], tmp_path / "报告.sqlite")
    word = files.docx("".join(files.para(files.run(line)) for line in raw.splitlines()))
    for name in ("草稿.docx", "报告.docx"):
        (tmp_path / name).write_bytes(word)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "line"),
    EVERY_EXAMPLE,
    ids=[f"{c or 'lawgov'}: {line}" for c, line in EVERY_EXAMPLE],
)
def test_every_example_runs(
    lawgov: Program, desk: Path, monkeypatch: pytest.MonkeyPatch, *, command: str, line: str
) -> None:
    monkeypatch.chdir(desk)
    if command == "completion":  # eval "$(lawgov completion bash)" and the like
        found = re.search(r"lawgov completion \w+", line)
        assert found
        line = found[0]
    lexer = shlex.shlex(line, posix=True, punctuation_chars="|>")
    lexer.whitespace_split = True
    words = list(lexer)
    assert words[0] == "lawgov"
    ends = [at for at, word in enumerate(words) if word in {"|", ">"}]
    words, after = (words[: ends[0]], words[ends[0] + 1]) if ends else (words, "")
    if "-o" in words and "--update" not in words:  # what it writes is not there before
        (desk / words[words.index("-o") + 1]).unlink(missing_ok=True)
    answer = lawgov(*words[1:])
    # check and verify find something in a draft: that is what they are for.
    assert answer.status in ({0, 1} if command in {"check", "verify"} else {0}), answer.err
    assert "Traceback" not in answer.err
    assert answer.out or command in {"build", "draft", "export"} or "-o" in words
    if after == "jq":
        assert answer.json


@pytest.mark.parametrize(
    ("columns", "widest"), [(60, 60), (80, 80), (99, 99), (100, 100), (101, 100), (200, 100)]
)
def test_a_page_is_as_wide_as_the_terminal_and_a_hundred_cells_at_most(
    lawgov: Program, monkeypatch: pytest.MonkeyPatch, columns: int, widest: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = [line for line in lawgov("stats", "-h").out.splitlines() if "lawgov" not in line]
    assert widest - 2 < max(map(cell_len, lines)) <= widest


def test_the_columns_of_a_section(lawgov: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said begins two cells behind the longest name."""
    monkeypatch.setenv("COLUMNS", "100")
    page = lawgov("stats", "-h").out
    for line in (
        "  lawgov stats --name 行政复议 --chart  画条形图",
        "  lawgov stats [选项]",
        "  --qualifier 限定  限定词，如 余、以上",
        "  --approx          只要约数，如 1300余条",
        "  -h, --help         显示本页",
        "                     .xlsx、.html、.htm",
        "  0    完成",
        "  130  被中断",
    ):
        assert f"\n{line}\n" in page
    assert "\n  -f, --format 格式  table、json" in page
    assert "\n  lawgov [命令] [选项]\n" in lawgov("-h").out
    assert "\n  lawgov search [选项] 检索词...\n" in lawgov("search", "-h").out
    assert "\n  lawgov show [选项] [编号...]\n" in lawgov("show", "-h").out


def test_a_long_name_has_a_line_of_its_own() -> None:
    """A name of 28 cells leaves two before what is said, one of 29 does not."""
    assert _section("选项", [("x" * 28, "甲"), ("y", "乙")], 60) == (
        f"\n选项\n  {'x' * 28}  甲\n  y{' ' * 29}乙\n"
    )
    assert _section("选项", [("x" * 29, "甲"), ("y", "")], 60) == (
        f"\n选项\n  {'x' * 29}\n{' ' * 32}甲\n  y\n"
    )
    assert _section("选项", [("y", "甲乙丙丁")], 9, left=3) == "\n选项\n  y  甲乙\n     丙丁\n"
    assert _section("选项", [], 60) == ""


def test_common_options_stand_apart_from_a_command_s_own(lawgov: Program) -> None:
    page = lawgov("stats", "-h").out
    own, common = page.split("\n选项\n")[1].split("\n通用选项\n")
    assert ("--unit" in own, "--data" in own, "--help" in own) == (True, False, False)
    assert ("--unit" in common, "--data" in common, "--help" in common) == (False, True, True)
    build = lawgov("build", "-h").out  # its -o is none of the common ones
    assert "--output" in build.split("\n通用选项\n")[0]
