"""The claims of a text beside the relations that its data file declares."""

from __future__ import annotations

from lawgov_cli.check.inferred import inferred, of_text, severity_in_text, statistics_at
from lawgov_cli.check.subject import OwnClaims, Subject
from lawgov_cli.claims import infer
from lawgov_cli.curated import parse_report

FILE = """\
format: 2
report: {id: x, title: 甲县2023年报告, year: 2023, place: {name: 甲县}, issuer: 甲县人民政府}
chapters:
- number: 0
  title: 前言
  measures:
  - title: ''
    text: |
      收到申请54件，其中受理50件，不予受理5件。
      出台《甲办法》《乙办法》2个文件。
    statistics:
    - {name: 收到, value: 54, unit: 件, quote: 收到申请54件}
    - {name: 受理, value: 50, unit: 件, quote: 受理50件}
    - {name: 不受理, value: 5, unit: 件, quote: 不予受理5件}
    - {name: 文件, value: 2, unit: 个, quote: 2个文件}
"""


def subject(*relations: str) -> Subject:
    lines = "".join(f"- {relation}\n" for relation in relations)
    report, problems = parse_report(f"{FILE}relations:{' []' * (not lines)}\n{lines}".encode(), "x")
    assert report is not None, problems
    return Subject(report)


def sorts(found: Subject) -> set[str]:
    return {row.claim.sort.id for row in inferred(found).rows}


def test_a_claim_that_the_file_declares_is_not_made_twice() -> None:
    assert {"sum-of-parts", "listed-count"} <= sorts(subject())
    assert "sum-of-parts" not in sorts(subject("收到 = 受理 + 不受理"))
    assert "listed-count" in sorts(subject("收到 = 受理 + 不受理"))
    # A relation on some of its figures does not make it.
    assert "sum-of-parts" in sorts(subject("收到 = 受理 + 4"))


def test_what_the_text_alone_makes_of_some_figures() -> None:
    found = subject("收到 = 受理 + 不受理")
    assert severity_in_text(found, {"收到", "受理", "不受理"}) == "error"
    assert severity_in_text(found, {"收到", "文件"}) is None


def test_each_statistic_is_a_figure_of_the_text() -> None:
    found = subject()
    figures = inferred(found).mentions.rows
    values = {
        name: [f"{figures[number].figure.value}" for number in numbers]
        for name, numbers in statistics_at(found).items()
    }
    assert values == {"收到": ["54"], "受理": ["50"], "不受理": ["5"], "文件": ["2"]}


def test_a_draft_claims_what_its_raw_text_claims() -> None:
    printed = subject()
    raw = infer(printed.text.replace("，", "，\n"))
    own = OwnClaims(raw, {"收到": 0, "受理": 1})
    known = Subject(printed.report or printed.document, claims=own)
    assert of_text(known).rows == raw.rows != ()
    assert statistics_at(known) == {"收到": (0,), "受理": (1,)}
