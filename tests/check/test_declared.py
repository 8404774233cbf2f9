from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.check.sample import HEAD as SAMPLE

from lawgov_cli.arithmetic.equation import EquationError
from lawgov_cli.check.declared import evaluate, figure_spans, short_labels
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Subject
from lawgov_cli.curated import parse_report

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.model import Report

HEAD = (
    SAMPLE
    + """          收到申请104件，受理96件，不受理8件。
          审结92件，审结率95.83%，平均办理20余天。
        statistics:
          - {name: 行政复议·收到申请, value: 104, unit: 件, quote: 收到申请104件}
          - {name: 行政复议·受理, value: 96, unit: 件, quote: 受理96件}
          - {name: 行政复议·不予受理, value: 8, unit: 件, quote: 不受理8件}
          - {name: 行政复议·审结, value: 92, unit: 件, quote: 审结92件}
          - {name: 行政复议·审结率, value: "95.83", unit: "%", quote: 审结率95.83%}
          - {name: 行政复议·办理天数, value: 20, unit: 天, qualifier: 余, quote: 平均办理20余天}
relations:
"""
)
SUM = "  - 行政复议·收到申请 = 行政复议·受理 + 行政复议·不予受理\n"


def report(relations: str, head: str = HEAD) -> Report:
    found, defects = parse_report((head + relations).encode(), "sample.yaml")
    assert found is not None, defects
    return found


def findings(relations: str, head: str = HEAD) -> list[Finding]:
    ids = ["declared-relation", "declared-unreadable", "declared-now-holds"]
    return list(run([report(relations, head)], select=ids, with_ok=True).findings)


def test_a_relation_that_holds_is_shown_as_ok() -> None:
    (finding,) = findings(SUM)
    assert (finding.severity, finding.rule) == ("ok", "declared-relation")
    assert finding.message == "受理96件 + 不予受理8件 = 104件，与文中104件一致。"


def test_a_relation_that_differs_stands_at_the_printed_figure() -> None:
    head = HEAD.replace("104", "114")
    (finding,) = findings(SUM, head)
    assert (finding.severity, finding.known) == ("error", False)
    assert (finding.stated, finding.expected) == ("114件", "104件")
    assert "文中为114件，差10件" in finding.message
    row = head.splitlines()[finding.line - 1]
    assert row[finding.column - 1 :].startswith("114件")
    assert finding.quote == "114件"
    assert (finding.chapter, finding.measure) == (1, "1.1")


def test_a_known_contradiction_stays_an_error_and_gives_its_reason() -> None:
    relation = "  - {equation: 行政复议·受理 = 行政复议·审结, note: 口径不同, expect: differs}\n"
    (finding,) = findings(relation)
    assert (finding.severity, finding.known) == ("error", True)
    assert "说明：口径不同" in finding.message


def test_a_known_contradiction_that_holds_now_is_told() -> None:
    relation = SUM.replace("- ", "- {equation: ").rstrip() + ", note: 有误, expect: differs}\n"
    (finding,) = findings(relation)
    assert (finding.rule, finding.severity) == ("declared-now-holds", "warning")


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("行政复议·受里 = 行政复议·审结", "是否指“行政复议·受理”"),
        ("行政复议·受理 + 行政复议·审结", "缺少"),
        ("行政复议·受理 = 行政复议·审结 / (行政复议·受理 - 行政复议·受理)", "除数是0"),
    ],
)
def test_a_relation_that_cannot_be_read_is_told_with_its_line(relation: str, words: str) -> None:
    (finding,) = findings(f"  - {relation}\n")
    assert finding.rule == "declared-unreadable"
    assert words in finding.message
    assert finding.line == HEAD.count("\n") + 1
    assert finding.quote == relation


def test_rates_and_order_follow_what_the_digits_allow() -> None:
    relations = (
        "  - 行政复议·审结率 = 行政复议·审结 / 行政复议·受理\n"
        "  - 行政复议·审结 <= 行政复议·受理\n"
        "  - 行政复议·办理天数 >= 20\n"
    )
    assert [f.severity for f in findings(relations)] == ["ok"] * 3


def test_every_relation_is_evaluated_in_order() -> None:
    rows = evaluate(report(SUM + "  - 行政复议·受理 = 无此数据\n"))
    assert [isinstance(row.outcome, EquationError) for row in rows] == [False, True]


@pytest.mark.parametrize(
    ("names", "labels"),
    [
        (("执法记录仪", "执法记录仪·州级", "执法记录仪·县级"), ("执法记录仪", "州级", "县级")),
        (("复议·审结", "复议·受理"), ("审结", "受理")),
        (("调解组织", "律师"), ("调解组织", "律师")),
        (("复议·受理",), ("复议·受理",)),
        (("一·二·三", "一·二·四", "一·二"), ("三", "四", "一·二")),
    ],
)
def test_labels_leave_out_what_all_names_share(
    names: tuple[str, ...], labels: tuple[str, ...]
) -> None:
    assert tuple(short_labels(names).values()) == labels


LISTING = """  - number: 2
    title: 机构
    measures:
      - title: 整合住建、司法、法院三个部门。
        text: |
          建成州、县两级平台。覆盖县、乡、村三级。
          重点抓好两项工作:
          一是建制度；
          二是强监督。之后建省级平台1个。
        statistics:
          - {name: 部门, value: 3, unit: 个, quote: 三个部门}
          - {name: 层级, value: 2, unit: 级, quote: 两级平台}
          - {name: 覆盖层级, value: 3, unit: 级, quote: 覆盖县、乡、村三级}
          - {name: 重点工作, value: 2, unit: 项, quote: 两项工作}
relations:
"""
WITH_LISTS = HEAD.replace("relations:\n", LISTING)


def lists(name: str, *words: str) -> str:
    return f"  - {{equation: {name}, lists: [{', '.join(words)}]}}\n"


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("层级", ("州", "县"), "与层级2级一致。"),
        ("覆盖层级", ("县", "乡"), "与覆盖层级3级不一致。"),
        # A list may stand in a title, or on the lines of its items.
        ("部门", ("住建", "司法", "法院"), "与部门3个一致。"),
        ("重点工作", ("制度", "监督"), "与重点工作2项一致。"),
    ],
)
def test_what_a_sentence_lists_is_counted(name: str, words: tuple[str, ...], said: str) -> None:
    (finding,) = findings(lists(name, *words), WITH_LISTS)
    assert finding.message == f"文中列出{'、'.join(words)}共{len(words)}项，{said}"
    assert finding.severity == ("error" if "不一致" in said else "ok")
    assert finding.hint == ""


@pytest.mark.parametrize(
    ("name", "words", "missing"),
    [
        # Each word is looked for behind the one before it, and only in the sentence.
        ("层级", ("县", "州"), "州"),
        ("层级", ("州", "县", "乡"), "乡"),
        ("覆盖层级", ("州", "县", "乡"), "州"),
        ("重点工作", ("制度", "监督", "省级"), "省级"),
        ("层级", ("州", "州"), "州"),
    ],
)
def test_what_is_listed_has_to_stand_in_the_sentence(
    name: str, words: tuple[str, ...], missing: str
) -> None:
    (finding,) = findings(lists(name, *words), WITH_LISTS)
    assert finding.rule == "declared-unreadable"
    assert f"“{missing}”没有依次出现在引文所在的句子里" in finding.message


def test_a_list_has_one_figure() -> None:
    (finding,) = findings("  - {equation: 层次, lists: [州, 县]}\n", WITH_LISTS)
    assert finding.rule == "declared-unreadable"
    assert "没有数据“层次”，是否指“层级”？" in finding.message


@pytest.mark.parametrize(
    ("relation", "counts"),
    [
        (SUM, (3, 0)),
        # One that only bounds its figures proves none of them, nor does the editor's own number.
        ("  - 行政复议·审结 <= 行政复议·受理\n", (0, 2)),
        ("  - 行政复议·受理 = 96\n", (0, 1)),
        (SUM + "  - 行政复议·审结 <= 行政复议·受理\n", (3, 1)),
        ("  - {equation: 层级, lists: [州, 县]}\n", (1, 0)),
    ],
)
def test_a_bound_is_no_proof(relation: str, counts: tuple[int, int]) -> None:
    figures = run([report(relation, WITH_LISTS)]).figures
    assert (figures.covered, figures.bounded) == counts
    assert figures.uncovered == figures.total - sum(counts)
    assert figures.doubtful == 0


def test_a_bound_that_fails_is_doubtful() -> None:
    figures = run([report("  - 行政复议·收到申请 <= 行政复议·受理\n")]).figures
    assert (figures.covered, figures.bounded, figures.doubtful) == (0, 0, 2)


def test_a_relation_in_one_line_and_whether_it_proves_something() -> None:
    relations = SUM + "  - 行政复议·受理 = 无此数据\n" + lists("层级", "州", "县")
    total, unreadable, counted = evaluate(report(relations, WITH_LISTS))
    assert total.written == "行政复议·收到申请 = 行政复议·受理 + 行政复议·不予受理"
    assert counted.written == "层级: 州、县"
    assert [row.proves for row in (total, unreadable, counted)] == [True, False, True]


@pytest.mark.parametrize(
    ("quote", "value", "told"),
    [
        ("2023年审结23件、撤销3件", 3, "3件"),
        ("撤销3件、审结23件", 3, "3件"),
        ("合格率为3.3%、3件", 3, "3件"),
        # A digit of another number is not the figure: it is printed in Chinese.
        ("2023年撤销三件", 3, "2023年撤销三件"),
        ("2023年共3起", 3, "3"),
    ],
)
def test_a_figure_stands_where_its_whole_number_does(quote: str, value: int, told: str) -> None:
    head = (
        SAMPLE
        + f"""          {quote}。
        statistics:
          - {{name: 撤销, value: {value}, unit: 件, quote: {quote}}}
"""
    )
    subject = Subject(report("", head))
    start, end = figure_spans(subject)["撤销"]
    assert subject.text[start:end] == told
