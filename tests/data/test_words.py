"""Tags, bodies, places and people come from the folder's short lists, and the lists stay short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated import load_reports

from .places import DATA, REPORT, WORDS, at, none, printed

if TYPE_CHECKING:
    from lawgov_cli.model import Measure, Report

OF_MEASURES = ["tags", "bodies", "places", "people"]
OF_STATISTICS = {"units": "unit", "qualifiers": "qualifier"}
OF_CITATIONS = {"kinds": "kind", "actions": "action"}
PRINTED = ["names", "torn_dates"]
KEYS = [*OF_MEASURES, *OF_STATISTICS, *OF_CITATIONS, *PRINTED]


def _used(report: Report, key: str) -> set[str]:
    """The words that the report uses under one key; of ``PRINTED`` keys the whole text."""
    if key in OF_STATISTICS:
        return {getattr(s, OF_STATISTICS[key]) for _, s in report.statistics()}
    if key in OF_CITATIONS:
        return {getattr(c, OF_CITATIONS[key]) for _, c in report.citations()}
    return {word for _, measure in report.measures() for word in _words(measure, key)}


def _words(measure: Measure, key: str) -> list[str]:
    """The words of a measure under one key: of people their names."""
    return [getattr(word, "name", word) for word in getattr(measure, key)]


def test_the_first_line_says_that_the_file_is_no_report() -> None:
    assert WORDS.read_text(encoding="utf-8").splitlines()[0] == "# lawgov: words"


def test_the_data_folder_loads_without_its_word_lists() -> None:
    assert [report.source for report in load_reports([DATA])] == [str(REPORT)]


def test_the_lists_are_those_that_are_used(words: dict[str, list[str]]) -> None:
    assert sorted(words) == sorted(KEYS)


@pytest.mark.parametrize("key", KEYS)
def test_a_list_holds_a_word_once(words: dict[str, list[str]], key: str) -> None:
    twice = {word for word in words[key] if words[key].count(word) > 1}
    assert not twice, f"data/words.yaml: {key}: twice: {twice}"


@pytest.mark.parametrize("key", [key for key in KEYS if key not in PRINTED])
def test_a_list_has_no_unused_word(report: Report, words: dict[str, list[str]], key: str) -> None:
    unused = set(words[key]) - _used(report, key)
    assert not unused, f"data/words.yaml: {key}: no report uses {unused}"


@pytest.mark.parametrize("key", PRINTED)
def test_a_declared_name_or_date_is_printed(
    report: Report, words: dict[str, list[str]], key: str
) -> None:
    text = "\n".join(printed(measure) for _, measure in report.measures())
    unused = [word for word in words[key] if word not in text]
    assert not unused, f"data/words.yaml: {key}: no report prints {unused}"


@pytest.mark.parametrize("key", OF_MEASURES)
def test_the_words_of_a_measure_are_listed(
    report: Report, words: dict[str, list[str]], key: str
) -> None:
    none(
        at(measure, f"{measure.id}: {word} is not among {key} in data/words.yaml")
        for _, measure in report.measures()
        for word in _words(measure, key)
        if word not in words[key]
    )


@pytest.mark.parametrize("key", OF_MEASURES)
def test_the_words_of_a_measure_stand_there_once(report: Report, key: str) -> None:
    none(
        at(measure, f"{measure.id}: {key}: a word stands twice")
        for _, measure in report.measures()
        if len(set(getattr(measure, key))) != len(getattr(measure, key))
    )


def test_every_measure_has_one_to_four_tags(report: Report) -> None:
    none(
        at(measure, f"{measure.id}: {len(measure.tags)} tags")
        for _, measure in report.measures()
        if not 1 <= len(measure.tags) <= 4
    )


def test_people_are_named_in_their_measure(report: Report) -> None:
    none(
        at(measure, f"{measure.id}: {person.name} is not named there")
        for _, measure in report.measures()
        for person in measure.people
        if person.name not in printed(measure)
    )


def test_places_are_named_in_their_measure(report: Report) -> None:
    # 兴仁市 is printed as 兴仁 in a title, 义龙新区 as 义龙 in the name of an office.
    none(
        at(measure, f"{measure.id}: {place} is not named there")
        for _, measure in report.measures()
        for place in measure.places
        if place[:2] not in printed(measure)
    )


@pytest.mark.parametrize("key", ["places", "people"])
def test_a_listed_place_or_person_is_not_forgotten(
    report: Report, words: dict[str, list[str]], key: str
) -> None:
    none(
        at(measure, f"{measure.id}: names {word}, which is not among its {key}")
        for _, measure in report.measures()
        for word in words[key]
        if word in printed(measure) and word not in _words(measure, key)
    )
