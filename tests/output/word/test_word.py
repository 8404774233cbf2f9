"""Findings as comments: their words, their places, and none for what holds."""

from __future__ import annotations

from tests.output.word.commented import Commented
from tests.reading.files import docx, para, row, run, table

from lawgov_cli.check.rules import RULES
from lawgov_cli.check.run import run as run_check
from lawgov_cli.extract import parse
from lawgov_cli.output.answer import Answer, Whole
from lawgov_cli.output.word import to_docx
from lawgov_cli.reading import word

BODY = (
    para("甲县2021年度法治政府建设情况报告")
    + para("一、依法全面履行政府职能")
    + para(
        run("（一）许可。全县共办理行政许可1"),
        run("\u200b20件，其中网上办理80件，窗口办理50件", "<w:b/>"),
        run("。"),
    )
    + para(run("（二）处罚。共100件，其中甲类60件，乙类40件（含。"))
    + table(row("项目", "件数"))
)  # fmt: skip


def commented(body: str, *, with_ok: bool = False) -> Commented:
    data = docx(body)
    source = parse(word.read(data, "稿")[0], "稿.docx")
    result = run_check([source], with_ok=with_ok, with_texts=True)
    answer = Answer(
        "findings",
        list,
        lambda _: None,
        findings=result.findings,
        rules=lambda: RULES,
        whole=Whole(result.texts, data),
    )
    return Commented(to_docx(answer))


def by_rule(made: Commented) -> dict[str, tuple[str, list[str]]]:
    """What each comment covers and says, by the rule that its last line names."""
    said = made.said()
    return {
        lines[-1].rpartition("(")[2].strip(")"): (made.covered()[number], lines)
        for number, lines in said.items()
    }


def test_each_finding_stands_at_its_letters_and_says_why() -> None:
    covered, lines = by_rule(commented(BODY))["sum-of-parts"]
    assert covered == "1\u200b20件"  # what nobody sees is no letter of the figure
    assert lines[0] == "不符: 网上办理80件 + 窗口办理50件 = 130件，文中为120件，差10件。"
    assert lines[1].startswith("下列任一组数字")
    assert lines[-1] == "规则: 分项之和与总数不等 (sum-of-parts)"


def test_what_holds_has_no_comment() -> None:
    without, with_ok = commented(BODY), commented(BODY, with_ok=True)
    assert without.said() == with_ok.said()


def test_a_finding_on_no_letter_stands_at_one() -> None:
    covered, _ = by_rule(commented(BODY))["report-contents"]
    assert covered


def test_a_finding_with_a_space_at_its_end_stands_at_the_letter_before() -> None:
    """A heading that is no sentence ends with its last letter, not with its line."""
    made = commented(para("一、行政复议") + para("收到申请（见附件。") + para("完。"))
    covered, lines = by_rule(made)["bracket-pair"]
    assert covered.strip() == covered != ""
    assert lines[0].startswith("不符: ")
    assert all(not text.endswith("\n") for text in made.covered().values())
