"""``lawgov measures``: the measures that meet every option, with their whole text in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--tag", "政务服务"), ["1.1", "1.2"]),
        (("--tag", "政务服务", "--body", "市场"), ["1.2"]),
        (("--person", "卓青\U00020bb7"), ["2.1"]),
        (("--chapter", "2"), ["2.1", "2.2"]),
        (("--limit", "1"), ["0.1"]),
    ],
)
def test_what_an_option_keeps(
    lawgov: Program, toy: Path, arguments: tuple[str, ...], found: list[str]
) -> None:
    report = ("--report", "qingshi-2022", "--data", toy)
    records = lawgov("measures", *arguments, "--json", *report).json
    assert [record["measure"] for record in records] == found


def test_the_text_is_whole(lawgov: Program, toy: Path) -> None:
    (record,) = lawgov(
        "measures", "--chapter", "1", "--tag", "文件清理", "--report", "qingshi-2022",
        "--json", "--data", toy,
    ).json  # fmt: skip
    assert record["text"].count("\n") == 2
    assert record["text"].endswith("用户满意率:100:分制为96.5分。")
