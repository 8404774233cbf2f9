"""A text that claims things -> its figures, each with the words that say what it counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.chinese.fold import is_han
from lawgov_cli.chinese.lexicon import AIMED, CARRIED_OVER, TO_COME, words
from lawgov_cli.chinese.names import find_uncounted, quoted_spans
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.verify.claim import Sense, SentenceClaim
from lawgov_cli.verify.levels import levels_in
from lawgov_cli.verify.sentences import OF_LEVELS, counts_listed, masked, sentences, spoken
from lawgov_cli.verify.words import FALLS, LEVEL_WORDS, RISES, TRENDS, VERBS, features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lawgov_cli.chinese.dates import Date
    from lawgov_cli.chinese.figure import Figure

_CLAUSE = frozenset("，,；;：:。！!？?（()）\n")
_PART = frozenset("；;。！!\n")
_COLON = frozenset(":：")
_EACH = "分别"
_AND_WORDS = "以及|和(?![谐解])|(?<!参)与|(?<![以涉普惠波顾])及(?![时格早])"
_BEGAN = pattern("[由从](?:原来|改革前|此前)?的?(?:平均)?$")
_AND = pattern(_AND_WORDS)
_LIST = pattern(f"、|{_AND_WORDS}")
_NEXT = pattern("累计|其中|共计|同时|包括|含|全年|平均|分别")
_LONGEST_AFTER, _LONGEST_MORE, _NEAR, _HEAD, _SHORTEST = 24, 4, 24, 6, 2
"""Characters behind a figure that may say what it counts, and before it what level it is of."""
_VERBS = (*VERBS, *words("担任 走进"))
_BEFORE_BASE = words("较 比 与 同 相比 相较")
_BEHIND_BASE = (*CARRIED_OVER, "同期", "以来")
_OTHER_SIDE = pattern("(?:超过|高于|低于|多于|少于|不及|不如|比|较)[^，,]+[，,]$")
"""What something is compared with, in the clause before: a number behind it is not of that."""
_PARTED = words("分为 分成 分")
"""What stands before a number of parts and says nothing of them."""
_PREDICATES = words("全部 全都 均 都 已 皆 悉数 一律")
"""What opens behind a figure what is said of it, and not what it counts: 9个全部建立."""
_REACHED = tuple("至到为达")
_LAST_YEAR = pattern("(?:上年|上一年|前一年)(?:度|同期|末|底)?[的为是]?$")
_HALF = pattern("(?<![0-9一二三四五六七八九十])一半|半数")
_DONE = words("完成 已 实际 落实了 办成 实现")
_DEMANDS = (*AIMED, *words("要求 应当 必须 须 不得 应达到 不少于 不低于"))


def find_claims(text: str) -> list[SentenceClaim]:
    """The figures of one text that count something, each with its sense."""
    read = _HALF.sub("五成", text) if "半" in text else text
    uncounted = find_uncounted(read)
    figures = [f for f in find_figures(read, uncounted) if not counts_listed(read, f)]
    quoted = quoted_spans(read)
    claims = []
    for start, end in sentences(text):
        inside = [f for f in figures if start <= f.start < end]
        within = [(low + 1, high - 1) for low, high in quoted if start <= low < end]
        for low, high in [(start, end)] if inside else within:
            counted = inside or spoken(read, low, high)
            dates = [d for d in uncounted.dates if low <= d.start < high]
            reader = _Reader(text, read, (low, high), counted, dates)
            claims += [reader.claim(i) for i in range(len(counted))]
    return claims


class _Reader:
    """Reads the figures of one sentence."""

    def __init__(
        self,
        printed: str,
        text: str,
        span: tuple[int, int],
        figures: Sequence[Figure],
        dates: Sequence[Date],
    ) -> None:
        start, end = span
        self.printed, self.text = printed, masked(text, start, end, [*figures, *dates])
        self.start, self.end, self.figures, self.dates = start, end, figures, dates
        self.each = text.find(_EACH, start, end)

    def claim(self, index: int) -> SentenceClaim:
        """The figure of that index with its sense."""
        figure = self.figures[index]
        before, after, low = self._around(index)
        for word in figure.qualifier.split("、"):
            before, after = before.removesuffix(word), after.removeprefix(word)
        before = next(
            (before.removesuffix(word) for word in _PARTED if before.endswith(word)), before
        )
        part = self._part(figure.start)
        local, side = self._sides(before, after)
        earlier = self.text[part[0] : low]
        earlier = _OTHER_SIDE.sub("", earlier) if earlier else ""
        at = self.text.find(after, figure.end, figure.end + len(after) + _LONGEST_MORE)
        behind = at + len(after) if at >= 0 else figure.end
        later = self.text[behind : _first(self.text, _CLAUSE | {"、"}, behind, self.end)]
        bare = not (local | side) - TRENDS
        if bare:
            shared = self._shared(index, part[0], low, earlier)
            local |= _nearest(shared) or features(self._next_clause(behind))
        else:
            side |= self._label(part[0], low)
        local |= self._role(index, before)
        own = before + after
        clause = self.text[part[0] : figure.end + 6]
        trend = _trend(before[-8:] + after[:4])
        levels = levels_in(before[-_NEAR:] + after[:_NEAR])
        if before in LEVEL_WORDS and before:
            levels |= levels_in(f"{before}{OF_LEVELS}")  # 州1个、县9个
        if figure.unit == OF_LEVELS:
            # 州、县、乡三级 counts them.
            levels = frozenset(level for level in levels if not level.isdigit())
        sense = Sense(
            local,
            side - local,
            features(earlier) - local - side,
            features(later)
            | features(self.text[self.start : part[0]])
            | features(self.text[max(0, self.start - 80) : self.start]),
            levels,
            levels_in(earlier) or levels_in(self.text[self.start : low]),
            self._year(figure.start),
            any(word in clause for word in _DEMANDS),
            ""
            if any(word in clause for word in TO_COME)
            else next((word for word in _DONE if word in earlier + own), ""),
            trend,
            before.endswith(_REACHED),
            "年" in before and _LAST_YEAR.search(before) is not None,
            own,
            _head(before, after, local),
            bare,
        )
        sentence = self.printed[self.start : self.end]
        start = self.start + len(sentence) - len(sentence.lstrip())
        return SentenceClaim(figure, sense, sentence.strip(), start, figure.start - start)

    def _shared(self, index: int, start: int, low: int, earlier: str) -> str:
        """What stands before a figure for it, too: not 州直单位 of 检查30个州直单位、9个."""
        before = self.figures[index - 1] if index else None
        if before is None or before.start < start:
            return earlier
        noun = self.text[before.end : low]
        joined = any(map(is_han, noun)) and _CLAUSE.isdisjoint(noun)
        return self.text[start : before.start] if joined else earlier

    def _label(self, start: int, low: int) -> frozenset[str]:
        """What a heading with its colon says of all that follows: 行政执法主体：州本级50个."""
        stop = _first(self.text, _COLON, start, low)
        label = self.text[start:stop]
        named = stop < low and _CLAUSE.isdisjoint(label) and not any(map(str.isdigit, label))
        return features(label) if named else frozenset()

    def _next_clause(self, at: int) -> str:
        """The clause behind one that names nothing: 从775个到369个，申请材料砍掉一半."""
        low = _first(self.text, _CLAUSE, at, self.end) + 1
        return self.text[low : _first(self.text, _CLAUSE, low, self.end)]

    def _role(self, index: int, before: str) -> frozenset[str]:
        """Whether a figure is what was before a change or what came of it."""
        if _BEGAN.search(before):
            return frozenset({"改革前"})
        if index and before.endswith(("至", "到", "为", "成")):
            earlier = self.figures[index - 1]
            low = self.figures[index - 2].end if index > 1 else self.start
            lead = self.text[
                max(low, _last(self.text, _CLAUSE, low, earlier.start) + 1) : earlier.start
            ]
            if any(word in lead for word in "由从将") or "改革前" in lead:
                return frozenset({"改革后"})
        return frozenset()

    def _around(self, index: int) -> tuple[str, str, int]:
        """The words of a figure's clause before and behind it, and where the first begin."""
        text, figure = self.text, self.figures[index]
        low = self.figures[index - 1].end if index else self.start
        mark = _last(text, _CLAUSE, low, figure.start)
        start = max(low, mark + 1)
        before = text[start : figure.start]
        behind = [f for f in self.figures[index + 1 :] if f.unit != OF_LEVELS]
        high = behind[0].start if behind else self.end
        stop = _first(text, _CLAUSE | {"、"}, figure.end, high)
        after = text[figure.end : stop]
        if index and start == low:
            within = _own_begin(text[low : figure.start])
            before, start = before[within:], start + within
        if stop == high and behind:
            after = _noun(after[: _own_end(after)])
        after = _NEXT.split(after[:_LONGEST_AFTER])[0]
        if not any(map(is_han, before + after)) and start > self.start:
            # 宣传标语、通告各2000余条 and figures in brackets: what they count stands before.
            mark = _last(text, _CLAUSE, self.start, max(self.start, start - 1))
            before = text[mark + 1 : start] + before
            start = mark + 1
        if 0 <= self.each < figure.start:
            dealt = self._dealt(index)
            if dealt is not None:
                return dealt
        return before, after, start

    def _dealt(self, index: int) -> tuple[str, str, int] | None:
        """The words of a figure that 分别 deals to one of the things named before it."""
        text, each = self.text, self.each
        behind = [i for i, f in enumerate(self.figures) if f.start > each]
        first = behind[0]
        if _last(text, _PART, each, self.figures[first].start) >= each:
            return None
        group = [first]
        for i in behind[1:]:
            between = text[self.figures[i - 1].end : self.figures[i].start]
            if len(between) > 3 and not re.fullmatch(
                "[^，,；;]{0,4}[、和与及][^，,；;]{0,4}", between
            ):
                break
            group.append(i)
        if index not in group or len(group) < 2:
            return None
        ahead = [i for i, f in enumerate(self.figures) if f.end <= each]
        number = group.index(index)
        clause = text[_last(text, _PART | frozenset("，,"), self.start, each) + 1 : each]
        if len(ahead) >= len(group):
            chosen = self.figures[ahead[len(ahead) - len(group) + number]]
            stop = _first(text, _CLAUSE | {"、"}, chosen.end, each)
            item = text[chosen.end : stop]
            shared = ""
        else:
            items = _LIST.split(clause)
            if len(items) < len(group):
                return None
            item = items[len(items) - len(group) + number]
            lengths = len(items) - len(group)
            shared = items[-1][2:] if number < len(group) - 1 else ""
            head = items[lengths]
            shared += head[:-2] if number else ""
        verb = text[each + len(_EACH) : self.figures[first].start]
        last = self.figures[group[-1]]
        high = self.figures[group[-1] + 1].start if group[-1] + 1 < len(self.figures) else self.end
        after = text[last.end : _first(text, _CLAUSE, last.end, high)]
        return f"{item}，{shared}，{verb}", after, each - len(clause)

    def _sides(self, before: str, after: str) -> tuple[frozenset[str], frozenset[str]]:
        """The features of the side that names the figure, and of the other."""
        ahead, behind = features(before), features(after)
        noun = after.lstrip('“"（(')[:1]
        if after.startswith(_PREDICATES):
            return (ahead, behind) if ahead else (behind, ahead)
        if behind - TRENDS and noun and is_han(noun) and after[:1] not in "的以，":
            return behind, ahead
        return (ahead, behind) if ahead else (behind, ahead)

    def _part(self, at: int) -> tuple[int, int]:
        low = max(self.start, _last(self.text, _PART, self.start, at) + 1)
        return low, _first(self.text, _PART, at, self.end)

    def _year(self, at: int) -> int | None:
        """The year that the sentence speaks of at an offset."""
        found = None
        for date in self.dates:
            if date.year is None:
                continue
            lead = self.text[max(self.start, date.start - 2) : date.start]
            behind = self.text[date.end : date.end + 4]
            if self.text[date.end : at].rstrip("度同期末底的为") == "" and date.end <= at:
                return date.year
            # 2021年2月，某局获表彰，全州办理案件11085件: a day or month is of its own clause.
            if date.kind != "year" and "，" in self.text[date.end : at].removeprefix("，"):
                continue
            if lead.endswith(_BEFORE_BASE) or behind.lstrip("度末底").startswith(_BEHIND_BASE):
                continue
            # (2020年) behind a figure is its year, 而2019年为15件 is of another.
            if date.start <= at or (found is None and "，" not in self.text[at : date.start]):
                found = date.year
        return found


def _nearest(earlier: str) -> frozenset[str]:
    """The features of the last of some clauses that says something."""
    for clause in reversed(re.split("[，,:：？?]", earlier)):
        said = features(clause)
        if any(len(feature) > 1 for feature in said - TRENDS):
            return said
    return features(earlier)


def _head(before: str, after: str, local: frozenset[str]) -> frozenset[str]:
    """The features of the words next to the figure on the side that names it."""
    return local & (features(before[-_HEAD:]) | features(after[:_HEAD]))


def _noun(after: str) -> str:
    """What stands behind a figure up to the verb of which it is the subject."""
    verbs = (at for word in _VERBS if (at := after.find(word, _SHORTEST)) > 0)
    return after[: min(verbs, default=len(after))]


def _own_begin(between: str) -> int:
    """Where the words of the second of two figures begin in the text between them."""
    if within := _inside(between):
        return within
    if between.endswith("、"):
        return len(between)
    return max((m.end() for m in _AND.finditer(between)), default=0)


def _own_end(between: str) -> int:
    """Where the words of the first of two figures end in the text between them."""
    if within := _inside(between):
        return within
    match = _AND.search(between)
    return match.start() if match else len(between)


def _inside(between: str) -> int:
    """Where the whole ends of which the next figure is a part: 10317件纠纷中调解成功…."""
    at = max(between.find("中"), between.find("里"))
    if (
        at <= 0
        or between[at - 1] in "其集当"
        or between[at + 1 : at + 2] in set("心央小级学国共介医")
    ):
        return 0
    return at + 1


def _trend(near: str) -> int:
    rise = max(map(near.rfind, RISES), default=-1)
    fall = max(map(near.rfind, FALLS), default=-1)
    if rise == fall:
        return 0
    return 1 if rise > fall else -1


def _last(text: str, marks: frozenset[str], low: int, high: int) -> int:
    """The last offset in ``low``..``high`` where a mark stands, else ``low - 1``."""
    for at in range(high - 1, low - 1, -1):
        if text[at] in marks:
            return at
    return low - 1


def _first(text: str, marks: frozenset[str], low: int, high: int) -> int:
    """The first offset in ``low``..``high`` where a mark stands, else ``high``."""
    for at in range(low, high):
        if text[at] in marks:
            return at
    return high
