"""Search finds exactly what a plain scan finds, and its spans point at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_file
from lawgov_cli.library.filters import MeasureFilter
from lawgov_cli.library.open import library_of, open_library, read_reports
from lawgov_cli.library.search import KINDS, Query
from lawgov_cli.made import builtin_data
from lawgov_cli.model import Chapter, Citation, Measure, Place, Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lawgov_cli.library.library import Library
    from lawgov_cli.library.search import Hit
    from lawgov_cli.model import Statistic


class Row(NamedTuple):
    """One record as a scan sees it."""

    kind: str
    report: str
    measure: str
    title: str
    fields: tuple[str, ...]


class Searched:
    """A library and all that a scan of it looks at; no tuple, whose whole text a failure prints."""

    def __init__(self, library: Library, rows: list[Row]) -> None:
        self.library = library
        self.rows = tuple(rows)
        self.texts = [field for row in rows for field in row.fields if field.strip()]


@pytest.fixture(scope="module", params=["memory", "file"])
def searched(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Searched]:
    """The built-in report together with the invented ones, with an index and without."""
    reports = read_reports([builtin_data() / "report.yaml", TOY])
    rows: list[Row] = []
    for report in reports:
        for _, m in report.measures():
            people = (person.name for person in m.people)
            named = (*m.tags, *m.bodies, *m.places, *people)
            rows.append(Row("measure", report.id, m.id, m.title, (m.title, m.text, *named)))
            rows += (statistic_row(report.id, m.id, s) for s in m.statistics)
            rows += (
                Row("citation", report.id, m.id, c.title, (c.title, c.number, c.number_repaired))
                for c in m.citations
            )
    paths = [builtin_data() / "report.yaml", TOY]
    if request.param == "file":
        paths = [tmp_path_factory.mktemp("searched") / "x.sqlite"]
        build_file(reports, paths[0])
    with open_library(paths) as library:
        yield Searched(library, rows)


def statistic_row(report: str, measure: str, s: Statistic) -> Row:
    """A statistic as a scan sees it."""
    return Row("statistic", report, measure, s.name, (s.name, s.quote))


def scan(rows: tuple[Row, ...], terms: list[str], *, any_term: bool) -> list[tuple[str, ...]]:
    """What a reader with much patience would find."""
    wanted = [fold(term) for term in terms]
    enough = any if any_term else all
    return sorted(
        row[:4]
        for row in rows
        if enough(any(term in fold(field) for field in row.fields) for term in wanted)
    )


def found(hits: list[Hit]) -> list[tuple[str, ...]]:
    """What the search found, in the same form."""
    return sorted((hit.kind, hit.report, hit.measure, hit.title) for hit in hits)


@given(st.data())
def test_pieces_of_the_text_are_found_where_a_scan_finds_them(
    searched: Searched, data: st.DataObject
) -> None:
    terms = []
    for _ in range(data.draw(st.integers(1, 3))):
        text = data.draw(st.sampled_from(searched.texts))
        start = data.draw(st.integers(0, len(text) - 1))
        terms.append(text[start : start + data.draw(st.integers(1, 8))])
    assume(all(fold(term).strip() for term in terms))
    any_term = data.draw(st.booleans())
    hits = searched.library.search(Query(tuple(terms), any_term)).hits
    assert found(hits) == scan(searched.rows, terms, any_term=any_term)
    assert hits or not any_term
    point_at_matches(hits, terms)


def point_at_matches(hits: list[Hit], terms: list[str]) -> None:
    """Every span holds a term, and spans stand in order within the snippet."""
    wanted = [fold(term) for term in terms]
    for hit in hits:
        assert hit.spans
        end_before = 0
        for start, end in hit.spans:
            assert end_before <= start < end
            end_before = end
            # A term with a line end in it is shown on one line.
            inside = fold(hit.snippet[start:end])
            assert any(term.replace("\n", " ").rstrip() in f"{inside} " for term in wanted), (
                hit,
                terms,
            )


@given(st.text("行政复议。，0123 １%《》“”A+[].*\\^$?|()@\"'-:_~", min_size=1, max_size=5))
def test_any_characters_at_all(searched: Searched, term: str) -> None:
    assume(fold(term).strip())
    hits = searched.library.search(Query((term,))).hits
    assert found(hits) == scan(searched.rows, [term], any_term=False)


@given(st.text(min_size=1, max_size=4))
def test_any_unicode_at_all(searched: Searched, term: str) -> None:
    assume(fold(term).strip())
    assume(not any("\ud800" <= c <= "\udfff" for c in term))
    hits = searched.library.search(Query((term,))).hits
    assert found(hits) == scan(searched.rows, [term], any_term=False)


PRINTED = st.text("行政复議復议臺ＡaＢ１1２2％%，,。. \n①ﬁ㎡𠮷\u200b\u00a0", max_size=12)

TITLE = PRINTED.map(lambda text: text.replace("\n", ""))  # titles and names have one line


def report_of(measures: list[tuple[str, str, list[str]]]) -> Report:
    """A report in memory with measures of titles, texts and citation titles."""
    return Report(
        id="r",
        title="",
        year=2023,
        place=Place("", "", "", "", ""),
        issuer="",
        addressee="",
        published="",
        url="",
        body=None,
        chapters=(
            Chapter(
                1,
                "",
                tuple(
                    Measure(f"1.{i}", title, text, citations=tuple(map(Citation, titles)))
                    for i, (title, text, titles) in enumerate(measures, 1)
                ),
            ),
        ),
    )


@given(
    st.lists(st.tuples(TITLE, PRINTED, st.lists(TITLE, max_size=2)), min_size=1, max_size=4),
    st.lists(PRINTED.filter(lambda text: fold(text).strip()), min_size=1, max_size=3),
    st.booleans(),
)
def test_widths_cases_and_variants_fall_together(
    tmp_path: Path,
    measures: list[tuple[str, str, list[str]]],
    terms: list[str],
    any_term: bool,  # noqa: FBT001
) -> None:
    rows = []
    for i, (title, text, titles) in enumerate(measures, 1):
        rows.append(Row("measure", "r", f"1.{i}", title, (title, text)))
        rows += (Row("citation", "r", f"1.{i}", name, (name, "")) for name in titles)
    report = report_of(measures)
    build_file([report], tmp_path / "x.sqlite")
    for library in (library_of([report]), open_library([tmp_path / "x.sqlite"])):
        with library:
            hits = library.search(Query(tuple(terms), any_term)).hits
        assert found(hits) == scan(tuple(rows), terms, any_term=any_term)
        point_at_matches(hits, terms)


@pytest.mark.parametrize(
    ("term", "same"),
    [
        ("行政復議", "行政复议"),
        ("１２０５０", "12050"),
        ("ａｐｐ", "APP"),
        ("App", "ＡＰＰ"),
        ("調撥", "调拨"),
        ("(试行)", "（试行）"),
        ("98.60％", "98.60%"),
    ],
)
def test_variants_find_their_plain_forms(searched: Searched, term: str, same: str) -> None:
    hits = [searched.library.search(Query((word,))).hits for word in (term, same)]
    assert hits[0] == hits[1] != []


def test_titles_before_text_and_kinds_together(searched: Searched) -> None:
    hits = searched.library.search(Query(("行政复议",))).hits
    kinds = [hit.kind for hit in hits]
    assert kinds == sorted(kinds, key=KINDS.index)
    for kind in KINDS:
        in_title = ["行政复议" in hit.title for hit in hits if hit.kind == kind]
        assert in_title == sorted(in_title, reverse=True)
        scores = [hit.score for hit in hits if hit.kind == kind]
        assert scores == sorted(scores, reverse=True)


def test_a_limit_keeps_the_best_of_each_kind(searched: Searched) -> None:
    everything = searched.library.search(Query(("行政",)))
    assert (everything.total, everything.more) == (len(everything.hits), False)
    for most in (1, 3, 7, len(everything.hits)):
        kept = searched.library.search(Query(("行政",)), limit=most)
        assert kept.total == everything.total
        assert len(kept.hits) == most
        assert [hit for hit in everything.hits if hit in kept.hits] == kept.hits
    three = searched.library.search(Query(("行政",)), limit=3).hits
    assert {hit.kind for hit in three} == set(KINDS)


def test_a_limit_ends_the_reading_when_titles_have_been_seen(
    searched: Searched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.library.search._ENOUGH", 2)
    everything = searched.library.search(Query(("行政",)))
    found = searched.library.search(Query(("行政",)), limit=2)
    assert found.more
    assert 2 <= found.total < everything.total
    if searched.library._database.indexed:  # the index names the titles first
        assert "行政" in found.hits[0].title


def test_kinds_and_criteria_narrow_the_search(searched: Searched) -> None:
    everything = searched.library.search(Query(("行政",))).hits
    for kind in KINDS:
        hits = searched.library.search(Query(("行政",), kinds=(kind,))).hits
        assert hits == [hit for hit in everything if hit.kind == kind]
    some = MeasureFilter(chapters=(2,), reports=("qingshi-2022",))
    assert searched.library.search(Query(("行政",)), some).hits == [
        hit for hit in everything if hit.chapter == 2 and hit.report == "qingshi-2022"
    ]


def test_names_of_a_measure_are_found_and_shown_for_what_they_are(searched: Searched) -> None:
    (hit,) = searched.library.search(Query(("州公积金中心",))).hits
    assert (hit.kind, hit.snippet) == ("measure", "机关: 州公积金中心")
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["州公积金中心"]
    hits = searched.library.search(Query(("行政复议", "白鹭市司法局"))).hits
    assert all(hit.kind == "measure" for hit in hits)
    # What a name is called is no part of it.
    assert not searched.library.search(Query(("机关: 州公积金中心",))).hits


def test_a_statistic_has_its_name_value_and_unit(searched: Searched) -> None:
    hits = searched.library.search(Query(("收到行政复议申请",))).hits
    for hit in hits:
        named = (hit.name, hit.value, hit.unit)
        assert (None in named) == (hit.kind != "statistic")
        assert hit.name in {hit.title, None}
    assert {hit.kind for hit in hits} == {"measure", "statistic"}


def test_an_expression_is_matched_in_every_field(searched: Searched) -> None:
    pattern = "审结|化解率"
    hits = searched.library.search(Query((pattern,), regex=True)).hits
    either = searched.library.search(Query(("审结", "化解率"), any_term=True)).hits
    assert found(hits) == found(either) != []


@pytest.mark.parametrize("terms", [(), ("",), ("行", " ")])
def test_an_empty_term_is_refused(terms: tuple[str, ...]) -> None:
    with pytest.raises(LawgovError, match="检索词不能为空"):
        Query(terms)
    with pytest.raises(LawgovError, match="检索词不能为空"):
        Query(terms, regex=True)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(LawgovError, match="没有种类“statistics”，是否指“statistic”"):
        Query(("行政",), kinds=("statistics",))


def test_very_many_and_very_long_terms(searched: Searched) -> None:
    many = tuple(f"行政{i}" for i in range(1500))
    assert not searched.library.search(Query(many)).hits
    assert searched.library.search(Query((*many, "复议"), any_term=True)).hits
    assert not searched.library.search(Query(("行" * 50_000,))).hits


@pytest.mark.parametrize(("measures", "more"), [(300, False), (301, True)])
def test_a_limit_ends_the_reading_behind_three_hundred_measures(
    measures: int, *, more: bool
) -> None:
    with library_of([report_of([("复议", "", [])] * measures)]) as library:
        found = library.search(Query(("复议",)), limit=1)
        assert (len(found.hits), found.total, found.more) == (1, 300, more)
        whole = library.search(Query(("复议",)))
    assert (whole.total, whole.more) == (measures, False)


def test_a_title_outweighs_any_number_of_mentions() -> None:
    texts: list[tuple[str, str, list[str]]]
    texts = [("", "复议。" * mentions, []) for mentions in (3, 998, 2000)]
    with library_of([report_of([*texts, ("复议", "", []), ("复议", "复议", [])])]) as library:
        hits = library.search(Query(("复议",))).hits
    assert [(hit.measure, hit.score) for hit in hits] == [
        *(("1.5", 1002), ("1.4", 1001), ("1.3", 999), ("1.2", 998), ("1.1", 3)),
    ]
