"""Which figures are statistics, and what becomes of the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import drafted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lawgov_cli.model import Statistic

SENTENCES = Path(__file__).with_name("sentences.txt")
CORPUS = Path(__file__).parents[3] / "benchmarks" / "corpus"
EXCERPTS = [
    *sorted((CORPUS / "names" / "work").glob("*.txt")),
    *(
        path
        for path in sorted((CORPUS / "claims" / "work").glob("*.txt"))
        if path.stem[:2] in {"07", "29", "43"}
    ),
]
"""Texts that the rules were made by."""


def values(text: str) -> list[str]:
    report = drafted(f"甲县2022年度法治政府建设报告\n\n一、工作\n\n（一）其他\n\n{text}\n")
    return [str(s.value) for _, s in report.statistics()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("热线全年365天、每天24小时不打烊，受理诉求52件。", ["52"]),
        ("救援队24小时值班，出动31次。", ["31"]),
        ("投诉24小时内响应。", ["24"]),
        ("空气质量优良天数364天。", ["364"]),
        ("抓好两支队伍，即机关干部队伍和教师队伍，培训9期。", ["9"]),
        ("抓两个重点。一个是抓学习，一个是抓责任。", []),
        ("围绕八个方面推进工作，培训9期。", ["9"]),
        ("守住安全和生态两条底线，筑牢三道防线，培训9期。", ["9"]),
        ("实行市、县、乡三级联动，培训9期。", ["9"]),
        ("建成县、乡、村三级公共法律服务中心。", ["3"]),
        ("先后编印两类宣传手册。", ["2"]),
        ("连续六年获评先进，受理3件。", ["3"]),
        ("整合3个部门。", ["3"]),
    ],
)
def test_what_counts_nothing_is_no_statistic(text: str, found: list[str]) -> None:
    assert values(text) == found


def test_what_is_left_out_is_told() -> None:
    text = "甲县2022年度报告\n\n一、工作\n\n（一）其他\n\n热线全年365天不打烊。\n"
    (measure,) = [m for _, m in drafted(text).measures() if not m.statistics and "365" in m.text]
    assert "365天" in measure.todo


_NO_LONGER = 20


def test_a_name_made_of_one_made_of_one_does_not_grow_without_an_end() -> None:
    report = drafted("法律咨询。分别\t520人比，" * 60)
    assert max(len(s.name) for _, s in report.statistics()) < _NO_LONGER


def test_what_figures_are_called(golden: Callable[[str, str], None]) -> None:
    """In sentences one by one, and in whole texts."""
    said = []
    for sentence in SENTENCES.read_text(encoding="utf-8").splitlines():
        text = f"甲县2022年度法治政府建设报告\n\n一、工作\n\n（一）其他\n\n{sentence}\n"
        said += [f"# {sentence}", *named(text)]
    for path in EXCERPTS:
        said += [f"# {path.stem}", *named(path.read_text(encoding="utf-8"))]
    golden("names.txt", "".join(f"{line}\n" for line in said))


def named(text: str) -> list[str]:
    return [line for _, statistic in drafted(text).statistics() for line in told(statistic)]


def told(statistic: Statistic) -> Iterator[str]:
    """A figure's quote, and below it what the draft says of it."""
    s = statistic
    yield s.quote.replace("\n", "⏎")
    yield f"    {s.name} = {s.qualifier}{s.value}{s.unit}"
    about = " ".join(filter(None, (s.scope, s.body, s.period, s.nature)))
    if about or s.todo:
        yield f"    {about} {s.todo}".rstrip()


def test_quotes_stand_in_the_title_the_item_or_the_text_that_holds_the_figure() -> None:
    text = "一、概况\n\n（一）办结案件50件\n\n办结案件50件，其中复议40件。\n"
    (measure,) = [m for _, m in drafted(text).measures()]
    assert [s.quote for s in measure.statistics] == ["办结案件50件", "办结案件50件", "复议40件"]
    assert measure.title.count("50件") == measure.text.count("50件") == 1
    items = "一、概况\n\n推进工作。先办结9件。一是办结9件，二是办结9件。三是全年365天值班。\n"
    (measure,) = [m for _, m in drafted(items).measures()]
    assert [s.quote for s in measure.statistics] == ["先办结9件", "一是办结9件", "二是办结9件"]
    assert measure.todo == "这些数字没有收录，请核对: 365天"
    both = f"{items}\n\n（二）其他\n\n全年366天、每天24小时值班。\n"
    todos = [m.todo for _, m in drafted(both).measures()]
    assert todos[-1] == "这些数字没有收录，请核对: 366天、24小时"
