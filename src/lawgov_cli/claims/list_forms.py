"""Where a list stands near its count, and how surely it is all that the count means."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawgov_cli.chinese import lexicon
from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.claims.list_counts import NUMERALS, UNITS, Count
from lawgov_cli.claims.list_runs import (
    FIRST_ITEMS,
    JOINING,
    Run,
    backward,
    forward,
    masked,
    numbered,
    parts,
    sentences,
    sharing,
)
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_NAMED, _REACH, _FAR, _TO_ITEMS = 12, 160, 4000, 60
_FEWEST_CLAUSES, _SHORT_NAME, _SHORT_HEAD = 3, 10, 40
_GROUPING = frozenset("大级类轮")
"""Measure words that sum up what was just listed."""
_CLASS_NOUN = pattern(
    r"\w{0,4}(?:部门|方面|领域|环节|类别|阶段|平台|原则"
    r"|行动|系统|制度|程序|层级|行业|机制|体系|重点|维度)"
)
_HEAD_NOUN = 2
_COUNTED = frozenset("大个项类级种")
_NOT_ALL = pattern(r"[0-9等；;。]|^(?:含|如|例如|包括|主要|不含|其中)")
_PAPER = pattern(r"\w{0,8}(?:文件|制度|方案|意见|通知|办法|规定)")
_CLAUSE_ENDS = "，,。；;：:！!？?\n（("
_NOT_THE_LIST = (
    *lexicon.SUMMED_UP,
    *lexicon.WHOLE_PLACES,
    *lexicon.words("、 的 有 为 了 在 各 达 约 余 多 开展 建立 设立"),
)
_DISTRIBUTED = pattern(r"分别.{2,60}分$")
_ALTERNATIVE = frozenset("县市区乡镇村居户")
_HEAD = pattern(r"“\w{0,7}$")
_SIBLINGS = pattern(r"\w{0,4}”(?:[、和与]“[\w+]{1,8}”)*")
_SIBLINGS_BEFORE = pattern(r"(?:“[\w+]{1,8}”[、和与])+“\w{0,7}$")
_LEAD = pattern(
    r"(?P<noun>[\w”]{0,18}?)(?:(?P<bracket>[（(])|(?P<title>(?=[《“]))|(?P<of>^的)"
    r"|(?:[，,]?\w{0,8}?(?P<named>分别|依次|即|包括|分为|是指|覆盖|涵盖|包含)[为是]?"
    r"|(?P<comma>[，,])|(?P<colon>[：:]|——))[：:为是\s]{0,2})"
)
_PLACES = ("bracket", "title", "of", "named", "colon", "comma")
_ITEMS_AFTER = pattern(
    r"(?:[\w“”]{0,12}[：:]"
    r"|[\w“”]{0,8}(?:工作|任务|措施|方面|实事|行动|举措|要求|重点|问题|不足)[。，,\n])\s{0,4}$"
)
_NUMBERED = pattern(r"(?<![第之其一二三四五六七八九十])(?P<n>[一二三四五六七八九])[是要]")
_ORDINAL = pattern(r"^[一二三四五六七八九十]{1,3}、")
_IN_ORDER = "一二三四五六七八九"
_HALVES = pattern(r"\w{0,8}[，,：:]?(?:其中)?上半年[^。\n]{2,60}[，,；;、]下半年")
_KINDS_SAID = pattern(r"(\w{2})类(?!似)")
_DIGIT, _LETTER, _NOUN = pattern("[0-9]"), pattern(r"\w"), pattern(r"\w{4,8}")
_CLAUSE_MARKS = pattern("[，,。；;：:\n]")
_CLAUSE_OPENED = pattern(r"[，,；]\w{0,4}$")
_LAST_BRACKET = pattern(r"[（(]([^（）()\n]{2,200}).$")
_IN_BRACKET = pattern(r"[^（）()\n]{2,200}(?=[）)])")
_ADDED_TITLE = pattern("“[0-9]+”[即：]《")
_OPENING = pattern(r"(^|[。\n])[ \u3000]*([^。，：；\n]{3,40})(?=[。，：；\n])")
_TOGETHER = pattern(r"\w{0,6}?(?:合计|共|总计|占|均|相加|达)")


class Found(NamedTuple):
    """A list near a count: where it stands, its marks, how many it names, and whether surely all.

    ``place`` is ``before``, ``above``, ``bracket_before``, or the lead behind the count
    (``bracket``, ``colon``, ``comma``, ``named``, ``title``, ``items``, ``order``, ``openings``).
    """

    place: str
    run: Run
    strict: bool = False
    open: bool = False

    @property
    def named(self) -> int:
        """How many things it names."""
        return self.run.named


class Heads:
    """The openings of a text's sentences and lines, in order."""

    def __init__(self, text: str) -> None:
        """Find them when they are asked for."""
        self._text = text
        self._rows: list[tuple[int, str, bool]] | None = None

    def behind(self, offset: int) -> list[tuple[int, str, bool]]:
        """Where each stands, its words to the first mark, and whether it opens a line."""
        if self._rows is None:
            self._rows = [
                (m.start(2), m[2], m[1] in {"\n", ""}) for m in _OPENING.finditer(self._text)
            ]
        rows = self._rows
        low = bisect_right(rows, offset, key=lambda row: row[0])
        high = bisect_right(rows, offset + _FAR, key=lambda row: row[0])
        return rows[low:high]


def found_near(count: Count, text: str, heads: Heads) -> Iterator[Found]:
    """Every list near a count that may be what it counts."""
    before = text[max(0, count.start - _REACH) : count.start]
    after = text[count.end : count.end + 4 * _REACH]
    yield from _behind(count, before, after)
    yield from _items(count, text)
    if count.several:
        return
    yield from _ahead(count, before, after)
    yield from _in_order(count, after)
    if count.unit in UNITS:
        yield from _above(count, text[max(0, count.start - 4 * _REACH) : count.start], after)
        yield from _openings(count, after, heads)
    else:
        yield from _sharing(count, before, after)


def _ahead(count: Count, before: str, after: str) -> Iterator[Found]:
    """住建、司法、法院三个部门; 《甲》《乙》2个办法; “资源、客源、服务”三大要素; 省市县三级."""
    text = _HEAD.sub("", before) if count.quoted else before
    open_ended = text.endswith("等")
    text = text.removesuffix("等").removesuffix("共").removesuffix("\n")
    if text.endswith(("）", ")")):
        yield from _bracket_before(text)
        return
    if text.endswith("”") and "、" in text[text.rfind("“") + 1 :]:
        text = text[text.rfind("“") + 1 : -1]
    whole = _ORDINAL.sub("", text[max(map(masked(text).rfind, _CLAUSE_ENDS)) + 1 :])
    clause = _behind_counts(whole) if "、" in masked(whole) else whole
    run = backward(clause, count.value)
    if run is None or run.named < 2 or not _may_be_listed(count, run):
        return
    sure = count.is_sure and not open_ended
    if run.marks == "titles":
        copies = count.unit in {"份", "条", "批"} and not _PAPER.match(after)
        sure = sure and not copies
    elif run.marks in {"glued", "joined"}:
        sure = run.marks == "glued" and count.unit == "级"
    elif run.marks == "pauses":
        grouped = count.unit in _GROUPING or (
            count.unit == "批" and bool(_DISTRIBUTED.search(clause))
        )
        summed_up = _sums_up(count, after) or _are_called(run, after[:_HEAD_NOUN])
        named = clause == whole and (grouped or (_short(clause) and summed_up))
        sure = named and count.is_sure and not (open_ended and run.named <= count.value)
    yield Found("before", run, sure, open_ended)


def _bracket_before(text: str) -> Iterator[Found]:
    """（拆除案和履职案）两个案件."""
    bracket = _LAST_BRACKET.search(text)
    words = bracket[1].replace("以及", "、").replace("和", "、") if bracket else ""
    if "、" in words:
        run = Run("pauses", words.count("、") + 1, words)
        yield Found("bracket_before", run, "等" not in words, "等" in words)


def _may_be_listed(count: Count, run: Run) -> bool:
    """Whether words before a count may be what it counts; only a measure word sums up clauses."""
    measured = count.unit in UNITS or count.digits == "双"
    if run.marks == "pauses":
        whole = not run.words.endswith(_NOT_THE_LIST) and "等" not in masked(run.words)
        return whole and (measured or _short(run.words))
    return measured or run.marks != "joined"


def _behind_counts(clause: str) -> str:
    """What stands behind a thing that is counted: 春耕、夏管 for 三个品种、春耕、夏管."""
    last = range(len(clause) - 2, -1, -1)
    at = next((i for i in last if clause[i + 1] in _COUNTED and clause[i] in NUMERALS), -1)
    first = masked(clause).find("、")
    if at < 0 or at < first:
        return clause
    counted, _, others = clause[at:].partition("、")
    behind = max(map(counted.rfind, JOINING))
    # 五个审批处和政策法规、信息数据: the second list begins behind 和.
    return f"{counted[behind + 1 :]}、{others}" if behind > 0 else others


def _short(text: str) -> bool:
    """Whether a list has three or more parts that are all names, not clauses."""
    named = parts(text, "、")
    return len(named) >= 3 and all(1 < len(part) <= _SHORT_NAME for part in named[1:])


def _sums_up(count: Count, after: str) -> bool:
    """Whether the number sums up a list (三个部门) and does not count all of the things (30个)."""
    if count.value > _MOST_NAMED:
        return False
    if count.digits.isascii():
        return _CLASS_NOUN.match(after) is not None
    return _LETTER.match(after) is not None


def _above(count: Count, before: str, after: str) -> Iterator[Found]:
    """What an earlier clause or sentence names as many of: 上述五个程序; 甲类…，乙类…，两类合计."""
    referring = before.endswith(lexicon.ABOVE)
    opened = _CLAUSE_OPENED.search(before)
    if not referring and opened is None:
        return
    if referring:
        named = 0
        for mark in _NUMBERED.finditer(before):
            number = _IN_ORDER.index(mark["n"]) + 1
            named = number if number in {1, named + 1} else named
        if named > 1:
            yield Found("above", Run("numbered", named), strict=named > 2)
    sentence = sentences(before)[-1]
    kinds = set(_KINDS_SAID.findall(sentence)) if count.unit == "类" else ()
    if len(kinds) == count.value:
        yield Found("above", Run("kinds", len(kinds)))
    text = before.removesuffix("这").rstrip("。\n") if opened is None else before[: opened.start()]
    clauses = _CLAUSE_MARKS.split(text[-2 * _REACH :])
    together = not referring and _TOGETHER.match(after)
    for clause in reversed(clauses if referring else clauses[-1:]):
        counted = _DIGIT.search(clause) is None or together
        if clause.count("、") + 1 == count.value and "等" not in clause and counted:
            yield Found("above", Run("pauses", count.value, clause))
            return
    # 集体学法6次，会前学法12次，两项合计18次: as many clauses as have a figure.
    said = [clause for clause in sentence[: sentence.rfind("，")].split("，") if "、" not in clause]
    if together and len(said) == count.value == sum(map(bool, map(_DIGIT.search, said))):
        yield Found("above", Run("commas", count.value, "，".join(said)))
        return
    last = clauses[-count.value :]
    alike = len(last) == count.value > 2 and len({clause[:2] for clause in last}) == 1
    if alike and all(len(clause) > 2 for clause in last):
        yield Found("above", Run("alike", count.value, "，".join(last)))


class Lead(NamedTuple):
    """What leads from a count to a list behind it: the words of ``noun``, then a mark or word.

    ``rest`` is what follows; ``exact`` says that the lead tells what was just counted.
    """

    place: str
    noun: str
    rest: str
    exact: bool


def _behind(count: Count, before: str, after: str) -> Iterator[Found]:
    """三个部门（住建、司法、法院）; “三个不够”，即甲、乙、丙; 2个办法：《甲》《乙》."""
    lead = _lead(count, before, after)
    if lead is None:
        return
    if "+" in count.digits:
        yield from _added(lead)
        return
    runs = [run for run in forward(lead.rest, count.value) if _is_list(run, lead, count)]
    run = next((run for run in runs if run.named == count.value), runs[0] if runs else None)
    if run is None and count.value == 1 and lead.place in {"named", "colon"}:
        run = Run("single", 1)
    if run is not None:
        open_ended = lead.rest.startswith("等", len(run.words)) or "等" in run.words[-6:]
        whole = not open_ended and _is_whole(run, lead, count, before)
        yield Found(lead.place, run, whole, open_ended)


def _lead(count: Count, before: str, after: str) -> Lead | None:
    """What leads from a count to what stands behind it, and the stretch that this is.

    Several names in quotation marks have a stretch each: “两重”、“两新”：…；….
    """
    siblings = _SIBLINGS.match(after) if count.quoted else None
    match = _LEAD.match(after, siblings.end() - 1 if siblings else 0)
    if match is None or (count.value > _MOST_NAMED and not match["title"]):
        return None
    place = next(name for name in _PLACES if match[name] is not None)
    if count.several and place not in {"colon", "named", "bracket"}:
        return None
    rest = after[match.end() : match.end() + 2 * _REACH]
    if place == "bracket":
        closed = _IN_BRACKET.match(rest)
        rest = closed[0] if closed else ""
    elif siblings is not None:
        earlier = _SIBLINGS_BEFORE.search(before)
        first = earlier[0].count("”") if earlier else 0
        names = first + siblings[0].count("”")
        if names > 1:
            stretches = parts(sentences(rest)[0], "；")
            rest = stretches[first] if len(stretches) == names else ""
    noun = after[: match.end("noun")]
    return Lead(place, noun, rest, place == "colon" or match["named"] == "即")


def _added(lead: Lead) -> Iterator[Found]:
    """“1+7”：“1”即《…》；“7”即《…》《…》….: each number of a sum is explained by titles."""
    sentence = sentences(lead.rest)[0]
    if all(_ADDED_TITLE.match(part) for part in parts(sentence, "；")):
        yield Found("named", Run("titles", sentence.count("《")))


def _is_list(run: Run, lead: Lead, count: Count) -> bool:
    """Whether what a lead opens is one list: none or all of its parts have figures."""
    if run.marks in {"titles", "quotes"}:
        return True
    if run.marks in {"semicolons", "commas"} and run.named < _FEWEST_CLAUSES:
        return False
    mark = "、" if run.marks == "pauses" else "，"
    counted = [bool(_DIGIT.search(part)) for part in parts(run.words, mark)]
    if lead.place == "comma":
        # 四个领域，食品、环境、安全、社保分别查处12件、8件、5件、3件
        if lead.rest.startswith("分别", len(run.words)) and _CLASS_NOUN.match(lead.noun):
            return run.named == count.value
        named = count.quoted and count.unit in UNITS
        return named and (all(counted) or (mark == "、" and not any(counted)))
    return lead.place != "title" and (mark == "，" or any(counted) == all(counted))


def _is_whole(run: Run, lead: Lead, count: Count, before: str) -> bool:
    """Whether a list behind a count is surely all that it counts."""
    if run.marks in {"titles", "quotes"}:
        papers = _PAPER.search(lead.noun) is not None
        return lead.place in {"colon", "named"} or (lead.place == "title" and papers)
    if run.marks == "semicolons":
        alike = len({part[:1] for part in parts(run.words, "；")}) == 1
        return count.is_sure and (alike or before.endswith("以下"))
    if run.marks != "pauses":
        return False
    called = _are_called(run, lead.noun.rstrip("”")[-_HEAD_NOUN:])
    if lead.place == "bracket":
        listed = run.named > 2 and not _NOT_ALL.search(run.words)
        return listed and lead.noun[-1:] not in _ALTERNATIVE and (count.is_sure or called)
    # “五个一批”：甲一批、乙一批 is told to be whole; of other names in quotation marks those are
    # whose things are called by the name: “三项清单”：权力清单、责任清单.
    one_thing = _DIGIT.search(lead.noun) is None
    return lead.exact and one_thing and (count.is_sure or count.unit == "个" or called)


def _are_called(run: Run, noun: str) -> bool:
    """Whether each thing listed ends as what is counted does: 甲镇、乙镇、丙乡 3 个乡镇."""
    return len(noun) == _HEAD_NOUN and all(item[-1:] in noun for item in run.items())


def _in_order(count: Count, after: str) -> Iterator[Found]:
    """两轮，第一轮120卷、第二轮150卷; 两轮，上半年80卷，下半年120卷."""
    if _HALVES.match(after):
        yield Found("order", Run("halves", 2))
    sentence = after.partition("。")[0]
    named = 0
    for numeral in _IN_ORDER:
        if f"第{numeral}{count.unit}" not in sentence:
            break
        named += 1
    if named > 1:
        yield Found("order", Run("ordinals", named))


def _sharing(count: Count, before: str, after: str) -> Iterator[Found]:
    """进机关、进学校、进企业，“三进”; “三小”…小作坊、小餐饮、小摊点: all have what is counted."""
    earlier = sentences(before)
    for place, stretch in (
        ("comma", sentences(after)[0]),
        *(("above", sentence) for sentence in reversed(earlier[-3:])),
    ):
        for run in sharing(stretch, count.unit):
            sure = run.marks == "alike" or (count.quoted and count.value >= _FEWEST_CLAUSES)
            if run.named == count.value and sure:
                yield Found(place, run)
                return


def _items(count: Count, text: str) -> Iterator[Found]:
    """六项工作：一是…二是…; 十件民生实事”。（1）…（2）…."""
    near = text[count.end : count.end + _TO_ITEMS]
    start = min((at for word in FIRST_ITEMS if (at := near.find(word)) != -1), default=-1)
    run = numbered(text, count.end + start) if start != -1 else None
    if run is not None:
        yield Found("items", run, _ITEMS_AFTER.match(near[:start]) is not None)


def _openings(count: Count, after: str, heads: Heads) -> Iterator[Found]:
    """两个目标。⏎关于甲。…⏎关于乙。…; 六大产业集群。打造甲产业集群。…打造乙产业集群。…."""
    noun = _NOUN.match(after)
    rows = heads.behind(count.end)
    named = {head for _, head, _ in rows if noun is not None and head.endswith(noun[0])}
    if len(named) == count.value > 2:
        yield Found("openings", Run("nouns", count.value))
    is_last = "\n" in after[:_SHORT_HEAD]
    lines = [head for _, head, is_line in rows if is_line and is_last][: count.value + 1]
    alike = [head[:2] == lines[0][:2] for head in lines] if lines else []
    if sum(alike) == count.value and all(alike[: count.value]):
        yield Found("openings", Run("lines", count.value))
