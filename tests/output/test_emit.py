"""One answer in the format that its target asks for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.output.screens import FINDING, MEASURE, STATISTIC

from lawgov_cli.errors import UsageError
from lawgov_cli.output.emit import emit, emit_findings, emit_statistics
from lawgov_cli.output.target import Target

if TYPE_CHECKING:
    from pathlib import Path

THREE = [MEASURE._replace(measure=f"1.{n}") for n in (1, 2, 3)]


def ids(capsys: pytest.CaptureFixture[str], target: Target) -> tuple[list[str], str]:
    emit(THREE, target)
    out, err = capsys.readouterr()
    return [record["measure"] for record in json.loads(out)], err


@pytest.mark.parametrize(
    ("target", "found", "told"),
    [
        (Target("json"), ["1.1", "1.2", "1.3"], ""),
        (Target("json", reverse=True), ["1.3", "1.2", "1.1"], ""),
        (Target("json", limit=2), ["1.1", "1.2"], "显示 2 / 共 3 条，--limit 0 显示全部\n"),
        (Target("json", limit=2, reverse=True), ["1.3", "1.2"], "显示 2 / 共 3 条"),
        (Target("json", limit=3), ["1.1", "1.2", "1.3"], ""),
        (Target("json", limit=0), ["1.1", "1.2", "1.3"], ""),
        (Target("json", limit=4), ["1.1", "1.2", "1.3"], ""),
        (Target("json", limit=1), ["1.1"], "显示 1 / 共 3 条"),
        (Target("json", limit=1, reverse=True), ["1.3"], "显示 1 / 共 3 条"),
    ],
)
def test_order_and_limit(
    capsys: pytest.CaptureFixture[str], target: Target, found: list[str], told: str
) -> None:
    shown, err = ids(capsys, target)
    assert shown == found
    assert err.startswith(told)
    assert bool(err) == bool(told)


def test_only_fields_and_only_a_count(capsys: pytest.CaptureFixture[str]) -> None:
    emit(THREE[:1], Target("json", fields=("title", "measure")))
    assert json.loads(capsys.readouterr().out) == [{"title": "办件更快。", "measure": "1.1"}]
    emit(THREE, Target(only_count=True), total=9)
    assert capsys.readouterr().out == "9\n"
    with pytest.raises(UsageError, match=r"没有字段“titel”，是否指“title”？"):
        emit(THREE, Target("json", fields=("titel",)))


def test_only_json_has_what_would_be_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    odd = [MEASURE._replace(title="甲\x1b[31m")]
    emit(odd, Target("json"))
    assert json.loads(capsys.readouterr().out)[0]["title"] == "甲\x1b[31m"
    emit(odd, Target("plain"))
    assert "\x1b" not in capsys.readouterr().out


def test_bars_are_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    emit_statistics([STATISTIC], Target(), chart=True)
    assert "█" in capsys.readouterr().out
    for target, other in (
        (Target("json"), "json"),
        (Target(fields=("name",)), "--fields"),
        (Target(only_count=True), "--count"),
    ):
        with pytest.raises(UsageError, match=f"--chart 画条形图，不能和 {other} 同时用"):
            emit_statistics([STATISTIC], target, chart=True)


def test_colours_on_demand_and_never_in_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    emit(THREE, Target("table", color="always"))
    assert "\x1b[" in capsys.readouterr().out
    emit(THREE, Target("table"))
    assert "\x1b[" not in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    path = tmp_path / "x.txt"
    emit(THREE, Target("table", path, color="always"))
    assert "\x1b[" not in path.read_text(encoding="utf-8")


def test_findings_are_lines_for_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    emit_findings([FINDING], {}, tuple, Target("plain"))
    assert capsys.readouterr().out == "a.txt:3:7\t不符\tsum-of-parts\t合计不等。\t办件\n"
