"""Rules on the unit of a figure: one that is lost, misplaced or of another thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, occurrences
from lawgov_cli.check.subject import figures, uncounted
from lawgov_cli.chinese.lexicon import words
from lawgov_cli.chinese.names import Spans, spans_of_names
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject

_MYRIADS = frozenset("万亿")
_MONEY = words(
    "资金 经费 补助 补贴 奖金 奖励金 专款 预算 投资 贷款 罚款 罚金 赔偿 救助金 保证金 工资 债务"
    " 款项 专项资金"
)
# What is counted with a measure word; a name that begins with a number (12345热线) is none of it.
_COUNTED = words(
    "专业 支队 大队 中队 专职 兼职 行政村 自然村 村民 居民 律师 法官 检察官 干部 党员 民警 辅警"
    " 调解员 执法人员 工作人员 志愿者 企业 学校 医院 乡镇 街道 社区 部门 单位 窗口 案件 纠纷 信访"
    " 建议 提案 文件 事项 项目 合同 车辆 船舶 记录仪 服务站 工作站 调解委员会 法律顾问"
)
# 3专5员, 2区3县 and 12专业学位 are names.
_NO_COUNT_BEFORE = frozenset('第前“"（(+—-－/.、')
_LONGEST_COUNT = 4
_HEADS = ("人员数", "人员数量", "人员总数")
_BETWEEN_HEAD = words("达到 达 为 共 共计 约 近 超过 超 突破 有 是")


@rule(
    id="remainder-place",
    title="“余”“多”的位置不当",
    explanation=(
        "整十、整百的数表示“比它多一些”时，“余”“多”放在“万”“亿”之前，例如“260余万元”；"
        "写成“260万余元”，多出来的就只是不到一万。个位已定或者带小数的数（3万余人、16.5万余人）不算。"
        "核对意思后调整次序。"
    ),
    severity="info",
    family="文字",
    fails="全年追缴欠薪260万余元。\n",
    passes="全年追缴欠薪260余万元，惠及群众3万余人、16.5万余户。\n",
)
def remainder_place(subject: Subject) -> Iterator[Mark]:
    """余 or 多 behind 万 where it is meant before it, such as 260万余元."""
    text = subject.text
    for figure in figures(subject):
        stop = figure.number_end
        scale, more = text[stop : stop + 1], text[stop + 1 : stop + 2]
        if scale not in _MYRIADS or more not in {"余", "多"}:
            continue
        if len(figure.digits) >= 2 and figure.digits.isdigit() and figure.digits.endswith("0"):
            printed = text[figure.number_start : figure.end]
            turned = printed.replace(scale + more, more + scale, 1)
            yield Mark(
                figure.number_start,
                figure.end,
                f"“{printed}”里“{more}”放在“{scale}”之后。",
                hint=f"指比{figure.digits}{scale}多一些的，改为“{turned}”",
            )


@rule(
    id="money-unit",
    title="金额缺单位",
    explanation="“万”“亿”是数位，不是单位，金额后面要写“元”，例如“80万元资金”。补上单位。",
    severity="warning",
    family="文字",
    fails="拨付80万资金用于法律援助。\n",
    passes="拨付80万元资金用于法律援助，争取资金80万元。\n",
)
def money_unit(subject: Subject) -> Iterator[Mark]:
    """Sums of money that have lost 元, such as 80万资金."""
    for figure in figures(subject):
        at = figure.number_end
        if subject.text[at : at + 1] not in _MYRIADS:
            continue
        noun = next((noun for noun in _MONEY if subject.text.startswith(noun, at + 1)), "")
        if noun:
            end = at + 1 + len(noun)
            printed = subject.text[figure.number_start : end]
            yield Mark(figure.number_start, end, f"“{printed}”缺单位“元”。", hint="补上“元”")


@rule(
    id="measure-word",
    title="数字与名词之间缺量词",
    explanation=(
        "可数的人和事，数字与名词之间要有量词，例如“12支专业救援队伍”。"
        "缺量词多半是录入时丢了字。补上量词。"
    ),
    severity="warning",
    family="文字",
    fails="全县组建12专业救援队伍。\n",
    passes="全县组建12支专业救援队伍，开通12345政务服务热线。\n",
)
def measure_word(subject: Subject) -> Iterator[Mark]:
    """A number and its noun without a measure word between them."""
    text = subject.text
    found = {
        (at, at + len(noun))
        for noun in _COUNTED
        for at in occurrences(text, noun, *subject.body)
        if text[at - 1 : at].isdecimal()
    }
    names = spans_of_names(half_width(text), uncounted(subject)) if found else Spans([])
    for at, end in sorted(found):
        start = at
        while start > 0 and text[start - 1].isdecimal():
            start -= 1
        if at - start > _LONGEST_COUNT or text[start - 1 : start] in _NO_COUNT_BEFORE:
            continue
        if not names.covers(start):
            yield Mark(start, end, f"“{text[start:end]}”缺量词。", hint="补上量词")


@rule(
    id="people-in-visits",
    title="人员数量用了“人次”",
    explanation=(
        "“人员数量”数的是人，单位是“人”；“人次”数的是次数，同一个人可以数几次。"
        "核对数的是什么，改单位或者改名称。"
    ),
    severity="info",
    family="文字",
    fails="参与排查的人员数量300人次。\n",
    passes="参与排查的人员数量300人，培训300人次。\n",
)
def people_in_visits(subject: Subject) -> Iterator[Mark]:
    """Numbers of people counted in 人次, which counts visits."""
    text = subject.text
    for figure in figures(subject):
        if figure.base_unit != "人次":
            continue
        before = text[max(0, figure.start - 10) : figure.start]
        word = next((w for w in _BETWEEN_HEAD if before.endswith(w)), "")
        if before.removesuffix(word).endswith(_HEADS):
            start = figure.start - len(word)
            while start > 0 and is_han(text[start - 1]) and figure.start - start < 8:
                start -= 1
            printed = text[start : figure.end]
            yield Mark(start, figure.end, f"“{printed}”：数的是人，单位是人次。")


@rule(
    id="range-percent",
    title="百分数的范围缺百分号",
    explanation=(
        "按照出版物上数字用法（GB/T 15835），一个范围的两端都是百分数时，前一个也要写百分号，"
        "例如“30%—40%”；"
        "“30—40%”会被读成从30到0.4。补上百分号。"
    ),
    severity="info",
    family="文字",
    fails="办理时限压缩30—40%。\n",
    passes="办理时限压缩30%—40%。\n",
)
def range_percent(subject: Subject) -> Iterator[Mark]:
    """Ranges of percentages with one percent sign, such as 30—40%."""
    if "%" not in subject.text and "％" not in subject.text:
        return
    pattern = re.compile(r"(?<![0-9.%％])[0-9]{1,3}(?:\.[0-9]+)?[—–~～-]{1,2}[0-9.]{1,6}[%％]")
    for match in pattern.finditer(subject.text, *subject.body):
        message = f"“{match[0]}”里前一个数缺百分号。"
        yield Mark(match.start(), match.end(), message, hint="补上百分号")


RULES = (remainder_place, money_unit, measure_word, people_in_visits, range_percent)
