"""The mechanical slips of the curated report, read from its print, and what check finds of them.

Nine in ten at least have to be found, in the curated file and in the same text
without its curation; nothing else may be called an error.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.printed import of_report
from lawgov_cli.check.run import run
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding
    from lawgov_cli.document import Document
    from lawgov_cli.model import Report

SLIPS = {
    "bracket-pair": [
        ")积极做好行政案件出庭应诉工作",
        "化解工作的意见>的通知》",
        "黔西南州2020年度法治政府建设工作要点》",
    ],
    "document-number": ["中法委发20205", "州组通2020〕3号"],
    "date-torn": ["截1231日", "截12月,", "截12月31日", "2020年1231日", "2021,我"],
    "item-order": [
        "三按照有件必备",
        "二是认真落实决策事项",
        "三是着力化解涉企矛盾纠纷",
        "三是积极服务脱贫攻坚",
        "三是扎实推动法治政府建设领域",
        "六是深入推进行政复议体制改革",
    ],
    "item-lost-shi": ["三按照有件必备", "二对涉及重大公共利益"],
    "item-alone": ["一是印发《黔西南州2020年法治建设工作考核"],
    "item-stop": [
        "营造法治化营商环境一是积极制定",
        "便民服务水平一是夯实政务",
        "全面转变二是强化数据共享",
        "100%三是深化集成服务",
        "“一窗”受理四是积极改革创新",
        "“红头文件”质量一是州政府",
        "配套实施制度一是认真贯彻",
        "相关规定二是制定印发了",
        "3951个三是州政府坚持",
        "法律服务工作一是持续推进",
        "有关事宜9次二是2020年6月3日",
        "具体安排三是对标对表省",
        "示范带动作用三是扎实推动",
        "规范公正文明执法六是深入推进",
    ],
    "final-mark": [
        "全覆盖、常态化",
        "历史建筑保护管理办法",
        "采纳313条",
        "并向社会公布",
        "考核“指挥棒”作用",
        "向高质量发展",
    ],
    "lead-stop": [
        "防控工作规范有序在黔西南州",
        "常态化根据机构改革",
        "破除制度性障碍组织全州",
        "社会公众监督印发了",
        "相关规定依照",
        "行政诉讼败诉率以加强",
        "公开工作严格按要求",
    ],
    "run-on": [
        "执法水平2020年度",
        "加以整改2020年9月",
        "成效显著全州建立",
        "357件累计",
        "疫情防控出台《",
        "反馈制度出台《",
        "85个明确",
        "重大问题对提交",
    ],
    "exact-with-remainder": ["1465余件"],
}
STRICT = (
    "bracket-pair",
    "document-number",
    "date-torn",
    "item-order",
    "item-lost-shi",
    "item-alone",
    "item-stop",
    "final-mark",
)
"""Pairs, ordinals, document numbers, dates, final marks, missing stops before ordinals."""


def as_printed(report: Report) -> str:
    """The report's text with one paragraph a line, as a reader would have it without the file."""
    document = of_report(report)
    lines = []
    for chapter in document.chapters:
        lines.append(document.text[chapter.start : chapter.heading_end])
        for measure in chapter.measures:
            printed = document.text[measure.start : measure.end]
            # Items have rows of their own in the file only.
            lines.append(re.sub(r"\n(?=[一二三四五六七八九十对按]{1,2}[是按对])", "", printed))
    return f"{report.title}\n\n" + "\n".join(lines) + "\n"


def is_found(slip: str, rule: str, findings: list[Finding], document: Document) -> bool:
    """Whether a finding of the rule overlaps the slip."""
    texts = document.text.replace("\n", "")
    assert slip in texts, slip
    return any(f.rule == rule and _same_place(f.quote, slip) for f in findings)


def _same_place(quote: str, slip: str) -> bool:
    return quote in slip or slip in quote or _meets(quote, slip)


def _meets(quote: str, slip: str) -> bool:
    """Whether the two pieces of text share six characters."""
    return any(slip[i : i + 6] in quote for i in range(len(slip) - 5))


@pytest.fixture(scope="module", params=["curated", "raw"])
def checked(request: pytest.FixtureRequest, report: Report) -> tuple[list[Finding], Document]:
    if request.param == "curated":
        return list(run([report]).findings), of_report(report)
    document = parse(as_printed(report))
    return list(run([document]).findings), document


def test_nine_in_ten_of_the_mechanical_slips_are_found(checked):
    findings, document = checked
    slips = [(rule, slip) for rule in STRICT for slip in SLIPS[rule]]
    missed = [slip for slip in slips if not is_found(slip[1], slip[0], findings, document)]
    assert len(missed) <= len(slips) // 10, missed


def test_most_of_the_other_slips_are_found(checked):
    findings, document = checked
    slips = [(rule, slip) for rule in SLIPS if rule not in STRICT for slip in SLIPS[rule]]
    missed = [slip for slip in slips if not is_found(slip[1], slip[0], findings, document)]
    assert len(missed) <= len(slips) // 3, missed


def test_no_other_wording_is_called_wrong(checked):
    findings, _ = checked
    strays = [
        (finding.rule, finding.quote)
        for finding in findings
        if finding.rule in SLIPS
        and not any(_same_place(finding.quote, slip) for slip in SLIPS[finding.rule])
    ]
    assert strays == []
