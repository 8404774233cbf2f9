"""Rates, shares, completions and averages: one printed figure is the quotient of two others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, added, ratio
from lawgov_cli.claims.fit import Fit, of_ratio, together
from lawgov_cli.claims.labels import han, has, in_one_row, shared_end, shared_pairs
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import AVERAGE, COMPLETION, RATE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_BACK, _AHEAD, _SENTENCES = 30, 2, 6
_NEAREST, _FAR = 4, 150
_VAGUE = frozenset(
    {"全年", "全部", "全市", "全县", "全省", "总数", "总量", "比为", "比达", "达到", "的比", "比例"}
)
_NO_COUNT = frozenset({"rate", "points", "times", ""})
_RATE_NAME = re.compile(r"(?P<stem>\w{0,14})(?:率|比例)[^率]{0,6}$")
_OWN_BASE = lexicon.words(
    "按期 按时 及时 限期 到期 一次 群众 初次 首次 自动 当庭 电子 服判 重大 先行 同期 法定 满意 当场"
)
_SYNONYMS = tuple(
    row.split()
    for row in (
        "办结 结案 审结 核处 处结",
        "化解 调处 调解 成功",
        "满意 好评",
        "整改 完成 办结",
        "出庭 应诉",
        "合格 及格 通过",
        "纠错 撤销 变更 确认违法",
        "履行 行使 使用",
        "参与 参加 参赛 参考",
    )
)
_GROWTH = lexicon.words(
    "增长 下降 增幅 降幅 增速 增加 减少 提高 提升 降低 压缩 同比 上年 涨幅 上升 压减 精简 升幅 缩短"
)
_WORK = frozenset({"件", "人次", "次", "人", "个", "份", "项", "户次"})


class Pair(NamedTuple):
    """A rate or an average with two figures, or more, that it may be the quotient of."""

    found: Mentions
    rate: Mention
    part: Mention
    wholes: Sequence[Mention]
    fit: Fit
    stem: str
    turn: bool = False

    @property
    def whole(self) -> Mention:
        """The first figure of the whole."""
        return self.wholes[0]


def ratios(found: Mentions) -> Iterator[Claim]:
    """Every rate and average with the figures that it may come of."""
    for mention in found.rows:
        if mention.dimension == "rate":
            yield from _rate(found, mention)
        elif mention.dimension not in _NO_COUNT and _is_average(mention):
            yield from _average(found, mention)


def _window(found: Mentions, rate: Mention) -> list[Mention]:
    """The counts before a figure in its paragraph, nearest first, and those right behind it."""
    near = []
    for mention in reversed(found.rows[max(0, rate.number - _BACK) : rate.number]):
        if mention.line != rate.line or rate.sentence - mention.sentence > _SENTENCES:
            break
        if mention.is_count and found.box(mention).is_closed:
            near.append(mention)
    near += [
        m
        for m in found.rows[rate.number + 1 : rate.number + 1 + _AHEAD]
        if m.sentence == rate.sentence and m.is_count and found.box(m).is_closed
    ]
    return near


def _comparable(part: Mention, whole: Mention) -> bool:
    if part.kind == whole.kind or part.family == whole.family:
        return True
    return {part.kind, whole.kind} <= _WORK


def whole_of(found: Mentions, part: Mention) -> Mention | None:
    """The total before the 其中 that a figure stands behind in its sentence, if any."""
    at = part.number
    while at > 0 and part.number - at < _NEAREST * 2:
        mention = found.rows[at]
        if mention.sentence != part.sentence:
            return None
        if mention.bracket == part.bracket and "其中" in found.lead(mention):
            earlier = reversed(found.rows[max(0, at - _NEAREST * 2) : at])
            return next(
                (m for m in earlier if m.is_count and m.bracket in {-1, part.bracket}), None
            )
        at -= 1
    return None


def _rate(found: Mentions, rate: Mention) -> Iterator[Claim]:
    if has(rate.before[-8:], _GROWTH) and "占" not in rate.before:
        return
    window = _window(found, rate)
    stem = _stem(rate)
    turned = _in_turn(found, rate)
    box = found.box(rate)
    natural = _numerators(window, rate, stem)
    if turned is not None and turned not in natural:
        natural.append(turned)
    for part in window:
        likely = part in natural
        nearest = 0
        for whole in window:
            if whole is part or not _comparable(part, whole):
                continue
            nearest += whole.number < part.number or whole.number > rate.number
            likeliest = likely and (nearest <= _NEAREST or whole.number == rate.number - 1)
            fit = of_ratio(box, found.box(part), found.box(whole), search=likeliest)
            seen = Pair(found, rate, part, (whole,), fit, stem, part is turned)
            if fit.kind in {"holds", "cut"} or (likeliest and _may_fail(seen)):
                yield _claim(seen)
        if likely:
            yield from _with_carried(found, rate, part, window, stem)
            for whole in _elsewhere(found, rate, rate.before.rpartition("占")[2], part.kind):
                fit = of_ratio(box, found.box(part), found.box(whole), search=False)
                if fit.kind == "holds":
                    yield _claim(Pair(found, rate, part, (whole,), fit, stem, part is turned))


def _elsewhere(found: Mentions, stated: Mention, words: str, kind: str) -> Iterator[Mention]:
    """The figures of a kind, in other paragraphs before, that some words name: 占检查总量的."""
    said = {words[i : i + 2] for i in range(len(words) - 1)} - _VAGUE
    if not said:
        return
    told = 0
    for mention in reversed(found.rows[max(0, stated.number - _FAR) : stated.number]):
        if mention.line == stated.line or mention.kind != kind or not mention.is_amount:
            continue
        near = mention.before[-12:] + mention.after[:8]
        if any(word in near for word in said):
            yield mention
            told += 1
            if told == _NEAREST:
                return


def _with_carried(
    found: Mentions, rate: Mention, part: Mention, window: Sequence[Mention], stem: str
) -> Iterator[Claim]:
    """新收100件, 上年结转5件, 审结102件: the cases of both years are the whole."""
    same = [m for m in window if m is not part and m.kind == part.kind]
    carried = next((m for m in same if has(m.before, lexicon.CARRIED_OVER)), None)
    fresh = next((m for m in same if m.number < part.number and m is not carried), None)
    if carried and fresh:
        boxes = found.box(fresh), found.box(carried)
        fit = of_ratio(found.box(rate), found.box(part), together(*boxes), search=False)
        if fit.kind == "holds":
            yield _claim(Pair(found, rate, part, (fresh, carried), fit, stem))


def _claim(seen: Pair, *, average: bool = False) -> Claim:
    evidence = evidence_of(SIGNS, seen)
    task = not average and _tasked(seen)
    sort = AVERAGE if average else COMPLETION if task else RATE
    numbers = (seen.rate.number, seen.part.number, *(m.number for m in seen.wholes))
    equation = ratio(seen.rate, added([seen.part]), added(seen.wholes))
    return Claim("average" if average else "ratio", sort, equation, numbers, evidence)


def _stem(rate: Mention) -> str:
    """What a rate is of, at its end: 化解 of 化解率, 出庭 of 行政机关负责人出庭应诉率."""
    named = _RATE_NAME.search(han(rate.before))
    if named is None:
        return ""
    stem = named["stem"]
    return stem.removesuffix("应诉") if stem.endswith("出庭应诉") else stem


def _numerators(window: Sequence[Mention], rate: Mention, stem: str) -> list[Mention]:
    """The counts that a rate may be of by their place or their words."""
    before = [m for m in window if m.number < rate.number]
    level = [m for m in before if m.bracket == rate.bracket]
    natural = level[:2]
    if before and before[0] not in natural:
        natural.append(before[0])
    if len(stem) > 1:
        natural += [m for m in before if stem[-2:] in m.before and m not in natural][:2]
    if rate.before.startswith("的") or "占" in rate.before:
        natural += [m for m in level[2:4] if m not in natural]
    inside = [m for m in window if m.number > rate.number and m.bracket >= 0]
    return natural + inside[:1]


def _in_turn(found: Mentions, rate: Mention) -> Mention | None:
    """The count of a share that is one of several: 一审78件、二审41件，分别占65.5%、34.5%."""
    first = rate.number
    while (
        first
        and rate.number - first < _BACK
        and found.rows[first - 1].dimension == "rate"
        and len(found.between(found.rows[first - 1], found.rows[first])) <= 2
    ):
        first -= 1
    last = rate.number
    while (
        last + 1 < len(found.rows)
        and last - first < _BACK
        and found.rows[last + 1].dimension == "rate"
        and len(found.between(found.rows[last], found.rows[last + 1])) <= 2
    ):
        last += 1
    count = last - first + 1
    at = rate.number - count
    if count < 2 or at < 0 or "分别" not in found.rows[first].before:
        return None
    part = found.rows[at]
    return part if part.line == rate.line and part.is_count else None


def _is_average(mention: Mention) -> bool:
    return "平均" in mention.figure.qualifier or has(mention.before[-12:], ("均", "每"))


def _average(found: Mentions, average: Mention) -> Iterator[Claim]:
    window = _window(found, average)
    box = found.box(average)
    elsewhere = [m for m in _elsewhere_counted(found, average) if m not in window]
    for whole in window:
        if whole.kind != average.kind and whole.family != average.family:
            continue
        for number in (*window, *elsewhere):
            if number is whole or number.kind == whole.kind or number.figure.value <= 1:
                continue
            named = _is_per(average, number)
            close = max(abs(whole.number - average.number), abs(number.number - average.number))
            search = (named or close <= 3) and number.line == average.line
            fit = of_ratio(box, found.box(whole), found.box(number), search=search)
            if fit.kind in {"holds", "cut"} or search:
                seen = Pair(found, average, whole, (number,), fit, "")
                if fit.kind != "far" or (named and close <= _AHEAD and _topic(seen)):
                    yield _claim(seen, average=True)


def _elsewhere_counted(found: Mentions, average: Mention) -> Iterator[Mention]:
    """The numbers of the things that an average is of, in other paragraphs: 校均, 每村."""
    told = 0
    for mention in reversed(found.rows[max(0, average.number - _FAR) : average.number]):
        if mention.line != average.line and mention.is_amount and _is_per(average, mention):
            yield mention
            told += 1
            if told == _NEAREST:
                return


def _is_per(average: Mention, number: Mention) -> bool:
    """Whether 户均, 每件 or 每个单位 names what ``number`` counts."""
    words = average.before
    at = words.rfind("均")
    each = words[at - 1 : at] if at > 0 else ""
    each = "件" if each == "案" else each
    if each and each != "平" and (each in number.kind or number.label.endswith(each)):
        return True
    per = re.search(r"每个?(\w{1,8})", words) if "每" in words else None
    if per is None:
        return False
    said = per[1]
    near = number.before[-6:] + number.after[:8]
    return said.startswith(number.figure.unit) or any(
        said[i : i + 2] in near for i in range(min(3, len(said) - 1))
    )


def _may_fail(seen: Pair) -> bool:
    """Whether a rate that does not come out may still be of two figures."""
    if seen.part.family != seen.whole.family:
        return False
    if _exceeding(seen) and seen.fit.kind != "slip" and not _tasked(seen):
        return False
    if seen.fit.kind != "far":
        return True
    named = _named_part(seen) or _named_like(seen) or _of_printed(seen)
    return bool(named and (_next_to(seen) or _adjacent(seen)) and _same_clause(seen))


def _says(mention: Mention, word: str) -> bool:
    """Whether a word stands at a figure, and not its contrary: 合格, not 不合格."""
    said = mention.before + mention.after[:6]
    at = said.find(word)
    return at != -1 and said[at - 1 : at] not in {"不", "未", "无", "非"}


def _next_to(seen: Pair) -> float:
    return seen.part.number == seen.rate.number - 1


def _level(seen: Pair) -> float:
    rows = seen.found.rows
    at = seen.rate.number - 1
    while at > seen.part.number and (
        rows[at].bracket != seen.rate.bracket or not rows[at].is_count
    ):
        at -= 1
    return at == seen.part.number


def _adjacent(seen: Pair) -> float:
    return seen.whole.number == seen.part.number - 1


def _distance(seen: Pair) -> float:
    return min(abs(seen.rate.number - seen.part.number), 8) / 8


def _whole_distance(seen: Pair) -> float:
    return min(abs(seen.part.number - seen.whole.number), 12) / 12


def _named_part(seen: Pair) -> float:
    words = (seen.stem[-2:], seen.stem[:2]) if len(seen.stem) > 1 else ()
    return any(_says(seen.part, word) for word in words)


def _named_like(seen: Pair) -> float:
    if len(seen.stem) < 2:
        return 0.0
    word = seen.stem[-2:]
    return any(word in row and any(_says(seen.part, other) for other in row) for row in _SYNONYMS)


def _named_fully(seen: Pair) -> float:
    return min(shared_end(seen.stem, han(seen.part.label)), 4) / 4


def _named_start(seen: Pair) -> float:
    label = han(seen.part.label)
    return len(label) > 1 and seen.stem.startswith(label)


def _share(seen: Pair) -> float:
    return "占" in seen.rate.before or "比重" in seen.rate.before


def _of_printed(seen: Pair) -> float:
    whole = seen.whole
    return (
        whole.number == seen.rate.number - 1
        and "的" in seen.rate.before
        and ("占" in whole.before or "占" in seen.found.lead(whole) or "完成" in whole.before)
    )


def _of_named(seen: Pair) -> float:
    words = seen.rate.before.rpartition("占")[2]
    return len(words) > 1 and shared_pairs(han(words), seen.whole.before + seen.whole.after) > 0


def _of_part(seen: Pair) -> float:
    words = han(seen.rate.before.partition("占")[0])
    return len(words) > 1 and shared_pairs(words, seen.part.before + seen.part.after) > 0


def _part_among(seen: Pair) -> float:
    return "其中" in seen.found.lead(seen.part)


def _says_in_turn(seen: Pair) -> float:
    return seen.turn


def _same_sentence(seen: Pair) -> float:
    return seen.part.sentence == seen.rate.sentence


def _same_sentence_whole(seen: Pair) -> float:
    return seen.whole.sentence == seen.rate.sentence


def _same_clause(seen: Pair) -> float:
    return seen.rate.clause - min(seen.part.clause, seen.whole.clause) <= 2


def _behind_rate(seen: Pair) -> float:
    return max(seen.part.number, seen.whole.number) > seen.rate.number


def _in_brackets(seen: Pair) -> float:
    return seen.part.bracket != seen.rate.bracket


def _whole_in_brackets(seen: Pair) -> float:
    return seen.whole.bracket not in {seen.rate.bracket, -1}


def _order_of_reading(seen: Pair) -> float:
    return seen.whole.number < seen.part.number


def _hundred(seen: Pair) -> float:
    return seen.rate.figure.value == 100


def _equal(seen: Pair) -> float:
    return seen.part.figure.magnitude == seen.whole.figure.magnitude


def _growing(seen: Pair) -> float:
    return has(seen.rate.before[-12:], _GROWTH)


def _siblings(seen: Pair) -> float:
    return in_one_row(seen.whole.label, [seen.part.label])


def _own_whole(seen: Pair) -> float:
    return whole_of(seen.found, seen.part) is seen.whole


def _own_base(seen: Pair) -> float:
    return has(seen.rate.before[-14:], _OWN_BASE)


def _unnamed(seen: Pair) -> float:
    return not seen.stem and "占" not in seen.rate.before and "比" not in seen.rate.before


def _tasked(seen: Pair) -> float:
    words = seen.rate.before + seen.whole.before[-8:] + seen.whole.after[:6]
    return has(words, lexicon.TASK) and has(words + seen.part.before, lexicon.DONE)


def _exceeding(seen: Pair) -> float:
    return seen.part.figure.magnitude > seen.whole.figure.magnitude


def _one_kind(seen: Pair) -> float:
    return seen.part.kind == seen.whole.kind


def _one_family(seen: Pair) -> float:
    return seen.part.family == seen.whole.family


def _carried(seen: Pair) -> float:
    return has(seen.part.before, lexicon.CARRIED_OVER) or has(
        seen.whole.before, lexicon.CARRIED_OVER
    )


def _carried_in(seen: Pair) -> float:
    return len(seen.wholes) > 1


def _changed(seen: Pair) -> float:
    words = lexicon.RISE + lexicon.FALL
    return seen.part.before.endswith(words) or seen.whole.before.endswith(words)


def _compared(seen: Pair) -> float:
    return any(
        has(m.before[-10:], ("同比", "上年", "去年", "较20", "比20", "同期"))
        for m in (seen.part, seen.whole)
    )


def _per_named(seen: Pair) -> float:
    return seen.rate.dimension != "rate" and _is_per(seen.rate, seen.whole)


def _money(seen: Pair) -> float:
    return seen.rate.dimension == "money"


def _topic(seen: Pair) -> float:
    return shared_pairs(han(seen.rate.before), seen.part.before) > 0


def _yearly(seen: Pair) -> float:
    return seen.whole.dimension == "time"


def _holds(seen: Pair) -> float:
    return seen.fit.kind == "holds"


def _holds_digits(seen: Pair) -> float:
    figure = seen.rate.figure
    return seen.fit.digits if seen.fit.kind == "holds" and figure.value != 100 else 0.0


def _cut(seen: Pair) -> float:
    return seen.fit.kind == "cut" and seen.fit.digits > 1


def _slips(seen: Pair) -> float:
    return seen.fit.kind == "slip"


def _slips_digits(seen: Pair) -> float:
    return seen.fit.digits if seen.fit.kind == "slip" else 0.0


def _is_near(seen: Pair) -> float:
    return seen.fit.kind == "near"


def _small(seen: Pair) -> float:
    return min(seen.part.figure.magnitude, seen.whole.figure.magnitude) < 5


SIGNS: tuple[Sign[Pair], ...] = (
    Sign(_named_start, "比率的名称以分子的名称开头"),
    Sign(_next_to, "分子紧接在比率之前"),
    Sign(_level, "分子是同一层里最近的数字"),
    Sign(_adjacent, "分母紧接在分子之前"),
    Sign(_distance, "分子离得远"),
    Sign(_whole_distance, "分母离得远"),
    Sign(_named_part, "比率的名称说的是分子"),
    Sign(_named_like, "比率的名称与分子意思相同"),
    Sign(_named_fully, "比率的名称与分子的名称多字相同"),
    Sign(_share, "“占”说的是比重"),
    Sign(_of_printed, "“占…的”写出了分母"),
    Sign(_of_named, "“占”后面的词指的是分母"),
    Sign(_of_part, "比率前面的词指的是分子"),
    Sign(_part_among, "分子是“其中”的一项"),
    Sign(_says_in_turn, "依次对应的比率"),
    Sign(_same_sentence, "分子与比率在同一句"),
    Sign(_same_sentence_whole, "分母与比率在同一句"),
    Sign(_same_clause, "分子、分母与比率在相邻的小句"),
    Sign(_behind_rate, "分母或分子写在比率后面"),
    Sign(_in_brackets, "分子在括号里"),
    Sign(_whole_in_brackets, "分母在别处的括号里"),
    Sign(_order_of_reading, "分母写在分子之前"),
    Sign(_hundred, "比率是100%"),
    Sign(_equal, "分子等于分母"),
    Sign(_growing, "比率说的是增减"),
    Sign(_siblings, "分子、分母是并列的同类"),
    Sign(_own_whole, "分子是“其中”的一项，分母是“其中”前面的总数"),
    Sign(_own_base, "这种比率另有分母"),
    Sign(_unnamed, "比率没有名称"),
    Sign(_tasked, "说的是完成任务"),
    Sign(_exceeding, "分子大于分母"),
    Sign(_one_kind, "分子、分母单位相同"),
    Sign(_one_family, "分子、分母单位相近"),
    Sign(_carried, "分子或分母是上年结转的"),
    Sign(_carried_in, "分母计入上年结转"),
    Sign(_changed, "分子或分母是增减的数"),
    Sign(_compared, "分子或分母是往年的数"),
    Sign(_per_named, "“每”“均”说的是个数"),
    Sign(_money, "总数是金额"),
    Sign(_topic, "平均数前面的词指的是总数"),
    Sign(_yearly, "个数是时间"),
    Sign(_holds, "恰好等于两数之商"),
    Sign(_holds_digits, "相等的位数"),
    Sign(_cut, "截去尾数才相等"),
    Sign(_slips, "只差一位数字"),
    Sign(_slips_digits, "只差一位而位数多"),
    Sign(_is_near, "相差不大"),
    Sign(_small, "数字太小"),
)
"""What speaks for a quotient, or against it."""
