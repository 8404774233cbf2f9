"""Rules on the unit of a figure: one that is lost, misplaced or of another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule
from lawgov_cli.check.rules.layout import is_han, occurrences
from lawgov_cli.check.subject import figures, uncounted
from lawgov_cli.chinese.indicators import LEVELS
from lawgov_cli.chinese.lexicon import BARE, INSTITUTES, SUMMED_UP, words
from lawgov_cli.chinese.names import Spans, spans_of_names
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.chinese.qualifiers import AROUND, BEFORE, MORE, UPWARDS
from lawgov_cli.chinese.units import dimension_of, family_of, unit_end
from lawgov_cli.chinese.widths import half_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.chinese.figure import Figure

_MYRIADS = frozenset("万亿")
_MONEY = words(
    "资金 经费 补助 补贴 奖金 奖励金 专款 预算 投资 贷款 罚款 罚金 赔偿 救助金 保证金 工资 债务"
    " 款项 专项资金"
)
# What stands before a sum and leaves no doubt that it is one of money.
_OF_MONEY = (
    *_MONEY,
    *words(
        "损失 薪 税费 税款 标的额 标的 金额 罚没款 费用 货值 案值 价款 租金 欠款 赔款 保费"
        " 减税 降费"
    ),
)
# What is counted with a measure word; a name that begins with a number (12345热线) is none of it.
_COUNTED = words(
    "专业 支队 大队 中队 专职 兼职 行政村 自然村 村民 居民 律师 法官 检察官 干部 党员 民警 辅警"
    " 调解员 执法人员 工作人员 志愿者 企业 学校 医院 乡镇 街道 社区 部门 单位 窗口 案件 纠纷 信访"
    " 建议 提案 文件 事项 项目 合同 车辆 船舶 记录仪 服务站 工作站 调解委员会 法律顾问"
)
_COUNTED_BY_START = {
    noun[:2]: tuple(other for other in _COUNTED if other.startswith(noun[:2])) for noun in _COUNTED
}
# 3专5员, 2区3县 and 12专业学位 are names.
_NO_COUNT_BEFORE = frozenset('第前“"（(+—-－/.、')
_LONGEST_COUNT = 4
# 12专业救援队伍: a set-up of so many counted things; 推行1县1品 and 1中心3平台 are names.
_OF_FUNDS = (*LEVELS, *words("专项 财政 普法 工作 扶持 引导 奖补 中央 上级 配套 办案 援助"))
_DIGITS = pattern(r"\d+")
_PERCENT_RANGE = pattern(r"(?<![0-9.%％])[0-9]{1,3}(?:\.[0-9]+)?[—–~～-]{1,2}[0-9.]{1,6}[%％]")
_LINKS = "—–~～-"
_LINKED = frozenset("0123456789." + _LINKS)
_LONGEST_NOUN = 12
_GOES_ON_NUMBER = frozenset("十百千万亿余多几年")
_ENDS_OF_NOUNS = (
    *INSTITUTES,
    *words("队 站 点 公园 广场 村 员 人员 讲座 活动 工作室 委员会 长廊 小组"),
)
# What may be printed twice by mistake behind a number: a second measure word.
_SECOND_UNITS = words("人次 件 起 宗 例 人 名 位 户 家 份 册 本 场 次 期 天 日 项 条 米 元")
_CLOSES = frozenset("，。；：、！？,;:!?）)\n的")
_ONES = frozenset("123456789一二两三四五六七八九")
# What only leads to a figure, and what the sentence goes on with behind it.
_LEADS_ON = (*BEFORE, *SUMMED_UP, *words("达到 达 为 计 了 有 是"))
_SET_UP = (*BARE, "新建", "新增")
_GOES_ON = (*BARE, *AROUND, *UPWARDS)
_HEADS = ("人员数", "人员数量", "人员总数")


@rule(
    id="remainder-place",
    title="“余”“多”的位置不当",
    explanation=(
        "整十、整百的数表示“比它多一些”时，“余”“多”放在“万”“亿”之前，例如“260余万元”；"
        "写成“260万余元”，多出来的就只是不到一万。个位已定或者带小数的数（3万余人、16.5万余人）不算。"
        "只有一位数的，放在“万”“亿”之后（5万余人）；有量词的，放在量词之前（3000余件）。"
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
        one, two = text[stop : stop + 1], text[stop + 1 : stop + 2]
        round_number = figure.digits.isdigit() and figure.digits.endswith("0")
        if one in _MYRIADS and two in MORE and len(figure.digits) >= 2 and round_number:
            hint = f"指比{figure.digits}{one}多一些的，"
        elif one in MORE and two in _MYRIADS and figure.digits in _ONES:
            hint = ""
        elif text.startswith(MORE, figure.end) and _is_behind_unit(text, figure):
            yield _behind_unit(text, figure)
            continue
        else:
            continue
        printed = text[figure.number_start : figure.end]
        turned = printed.replace(one + two, two + one, 1)
        more, scale = (two, one) if one in _MYRIADS else (one, two)
        side = "之后" if one in _MYRIADS else "之前"
        message = f"“{printed}”里“{more}”放在“{scale}”{side}。"
        hint += f"改为“{turned}”"
        yield Mark(figure.number_start, figure.end, message, hint=hint)


def _is_behind_unit(text: str, figure: Figure) -> bool:
    """3000件余，; but 两倍多, 三成多 and 一年多 are right."""
    thing = dimension_of(figure.base_unit) in {"count", "money", "measure"}
    return thing and _closes(text, figure.end + 1)


def _closes(text: str, at: int) -> bool:
    """Whether a clause ends at ``at``."""
    return at >= len(text) or text[at] in _CLOSES


def _behind_unit(text: str, figure: Figure) -> Mark:
    """3000件余: the word that stands between a number and its unit stands behind the unit."""
    end = figure.end + 1
    printed, number, more = text[figure.number_start : end], figure.number_end, text[figure.end]
    turned = text[figure.number_start : number] + more + text[number : figure.end]
    message = f"“{printed}”里“{more}”放在量词之后。"
    return Mark(figure.number_start, end, message, hint=f"改为“{turned}”")


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
    text = subject.text
    for figure in figures(subject):
        if figure.unit not in _MYRIADS:
            continue
        first = next((kind for kind in _OF_FUNDS if text.startswith(kind, figure.end)), "")
        noun = next((n for n in _MONEY if text.startswith(n, figure.end + len(first))), "")
        noun = first + noun if noun else ""
        if noun or (
            _without_ends(text[max(0, figure.start - 12) : figure.start]).endswith(_OF_MONEY)
            and (_closes(text, figure.end) or text.startswith(_GOES_ON, figure.end))
        ):
            end = figure.end + len(noun)
            printed = text[figure.number_start : end]
            yield Mark(figure.number_start, end, f"“{printed}”缺单位“元”。", hint="补上“元”")


def _without_ends(before: str) -> str:
    """What stands before a sum without the words that only lead to it: 经费共计约."""
    while word := next((word for word in _LEADS_ON if before.endswith(word)), ""):
        before = before.removesuffix(word)
    return before


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
    found = [
        (*match.span(), noun)
        for match in _DIGITS.finditer(text, *subject.body)
        if (noun := _noun_without_measure(text, *match.span(), subject.body))
    ]
    names = spans_of_names(half_width(text), uncounted(subject)) if found else Spans([])
    for start, at, noun in found:
        # 1村1法律顾问 is a name as 1中心3平台 is.
        named = text[start - 2 : start - 1].isdecimal()
        if named or at - start > _LONGEST_COUNT or text[start - 1 : start] in _NO_COUNT_BEFORE:
            continue
        if not names.covers(start):
            shown = text[start:at] + noun
            yield Mark(start, at + len(noun), f"“{shown}”缺量词。", hint="补上量词")


def _noun_without_measure(text: str, start: int, end: int, body: tuple[int, int]) -> str:
    """The noun right behind a number that a measure word should stand before, or nothing.

    That is one of those counted, or the name of what was set up so many times.
    """
    if text.endswith(_SET_UP, body[0], start) and (noun := _noun_of_what_counts(text, end)):
        return noun
    counted = _COUNTED_BY_START.get(text[end : end + 2], ())
    return next((noun for noun in counted if text.startswith(noun, end, body[1])), "")


def _noun_of_what_counts(text: str, start: int) -> str:
    """The noun of things that are counted, where no measure word opens it, or nothing."""
    end = start
    while end - start < _LONGEST_NOUN and is_han(text[end : end + 1] or " "):
        end += 1
    printed = text[start:end]
    goes_on = text[end : end + 1].isdecimal()
    counted = len(printed) > 3 and printed.endswith(_ENDS_OF_NOUNS) and not goes_on
    counted = counted and printed[0] not in _GOES_ON_NUMBER
    return printed if counted and unit_end(text, start) == start else ""


@rule(
    id="doubled-unit",
    title="数字后面有两个量词",
    explanation=(
        "一个数只跟一个量词，例如“230户家”“85起件”“1200人人次”多了一个，"
        "多半是改动时没有删净。删去多余的一个。“件次”“人次”这样的复合量词不算。"
    ),
    severity="warning",
    family="文字",
    fails="全年走访企业230户家。\n",
    passes="全年走访企业230家，办理120件次，设3个处，共有50户人家。\n",
)
def doubled_unit(subject: Subject) -> Iterator[Mark]:
    """A second measure word behind a figure's own, such as 230户家."""
    text = subject.text
    for figure in figures(subject):
        if not text.startswith(_SECOND_UNITS, figure.end):
            continue
        second = next(u for u in _SECOND_UNITS if text.startswith(u, figure.end))
        end = figure.end + len(second)
        if not (_closes(text, end) or text.startswith(_GOES_ON, end)):
            continue
        one, other = figure.base_unit, second
        alike = dimension_of(one) == dimension_of(other) and (
            dimension_of(one) != "count" or family_of(one) == family_of(other)
        )
        if one != "个" and (alike or other.startswith(one) or {one, other} == {"户", "家"}):
            printed = text[figure.number_start : end]
            hint = f"保留“{one}”或者“{other}”"
            yield Mark(figure.number_start, end, f"“{printed}”有两个量词。", hint=hint)


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
        word = next((w for w in _LEADS_ON if before.endswith(w)), "")
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
    text = subject.text
    if ("%" not in text and "％" not in text) or not _has_range(text):
        return
    for match in _PERCENT_RANGE.finditer(text, *subject.body):
        message = f"“{match[0]}”里前一个数缺百分号。"
        yield Mark(match.start(), match.end(), message, hint="补上百分号")


def _has_range(text: str) -> bool:
    """Whether a link stands between digits anywhere, so that looking closer is worth it."""
    for mark in _LINKS:
        for at in occurrences(text, mark, 1, len(text)):
            if text[at - 1].isdecimal() and text[at + 1 : at + 2] in _LINKED:
                return True
    return False


RULES = (remainder_place, money_unit, measure_word, doubled_unit, people_in_visits, range_percent)
