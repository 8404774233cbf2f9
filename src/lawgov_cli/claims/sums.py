"""Totals and their parts: 其中, brackets, parts behind a total, a total behind its parts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.fit import Fit, of_sum
from lawgov_cli.claims.labels import has, in_one_row, kinds_apart, shared_pairs
from lawgov_cli.claims.sign import Sign, evidence_of
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
    evidence = evidence_of(SIGNS, seen)
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
        yield from _readings(found, whole, Row(rows[start:], ends[start:], "behind", start, led))


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


class Row(NamedTuple):
    """Figures that may be parts, the first of them led in by words; ``ends`` says where it ends."""

    mentions: Sequence[Mention]
    ends: Sequence[bool]
    place: Literal["behind", "inside"]
    skipped: int
    led: bool


def _readings(found: Mentions, whole: Mention, row: Row) -> Iterator[Claim]:
    """The first two figures and more as parts: each row that fits, and those that end as told."""
    box = found.box(whole)
    boxes = [found.box(m) for m in row.mentions]
    reached = boxes[0].value
    for count in range(2, len(boxes) + 1):
        reached += boxes[count - 1].value
        told = row.ends[count - 1] and row.led
        if not told and abs(reached - box.value) > box.value / 2:
            continue
        fit = of_sum(box, boxes[:count], search=told)
        parts, ends = row.mentions[:count], row.ends[count - 1]
        seen = Parts(found, whole, parts, row.place, row.skipped, ends=ends, fit=fit)
        if fit.kind == "holds" or (told and (fit.kind != "far" or explicit(seen))):
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
        yield from _readings(found, whole, Row(rows, ends, "inside", skipped=0, led=True))


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
        seen = Parts(found, whole, tuple(rows), "before", skipped=0, ends=ends, fit=fit)
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
        yield _claim(Parts(found, whole, rows, "inside", skipped=0, ends=True, fit=fit))


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
                yield _claim(Parts(found, whole, rows, "before", skipped=0, ends=True, fit=fit))


def explicit(seen: Parts) -> bool:
    """Whether words and form alone say that parts make up a total: then a wild miss counts."""
    if not (_one_kind(seen) and _listed(seen) and seen.ends) or _et_cetera(seen):
        return False
    if seen.place == "before":
        return bool(_summed_right(seen))
    apart = _apart_complete(seen) or _apart_exceeding(seen)
    return bool(seen.place == "inside" or apart or _opened(seen) or _closed(seen))


def _says_behind(seen: Parts) -> float:
    return seen.place == "behind"


def _says_inside(seen: Parts) -> float:
    return seen.place == "inside"


def _says_before(seen: Parts) -> float:
    return seen.place == "before"


def _among(seen: Parts) -> float:
    return seen.place != "before" and "其中" in seen.lead


def _holding(seen: Parts) -> float:
    return seen.place != "before" and has(seen.lead[-8:], ("含", "包括", "包含"))


def _closed(seen: Parts) -> float:
    return seen.place != "before" and has(seen.lead, _CLOSED)


def _opened(seen: Parts) -> float:
    return seen.place != "before" and not _OPENED.isdisjoint(seen.lead)


def _summed_up(seen: Parts) -> float:
    return seen.place == "before" and has(seen.whole.before[-10:], lexicon.SUMMED_UP)


def _summed_right(seen: Parts) -> float:
    return seen.place == "before" and seen.whole.before.endswith(lexicon.SUMMED_UP)


def _ends_here(seen: Parts) -> float:
    return seen.ends


def _skipping(seen: Parts) -> float:
    return min(seen.skipped, 3)


def _across(seen: Parts) -> float:
    return seen.parts[0].sentence != seen.whole.sentence


def _spread(seen: Parts) -> float:
    return seen.parts[0].sentence != seen.parts[-1].sentence


def _taken_up(seen: Parts) -> float:
    words = seen.whole.label[-4:]
    return seen.place == "behind" and len(words) > 1 and shared_pairs(words, seen.lead) > 0


def _apart_complete(seen: Parts) -> float:
    return kinds_apart(seen.labels) == "complete"


def _apart_firm(seen: Parts) -> float:
    return kinds_apart(seen.labels) in {"firm", "exclusive"}


def _apart_other(seen: Parts) -> float:
    return kinds_apart(seen.labels) == "closed" or seen.parts[-1].label.startswith(
        ("其他", "其它", "其余", "剩余", "未", "尚")
    )


def _parallel(seen: Parts) -> float:
    return kinds_apart(seen.labels) == "parallel"


def _in_row(seen: Parts) -> float:
    return in_one_row(seen.whole.label, seen.labels)


def _remaining(seen: Parts) -> float:
    return seen.found.lead(seen.parts[-1]).strip("，,；;。、 ").startswith(lexicon.REMAINING)


def _et_cetera(seen: Parts) -> float:
    return seen.found.tail(seen.parts[-1]).startswith("等")


def _many(seen: Parts) -> float:
    return min(len(seen.parts) - 2, 4)


def _one_kind(seen: Parts) -> float:
    return all(part.kind == seen.whole.kind for part in seen.parts)


def _one_family(seen: Parts) -> float:
    return all(part.family == seen.whole.family for part in seen.parts)


def _listed(seen: Parts) -> float:
    text, parts = seen.found.text, seen.parts
    return all(
        b.number == a.number + 1 and len(text[a.figure.end : b.figure.start]) <= 24
        for a, b in pairwise(parts)
    )


def _followed(seen: Parts) -> float:
    return seen.place == "behind" and seen.parts[0].number == seen.whole.number + 1


def _changed(seen: Parts) -> float:
    words = lexicon.RISE + lexicon.FALL
    return any(part.before.endswith(words) for part in seen.parts) or seen.whole.before.endswith(
        words
    )


def _compared(seen: Parts) -> float:
    return any(has(part.before, ("同比", "上年", "去年", "较20", "比20")) for part in seen.parts)


def _carried(seen: Parts) -> float:
    near = seen.found.text[seen.whole.figure.start - 12 : seen.parts[-1].figure.end]
    return _CARRIED in near


def _exceeding(seen: Parts) -> float:
    reached = sum(seen.found.box(part).value for part in seen.parts)
    return seen.fit.kind != "holds" and reached > seen.found.box(seen.whole).value


def _apart_exceeding(seen: Parts) -> float:
    reached = sum(seen.found.box(part).value for part in seen.parts)
    little = reached < _MUCH_MORE * seen.found.box(seen.whole).value
    told = _among(seen) or _says_inside(seen)
    if _carried(seen) or _in_row(seen) or not (_exceeding(seen) and little and told):
        return False
    return bool(_apart_complete(seen) or _apart_firm(seen))


def _apart_inside(seen: Parts) -> float:
    return bool(_says_inside(seen)) and bool(_apart_complete(seen) or _apart_firm(seen))


def _apart_closed(seen: Parts) -> float:
    return bool(_closed(seen)) and bool(_apart_complete(seen) or _apart_firm(seen))


def _holds(seen: Parts) -> float:
    return seen.fit.kind == "holds"


def _holds_digits(seen: Parts) -> float:
    return seen.fit.digits if seen.fit.kind == "holds" else 0.0


def _slips(seen: Parts) -> float:
    return seen.fit.kind == "slip"


def _slips_digits(seen: Parts) -> float:
    return seen.fit.digits if seen.fit.kind == "slip" else 0.0


def _is_near(seen: Parts) -> float:
    return seen.fit.kind == "near"


SIGNS: tuple[Sign[Parts], ...] = (
    Sign(_apart_closed, "互不重叠的分项说是列全了"),
    Sign(_says_behind, "分项在总数之后"),
    Sign(_says_inside, "分项在总数后的括号里"),
    Sign(_says_before, "分项在总数之前"),
    Sign(_among, "“其中”引出分项"),
    Sign(_holding, "“含”“包括”引出的只是一部分"),
    Sign(_closed, "“分别”“方式为”等词说明列全了"),
    Sign(_opened, "冒号引出分项"),
    Sign(_summed_up, "“共”“合计”等词说明是总数"),
    Sign(_summed_right, "“共”“合计”紧接总数"),
    Sign(_ends_here, "分项到此列完"),
    Sign(_skipping, "总数与分项之间还有同类数字"),
    Sign(_across, "分项在另一句"),
    Sign(_spread, "分项不在同一句"),
    Sign(_taken_up, "分项前面又提到总数所说的事"),
    Sign(_apart_complete, "分项互不重叠，合起来就是全部"),
    Sign(_apart_firm, "分项互不重叠"),
    Sign(_apart_other, "最后一项是其他"),
    Sign(_parallel, "分项的名称写法相同"),
    Sign(_in_row, "总数与分项是并列的同类"),
    Sign(_remaining, "最后一项是剩下的"),
    Sign(_et_cetera, "分项后面有“等”"),
    Sign(_many, "分项在三个以上"),
    Sign(_one_kind, "各数单位相同"),
    Sign(_one_family, "各数单位相近"),
    Sign(_listed, "分项一个接一个列出"),
    Sign(_followed, "总数之后紧接第一个分项"),
    Sign(_changed, "数字说的是增减"),
    Sign(_compared, "数字是与往年比较的"),
    Sign(_carried, "有上年结转的"),
    Sign(_exceeding, "分项之和大于总数"),
    Sign(_apart_exceeding, "互不重叠的分项加起来大于总数"),
    Sign(_apart_inside, "括号里的分项互不重叠"),
    Sign(_holds, "分项之和等于总数"),
    Sign(_holds_digits, "相等的位数"),
    Sign(_slips, "只差一位数字"),
    Sign(_slips_digits, "只差一位而位数多"),
    Sign(_is_near, "相差不大"),
)
"""What speaks for a sum, or against it."""
