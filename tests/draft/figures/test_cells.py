"""A figure of a table takes its name, unit, body and year from its heads and its caption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import reloaded, vocabulary
from tests.reading import files

from lawgov_cli.draft import draft
from lawgov_cli.extract import parse
from lawgov_cli.reading import read_data

if TYPE_CHECKING:
    from lawgov_cli.model import Statistic

TITLE = "甲县2023年法治政府建设年度报告"
ROWS = [
    ["单位", "立案数", "结案数", "罚没金额（万元）", "占比（%）"],
    ["县市场监管局", "120", "110", "35.6", "60"],
    ["乙镇", "80", "78", "20.1", "40"],
    ["合计", "200", "188", "55.7", "100"],
]
CAPTION = "表1 2023年行政处罚情况（单位：件）"


def markdown(rows: list[list[str]], caption: str) -> bytes:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    rule = f"|{' --- |' * len(rows[0])}"
    text = "\n".join([f"# {TITLE}\n\n## 一、工作情况\n\n{caption}\n", lines[0], rule, *lines[1:]])
    return f"{text}\n".encode()


def web(rows: list[list[str]], caption: str) -> bytes:
    cells = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in rows)
    body = f"<h1>{TITLE}</h1><p>一、工作情况</p><p>{caption}</p><table>{cells}</table>"
    return f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>".encode()


def word(rows: list[list[str]], caption: str) -> bytes:
    table = files.table(*(files.row(*map(files.cell, row)) for row in rows))
    lines = (TITLE, "一、工作情况", caption)
    return files.docx("".join(files.para(files.run(line)) for line in lines) + table)


def figures(data: bytes, name: str) -> list[Statistic]:
    report = reloaded(draft(parse(read_data(data, name).manuscript, name), vocabulary()))
    return [statistic for _, statistic in report.statistics()]


def said(rows: list[list[str]], caption: str = "") -> list[tuple[str, str]]:
    found = figures(markdown(rows, caption), "表.md")
    return [(s.name, f"{s.value}{s.unit}") for s in found]


@pytest.mark.parametrize(
    ("make", "name"), [(markdown, "表.md"), (web, "表.html"), (word, "表.docx")]
)
def test_every_kind_of_file(make: object, name: str) -> None:
    assert callable(make)
    found = figures(make(ROWS, CAPTION), name)
    assert [(s.name, f"{s.value}{s.unit}", s.body, s.scope) for s in found[:4]] == [
        ("行政处罚·立案·市场监管", "120件", "县市场监管局", ""),
        ("行政处罚·办结·市场监管", "110件", "县市场监管局", ""),
        ("行政处罚·罚没金额·市场监管", "35.6万元", "县市场监管局", ""),
        ("行政处罚·占比·市场监管", "60%", "县市场监管局", ""),
    ]
    assert [(s.name, s.unit, s.scope) for s in found[4:6]] == [
        ("行政处罚·立案·乙镇", "件", "乙镇"),
        ("行政处罚·办结·乙镇", "件", "乙镇"),
    ]
    # A total is of all: no part of its name.
    assert found[8].name == "行政处罚·立案"
    # The quote holds the row's head and stands in one place.
    assert found[5].quote == "乙镇\t80\t78"


def test_years_in_the_heads() -> None:
    rows = [
        ["指标", "2022年", "2023年"],
        ["收到行政复议申请（件）", "30", "36"],
        ["办结率（%）", "95.2", "98.1"],
    ]
    found = figures(markdown(rows, "行政复议情况统计表"), "表.md")
    assert [(s.name, s.unit, s.period) for s in found] == [
        ("行政复议·收到申请·2022年", "件", "2022年"),
        ("行政复议·收到申请", "件", ""),
        ("行政复议·审结率·2022年", "%", "2022年"),
        ("行政复议·审结率", "%", ""),
    ]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        # A column that only says 数量: the row's head is what is counted.
        (
            [["项目", "数量"], ["法治讲座（场）", "32"], ["骑手培训人次", "120"]],
            [("法治讲座", "32场"), ("甲类活动·骑手培训人次", "120人次")],
        ),
        # A head over two heads; the kind of row is a part.
        (
            [["类别", "审核件数", "提出建议（条）"], ["岸线文件", "36", "120"]],
            [("甲类活动·审核·岸线文件", "36件"), ("甲类活动·建议·岸线文件", "120条")],
        ),
    ],
)
def test_rows_and_columns(rows: list[list[str]], names: list[tuple[str, str]]) -> None:
    assert said(rows, "甲类活动情况") == names


def test_no_caption_is_taken_from_a_sentence() -> None:
    rows = [["类别", "船次"], ["渡船", "36"]]
    assert said(rows, "全县坚持依法行政。")[0][0].startswith("工作")


@pytest.mark.parametrize(
    ("caption", "topic"),
    [
        ("甲乙情况", "甲乙"),
        ("甲情况", ""),
        ("情况", ""),
        ("甲乙，丙情况", ""),
        ("表1 2023年甲乙情况（单位：件）", "甲乙"),
        (f"{'甲' * 16}情况", "甲" * 16),
        (f"{'甲' * 17}情况", ""),
        # One of the two lines above, and no sentence.
        ("说明\n甲乙情况", "甲乙"),
        ("甲乙情况\n说明如下", "甲乙"),
        ("甲乙情况\n一\n二", ""),
        (f"甲乙情况（{'一' * 54}）", "甲乙"),
        (f"甲乙情况（{'一' * 55}）", ""),
    ],
)
def test_what_a_caption_says_a_table_is_about(caption: str, topic: str) -> None:
    ((name, _),) = said([["类别", "船次"], ["渡船", "36"]], caption)
    assert name == f"{topic or '工作'}·船次·渡船"


@pytest.mark.parametrize(
    ("rows", "caption", "value"),
    [
        # The unit of a figure is that of the nearest head that names one: its column's, its
        # row's, the caption's.
        ([["类别", "数量（件）"], ["渡船", "36"]], "", "36件"),
        ([["类别（单位：件）", "数量"], ["渡船", "36"]], "", "36"),
        ([["类别", "单位：件"], ["渡船", "36"]], "", "36件"),
        ([["类别", "审核件数"], ["渡船", "36"]], "", "36件"),
        ([["类别", "数量"], ["渡船（艘）", "36"]], "", "36艘"),
        ([["类别", "数量"], ["渡船艘数", "36"]], "", "36艘"),
        ([["类别", "数量"], ["渡船", "36"]], "渡船情况 单位：艘", "36艘"),
        ([["类别", "数量"], ["渡船", "36"]], "渡船情况（件）", "36件"),
        ([["类别（人）", "数量（件）"], ["渡船", "36"]], "情况表（单位：艘）", "36件"),
        ([["类别", "人数"], ["渡船", "36"]], "情况表（单位：艘）", "36人"),
        ([["类别", "数量"], ["渡船", "36"]], "", "36"),
    ],
)
def test_which_head_names_the_unit(rows: list[list[str]], caption: str, value: str) -> None:
    assert [said_value for _, said_value in said(rows, caption)] == [value]


def test_a_table_of_figures_alone_has_only_heads_above() -> None:
    rows = [["受理件数", "罚款金额（万元）"], ["36", "1.2"]]
    assert said(rows, "行政处罚情况") == [
        ("行政处罚·受理", "36件"),
        ("行政处罚·罚款金额", "1.2万元"),
    ]
