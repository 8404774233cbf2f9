"""The frame: choice of rules, order and counts of findings, ignores."""

import pytest

from lawgov_cli.check.result import Result
from lawgov_cli.check.run import run
from lawgov_cli.document import BUILTIN, Document, line_anchors
from lawgov_cli.extract import parse

TWO = "全年工作。。\n研究制定工作要点》，明确任务。\n"


def check(*texts: str, **options: object) -> Result:
    documents = [Document(f"{i}.txt", text, line_anchors(text)) for i, text in enumerate(texts)]
    return run(documents, **options)  # type: ignore[arg-type]


def test_findings_stand_in_the_order_of_inputs_and_places():
    result = check(TWO, TWO)
    assert [(f.source, f.line, f.rule) for f in result.findings] == [
        ("0.txt", 1, "doubled-mark"),
        ("0.txt", 2, "bracket-pair"),
        ("1.txt", 1, "doubled-mark"),
        ("1.txt", 2, "bracket-pair"),
    ]
    assert result.wording == 4


def test_select_and_ignore():
    assert [f.rule for f in check(TWO, select=["bracket-pair"]).findings] == ["bracket-pair"]
    assert [f.rule for f in check(TWO, ignore=["bracket-pair"]).findings] == ["doubled-mark"]


def test_an_unknown_rule_is_told_with_its_near_miss_and_nothing_is_checked():
    result = check(TWO, select=["bracket-pairs"], ignore=["nothing-like-it-xyz"])
    assert result.findings == ()
    assert result.problems == (
        "没有规则“bracket-pairs”，是否指“bracket-pair”？",
        "没有规则“nothing-like-it-xyz”。",
    )


def test_an_empty_text_has_no_findings():
    assert check("", "\n\n", "   ") == Result()


@pytest.mark.parametrize(
    ("text", "left", "ignored"),
    [
        ("# lawgov: ignore[bracket-pair] 原样照录\n" + TWO, ["doubled-mark"], ["bracket-pair"]),
        (
            "全年工作。。<!-- lawgov: ignore[doubled-mark] 原样照录 -->\n然后，，推进。\n",
            ["doubled-mark"],
            ["doubled-mark"],
        ),
        (
            "<!-- lawgov: ignore[doubled-mark] 原样照录 -->\n全年工作。。\n然后，，推进。\n",
            ["doubled-mark"],
            ["doubled-mark"],
        ),
        (
            "# lawgov: ignore[bracket-pair, doubled-mark] 原样照录\n" + TWO,
            [],
            ["doubled-mark", "bracket-pair"],
        ),
        (
            "# lawgov: ignore[bracket-pair]\n" + TWO,
            ["doubled-mark", "bracket-pair", "ignore-incomplete"],
            [],
        ),
        (
            "# lawgov: ignore[bracket-pare] 原样照录\n" + TWO,
            ["doubled-mark", "bracket-pair", "ignore-incomplete"],
            [],
        ),
        (
            "# lawgov: ignore 原样照录\n" + TWO,
            ["doubled-mark", "bracket-pair", "ignore-incomplete"],
            [],
        ),
    ],
)
def test_ignores_of_a_raw_text(text: str, left: list[str], ignored: list[str]):
    result = check(text)
    assert [f.rule for f in result.findings] == left
    assert [f.rule for f in result.ignored] == ignored


def test_marks_are_no_text_of_the_report():
    text = "# lawgov: ignore[item-order] 原因（没有写完，，\n全年各项工作有序开展。\n"
    assert check(text).findings == ()


def test_a_text_of_too_many_figures_is_no_report(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lawgov_cli.check.subject.MOST_FIGURES", 3)
    assert not check("受理1件、2件、3件。").problems
    refused = check("一、依法履职。", "受理1件、2件、3件、4件，共10件。")
    assert refused.refused == ("“1.txt”里的数据超过 3 个，不像一份报告",)
    assert not refused.problems


def test_a_text_of_too_many_lines_is_no_report(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lawgov_cli.check.subject.MOST_LINES", 3)
    assert not check("受理申请。\n" * 3).refused
    assert check("受理申请。\n" * 4).refused == ("“0.txt”里的文字超过 3 行，不像一份报告",)


def test_a_text_of_too_many_findings_is_no_report(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lawgov_cli.check.run.MOST_FINDINGS", 2)
    assert len(check("受理申请，，办结。\n" * 2).findings) == 2
    refused = check("受理申请，，办结。\n" * 3)
    assert refused.refused == ("“0.txt”里的问题超过 2 处，不像一份报告",)
    assert (refused.findings, refused.figures.total) == ((), 0)


def test_other_texts_are_checked_beside_one_that_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("lawgov_cli.check.subject.MOST_FIGURES", 3)
    result = check("受理1件、2件、3件、4件，共10件。", "全年受理申请，，办结。")
    assert len(result.refused) == 1
    assert [finding.rule for finding in result.findings] == ["doubled-mark"]


def test_progress_counts_the_figures_and_every_rule_of_every_input():
    steps: list[tuple[int, int]] = []
    check(TWO, TWO, select=["bracket-pair", "doubled-mark"], progress=lambda *s: steps.append(s))
    assert steps == [(done, 6) for done in range(1, 7)]


@pytest.mark.parametrize(
    ("text", "excerpt", "offset", "cut"),
    [
        # The whole of a short line, thirty characters around a mark in a long one.
        ("推进工作。。后续。", "推进工作。。后续。", 4, (False, False)),
        ("前一行。\n推进工作。。\n后一行。", "推进工作。。", 4, (False, False)),
        (
            f"{'左' * 26}推进工作。。{'右' * 30}",
            f"{'左' * 26}推进工作。。{'右' * 30}",
            30,
            (False,) * 2,
        ),
        (
            f"{'左' * 27}推进工作。。{'右' * 30}",
            f"{'左' * 26}推进工作。。{'右' * 30}",
            30,
            (True, False),
        ),
        (
            f"{'左' * 26}推进工作。。{'右' * 31}",
            f"{'左' * 26}推进工作。。{'右' * 30}",
            30,
            (False, True),
        ),
        # No number is cut.
        (
            f"受理{'12' * 20}件推进工作。。{'9' * 40}件。",
            f"{'12' * 20}件推进工作。。{'9' * 40}",
            45,
            (True, True),
        ),
    ],
)
def test_an_excerpt_is_the_line_around_a_mark(
    text: str, excerpt: str, offset: int, cut: tuple[bool, bool]
):
    (found,) = check(text, select=["doubled-mark"]).findings
    assert (found.excerpt, found.excerpt_offset, found.cut) == (excerpt, offset, cut)
    assert found.excerpt[offset:].startswith("。。")
    assert found.span is not None
    assert text[slice(*found.span)] == "。。"


def test_a_place_in_our_own_report_is_told_by_its_paragraph():
    text = (
        "甲县2022年度法治政府建设报告\n\n一、依法履职，，全面\n\n"
        "（一）推进审批。压减时限。\n做好服务，，便民。\n"
    )
    found = run([parse(text, BUILTIN)], select=["doubled-mark"]).findings
    assert [finding.spot for finding in found] == [
        "第 1 章 第1段第7字",
        "措施 1.1 第2段第5字",
    ]
    assert {finding.spot for finding in run([parse(text)], select=["doubled-mark"]).findings} == {
        ""
    }


def test_what_is_asked_for_beside_the_findings_is_given():
    assert check(TWO) == check(TWO)._replace(paper=(), texts=(), claims=())
    text = "受理104件，其中维持96件，撤销8件。"
    asked = check(text, text, with_paper=True, with_texts=True, with_claims=True)
    assert len(asked.texts) == 2
    assert [row.cells[0] for row in asked.paper] == [1, 2, 3, 4, 5, 6]
    assert [text for text, _ in asked.claims] == [0, 1]
