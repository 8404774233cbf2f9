"""Every figure stands in the text as its quote says, and its name is fit for use."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.chinese.numerals import to_numeral
from lawgov_cli.model import NATURES

from .places import at, none, printed

if TYPE_CHECKING:
    from lawgov_cli.model import Report, Statistic

    from .conftest import Words

# Names that the README, scripts and other reports rely on.
FIXED = {
    "法治政府建设考核·全省排名": "3 名",
    "行政复议·收到申请": "104 件",
    "行政复议·受理": "96 件",
    "行政复议·审结率": "95.83 %",
    "行政应诉·经复议后应诉": "28 件",
    "行政应诉·经复议后应诉·一审": "22 件",
    "行政机关负责人出庭应诉率": "80.95 %",
    "执法记录仪": "3476 台",
    "执法记录仪·本级": "604 台",
    "执法记录仪·县级": "2982 台",
    "人民调解组织": "1429 个",
    "人民调解·纠纷": "10317 件",
    "人民调解·成功": "10201 件",
    "人民调解·成功率": "98.89 %",
}

# 第2处: what an earlier figure says, said again; no part of it.
_NAME = re.compile(r"[\u4e00-\u9fff]{2,20}(?:·[\u4e00-\u9fff]{2,20}){0,2}(?:·第[2-9]处)?")
# A level is said relative to whose report it is: 本级, 省级, 市级, 县级, 乡级, 村级.
_ONE_REPORT = re.compile(
    "黔|贵州|本州|我州|全州|州长|[〇零一二三四五六七八九]{4}年|[州区盟镇](?:级|本级|直)|[省市县乡]本级|[省市县]直|乡镇"
)
_PERIOD = re.compile(
    r"截至报告时|(?:截至)?20[0-9]{2}年(?:度|底|上半年|(?:1[0-2]|[1-9])月(?:[1-3]?[0-9]日)?)?"
)
_INSIDE_NUMBER = re.compile("[0-9.]{2}")
_NO_START = ",。;、:)》”"
_NO_END = ",。;、:(《“"


def figure(statistic: Statistic) -> re.Pattern[str]:
    """The figure as it may be printed: digits or a numeral, perhaps 余 or 多, then the unit."""
    value, unit = f"{statistic.value:f}", statistic.unit
    forms = [rf"(?<![0-9.]){re.escape(value)}(?![0-9]|\.[0-9])"]
    if statistic.value == statistic.value.to_integral_value() and statistic.value < 100:
        numeral = to_numeral(int(statistic.value))
        forms += [f"(?<!第){numeral}"] + ["两"] * (numeral == "二")
    myriad, unit = ("万", unit[1:]) if unit.startswith("万") and unit != "万元" else ("", unit)
    qualifier = f"(?:{re.escape(statistic.qualifier)})?" if statistic.qualifier else ""
    return re.compile(f"(?:{'|'.join(forms)}){myriad}{qualifier}{re.escape(unit)}")


def test_no_figure_is_lost(report: Report) -> None:
    quotes = [statistic.quote for _, statistic in report.statistics()]
    in_digits = [q for q in quotes if re.search("[0-9]", q)]
    assert len(quotes) >= 177, "a figure was taken out of data/report.yaml"
    assert len(in_digits) >= 160
    assert len(quotes) - len(in_digits) >= 10


def test_a_quote_stands_once_in_its_measure(report: Report) -> None:
    none(
        at(s, f"{s.name}: the quote stands {count} times in {measure.id}: {s.quote}")
        for measure, s in report.statistics()
        if (count := printed(measure).count(s.quote)) != 1
    )


def test_a_quote_begins_and_ends_within_one_line_and_with_no_stray_mark(report: Report) -> None:
    none(
        at(s, f"{s.name}: begins or ends with a mark, or holds a line end: {s.quote}")
        for _, s in report.statistics()
        if "\n" in s.quote or s.quote[0] in _NO_START or s.quote[-1] in _NO_END
    )


def test_a_quote_does_not_begin_or_end_within_a_number(report: Report) -> None:
    defects = []
    for measure, s in report.statistics():
        text = f" {printed(measure)} "
        start = text.find(s.quote)
        end = start + len(s.quote)
        if any(_INSIDE_NUMBER.fullmatch(text, i - 1, i + 1) for i in (start, end)):
            defects.append(at(s, f"{s.name}: cuts a number: {s.quote}"))
    none(defects)


def test_a_quote_prints_the_value_and_its_unit(report: Report) -> None:
    none(
        at(s, f"{s.name}: {s.value} {s.qualifier} {s.unit} is not printed in: {s.quote}")
        for _, s in report.statistics()
        if not figure(s).search(s.quote)
    )


def test_a_quote_prints_the_qualifier(report: Report) -> None:
    none(
        at(s, f"{s.name}: “{s.qualifier}” is not printed in: {s.quote}")
        for _, s in report.statistics()
        if s.qualifier not in s.quote
    )


def test_the_qualifier_beside_a_number_is_not_forgotten(report: Report, words: Words) -> None:
    after = "|".join(words["qualifiers"])
    none(
        at(s, f"{s.name}: the text says {match[0]}, the statistic has no qualifier")
        for _, s in report.statistics()
        if not s.qualifier
        for match in re.finditer(rf"{s.value:f}(?:{after})|(?:{after})(?:达)?{s.value:f}", s.quote)
    )


def test_names_are_unique(report: Report) -> None:
    first: dict[str, int] = {}
    none(
        at(s, f"{s.name}: used at line {first[s.name]} already")
        for _, s in report.statistics()
        if first.setdefault(s.name, s.line) != s.line
    )


def test_a_name_is_topic_and_parts_in_words_alone(report: Report) -> None:
    none(
        at(s, f"{s.name}: at most two parts after the topic, of Chinese characters alone")
        for _, s in report.statistics()
        if not _NAME.fullmatch(s.name)
    )


def test_a_name_fits_another_report(report: Report) -> None:
    none(
        at(s, f"{s.name}: “{match[0]}” would not fit another government's report")
        for _, s in report.statistics()
        if (match := _ONE_REPORT.search(s.name))
    )


def test_names_that_others_rely_on_stay(report: Report) -> None:
    found = {s.name: f"{s.value} {s.unit}" for _, s in report.statistics() if s.name in FIXED}
    assert found == FIXED


def test_what_is_said_again_was_said_before(report: Report) -> None:
    names = {s.name: s for _, s in report.statistics()}
    again = {name: s for name, s in names.items() if "·第" in name}
    for name, s in again.items():
        first = names[name.partition("·第")[0]]
        assert (s.value, s.scope, s.line > first.line) == (first.value, first.scope, True)
    assert len(again) == 3


def test_a_level_in_a_name_is_the_level_of_its_scope(report: Report) -> None:
    """县级 stands in the scope of 执法记录仪·县级; 本级 is what the scope calls 州级."""
    level = re.compile("·(本级|县级|乡级|村级)")
    none(
        at(s, f"{s.name}: the scope is {s.scope}")
        for _, s in report.statistics()
        if (match := level.search(s.name))
        and s.scope != match[1].replace("本级", "州级")
        # 本级考核评估 is the assessment's level, what it found is the whole place's.
        and "评估" not in s.name
    )


def test_a_figure_has_a_scope_or_a_body_where_one_is_named(report: Report) -> None:
    # Of the four kinds of case in 5.3 the text does not say whose they are.
    bare = [s.name for _, s in report.statistics() if not s.scope and not s.body]
    assert bare == [
        "行政机关负责人出庭应诉·要求出庭案件类别",
        "行政机关负责人出庭应诉率·特定案件要求",
    ]


def test_an_organ_is_a_body_and_no_scope(report: Report, words: Words) -> None:
    assert not set(words["scopes"]) & set(words["bodies"])
    none(
        at(s, f"{s.name}: 州政府 is the scope of what 州人民政府 did")
        for _, s in report.statistics()
        if s.scope == "州政府" and s.body != "州人民政府"
    )


# What the words of a quote say a figure is; without such words it was achieved.
_NATURE_WORDS = {
    "要求": "要求|不少于",
    "计划": "将重点|明确了|工作任务",
    "权重": "分值",
    "排名": "第[0-9]+名",
}


def test_what_was_not_achieved_says_so(report: Report) -> None:
    none(
        at(s, f"{s.name}: is {s.nature or 'achieved'}, its quote says {s.quote}")
        for _, s in report.statistics()
        for nature, said in _NATURE_WORDS.items()
        if (s.nature == nature) != bool(re.search(said, s.quote))
        and s.name != "行政机关负责人出庭应诉·要求出庭案件类别"
    )
    assert {s.nature for _, s in report.statistics()} == {"", *NATURES}


def test_a_period_is_a_date_other_than_the_reports_year(report: Report) -> None:
    none(
        at(s, f"{s.name}: not a period: {s.period}")
        for _, s in report.statistics()
        if s.period and (not _PERIOD.fullmatch(s.period) or s.period == f"{report.year}年")
    )


def test_statistics_follow_the_text(report: Report) -> None:
    defects = []
    for _, measure in report.measures():
        text = printed(measure)
        before = -1
        for s in measure.statistics:
            match = figure(s).search(s.quote)
            place = text.find(s.quote) + (match.start() if match else 0)
            if place < before:
                defects.append(at(s, f"{s.name}: stands before the statistic above it in the text"))
            before = place
    none(defects)


def test_percentages_are_at_most_a_hundred(report: Report) -> None:
    none(
        at(s, f"{s.name}: {s.value}%")
        for _, s in report.statistics()
        if s.unit == "%" and not Decimal(0) <= s.value <= Decimal(100)
    )
