"""What is handed over: files of every kind, folders, pipes that are empty, idle, closed or full."""

from __future__ import annotations

import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.program import LAWGOV, in_shell, process

from lawgov_cli.cli.sources import files_of, given_inputs, raw_files, read_sources, what_is
from lawgov_cli.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

RAW = "青石县2023年报告\n一、行政复议\n收到行政复议申请54件，受理50件，不予受理5件。\n"
DOUBT = "\t存疑\tsum-of-parts\t"
BUILTIN = "核对内置报告 qianxinan-2020\n"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "草稿.txt"
    path.write_text(RAW, encoding="utf-8")
    return path


def test_a_pipe_is_read_without_being_named() -> None:
    answer = process("check", given=RAW.encode())
    assert DOUBT in answer.out
    assert answer.out.startswith("-:3:")
    assert process("check", "-f", "table", given=RAW.encode()).out.startswith("标准输入\n")
    assert BUILTIN not in answer.err
    drafted = process("draft", given=RAW.encode())
    assert drafted.status == 0
    assert "行政复议" in drafted.out


def test_a_redirected_file_is_read_without_being_named(raw: Path) -> None:
    assert DOUBT in in_shell(*LAWGOV, "check", after=f"< '{raw}'").out
    empty = in_shell(*LAWGOV, "check", after="< <(:)")
    assert BUILTIN in empty.err
    (raw.parent / "空").write_bytes(b"")
    nothing = in_shell(*LAWGOV, "check", after=f"< '{raw.parent / '空'}'")
    assert (nothing.status, nothing.out) == (2, "")
    assert "标准输入是空的" in nothing.err


@pytest.mark.parametrize("given", ["/dev/null", "empty", "closed"])
def test_an_input_of_nothing_is_told_not_waited_for(given: str) -> None:
    after = {"/dev/null": "< /dev/null", "empty": "< <(:)", "closed": "<&-"}[given]
    answer = in_shell(*LAWGOV, "check", after=after)
    assert answer.status == 1
    assert BUILTIN in answer.err
    assert "内置报告 措施 " in answer.out or answer.out.startswith("措施 ")


def test_an_idle_pipe_is_not_waited_for() -> None:
    with subprocess.Popen(
        [*LAWGOV, "check"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as started:
        assert started.stdin
        assert started.stderr
        assert started.stdout
        started.stdout.close()
        start = time.monotonic()
        errors = started.stderr.read().decode()
        assert time.monotonic() - start < 15
        assert BUILTIN in errors
        started.stdin.close()
        started.wait(timeout=10)


def test_a_pipe_that_comes_a_little_late_is_read() -> None:
    done = in_shell("bash", "-c", f"sleep 0.05; printf '%s' '{RAW}'", after=f"| {_line('check')}")
    assert DOUBT in done.out


def _line(*arguments: str) -> str:
    return f"{sys.executable} -c '{LAWGOV[2]}' {' '.join(arguments)}"


def test_the_dash_waits_as_long_as_it_takes() -> None:
    done = in_shell("bash", "-c", f"sleep 1; printf '%s' '{RAW}'", after=f"| {_line('check', '-')}")
    assert DOUBT in done.out


@pytest.mark.parametrize("command", ["check", "draft"])
def test_a_closed_input_that_is_asked_for_is_told(command: str) -> None:
    done = in_shell(*LAWGOV, command, "-", after="<&-")
    assert (done.status, done.out, done.err) == (2, "", "标准输入已关闭，没有可读的内容\n")


def test_what_is_piped_outweighs_the_environment_and_adds_to_what_is_named(
    libraries: dict[str, Path],
) -> None:
    data = str(libraries["several"])
    piped = process("check", given=RAW.encode(), env={"LAWGOV_DATA": data})
    assert DOUBT in piped.out
    assert "qingshi" not in piped.out
    both = process("check", "--data", data, given=RAW.encode())
    assert DOUBT in both.out
    assert "1-qingshi-2022.yaml:" in both.out


def test_a_folder_is_all_that_is_readable_in_it(lawgov: Program, raw: Path, toy: Path) -> None:
    folder = raw.parent
    (folder / "乙.YAML").write_bytes((toy / "1-qingshi-2022.yaml").read_bytes())
    (folder / "words.yaml").write_text("# lawgov: words\ntags: []\n", encoding="utf-8")
    (folder / "~$草稿.docx").write_bytes(b"x")
    (folder / ".hidden.txt").write_text("x")
    (folder / "图.png").write_bytes(b"x")
    assert [p.name for p in files_of(folder)] == sorted(["乙.YAML", "草稿.txt"])
    sources = {finding["source"] for finding in lawgov("check", folder, "--json").json}
    assert sources == {str(raw), str(folder / "乙.YAML")}


def test_an_upper_case_suffix_is_the_same_kind(lawgov: Program, tmp_path: Path, toy: Path) -> None:
    path = tmp_path / "报告.YML"
    path.write_bytes((toy / "1-qingshi-2022.yaml").read_bytes())
    assert what_is(path) == "curated"
    assert lawgov("check", path).status == 0
    assert lawgov("stats", "--data", path).status == 0
    assert (
        lawgov("stats", "--data", tmp_path, "--count").out
        == lawgov("stats", "--data", path, "--count").out
    )


def test_good_files_are_reported_beside_bad_ones(lawgov: Program, raw: Path) -> None:
    broken = raw.parent / "坏.yaml"
    broken.write_text("- ", encoding="utf-8")
    missing, empty = raw.parent / "没有.txt", raw.parent / "空.txt"
    empty.write_bytes(b"")
    answer = lawgov("check", missing, raw, broken, empty)
    assert answer.status == 2
    assert DOUBT in answer.out
    told = answer.err.splitlines()
    assert told[0] == f"没有文件“{missing}”"
    assert told[1].startswith(f"{broken}:1:1")
    assert told[2] == f"“{empty}”是空的，没有可读的内容"
    assert told[-1].endswith("有 3 个文件读不了，退出状态 2")
    alone = lawgov("check", missing)
    assert (alone.status, alone.out, alone.err) == (2, "", f"没有文件“{missing}”\n")


@pytest.mark.parametrize("command", ["stats", "search 行政复议", "measures", "show 1"])
def test_a_raw_text_is_drafted_on_the_way(lawgov: Program, raw: Path, command: str) -> None:
    answer = lawgov(*command.split(), "--data", raw, "--json")
    assert answer.status == 0
    assert answer.json
    assert answer.err.startswith(f"{raw}: 是原文，现读成草稿")


def test_data_of_several_kinds_together(lawgov: Program, raw: Path, toy: Path) -> None:
    asked = ("--data", raw, "--data", toy / "1-qingshi-2022.yaml")
    ids = [record["report"] for record in lawgov("reports", *asked, "--json").json]
    assert set(ids) == {"qingshi-2022", "青石县-2023"}
    twice = lawgov("reports", "--data", raw, "--data", raw)
    assert twice.status == 2
    assert "报告编号重复" in twice.err


def test_a_folder_of_raw_texts_and_one_of_both(lawgov: Program, raw: Path, toy: Path) -> None:
    folder = raw.parent
    assert lawgov("reports", "--data", folder, "--count").out == "1\n"
    (folder / "a.yaml").write_bytes((toy / "1-qingshi-2022.yaml").read_bytes())
    both = lawgov("reports", "--data", folder, "--json")
    assert [record["report"] for record in both.json] == ["qingshi-2022"]
    assert "1 份原文没有读" in both.err


@pytest.mark.parametrize("name", ["x" * 300, "没有/x.txt", "a\0b"])
def test_a_name_that_cannot_be_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError):
        what_is(tmp_path / name)


def test_a_folder_without_anything_readable(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"")
    with pytest.raises(InputError, match=r"没有可读的文件.*\.docx.*\.yaml"):
        files_of(tmp_path)


def test_a_file_that_cannot_be_read_hides_none_behind_it(
    lawgov: Program, raw: Path, toy: Path
) -> None:
    """None of what is read is written over, whatever stands before it on the line."""
    answer = lawgov("check", raw.parent / "没有.txt", raw, "-o", raw)
    assert answer.status == 2
    assert raw.read_text(encoding="utf-8") == RAW
    assert given_inputs(["-", "没有.txt", str(raw), str(toy)])[:2] == (0, raw)
    assert len(given_inputs([str(toy)])) == len(files_of(toy)) == 3


def test_a_folder_that_only_holds_other_files(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("x", encoding="utf-8")
    with pytest.raises(InputError, match=r"文件夹里没有报告原文 \(\.txt、"):
        raw_files([tmp_path])
    (tmp_path / "b.txt").write_text(RAW, encoding="utf-8")
    (tmp_path / "~$c.docx").write_bytes(b"")
    (tmp_path / ".d.txt").write_bytes(b"")
    assert raw_files([tmp_path, tmp_path / "b.txt"]) == [tmp_path / "b.txt"] * 2
    assert [path.name for path in files_of(tmp_path)] == ["a.yaml", "b.txt"]


def test_lists_of_words_beside_reports_are_no_reports(tmp_path: Path) -> None:
    (tmp_path / "words.yaml").write_text("tags: {}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(RAW, encoding="utf-8")
    assert tmp_path / "b.txt" in files_of(tmp_path)


@pytest.mark.parametrize("name", ["a.txt", "+.txt", "z.txt"])
def test_a_file_is_one_whatever_it_is_called(lawgov: Program, raw: Path, name: str) -> None:
    """A name before or behind - in order is no standard input."""
    path = raw.parent / name
    path.write_text(RAW, encoding="utf-8")
    assert DOUBT in lawgov("check", path).out
    assert read_sources([str(path)]).errors == ()


def test_a_folder_that_may_not_be_looked_into_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that may be and holds nothing is told by what it lacks."""
    with pytest.raises(InputError, match="文件夹里没有报告原文"):
        raw_files([tmp_path])
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(InputError, match="文件夹里没有可读的文件"):
        raw_files([tmp_path])
