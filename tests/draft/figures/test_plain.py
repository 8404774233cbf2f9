"""The words around a figure without dates and brackets."""

from __future__ import annotations

import pytest

from lawgov_cli.draft.figures.plain import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("截至2020年12月31日（含结转），全县", "，，全县"),
        # Within a clause it only tells which, and parts no verb from its noun.
        ("集中清理2018年以来文件", "集中清理文件"),
        ("清理2020年6月以前制定的文件", "清理制定的文件"),
        ("自2018年以来累计化解", "，累计化解"),
        ("全市。2018年以来化解", "全市。，化解"),
        ("2018年以来化解", "，化解"),
    ],
)
def test_dates_and_brackets_go(text: str, words: str) -> None:
    assert plain(text) == words
