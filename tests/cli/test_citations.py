"""``lawgov citations``: the documents that meet every option, each once on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--action", "印发"), ["青石县政务服务事项管理办法（试行）"]),
        (("--kind", "规定"), ["青石县行政审批代办规定"]),
        (("--kind", "规定,法律"), ["青石县行政审批代办规定", "中华人民共和国行政复议法"]),
        (("--name", "工作规则"), ["云岭省行政复议工作规则"]),
        (("--chapter", "1", "--action", "废止"), ["青石县行政审批代办规定"]),
    ],
)
def test_what_an_option_keeps(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], found: list[str]
) -> None:
    report = ("--report", "qingshi-2022", "--data", toy)
    records = lawgov("citations", *arguments, "--json", *report).json
    assert [record["title"] for record in records] == found


def test_a_document_once(lawgov: Program, toy: Path) -> None:
    every = lawgov("citations", "--json", "--data", toy).json
    once = lawgov("citations", "--distinct", "--json", "--data", toy).json
    assert len(once) < len(every)
    assert {record["title"] for record in once} == {record["title"] for record in every}
    counted = lawgov("citations", "--distinct", "--count", "--data", toy)
    assert counted.out == f"{len(once)}\n"
    assert lawgov("citations", "--count", "--data", toy).out == f"{len(every)}\n"
