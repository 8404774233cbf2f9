"""``lawgov export``: the tables that are asked for, and what is refused before any work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


def test_tables_in_their_own_order_and_what_was_written(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path
) -> None:
    target = tmp_path / "表"
    asked = ("export", target, "--format", "csv", "--tables", "measures,reports")
    first = lawgov(*asked, "--data", libraries["several"])
    assert (first.status, first.out) == (0, "")
    assert "3 份报告，2 个表，共" in first.err
    assert "已换成新的" not in first.err
    assert sorted(p.name for p in target.glob("*.csv")) == ["measures.csv", "reports.csv"]
    again = lawgov(*asked, "--year", "2022", "--data", libraries["several"])
    assert "1 份报告，2 个表" in again.err
    assert "，原有的已换成新的" in again.err


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("x.csv",), 2, "没有扩展名为 .csv 的导出格式"),
        (("x", "--tables", "report"), 2, "没有表“report”，是否指“reports”？"),
        (("x.db", "--year", "2022", "--place", "白鹭"), 1, "没有符合条件的报告"),
        (("/dev/null", "--format", "csv"), 2, "不是普通文件"),
    ],
)
def test_what_cannot_be(
    lawgov: Program,
    libraries: dict[str, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: tuple[str, ...],
    status: int,
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = lawgov("export", *arguments, "--data", libraries["several"])
    assert (answer.status, answer.out) == (status, "")
    assert told in answer.err
    assert not list(tmp_path.iterdir())


def test_the_library_itself_is_replaced_only_by_force(
    lawgov: Program, libraries: dict[str, Path], tmp_path: Path
) -> None:
    own = tmp_path / "库.sqlite"
    own.write_bytes(libraries["several"].read_bytes())
    assert lawgov("export", own, "--data", own).status == 2
    assert own.read_bytes() == libraries["several"].read_bytes()
