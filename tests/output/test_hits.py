"""Search hits: grouped by kind, with a little text around each match and the rest counted."""

from __future__ import annotations

import re
from decimal import Decimal

from tests.output.screens import printed

from lawgov_cli.library.search import Hit, Query
from lawgov_cli.output.hits import print_hits

TITLE = Hit("measure", "甲-2023", 1, "1.1", "复议畅通。", "复议畅通。", ((0, 2),), 5)
FIGURE = Hit(
    *("statistic", "甲-2023", 1, "1.2", "复议·受理 50件", "受理复议50件", ((2, 4),), 3),
    *("复议·受理", Decimal(50), "件"),
)


def shown(*hits: Hit, doubts: dict[tuple[str, str, str | None], str] | None = None) -> str:
    return printed(print_hits, hits, Query(("复议",)).patterns, doubts or {}, width=60)


def test_a_heading_a_kind_with_its_count() -> None:
    assert shown(FIGURE, TITLE, TITLE).splitlines() == [
        *("措施 2 条", "1.1  复议畅通。", "1.1  复议畅通。", ""),
        *("数据 1 条", "1.2  复议·受理 50件", "     受理复议50件"),
    ]


def test_the_report_is_named_where_there_are_several() -> None:
    lines = shown(TITLE, TITLE._replace(report="乙-2023")).splitlines()
    assert lines[1:] == ["甲-2023 1.1  复议畅通。", "乙-2023 1.1  复议畅通。"]


def test_what_is_doubted_is_said_of_that_figure_only() -> None:
    told = shown(FIGURE, TITLE, doubts={("甲-2023", "1.2", "复议·受理"): "不符"})
    assert "1.2  复议·受理 50件 (不符)" in told
    assert told.count("不符") == 1


def test_a_name_that_was_found_is_not_said_twice() -> None:
    named = FIGURE._replace(title="复议", snippet="复议: 全年50件", spans=((0, 2),))
    assert shown(named).splitlines()[1:] == ["1.2  复议", "     全年50件"]


def test_far_text_is_left_out_and_far_matches_are_counted() -> None:
    far = "复议" + "。其他事情" * 30
    one = TITLE._replace(title="甲", snippet="头" * 50 + far, spans=((50, 52),))
    told = "".join(re.sub(r"\s", "", line) for line in shown(one).splitlines()[2:])
    assert told.startswith("……头")
    assert told.endswith("……")
    assert len(told) < 60
    many = one._replace(
        snippet=far * 6, spans=tuple((n * len(far), n * len(far) + 2) for n in range(6))
    )
    assert "(另有 2 处)" in re.sub(r"\n\s*", "", shown(many)).replace("另有2", "另有 2")


def test_in_a_narrow_page_the_place_stands_above() -> None:
    shown = printed(print_hits, [TITLE], Query(("复议",)).patterns, {}, width=8)
    assert shown.splitlines() == ["措施 1", "条", "1.1", "  复议畅", "  通。"]
