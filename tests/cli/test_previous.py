"""``lawgov check --previous``: this year's report beside last year's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.program import process

from lawgov_cli.check.rules.samples import report

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

LAST = report(2021, "收到复议申请48件。举办培训班3期，培训642人次。", plans="将建设法治教育基地")
THIS = report(2022, "收到复议申请57件，上年为46件。举办培训班3期，培训642人次。")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files of two years, in which the program runs."""
    monkeypatch.chdir(tmp_path)
    texts = {"去年": LAST, "今年": THIS, "前年": LAST.replace("2021", "2020"), "别处": LAST}
    texts["别处"] = texts["别处"].replace("某市", "白鹭市")
    texts["无年"] = "一、工作\n收到复议申请48件。\n"
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text.replace("某市", "青石县"), encoding="utf-8")
    return tmp_path


def rules(lawgov: Program, *arguments: str) -> list[str]:
    answer = lawgov("check", *arguments, "--json")
    assert answer.status == 0, answer.err
    return [finding["rule"] for finding in answer.json]


@pytest.mark.usefixtures("desk")
def test_the_rules_on_two_years_join_the_others(lawgov: Program) -> None:
    found = rules(lawgov, "今年.txt", "--previous", "去年.txt")
    assert {"previous-value", "stale-sentence"} <= set(found)
    assert "previous-value" not in rules(lawgov, "今年.txt")
    alone = rules(lawgov, "今年.txt", "--previous", "去年.txt", "--select", "跨年")
    assert set(alone) == {"previous-value", "stale-sentence"}


@pytest.mark.usefixtures("desk")
def test_plans_only_on_request(lawgov: Program) -> None:
    both = ("今年.txt", "--previous", "去年.txt", "--select", "跨年")
    assert "plans-without-result" not in rules(lawgov, *both)
    assert "plans-without-result" in rules(lawgov, *both, "--plans")
    assert {"stale-sentence", "plans-without-result"} <= set(rules(lawgov, *both[:3], "--plans"))
    named = (*both[:-1], "plans-without-result")
    assert rules(lawgov, *named) == ["plans-without-result"]


def test_a_library_gives_the_year_before_of_the_same_place(lawgov: Program, desk: Path) -> None:
    (desk / "库").mkdir()
    for name in ("前年", "去年", "今年", "别处"):
        lawgov("draft", f"{name}.txt", "-o", f"库/{name}.yaml")
    lawgov("build", "库", "-o", "库.sqlite")
    for last in ("库", "库.sqlite"):
        found = lawgov("check", "今年.txt", "--previous", last, "--select", "previous-value").out
        assert "去年公布的是48件" in found
    nothing = lawgov("check", "前年.txt", "--previous", "库")
    assert (nothing.status, nothing.err) == (2, "库: 里面没有青石县 2020年以前的报告\n")


@pytest.mark.usefixtures("desk")
def test_curated_files_are_laid_side_by_side_too(lawgov: Program) -> None:
    for name in ("去年", "今年"):
        lawgov("draft", f"{name}.txt", "-o", f"{name}.yaml")
    found = rules(lawgov, "今年.yaml", "--previous", "去年.yaml", "--select", "跨年")
    assert set(found) == {"previous-value", "stale-sentence"}


def test_one_of_the_two_may_come_through_a_pipe(desk: Path) -> None:
    this, last, only = desk / "今年.txt", desk / "去年.txt", ("--select", "previous-value")
    answer = process("check", "--previous", last, *only, given=this.read_bytes())
    assert "去年公布的是48件" in answer.out
    answer = process("check", this, "--previous", "-", *only, given=last.read_bytes())
    assert "去年公布的是48件" in answer.out


def test_the_paper_has_last_years_value_and_the_change(lawgov: Program, desk: Path) -> None:
    lawgov("check", "今年.txt", "--previous", "去年.txt", "--paper", "底稿.csv")
    rows = [line.split(",") for line in (desk / "底稿.csv").read_text("utf-8-sig").splitlines()]
    last, change = rows[0].index("上年数值"), rows[0].index("增减")
    value = rows[0].index("印出数值")
    found = {row[value]: (row[last], row[change]) for row in rows[1:] if len(row) == len(rows[0])}
    assert found["57"] == ("48", "9")
    assert found["3"] == ("3", "0")
    assert found["46"] == ("", "")
    lawgov("check", "今年.txt", "--paper", "底稿.csv")
    alone = (desk / "底稿.csv").read_text("utf-8-sig").splitlines()[1].split(",")
    assert (alone[last], alone[change]) == ("", "")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("今年.txt", "--previous", "别处.txt"), "要同一个地方上一年的报告"),
        (("去年.txt", "--previous", "今年.txt"), "要更早一年的报告"),
        (("今年.txt", "--previous", "今年.txt"), "--previous 写的就是要核对的“今年.txt”"),
        (("-", "--previous", "-"), "--previous 写的就是要核对的“-”"),
        (("今年.txt", "--previous", "无年.txt"), "看不出“无年.txt”是哪一年的报告"),
        (("今年.txt", "--previous", "没有.txt"), "没有文件“没有.txt”"),
        (
            ("今年.txt", "别处.txt", "--previous", "去年.txt"),
            "--previous 和一份报告对照，这里有 2 份",
        ),
        (("今年.txt", "--plans"), "--plans 要对照去年的报告，加上 --previous 去年的文件"),
        (("今年.txt", "--select", "跨年"), "--select 跨年 要对照去年的报告"),
        (("今年.txt", "--select", "jump"), "--select jump 要对照去年的报告"),
        (("今年.txt", "--previous", "去年.txt", "-o", "去年.txt"), "去年.txt"),
    ],
)
def test_bad_input_is_one_sentence(
    lawgov: Program, desk: Path, arguments: tuple[str, ...], said: str
) -> None:
    answer = lawgov("check", *arguments)
    assert answer.status == 2
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert "48件" in (desk / "去年.txt").read_text(encoding="utf-8")
