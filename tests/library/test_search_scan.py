"""Search finds exactly what a plain scan finds, and its spans point at it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.chinese.fold import fold, fold_with_offsets
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.build import build_memory
from lawgov_cli.library.open import Library, builtin_data, open_library, read_reports
from lawgov_cli.library.query import Criteria
from lawgov_cli.library.search import KINDS, Search, limited, search
from lawgov_cli.model import Chapter, Citation, Measure, Place, Report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.library.records import Hit
    from lawgov_cli.model import Statistic


class Row(NamedTuple):
    """One record as a scan sees it."""

    kind: str
    report: str
    measure: str
    title: str
    fields: tuple[str, str]


class Searched:
    """A library and all that a scan of it looks at; no tuple, whose whole text a failure prints."""

    def __init__(self, library: Library, rows: list[Row]) -> None:
        self.library = library
        self.rows = tuple(rows)
        self.texts = [field for row in rows for field in row.fields if field.strip()]


@pytest.fixture(scope="module")
def searched() -> Iterator[Searched]:
    """The built-in report together with the invented ones."""
    reports = read_reports([builtin_data() / "report.yaml", TOY])
    rows: list[Row] = []
    for report in reports:
        for _, m in report.measures():
            rows.append(Row("measure", report.id, m.id, m.title, (m.title, m.text)))
            rows += (statistic_row(report.id, m.id, s) for s in m.statistics)
            rows += (
                Row("citation", report.id, m.id, c.title, (c.title, c.number)) for c in m.citations
            )
    with open_library([builtin_data() / "report.yaml", TOY]) as library:
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
    assume(all(term.strip() for term in terms))
    any_term = data.draw(st.booleans())
    hits = search(searched.library.connection, Search(tuple(terms), any_term), Criteria())
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
    assume(term.strip())
    hits = search(searched.library.connection, Search((term,)), Criteria())
    assert found(hits) == scan(searched.rows, [term], any_term=False)


@given(st.text(min_size=1, max_size=4))
def test_any_unicode_at_all(searched: Searched, term: str) -> None:
    assume(term.strip())
    assume(not any("\ud800" <= c <= "\udfff" for c in term))
    hits = search(searched.library.connection, Search((term,)), Criteria())
    assert found(hits) == scan(searched.rows, [term], any_term=False)


PRINTED = st.text("行政复議復议臺ＡaＢ１1２2％%，,。. \n①ﬁ㎡𠮷", max_size=12)

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
    st.lists(PRINTED.filter(str.strip), min_size=1, max_size=3),
    st.booleans(),
)
def test_widths_cases_and_variants_fall_together(
    measures: list[tuple[str, str, list[str]]],
    terms: list[str],
    any_term: bool,  # noqa: FBT001
) -> None:
    rows = []
    for i, (title, text, titles) in enumerate(measures, 1):
        rows.append(Row("measure", "r", f"1.{i}", title, (title, text)))
        rows += (Row("citation", "r", f"1.{i}", name, (name, "")) for name in titles)
    with Library(build_memory([report_of(measures)])) as library:
        hits = search(library.connection, Search(tuple(terms), any_term), Criteria())
    assert found(hits) == scan(tuple(rows), terms, any_term=any_term)
    point_at_matches(hits, terms)


@given(st.text(max_size=40))
def test_folded_text_knows_where_it_came_from(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded) + 1
    assert offsets[-1] == len(text)
    assert offsets == sorted(offsets)
    for at, start in enumerate(offsets[:-1]):
        # Characters fold one by one: the whole one's form holds this one.
        assert folded[at] in fold(text[start])


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
    hits = [
        search(searched.library.connection, Search((word,)), Criteria()) for word in (term, same)
    ]
    assert hits[0] == hits[1] != []


def test_a_regular_expression_finds_what_python_finds(searched: Searched) -> None:
    for expression in (
        "审结[率的]",
        r"[0-9]{4,}件",
        "^一是",
        "复议|应诉",
        "（试行）",
        r"率\d+\.\d+%",
    ):
        pattern = re.compile(expression.replace("（", r"\(").replace("）", r"\)"))
        wanted = sorted(
            row[:4]
            for row in searched.rows
            if any(pattern.search(fold(field)) for field in row.fields)
        )
        hits = search(searched.library.connection, Search((expression,), regex=True), Criteria())
        assert found(hits) == wanted != [], expression


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        ("(", "第 1 个字符处 (圆括号没有配对)"),
        ("复议)", "圆括号没有配对"),
        ("[复", "方括号没有配对"),
        ("*", "重复号前没有内容"),
        ("a**", "重复号连用"),
        ("[z-a]", "字符范围颠倒"),
        ("\\", "不认识的转义"),
        ("(?<=a*)", "写法有误"),
        ("a{99999999999}", "重复次数太多"),
        ("(" * 3000 + ")" * 3000, "套得太深"),
    ],
)
def test_a_broken_expression_is_told(expression: str, words: str) -> None:
    with pytest.raises(LawgovError) as error:
        Search((expression,), regex=True).patterns()
    assert "正则表达式有误" in error.value.message
    assert words in error.value.message
    assert error.value.message.isprintable()


def test_an_expression_that_a_later_python_may_read_otherwise_warns_nobody(
    recwarn: pytest.WarningsRecorder,
) -> None:
    Search(("[[a]", "[a||b]"), regex=True).patterns()
    assert not recwarn.list


def test_titles_before_text_and_kinds_together(searched: Searched) -> None:
    hits = search(searched.library.connection, Search(("行政复议",)), Criteria())
    kinds = [hit.kind for hit in hits]
    assert kinds == sorted(kinds, key=KINDS.index)
    for kind in KINDS:
        in_title = ["行政复议" in hit.title for hit in hits if hit.kind == kind]
        assert in_title == sorted(in_title, reverse=True)
        scores = [hit.score for hit in hits if hit.kind == kind]
        assert scores == sorted(scores, reverse=True)


def test_a_limit_keeps_the_best_of_each_kind(searched: Searched) -> None:
    hits = search(searched.library.connection, Search(("行政",)), Criteria())
    for most in (1, 3, 7, len(hits), 0):
        kept = limited(hits, most)
        assert len(kept) == (most or len(hits))
        assert [hit for hit in hits if hit in kept] == kept
    assert {hit.kind for hit in limited(hits, 3)} == set(KINDS)


def test_kinds_and_criteria_narrow_the_search(searched: Searched) -> None:
    everything = search(searched.library.connection, Search(("行政",)), Criteria())
    for kind in KINDS:
        hits = search(searched.library.connection, Search(("行政",), kinds=(kind,)), Criteria())
        assert hits == [hit for hit in everything if hit.kind == kind]
    some = Criteria(chapters=(2,), reports=("qingshi-2022",))
    assert search(searched.library.connection, Search(("行政",)), some) == [
        hit for hit in everything if hit.chapter == 2 and hit.report == "qingshi-2022"
    ]


def test_very_many_and_very_long_terms(searched: Searched) -> None:
    many = tuple(f"行政{i}" for i in range(1500))
    assert not search(searched.library.connection, Search(many), Criteria())
    assert search(searched.library.connection, Search((*many, "复议"), any_term=True), Criteria())
    assert not search(searched.library.connection, Search(("行" * 50_000,)), Criteria())
