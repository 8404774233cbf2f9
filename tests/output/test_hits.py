"""Search hits: grouped by kind, with a little text around each match and the rest counted."""

from __future__ import annotations

import re
from decimal import Decimal

from tests.output.screens import printed

from lawgov_cli.library.search import Hit, Query
from lawgov_cli.output import theme
from lawgov_cli.output.hits import _title, print_hits

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


def context(snippet: str, *spans: tuple[int, int]) -> str:
    """What of a snippet is shown, on one line."""
    hit = TITLE._replace(title="甲", snippet=snippet, spans=spans)
    return "".join(line[5:] for line in shown(hit).splitlines()[2:])


def test_twenty_letters_are_shown_on_each_side() -> None:
    text = "头" * 21 + "复议" + "尾" * 21
    assert context(text, (21, 23)) == "……" + text[1:-1] + "……"
    assert context(text[1:-1], (20, 22)) == text[1:-1]
    assert context(text[1:], (20, 22)) == text[1:-1] + "……"


def test_matches_near_each_other_are_shown_in_one() -> None:
    text = "复议" + "中" * 40 + "复议"
    assert context(text, (0, 2), (42, 44)) == text
    apart = "复议" + "中" * 41 + "复议"
    assert context(apart, (0, 2), (43, 45)) == f"{apart[:22]}……{apart[23:]}"


def test_how_many_letters_of_a_hit_are_shown() -> None:
    """A hundred and fifty in all; once a match is left out, so are those behind it."""
    step = "中" * 60 + "复议"
    text = step * 5
    spans = tuple((62 * n + 60, 62 * n + 62) for n in range(5))
    found = context(text, *spans)
    assert found.endswith(("……(另有 2 处)", "……(另有2处)"))
    assert found.count("复议") == 3
    assert context(text, *spans[:3]).endswith("中……")


def test_a_place_that_takes_more_than_half_of_the_page_stands_above() -> None:
    for length, above in ((24, False), (25, True)):
        named = TITLE._replace(report="a" * length)
        lines = shown(named, named._replace(report="b")).splitlines()
        assert (lines[1] == f"{named.report} 1.1") is above
        if above:
            assert lines[2] == "  复议畅通。"


def styled(hit: Hit, doubt: str = "") -> list[tuple[str, str]]:
    """What of a title has a style of its own."""
    title = _title(hit, Query(("复议", "畅")).patterns, doubt)
    return [(title.plain[s.start : s.end], str(s.style)) for s in title.spans]


def test_what_was_found_in_a_title_is_marked_and_what_is_doubted_told() -> None:
    assert styled(TITLE) == [("复议", theme.MATCH), ("畅", theme.MATCH)]
    assert styled(TITLE._replace(title="甲复议乙畅丙"), "不符") == [
        *(("复议", theme.MATCH), ("畅", theme.MATCH), (" (不符)", theme.DOUBT)),
    ]
    assert styled(TITLE._replace(title="甲")) == []
