"""The common options, on every list: fields, limit, count, reverse, heading, colour, force."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.program import in_terminal, process

from lawgov_cli.cli.parsing import parse_limit, split_list
from lawgov_cli.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

LISTS = (
    ("stats",),
    ("measures",),
    ("citations",),
    ("reports",),
    ("search", "行政"),
    ("show", "1"),
    ("check",),
    ("verify", "受理行政复议申请50件，不予受理4件。"),
    ("check", "--list"),
    (),
)


@pytest.fixture
def data(libraries: dict[str, Path]) -> tuple[str, ...]:
    return ("--data", str(libraries["several"]))


@pytest.mark.parametrize("asked", LISTS, ids="-".join)
def test_every_list_obeys_them(
    lawgov: Program, data: tuple[str, ...], asked: tuple[str, ...]
) -> None:
    records = lawgov(*asked, *data, "--json").json
    assert len(records) > 1
    assert lawgov(*asked, *data, "--count").out == f"{len(records)}\n"
    assert lawgov(*asked, *data, "--count", "--json").json == len(records)
    assert lawgov(*asked, *data, "--json", "--reverse").json == records[::-1]
    assert lawgov(*asked, *data, "--json", "--limit", "0").json == records
    key, *_, last = records[0]
    few = lawgov(*asked, *data, "--json", "--fields", f"{last},{key}").json
    assert few == [{last: r[last], key: r[key]} for r in records]
    assert list(few[0]) == [last, key]
    if asked != ("search", "行政"):  # which shares a limit among the kinds of hits
        one = lawgov(*asked, *data, "--json", "--limit", "1")
        assert one.json == records[:1]
        assert f"显示 1 / 共 {len(records)} 条" in one.err
        end = lawgov(*asked, *data, "--json", "--limit", "1", "--reverse").json
        assert end == records[-1:]


@pytest.mark.parametrize("asked", LISTS, ids="-".join)
@pytest.mark.parametrize("form", ["table", "csv", "json", "xlsx", None])
def test_a_field_that_is_none_is_told_with_all_there_are(
    lawgov: Program, data: tuple[str, ...], *, asked: tuple[str, ...], form: str | None
) -> None:
    wanted = ("--format", form) if form else ()
    answer = lawgov(*asked, *data, "--fields", "nosuch", *wanted)
    assert (answer.status, answer.out) == (2, "")
    keys = list(lawgov(*asked, *data, "--json").json[0])
    assert answer.err.splitlines()[0] == f"没有字段“nosuch”；可用: {'、'.join(keys)}"
    near = lawgov(*asked, *data, "--fields", f"{keys[0]}x")
    assert f"是否指“{keys[0]}”？" in near.err


def test_fields_in_a_table_and_in_a_pipe(lawgov: Program, data: tuple[str, ...]) -> None:
    asked = ("stats", *data, "--fields", "value,name", "--limit", "2")
    assert lawgov(*asked, "-f", "table").out.splitlines()[0].split() == ["数值", "名称"]
    lines = lawgov(*asked).out.splitlines()
    assert [line.count("\t") for line in lines] == [1, 1]
    assert lines[0].split("\t")[0].isdecimal()


@pytest.mark.parametrize(("form", "head"), [("csv", "name,"), ("tsv", "name\t"), ("table", "名称")])
def test_without_a_heading(lawgov: Program, data: tuple[str, ...], *, form: str, head: str) -> None:
    asked = ("stats", *data, "--fields", "name,value", "--format", form)
    whole, bare = lawgov(*asked).out, lawgov(*asked, "--no-header").out
    assert whole.startswith(head)
    assert bare == "".join(whole.splitlines(keepends=True)[1:])
    refused = lawgov("stats", *data, "-f", "md", "--no-header")
    assert refused.status == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--count", "-f", "csv"), "--count 只给一个数"),
        (("--chart", "--json"), "--chart 画条形图，不能和 json 同时用"),
        (("--chart", "-f", "csv"), "不能和 csv 同时用"),
        (("--chart", "--fields", "name"), "不能和 --fields 同时用"),
        (("--chart", "--count"), "不能和 --count 同时用"),
        (("--json", "-f", "csv"), "--json 和 --format csv 不能同时用"),
        (("--color", "red"), "--color 不认识“red”；可用: auto、always、never"),
        (("-f", "jsom"), "没有格式“jsom”，是否指“json”？可用: table、json"),
    ],
)
def test_what_cannot_be_together_is_refused(
    lawgov: Program, data: tuple[str, ...], *, options: tuple[str, ...], told: str
) -> None:
    answer = lawgov("stats", *data, *options)
    assert (answer.status, answer.out) == (2, "")
    assert told in answer.err
    assert answer.err.endswith("用法见: lawgov stats -h\n")


def test_fields_of_a_fixed_form_are_refused(lawgov: Program, data: tuple[str, ...]) -> None:
    for form in ("github", "sarif"):
        answer = lawgov("check", *data, "-f", form, "--fields", "rule")
        assert (answer.status, answer.out) == (2, "")


def test_a_chart_is_drawn_in_a_pipe_too(data: tuple[str, ...]) -> None:
    answer = process("stats", "--chart", "--unit", "%", *data)
    assert "█" in answer.out
    assert "\x1b" not in answer.out


def test_colour_on_demand(data: tuple[str, ...]) -> None:
    assert "\x1b[" in process("stats", "--color", "always", *data).out
    assert "\x1b[" in process("stats", "--color", "always", *data, env={"NO_COLOR": "1"}).out
    for never in (("--color", "never"), ("--no-color",)):
        assert "\x1b" not in in_terminal("stats", *never, *data).out
    assert "\x1b[" in in_terminal("stats", "--color", "auto", *data).out
    assert "\t" in process("stats", "--color", "auto", *data).out


def test_a_file_has_no_colour_whatever_is_asked(
    lawgov: Program, data: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "x.txt"
    lawgov("stats", *data, "-f", "table", "--color", "always", "-o", path)
    assert "\x1b" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("value", ["-1", "x", "1.5", "", "9" * 10, "9" * 5000, "一"])
def test_a_limit_that_is_none(value: str) -> None:
    with pytest.raises(UsageError, match=r"--limit (应是 0 或正整数|最多 9 位数)"):
        parse_limit(value, None)


def test_a_dash_is_standard_output(lawgov: Program, data: tuple[str, ...]) -> None:
    assert lawgov("stats", *data, "-o", "-") == lawgov("stats", *data)


def test_limits() -> None:
    assert parse_limit(None, 20) == 20
    assert parse_limit("0", 20) == 0
    assert parse_limit("9" * 9, 20) == 999_999_999
    assert parse_limit("１２", None) == 12


def test_a_list_is_separated_by_commas_or_repeated() -> None:
    assert split_list(None) == ()
    assert split_list(["a,b", " c ， d", "", ","]) == ("a", "b", "c", "d")
    for nothing in ("", ",", " ， "):
        with pytest.raises(UsageError, match="空"):
            split_list([nothing])
