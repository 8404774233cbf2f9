"""Numbers of headings, level by level."""

from __future__ import annotations

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.document import Document, line_anchors


def told(*lines: str) -> list[str]:
    text = "".join(f"{line}\n" for line in lines)
    found = run([Document("-", text, line_anchors(text))], select=["heading-order"])
    return [finding.message for finding in found.findings]


@pytest.mark.parametrize(
    ("lines", "messages"),
    [
        (("一、甲", "二、乙", "三、丙"), []),
        (("一、甲", "三、丙"), ["“一、”之后是“三、”，缺“二、”。"]),
        (("一、甲", "二、乙", "二、丙"), ["“二、”出现在“二、”之后，序号重复或者倒置。"]),
        # A level below begins anew under each heading of the level above.
        (("一、甲", "（一）子", "（二）丑", "二、乙", "（一）寅"), []),
        (("一、甲", "（一）子", "（三）丑"), ["“（一）”之后是“（三）”，缺“（二）”。"]),
        (("一、甲", "（一）子", "二、乙", "（三）丑"), ["“（三）”之前没有“（一）”。"]),
        # ... or counts on through the whole text.
        (("一、甲", "（一）子", "二、乙", "（二）丑"), []),
        (("1.甲", "3.乙"), ["“1.”之后是“3.”，缺“2.”。"]),
        # An enclosure has numbers of its own.
        (("一、甲", "二、乙", "附件1", "一、丙"), []),
        # The number before may stand inside a line.
        (("一、甲：1.子；", "2.丑", "3.寅"), []),
        # The first number seen is the beginning.
        (("三、甲", "四、乙"), []),
    ],
)
def test_order(lines: tuple[str, ...], messages: list[str]) -> None:
    assert told(*lines) == messages


def test_a_second_first_is_a_repetition_only_where_nothing_begins_a_new_count() -> None:
    assert told("一、甲", "做了。", "一、乙", "做了。") == [
        "“一、”出现在“一、”之后，序号重复或者倒置。"
    ]
    assert told("一、甲", "做了。", "另一部分", "一、乙") == []
    assert told("一、甲", "要求如下：", "一、乙") == []


def test_a_page_run_together_has_its_headings_in_the_line() -> None:
    filler = "各项工作有序开展，取得成效。" * 20
    page = "".join(f"{n}、推进工作。{filler}" for n in "一二四五")
    assert told(f"报告如下：{page}") == ["“二、”之后是“四、”，缺“三、”。"]
    assert told("报告如下：" + page.replace("四、", "三、").replace("五、", "四、")) == []
