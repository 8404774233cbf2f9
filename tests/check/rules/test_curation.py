"""What a data file still needs."""

from __future__ import annotations

import hashlib

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.curated import parse_report

TEXT = "受理30件。 依《甲办法》。"
FILE = """\
format: 2
report:
  id: x
  title: 甲县2023年报告
  year: 2023
  place: {{name: 甲县}}
  issuer: 甲县人民政府
{head}chapters:
- number: 0
  title: 前言
  measures:
  - title: ''
    text: |
      {text}
{measure}    statistics:
    - {{name: 受理, value: 30, unit: 件, quote: 受理30件{figure}}}
    citations:
    - {{title: 甲办法{citation}}}
relations:
- {{equation: 受理 = 30{relation}}}
"""


def told(rule: str, **parts: str) -> list[tuple[int, str]]:
    keys = ("head", "measure", "figure", "citation", "relation")
    content = FILE.format(text=TEXT, **{key: parts.get(key, "") for key in keys})
    report, problems = parse_report(content.encode(), "x.yaml")
    assert report is not None, problems
    return [(f.line, f.message) for f in run([report], select=[rule]).findings]


@pytest.mark.parametrize(
    ("part", "written", "line", "what"),
    [
        ("head", "  todo: 查\n", 2, "报告信息待核：查。"),
        ("measure", "    todo: 查\n", 12, "措施 0.1 待核：查。"),
        ("figure", ", todo: 查", 16, "数据“受理”待核：查。"),
        ("citation", ", todo: 查", 18, "文件《甲办法》待核：查。"),
        ("relation", ", todo: 查", 20, "勾稽关系“受理 = 30”待核：查。"),
    ],
)
def test_every_todo_is_told_where_it_stands(part: str, written: str, line: int, what: str) -> None:
    ((at, message),) = told("todo-left", **{part: written})
    assert message == what
    assert abs(at - line) <= 1


def test_nothing_to_do_is_nothing() -> None:
    assert told("todo-left") == []


def test_a_body_is_that_of_its_number_and_hash() -> None:
    body = "".join(TEXT.split())
    digest = hashlib.sha256(body.encode()).hexdigest()
    form = "  body: {{characters: {}, sha256: '{}'}}\n"
    assert told("body-differs") == []
    assert told("body-differs", head=form.format(len(body), digest)) == []
    ((_, other),) = told("body-differs", head=form.format(len(body), "0" * 64))
    assert other == f"正文去掉空白后有{len(body)}字，与登记相同，内容不一致。"
    ((_, longer),) = told("body-differs", head=form.format(len(body) + 1, digest))
    assert longer == f"正文去掉空白后有{len(body)}字，登记为{len(body) + 1}字，内容不一致。"
