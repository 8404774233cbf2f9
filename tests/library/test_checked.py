"""What check says of each statistic, and what it finds, kept ready made."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from lawgov_cli.check.finding import SEVERITY_NAMES
from lawgov_cli.curated import load_reports, parse_report
from lawgov_cli.library.build import build_file
from lawgov_cli.library.checked import findings, result, statuses
from lawgov_cli.library.open import open_library
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from tests.program import Program

HEAD = """format: 1
report: {id: r, title: 报告, year: 2020, place: {name: 某县}, issuer: 某县人民政府}
chapters:
- number: 1
  title: 复议
  measures:
  - title: 复议。
    text: |
      受理30件，维持12件，撤销15件，其中调解3件，调解率10%，另有2人。
    statistics:
    - {name: 受理, value: 30, unit: 件, quote: 受理30件}
    - {name: 维持, value: 12, unit: 件, quote: 维持12件}
    - {name: 撤销, value: 15, unit: 件, quote: 撤销15件}
    - {name: 调解, value: 3, unit: 件, quote: 调解3件}
    - {name: 调解率, value: 10, unit: '%', quote: 调解率10%}
    - {name: 人, value: 2, unit: 人, quote: 另有2人}
"""


def said(relations: str) -> dict[str, tuple[str, str]]:
    """The statuses of the statistics of a report with these relations."""
    report, defects = parse_report((HEAD + relations).encode(), "x.yaml")
    assert report is not None
    assert not defects
    return statuses(report)


def test_the_worst_relation_counts() -> None:
    got = said("relations:\n- 受理 = 维持 + 撤销\n- 调解率 = 调解 / 受理\n- 调解 <= 受理\n")
    assert {name: status for name, (status, _) in got.items()} == {
        "受理": "不符",
        "维持": "不符",
        "撤销": "不符",
        "调解": "相符",
        "调解率": "相符",
    }
    assert "27件" in got["受理"][1]
    assert got["受理"] == got["维持"]
    assert "；" in got["调解"][1]


def test_a_known_contradiction_says_so_with_its_reason() -> None:
    got = said(
        "relations:\n- {equation: 受理 = 维持 + 撤销, expect: differs, note: 3件未结}\n"
        "- 调解率 = 调解 / 受理\n"
    )
    assert got["受理"][0] == got["撤销"][0] == "已知不符"
    assert got["受理"][1].endswith("。3件未结")
    assert got["调解率"][0] == "相符"


def test_a_plain_contradiction_outweighs_a_known_one() -> None:
    got = said(
        "relations:\n- {equation: 受理 = 维持 + 撤销, expect: differs, note: 未结}\n"
        "- 受理 = 维持 + 撤销 + 调解 + 调解\n"
    )
    assert got["受理"][0] == "不符"
    assert "未结" not in got["受理"][1]


def test_without_relations_the_wording_tells() -> None:
    got = said("")
    assert set(dict(got.values())) <= set(SEVERITY_NAMES.values())
    assert "人" not in got


def test_lists_show_what_check_says(libraries: dict[str, Path]) -> None:
    report = load_reports([builtin_data() / "report.yaml"])[0]
    wanted = statuses(report)
    with open_library([libraries["built in"]]) as file, open_library() as memory:
        for library in (file, memory):
            got = {s.name: (s.status, s.note) for s in library.statistics() if s.status}
            assert got == wanted
    assert {status for status, _ in wanted.values()} >= {"相符", "已知不符"}


def test_findings_come_back_as_they_were(
    toy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for report in load_reports([toy]):
        assert findings(report) == findings(report)
    path = tmp_path / "x.sqlite"
    build_file(load_reports([toy]), path, with_findings=True)
    with open_library([path]) as library:
        computed = []
        for name in library.report_ids():
            kept = library.checked(name)
            computed.append(kept)
            assert kept == result(findings(library.report(name)))
            assert kept.findings
        monkeypatch.setattr("lawgov_cli.library.library.VERSION", "another")
        assert [library.checked(name) for name in library.report_ids()] == computed


def test_findings_of_another_version_are_not_believed(toy: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.sqlite"
    build_file(load_reports([toy]), path, with_findings=True)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE model SET program = '0', checked = x'00'")
    connection.commit()
    connection.close()
    with open_library([path]) as library:
        assert library.checked(library.report_ids()[0]).findings


def test_check_and_show_say_the_same_from_what_is_kept(
    lawgov: Program, toy: Path, tmp_path: Path
) -> None:
    kept, bare = tmp_path / "kept.sqlite", tmp_path / "bare.sqlite"
    build_file(load_reports([toy]), kept, with_findings=True)
    build_file(load_reports([toy]), bare)
    for asked in (
        ("check",),
        ("check", "--all"),
        ("check", "--all", "--year", "2023"),
        ("check", "--select", "report-contents"),
        ("check", "--format", "table"),
        ("show", "1"),
    ):
        form = () if "table" in asked else ("--json",)
        assert lawgov(*asked, *form, "--data", kept) == lawgov(*asked, *form, "--data", bare)


def test_a_search_marks_a_figure_that_is_in_a_contradiction(
    lawgov: Program, libraries: dict[str, Path]
) -> None:
    data = ("--data", libraries["built in"])
    stated = {s["name"]: s["status"] for s in lawgov("stats", "--json", *data).json}
    shown = lawgov("search", "执法记录仪", "-f", "table", *data).out
    assert stated["执法记录仪"] == "已知不符"
    assert "执法记录仪 (已知不符)\n" in shown
    assert "已知不符" not in lawgov("search", "线上旁听", "-f", "table", *data).out
    hits = lawgov("search", "执法记录仪", "--json", *data).json
    assert all(list(hit)[-3:] == ["name", "value", "unit"] for hit in hits)
