"""What the words around a figure say of where it may lie."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese import qualifiers
from lawgov_cli.chinese.qualifiers import opening


@pytest.mark.parametrize(
    ("qualifier", "way"),
    [
        *[("", ""), ("平均", ""), ("累计", ""), ("以外", ""), ("最高", "")],
        *[("约", "both"), ("大概", "both"), ("左右", "both"), ("近、左右", "both")],
        *[("余", "up"), ("以上", "up"), ("逾", "up"), ("突破", "up"), ("起码", "up")],
        *[("近", "down"), ("不足", "down"), ("以内", "down"), ("至多", "down")],
        # The longest word decides: 不少于 holds 少于 and says the opposite.
        *[("不少于", "up"), ("不得少于", "up"), ("不小于", "up"), ("不低于", "up")],
        *[("不超过", "down"), ("不得超过", "down"), ("不高于", "down"), ("不多于", "down")],
        *[("少于", "down"), ("高于", "up"), ("累计、余", "up"), ("超、以内", "down")],
    ],
)
def test_where_a_figure_may_lie(qualifier: str, way: str) -> None:
    assert opening(qualifier) == way


def test_every_word_stands_once() -> None:
    every = (*qualifiers.BEFORE, *qualifiers.MORE, *qualifiers.BEHIND)
    assert len(every) == len(set(every))
