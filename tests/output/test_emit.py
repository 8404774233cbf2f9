"""One answer in the format that its target asks for."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest
from tests.compare.made import observed
from tests.output.screens import FINDING, MEASURE, STATISTIC
from tests.output.test_series import series

from lawgov_cli.errors import UsageError
from lawgov_cli.library.search import FoundHits, Hit
from lawgov_cli.output.emit import emit, emit_findings, emit_hits, emit_series, emit_statistics
from lawgov_cli.output.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from lawgov_cli.compare.series import Series

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


def one(name: str) -> Series:
    return series(observed("40", year=2021, name=name), observed("50", year=2022, name=name))


SERIES = [one(name) for name in ("甲", "乙", "丙")]


@pytest.mark.parametrize("given", [list, iter], ids=["a list", "one after the other"])
@pytest.mark.parametrize(
    ("target", "found", "told"),
    [
        (Target("json"), "甲乙丙", ""),
        (Target("json", limit=0), "甲乙丙", ""),
        (Target("json", limit=3), "甲乙丙", ""),
        (Target("json", limit=4), "甲乙丙", ""),
        (Target("json", limit=2), "甲乙", "显示 2 "),
        (Target("json", limit=1), "甲", "显示 1 "),
        (Target("json", reverse=True), "丙乙甲", ""),
        (Target("json", limit=1, reverse=True), "丙", "显示 1 / 共 3 条"),
    ],
)
def test_a_limit_is_of_series(
    capsys: pytest.CaptureFixture[str],
    given: Callable[[list[Series]], Iterable[Series]],
    target: Target,
    found: str,
    told: str,
) -> None:
    assert emit_series(given(SERIES), target, by="year")
    out, err = capsys.readouterr()
    assert [row["indicator"] for row in json.loads(out)] == [n for n in found for _ in range(2)]
    assert err.startswith(told)
    assert bool(err) == bool(told)


def test_series_that_nobody_counted_are_not_said_to_be_so_many(
    capsys: pytest.CaptureFixture[str],
) -> None:
    emit_series(iter(SERIES), Target("json", limit=2), by="year")
    assert capsys.readouterr().err == "显示 2 条，还有更多，--limit 0 显示全部\n"
    emit_series(iter(SERIES), Target("table", limit=2), by="year")
    assert capsys.readouterr().err == "显示 2 条，还有更多，--limit 0 显示全部\n"
    emit_series(SERIES, Target("table", limit=2), by="year")
    assert capsys.readouterr().err == "显示 2 / 共 3 条，--limit 0 显示全部\n"


@pytest.mark.parametrize("given", [list, iter], ids=["a list", "one after the other"])
def test_a_table_says_how_many_series_it_has(
    capsys: pytest.CaptureFixture[str], given: Callable[[list[Series]], Iterable[Series]]
) -> None:
    assert emit_series(given(SERIES), Target("table"), by="year")
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 4
    assert err == "共 3 个指标\n"
    assert emit_series(given(SERIES), Target("table", only_count=True), by="year")
    assert capsys.readouterr() == ("3\n", "")


def test_no_series_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert not emit_series([], Target("table"), by="year")
    assert not emit_series(iter(()), Target("json"), by="year")
    assert capsys.readouterr() == ("", "")


def test_bars_of_series_are_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert emit_series(SERIES, Target(), by="year", chart=True)
    assert capsys.readouterr().out.count("单位") == 3
    with pytest.raises(UsageError, match="不能和 csv 同时用"):
        emit_series(SERIES, Target("csv"), by="year", chart=True)


HITS = [Hit("measure", "甲-2023", 1, f"1.{n}", "复议。", "复议。", ((0, 2),), 5) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("target", "more", "told"),
    [
        (Target("table"), False, "共 3 条\n"),
        (Target("table", limit=2), False, "显示 2 / 共 3 条，--limit 0 显示全部\n"),
        (Target("table", limit=3), True, "显示 3 条，还有更多，--limit 0 显示全部\n"),
        (Target("table", only_count=True), False, ""),
        (Target("json"), False, ""),
    ],
)
def test_hits_say_how_many_there_are(
    capsys: pytest.CaptureFixture[str],
    target: Target,
    more: bool,  # noqa: FBT001
    told: str,
) -> None:
    emit_hits(FoundHits(HITS, 3, more), (), target, {})
    assert capsys.readouterr().err == told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("color", "silenced", "there", "coloured"),
    [
        ("auto", "", Terminal, True),
        ("auto", "1", Terminal, False),
        ("auto", "", io.StringIO, False),
        ("never", "", Terminal, False),
        ("always", "", io.StringIO, True),
        ("always", "1", Terminal, True),
    ],
)
def test_colours_are_for_terminals_unless_they_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
    *,
    color: str,
    silenced: str,
    there: type[io.StringIO],
    coloured: bool,
) -> None:
    monkeypatch.setattr("sys.stdout", stream := there())
    monkeypatch.setenv("NO_COLOR", silenced)
    emit(THREE, Target("table", color=color))
    assert ("\x1b[" in stream.getvalue()) is coloured


def test_a_limit_counts_what_there_is_in_all(capsys: pytest.CaptureFixture[str]) -> None:
    """The library may have more records than it gave."""
    emit(THREE, Target("json", limit=3), total=9)
    assert capsys.readouterr().err == "显示 3 / 共 9 条，--limit 0 显示全部\n"
    emit_statistics([STATISTIC], Target("table", limit=1), total=2, chart=True)
    assert capsys.readouterr().err == "显示 1 / 共 2 条，--limit 0 显示全部\n"
    emit([], Target("json", fields=("titel",)))
    assert capsys.readouterr() == ("[]\n", "")


def test_findings_are_lines_for_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    emit_findings([FINDING], {}, tuple, Target("plain"))
    assert capsys.readouterr().out == "a.txt:3:7\t不符\tsum-of-parts\t合计不等。\t办件\n"
