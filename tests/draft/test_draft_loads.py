"""Whatever the text: a draft loads at once, or one sentence says why there is none."""

from __future__ import annotations

import re
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.draft.drafted import REPORT, drafted, reloaded

from lawgov_cli.errors import InputError

_PIECES = (
    "一、 （一） 一是 二是 《 》 “ ” ( ) （ ） 〔2022〕 号 ， 。 ； ： \n \t \r \x00 \x85"
    " \u2028 \ufeff \u202e 12 1,234 98.60 ％ % 件 个 万元 余 以上 第3名 其中 分别 由 增长 2022年"
    " 截至 12月31日 行政复议 受理 人民调解 全县 市级 # - : ' \" & * ! | > @ ` {a: b} --- a  　"
    " 县人民政府 报告 １２ ．５ 九个 两级 百分之九十八点六 同比 占 率 和 、 等"
)
PIECES = st.sampled_from(_PIECES.split(" "))


@given(st.lists(PIECES, max_size=60).map("".join))
@example("《甲\n乙》12件")
@example("一、\ufeff")
@example("受理12件12件12件。受理12件12件12件。")
@example("占百分之九十八点六。")
@example(REPORT.replace("\n", "\r\n"))
@settings(max_examples=150)
def test_any_pieces_of_reports(text: str) -> None:
    with suppress(InputError):
        report = drafted(text)
        again = reloaded(report)
        assert again == report
        kept = re.sub(r"\s", "", "".join(m.title + m.text for _, m in again.measures()))
        assert again.body is not None
        assert len(kept) <= again.body.characters


@given(st.text(max_size=200))
@settings(max_examples=100)
def test_any_text(text: str) -> None:
    with suppress(InputError):
        reloaded(drafted(text))
