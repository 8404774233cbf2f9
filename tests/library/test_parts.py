"""Chapters, measures and items by their ids, each with what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.parts import PartId

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lawgov_cli.library.library import Library

ONE = ReportFilter(reports=("qingshi-2022",))


@pytest.fixture(params=["memory", "file"])
def library(
    request: pytest.FixtureRequest, toy: Path, libraries: dict[str, Path]
) -> Iterator[Library]:
    """The invented reports from YAML and from a file."""
    path = toy if request.param == "memory" else libraries["several"]
    with open_library([path]) as opened:
        yield opened


def test_a_measure_and_its_item(library: Library) -> None:
    (whole,) = library.parts(PartId(1, 1), ONE)
    (item,) = library.parts(PartId(1, 1, 2), ONE)
    assert item.measure.text in whole.measure.text
    assert item.measure.text.startswith("二是印发")
    assert (whole.item, item.item) == (None, 2)
    assert [c.action for c in item.citations] == ["印发", "废止"]
    assert item.statistics == ()
    assert whole.chapter_title == item.chapter_title == "政务服务更加便利"
    (first,) = library.parts(PartId(1, 1, 1), ONE)
    (last,) = library.parts(PartId(1, 1, 3), ONE)
    assert f"{first.measure.text}\n{item.measure.text}\n{last.measure.text}" == whole.measure.text
    assert {s.item for s in first.statistics} == {1}
    assert [*first.statistics, *last.statistics] == list(whole.statistics)
    # What a list says of a statistic its part says, too.
    listed = {(s.report, s.name): s for s in library.statistics()}
    assert [listed[s.report, s.name] for s in whole.statistics] == list(whole.statistics)


def test_a_chapter_in_every_report_and_the_whole(library: Library) -> None:
    assert [(p.measure.report, p.measure.measure) for p in library.parts(PartId(1))] == [
        ("qingshi-2022", "1.1"),
        ("qingshi-2022", "1.2"),
        ("qingshi-2023", "1.1"),
        ("白鹭市-2023", "1.1"),
    ]
    assert [p.measure for p in library.parts()] == library.measures()
    assert [p.measure.report for p in library.parts(None, ONE)] == ["qingshi-2022"] * len(
        library.parts(None, ONE)
    )


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (PartId(9), "没有第 9 章，有第 0 至 3 章"),
        (PartId(1, 9), "没有措施 1.9，第 1 章有 1.1 至 1.2"),
        (PartId(1, 1, 9), "没有 1.1.9: 措施 1.1 有第 1、2、3 项"),
        (PartId(0, 1, 1), "没有 0.1.1: 措施 0.1 不分项"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    library: Library, wanted: PartId, words: str
) -> None:
    with pytest.raises(LawgovError) as error:
        library.parts(wanted, ONE)
    assert error.value.message == words
    assert str(wanted) in words.replace("第 9 章", "9", 1)
