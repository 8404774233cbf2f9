"""The forms in which a list stands near its count: how many things it names, and how surely all."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.numerals import DIGITS, parse_numeral
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_MOST_NAMED, REACH, _ITEMS_REACH = 12, 160, 12_000
_FEWEST_CLAUSES = 3
UNITS = frozenset(
    [*"个类项大级种部份件家名条批轮支所处篇方员本道张点", "部门", "街道", "社区", "乡镇"]
)
"""Measure words whose number may sum up a list."""
_GROUPING = frozenset("大级类轮")
"""Measure words that sum up what was just listed."""
_CLASS_NOUN = (
    r"\w{0,4}(?:部门|方面|领域|环节|类别|阶段|平台|原则"
    r"|行动|系统|制度|程序|层级|行业|机制|体系|重点|维度)"
)
_COUNTED = frozenset("大个项类级种")
_NOT_ALL = r"[0-9等；;。]|^(?:含|如|例如|包括|主要|不含|其中)"
_RUN_AFTER = r"(?:《[^《》\n]{1,90}》[、，,和及与以\s]{0,2}){2,40}"
_TITLES_LEAD = r"\w{0,12}[：:，,]?(?:即|包括|分别[为是])?\s*(?=《)"
_LONGEST_TITLE = 92
_BETWEEN_TITLES = "、，,和及与以 \n"
_PAPER = r"\w{0,8}(?:文件|制度|方案|意见|通知|办法|规定)"
_LEVELS = "国省市州盟县区旗乡镇村"
_NO_LEVELS = frozenset("我本该各、")
_CLAUSE_ENDS = "，,。；;：:！!？?\n"
_NOT_THE_LIST = (
    *lexicon.SUMMED_UP,
    *lexicon.WHOLE_PLACES,
    *lexicon.words("的 有 为 了 在 各 达 约 余 多 开展 建立 设立"),
)
_BRACKET_BEFORE = r"[（(](?P<list>[^（）()\n]{2,200})[）)]$"
_ALTERNATIVE = frozenset("县市区乡镇村居户")
_BRACKET_AFTER = r"[\w”]{0,12}[（(](?P<list>[^（）()\n]{2,200})[）)]"
_NAMED_AFTER = (
    r"\w{0,10}”?\w{0,4}"
    r"(?:[，,]?(?:即|分别是|分别为|包括)|[：:]|——|(?<=”)\w{0,4}[，,]|覆盖|涵盖|包含)"
)
_TOGETHER = r"\w{0,6}?(?:合计|共|总计|占|均|相加)"
_JOINING = frozenset("和及与")
_ITEMS_AFTER = (
    r"(?:[\w“”]{0,12}[：:]"
    r"|[\w“”]{0,8}(?:工作|任务|措施|方面|实事|行动|举措|要求|重点|问题|不足)[。，,\n])\s{0,4}"
    r"(?=一[是要]|其一|[（(]一[）)]|[（(]1[）)]|1[.．、])"
)
_ITEM_STYLES = {
    "其": r"其(?P<n>[一二三四五六七八九十]{1,2})(?=[，,、是])",
    "一": r"(?<![第之其一二三四五六七八九十])(?P<n>[一二三四五六七八九十]{1,3})[是要]",
    "（一": r"[（(](?P<n>[一二三四五六七八九十]{1,3})[）)]",
    "（1": r"[（(](?P<n>[0-9]{1,2})[）)]",
    "1": r"(?<![0-9.])(?P<n>[0-9]{1,2})[.．、](?![0-9])",
}
"""What numbers items, by how the first of them opens."""
_PAIR = pattern(r"\w{2,10}[和与及]\w{2,10}$")
_NUMBERED = pattern(r"(?<![第之其一二三四五六七八九十])(?P<n>[一二三四五六七八九])[是要]")
_IN_ORDER = "一二三四五六七八九"
_HALVES = pattern(r"\w{0,8}[，,：:]?(?:其中)?上半年[^。\n]{2,60}[，,；;、]下半年")
_CLAUSES_AFTER = pattern(r"[\w“”]{0,10}[：:](?![一1（(《“])")
_OPENS_CLAUSE = pattern(r"[，,](?:\w{0,4}“)?$")
_KINDS_SAID = pattern(r"(\w{2})类(?!似)")
_SHARED_OUT = pattern(r"\w{0,6}[，,]?\w{0,6}?(?:分别|依次)\w{0,6}?(?=[0-9])")
NUMERALS = frozenset("一二三四五六七八九十两0123456789")


class Count(NamedTuple):
    """A number that may say how long a list is; ``number`` is its figure, -1 where it is none."""

    start: int
    end: int
    value: int
    unit: str
    digits: str
    number: int

    @property
    def is_sure(self) -> bool:
        """Whether it surely counts things: a figure with a common measure word."""
        return self.number >= 0 and self.unit in UNITS


class Found(NamedTuple):
    """A list near a count: how many it names, in which form, and whether the form is strict."""

    form: str
    named: int
    strict: bool
    open: bool = False


def _titles_before(count: Count, before: str, after: str) -> Found | None:
    """《甲》《乙》2个办法."""
    open_ended = before.endswith("等")
    plain = before.removesuffix("等").removesuffix("共")
    if not plain.endswith("》"):
        return None
    copies = count.unit in {"份", "条", "批"} and not re.match(_PAPER, after)
    strict = not (open_ended or copies) and count.is_sure
    return Found("titles_before", _titles_at_end(plain), strict, open_ended)


def _titles_after(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """2个办法：《甲》《乙》."""
    lead = re.match(_TITLES_LEAD, after) if "《" in after[:18] else None
    run = re.compile(_RUN_AFTER).match(after, lead.end()) if lead else None
    if run is None:
        return None
    open_ended = after.startswith("等", run.end())
    return Found("titles_after", run[0].count("《"), not open_ended, open_ended)


def _titles_at_end(text: str) -> int:
    """How many 《》 stand in a row at the end of a text."""
    count = 0
    while text.endswith("》"):
        opening = text.rfind("《", max(0, len(text) - _LONGEST_TITLE))
        if opening == -1 or "》" in text[opening:-1]:
            break
        count += 1
        text = text[:opening].rstrip(_BETWEEN_TITLES)
    return count


def _quoted_before(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """“出生一件事”“就业一件事”两项."""
    open_ended = before.endswith("等")
    text, named = before.removesuffix("等"), 0
    while text.endswith("”"):
        opening = text.rfind("“", max(0, len(text) - 40))
        if opening == -1:
            break
        named += 1
        text = text[:opening].rstrip("、和及与")
    strict = not open_ended and count.is_sure
    return Found("quoted_before", named, strict, open_ended) if named > 1 else None


def _quoted_after(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """三个获推广：“甲”“乙”“丙”."""
    near = after[:24]
    lead = re.match(r"\w{0,14}(?:[：:]|[，,]?即)(?=“)", near) if "“" in near else None
    if lead is None:
        return None
    run = re.compile("(?:“[^“”\n]{1,40}”[、和]?){2,20}").match(after, lead.end())
    if run is None:
        return None
    open_ended = after.startswith("等", run.end())
    return Found("quoted_after", run[0].count("“"), not open_ended, open_ended)


def items(count: Count, text: str) -> Found | None:
    """六项工作:一是…二是…, the items numbered in one style."""
    lead = re.compile(_ITEMS_AFTER).match(text, count.end)
    if not lead:
        return None
    first = text[lead.end()] if text[lead.end()] not in "（(" else text[lead.end() : lead.end() + 2]
    style = re.compile(_ITEM_STYLES[first.replace("(", "（")])
    if style.match(text, lead.end()) is None:
        return None  # 六项工作：1.5万件
    last = 0
    for mark in style.finditer(text, lead.end(), lead.end() + _ITEMS_REACH):
        number = parse_numeral(mark["n"]) if not mark["n"].isdigit() else Decimal(mark["n"])
        if number is None or number <= last or number > last + 2:
            if number == 1:
                break
            continue
        last = int(number)
    return Found("items", last, strict=True) if last > 1 else None


def _levels(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """省市县三级: 3 for 省市县 and 全省市县, none for 全县 and 各乡镇."""
    if count.unit != "级":
        return None
    words = before.rstrip(_LEVELS)
    named = len(before) - len(words)
    sound = 2 <= named <= 5 and words[-1:] not in _NO_LEVELS
    return Found("levels", named, strict=True) if sound else None


def _bracket_before(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """(拆除案和履职案)两个案件."""
    bracket = re.search(_BRACKET_BEFORE, before[-REACH:]) if before[-1:] in "）)" else None
    named = bracket["list"].replace("以及", "、").replace("和", "、") if bracket else ""
    if "、" not in named:
        return None
    return Found("bracket_before", named.count("、") + 1, "等" not in named, "等" in named)


def _named_before(count: Count, before: str, after: str) -> Found | None:
    """住建、司法、法院三个部门; “创新、协调、绿色”三大理念."""
    text = before[-REACH:].removesuffix("“")
    open_ended = text.endswith("等")
    text = text.removesuffix("等")
    if text.endswith("”"):
        text = text[text.rfind("“") + 1 : -1]
    clause = text.removesuffix("\n")
    clause = clause[max(map(clause.rfind, _CLAUSE_ENDS)) + 1 :].removesuffix("这")
    masked = re.sub("“[^”]*”", lambda m: "x" * len(m[0]), clause) if "”" in clause else clause
    if "、" not in masked:
        pair = count.value == len("和及") and _PAIR.search(masked)
        return Found("pair_before", 2, strict=False) if pair else None
    clause = _behind_counts(masked)
    whole = clause == masked
    if "、" not in clause[:-1] or clause.endswith(("、", *_NOT_THE_LIST)) or "等" in clause:
        return None
    strict = whole and (count.unit in _GROUPING or (_short(clause) and _sums_up(count, after)))
    named = _count(clause, count.value)
    strict = strict and count.is_sure and not (open_ended and named <= count.value)
    return Found("named_before", named, strict, open_ended)


def _counted_before(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """公安368件、人社119件、住建106件，三个领域共593件."""
    if before[-1:] not in {"，", ",", "；"} or not re.match(_TOGETHER, after):
        return None
    clause = re.split("[，,。；;：:\n]", before[:-1][-REACH:])[-1]
    parts = clause.split("、")
    return Found("counted_before", len(parts), strict=False)


def _behind_counts(clause: str) -> str:
    """What stands behind a thing that is counted: 春耕、夏管 for 三个品种、春耕、夏管."""
    last = range(len(clause) - 2, -1, -1)
    at = next((i for i in last if clause[i + 1] in _COUNTED and clause[i] in NUMERALS), -1)
    first = clause.find("、")
    if at < 0 or at < first:
        return clause
    counted, _, others = clause[at:].partition("、")
    joined = max(map(counted.rfind, _JOINING))
    # 五个审批处和政策法规、信息数据: the second list begins behind 和.
    return f"{counted[joined + 1 :]}、{others}" if joined > 0 else others


def _bracket_after(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """三个部门(住建、司法、法院)."""
    words, opening, _ = after[:11].replace("（", "(").partition("(")
    if not opening or count.value > _MOST_NAMED:
        return None
    match = re.match(_BRACKET_AFTER, after)
    if match is None or "、" not in match["list"]:
        return None
    strict = match["list"].count("、") > 1 and not re.search(_NOT_ALL, match["list"])
    strict = strict and words[-1:] not in _ALTERNATIVE and count.is_sure
    return Found("bracket_after", _count(match["list"], count.value), strict)


def _named_after(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """“三个不够”，即甲、乙、丙; 五个法定程序——甲、乙; 3个：甲、乙、丙."""
    lead = re.match(_NAMED_AFTER, after[:24])
    if lead is None or count.value > _MOST_NAMED:
        return None
    rest = re.split("[。；;\n]", after[lead.end() : lead.end() + 2 * REACH])[0]
    text = rest.partition("，")[0] if "、" in rest.partition("，")[0] else rest
    marks = text.count("、") or text.count("，")
    if not marks:
        return None
    open_ended = "等" in text
    named = marks + 1 if "、" not in text else _count(text, count.value)
    # “五个一批”：甲一批、乙一批 is told to be whole; other names in quotation marks are not.
    whole = lead[0].endswith(("：", ":", "即", "——")) and (count.is_sure or count.unit == "个")
    return Found("named_after", named, whole and not open_ended and "、" in text, open_ended)


def _items_before(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """一是…；二是…；三是…。…上述三个问题: the items stand before their number."""
    if not before.endswith(lexicon.ABOVE) or ("一是" not in before and "一要" not in before):
        return None
    marks = [DIGITS.get(mark["n"], 0) for mark in _NUMBERED.finditer(before)]
    opened = max((at for at, number in enumerate(marks) if number == 1), default=-1)
    named = 0
    for number in marks[opened:] if opened >= 0 else ():
        named += number == named + 1
    return Found("items_before", named, strict=named > 2) if named > 1 else None


def _ordinals_after(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """两轮，第一轮120卷、第二轮150卷; 两轮，上半年80卷，下半年120卷."""
    if "上半年" in after[:14] and _HALVES.match(after):
        return Found("ordinals_after", 2, strict=False)
    sentence = after.partition("。")[0]
    named = 0
    for numeral in _IN_ORDER:
        if f"第{numeral}{count.unit}" not in sentence:
            break
        named += 1
    return Found("ordinals_after", named, strict=False) if named > 1 else None


def _clauses_after(count: Count, before: str, after: str) -> Found | None:
    """以下五个方面：抓学习，…；抓督察，…: the items are parted by semicolons."""
    lead = _CLAUSES_AFTER.match(after) if count.value <= _MOST_NAMED else None
    if lead is None:
        return None
    parts = re.split("[；;]", re.split("[。\n]", after[lead.end() :])[0])
    if len(parts) < _FEWEST_CLAUSES or len(after) - lead.end() <= sum(map(len, parts)):
        return None
    alike = len({part[:1] for part in parts}) == 1
    open_ended = "等" in parts[-1][-4:]
    strict = count.is_sure and (alike or before.endswith("以下")) and not open_ended
    return Found("clauses_after", len(parts), strict, open_ended)


def _named_above(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """物业管理、停车难、噪声是焦点，三类工单…; 上述五个程序: an earlier clause names as many."""
    above = before.endswith(lexicon.ABOVE)
    opened = None if above else _OPENS_CLAUSE.search(before[-8:])
    if not above and opened is None:
        return None
    text = before if opened is None else before[: len(before) - len(opened[0])]
    clauses = re.split("[，,。；;：:\n]", text[-2 * REACH :])
    for clause in reversed(clauses if above else clauses[-1:]):
        if clause.count("、") + 1 == count.value and not re.search("[0-9等]", clause):
            return Found("named_above", count.value, strict=False)
    return None


def _kinds_before(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """噪声类投诉…，大气类投诉…，两类合计: each kind is named with its unit."""
    if count.unit != "类" or not before.endswith(("，", "；", *lexicon.ABOVE)):
        return None
    named = set(_KINDS_SAID.findall(re.split("[。\n]", before)[-1]))
    return Found("kinds_before", len(named), strict=False) if len(named) > 1 else None


def _shared_out(count: Count, before: str, after: str) -> Found | None:  # noqa: ARG001
    """3期，分别培训156人、148人和161人."""
    near = after[:15]
    lead = _SHARED_OUT.match(after) if "分别" in near or "依次" in near else None
    if lead is None:
        return None
    parts = re.split("[、和及]", re.split("[，,。；;\n]", after[lead.end() :])[0])
    counted = len(parts) > 1 and all(any(c.isdigit() for c in part) for part in parts)
    return Found("shared_out", len(parts), strict=False) if counted else None


def _count(text: str, stated: int) -> int:
    """How many things a list names; 和 in its last part may join two or belong to a name."""
    parts = text.split("、")
    if not _JOINING.isdisjoint(parts[-1]) and stated != len(parts):
        return len(parts) + 1
    return len(parts)


def _sums_up(count: Count, after: str) -> bool:
    """Whether the number sums up a list (三个部门) and does not count all of the things (30个)."""
    if count.value > _MOST_NAMED:
        return False
    if count.digits.isascii():
        return re.match(_CLASS_NOUN, after) is not None
    return re.match(r"\w", after) is not None


def _short(text: str) -> bool:
    """Whether a list has three or more parts that are all names, not clauses."""
    parts = text.split("、")
    return len(parts) >= 3 and all(len(part) <= 10 for part in parts[1:])


FORMS: tuple[Callable[[Count, str, str], Found | None], ...] = (
    *(
        _titles_before,
        _titles_after,
        _quoted_before,
        _quoted_after,
        _levels,
        _bracket_before,
        _named_before,
        _counted_before,
    ),
    *(_bracket_after, _named_after, _items_before, _ordinals_after, _shared_out),
    *(_clauses_after, _named_above, _kinds_before),
)
"""Each looks at a count with the text before and after it."""
