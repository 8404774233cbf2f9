"""A curated report as a Document: its text, outline, and the place of every character."""

from lawgov_cli.check.printed import of_report
from lawgov_cli.check.run import run
from lawgov_cli.model import Body, Chapter, Ignore, Item, Measure, Place, Report

PLACE = Place("某州", "某州", "520000", "自治州", "某省")


def report(*chapters: Chapter, ignores: tuple[Ignore, ...] = ()) -> Report:
    return Report(
        id="x-2021",
        title="某州2021年度法治政府建设情况的报告",
        year=2021,
        place=PLACE,
        issuer="某州人民政府",
        addressee="",
        published="",
        url="",
        body=Body(0, ""),
        chapters=chapters,
        ignore=ignores,
        source="x.yaml",
    )


PREFACE = Measure(
    "0.1", "", "省人民政府：\n现将情况报告如下：", line=10, text_line=11, text_column=7
)
FIRST = Measure(
    "1.1",
    "健全制度。",
    "一是建章立制。\n二是强化监督，，落实责任。",
    items=(Item(1, 0, 7), Item(2, 8, 21)),
    line=20,
    title_column=12,
    text_line=22,
    text_column=7,
)
CLOSING = Measure("2.1", "", "下一步，将继续努力。", line=30, text_line=31, text_column=7)
SMALL = report(
    Chapter(0, "前言", (PREFACE,), line=9),
    Chapter(1, "履行职能", (FIRST,), line=19),
    Chapter(2, "结语", (CLOSING,), line=29),
)


def test_text_is_the_print_with_headings_and_without_titles_of_our_own():
    assert of_report(SMALL).text == (
        "省人民政府：\n现将情况报告如下：\n"
        "一、履行职能\n健全制度。一是建章立制。\n二是强化监督，，落实责任。\n"
        "下一步，将继续努力。\n"
    )


def test_outline_spans_hold_their_text():
    document = of_report(SMALL)
    chapter = document.chapters[1]
    measure = chapter.measures[0]
    assert document.text[chapter.start : chapter.heading_end] == "一、履行职能"
    assert document.text[measure.start : measure.title_end] == "健全制度。"
    assert [document.text[i.start : i.end] for i in measure.items] == [
        "一是建章立制。",
        "二是强化监督，，落实责任。",
    ]


def test_every_character_has_its_place_in_the_file():
    document = of_report(SMALL)
    for printed, place in [
        ("现将", (12, 7)),
        ("履行", (19, 3)),
        ("健全", (20, 12)),
        ("一是", (22, 7)),
        ("监督", (23, 11)),
        ("下一步", (31, 7)),
    ]:
        assert document.place(document.text.index(printed)) == place


def test_a_finding_names_the_place_in_the_file_and_the_measure():
    (finding,) = run([SMALL], select=["doubled-mark"]).findings
    assert (finding.source, finding.line, finding.column) == ("x.yaml", 23, 13)
    assert (finding.chapter, finding.measure) == (1, "1.1")


def test_ignores_of_a_curated_file():
    kept = report(*SMALL.chapters, ignores=(Ignore("doubled-mark", "原样照录", 5),))
    result = run([kept], select=["doubled-mark", "ignore-incomplete"])
    assert result.findings == ()
    assert len(result.ignored) == 1
    bare = report(*SMALL.chapters, ignores=(Ignore("doubled-mark", "", 5),))
    result = run([bare], select=["doubled-mark", "ignore-incomplete"])
    assert [(f.rule, f.line) for f in result.findings] == [
        ("doubled-mark", 23),
        ("ignore-incomplete", 5),
    ]


def test_a_report_without_chapters_is_an_empty_text():
    assert of_report(report()).text == ""
    assert of_report(report()).place(0) == (1, 1)
