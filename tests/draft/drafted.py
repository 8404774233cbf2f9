"""What the tests of drafts share: an invented report, the vocabulary, and short ways to draft."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lawgov_cli.curated import dump_report, parse_report
from lawgov_cli.draft import draft, load_vocabulary
from lawgov_cli.extract import parse
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from lawgov_cli.draft import Vocabulary
    from lawgov_cli.model import Report

REPORT = """\
青石县人民政府关于2022年度法治政府建设情况的报告

青石市人民政府：

2022年，青石县人民政府坚持依法行政。现将有关情况报告如下：

一、依法全面履行职能

优化政务服务。一是推进线上办理。截至2022年12月31日，全县政务服务大厅共受理52,340件，其中线上受理40,120件，\
线下受理12,220件，办结52,001件。二是压减审批时限，将审批时限由改革前的平均30天压缩到8个工作日以内。

扎实开展行政复议和应诉工作。县本级收到行政复议申请54件，其中受理50件，不予受理4件；审结48件，审结率96%。\
印发《青石县行政应诉工作办法》（青府发〔2022〕7号）。

二、化解矛盾纠纷

做好人民调解工作。全县建立人民调解组织86个，共有调解员430余人。全年调解纠纷1200件，调解成功1176件，\
调解成功率98%，涉及金额320.5万元。

2023年，我县将继续推进法治政府建设，重点抓好三项工作：一是普法；二是执法监督；三是复议改革。

青石县人民政府
2023年1月18日
"""


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The built-in indicator list."""
    return load_vocabulary(builtin_data())


def drafted(text: str, source: str = "报告.txt") -> Report:
    """The draft of a raw text."""
    return draft(parse(text, source), vocabulary())


def reloaded(report: Report) -> Report:
    """A draft as its data file reads; fails when the file has a defect."""
    report_again, defects = parse_report(dump_report(report).encode(), "draft.yaml")
    assert not defects, [str(defect) for defect in defects]
    assert report_again is not None
    return report_again


def names_in(sentence: str, title: str = "") -> list[str]:
    """The names that the figures of one sentence get, in a measure with that title."""
    heading = "甲县2022年度法治政府建设报告\n\n一、工作开展情况"
    text = f"{heading}\n\n（一）{title or '其他'}\n\n{sentence}\n"
    return [statistic.name for _, statistic in drafted(text).statistics()]
