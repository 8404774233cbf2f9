"""``lawgov check``: counts by severity, why the status is what it is, rules one by one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.rules import RULES
from lawgov_cli.library.build import build_file
from lawgov_cli.library.open import read_reports

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

ERROR = "一、行政复议\n收到申请（见附件。\n"
WARNING = "一、行政复议\n收到行政复议申请54件，受理50件，不予受理5件。\n"
BOTH = ERROR + WARNING.removeprefix("一、行政复议\n")
CLEAN = "一、行政复议\n全年收到行政复议申请54件。\n"


@pytest.mark.parametrize(
    ("text", "options", "status", "verdict"),
    [
        (CLEAN, (), 0, "不符 0，存疑 0，提示 0；没有发现问题，退出状态 0"),
        (WARNING, (), 0, "不符 0，存疑 1，提示 0；没有不符，退出状态 0"),
        (ERROR, (), 1, "不符 1，存疑 0，提示 0；有不符，退出状态 1"),
        (WARNING, ("--fail-on", "warning"), 1, "不符 0，存疑 1，提示 0；有不符或存疑，退出状态 1"),
        (CLEAN, ("--fail-on", "warning"), 0, "不符 0，存疑 0，提示 0；没有发现问题，退出状态 0"),
        (ERROR, ("--fail-on", "never"), 0, "不符 1，存疑 0，提示 0；--fail-on never，退出状态 0"),
        (
            BOTH,
            ("--ignore", "bracket-pair"),
            0,
            "不符 0，存疑 1，提示 0；没有不符，退出状态 0",
        ),
    ],
)
def test_the_last_line_counts_and_gives_the_reason(
    lawgov: Program,
    tmp_path: Path,
    *,
    text: str,
    options: tuple[str, ...],
    status: int,
    verdict: str,
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    answer = lawgov("check", path, *options)
    assert answer.status == status
    assert answer.err.splitlines()[-1] == verdict


def test_what_speaks_for_a_relation_is_said_when_asked(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WARNING, encoding="utf-8")
    assert "依据" not in lawgov("check", path).out
    explained = lawgov("check", path, "--explain").out
    assert "差1件。依据（原文有此意的可能" in explained
    assert re.search(r"分项互不重叠 \+\d\.\d", explained)


def test_what_the_file_declares_is_counted_apart(lawgov: Program) -> None:
    last = lawgov("check", "--select", "declared-relation").err.splitlines()[-1]
    assert last == "不符 0，存疑 0，提示 0，另有已知不符 6；没有新的不符，退出状态 0"


def test_figures_and_findings_are_not_counted_in_one_word(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"# lawgov: ignore[bracket-pair] 照录\n{BOTH}", encoding="utf-8")
    figures = lawgov("check", path).err.splitlines()[-2]
    assert figures == "共 3 个数据: 勾稽相符 0，有问题 3，无勾稽关系 0；按说明忽略的问题 1"


def test_missing_contents_are_one_finding(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("某市2021年法治政府建设年度报告\n\n一、概况\n天气晴好。\n", encoding="utf-8")
    found = lawgov("check", path, "--select", "report-contents", "--json").json
    assert len(found) == 1
    for name in ("主要举措和成效", "存在的不足", "不足的原因", "第一责任人", "下一年度"):
        assert name in found[0]["message"]


def test_a_rule_with_all_that_is_said_of_it(
    lawgov: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    for rule in RULES:
        shown = "".join(lawgov("check", "--list", rule.id, "-f", "table").out.split())
        for said in (rule.id, rule.title, rule.explanation, rule.fails, rule.passes):
            assert "".join(said.split()) in shown
    listed = lawgov("check", "--list", "--json").json
    assert [record["rule"] for record in listed] == [rule.id for rule in RULES]
    family = lawgov("check", "--list", "体例", "--json").json
    assert [r["rule"] for r in family] == [r.id for r in RULES if r.family == "体例"]
    wrong = lawgov("check", "--list", "sum-of-part")
    assert wrong.status == 2
    assert "是否指“sum-of-parts”？" in wrong.err


def test_lists_of_rules_are_separated_by_commas_or_repeated(
    lawgov: Program, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(BOTH, encoding="utf-8")
    both = lawgov("check", path, "--select", "bracket-pair,sum-of-parts", "--json").json
    again = lawgov(
        "check", path, "--select", "bracket-pair", "--select", "sum-of-parts", "--json"
    ).json
    assert {f["rule"] for f in both} == {"bracket-pair", "sum-of-parts"}
    assert both == again
    assert lawgov("check", path, "--ignore", "bracket-pair，sum-of-parts", "--json").json == []
    sums = lawgov("check", path, "--select", "勾稽", "--json").json
    assert [f["rule"] for f in sums] == ["sum-of-parts"]
    rest = lawgov("check", path, "--ignore", "勾稽,体例", "--json").json
    assert [f["rule"] for f in rest] == ["bracket-pair"]
    none = lawgov("check", path, "--select", "勾稽", "--ignore", "sum-of-parts", "--json").json
    assert none == []
    wrong = lawgov("check", path, "--select", "nosuch")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err == "没有规则“nosuch”。\n用法见: lawgov check -h\n"


@pytest.mark.parametrize(("name", "told"), [("底稿.pdf", ".xlsx、.csv、.md"), ("底稿", ".xlsx")])
def test_a_paper_of_no_form_is_refused_before_any_work(
    lawgov: Program, tmp_path: Path, name: str, told: str
) -> None:
    answer = lawgov("check", "--paper", tmp_path / name)
    assert (answer.status, answer.out) == (2, "")
    assert told in answer.err
    assert list(tmp_path.iterdir()) == []


def test_two_results_of_one_name_are_refused(lawgov: Program, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    answer = lawgov("check", "-o", path, "--paper", path)
    assert answer.status == 2
    assert not path.exists()


def test_a_text_that_is_no_report_leaves_the_others(
    lawgov: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawgov_cli.check.subject.MOST_FIGURES", 3)
    many, other = tmp_path / "many.txt", tmp_path / "other.txt"
    many.write_text("受理1件、2件、3件、4件，共10件。\n", encoding="utf-8")
    other.write_text(ERROR, encoding="utf-8")
    both = lawgov("check", str(many), str(other), "--json")
    assert both.status == 2
    assert [row["rule"] for row in both.json] == ["bracket-pair"]
    assert "many.txt”里的数据超过 3 个，不像一份报告" in both.err
    alone = lawgov("check", str(many))
    assert (alone.status, alone.out, alone.err.count("不像一份报告")) == (2, "", 1)


def test_what_a_library_keeps_ready_is_not_checked_again(
    lawgov: Program, tmp_path: Path, toy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only where all rules are asked for, and nothing but their findings."""
    build_file(read_reports([toy]), tmp_path / "a.sqlite", with_findings=True)
    checked = ("check", "--data", tmp_path / "a.sqlite", "--json")
    ready, whole = lawgov(*checked), lawgov(*checked, "--all")
    assert len(whole.json) > len(ready.json)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("checked anew")

    monkeypatch.setattr("lawgov_cli.check.run.run", refuse)
    assert (lawgov(*checked), lawgov(*checked, "--all")) == (ready, whole)
    for option in (("--select", "bracket-pair"), ("--ignore", "bracket-pair"), ("--explain",)):
        with pytest.raises(AssertionError, match="checked anew"):
            lawgov(*checked, *option)


@pytest.mark.parametrize(
    ("files", "status", "last"),
    [
        (("好.txt", "无.txt"), 2, "有 1 个文件读不了，退出状态 2"),
        (("无.txt", "没有.txt", "好.txt"), 2, "有 2 个文件读不了，退出状态 2"),
        (("错.txt", "无.txt"), 2, "有 1 个文件读不了，退出状态 2"),
        (("错.txt", "好.txt"), 1, "有不符，退出状态 1"),
    ],
)
def test_files_that_cannot_be_read_outweigh_what_is_found(
    lawgov: Program, tmp_path: Path, files: tuple[str, ...], status: int, last: str
) -> None:
    (tmp_path / "好.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "错.txt").write_text(ERROR, encoding="utf-8")
    answer = lawgov("check", *(tmp_path / file for file in files))
    assert answer.status == status
    assert answer.err.splitlines()[-1].endswith(last)
    assert lawgov("check", tmp_path / "无.txt").err.count("\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--plans",), "--plans 要对照去年的报告，加上 --previous 去年的文件"),
        (("--select", "跨年"), "--select 跨年 要对照去年的报告"),
        (("--select", "勾稽,跨年"), "--select 跨年 要对照去年的报告"),
        (("--previous", "a.txt"), "--previous 写的就是要核对的“a.txt”，要更早一年的报告"),
    ],
)
def test_what_needs_the_year_before_asks_for_it(
    lawgov: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    answer = lawgov("check", "a.txt", *options)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(said)


def test_a_paper_is_not_written_over_what_is_read(lawgov: Program, tmp_path: Path) -> None:
    path, other = tmp_path / "a.md", tmp_path / "b.md"
    for file in (path, other):
        file.write_text(BOTH, encoding="utf-8")
    assert lawgov("check", path, "--paper", path).status == 2
    assert lawgov("check", "--data", other, "--paper", other).status == 2
    assert other.read_text(encoding="utf-8") == BOTH
    assert lawgov("check", path, "--paper", path, "--force").status == 1
    assert path.read_text(encoding="utf-8") != BOTH
    answer = lawgov("check", other, "--paper", tmp_path / "c.md")
    assert f"勾稽底稿: {tmp_path / 'c.md'}\n" in answer.err


def test_rules_are_listed_whole_by_their_ids_alone(lawgov: Program) -> None:
    def shown(*names: str) -> bool:
        listed = lawgov("check", "--list", *names, "-f", "table")
        return "".join(RULES[0].explanation.split()) in "".join(listed.out.split())

    first = RULES[0]
    assert shown(first.id)
    assert not shown()
    assert not shown(first.family)
    wrong = lawgov("check", "--list", "x", "y")
    assert wrong.err.count("没有规则") == 2
    assert "\n全部规则见: lawgov check --list\n" in wrong.err


def test_files_and_data_are_checked_together(lawgov: Program, tmp_path: Path, toy: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ERROR, encoding="utf-8")
    alone = len(lawgov("check", path, "--json").json)
    data = len(lawgov("check", "--data", toy, "--json").json)
    both = lawgov("check", path, "--data", toy, "--json").json
    assert len(both) == alone + data > max(alone, data) > 0
