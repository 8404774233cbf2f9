"""The figures that a claim's words name, and what they are parts of."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from lawgov_cli.verify.operands import is_part

from .held import verdicts


def entry(name: str) -> Any:
    return SimpleNamespace(record=SimpleNamespace(name=name))


@pytest.mark.parametrize(
    ("part", "whole", "right"),
    [
        ("法律顾问·律师", "法律顾问", True),
        ("法律顾问", "法律顾问", False),
        ("法律顾问", "法律顾问·律师", False),
        ("法律顾问团·律师", "法律顾问", False),
    ],
)
def test_a_part_by_its_name(part: str, whole: str, right: bool) -> None:  # noqa: FBT001
    assert is_part(entry(part), entry(whole)) == right


def test_what_was_refused_is_no_part_of_what_was_accepted() -> None:
    # 8 of 104; 8 of 92 settled would be 8.7 %, 8 of 96 accepted 8.3 %.
    assert verdicts("行政复议不予受理率为7.7%。") == "推算相符"
    assert verdicts("行政复议不予受理率为8.7%。") == "推算不符"
    assert verdicts("行政复议不予受理率为8.3%。") == "推算不符"


def test_a_figure_read_in_its_own_sentence_is_still_the_reports() -> None:
    said = "州本级行政复议受理104件，受理率92.3%，审结率约九成六。"
    assert verdicts(said) == "不符 推算相符 相符"
