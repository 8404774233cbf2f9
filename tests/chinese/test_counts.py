"""Figures in Chinese numerals: what counts and what is a name."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.counts import find_counts
from lawgov_cli.chinese.names import Spans


def found(text: str) -> list[tuple[str, str, str]]:
    return [
        (f"{f.magnitude.normalize():f}", f.unit, f.qualifier) for f in find_counts(text, Spans([]))
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("办结三十五件", [("35", "件", "")]),
        ("办结三万五千余件", [("35000", "件", "余")]),
        ("办结四千来件", [("4000", "件", "来")]),
        ("办结五万来件", [("50000", "万件", "来")]),
        ("十来个村", [("10", "个", "来")]),
        ("近三年来，一来人多", []),
        ("达到百分之九十八点六", [("98.6", "%", "")]),
        ("满意率九成六", [("9.6", "成", "")]),
        ("修订十二部规章", [("12", "部", "")]),
        ("获得第三名", [("3", "名", "")]),
        ("放在第一位", []),
        ("落实三项制度", []),
        ("做到两个不", []),
        ("一件实事", []),
        ("召开会议三四次", []),
        ("全面从严治党", []),
    ],
)
def test_numerals(text: str, figures: list[tuple[str, str, str]]) -> None:
    assert found(text) == figures


def test_what_stands_in_a_name_counts_nothing() -> None:
    text = "办结三十五件"
    assert [*find_counts(text, Spans([(0, 6)]))] == []
    assert [*find_counts(text, Spans([(0, 2)]))] != []


def test_one_counts_before_a_scale() -> None:
    assert found("纠纷突破一万件") == [("10000", "万件", "突破")]
    assert found("判决赔偿一件") == []
