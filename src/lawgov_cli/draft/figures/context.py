"""What a figure is named from: its clause, the figures before it, the topics of the text around.

What the figure's own clause says is trusted most, then its list or sentence, its item's
opening, its measure's title, its paragraph, its chapter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.chinese.lexicon import COUNTED, HAN, words
from lawgov_cli.chinese.patterns import last_match, pattern
from lawgov_cli.chinese.units import family_of
from lawgov_cli.draft.figures.changes import without_change
from lawgov_cli.draft.figures.clause import DONE_TO, Clause, behind, read_clause
from lawgov_cli.draft.figures.lazy import lazy
from lawgov_cli.draft.figures.lists import BARE
from lawgov_cli.draft.figures.phrases import NOUN_KINDS
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from lawgov_cli.draft.figures.surroundings import Around
    from lawgov_cli.draft.figures.vocabulary import Vocabulary

OWN, SENTENCE, OPENING, TITLE, PARAGRAPH, CHAPTER, NOWHERE = range(7)
"""Where the topic of a name stands, the surest first; NOWHERE for an indicator that needs none."""

FROM_CONTEXT = {
    SENTENCE: "指标的主题按同一句的上文拟定，请核对",
    OPENING: "指标的主题按本项开头拟定，请核对",
    TITLE: "指标的主题按措施标题拟定，请核对",
    PARAGRAPH: "指标的主题按本段上文拟定，请核对",
    CHAPTER: "指标的主题按章的标题拟定，请核对",
}
FROM_WORDS = "指标名按文字拟定，请核对"
UNCLEAR = "看不出数的是什么，请改名"

TOTAL = "总数"
"""What a total is called; what was done with those that it holds more of goes on to none."""

_ACTOR = pattern("(?:中心|平台|热线|大厅|窗口|委员会|组织|机构|点位|[室站所院队团庭会组点])$")
_HOTLINE = pattern("[0-9]{5}")
# Who reports or is served tells nothing of what is counted.
_ANYBODY = pattern(
    "(?:政府|[局厅委]|[府法街]办|委会|部门|机关|单位|党组|[支大总]队|街道|乡镇|试点县|系统|企业|群众|劳动者|当事人|家长|村民|居民|原告|申请人|职工|占)$"
)
# A name says the same in every place: 法院 for 区人民法院.
_PLACE = pattern(
    "^(?:[省州盟旗](?!委)|市(?![场民政容域委])|县(?![域委])|[区乡镇](?![域块村镇委]))(?=.{3})"
)
_COURT = pattern(".{0,3}(?:人民)?法院")
_MARK = pattern("[，,；;。]")
_FIGURE = pattern("[0-9０-９]")
_OF_WHICH = pattern("[，,；;（(。 ]*其中")
_DONE_TO_ALL = pattern(f"(?:、[^，,。；;]{{1,30}})+?(?P<deed>(?:进行|开展|予以|实施){HAN}{{2,8}})")
_TAKES_PART = tuple(words("参加 参与 接受 旁听 观摩"))
_SHORTEST, _LONGEST = 3, 12
_DEED = 2
_OF_ALL = frozenset((TOTAL, *words("总人数 总数量 总量")))

# 【养老服务】, 关于养老服务。, 在养老服务上， and 养老服务方面： where a sentence opens.
_HEADING = pattern(
    f"【(?P<of>{HAN}{{2,8}})】|关于(?P<about>{HAN}{{2,8}})[。：:]"
    f"|(?:^|[。；;\n]|{HAN}是)(?:在(?P<on>{HAN}{{2,8}})(?:方面|上|中)|(?P<side>{HAN}{{2,8}})方面)"
    "(?:[，,。：:]|$)"
)


class Near(NamedTuple):
    """How near to a figure a topic stands: where, and which of those that stand there."""

    trust: int
    rank: int


class ProposedName(NamedTuple):
    """A proposed name by its parts, and why a person should look at it.

    ``thing`` is what the figure is of: an indicator's topic or the clause's own
    object.  ``base`` is the name without the part that says how it changed.
    ``listed`` is true for a name of the indicator list, ``counted`` its objects;
    ``deed`` is what was done, which goes on over a list, ``part`` what its
    clause said more, and ``level`` the one level that such things stand on; ``assumed``
    is true where no clause says what was done.
    """

    text: str
    doubt: str
    base: str
    topic: str = ""
    thing: str = ""
    listed: bool = False
    deed: str = ""
    part: str = ""
    counted: frozenset[str] = frozenset()
    level: str = ""
    doer: str = ""
    assumed: bool = False


class Before(NamedTuple):
    """A figure before, with its unit and amount, and whether it stands in the same sentence."""

    name: ProposedName
    unit: str
    same_sentence: bool
    amount: Decimal


class Case:
    """One figure to be named; ``before`` are the figures of its paragraph, the nearest first.

    ``office`` is true in the report of an office that is a party to 行政复议.
    """

    def __init__(
        self,
        around: Around,
        vocabulary: Vocabulary,
        before: Sequence[Before] = (),
        office: bool = False,  # noqa: FBT001, FBT002 - a field as the others
    ) -> None:
        """Only remember them: what is asked of them is found when it is asked."""
        self.around, self.vocabulary, self.before, self.office = around, vocabulary, before, office

    @lazy
    def clause(self) -> Clause:
        """The figure's own words."""
        around = self.around
        lexicon = self.vocabulary.lexicon
        after = around.after
        if after.startswith("、") and any(mark in around.before for mark in DONE_TO):
            # 对拟签合同60件、拟发文件6件进行审查: what is done to all stands behind the last.
            done = _DONE_TO_ALL.match(around.rest)
            after = done["deed"] if done else after
        clause = read_clause(around.before, after, lexicon, around.unit)
        if clause.lead in _OF_ALL and not clause.behind and self.last is None:
            return Clause()  # 调解员配备到位，总数58人: all that is told stands before
        if clause.object and clause.rest and not clause.behind and self._leads_on:
            # 规范性文件14件全部报备14件: what was done with the next.
            clause = read_clause(around.before, "", lexicon, around.unit)
        if clause.behind and self._leads_on:
            if clause.rest.startswith("已"):  # 反馈的32个问题|已整改28个
                clause = read_clause(around.before, behind(after, lexicon), lexicon, around.unit)
            clause = clause._replace(items=())  # 12名调解员和律师8名
        adjoins = not around.before.strip() and not clause.behind
        goes_on = around.listed or adjoins or _OF_WHICH.match(around.before)
        if clause.action or clause.object == TOTAL or not self.before or not goes_on:
            return clause
        # 出台法规2件、规章3件; 登记734批次1288人次; 其中规章3件: what was done goes on,
        # but 合格 to no 不合格.
        deed = self.before[0].name.deed
        return clause if deed in clause.object else clause._replace(action=deed)

    @lazy
    def carried(self) -> str:
        """The deed that only the figure before says."""
        did = self.clause.action
        return did if did not in BARE and did not in self.clause.text else ""

    @lazy
    def takes_part(self) -> bool:
        """Whether those that stand behind the figure do but take part: 46名干部|参加学法考试."""
        return bool(self.clause.behind) and self.clause.rest.startswith(_TAKES_PART)

    def going_on(self) -> Case | None:
        """The figure with the deed before, where it names but another thing: 审核文件，合同."""
        clause, last = self.clause, self.before[0] if self.before else None
        if last is None or not last.same_sentence or clause.action or clause.behind:
            return None
        if clause.object == TOTAL:
            return None
        if self.around.opens_part or family_of(last.unit) != family_of(self.around.unit):
            return None
        if not last.name.deed or any(w.kind not in NOUN_KINDS for w in clause.core):
            return None
        case = Case(self.around, self.vocabulary, self.before, self.office)
        case.clause = clause._replace(action=last.name.deed)
        return case

    @lazy
    def summed(self) -> Case | None:
        """The figure with the clause before, where its own only says so many: 全部组建到位，共12支.

        No other figure stands there but one that only says how it changed: 事故下降20%，共8起.
        """
        clause, around = self.clause, self.around
        bare = clause.is_empty or clause.lead in COUNTED
        if not bare or (clause.action and clause.action not in BARE) or clause.behind:
            return None
        if around.listed or around.mention.figure.ordinal:
            return None
        said = _MARK.split(around.so_far.rstrip("，, "))[-1]
        figure = _FIGURE.search(said)
        words = said[: figure.start()] if figure else said
        changed = without_change(words)
        if figure is not None and changed == words:
            return None
        told = self.saying(changed)
        return None if told.clause.is_empty else told

    @lazy
    def agent(self) -> str:
        """What opens the clause and tells what it is about: 仲裁院, 高等教育; no office."""
        return telling(self.clause.agent) if self.clause.object else ""

    @lazy
    def doer(self) -> str:
        """Who does it, in the clause or in one before it in its part of the sentence."""
        if self.clause.agent:
            agent = telling(self.clause.agent)
            return agent if is_actor(agent) or self.vocabulary.topics_of(agent) else ""
        last = self.last if not self.around.opens_part else None
        return last.doer if last else ""

    @property
    def actor(self) -> str:
        """The institute that does it."""
        return self.doer if is_actor(self.doer) else ""

    @lazy
    def last(self) -> ProposedName | None:
        """The name of the figure before in the same sentence."""
        return next((b.name for b in self.before if b.same_sentence), None)

    @lazy
    def topics_going_on(self) -> tuple[str, ...]:
        """The topics that a figure goes on with: who does it, then that of the figure before."""
        of_doer = () if self.around.opens_part else sorted(self.vocabulary.topics_of(self.doer))
        return (*of_doer, *((self.last.topic,) if self.last and self.last.topic else ()))

    @lazy
    def own_topics(self) -> frozenset[str]:
        """The topics that the words of the clause itself say."""
        words = {w.text for w in (*self.clause.core, *self.clause.side)}
        return frozenset[str]().union(*map(self.vocabulary.topics_of, words))

    @lazy
    def leads_on(self) -> bool:
        """Whether the words behind the figure go on to the next one without a mark."""
        return bool(self.clause.behind) and self._leads_on

    @property
    def _leads_on(self) -> bool:
        """Whether no mark parts what stands behind the figure from the next one."""
        around = self.around
        following = around.rest[len(around.after) :][:1]
        return following.isdigit() and not _MARK.search(around.after)

    @lazy
    def joint(self) -> frozenset[str] | None:
        """The topics that every part of a list says; None where it is no list of topics.

        建议和提案 have one in common, 复议和诉讼 none; 处罚、许可|案卷 only says of which.
        """
        said = [self.vocabulary.topics_of(item) for item in self.clause.items]
        head = self.vocabulary.topics_of(self.clause.head[-1].text) if len(said) > 1 else ()
        if head and said[-1].isdisjoint(head):
            return None
        return frozenset.intersection(*said) if len(said) > 1 and all(said) else None

    @lazy
    def near(self) -> dict[str, Near]:
        """The topics that the text around the figure names, each at its nearest."""
        around, found = self.around, dict[str, Near]()

        def add(topics: Sequence[str], trust: int) -> None:
            for rank, topic in enumerate(topics):
                if topic not in found:
                    found[topic] = Near(trust, rank)

        # 办结的案件中，纠错率9%: what stands before the last mark is no part of the clause.
        own = _MARK.split(around.before)[-1]
        before = around.sentence[: -len(own) or None]
        last = self._topics_before()
        topics_in = self.vocabulary.topics_in
        said = topics_in(before)
        # A part of a sentence that no figure stands in yet says itself what it is about.
        # What its own part of the sentence says comes before what figures of another part are.
        own_part = [] if around.opens_part else [t for t in last if t in said]
        going_on = () if around.opens_part else self.topics_going_on
        add([*going_on, *own_part, *said, *last], SENTENCE)
        add(topics_in(around.rest[len(around.after) :])[::-1], SENTENCE)
        add(topics_in(around.lead), OPENING)
        add(topics_in(around.title), TITLE)
        earlier = next((b.name.topic for b in self.before if b.name.topic), None)
        add([earlier] if earlier else [], PARAGRAPH)
        add(topics_in(around.chapter), CHAPTER)
        return found

    @lazy
    def heading(self) -> str:
        """What the paragraph is about where it opens with a heading of its own: 【养老服务】."""
        around = self.around
        own = around.earlier + around.sentence
        found = (last_match(_HEADING, text) for text in (own, around.title, around.chapter))
        match = next(filter(None, found), None)
        return match[match.lastgroup or 0] if match else ""

    @property
    def is_outcome(self) -> bool:
        """Whether the clause is one short word that says what became of what was counted before.

        调解57件，调成53件: no list has 调成, but it counts the same.
        """
        clause, last = self.clause, next((b for b in self.before[:1] if b.same_sentence), None)
        alone = len(clause.core) == 1 and clause.lead == clause.core[0].text and not clause.behind
        if last is None or not alone or self.around.listed or clause.core[0].kind != "unknown":
            return False
        figure = self.around.mention.figure
        fits = figure.value * figure.scale <= last.amount
        return fits and len(clause.lead) == _DEED and family_of(last.unit) == family_of(figure.unit)

    def saying(self, before: str, after: str = "") -> Case:
        """The same figure with other words around it."""
        around = self.around._replace(before=before, after=after)
        return Case(around, self.vocabulary, self.before, self.office)

    def _topics_before(self) -> list[str]:
        """The topics of the figures before in the sentence, as far back as one has its own."""
        found: list[str] = []
        for before in self.before:
            if not before.same_sentence or (before.name.thing and not before.name.topic):
                break
            found.append(before.name.topic)
        return [topic for topic in found if topic]


def telling(name: str) -> str:
    """A subject as names say it where it tells what a figure is about; else empty."""
    name += "热线" if _HOTLINE.fullmatch(name) else ""
    if _COURT.fullmatch(name):
        return "法院"
    tells = _SHORTEST <= len(name) <= _LONGEST and not is_anybody(name)
    return _PLACE.sub("", name) if tells else ""


def is_actor(name: str) -> bool:
    """Whether a name is that of an institute: 调解室, 法律援助中心."""
    return _ACTOR.search(name) is not None


def is_anybody(name: str) -> bool:
    """Whether a name is that of whoever reports or is served."""
    return _ANYBODY.search(name) is not None
