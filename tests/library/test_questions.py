"""Every question that a library answers, asked of one in memory and of files of each making."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.curated import DataError, dump_report, load_reports, parse_report
from lawgov_cli.errors import LawgovError
from lawgov_cli.library import library as module
from lawgov_cli.library.build import build_file
from lawgov_cli.library.filters import MeasureFilter, ReportFilter
from lawgov_cli.library.growing import growing
from lawgov_cli.library.lists import CitationFilter
from lawgov_cli.library.open import library_of, open_library, read_reports
from lawgov_cli.library.parts import PartId
from lawgov_cli.library.records import StatisticRecord
from lawgov_cli.library.rows import file_rows_of
from lawgov_cli.library.schema import UNKNOWN
from lawgov_cli.library.search import Query
from lawgov_cli.library.statistics import StatisticFilter

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lawgov_cli.library.library import Library

REPORTS = load_reports([TOY])
IDS = ["qingshi-2022", "qingshi-2023", "白鹭市-2023"]
OF_2023 = ReportFilter(years=(2023,))


@pytest.fixture(scope="module")
def unchecked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that keeps nothing of what ``check`` says; its second report is a draft."""
    path = tmp_path_factory.mktemp("unchecked") / "x.sqlite"
    with growing(path) as library:
        for n, report in enumerate(REPORTS):
            content = dump_report(report).encode()
            library.add(file_rows_of(report, content, b"d%d" % n, draft=n == 1, checks="none"))
        assert library.finish().drafts == 1
    return path


@pytest.fixture(params=["memory", "file", "unchecked"])
def library(
    request: pytest.FixtureRequest, libraries: dict[str, Path], unchecked: Path
) -> Iterator[Library]:
    """The invented reports three times."""
    paths = {"memory": TOY, "file": libraries["several"], "unchecked": unchecked}
    with open_library([paths[request.param]]) as opened:
        yield opened


def test_lists_are_of_what_meets_and_as_long_as_asked(library: Library) -> None:
    assert [r.report for r in library.reports()] == IDS
    assert [r.report for r in library.reports(OF_2023)] == IDS[1:]
    assert library.reports(limit=2) == library.reports()[:2]
    assert library.reports(OF_2023, limit=1) == library.reports()[1:2]
    measures, citations = library.measures(), library.citations()
    assert library.measures(MeasureFilter(chapters=(1,)), limit=1) == measures[1:2]
    assert library.citations(limit=3) == citations[:3]
    assert library.citations(CitationFilter(names=("复议",)), limit=2) == citations[2:4]
    assert [c.chapter for c in library.chapters(OF_2023)] == [1, 2, 1, 2]


def test_a_document_is_named_once_where_it_is_first(library: Library) -> None:
    citations = library.citations()
    first = [c for n, c in enumerate(citations) if n != 4]  # the law, once more
    assert citations[4].title == citations[2].title
    assert library.citations(distinct=True) == first
    for limit in (1, 4, 6, 7):
        assert library.citations(distinct=True, limit=limit) == first[:limit]


def test_chapters_by_number_and_by_title(library: Library) -> None:
    assert library.chapter_numbers() == [0, 1, 2, 3]
    assert library.chapter_numbers(OF_2023) == [1, 2]
    assert library.chapter_numbers(ReportFilter(years=(1999,))) == []
    assert library.titled("争议化解") == 2
    assert library.titled("结语") == 3
    assert library.titled("结语", OF_2023) is None
    assert library.titled("结") is None


def test_years_and_provinces_together(library: Library) -> None:
    assert library.partitions() == [(2022, "云岭省"), (2023, "云岭省")]
    assert library.partitions(OF_2023) == [(2023, "云岭省")]


def test_ids_by_their_beginning(library: Library) -> None:
    assert library.report_ids() == IDS
    assert library.report_ids(limit=2) == IDS[:2]
    assert library.report_ids(begins="白") == IDS[2:]
    assert library.report_ids(begins="qingshi-2023") == IDS[1:2]
    assert library.report_ids(begins="qingshi-2024") == []
    assert library.report_ids(begins="q", limit=1) == IDS[:1]


def test_a_report_is_the_model_that_was_put_in(library: Library) -> None:
    assert [library.report(name) for name in IDS] == REPORTS
    for ask in (library.report, library.checked):
        with pytest.raises(LawgovError, match="库里没有报告: qingshi"):
            ask("qingshi")


def test_models_come_as_they_are_kept(library: Library) -> None:
    for where, wanted in ((ReportFilter(), REPORTS), (OF_2023, REPORTS[1:])):
        found = list(library.models(where))
        assert [name for name, _ in found] == [report.id for report in wanted]
        for (_, kept), report in zip(found, wanted, strict=True):
            if isinstance(kept, tuple):
                source, content = kept
                assert source.endswith(report.source.rpartition("/")[2])
                assert parse_report(content, source)[0] == report
            else:
                assert kept == report


def test_a_stream_is_the_list(library: Library) -> None:
    where = StatisticFilter(years=(2023,))
    assert list(library.stream("reports", OF_2023)) == library.reports(OF_2023)
    assert list(library.stream("measures")) == library.measures()
    assert list(library.stream("citations", OF_2023)) == library.citations(
        CitationFilter(years=(2023,))
    )
    stream = library.stream("statistics", where)
    streamed = [one for one in stream if isinstance(one, StatisticRecord)]
    listed = library.statistics(where, checked=False)
    assert [s._replace(status="", note="") for s in streamed] == [
        s._replace(status="", note="") for s in listed
    ]
    # Where nothing is kept, each report is judged when it is its turn.
    assert UNKNOWN not in {s.status for s in streamed}


def test_statistics_have_what_check_says_as_far_as_it_is_known(
    library: Library, libraries: dict[str, Path]
) -> None:
    with open_library([libraries["several"]]) as file:
        known = {(s.report, s.name): (s.status, s.note) for s in file.statistics()}
    assert {status for status, _ in known.values()} == {"", "相符"}
    found = library.statistics()
    if found[0].status == UNKNOWN:
        assert {(s.status, s.note) for s in found} == {(UNKNOWN, "")}
    else:
        assert {(s.report, s.name): (s.status, s.note) for s in found} == known
    bare = library.statistics(checked=False)
    assert {s.note for s in bare} == {""}
    assert [s.name for s in bare] == [s.name for s in found]
    # What one part says is judged in any library.
    for part in library.parts(PartId(1)):
        for s in part.statistics:
            assert (s.status, s.note) == known[s.report, s.name]


def test_why_a_figure_has_its_status_is_kept_report_by_report(libraries: dict[str, Path]) -> None:
    with open_library([libraries["several"]]) as library:
        first = library.notes(IDS[0])
        assert first["综合窗口"].endswith("与文中36个一致")
        assert library.notes(IDS[1]) == {}
        assert library.notes(IDS[0]) == first
        with pytest.raises(LawgovError, match="库文件已损坏"):
            library.notes("no")
    # A report that was left unread does not change what is said of another.
    with open_library([libraries["several"]]) as library:
        both = StatisticFilter(names=("综合窗口",))
        assert [bool(s.note) for s in library.statistics(both)] == [True] * 3 + [False]


def test_many_reports_are_judged_though_few_are_kept_in_mind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with library_of(REPORTS) as library:
        wanted = library.statistics()
    for most in (0, 1, 2):
        monkeypatch.setattr(module, "_MOST_CHECKED", most)
        with library_of(REPORTS) as library:
            assert library.statistics() == wanted
            assert library.statistics() == wanted


def test_a_contradiction_among_hits_is_told(tmp_path: Path) -> None:
    content = dump_report(REPORTS[0]).replace("民生窗口24个", "民生窗口25个")
    content = content.replace("value: 24,", "value: 25,")
    (tmp_path / "x.yaml").write_text(content, encoding="utf-8")
    build_file(read_reports([tmp_path / "x.yaml"]), tmp_path / "x.sqlite")
    told = {
        ("qingshi-2022", "1.1", name): "不符"
        for name in ("综合窗口", "综合窗口·涉企", "综合窗口·民生")
    }
    for path in (tmp_path / "x.yaml", tmp_path / "x.sqlite"):
        with open_library([path]) as library:
            hits = library.search(Query(("综合窗口",))).hits
            assert {hit.kind for hit in hits} == {"measure", "statistic"}
            assert library.doubts(hits) == told
            assert library.doubts(hit for hit in hits if hit.kind == "measure") == {}
            assert library.doubts([]) == {}


def test_a_check_is_kept_where_it_was_asked_for(
    libraries: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build_file(REPORTS, tmp_path / "x.sqlite", with_findings=True)
    with open_library([tmp_path / "x.sqlite"]) as library:
        kept = library.kept_check(IDS[0])
        assert kept is not None
        assert library.checked(IDS[0]) == kept
        with monkeypatch.context() as changed:
            changed.setattr(module, "VERSION", "another")
            assert library.kept_check(IDS[0]) is None
    for paths in ([TOY], [libraries["several"]]):
        with open_library(paths) as library:
            assert library.kept_check(IDS[0]) is None
            found = library.checked(IDS[0])
            assert {f.rule for f in found.findings} == {f.rule for f in kept.findings}
            assert any(f.severity == "ok" for f in found.findings)


def test_contents_are_the_data_files_and_say_which_are_drafts(unchecked: Path) -> None:
    with open_library([unchecked]) as library:
        contents = list(library.contents())
        assert [r.draft for r in library.reports()] == ["", "草稿", ""]
    assert [draft for _, _, draft in contents] == [False, True, False]
    for (source, content, _), report in zip(contents, REPORTS, strict=True):
        assert (source, content) == (report.source, dump_report(report).encode())


def test_a_kept_file_with_a_defect_is_told(tmp_path: Path) -> None:
    report = REPORTS[1]
    content = dump_report(report).replace("year: 2023", "year: x").encode()
    with growing(tmp_path / "x.sqlite") as growing_library:
        growing_library.add(file_rows_of(report, content, b"d", checks="none"))
        growing_library.finish()
    with open_library([tmp_path / "x.sqlite"]) as library:
        with pytest.raises(DataError, match="year 不是整数"):
            library.report(report.id)
        assert [r.report for r in library.reports()] == [report.id]


def test_hints_are_of_values_and_then_of_terms(library: Library) -> None:
    where = MeasureFilter(tags=("行政复义",))
    assert library.hints(where) == ["没有主题“行政复义”，是否指“行政复议”？"]
    assert library.hints(where, Query(("查无", "复议"))) == [
        "没有主题“行政复义”，是否指“行政复议”？",
        "没有“查无”",
    ]
    assert library.hints(MeasureFilter()) == []


def test_a_library_in_memory_tells_of_older_files() -> None:
    assert library_of(REPORTS).note == ""
    old = replace(REPORTS[0], format=1)
    assert library_of([old, REPORTS[1]]).note.startswith(f"{old.source}: 旧的数据格式")
    with pytest.raises(LawgovError, match="报告编号重复: a、b"):
        library_of([replace(REPORTS[0], id=name) for name in "babac"])
