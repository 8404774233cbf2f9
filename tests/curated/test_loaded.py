"""What a data file comes to: which of its defects are told, and what the records know of it."""

from __future__ import annotations

import os
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from tests.curated.test_load import GOOD, one_change

from lawgov_cli.curated import (
    DataError,
    load_report,
    load_reports,
    old_format_note,
    parse_report,
)
from lawgov_cli.curated.load import MAX_BYTES, read_report, report_files
from lawgov_cli.errors import InputError, LawgovError

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.model import Report


def loaded(text: str) -> tuple[Report, list[str]]:
    """The report of a text, and its defects."""
    report, defects = parse_report(text.encode(), "x.yaml")
    assert report is not None, defects
    return report, [str(defect).removeprefix("x.yaml:") for defect in defects]


def good(text: str) -> Report:
    """The report of a text without defects."""
    report, defects = loaded(text)
    assert defects == []
    return report


def numbered(*numbers: int | None) -> str:
    """The good file with chapters of such numbers and nothing in them."""
    written = [f"{'' if n is None else f'number: {n}, '}title: 甲, measures: []" for n in numbers]
    rows = "".join(f"- {{{row}}}\n" for row in written)
    return f"{GOOD[: GOOD.index('- number: 1')]}{rows}"


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), []),
        ((0,), []),
        ((1,), []),
        ((0, 1, 2), []),
        ((1, 2, 3), []),
        ((2, 3), ["第 1 章，写的是 2"]),
        ((0, 2, 3), ["第 1 章，写的是 2"]),
        ((1, 1, 2), ["第 2 章，写的是 1"]),
        ((1, 3, 4, 3), ["第 2 章，写的是 3", "第 5 章，写的是 3"]),
        ((1, 0), ["第 2 章，写的是 0"]),
    ],
)
def test_chapters_follow_each_other_from_the_preface_or_the_first(
    numbers: tuple[int, ...], expected: list[str]
) -> None:
    report, defects = loaded(numbered(*numbers))
    assert [chapter.number for chapter in report.chapters] == [*numbers]
    assert len(defects) == len(expected)
    for defect, words in zip(defects, expected, strict=True):
        assert defect.endswith(f"章次不连续: 这里应是{words}")


def test_a_chapter_without_a_number_takes_its_place_among_the_others() -> None:
    for numbers in ((1, None, 3), (None, 2)):
        _, defects = loaded(numbered(*numbers))
        assert len(defects) == 1
        assert "缺少 number" in defects[0]


def test_what_is_missing_stands_empty() -> None:
    text = GOOD
    for gone in ("  year: 2023\n", "value: 54, ", "- number: 1\n  title: 第一件事\n"):
        text = text.replace(gone, "- mark: 无\n" if gone.startswith("-") else "")
    report, defects = loaded(text.replace("  place: {name: 甲县}\n", "  body: {sha256: a}\n"))
    assert sorted(defect.split(": ")[1].split(" (")[0] for defect in defects) == [
        *("缺少 characters", "缺少 number", "缺少 place", "缺少 title", "缺少 value", "缺少 year")
    ]
    first = report.chapters[0]
    assert (report.year, first.number, first.title, first.mark) == (0, 0, "", "无")
    assert report.place is None
    assert (report.relations[0].lists, report.ignore) == ((), ())
    assert report.body is not None
    assert (report.body.characters, report.body.sha256) == (0, "a")
    (measure,) = first.measures
    assert measure.id == "0.1"
    assert [s.value for s in measure.statistics] == [Decimal(0), Decimal(50)]
    assert [s.unit for s in measure.statistics] == ["件", "件"]
    bare, _ = loaded(one_change("    tags: [行政复议]\n", "    people: [张三]\n"))
    (person,) = bare.chapters[0].measures[0].people
    assert (person.name, person.role) == ("张三", "")
    assert bare.chapters[0].measures[0].tagged == ()


def test_without_a_head_or_chapters_there_is_no_report() -> None:
    for text in (f"format: 2\n{GOOD[GOOD.index('chapters:') :]}", "format: 2\n", "report: 甲\n"):
        report, defects = parse_report(text.encode(), "x.yaml")
        assert report is None
        assert defects


@pytest.mark.parametrize(
    ("written", "title", "text"),
    [
        ("  - title: 甲。\n    text: 乙。\n", 12, (2, 11)),
        ("  - title: 甲。\n    text: |\n      乙。\n", 12, (3, 7)),
        ("  - text: 乙。\n    title: 甲。\n", 12, (1, 11)),
        ("  - {title: 甲。, text: 乙。}\n", 13, (1, 23)),
        ("  - {text: 乙。}\n", 0, (1, 12)),
        ("  - {title: 甲。}\n", 13, (0, 0)),
        ("  - {text: '乙。'}\n", 0, (1, 12)),
    ],
)
def test_title_and_text_know_where_they_stand(
    written: str, title: int, text: tuple[int, int]
) -> None:
    head = numbered(1).replace("measures: []}", "measures:").replace("- {", "- ")
    head = head.replace(", title", "\n  title").replace(", measures", "\n  measures")
    report, _ = loaded(head + written)
    (measure,) = report.chapters[0].measures
    line = head.count("\n")
    assert measure.line == line + 1
    assert measure.title_column == title
    assert (measure.text_line - (line if text[0] else 0), measure.text_column) == text


@pytest.mark.parametrize(
    ("value", "quote", "is_there"),
    [
        *[("54", quote, True) for quote in ("收54件", "54件", "收54", "54", "（54）", "收54.")],
        *[("54", quote, False) for quote in ("收154件", "收541件", "收54.5件", "1,543件")],
        ("54", "收53件次", False),
        ("54", "收154件，办54件", True),
        ("1543", "收1,543件", True),
        ("1543", "收１５４３件", True),
        ("54", "收五十四件", True),
        ("98.60", "率98.60%", True),
        ("98.6", "率98.60%", True),
        ("-3.2", "降-3.2%", True),
    ],
)
def test_a_value_stands_in_its_quote_as_a_number_of_its_own(
    value: str, quote: str, *, is_there: bool
) -> None:
    text = one_change("      收到申请54件，受理50件。", f"      收到申请54件，受理50件。{quote}。")
    text = text.replace("value: 50, unit: 件, quote: 受理50件", f"value: {value}, quote: '{quote}'")
    _, defects = loaded(text.replace("quote: '", "unit: '', quote: '"))
    told = f"20:25: 数值 {value} 不在引文中: “{quote}”"
    assert defects == ([] if is_there else [told])


def test_quotes_and_documents_may_stand_in_the_title() -> None:
    title = "受理50件，《甲县办法》（甲府发〔2023〕7号）施行。"
    text = one_change("  - title: 复议畅通。", f"  - title: {title}").replace(
        "      收到申请54件，受理50件。\n      《甲县办法》（甲府发〔2023〕7号）施行。\n",
        "      一是收到申请54件。\n",
    )
    measure = good(text).chapters[0].measures[0]
    assert [s.item for s in measure.statistics] == [1, None]
    gone = text.replace(title, "复议畅通。")
    _, defects = loaded(gone)
    assert [defect.split(": ")[1] for defect in defects] == [
        *("引文不在本段原文中", "题名不在本段原文中", "文号不在本段原文中"),
    ]


def test_an_item_holds_what_begins_in_it() -> None:
    text = one_change(
        "      收到申请54件，受理50件。\n",
        "      先说收到申请54件。\n      一是受理50件。\n      二是，宣传3次\n",
    ).replace(
        "quote: 受理50件}", "quote: 一是受理50件}\n    - {name: 宣传, value: 3, quote: 宣传3次}"
    )
    report, _ = loaded(text)
    measure = report.chapters[0].measures[0]
    assert [s.item for s in measure.statistics] == [None, 1, 2]
    assert measure.items[0].end == measure.items[1].start


def test_a_name_is_told_in_whatever_measure_it_is_said_again() -> None:
    again = """\
  measures:
  - title: 受理54件。
    text: ''
    statistics:
    - {name: 受理, value: 54, unit: 件, quote: 受理54件}
    - {name: 受理, value: 54, unit: 件, quote: 受理54件}
    - {name: '', value: 54, unit: 件, quote: 受理54件}
"""
    _, defects = loaded(one_change("  title: 第二件事\n  measures: []\n", f"  title: 乙\n{again}"))
    told = [defect for defect in defects if "指标名重复" in defect]
    assert told == [f"{line}:14: 指标名重复: “受理” (第 20 行已有)" for line in (29, 30)]


def test_a_known_contradiction_has_a_reason_and_nothing_else_needs_one() -> None:
    for relation, told in (
        ("{equation: 申请 = 3, expect: differs, note: 漏}", 0),
        ("{equation: 申请 = 3, expect: differs, note: ''}", 1),
        ("{equation: 申请 = 54, note: 漏}", 0),
        ("{equation: 申请 = 54, expect: ''}", 0),
    ):
        _, defects = loaded(one_change("- 申请 = 受理 + 4", f"- {relation}"))
        assert len(defects) == told, relation


def test_tags_are_of_items_that_the_text_has() -> None:
    text = one_change("收到申请54件，受理50件。", "一是收到申请54件，二是受理50件。")
    for tags, told in (
        ("{0: [甲], 1: [乙], 2: [丙]}", []),
        ("{1: [乙], 3: [丙], 4: [丁]}", [3, 4]),
    ):
        _, defects = loaded(text.replace("tags: [行政复议]", f"tags: {tags}"))
        assert defects == [f"17:11: tags 的项次 {n} 不在本段原文中" for n in told]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("甲".encode("gbk"), "1:1: 不是 UTF-8 编码 (可能是 GBK)"),
        ("甲".encode() + b"\xff", "1:2: 不是 UTF-8 编码 (可能是 GBK)"),
        ("甲\n乙丙".encode() + b"\xff\n", "2:3: 不是 UTF-8 编码 (可能是 GBK)"),
        (b"\xfe\xff" + GOOD.encode("utf-16-be"), "1:1: 不是 UTF-8 编码 (是 UTF-16)"),
        (b"\xff\xfe" + GOOD.encode("utf-16-le"), "1:1: 不是 UTF-8 编码 (是 UTF-16)"),
        (b"\xef\xbb\xbf", "1:1: 文件是空的"),
        (b"# a\n", "1:1: 文件是空的"),
    ],
)
def test_what_is_no_text_is_told_at_its_place(content: bytes, told: str) -> None:
    report, defects = parse_report(content, "x.yaml")
    assert report is None
    assert str(defects[0]).startswith(f"x.yaml:{told}")


def test_a_folder_stands_for_its_data_files_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.YML", "c.txt", "words.yaml"):
        (tmp_path / name).write_text("# lawgov: words\n" if name[0] == "w" else GOOD)
    (tmp_path / "d.yaml").mkdir()
    assert report_files(tmp_path) == [tmp_path / "a.YML", tmp_path / "b.yaml"]
    assert report_files(tmp_path / "words.yaml") == [tmp_path / "words.yaml"]
    with pytest.raises(LawgovError, match=r"文件夹里没有报告 \(\*\.yaml\): .*d\.yaml"):
        report_files(tmp_path / "d.yaml")
    for gone in (tmp_path / "no", tmp_path / "a\0b"):
        with pytest.raises(InputError):
            report_files(gone)


def test_a_file_that_is_named_twice_is_one_report(tmp_path: Path) -> None:
    one, two = tmp_path / "b.yaml", tmp_path / "a.yaml"
    one.write_text(GOOD, encoding="utf-8")
    two.write_text(GOOD.replace("jia-2023", "yi-2023"), encoding="utf-8")
    assert [r.id for r in load_reports([one, tmp_path, one])] == ["jia-2023", "yi-2023"]
    two.write_text(GOOD, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load_reports([one, two])
    assert refused.value.message == f"{two}:3:1: 报告编号重复: jia-2023 ({one} 已有)"


def test_one_file_with_a_defect_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(one_change("value: 50", "value: 51"), encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.yaml:20:25: 数值 51 不在引文中"):
        load_report(path)
    _, (folder,) = read_report(tmp_path)
    assert str(folder) == f"{tmp_path}:1:1: 这是文件夹，不是文件"
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    none, (large,) = read_report(path)
    assert none is None
    assert str(large) == f"{path}:1:1: 文件太大: 超过 16 MB，不是一份报告"


@pytest.mark.skipif(sys.platform != "linux", reason="names of other encodings")
def test_a_name_of_another_encoding_is_shown_as_far_as_it_can_be(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode("甲".encode("gbk") + b".yaml")
    path.write_text(GOOD, encoding="utf-8")
    assert load_report(path).source == f"{tmp_path}/\ufffd\ufffd.yaml"


def test_every_file_of_the_older_format_is_named() -> None:
    new, old = good(GOOD), good(GOOD.replace("format: 2", "format: 1"))
    assert old_format_note([]) == old_format_note([new]) == ""
    assert old_format_note([old, new, old]).startswith("x.yaml、x.yaml: 旧的数据格式，照样读入；")
