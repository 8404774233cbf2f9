"""Shell completion, asked as the shells ask: commands, options, and values that exist."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from tests.intake.samples import folder_of

from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.intake.build import build
from lawgov_cli.library.database import Database

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


Complete = Callable[..., list[str]]


@pytest.fixture
def complete(lawgov: Program, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """What bash would offer for the last of some words."""

    def offered(*words: str, data: Path | None = None) -> list[str]:
        monkeypatch.setenv("_LAWGOV_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", " ".join(("lawgov", *words)))
        monkeypatch.setenv("COMP_CWORD", str(len(words)))
        monkeypatch.setenv("LAWGOV_DATA", str(data or ""))
        answer = lawgov()
        assert (answer.status, answer.err) == (0, "")
        return answer.out.split()

    return offered


def test_commands(complete: Complete) -> None:
    assert complete("") == list(COMMANDS)
    assert complete("s") == ["search", "stats", "show", "spec"]


def test_options(complete: Complete) -> None:
    offered = complete("stats", "--")
    assert {"--chapter", "--unit", "--chart", "--data", "--json"} <= set(offered)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("stats", "--chapter", ""), ["0", "1", "2", "3"]),
        (("stats", "--unit", "个"), ["个", "个工作日"]),
        (("stats", "--unit", "%"), ["%"]),
        (("stats", "--tag", "行"), ["行政复议"]),
        (("stats", "--scope", "县"), ["县级"]),
        (("stats", "--name", "综合窗口·"), ["综合窗口·涉企", "综合窗口·民生"]),
        (("stats", "--sort", ""), ["text", "value", "name"]),
        (("stats", "--report", "q"), ["qingshi-2022", "qingshi-2023"]),
        (("stats", "--format", "j"), ["json", "jsonl"]),
        (("measures", "--body", "县市"), ["县市场监管局"]),
        (("citations", "--kind", "规"), ["规定", "规则", "规范"]),
        (("citations", "--action", "印"), ["印发"]),
        (("search", "x", "--in", "s"), ["statistics"]),
        (("check", "--fail-on", "w"), ["warning"]),
        (("completion", "b"), ["bash"]),
    ],
    ids=" ".join,
)
def test_values(
    complete: Complete, libraries: dict[str, Path], words: tuple[str, ...], wanted: list[str]
) -> None:
    assert sorted(complete(*words, data=libraries["several"])) == sorted(wanted)


def test_measure_ids_and_items(complete: Complete, libraries: dict[str, Path]) -> None:
    offered = complete("show", "", data=libraries["several"])
    assert {"1", "2", "1.1", "1.2", "2.1", "1.1.1", "1.1.3"} <= set(offered)
    assert len(offered) == len(set(offered))
    assert set(complete("show", "1.1", data=libraries["several"])) == {"1.1", "1.1.1", "1.1.3"}


def test_rules_of_check(complete: Complete) -> None:
    rules = complete("check", "--select", "")
    assert len(rules) > 10
    assert rules[:3] == ["勾稽", "跨年", "文字"]
    assert complete("check", "--ignore", "sum-")[0] == "sum-of-parts"


def test_the_data_option_on_the_line_counts(complete: Complete, libraries: dict[str, Path]) -> None:
    data = str(libraries["several"])
    assert complete("stats", "--data", data, "--tag", "政府") == ["政府立法"]


def test_paths(complete: Complete, tmp_path: Path, libraries: dict[str, Path]) -> None:
    (tmp_path / "甲.yaml").touch()
    (tmp_path / "乙.DOCX").touch()
    (tmp_path / "丙.exe").touch()
    (tmp_path / "folder").mkdir()
    offered = complete("stats", "--data", f"{tmp_path}/")
    known = [f"{tmp_path}/甲.yaml", f"{tmp_path}/乙.DOCX", f"{tmp_path}/folder/"]
    assert sorted(offered) == sorted(known)
    assert complete("stats", "--data", str(libraries["several"])) == [str(libraries["several"])]


def test_a_build_is_offered_archives_too(complete: Complete, tmp_path: Path) -> None:
    for name in ("甲.yaml", "乙.zip", "丙.TAR.GZ", "丁.exe"):
        (tmp_path / name).touch()
    known = {f"{tmp_path}/{name}" for name in ("甲.yaml", "乙.zip", "丙.TAR.GZ")}
    assert set(complete("build", f"{tmp_path}/")) == known
    assert complete("check", f"{tmp_path}/") == [f"{tmp_path}/甲.yaml"]


def test_of_very_many_reports_some_are_offered(
    complete: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.sqlite"
    build([folder_of(tmp_path / "in", 30)], path)
    asked: list[str] = []
    real = Database.rows

    def heard(self: Database, sql: str, parameters: Any = ()) -> Any:
        rows = [*real(self, sql, parameters)]
        asked.append(sql)
        assert len(rows) <= 40, sql
        return iter(rows)

    monkeypatch.setattr(Database, "rows", heard)
    monkeypatch.setattr("lawgov_cli.cli.complete._MOST", 7)
    assert complete("stats", "--report", "r002", data=path) == [f"r002{n}" for n in range(7)]
    assert complete("show", "", data=path) == ["1", "1.1"]
    assert complete("stats", "--chapter", "", data=path) == ["1"]
    assert asked


def test_what_cannot_be_read_completes_to_nothing(complete: Complete, tmp_path: Path) -> None:
    broken = tmp_path / "x.yaml"
    broken.write_text("- ", encoding="utf-8")
    damaged = tmp_path / "x.sqlite"
    damaged.write_bytes(b"SQLite format 3\0" + b"x" * 200)
    for path in (tmp_path / "no.yaml", broken, damaged):
        assert complete("stats", "--tag", "", data=path) == []
        assert complete("show", "", data=path) == []
