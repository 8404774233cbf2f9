"""Every command in every format and to every suffix: what was asked for, or a sentence why not."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from typing import TYPE_CHECKING, NamedTuple

import pytest

from lawgov_cli.output import formats
from lawgov_cli.output.formats import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.program import Answer, Program

    from lawgov_cli.output.answer import Kind


class Asked(NamedTuple):
    """A command line and what its answer is."""

    arguments: tuple[str, ...]
    kind: Kind


ASKED = {
    "glance": Asked((), "list"),
    "search": Asked(("search", "行政"), "list"),
    "stats": Asked(("stats",), "list"),
    "measures": Asked(("measures",), "list"),
    "citations": Asked(("citations",), "list"),
    "reports": Asked(("reports",), "list"),
    "values": Asked(("values", "units"), "list"),
    "show": Asked(("show", "1"), "parts"),
    "check": Asked(("check", "--all"), "findings"),
    "rules": Asked(("check", "--list"), "list"),
    "one rule": Asked(("check", "--list", "rate-of-counts"), "list"),
    "nothing": Asked(("stats", "--name", "没有这个名称"), "list"),
}

EVERY_NAME = [name for name, form in FORMATS.items() if form.asked]
EVERY_SUFFIX = [suffix for form in FORMATS.values() for suffix in form.suffixes]
OF_NONE = [".db", ".sqlite", ".parquet", ".yaml", ".txt", ".xls", ".JSON5", ""]


def run(lawgov: Program, data: Path, asked: Asked, *more: str | Path) -> Answer:
    """One run on a library of several reports."""
    answer = lawgov(*asked.arguments, *more, "--data", data)
    assert "Traceback" not in answer.err
    return answer


def is_json(content: bytes) -> bool:
    return isinstance(json.loads(content), list)


def is_jsonl(content: bytes) -> bool:
    return all(isinstance(json.loads(line), dict) for line in content.splitlines())


def is_csv(content: bytes) -> bool:
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    return len({len(row) for row in rows}) <= 1


def is_tsv(content: bytes) -> bool:
    return len({line.count(b"\t") for line in content.splitlines()}) <= 1


def is_md(content: bytes) -> bool:
    lines = content.decode().splitlines()
    return not lines or (set(lines[1]) <= set("| -:") and all(x.startswith("| ") for x in lines))


def is_xlsx(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        return "xl/worksheets/sheet1.xml" in book.namelist()


def is_html(content: bytes) -> bool:
    return content.startswith(b"<!DOCTYPE html>") and content.rstrip().endswith(b"</html>")


def is_docx(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return "word/document.xml" in package.namelist()


def is_github(content: bytes) -> bool:
    return all(
        re.match(r"::(error|warning|notice) file=", x) for x in content.decode().splitlines()
    )


def is_sarif(content: bytes) -> bool:
    return bool(json.loads(content)["version"] == "2.1.0")


def is_table(content: bytes) -> bool:
    return b"\x1b" not in content and b"\t" not in content


IS: dict[str, Callable[[bytes], bool]] = {
    "table": is_table,
    "json": is_json,
    "jsonl": is_jsonl,
    "csv": is_csv,
    "tsv": is_tsv,
    "md": is_md,
    "xlsx": is_xlsx,
    "html": is_html,
    "docx": is_docx,
    "github": is_github,
    "sarif": is_sarif,
}


def test_every_format_has_a_proof_of_its_own() -> None:
    assert set(IS) == set(EVERY_NAME)
    assert len(set(EVERY_SUFFIX)) == len(EVERY_SUFFIX)


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize("name", EVERY_NAME)
def test_every_command_in_every_format(
    lawgov: Program, libraries: dict[str, Path], *, command: str, name: str
) -> None:
    asked = ASKED[command]
    answer = run(lawgov, libraries["several"], asked, "--format", name)
    if name == "docx" and asked.kind in FORMATS[name].kinds:
        assert (answer.status, answer.out) == (2, "")
        assert "批注只能写在 Word 文件的副本里" in answer.err  # and a library is none
    elif asked.kind in FORMATS[name].kinds:
        assert answer.status == (command == "nothing"), answer.err
        assert IS[name](answer.stdout)
    else:
        assert (answer.status, answer.out) == (2, "")
        assert f"没有格式“{name}”" in answer.err
        assert "、".join(formats.names(asked.kind)) in answer.err


@pytest.mark.parametrize("command", ASKED)
@pytest.mark.parametrize("suffix", [*EVERY_SUFFIX, ".CSV", *OF_NONE])
def test_every_command_to_every_suffix(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path, *, command: str, suffix: str
) -> None:
    asked = ASKED[command]
    path = tmp_path / f"结果{suffix}"
    answer = run(lawgov, libraries["several"], asked, "-o", path)
    assert answer.out == ""
    form = formats.of_suffix(suffix, asked.kind)
    if form is None:
        assert answer.status == 2
        assert "、".join(formats.suffixes(asked.kind)) in answer.err
        assert list(tmp_path.iterdir()) == []
    elif form.copies:
        assert (answer.status, list(tmp_path.iterdir())) == (2, [])
        assert "批注只能写在 Word 文件的副本里" in answer.err
    else:
        assert answer.status == (command == "nothing"), answer.err
        assert IS[form.name](path.read_bytes())


@pytest.mark.parametrize(
    ("name", "suffix", "told"),
    [
        ("json", ".csv", ".csv 是 csv 的扩展名"),
        ("csv", ".gz", ".gz 不是 csv 的扩展名"),
        ("xlsx", "", "不一致"),
        ("xlsx", ".txt", "不一致"),
        ("json", "", None),
        ("table", ".txt", None),
        ("tsv", ".txt", None),
        ("md", ".markdown", None),
    ],
)
def test_a_format_and_a_suffix_agree(
    lawgov: Program,
    libraries: dict[str, Path],
    tmp_path: Path,
    *,
    name: str,
    suffix: str,
    told: str | None,
) -> None:
    path = tmp_path / f"x{suffix}"
    answer = run(lawgov, libraries["several"], ASKED["stats"], "-f", name, "-o", path)
    if told is None:
        assert answer.status == 0
        assert IS[name](path.read_bytes())
    else:
        assert answer.status == 2
        assert told in answer.err
        assert not path.exists()


def test_a_file_that_can_be_made_again_is_replaced_and_that_is_told(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path
) -> None:
    path = tmp_path / "x.json"
    first = run(lawgov, libraries["several"], ASKED["stats"], "-o", path)
    assert first.err == ""
    path.write_text("old")
    again = run(lawgov, libraries["several"], ASKED["stats"], "-o", path)
    assert (again.status, again.err) == (0, f"{path}: 原有的文件已换成新的\n")
    assert is_json(path.read_bytes())


def test_an_input_is_not_replaced_but_by_force(lawgov: Program, toy: Path, tmp_path: Path) -> None:
    raw = tmp_path / "草稿.md"
    raw.write_text("青石县2023年报告\n一、行政复议\n收到申请54件，受理50件，不予受理5件。\n")
    before = raw.read_bytes()
    link = tmp_path / "link.md"
    link.symlink_to(raw)
    for arguments in (
        ("check", raw, "-o", raw),
        ("check", raw, "-o", link),
        ("check", tmp_path, "-o", raw),
        ("check", raw, "--paper", link),
        ("stats", "--data", raw, "-o", raw),
        ("check", "--data", raw, "-o", raw),
    ):
        answer = lawgov(*arguments)
        assert (answer.status, answer.out) == (2, ""), arguments
        assert "--force" in answer.err
        assert raw.read_bytes() == before
    assert lawgov("check", raw, "-o", link, "--force").status == 0
    assert link.is_symlink()
    assert raw.read_text(encoding="utf-8").startswith("| 规则 |")
    assert toy.is_dir()
