"""What speaks for figures that are parts of a total, or against it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from lawgov_cli.chinese import lexicon
from lawgov_cli.claims.claim import Claim, total
from lawgov_cli.claims.labels import (
    exclude_each_other,
    han,
    has,
    in_one_row,
    is_rest,
    kinds_apart,
    shared_pairs,
)
from lawgov_cli.claims.sign import Sign, evidence_of
from lawgov_cli.claims.sorts import SUM
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.claims.fit import Fit
    from lawgov_cli.claims.mentions import Mention, Mentions

MUCH_MORE, _LITTLE, _MUCH = 1.5, 0.1, 0.3
OPENED = frozenset("：:")
_NEXT, _ALL = 6, ("全部", "均", "都")
_CLOSED = (*lexicon.words("分别 结果 分为 组成 看，"), *("方式" + end for end in "为是有看分：，"))

Place = Literal[
    "behind",
    "inside",
    "before",
    "apart",
    "named",
    "counted",
    "carried",
    "places",
    "each",
    "again",
    "raised",
    "open",
    "left",
]
"""Where parts stand: behind their total, in brackets, before it; or elsewhere.

``sums_afar`` and ``sums_open`` say where that is.
"""


class PossibleSum(NamedTuple):
    """A total with figures that may be its parts.

    ``place`` is where these stand; ``skipped`` counts figures of the kind
    between; ``ends`` says whether the row of figures ends with the last part,
    ``over`` whether it goes on over a mark stronger than those within it.
    """

    found: Mentions
    whole: Mention
    parts: Sequence[Mention]
    place: Place
    fit: Fit
    skipped: int = 0
    ends: bool = True
    over: bool = False

    @property
    def lead(self) -> str:
        """The words that lead to the first part."""
        part, whole = self.parts[0], self.whole
        if part.number > whole.number + 1 and self.follows:
            part = self.found.first(part)  # 3268户4917人，其中1024户1463人
        return self.found.lead(part)

    @property
    def follows(self) -> bool:
        """Whether the first part is the next figure behind the total."""
        return self.found.follows(self.parts[0], self.whole)

    @property
    def labels(self) -> list[str]:
        """What each part is."""
        return [part.label for part in self.parts]


def is_led(seen: PossibleSum) -> float:
    """Whether words lead the parts in as those of their total."""
    return _among(seen) or closed(seen) or opened(seen)


def remaining(seen: PossibleSum) -> bool:
    """Whether the last part is said to be what is left."""
    words = seen.parts[-1].before.strip("，,；;。、 ")
    return words.startswith(lexicon.REMAINING) or has(words, lexicon.LEFT)


def _says_inside(seen: PossibleSum) -> float:
    return seen.place == "inside"


def _among(seen: PossibleSum) -> float:
    return seen.place != "before" and "其中" in seen.lead


def closed(seen: PossibleSum) -> float:
    """Whether words say that all parts are listed: 分别, 方式为."""
    return seen.place != "before" and has(seen.lead, _CLOSED)


def opened(seen: PossibleSum) -> float:
    """Whether a colon opens the parts."""
    return seen.place != "before" and not OPENED.isdisjoint(seen.lead)


def summed_right(seen: PossibleSum) -> float:
    """Whether 共 or 合计 stands right before the total."""
    words = seen.found.words(seen.whole)
    return seen.place == "before" and words.endswith(lexicon.SUMMED_UP)


def _taken_up(seen: PossibleSum) -> float:
    words = seen.whole.label[-4:] if seen.place in {"behind", "apart"} else ""
    return len(words) > 1 and shared_pairs(words, seen.lead) > 0


def exclude(seen: PossibleSum) -> bool:
    """Whether parts exclude each other."""
    return exclude_each_other(seen.labels)


def _apart_firm(seen: PossibleSum) -> float:
    return kinds_apart(seen.labels) in {"firm", "exclusive"}


def _in_row(seen: PossibleSum) -> float:
    return in_one_row(seen.whole.label, seen.labels)


def et_cetera(seen: PossibleSum) -> float:
    """Whether 等 says that there are more parts."""
    return seen.found.tail(seen.parts[-1]).startswith("等")


def one_kind(seen: PossibleSum) -> float:
    """Whether all figures are in one unit."""
    return all(part.kind == seen.whole.kind for part in seen.parts)


def across(seen: PossibleSum) -> float:
    """Whether the parts stand in another sentence; what came and went is told by its words."""
    return seen.place != "carried" and seen.parts[0].sentence != seen.whole.sentence


def spread(seen: PossibleSum) -> float:
    """Whether the parts stand in several sentences."""
    return seen.place != "carried" and seen.parts[0].sentence != seen.parts[-1].sentence


def _other_noun(seen: PossibleSum) -> float:
    """2个乡镇, 共14个问题: the words right behind name other things."""
    noun = han(seen.whole.after)[:4]
    behind = [han(part.after)[:4] for part in seen.parts]
    return len(noun) > 1 and any(len(n) > 1 and not shared_pairs(noun, n) for n in behind)


def listed(seen: PossibleSum) -> float:
    """Whether the parts follow each other closely."""
    text, parts = seen.found.text, seen.parts
    return all(
        seen.found.follows(b, a) and len(text[a.figure.end : b.figure.start]) <= 24
        for a, b in pairwise(parts)
    )


def _plain_row(seen: PossibleSum) -> float:
    """Whether nothing but parts of one kind, led in or apart by their names, follow a total."""
    if not (seen.ends and one_kind(seen) and seen.place in {"behind", "inside"}):
        return False
    told = is_led(seen) or _says_inside(seen) or exclude(seen)
    return told and not carried(seen) and seen.follows and listed(seen) and not et_cetera(seen)


def _cuts_list(seen: PossibleSum) -> float:
    """规范性文件3件、服务协议48件、信息公开16件: whether parts are some of a list, and not all."""
    rows, taken = seen.found.rows, {seen.whole, *seen.parts}
    for step, end in ((-1, seen.parts[0]), (1, seen.parts[-1])):
        at = end.number + step
        if 0 <= at < len(rows) and rows[at] not in taken and rows[at].kind == end.kind:
            first, last = sorted((rows[at], end), key=lambda mention: mention.number)
            if "、" in seen.found.between(first, last) and last.clause == first.clause:
                return True
    return False


def takes_all(found: Mentions, whole: Mention) -> bool:
    """Whether words say that a total is of all of some things: 20家单位中, ，36名负责人全部."""
    clause = found.lead(whole).endswith("，")
    return "中" in whole.after[:_NEXT] or (clause and has(whole.after[: 2 * _NEXT], _ALL))


def _named_before(seen: PossibleSum) -> float:
    """取消、下放权力事项214项，其中取消93项、下放121项: the total's own words name its parts."""
    if seen.place == "before":
        return False
    words, heads = seen.found.lead(seen.whole), {han(label)[:2] for label in seen.labels}
    each = len(heads) == len(seen.parts) and all(len(head) > 1 for head in heads)
    return each and all(head in words for head in heads)


def _rated(seen: PossibleSum) -> float:
    """其中重大隐患31项，已整改2125项，整改率98.2%: the last one is what became of the total."""
    last, rows = seen.parts[-1], seen.found.rows
    if last.number + 1 == len(rows):
        return False
    rate = rows[last.number + 1]
    named = rate.dimension == "rate" and rate.sentence == last.sentence
    return named and "占" not in rate.before and shared_pairs(last.label[-2:], rate.before) > 0


def _changed(seen: PossibleSum) -> float:
    words = lexicon.RISE + lexicon.FALL
    figures = (*seen.parts, seen.whole)
    return any(m.before.endswith(words) and han(m.before) not in lexicon.LACKING for m in figures)


def carried(seen: PossibleSum) -> float:
    """Whether cases of the year before are among the total or its parts."""
    near = seen.found.text[max(0, seen.whole.figure.start - 12) : seen.parts[-1].figure.end]
    return "结转" in near


def _missing(seen: PossibleSum) -> float:
    """Which share of the whole its parts leave."""
    whole = seen.found.box(seen.whole).value
    return 1 - sum(seen.found.box(part).value for part in seen.parts) / whole


def exceeding(seen: PossibleSum) -> float:
    """Whether the parts come to more than the total."""
    reached = sum(seen.found.box(part).value for part in seen.parts)
    return seen.fit.kind != "holds" and reached > seen.found.box(seen.whole).value


def _has_larger(seen: PossibleSum) -> float:
    whole = seen.found.box(seen.whole).value
    return any(seen.found.box(part).value > whole for part in seen.parts)


def apart_sure(seen: PossibleSum) -> float:
    """Whether parts that are surely apart follow a total, and come to another one."""
    if carried(seen) or _in_row(seen) or not (seen.ends and seen.follows):
        return False
    off = seen.fit.kind == "slip" or exceeding(seen)
    return off and kinds_apart(seen.labels) in {"complete", "firm"}


def _apart_exceeding(seen: PossibleSum) -> float:
    reached = sum(seen.found.box(part).value for part in seen.parts)
    little = reached < MUCH_MORE * seen.found.box(seen.whole).value
    told = little and (_among(seen) or _says_inside(seen)) and exceeding(seen)
    return told and exclude(seen) and not (carried(seen) or _in_row(seen))


SIGNS: tuple[Sign[PossibleSum], ...] = (
    Sign("apart_closed", "互不重叠的分项说是列全了", lambda s: closed(s) and exclude(s)),
    Sign("behind", "分项在总数之后", lambda s: s.place == "behind"),
    Sign("inside", "分项在总数后的括号里", _says_inside),
    Sign("before", "分项在总数之前", lambda s: s.place == "before"),
    Sign("apart", "分项在后面另一处", lambda s: s.place == "apart"),
    Sign("named", "总数前面又列出各分项的名称", lambda s: s.place == "named"),
    Sign("counted", "总数前面说了分项的个数", lambda s: s.place == "counted"),
    Sign("flow", "上期结余加本期增加减本期减少", lambda s: s.place == "carried"),
    Sign("raised", "原有的加上新增的", lambda s: s.place == "raised"),
    Sign("each", "两类紧接总数", lambda s: s.place == "each"),
    Sign("again", "分项之后的小句又说起总数", lambda s: s.place == "again"),
    Sign(
        "above", "“上述”说的是前面的分项", lambda s: s.found.lead(s.whole).endswith(lexicon.ABOVE)
    ),
    Sign(
        "takes_all", "总数说的是全部", lambda s: s.place == "each" and takes_all(s.found, s.whole)
    ),
    Sign("places", "后面把两处合在一起说", lambda s: s.place == "places"),
    Sign("among", "“其中”引出分项", _among),
    Sign(
        "holding",
        "“含”“包括”引出的只是一部分",
        lambda s: s.place != "before" and has(s.lead[-8:], ("含", "包括", "包含")),
    ),
    Sign("closed", "“分别”“方式为”等词说明列全了", closed),
    Sign("opened", "冒号引出分项", opened),
    Sign(
        "summed_up",
        "“共”“合计”等词说明是总数",
        lambda s: s.place == "before" and has(s.found.words(s.whole)[-10:], lexicon.SUMMED_UP),
    ),
    Sign("summed_right", "“共”“合计”紧接总数", summed_right),
    Sign("ends_here", "分项到此列完", lambda s: s.ends),
    Sign("mixed", "分项不在同一层", lambda s: len({part.under for part in s.parts}) > 1),
    Sign("over", "分项之间有更强的标点隔开", lambda s: s.over),
    Sign("skipping", "总数与分项之间还有同类数字", lambda s: min(s.skipped, 3)),
    Sign("across", "分项在另一句", across),
    Sign("spread", "分项不在同一句", spread),
    Sign("taken_up", "分项前面又提到总数所说的事", _taken_up),
    Sign("apart_firm", "分项互不重叠", _apart_firm),
    Sign(
        "apart_other",
        "最后一项是其他",
        lambda s: (
            kinds_apart(s.labels) == "closed"
            or is_rest(s.parts[-1].label)
            or s.parts[-1].label.startswith(("未", "尚"))
        ),
    ),
    Sign("parallel", "分项的名称写法相同", lambda s: kinds_apart(s.labels) == "parallel"),
    Sign("in_row", "总数与分项是并列的同类", _in_row),
    Sign("remaining", "最后一项是剩下的", remaining),
    Sign("cuts_list", "分项只是并列各项的一部分", _cuts_list),
    Sign("et_cetera", "分项后面有“等”", et_cetera),
    Sign("many", "分项在三个以上", lambda s: min(len(s.parts) - 2, 4)),
    Sign("one_kind", "各数单位相同", one_kind),
    Sign(
        "one_family",
        "各数单位相近",
        lambda s: all(part.family == s.whole.family for part in s.parts),
    ),
    Sign("other_noun", "数字后面的名称不同", _other_noun),
    Sign("listed", "分项一个接一个列出", listed),
    Sign("followed", "总数之后紧接第一个分项", lambda s: s.place == "behind" and s.follows),
    Sign("plain_row", "总数之后只列出同类的分项", _plain_row),
    Sign("named_before", "总数前面的话说出各分项的名称", _named_before),
    Sign("rated", "最后一项另有比率", _rated),
    Sign("some_inside", "括号里以“其中”引出分项", lambda s: _says_inside(s) and _among(s)),
    Sign("changed", "数字说的是增减", _changed),
    Sign("carried", "有上年结转的", carried),
    Sign("exceeding", "分项之和大于总数", exceeding),
    Sign("larger", "有分项大于总数", _has_larger),
    Sign(
        "close_total",
        "合计与总数相差不到一成",
        lambda s: s.fit.kind != "holds" and abs(_missing(s)) < _LITTLE,
    ),
    Sign("much_missing", "分项加起来比总数少得多", lambda s: _missing(s) > _MUCH),
    Sign("apart_sure", "总数后面紧接互不重叠的分项，加起来不对", apart_sure),
    Sign("apart_exceeding", "互不重叠的分项加起来大于总数", _apart_exceeding),
    Sign("apart_inside", "括号里的分项互不重叠", lambda s: _says_inside(s) and exclude(s)),
    Sign("holds", "分项之和等于总数", lambda s: s.fit.kind == "holds"),
    Sign("holds_digits", "相等的位数", lambda s: s.fit.digits if s.fit.kind == "holds" else 0.0),
    Sign("slips", "只差一位数字", lambda s: s.fit.kind == "slip"),
    Sign(
        "slips_digits", "只差一位而位数多", lambda s: s.fit.digits if s.fit.kind == "slip" else 0.0
    ),
    Sign("is_near", "相差不大", lambda s: s.fit.kind == "near"),
)
"""What speaks for a sum, or against it."""


def claim_of(seen: PossibleSum) -> Claim:
    """That the whole is the sum of its parts, with the signs that it shows."""
    evidence = evidence_of(SIGNS, seen)
    numbers = (seen.whole.number, *(part.number for part in seen.parts))
    return Claim("sum", SUM, total(seen.whole, seen.parts), numbers, evidence)
