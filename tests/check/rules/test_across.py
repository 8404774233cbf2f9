"""Figures of this year beside those of last year's text."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.samples import report
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Previous
from lawgov_cli.extract import parse


def found(before: str, now: str, rule: str, *, plans: str = "将继续努力") -> list[str]:
    """The messages of one rule."""
    last = Previous(parse(report(2021, before, plans=plans)))
    result = run([parse(report(2022, now))], select=[rule], previous=last)
    assert not result.problems
    return [f.message for f in result.findings]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("收到复议申请48件。", "收到复议申请57件，上年为46件。", True),
        ("收到复议申请48件。", "收到复议申请57件，上年为48件。", False),
        ("收到复议申请48件。", "收到复议申请57件，较2021年的46件增长23.9%。", True),
        # Another year's value is not in last year's text.
        ("收到复议申请48件。", "收到复议申请57件，比2019年的46件多。", False),
        ("发放资料1.86万份。", "发放资料2.1万份，上年为18600份。", False),
        ("发放资料1.86万份。", "发放资料2.1万份，上年为18000份。", True),
        ("发放资料900余份。", "发放资料960余份，上年为900余份。", False),
        ("聘任法治副校长81名。", "聘任法治副校长由上年的81名增至92名。", False),
        ("聘任法治副校长81名。", "聘任法治副校长由上年的89名增至92名。", True),
        ("受理47件，办结46件。", "受理39件，办结39件，分别较上年的47件、46件下降。", False),
        ("受理47件，办结46件。", "受理39件，办结39件，分别较上年的47件、45件下降。", True),
        # Nothing in this year's text to hold it against: by its own words.
        ("收到复议申请48件。", "上年收到复议申请46件。", True),
        ("收到复议申请48件。", "上年收到复议申请48件。", False),
    ],
)
def test_a_value_of_last_year(before: str, now: str, *, told: bool) -> None:
    assert bool(found(before, now, "previous-value")) is told


def test_the_message_shows_both_values_with_the_published_words() -> None:
    assert found("收到“复议”申请48件。", "收到“复议”申请57件，上年为46件。", "previous-value") == [
        "文中的上年数是46件，去年公布的是48件（“收到‘复议’申请48件”）。"
    ]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("收到申请48件。", "收到申请57件，同比增长18.8%。", False),
        ("收到申请48件。", "收到申请57件，同比增长18%。", True),
        ("收到申请48件。", "收到申请57件，比上年增加9件。", False),
        ("收到申请48件。", "收到申请57件，比上年增加8件。", True),
        ("收到申请48件。", "收到申请43件，同比下降10.4%。", False),
        ("收到申请48件。", "收到申请43件，同比上升10.4%。", True),
        ("满意率93.6%。", "满意率94.8%，提高1.2个百分点。", False),
        ("满意率93.6%。", "满意率94.8%，提高2.2个百分点。", True),
        # It follows from the value that the text itself gives: that one is told of.
        ("收到申请48件。", "收到申请57件，较上年的46件增长23.9%。", False),
        ("收到申请48件。", "收到申请57件，较上年的46件增长18.8%。", False),
        ("收到申请48件。", "收到申请57件，较上年的46件增长29.9%。", True),
        # Of another span of time.
        ("收到申请48件。", "收到申请57件，环比增长3%。", False),
        ("收到申请48件。", "收到申请57件，较2019年增长3%。", False),
        ("收到申请40余件。", "收到申请57件，同比增长3%。", False),
    ],
)
def test_a_change_from_last_year(before: str, now: str, *, told: bool) -> None:
    assert bool(found(before, now, "change-from-previous")) is told


def test_the_message_of_a_change_shows_the_calculation() -> None:
    assert found("收到申请48件。", "收到申请43件，同比下降12%。", "change-from-previous") == [
        "今年是43件，去年公布的是48件（“收到申请48件”），算得减10.42%，文中为12%。"
    ]


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("发放宣传资料4.5万份。", "发放宣传资料52万份。", True),
        ("参加学习4.86万人。", "参加学习4.93人。", True),
        ("罚款141万元。", "罚款16.8万元。", True),
        ("网上可办率98.2%。", "网上可办率9.91%。", True),
        ("罚款141万元。", "罚款42万元。", False),
        ("召开会议1次。", "召开会议12次。", False),
        ("受理120件。", "受理1300件。", True),
        ("受理120件。", "受理1100件。", True),
        ("受理120件。", "受理700件。", False),
        ("受理120件。", "受理0件。", False),
    ],
)
def test_a_jump(before: str, now: str, *, told: bool) -> None:
    assert bool(found(before, now, "jump")) is told


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ("办理复议48件，未审结6件。", "办理复议57件，其中上年结转9件，未审结8件。", True),
        ("办理复议48件，未审结6件。", "办理复议57件，其中上年结转6件，未审结8件。", False),
        ("办理复议48件，结转下年6件。", "办理复议57件，其中上年结转9件。", True),
        # Two things were left open: which of them is carried over is not said.
        ("办理复议48件，未审结6件，未办结7件。", "办理复议57件，其中上年结转9件。", False),
        ("办理复议48件。", "办理复议57件，其中上年结转9件。", False),
    ],
)
def test_a_stock_that_is_carried_over(before: str, now: str, *, told: bool) -> None:
    assert bool(found(before, now, "carried-balance")) is told


def test_what_is_gone_is_one_list() -> None:
    before = "收到申请48件，发放资料4500份，设置卡点13个。"
    assert found(before, "收到申请57件。", "dropped-indicators") == [
        "去年有、今年没有找到的数: “发放资料4500份”、“设置卡点13个”。"
    ]
    many = "，".join(
        f"甲{c}检查{n + 3}次" for n, c in enumerate("子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月")
    )
    (message,) = found(f"{many}。", "收到申请57件。", "dropped-indicators")
    assert message.endswith("等22个。")
    assert message.count("次”") == 20


def test_plans_are_looked_at_on_request_only() -> None:
    plans = "将建设青少年法治教育实践基地，全面推行行政执法公示制度"
    said = "建成青少年法治教育实践基地1个。"
    assert found("工作。", said, "plans-without-result", plans=plans) == [
        "去年打算的这些事，今年没有说到: “全面推行行政执法公示制度”。"
    ]
    last = Previous(parse(report(2021, "工作。", plans=plans)))
    rules = {f.rule for f in run([parse(report(2022, said))], previous=last).findings}
    assert "plans-without-result" not in rules


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (report(2022, "工作。"), report(2022, "工作。"), "--previous 要更早一年的报告"),
        (report(2023, "工作。"), report(2022, "工作。"), "是2023年的报告"),
        ("一、工作\n受理48件。\n", report(2022, "工作。"), "看不出“旧.txt”是哪一年的报告"),
        (report(2021, "工作。"), "一、工作\n受理48件。\n", "看不出“新.txt”是哪一年的报告"),
    ],
)
def test_texts_that_cannot_be_laid_side_by_side(before: str, now: str, said: str) -> None:
    result = run([parse(now, "新.txt")], previous=Previous(parse(before, "旧.txt")))
    assert len(result.problems) == 1
    assert said in result.problems[0]
    assert not result.findings
