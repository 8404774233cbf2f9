"""Half-width marks in a text that else has full width."""

from __future__ import annotations

import pytest
from tests.check.rules.marked import hinted, marked

WRITTEN = "一年来，全县扎实推进法治政府建设，各项工作取得成效。坚持“依法行政”，落实“放管服”。" * 4


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ('推进"放管服"改革。', ["改为“放管服”"]),
        ("推进“放管服”改革。", []),
        ("受理,审结。", ["改为“，”"]),
        ("抓督查.抓落实。", ["改为“。”"]),
        ("受理12件,审结10件。", ["改为“，”"]),
        ("比例为3:2，网址为gov.cn，1,024件。", []),
        ("办结率98.6%,同比提高。", ["改为“，”"]),
        ("见附件a,b。", []),
        ("审结。受理;", ["改为“；”"]),
    ],
)
def test_a_half_width_mark_among_han_is_marked(text: str, hints: list[str]) -> None:
    assert hinted(WRITTEN + text, "ascii-punctuation") == hints


def test_straight_quotes_are_a_slip_where_few_are() -> None:
    assert marked(WRITTEN + '推进"放管服"改革。', "ascii-punctuation") == ['"放管服"']
    many = "".join(f'第{n}项"工作"。' for n in range(9))
    assert marked(WRITTEN + many, "ascii-punctuation") == []
