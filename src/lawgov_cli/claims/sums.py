"""Totals and their parts: 其中, brackets, parts behind a total, a total behind its parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.fit import Fit, of_sum
from lawgov_cli.claims.labels import has, in_one_row, kinds_apart, shared_pairs
from lawgov_cli.claims.sorts import SUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lawgov_cli.claims.mentions import Mention, Mentions

_MOST_PARTS, _MOST_SKIPPED, _REACH = 14, 8, 30
_SENTENCES = 2
_MUCH_MORE = 1.5
_SHORT = 3
_NEW_TOTAL = lexicon.words("合计 总计 共计 总共")
_COMPARED = lexicon.words("同比 比上 比20 较上 较去年 比去年 较20 同期")
_ENDS = frozenset("。；;\n")
_OPENED = frozenset("：:")
_CLOSED = lexicon.words("分别 结果 方式 分为 组成")
_CHANGES = lexicon.RISE + lexicon.FALL
_MARKS = frozenset("，,。；;：:、\n")
_CARRIED = "结转"
_TOGETHER = lexicon.words("总数 共 合计 总计 两类 各类 累计")
# Work is counted in these, and reports add them up.
_WORK = frozenset({"件", "人次", "次", "人", "个", "份", "项"})


class Parts(NamedTuple):
    """A total with figures that may be its parts.

    ``place`` is where these stand; ``skipped`` counts figures of the kind
    between; ``ends`` says whether the row of figures ends with the last part.
    """

    found: Mentions
    whole: Mention
    parts: Sequence[Mention]
    place: Literal["behind", "inside", "before"]
    skipped: int
    ends: bool
    fit: Fit

    @property
    def lead(self) -> str:
        """The words that lead to the first part."""
        return self.found.lead(self.parts[0])

    @property
    def labels(self) -> list[str]:
        """What each part is; A、B、C分别为1件、2件、3件 names them all before the first figure."""
        before = self.parts[0].before
        cut = re.search(r"分别\w{0,3}$", before) if "分别" in before else None
        if cut:
            words = re.sub(r"^.*?其中[，,：:]?", "", before[: cut.start()])
            names = re.split(r"[、和及与]", words)
            if len(names) == len(self.parts):
                return names
        return [part.label for part in self.parts]


def sums(found: Mentions) -> Iterator[Claim]:
    """Every total with every row of figures that may be its parts."""
    for whole in found.rows:
        if whole.is_amount:
            yield from _behind(found, whole)
            yield from _inside(found, whole)
            yield from _before(found, whole)


def _claim(seen: Parts) -> Claim:
    evidence = {sign.__name__: value for sign in SIGNS if (value := sign(seen))}
    numbers = (seen.whole.number, *(part.number for part in seen.parts))
    return Claim("sum", SUM, total(seen.whole, seen.parts), numbers, evidence)


def _alike(whole: Mention, part: Mention) -> bool:
    """Whether a figure may be a part by what it counts."""
    if whole.kind == part.kind:
        return True
    return whole.family == part.family or {whole.kind, part.kind} <= _WORK


def _behind(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T, 其中A, B, C: the parts follow on the level of the total."""
    rows, ends = _row_behind(found, whole)
    if len(rows) < 2:
        return
    for start in range(min(len(rows) - 1, _MOST_SKIPPED + 1)):
        led = start == 0 or _leads(found.lead(rows[start]))
        yield from _readings(found, whole, rows[start:], ends[start:], "behind", start, led=led)


def _leads(words: str) -> bool:
    """Whether words open the parts of a total: 其中, 按领域：, 受理的案件中，."""
    if has(words, lexicon.AMONG) or not _OPENED.isdisjoint(words):
        return True
    return "中，" in words or "按" in words


def _row_behind(found: Mentions, whole: Mention) -> tuple[list[Mention], list[bool]]:
    """The figures behind a total that may be its parts, and where the row may end."""
    rows: list[Mention] = []
    ends: list[bool] = []
    for mention in found.rows[whole.number + 1 : whole.number + 1 + _REACH]:
        if mention.line != whole.line or mention.sentence - whole.sentence >= _SENTENCES:
            break
        if mention.bracket != whole.bracket:
            continue
        if not mention.is_amount or not _alike(whole, mention):
            continue
        if _is_beside(found, mention):
            continue
        if rows:
            between = found.text[rows[-1].figure.end : mention.figure.start]
            ends.append(not _ENDS.isdisjoint(between))
        rows.append(mention)
        if len(rows) == _MOST_PARTS:
            break
    ends.append(True)
    return rows, ends


def _is_beside(found: Mentions, mention: Mention) -> bool:
    """Whether a figure is no part: another total, last year's, or the number of things listed."""
    if has(mention.before, _NEW_TOTAL) or mention.before.endswith("共"):
        return True
    if has(mention.before[-10:], _COMPARED) or mention.before.endswith(_CHANGES):
        return True
    return _announces(found, mention)


def _announces(found: Mentions, mention: Mention) -> bool:
    """Whether a number says how many things a total sums up: 两类合计, 四个领域共."""
    if mention.figure.value > _MOST_PARTS or mention.number + 1 >= len(found.rows):
        return False
    between = found.between(mention, found.rows[mention.number + 1])
    return len(between) < 10 and _MARKS.isdisjoint(between) and has(between, lexicon.SUMMED_UP)


def _readings(  # noqa: PLR0913
    found: Mentions,
    whole: Mention,
    rows: Sequence[Mention],
    ends: Sequence[bool],
    place: Literal["behind", "inside"],
    skipped: int,
    *,
    led: bool,
) -> Iterator[Claim]:
    """The first two figures and more as parts: each row that fits, and those that end as told."""
    box = found.box(whole)
    boxes = [found.box(m) for m in rows]
    reached = boxes[0].value
    for count in range(2, len(rows) + 1):
        reached += boxes[count - 1].value
        end = ends[count - 1]
        near = abs(reached - box.value) <= box.value / 2
        if not (near or (end and led)):
            continue
        fit = of_sum(box, boxes[:count], search=end and led)
        seen = Parts(found, whole, rows[:count], place, skipped, end, fit)
        if fit.kind == "holds" or (end and led and (fit.kind != "far" or explicit(seen))):
            yield _claim(seen)


def _inside(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """T(A, B): a total broken down in the brackets that follow it."""
    if whole.number + 1 >= len(found.rows):
        return
    first = found.rows[whole.number + 1]
    if first.bracket in {-1, whole.bracket} or first.line != whole.line:
        return
    brackets = found.brackets[first.bracket]
    lead = found.text[whole.figure.end : brackets.start]
    if brackets.start < whole.figure.end or len(lead) > 12 or not _ENDS.isdisjoint(lead):
        return
    rows = [
        m
        for m in found.inside(brackets)
        if m.bracket == first.bracket and m.is_amount and _alike(whole, m)
    ]
    if len(rows) >= 2:
        ends = [False] * (len(rows) - 1) + [True]
        yield from _readings(found, whole, rows, ends, "inside", 0, led=True)


def _before(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """A, B, 合计T: the parts come first."""
    words = whole.before[-14:]
    yield from _bracket_before(found, whole)
    yield from _in_step(found, whole)
    if not (has(words, lexicon.SUMMED_UP) or "共" in words or "达" in words or "率" in words):
        return
    rows: list[Mention] = []
    box = found.box(whole)
    for mention in reversed(found.rows[max(0, whole.number - _REACH) : whole.number]):
        if mention.line != whole.line or whole.sentence - mention.sentence >= _SENTENCES:
            break
        if mention.bracket != whole.bracket or not mention.is_amount:
            continue
        if not _alike(whole, mention) or _is_beside(found, mention):
            continue
        rows.insert(0, mention)
        if len(rows) > _MOST_PARTS:
            break
        if len(rows) < 2:
            continue
        at = mention.number
        earlier = found.rows[at - 1] if at else None
        lead = found.lead(mention)
        ends = earlier is None or not _ENDS.isdisjoint(lead) or not _alike(whole, earlier)
        fit = of_sum(box, [found.box(m) for m in rows], search=True)
        seen = Parts(found, whole, tuple(rows), "before", 0, ends, fit)
        if fit.kind in {"holds", "slip"} or (ends and (fit.kind != "far" or explicit(seen))):
            yield _claim(seen)
        if fit.kind == "holds":
            break


def _bracket_before(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """(A, B) T: the parts stand in brackets right before the total."""
    if not whole.number or found.text[whole.figure.start - 1] not in "）)":
        return
    last = found.rows[whole.number - 1]
    if last.bracket in {-1, whole.bracket}:
        return
    rows = [
        m
        for m in found.inside(found.brackets[last.bracket])
        if m.bracket == last.bracket and m.is_amount and _alike(whole, m)
    ]
    if len(rows) > 1:
        fit = of_sum(found.box(whole), [found.box(m) for m in rows])
        yield _claim(Parts(found, whole, rows, "inside", 0, True, fit))


def _in_step(found: Mentions, whole: Mention) -> Iterator[Claim]:
    """种子150个，合格147个；农药60个，合格57个；总数210个，合格204个: one of each group."""
    if not has(found.text[max(0, whole.figure.start - 30) : whole.figure.start], _TOGETHER):
        return
    groups: list[list[Mention]] = [[]]
    for mention in reversed(found.rows[max(0, whole.number - _REACH) : whole.number + 1]):
        if mention.line != whole.line or whole.sentence - mention.sentence >= _SENTENCES:
            break
        if groups[-1] and "；" in found.between(mention, groups[-1][0]):
            groups.append([])
        if mention.kind == whole.kind and mention.bracket == whole.bracket:
            groups[-1].insert(0, mention)
    place = next((i for i, m in enumerate(groups[0]) if m is whole), 0) if groups[0] else 0
    for chosen in (
        [g[place] for g in groups[1:] if len(g) > place],
        [m for g in groups[1:] for m in g if m.label[-2:] == whole.label[-2:]],
    ):
        rows = sorted(chosen, key=lambda m: m.number)
        if len(rows) > 1:
            fit = of_sum(found.box(whole), [found.box(m) for m in rows])
            if fit.kind != "far":
                yield _claim(Parts(found, whole, rows, "before", 0, True, fit))


def explicit(seen: Parts) -> bool:
    """Whether words and form alone say that the parts make up the total: then a wild miss counts."""
    if not (one_kind(seen) and listed(seen) and seen.ends) or et_cetera(seen):
        return False
    if seen.place == "before":
        return bool(summed_right(seen))
    apart = apart_complete(seen) or apart_exceeding(seen)
    return bool(seen.place == "inside" or apart or opened(seen) or closed(seen))


def behind(seen: Parts) -> float:
    """分项在总数之后"""
    return seen.place == "behind"


def inside(seen: Parts) -> float:
    """分项在总数后的括号里"""
    return seen.place == "inside"


def before(seen: Parts) -> float:
    """分项在总数之前"""
    return seen.place == "before"


def among(seen: Parts) -> float:
    """“其中”引出分项"""
    return seen.place != "before" and "其中" in seen.lead


def holding(seen: Parts) -> float:
    """“含”“包括”引出的只是一部分"""
    return seen.place != "before" and has(seen.lead[-8:], ("含", "包括", "包含"))


def closed(seen: Parts) -> float:
    """“分别”“方式为”等词说明列全了"""
    return seen.place != "before" and has(seen.lead, _CLOSED)


def opened(seen: Parts) -> float:
    """冒号引出分项"""
    return seen.place != "before" and not _OPENED.isdisjoint(seen.lead)


def summed_up(seen: Parts) -> float:
    """“共”“合计”等词说明是总数"""
    return seen.place == "before" and has(seen.whole.before[-10:], lexicon.SUMMED_UP)


def summed_right(seen: Parts) -> float:
    """“共”“合计”紧接总数"""
    return seen.place == "before" and seen.whole.before.endswith(lexicon.SUMMED_UP)


def ends_here(seen: Parts) -> float:
    """分项到此列完"""
    return seen.ends


def skipping(seen: Parts) -> float:
    """总数与分项之间还有同类数字"""
    return min(seen.skipped, 3)


def across(seen: Parts) -> float:
    """分项在另一句"""
    return seen.parts[0].sentence != seen.whole.sentence


def spread(seen: Parts) -> float:
    """分项不在同一句"""
    return seen.parts[0].sentence != seen.parts[-1].sentence


def taken_up(seen: Parts) -> float:
    """分项前面又提到总数所说的事"""
    words = seen.whole.label[-4:]
    return seen.place == "behind" and len(words) > 1 and shared_pairs(words, seen.lead) > 0


def apart_complete(seen: Parts) -> float:
    """分项互不重叠，合起来就是全部"""
    return kinds_apart(seen.labels) == "complete"


def apart_firm(seen: Parts) -> float:
    """分项互不重叠"""
    return kinds_apart(seen.labels) in {"firm", "exclusive"}


def apart_other(seen: Parts) -> float:
    """最后一项是其他"""
    return kinds_apart(seen.labels) == "closed" or seen.parts[-1].label.startswith(
        ("其他", "其它", "其余", "剩余", "未", "尚")
    )


def parallel(seen: Parts) -> float:
    """分项的名称写法相同"""
    return kinds_apart(seen.labels) == "parallel"


def in_row(seen: Parts) -> float:
    """总数与分项是并列的同类"""
    return in_one_row(seen.whole.label, seen.labels)


def remaining(seen: Parts) -> float:
    """最后一项是剩下的"""
    return seen.found.lead(seen.parts[-1]).strip("，,；;。、 ").startswith(lexicon.REMAINING)


def et_cetera(seen: Parts) -> float:
    """分项后面有“等”"""
    return seen.found.tail(seen.parts[-1]).startswith("等")


def many(seen: Parts) -> float:
    """分项在三个以上"""
    return min(len(seen.parts) - 2, 4)


def one_kind(seen: Parts) -> float:
    """各数单位相同"""
    return all(part.kind == seen.whole.kind for part in seen.parts)


def one_family(seen: Parts) -> float:
    """各数单位相近"""
    return all(part.family == seen.whole.family for part in seen.parts)


def listed(seen: Parts) -> float:
    """分项一个接一个列出"""
    text, parts = seen.found.text, seen.parts
    return all(
        b.number == a.number + 1 and len(text[a.figure.end : b.figure.start]) <= 24
        for a, b in zip(parts, parts[1:], strict=False)
    )


def followed(seen: Parts) -> float:
    """总数之后紧接第一个分项"""
    return seen.place == "behind" and seen.parts[0].number == seen.whole.number + 1


def changed(seen: Parts) -> float:
    """数字说的是增减"""
    words = lexicon.RISE + lexicon.FALL
    return any(part.before.endswith(words) for part in seen.parts) or seen.whole.before.endswith(
        words
    )


def compared(seen: Parts) -> float:
    """数字是与往年比较的"""
    return any(has(part.before, ("同比", "上年", "去年", "较20", "比20")) for part in seen.parts)


def carried(seen: Parts) -> float:
    """有上年结转的"""
    near = seen.found.text[seen.whole.figure.start - 12 : seen.parts[-1].figure.end]
    return _CARRIED in near


def exceeding(seen: Parts) -> float:
    """分项之和大于总数"""
    reached = sum(seen.found.box(part).value for part in seen.parts)
    return seen.fit.kind != "holds" and reached > seen.found.box(seen.whole).value


def apart_exceeding(seen: Parts) -> float:
    """互不重叠的分项加起来大于总数"""
    reached = sum(seen.found.box(part).value for part in seen.parts)
    little = reached < _MUCH_MORE * seen.found.box(seen.whole).value
    told = among(seen) or inside(seen)
    if carried(seen) or in_row(seen) or not (exceeding(seen) and little and told):
        return False
    return bool(apart_complete(seen) or apart_firm(seen))


def apart_inside(seen: Parts) -> float:
    """括号里的分项互不重叠"""
    return bool(inside(seen)) and bool(apart_complete(seen) or apart_firm(seen))


def apart_closed(seen: Parts) -> float:
    """互不重叠的分项说是列全了"""
    return bool(closed(seen)) and bool(apart_complete(seen) or apart_firm(seen))


def holds(seen: Parts) -> float:
    """分项之和等于总数"""
    return seen.fit.kind == "holds"


def holds_digits(seen: Parts) -> float:
    """相等的位数"""
    return seen.fit.digits if seen.fit.kind == "holds" else 0.0


def slips(seen: Parts) -> float:
    """只差一位数字"""
    return seen.fit.kind == "slip"


def slips_digits(seen: Parts) -> float:
    """只差一位而位数多"""
    return seen.fit.digits if seen.fit.kind == "slip" else 0.0


def is_near(seen: Parts) -> float:
    """相差不大"""
    return seen.fit.kind == "near"


SIGNS = (
    apart_closed,
    *(behind, inside, before, among, holding, closed, opened, summed_up, summed_right),
    *(ends_here, skipping, across, spread, taken_up, apart_complete, apart_firm, apart_other),
    *(parallel, in_row, remaining, et_cetera, many, one_kind, one_family, listed, followed),
    *(
        changed,
        compared,
        carried,
        exceeding,
        apart_exceeding,
        apart_inside,
        holds,
        holds_digits,
        slips,
        slips_digits,
        is_near,
    ),
)
"""What speaks for a sum, or against it."""
