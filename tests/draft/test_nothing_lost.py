"""What check finds in a raw text it finds in its draft."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import drafted, reloaded

from lawgov_cli.check.run import run
from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.chinese.numerals import DIGITS
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    [
        *(ROOT / "tests" / "check" / "reports").glob("*.txt"),
        *(ROOT / "examples").rglob("*.txt"),
        *(ROOT / "benchmarks" / "corpus" / "claims").glob("[whb]*/*.txt"),
    ]
)
HEAD = "青石县人民政府关于2022年度法治政府建设情况的报告\n\n一、行政执法\n\n"


def told(source: Document | Report) -> Counter[tuple[str, str]]:
    """The figures that are told to be wrong, by their value: 5大 for 五大."""
    return Counter(
        (finding.severity, value_of(finding.stated))
        for finding in run([source]).findings
        if finding.stated is not None and finding.severity in {"error", "warning"}
    )


def value_of(stated: str) -> str:
    figures = [f for lead in ("办理", "全县") for f in find_figures(f"{lead}{stated}事项")]
    if figures:
        return f"{figures[0].magnitude.normalize():f}"
    return f"{DIGITS.get(stated[:1], stated[:1])}{stated[1:]}"


def lost(text: str) -> Counter[tuple[str, str]]:
    return told(parse(text, "报告.txt")) - told(reloaded(drafted(text)))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_error_of_a_text_is_gone_from_its_draft(path: Path) -> None:
    assert not lost(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "sentence",
    [
        "全年收到行政复议申请120件，其中受理96件，不予受理38件。",
        "排查纠纷546件，化解513件，化解率95.83%。",
        "全县配备执法记录仪386台，其中县级部门142台、乡镇234台。",
        "审批事项由200项压缩至150项，压缩35%。",
        "网上登记率由83.2%上升到97.8%，提高15.6个百分点。",
        "出台《甲市听证办法》《甲市备案办法》3个文件。",
        "受理96件。已审结92件(含上年结转22件)，审结率95.83%。",
    ],
)
def test_each_kind_of_error_stays(sentence: str) -> None:
    text = f"{HEAD}规范执法行为。{sentence}\n"
    assert told(parse(text, "报告.txt"))
    assert not lost(text)


def test_a_relation_that_fails_asks_to_be_checked() -> None:
    report = drafted(f"{HEAD}规范执法行为。收到申请120件，其中受理96件，不予受理38件。\n")
    (relation,) = [r for r in report.relations if r.todo]
    assert "120" not in relation.equation
    assert relation.todo == "原文的数字不符，请核对"
