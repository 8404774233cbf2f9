"""A process's streams and statuses: pipes that close, consoles of GBK, interrupts, no home."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.program import LAWGOV, in_shell, process

from lawgov_cli.cli.frame import COMMANDS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


RAW = "青石县2023年报告\n一、行政复议\n收到行政复议申请54件，受理50件，不予受理5件。\n"

ARGUMENTS = {
    "": (),
    "search": ("search", "行政"),
    "stats": ("stats",),
    "measures": ("measures",),
    "citations": ("citations",),
    "values": ("values", "tags"),
    "show": ("show", "1.1"),
    "check": ("check", "--all"),
    "compare": ("compare",),
    "verify": ("verify", "收到行政复议申请54件，受理5件。"),
    "draft": ("draft", "-"),
    "reports": ("reports",),
    "build": ("build", "-o", "x.sqlite"),
    "export": ("export", "x.db"),
    "completion": ("completion", "bash"),
    "spec": ("spec",),
}
"""One call of every command."""

OF_THEIR_OWN = {"draft", "build", "export", "completion", "spec"}
"""Commands without the options that all others have."""


def call(command: str, library: Path) -> tuple[str, ...]:
    """The arguments of a command on a library, where it takes one."""
    data = () if command in OF_THEIR_OWN else ("--data", str(library))
    return (*ARGUMENTS[command], *data)


def test_every_command_has_a_call() -> None:
    assert set(ARGUMENTS) == {"", *COMMANDS}


@pytest.mark.parametrize("command", ARGUMENTS)
def test_every_command_on_a_console_of_gbk(
    libraries: dict[str, Path], tmp_path: Path, command: str
) -> None:
    answer = process(
        *call(command, libraries["several"]),
        *(("--format", "table") if command not in OF_THEIR_OWN else ()),
        given=RAW.encode(),
        env={"PYTHONIOENCODING": "gbk"},
        cwd=tmp_path,
    )
    assert answer.status in {0, 1}, answer.stderr.decode("gbk", "replace")
    assert b"Traceback" not in answer.stderr
    # A draft is a data file and a description is data: UTF-8 whatever the console is.
    told = answer.stdout.decode("utf-8" if command in {"draft", "spec"} else "gbk")
    told += answer.stderr.decode("gbk")
    assert any("\u4e00" <= character <= "\u9fff" for character in told) or command == "completion"


def test_what_gbk_lacks_is_replaced_and_json_stays_utf_8(libraries: dict[str, Path]) -> None:
    gbk = {"PYTHONIOENCODING": "gbk"}
    data = ("--data", libraries["several"])
    plain = process("measures", *data, env=gbk)
    assert "卓青?" in plain.stdout.decode("gbk")
    exact = process("measures", "--json", *data, env=gbk)
    assert "卓青𠮷" in exact.out
    assert exact.json == process("measures", "--json", *data).json
    assert process("stats", *data, env={"PYTHONIOENCODING": "ascii"}).status == 0
    assert process("search", "没有", *data, env=gbk).stderr.decode("gbk").startswith("没有找到")


def test_every_help_page_can_be_written_in_gbk(lawgov: Program) -> None:
    for command in ARGUMENTS:
        lawgov(*command.split(), "--help").out.encode("gbk")
    answer = process("search", "--help", env={"PYTHONIOENCODING": "gbk"})
    assert "退出状态" in answer.stdout.decode("gbk")


@pytest.mark.parametrize(
    ("command", "extra"),
    [
        ("", ()),
        ("search", ("--json",)),
        ("stats", ("--format", "table")),
        ("show", ()),
        ("check", ("--format", "github")),
        ("stats", ("--help",)),
        ("completion", ()),
        ("draft", ()),
    ],
)
def test_a_closed_pipe_ends_quietly(
    libraries: dict[str, Path], command: str, extra: tuple[str, ...]
) -> None:
    with subprocess.Popen(
        [*LAWGOV, *call(command, libraries["built in"]), *extra],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdin
        assert started.stdout
        assert started.stderr
        started.stdout.close()  # a reader that has seen enough, before the first byte
        started.stdin.write(RAW.encode())
        started.stdin.close()
        errors = started.stderr.read().decode()
        status = started.wait(timeout=20)
    assert "Traceback" not in errors
    assert "Error" not in errors
    assert status in {0, 1, 141}


def test_the_first_lines_are_enough(libraries: dict[str, Path]) -> None:
    done = in_shell(*LAWGOV, "stats", "--data", libraries["built in"], after="| head -n 1")
    assert done.out.count("\n") == 1
    assert done.err == ""


@pytest.mark.parametrize(
    ("extra", "closed", "status"),
    [
        ("", ">&-", 0),
        ("--json", ">&- 2>&-", 0),
        ("-h", ">&-", 0),
        ("--format table", "2>&-", 0),
        ("--nosuch", "2>&-", 2),
        ("", "<&-", 0),
    ],
)
def test_streams_that_the_caller_closed(
    libraries: dict[str, Path], *, extra: str, closed: str, status: int
) -> None:
    done = in_shell(*LAWGOV, "stats", "--data", libraries["several"], after=f"{extra} {closed}")
    assert done.status == status
    assert "Traceback" not in done.err


@pytest.mark.parametrize("extra", ["stats", "stats --json", "-h", "completion zsh"])
def test_a_full_disk_is_told(extra: str) -> None:
    done = in_shell(*LAWGOV, after=f"{extra} > /dev/full")
    assert done == (2, b"", "写不了标准输出 (空间已满)\n".encode())


@pytest.mark.parametrize(("line", "status"), [("stats", 0), ("check", 1), ("nosuch", 2)])
def test_a_full_standard_error_changes_nothing_else(line: str, status: int) -> None:
    assert in_shell(*LAWGOV, after=f"{line} 2> /dev/full < /dev/null").status == status


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_an_end_from_outside_is_an_interrupt(number: signal.Signals) -> None:
    with subprocess.Popen(
        [*LAWGOV, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        time.sleep(1.5)  # it waits for input by then
        started.send_signal(number)
        assert started.wait(timeout=20) == 130
        assert started.stderr
        assert started.stderr.read().decode() == "已中断\n"


def test_data_on_stdout_and_the_rest_on_stderr(libraries: dict[str, Path]) -> None:
    data = ("--data", libraries["built in"])
    lines = process("search", "行政", *data)
    assert (lines.status, lines.err) == (0, "")
    few = process("search", "行政", "--limit", "3", *data)
    assert few.out.count("\n") == 3
    total = lines.out.count("\n")
    assert few.err == f"显示 3 / 共 {total} 条，--limit 0 显示全部\n"
    none = process("search", "没有这样的词", *data)
    assert (none.status, none.out) == (1, "")
    assert "没有找到“没有这样的词”" in none.err
    table = process("stats", "--format", "table", *data)
    assert not re.search("共 [0-9]+ 个数据", table.out)
    assert re.fullmatch("共 [0-9]+ 个数据\n", table.err)


def test_a_pipe_gets_whole_plain_lines(libraries: dict[str, Path]) -> None:
    answer = process("stats", "--data", libraries["built in"], env={"COLUMNS": "40"})
    records = process("stats", "--json", "--data", libraries["built in"]).json
    lines = answer.out.splitlines()
    assert len(lines) == len(records)
    assert "\x1b" not in answer.out
    for line, record in zip(lines, records, strict=True):
        assert record["quote"] in line


def test_a_part_in_a_pipe_has_its_figures_documents_and_verdicts() -> None:
    answer = process("show", "4.1")
    lines = [line.split("\t") for line in answer.out.splitlines()]
    assert lines[0][:2] == ["qianxinan-2020", "4.1"]
    part = process("show", "4.1", "--json").json[0]
    assert part["text"] in answer.out
    figures = [line for line in lines if line[0] == "数据"]
    assert [line[1] for line in figures] == [s["name"] for s in part["statistics"]]
    for line, statistic in zip(figures, part["statistics"], strict=True):
        assert line[2] == f"{statistic['value']}{statistic['qualifier']}{statistic['unit']}"
    documents = [line for line in lines if line[0] == "文件"]
    assert [line[1] for line in documents] == [c["title"] for c in part["citations"]]
    verdicts = [line for line in lines if line[0].startswith(("不符", "存疑", "提示"))]
    assert [line[2] for line in verdicts] == [f["rule"] for f in part["findings"]]
    assert figures
    assert documents
    assert verdicts


def test_a_home_that_cannot_be_written(libraries: dict[str, Path], tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o555)
    nowhere = {"HOME": str(home), "XDG_CACHE_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    try:
        for command in ("search", "show"):
            answer = process(*call(command, libraries["several"]), env=nowhere, cwd=home)
            assert answer.status in {0, 1}
            assert "Traceback" not in answer.err
        assert list(home.iterdir()) == []
    finally:
        home.chmod(0o755)
    missing = {"HOME": str(tmp_path / "gone")}
    assert process("stats", "--data", libraries["several"], env=missing).status == 0


# A process that a script starts in the background begins with interrupts switched off.
LISTENING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
MAIN = "from lawgov_cli.cli import main; main()\n"


def test_an_interrupt_while_reading_the_standard_input() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", LISTENING + MAIN, "check", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        time.sleep(1.5)  # it waits for input by then, or still loads: both must end alike
        started.send_signal(signal.SIGINT)
        assert started.wait(timeout=20) == 130
        assert started.stdout
        assert started.stderr
        assert started.stdout.read() == b""
        assert started.stderr.read().decode() == "已中断\n"


def test_an_interrupt_while_loading() -> None:
    # The program is stopped in the middle of Typer's import, whatever the machine's speed.
    code = (
        f"{LISTENING}import builtins, os; real = builtins.__import__\n"
        "def slow(name, *rest):\n"
        "    if name == 'typer': os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = slow\n"
        f"{MAIN}"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "stats"], capture_output=True, check=False, timeout=20
    )
    assert (done.returncode, done.stdout) == (130, b"")
    assert done.stderr.decode() == "已中断\n"


def test_an_interrupt_is_not_dropped_where_exceptions_are() -> None:
    # Python locks each module that it loads, and its callback for that drops exceptions.
    code = (
        f"{LISTENING}import builtins, weakref; real = builtins.__import__\n"
        "class Lock: pass\n"
        "def slow(name, *rest):\n"
        "    if name == 'typer':\n"
        "        lock = Lock()\n"
        "        seen = weakref.ref(lock, lambda _: signal.raise_signal(signal.SIGINT))\n"
        "        del lock\n"
        "    return real(name, *rest)\n"
        "builtins.__import__ = slow\n"
        f"{MAIN}"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "stats"], capture_output=True, check=False, timeout=20
    )
    assert (done.returncode, done.stdout, done.stderr.decode()) == (130, b"", "已中断\n")


def test_an_interrupted_file_is_not_there(tmp_path: Path, toy: Path) -> None:
    code = (
        f"{LISTENING}import os, pathlib\n"
        "real = pathlib.Path.chmod\n"
        "def slow(*rest):\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "    return real(*rest)\n"
        "pathlib.Path.chmod = slow\n"
        f"{MAIN}"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "stats", "--data", toy, "-o", tmp_path / "x.json"],
        capture_output=True,
        check=False,
        timeout=20,
    )
    assert (done.returncode, done.stderr.decode()) == (130, "已中断\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("line", [["completion", "bash"], ["stats", "--limit", "x"]])
def test_the_end_of_a_run_is_left_out_but_for_who_watches_it(line: list[str]) -> None:
    late = "import atexit, gc; atexit.register(lambda: print(gc.get_freeze_count() > 1000))\n"
    watched = "import sys; sys.setprofile(lambda *_: None)\n"
    ends = []
    for code in (late + MAIN, late + watched + MAIN):
        done = subprocess.run(
            [sys.executable, "-c", code, *line], capture_output=True, check=False, text=True
        )
        ends.append((done.stdout.removesuffix("True\n"), done.stderr, done.returncode))
        assert done.stdout.endswith("True\n") == (watched in code)
    assert ends[0] == ends[1]


def test_ci_puts_no_codes_into_help() -> None:
    ci = dict.fromkeys(("CI", "GITHUB_ACTIONS", "FORCE_COLOR", "PY_COLORS"), "1")
    for arguments in (("--help",), ("stats", "-h"), ("stats", "--nosuch")):
        answer = process(*arguments, env=ci)
        assert "\x1b" not in answer.out + answer.err, arguments


def test_the_locale_of_a_bare_machine() -> None:
    bare = dict.fromkeys(("LANG", "LC_CTYPE"), "") | {"LC_ALL": "C"}
    answer = process("search", "行政复议", env=bare)
    assert answer.status == 0
    assert "行政复议" in answer.out


def test_no_cache_and_no_file_is_left(tmp_path: Path, toy: Path) -> None:
    before = sorted(toy.iterdir())
    process("search", "行政", "--data", toy, cwd=tmp_path, env={"HOME": str(tmp_path)})
    assert list(tmp_path.iterdir()) == []
    assert sorted(toy.iterdir()) == before
