"""Whatever report is written comes back equal, and what was written once stays as it is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.program import TOY

from lawgov_cli.curated import dump, dump_report, load_report, parse_report
from lawgov_cli.curated.dump import HEADER
from lawgov_cli.model import (
    DATE,
    FORMAT,
    INTEGER,
    KNOWN,
    LINES,
    NAMES,
    TEXT,
    Body,
    Chapter,
    Citation,
    Ignore,
    Key,
    Measure,
    Person,
    Place,
    Relation,
    Report,
    Statistic,
    Tagged,
    keys_of,
)

if TYPE_CHECKING:
    from pathlib import Path

# Everything that YAML could misread: its own marks, its guesses, spaces at the ends.
CHARACTERS = "行政复议，。“”《》〔〕１２Ａ 019.:-#&*!|>%@`'\"{}[],?~\\/=<aéñ𠮷①·\u3000\u00a0\u200b"
GUESSES = ("no", "yes", "~", "null", "1:30", "010", "0x1F", "1e3", ".inf", "2021-03-15", "=", "<<")

line = st.text(CHARACTERS, max_size=12) | st.sampled_from(GUESSES)
filled = line.filter(str.strip)
names = st.lists(filled, max_size=2).map(tuple)
some_names = st.lists(filled, min_size=1, max_size=2).map(tuple)
text = st.lists(line | st.just("\t"), max_size=4).map("\n".join)
numbers = st.decimals(-(10**9), 10**9, places=2) | st.integers(0, 10**15).map(Decimal)
tagged = st.just(()) | some_names.map(lambda tags: (Tagged(None, tags),))


def value_of(key: Key) -> st.SearchStrategy[Any]:
    """Any value that a key can hold."""
    if key.choices:
        return st.sampled_from(["", *key.choices])
    if key.kind == INTEGER:
        return st.integers(0, 99999)
    if key.kind == DATE:
        return st.sampled_from(["", "2021-03-15"])
    return names if key.kind == NAMES else line


def record(kind: type, **given: Any) -> st.SearchStrategy[Any]:
    """Any record of a class of the model; ``given`` are the strategies of some fields.

    The fields are those that the model has, so that a new one is tested at once.
    """
    rest = {k.attribute: value_of(k) for k in keys_of(kind) if k.attribute not in given}
    return st.builds(kind, **rest, **given)


@st.composite
def measures(draw: st.DrawFn, number: int, first: int) -> Measure:
    """A measure whose quotes and citations stand in its text, as the loader demands."""
    value = draw(numbers)
    quote = f"{draw(line)}收{abs(value):f}件{draw(line)}"
    cited, torn = draw(filled), draw(line)
    printed = f"{draw(text)}{quote}{cited}{torn}{draw(text)}"
    measure: Measure = draw(
        record(
            Measure,
            id=st.just(f"{number}.{first}"),
            text=st.just(printed),
            tagged=tagged,
            people=st.lists(record(Person, name=filled), max_size=2).map(tuple),
            statistics=record(
                Statistic,
                name=line.map(lambda name: f"{name}{number}.{first}"),
                value=st.just(value),
                quote=st.just(quote),
            ).map(lambda s: (s,)),
            citations=record(Citation, title=st.just(cited), number=st.just(torn)).map(
                lambda c: (c,)
            ),
        )
    )
    return measure


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any report that the format can hold."""
    start = draw(st.integers(0, 1))
    chapters = tuple(
        Chapter(
            number,
            draw(line),
            tuple(draw(measures(number, i)) for i in range(1, draw(st.integers(1, 3)))),
        )
        for number in range(start, start + draw(st.integers(0, 3)))
    )
    report: Report = draw(
        record(
            Report,
            id=filled,
            place=record(Place, name=filled),
            body=st.none() | record(Body),
            chapters=st.just(chapters),
            relations=st.lists(
                record(Relation, equation=filled, expect=st.just(""))
                | record(Relation, equation=filled, expect=st.just(KNOWN), note=filled),
                max_size=2,
            ).map(tuple),
            ignore=st.lists(record(Ignore, rule=filled, reason=filled), max_size=2).map(tuple),
        )
    )
    return report


@pytest.mark.parametrize("end", ["\n", "\n\n", " \n乙", " \n..."])
def test_a_text_keeps_its_empty_lines(end: str) -> None:
    measure = Measure(id="1.1", title="甲", text=f"受理12件。{end}")
    following = Measure(id="1.2", title="乙", text="办结9件。")
    chapter = Chapter(number=1, title="一", measures=(measure, following))
    report = Report(
        id="a", title="", year=2020, place=Place(name="甲县"), issuer="", chapters=(chapter,)
    )
    read, defects = parse_report(dump_report(report).encode(), "x.yaml")
    assert list(map(str, defects)) == []
    assert read == report


@given(reports())
def test_any_report_comes_back_equal(report: Report) -> None:
    written = dump_report(report)
    read, defects = parse_report(written.encode(), "x.yaml")
    assert list(map(str, defects)) == []
    assert read == report
    assert dump_report(read) == written


@given(
    value=st.text(CHARACTERS + "0123456789abetxXTZ+_ \t\x07é中，", max_size=8) | line,
    in_flow=st.booleans(),
)
@example(value="0x1f", in_flow=True)
@example(value="2021-03-15 10:00:00", in_flow=True)
@example(value="1_000", in_flow=True)
@example(value="190:20:30", in_flow=False)
@example(value="6e31cca037", in_flow=True)
@example(value="100e5", in_flow=True)
@example(value="--- 一", in_flow=False)
def test_a_text_is_written_as_the_emitter_of_yaml_does(value: str, *, in_flow: bool) -> None:
    written = dump._emitted(TEXT, value, in_flow=in_flow)
    assert dump._text(value, in_flow=in_flow) == written


@given(text.filter(bool))
@example(" 一\n二")
@example("一 \n二")
@example("一\n\n\n二")
@example("一\n")
def test_lines_are_written_as_the_emitter_of_yaml_does(value: str) -> None:
    assert dump._text_block(value, "") == dump._emitted(LINES, f"{value}\n", in_flow=False)


def test_a_usual_report_is_written_without_the_emitter(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def emitted(kind: str, value: str, *, in_flow: bool) -> str:
        asked.append(value)
        return real(kind, value, in_flow=in_flow)

    real = dump._emitted
    monkeypatch.setattr(dump, "_emitted", emitted)
    dump._text.cache_clear()
    for path in TOY.glob("*.yaml"):
        dump_report(load_report(path))
    assert asked == ["卓青𠮷"]  # a rare letter, for which it has an escape


@pytest.mark.parametrize("path", sorted(TOY.glob("*.yaml")), ids=lambda path: path.name)
def test_the_invented_reports_are_in_canonical_form(path: Path) -> None:
    assert dump_report(load_report(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["字 ", "𠮷 ", "a: "])
def test_a_text_of_any_length_stays_in_its_line(word: str) -> None:
    value = word * 600_000 + "字"
    written = dump._text(value)
    assert "\n" not in written
    assert len(written) >= len(value)


def test_what_is_no_date_is_written_as_what_it_is() -> None:
    report = replace(read_whole(ITEMS), published="2021-3-5")
    _, defects = parse_report(dump_report(report).encode(), "x.yaml")
    assert [defect.message for defect in defects] == [
        'published 不是日期 (如 2021-03-15): "2021-3-5"'
    ]


def test_a_file_begins_with_the_line_that_editors_read() -> None:
    assert HEADER.startswith("# yaml-language-server: $schema=")
    assert dump_report(load_report(next(TOY.glob("1*.yaml")))).startswith(HEADER)


def test_values_keep_their_digits_and_strings_stay_strings() -> None:
    path = next(TOY.glob("1*.yaml"))
    report = load_report(path)
    values = {s.name: str(s.value) for _, s in report.statistics()}
    assert values["政务服务·按时办结率"] == "98.60"
    assert values["企业开办费用·同比变化"] == "-3.2"
    assert report.place.code == "999901"
    assert report.published == "2023-02-28"


def test_places_lead_to_the_character_in_the_file() -> None:
    for path in sorted(TOY.glob("*.yaml")):
        rows = path.read_text(encoding="utf-8").split("\n")
        report = load_report(path)
        for _, measure in report.measures():
            for i, row in enumerate(measure.text.split("\n")):
                printed = rows[measure.text_line + i - 1]
                assert printed[measure.text_column - 1 :] == row
            assert measure.title in rows[measure.line - 1]
            for statistic in measure.statistics:
                assert statistic.name in rows[statistic.line - 1]
            for citation in measure.citations:
                assert citation.title in rows[citation.line - 1]
        assert rows[report.line - 1].strip().startswith("id:")


def test_items_are_found_in_the_text() -> None:
    report = load_report(next(TOY.glob("1*.yaml")))
    by_id = {measure.id: measure for _, measure in report.measures()}
    assert [item.number for item in by_id["1.1"].items] == [1, 2, 3]
    assert [s.item for s in by_id["1.1"].statistics] == [1, 1, 1, 1, 1, 3, 3]
    assert [s.item for s in by_id["1.2"].statistics] == [None, None, None]


ITEMS = """\
format: 2
report: {id: jia-2023, title: 甲, year: 2023, place: {name: 甲县}, issuer: 甲}
chapters:
- number: 1
  title: 一
  measures:
  - title: 复议畅通。
    text: |
      全年收到申请54件。
      一是受理50件。
      二是宣传3次。
    tags: {0: [行政复议], 2: [普法, 行政复议]}
    people: [张三, {name: 李四, role: 领导}]
    statistics:
    - {name: 申请, value: 54, unit: 件, quote: 收到申请54件}
    - {name: 受理, value: 50, unit: 件, quote: 受理50件}
    - {name: 宣传, value: 3, unit: 次, nature: 计划, quote: 宣传3次}
"""


def read_whole(written: str) -> Report:
    report, defects = parse_report(written.encode(), "x.yaml")
    assert report is not None, defects
    assert defects == []
    return report


def test_tags_stand_on_items_and_a_measure_has_all_of_them() -> None:
    report = read_whole(ITEMS)
    (_, measure), *_ = report.measures()
    assert measure.tags == ("行政复议", "普法")
    assert [measure.tags_of(s.item) for s in measure.statistics] == [
        ("行政复议",),
        (),
        ("普法", "行政复议"),
    ]
    assert "tags: {0: [行政复议], 2: [普法, 行政复议]}" in dump_report(report)
    assert read_whole(dump_report(report)) == report


def test_tags_of_a_measure_are_those_of_each_item() -> None:
    report = read_whole(ITEMS.replace("{0: [行政复议], 2: [普法, 行政复议]}", "[行政复议]"))
    (_, measure), *_ = report.measures()
    assert [measure.tags_of(s.item) for s in measure.statistics] == [("行政复议",)] * 3


def test_people_have_a_role_or_only_a_name() -> None:
    (_, measure), *_ = read_whole(ITEMS).measures()
    assert measure.people == (Person("张三"), Person("李四", "领导"))
    assert "people:\n    - 张三\n    - {name: 李四, role: 领导}\n" in dump_report(read_whole(ITEMS))


def test_the_older_format_is_read_and_written_as_the_newer() -> None:
    old = read_whole(ITEMS.replace("format: 2", "format: 1"))
    assert (old.format, read_whole(ITEMS).format) == (1, FORMAT)
    assert old == read_whole(ITEMS)
    assert dump_report(old) == dump_report(read_whole(ITEMS))


def test_what_stands_on_a_line_of_its_own_needs_fewer_quotes() -> None:
    whole = read_whole(ITEMS)
    (_, measure), *_ = whole.measures()
    people = (Person("甲, [乙]"), Person("丙, [丁]", "干部"))
    chapter = replace(whole.chapters[0], measures=(replace(measure, people=people),))
    written = dump_report(
        replace(whole, chapters=(chapter,), relations=(Relation("申请 = 受理, 宣传"),))
    )
    assert "    - 甲, [乙]\n" in written
    assert "    - {name: '丙, [丁]', role: 干部}\n" in written
    assert "- 申请 = 受理, 宣传\n" in written
