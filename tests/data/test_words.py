"""What a record says in words comes from the folder's short lists, and the lists stay short."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from lawgov_cli.curated import load_reports
from lawgov_cli.model import Measure, records

from .places import DATA, REPORT, WORDS, at, none, printed

if TYPE_CHECKING:
    from lawgov_cli.model import Key, Report

    from .conftest import Words

# Which key of which record keeps to which list is said on the model's own fields.
LISTED = {
    name: [key for key in record.keys if key.words]
    for name, record in records().items()
    if any(key.words for key in record.keys)
}
LISTS = sorted({key.words for keys in LISTED.values() for key in keys})
PRINTED = ["names", "torn_dates"]
SEVERAL = "、"
"""What stands between two bodies of one figure or document."""


def _records_of(measure: Measure, name: str) -> tuple[Any, ...]:
    return {
        "measure": (measure,),
        "statistic": measure.statistics,
        "citation": measure.citations,
        "person": measure.people,
    }[name]


def _said(record: Any, key: Key) -> list[str]:
    """The words of a record under one key."""
    value = record.tags if key.name == "tags" else getattr(record, key.attribute)
    if not isinstance(value, str):
        return list(value)
    if key.words == "bodies":
        return value.split(SEVERAL) if value else []
    return [value] if value else []


def _used(report: Report, words: str) -> set[str]:
    return {
        word
        for name, keys in LISTED.items()
        for key in keys
        if key.words == words
        for _, measure in report.measures()
        for record in _records_of(measure, name)
        for word in _said(record, key)
    }


def _forms(words: Words, word: str) -> list[str]:
    """A scope or body as its measure may print it."""
    return [word, *words["printed_as"].get(word, [])]


def test_the_first_line_says_that_the_file_is_no_report() -> None:
    assert WORDS.read_text(encoding="utf-8").splitlines()[0] == "# lawgov: words"


def test_the_data_folder_loads_without_its_word_lists() -> None:
    assert [report.source for report in load_reports([DATA])] == [str(REPORT)]


def test_the_lists_are_those_that_are_used(words: Words) -> None:
    assert sorted(words) == sorted([*LISTS, *PRINTED, "printed_as"])


@pytest.mark.parametrize("key", [*LISTS, *PRINTED])
def test_a_list_holds_a_word_once(words: Words, key: str) -> None:
    twice = {word for word in words[key] if words[key].count(word) > 1}
    assert not twice, f"data/words.yaml: {key}: twice: {twice}"


@pytest.mark.parametrize("key", LISTS)
def test_a_list_holds_what_is_used_and_nothing_else(report: Report, words: Words, key: str) -> None:
    used = _used(report, key)
    assert not set(words[key]) - used, f"data/words.yaml: {key}: no report uses these"
    assert not used - set(words[key]), f"data/words.yaml: {key}: these are missing"


@pytest.mark.parametrize("key", PRINTED)
def test_a_declared_name_or_date_is_printed(report: Report, words: Words, key: str) -> None:
    text = "\n".join(printed(measure) for _, measure in report.measures())
    unused = [word for word in words[key] if word not in text]
    assert not unused, f"data/words.yaml: {key}: no report prints {unused}"


def test_other_spellings_are_printed_and_none_of_them_is_a_word_of_ours(
    report: Report, words: Words
) -> None:
    text = "\n".join(printed(measure) for _, measure in report.measures())
    ours = {*words["scopes"], *words["bodies"]}
    for word, forms in words["printed_as"].items():
        assert word in ours, word
        assert all(form in text for form in forms), forms


def test_a_spelling_of_one_scope_or_body_is_not_used_as_another(words: Words) -> None:
    for key in ("scopes", "bodies"):
        for word in words[key]:
            others = [
                form for o in words[key] if o != word for form in words["printed_as"].get(o, [])
            ]
            assert word not in others, word


def test_a_form_is_no_rank(words: Words) -> None:
    assert not set(words["kinds"]) & set(words["ranks"])


@pytest.mark.parametrize("name", ["measure", "statistic", "citation"])
def test_a_body_or_scope_is_named_in_its_measure(report: Report, words: Words, name: str) -> None:
    """No default: a sentence without a subject has no body, and a figure no scope by habit."""
    defects = []
    for _, measure in report.measures():
        for record in _records_of(measure, name):
            for key in LISTED[name]:
                if key.words in {"scopes", "bodies"}:
                    defects += [
                        at(record, f"{measure.id}: {word} is not named there")
                        for word in _said(record, key)
                        if not any(form in printed(measure) for form in _forms(words, word))
                    ]
    none(defects)


def test_the_reporting_government_is_no_default(report: Report) -> None:
    measures = [measure for _, measure in report.measures()]
    ours = [measure for measure in measures if "州人民政府" in measure.bodies]
    assert 0 < len(ours) < len(measures) / 2


def test_the_body_of_a_figure_acts_in_its_measure(report: Report) -> None:
    none(
        at(s, f"{s.name}: {body} is not among the bodies of {measure.id}")
        for measure, s in report.statistics()
        for body in filter(None, s.body.split(SEVERAL))
        if body not in measure.bodies
    )


@pytest.mark.parametrize("key", ["tags", "bodies", "places", "people"])
def test_the_words_of_a_measure_stand_there_once(report: Report, key: str) -> None:
    none(
        at(measure, f"{measure.id}: {key}: a word stands twice")
        for _, measure in report.measures()
        if len(set(getattr(measure, key))) != len(getattr(measure, key))
    )


def test_every_measure_and_every_item_of_it_has_one_to_four_tags(report: Report) -> None:
    defects = []
    for _, measure in report.measures():
        for number in [item.number for item in measure.items] or [0]:
            count = len(measure.tags_of(number))
            if not 1 <= count <= 5:
                defects.append(at(measure, f"{measure.id}.{number}: {count} tags"))
    none(defects)


def test_every_figure_has_a_tag(report: Report) -> None:
    none(
        at(s, f"{s.name}: what stands outside the items of {measure.id} has no tag")
        for measure, s in report.statistics()
        if not measure.tags_of(s.item)
    )


def test_tags_of_items_differ(report: Report) -> None:
    """Tags that all items share are the measure's, written once."""
    none(
        at(measure, f"{measure.id}: all items have the same tags")
        for _, measure in report.measures()
        if len(measure.tagged) > 1 and len({row.tags for row in measure.tagged}) == 1
    )


def test_people_are_named_in_their_measure_and_have_a_role(report: Report) -> None:
    none(
        at(measure, f"{measure.id}: {person.name} is not named there, or has no role")
        for _, measure in report.measures()
        for person in measure.people
        if person.name not in printed(measure) or not person.role
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
def test_a_listed_place_or_person_is_not_forgotten(report: Report, words: Words, key: str) -> None:
    none(
        at(measure, f"{measure.id}: names {word}, which is not among its {key}")
        for _, measure in report.measures()
        for word in words[key]
        if word in printed(measure) and word not in _names(measure, key)
    )


def _names(measure: Measure, key: str) -> list[str]:
    return [getattr(word, "name", word) for word in getattr(measure, key)]
