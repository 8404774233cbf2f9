"""The report's text is whole, letter for letter, and cut into its chapters, measures and items."""

from __future__ import annotations

import hashlib

import pytest

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.model import Body, Report

from .places import at, none

# Taken once from the published page; written here too, so that text and record
# of the data file cannot drift together.
BODY = Body(11443, "6e31cca0374370f1fff25f755b4722e48c6089d0cf71b3519303ec9541798b34")

CHAPTERS = [
    (0, "前言", 1),
    (1, "依法全面履行政府职能", 4),
    (2, "完善依法行政制度体系", 4),
    (3, "推进行政决策科学化、民主化、法治化", 3),
    (4, "坚持严格规范公正文明执法", 5),
    (5, "强化对行政权力的制约和监督", 3),
    (6, "依法有效化解社会矛盾纠纷", 6),
    (7, "全面提高政府工作人员法治思维和依法行政能力", 4),
    (8, "健全组织保障和落实机制", 5),
    (9, "结语", 2),
]

# As printed: some ordinals are skipped, and those that lost their 是 count.
ITEMS = {
    "1.1": [1, 2, 3, 4, 5, 6, 7],
    "1.3": [1, 2, 3, 4, 5, 6],
    "2.2": [1, 3],
    "3.1": [1, 2],
    "3.2": [2, 3],
    "4.1": [1, 2, 3],
    "5.3": [1, 2],
    "6.2": [1, 2],
    "6.4": [3, 4],
    "6.5": [1, 3],
    "7.1": [1, 2],
    "7.3": [1, 2, 3, 4],
    "8.3": [1, 2, 3],
    "8.4": [1, 2],
    "8.5": [1],
    "9.1": [1, 2, 3],
    "9.2": [1, 3, 4, 6],
}


@pytest.fixture(scope="module")
def body(report: Report) -> str:
    """The printed body without white space; the titles of the first and last chapter are ours."""
    last = report.chapters[-1].number
    parts = []
    for chapter in report.chapters:
        if 0 < chapter.number < last:
            parts.append(f"{to_numeral(chapter.number)}、{chapter.title}")
        parts += [measure.title + measure.text for measure in chapter.measures]
    return "".join("".join(parts).split())


def test_the_body_begins_and_ends_as_the_report_does(body: str) -> None:
    assert body.startswith("省人民政府:2020年,黔西南州人民政府坚持")
    assert body.endswith("切实推进法治政府建设向高质量发展")


def test_the_body_is_whole(body: str) -> None:
    found = Body(len(body), hashlib.sha256(body.encode()).hexdigest())
    assert found == BODY, "a title or text of data/report.yaml is not as printed"


def test_the_file_records_the_body(report: Report) -> None:
    assert report.body == BODY


def test_chapters_have_their_titles_and_measures(report: Report) -> None:
    found = [(c.number, c.title, len(c.measures)) for c in report.chapters]
    assert found == CHAPTERS


def test_a_measure_is_called_after_its_chapter_and_place(report: Report) -> None:
    expected = [f"{number}.{i}" for number, _, count in CHAPTERS for i in range(1, count + 1)]
    assert [measure.id for _, measure in report.measures()] == expected


def test_every_measure_of_a_numbered_chapter_has_a_title_and_text(report: Report) -> None:
    none(
        at(measure, f"{measure.id}: title or text is empty")
        for chapter, measure in report.measures()
        if not measure.text or (not measure.title and 0 < chapter.number < CHAPTERS[-1][0])
    )


def test_items_are_found_with_their_printed_numbers(report: Report) -> None:
    found = {m.id: [item.number for item in m.items] for _, m in report.measures() if m.items}
    assert found == ITEMS


def test_every_item_has_a_line_of_its_own(report: Report) -> None:
    none(
        at(measure, f"{measure.id}: item {item.number} does not begin a line")
        for _, measure in report.measures()
        for item in measure.items
        if item.start and measure.text[item.start - 1] != "\n"
    )
