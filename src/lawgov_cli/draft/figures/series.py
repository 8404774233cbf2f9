"""甲、乙、丙分别为1件、2件、3件: each figure of such a row gets the words that are its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lawgov_cli.chinese.patterns import last_match, pattern
from lawgov_cli.draft.figures.clause import behind, trimmed
from lawgov_cli.draft.figures.phrases import NOUN_KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.words import Lexicon

_RESPECTIVELY = pattern("(?:预计|可|将|均|也|又|已|年均|同比)*分别")
_LINK = pattern("(?:以上|以下|左右|以内)?[、，,和与及][ ]?")
_SPLIT = pattern("[、，,]|以及|和|与|及")
_SPLIT_BY_MARK = pattern("[、，,；;。（(]")
_SHARED = pattern(
    "(?:(?:常住)?居民人均(?:可支配|纯)收入|人均(?:可支配|纯)收入|营业收入|主营业务收入|收入|总产值|产值|增加值|总产量|产量|总额|余额"
    "|总值|投资|排放量|排放总量|用电量|发电量|销量|销售额|交易额|利润|面积|里程|数量|规模|占比|比重|比例|覆盖率|合格率|入学率|率|案件"
    "|人次|人数|客运量|货运量|吞吐量|出栏|存栏|存款|贷款|支出|指数|标准)$"
)
_ON_END = "连续"
_IN_LIST = pattern("(?:余|多|以上|以下|左右|以内)?[、和]")
_LONGEST = 60
# What is said of several at once, and each of them: 城乡居民收入分别….
_TOGETHER = {
    "城乡": ("城镇", "农村"),
    **dict.fromkeys(("一二三产业", "一二三产"), ("第一产业", "第二产业", "第三产业")),
}


def with_own_words(rows: Sequence[Around], text: str, lexicon: Lexicon) -> list[Around]:
    """The surroundings, where 分别 hands out a list's parts, with the part of each figure."""
    rows = [
        _beside(a, b, text, lexicon) for a, b in zip(rows, [*rows[1:], *rows[-1:]], strict=True)
    ]
    result = [*rows[:1], *(_own_noun(a, b, text, lexicon) for a, b in pairwise(rows))]
    for index, row in enumerate(rows):
        found = last_match(_RESPECTIVELY, row.before)
        if found is None:
            continue
        end = index + 1
        while end < len(rows) and _linked(rows[end - 1], rows[end], text):
            end += 1
        subjects = _subjects(row.before[: found.start()], end - index, lexicon)
        bare = not subjects and not trimmed(row.before[: found.start()], lexicon)
        if bare and index >= end - index:
            # 城镇38960元，农村18740元，分别增长5.2%、7.6%: the figures before are the list.
            subjects = [trimmed(r.before, lexicon) for r in result[2 * index - end : index]]
            if not all(subjects):
                said = row.before.replace("分别", "")
                for at in range(index, end):
                    result[at] = rows[at]._replace(before=said, back=end - index)
                continue
        if len(subjects) < 2 or not all(subjects):
            continue
        said = row.before[found.start() :].replace("分别", "")
        for at, subject in zip(range(index, end), subjects, strict=True):
            result[at] = rows[at]._replace(before=subject + said)
    return result


def _beside(first: Around, second: Around, text: str, lexicon: Lexicon) -> Around:
    """A figure with what it leaves to the next one, or takes from it: 6户14名|监测对象."""
    if _gives_its_noun(first, second, text, lexicon):
        return first._replace(after="")
    adjoins = first.mention.figure.end == second.mention.figure.start
    if not adjoins or not behind(second.after, lexicon):
        return first
    told = any(w.kind in NOUN_KINDS for w in lexicon.cut(trimmed(first.before, lexicon)))
    return first if told else first._replace(after=second.after)


def _own_noun(first: Around, second: Around, text: str, lexicon: Lexicon) -> Around:
    """8个方面32项任务: the words between two figures belong to the first where each has its own."""
    between = text[first.mention.figure.end : second.mention.figure.start]
    if _IN_LIST.match(between):
        second = second._replace(listed=True)
    if first.unit == "年" and first.before.endswith(_ON_END):
        # 出庭率连续三年保持100%: for how long is none of the clause's figures.
        said = first.before.removesuffix(_ON_END) + second.before
        second = second._replace(before=said, opens_part=first.opens_part)
    if between.startswith("、") and not _SPLIT_BY_MARK.search(between, 1):
        # 维持9件、和解8件、撤销和变更3件: behind the mark 和 parts no figures.
        second = second._replace(before=between[1:])
    if between and behind(second.after, lexicon) and between == behind(between, lexicon):
        return second._replace(before="")
    return second


def _gives_its_noun(first: Around, second: Around, text: str, lexicon: Lexicon) -> bool:
    """人员19名|帮教率100%: the noun between two figures is the second's where the first has one."""
    between = text[first.mention.figure.end : second.mention.figure.start]
    noun = behind(between, lexicon)
    if not noun or behind(second.after, lexicon) or not trimmed(first.before, lexicon):
        return False
    return trimmed(between, lexicon) == noun


def _linked(first: Around, second: Around, text: str) -> bool:
    """Whether two figures stand in one row: 1件、2件."""
    between = text[first.mention.figure.end : second.mention.figure.start]
    return len(between) <= 6 and _LINK.fullmatch(between.strip()) is not None


def _subjects(words: str, count: int, lexicon: Lexicon) -> list[str]:
    """The ``count`` things that a list names, what they share put behind each of them."""
    words = words[-_LONGEST:] if "、" in words[-_LONGEST:] or "和" in words[-_LONGEST:] else words
    parts = [part.strip() for part in _SPLIT.split(words) if part.strip()]
    whole = next((w for w, kinds in _TOGETHER.items() if w in words and len(kinds) == count), "")
    if len(parts) == 1 and whole:
        return [words.replace(whole, kind) for kind in _TOGETHER[whole]]
    if len(parts) < count or count < 2:
        return []
    parts = parts[-count:]
    verbs = [[w.start for w in lexicon.cut(part) if w.kind == "verb"] for part in parts]
    if verbs[-1] and verbs[-1][0] >= 2 and not any(verbs[:-1]):
        # 城管、市监部门办理案件: what each of them did.
        did = parts[-1][verbs[-1][0] :]
        return [*(part + did for part in parts[:-1]), parts[-1]]
    shared = _SHARED.search(parts[-1])
    tail = shared[0] if shared and len(shared[0]) < len(parts[-1]) else ""
    if all(verbs):
        return parts  # 城镇新增就业、发放创业担保贷款: each says all of it
    return [part if _SHARED.search(part) else part + tail for part in parts]
