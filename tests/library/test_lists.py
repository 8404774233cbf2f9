"""Measures, citations, chapters and reports: filtered like a plain scan, in printed order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from tests.program import TOY

from lawgov_cli.chinese.fold import fold
from lawgov_cli.library import lists
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.statistics import StatisticFilter
from lawgov_cli.made import builtin_data
from lawgov_cli.model import NO_DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.library import Library


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    """The invented reports together with the built-in one."""
    with open_library([TOY, builtin_data() / "report.yaml"]) as opened:
        yield opened


@pytest.mark.parametrize("first", [1, 5, 40, 10_000])
@pytest.mark.parametrize("criteria", [{"tags": ("行政复议",)}, {"bodies": ("政府",)}, {}])
def test_a_limit_leaves_the_first_wherever_they_stand(
    library: Library, first: int, criteria: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists, "_FIRST", first)
    where, citing = MeasureFilter(**criteria), CitationFilter(**criteria)
    figures = StatisticFilter(**criteria)
    for limit in (1, 3, 30):
        assert library.measures(where, limit=limit) == library.measures(where)[:limit]
        assert library.citations(citing, limit=limit) == library.citations(citing)[:limit]
        found = library.statistics(figures, limit=limit, checked=False)
        assert found == library.statistics(figures, checked=False)[:limit]


def test_reports_by_id_year_and_place(library: Library) -> None:
    def ids(where: ReportFilter) -> list[str]:
        return [r.report for r in library.reports(where)]

    everything = ["qingshi-2022", "qingshi-2023", "白鹭市-2023", "qianxinan-2020"]
    assert ids(ReportFilter()) == library.report_ids() == everything
    assert ids(ReportFilter(years=(2023,))) == everything[1:3]
    assert ids(ReportFilter(years=(2020, 2022))) == [everything[0], everything[3]]
    assert ids(ReportFilter(places=("青石",))) == everything[:2]
    assert ids(ReportFilter(places=("贵州",))) == ids(ReportFilter(places=("黔西南布依族",)))
    assert ids(ReportFilter(places=("云岭省",), years=(2022,))) == everything[:1]
    assert ids(ReportFilter(reports=("qingshi",))) == []
    assert [r.report for r in library.reports(limit=2)] == everything[:2]


def test_a_chapter_is_found_by_its_title_the_last_that_has_it(library: Library) -> None:
    chapters = library.chapters()
    last = {fold(c.title): c.chapter for c in chapters if c.title}
    assert {title: library.titled(title) for title in last} == last
    assert len(last) < len([c for c in chapters if c.title])  # two years have it
    assert library.titled("没有的章") is None
    own = ReportFilter(reports=(library.report_ids()[0],))
    there = {fold(c.title): c.chapter for c in library.chapters(own)}
    assert {title: library.titled(title, own) for title in last} == dict.fromkeys(last) | there


def test_numbers_of_chapters_are_named_once(library: Library) -> None:
    assert library.chapter_numbers() == sorted({c.chapter for c in library.chapters()})
    own = ReportFilter(reports=(library.report_ids()[0],))
    assert library.chapter_numbers(own) == [c.chapter for c in library.chapters(own)]
    assert library.chapter_numbers(ReportFilter(years=(1999,))) == []


def _citations_of(report: str) -> CitationFilter:
    return CitationFilter(reports=(report,))


def test_counts_of_reports_and_chapters_are_those_of_the_lists(library: Library) -> None:
    for report in library.reports():
        own = MeasureFilter(reports=(report.report,))
        chapters = library.chapters(ReportFilter(reports=(report.report,)))
        assert report.chapters == len(chapters)
        assert report.measures == len(library.measures(own)) == sum(c.measures for c in chapters)
        assert report.statistics == sum(c.statistics for c in chapters)
        # A case, a project, an article in 《》 is listed and not counted as a document.
        documents = [
            c for c in library.citations(_citations_of(report.report)) if c.kind not in NO_DOCUMENTS
        ]
        assert report.citations == sum(c.citations for c in chapters) == len(documents)
        assert [c.chapter for c in chapters] == sorted(c.chapter for c in chapters)
        for chapter in chapters:
            narrow = CitationFilter(reports=(report.report,), chapters=(chapter.chapter,))
            assert chapter.citations <= library.count(narrow) == len(library.citations(narrow))


def test_measures_by_tag_body_place_and_person(library: Library) -> None:
    everything = library.measures()
    cases = {
        MeasureFilter(tags=("行政复议", "考核")): lambda m: {"行政复议", "考核"} & set(m.tags),
        MeasureFilter(tags=("行政",)): lambda m: "行政" in m.tags,
        MeasureFilter(bodies=("司法局",)): lambda m: any("司法局" in b for b in m.bodies),
        MeasureFilter(places=("兴义",)): lambda m: any("兴义" in p for p in m.places),
        MeasureFilter(places=("青石县",)): lambda m: (
            m.report.startswith("qingshi") or "青石县" in m.places
        ),
        MeasureFilter(people=("卓青𠮷",)): lambda m: "卓青𠮷" in m.people,
        MeasureFilter(measures=("1.1",)): lambda m: m.measure == "1.1",
        MeasureFilter(chapters=(1, 2), reports=("白鹭市-2023",)): lambda m: (
            m.chapter in {1, 2} and m.report == "白鹭市-2023"
        ),
    }
    for where, meets in cases.items():
        wanted = [m for m in everything if meets(m)]
        assert library.measures(where) == wanted
        assert library.count(where) == len(wanted)
    assert library.measures(limit=3) == everything[:3]


def test_citations_by_title_kind_and_action(library: Library) -> None:
    everything = library.citations()
    cases = {
        CitationFilter(names=("复议",)): lambda c: "复议" in c.title,
        # Folding changes the printed （试行）.
        CitationFilter(names=("办法(试行)",)): lambda c: "办法（试行）" in c.title,
        CitationFilter(kinds=("办法", "通知")): lambda c: c.kind in {"办法", "通知"},
        CitationFilter(actions=("印发",), chapters=(1,)): lambda c: (
            c.action == "印发" and c.chapter == 1
        ),
    }
    for where, meets in cases.items():
        wanted = [c for c in everything if meets(c)]
        assert library.citations(where) == wanted != []


def test_a_document_that_is_cited_twice_is_one_document(library: Library) -> None:
    everything = library.citations()
    once = library.citations(distinct=True)
    keys = [c.number or c.title for c in once]
    assert len(keys) == len(set(keys)) == len({c.number or c.title for c in everything})
    assert len(once) < len(everything)
    assert [c for c in everything if c in once][: len(once)]
    assert library.citations(distinct=True, limit=2) == once[:2]
