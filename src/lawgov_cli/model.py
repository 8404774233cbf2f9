"""What a report is: frozen dataclasses with exact decimals.

A report (报告) has chapters (章), a chapter measures (措施), a measure statistics
(数据) and citations (文件); items (项: 一是/二是/…) are found in a measure's text.

A field of the data file says so in its metadata, once: loader, writer, JSON schema and
word lists follow ``records()``.  Fields without metadata are found or counted, not stored.

``line`` on a record is its line in the file that it was read from, counted
from 1, or 0 when it was made in memory; it takes no part in comparisons.
"""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any

from lawgov_cli.notebook import NotebookLooks, ShownMeasure
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

FORMAT = 2
"""Version of the data file's format, the ``format`` key of a file."""

OLDEST_FORMAT = 1
"""The oldest version that is still read: all of its keys mean what they mean today."""

NATURES = ("要求", "计划", "权重", "排名")
"""What a figure is that was not achieved or counted: required, planned, a weight, a rank."""

NO_DOCUMENTS = frozenset({"案例", "项目", "文章"})
"""The kinds of what stands in 《》 like a document and is none."""

KNOWN = "differs"
"""The value of ``Relation.expect`` for a contradiction that the file's editor knows."""

TEXT, LINES, INTEGER, DECIMAL, DATE = "text", "lines", "integer", "decimal", "date"
NAMES, TAGS = "names", "tags"
"""The kinds of values of the data file beside records: scalars, lists of names, tags."""


def _says(
    help: str,  # noqa: A002 - the word that editors and the schema have for it
    *,
    name: str = "",
    kind: str = "",
    words: str = "",
    choices: tuple[str, ...] = (),
) -> dict[str, Any]:
    """The metadata of a key; ``name`` and ``kind`` where the field itself does not say them."""
    said = {"help": help, "words": words, "choices": choices}
    return {"key": said, "name": name, "kind": kind}


@dataclass(frozen=True, slots=True)
class Place:
    """The place that a report is about; ``code`` is its GB/T 2260 code."""

    name: str = field(metadata=_says("全称"))
    short: str = field(default="", metadata=_says("简称"))
    code: str = field(default="", metadata=_says("行政区划代码 (GB/T 2260)"))
    level: str = field(default="", metadata=_says("层级: 国家、省、市、自治州、县、乡镇、部门"))
    province: str = field(default="", metadata=_says("所属省份"))


@dataclass(frozen=True, slots=True)
class Body:
    """Proof of the printed body without a second copy of it.

    ``characters`` and ``sha256`` are taken of the body's UTF-8 text with all
    white space removed.
    """

    characters: int = field(metadata=_says("字数"))
    sha256: str = field(metadata=_says("UTF-8 字节的 SHA-256"))


@dataclass(frozen=True, slots=True)
class Item:
    """One 一是/二是/… of a measure: its printed number and its place in ``Measure.text``."""

    number: int
    start: int
    end: int


class Tagged(NamedTuple):
    """Tags (主题) of one item by its number, of what is in none (0), or of all (None)."""

    item: int | None
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whom a measure names, and as what: 领导, 当事人, 获奖者."""

    name: str = field(metadata=_says("姓名", words="people"))
    role: str = field(default="", metadata=_says("身份: 领导、当事人……", words="roles"))


@dataclass(frozen=True, slots=True)
class Statistic:
    """One figure of a report and the quote that proves it.

    ``value`` keeps the digits as printed (98.60 stays 98.60), ``unit`` and
    ``qualifier`` (余, 以上, 平均, …) are as printed.  ``scope`` is the territory or
    level that it covers, ``body`` the organ whose figure it is, ``period`` is
    empty when it is for the report's year, ``nature`` when it was achieved and
    is else one of NATURES.  ``item`` is the number of the item that holds the
    quote, or None.  ``todo`` says what a person still has to check.
    """

    name: str = field(metadata=_says("指标名，全报告唯一，分项写在“·”之后"))
    value: Decimal = field(metadata=_says("数值，数字照原文，不带千分位"))
    unit: str = field(metadata=_says("单位，照原文", words="units"))
    qualifier: str = field(
        default="", metadata=_says("限定词，照原文: 余、以上、平均……", words="qualifiers")
    )
    scope: str = field(
        default="", metadata=_says("范围，地域或层级: 全州、本级、县级……", words="scopes")
    )
    body: str = field(
        default="", metadata=_says("机关: 谁的数据，用 bodies 里的全称", words="bodies")
    )
    period: str = field(default="", metadata=_says("时期，与报告年度不同时才写"))
    nature: str = field(
        default="",
        metadata=_says("性质，已经做到的不写: 要求、计划、权重、排名", choices=NATURES),
    )
    quote: str = field(kw_only=True, metadata=_says("原文依据，一字不差"))
    todo: str = field(default="", metadata=_says("还要人工核对什么"))
    item: int | None = field(default=None, compare=False)
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """One document that a measure names, with its 文号 and what was done with it.

    ``number`` is as printed, ``number_repaired`` what a torn one must have been;
    ``kind`` is the document's form, ``rank`` its legal rank, if it has any.
    """

    title: str = field(metadata=_says("题名，照原文，不带外层书名号"))
    number: str = field(default="", metadata=_says("文号，照原文"))
    number_repaired: str = field(default="", metadata=_says("修复的文号，原文文号残缺时才写"))
    kind: str = field(
        default="",
        metadata=_says(
            "种类: 条例、通知、方案……；不是文件的写明是什么: 案例、项目、文章",
            words="kinds",
        ),
    )
    rank: str = field(
        default="", metadata=_says("效力级别: 法律、行政法规、地方性法规……", words="ranks")
    )
    issuer: str = field(
        default="",
        metadata=_says("印发机关，原文写明的，联合印发的用“、”隔开", words="bodies"),
    )
    date: str = field(default="", metadata=_says("印发日期，原文写明时才写", kind=DATE))
    action: str = field(default="", metadata=_says("对它做了什么: 印发、废止……", words="actions"))
    todo: str = field(default="", metadata=_says("还要人工核对什么"))
    line: int = field(default=0, compare=False)

    @property
    def is_document(self) -> bool:
        """Whether it counts as a document (文件)."""
        return self.kind not in NO_DOCUMENTS


@dataclass(frozen=True, slots=True, repr=False)
class Measure(ShownMeasure):
    """One titled paragraph of a chapter; ``id`` is ``"4.1"``, ``title`` its lead sentence.

    ``text_line`` and ``text_column`` say where the first character of ``text``
    stands in the file, so that a finding can name the place of any character;
    ``title_column`` says the same of the title, which stands on ``line``.
    """

    id: str
    title: str = field(metadata=_says("首句即标题，照原文；没有标题的为空"))
    text: str = field(metadata=_says("其余文字，照原文，一项一行", kind=LINES))
    tagged: tuple[Tagged, ...] = field(
        default=(),
        metadata=_says(
            "主题: 一个列表，或者按项次 {1: [……], 3: [……]}，项外文字的项次为 0",
            name="tags",
            kind=TAGS,
            words="tags",
        ),
    )
    bodies: tuple[str, ...] = field(default=(), metadata=_says("作出行为的机关", words="bodies"))
    places: tuple[str, ...] = field(default=(), metadata=_says("提到的地方", words="places"))
    people: tuple[Person, ...] = field(default=(), metadata=_says("提到的人和身份"))
    statistics: tuple[Statistic, ...] = field(default=(), metadata=_says("数据"))
    citations: tuple[Citation, ...] = field(default=(), metadata=_says("文件"))
    todo: str = field(default="", metadata=_says("还要人工核对什么"))
    items: tuple[Item, ...] = field(default=(), compare=False)
    line: int = field(default=0, compare=False)
    title_column: int = field(default=0, compare=False)
    text_line: int = field(default=0, compare=False)
    text_column: int = field(default=0, compare=False)

    @property
    def tags(self) -> tuple[str, ...]:
        """Every tag of the measure and of its items, each once."""
        return tuple(dict.fromkeys(tag for row in self.tagged for tag in row.tags))

    def tags_of(self, item: int | None) -> tuple[str, ...]:
        """The tags of one item by its number, or of what stands outside the items."""
        rows = (row.tags for row in self.tagged if row.item is None or row.item == (item or 0))
        return tuple(dict.fromkeys(tag for tags in rows for tag in tags))


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter; number 0 is the preface, the number after the last one the closing part."""

    number: int = field(metadata=_says("章次"))
    title: str = field(metadata=_says("章名，照原文，不带“四、”"))
    measures: tuple[Measure, ...] = field(metadata=_says("措施，按顺序"))
    mark: str = field(default="", metadata=_says("章号，不是“四、”这样的才写；没有印出写无"))
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """An equation between statistics that ought to hold (勾稽关系).

    ``equation`` is written with statistic names, numbers, ``+ - * /``,
    parentheses and one of ``=``, ``<=``, ``>=``; or it is one name alone, whose
    value is to be the number of the words in ``lists``, as the sentence of its
    quote lists them.  ``expect`` is KNOWN for a contradiction that is known;
    ``note`` then gives the reason.  A draft gives a relation that the text makes
    and that does not hold a ``todo``.
    """

    equation: str = field(
        metadata=_says("等式，用指标名、数、+ - * / ( ) 和 = <= >=；写了 lists 的只写指标名")
    )
    lists: tuple[str, ...] = field(
        default=(), metadata=_says("原文同一句里列举的各项，程序核对个数")
    )
    expect: str = field(default="", metadata=_says("differs: 已知不符", choices=(KNOWN,)))
    note: str = field(default="", metadata=_says("说明或原因"))
    todo: str = field(default="", metadata=_says("还要人工核对什么"))
    line: int = field(default=0, compare=False)

    @property
    def is_known(self) -> bool:
        """Whether it is a contradiction that the file's editor knows."""
        return self.expect == KNOWN


@dataclass(frozen=True, slots=True)
class Ignore:
    """A rule of ``check`` that a file switches off, and why."""

    rule: str = field(metadata=_says("规则编号"))
    reason: str = field(metadata=_says("原因"))
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Report(NotebookLooks):
    """One document of one place and year; ``source`` is the path it was read from.

    ``format`` is the version of the data file that it was read from.
    """

    id: str = field(metadata=_says("编号，如 qianxinan-2020"))
    title: str = field(metadata=_says("题名，照原文"))
    year: int = field(metadata=_says("报告年度"))
    place: Place = field(metadata=_says("地方"))
    issuer: str = field(metadata=_says("报告机关"))
    addressee: str = field(default="", metadata=_says("主送机关"))
    published: str = field(default="", metadata=_says("公布日期", kind=DATE))
    url: str = field(default="", metadata=_says("网址"))
    body: Body | None = field(default=None, metadata=_says("正文的字数和校验值"))
    todo: str = field(default="", metadata=_says("还要人工核对什么"))
    chapters: tuple[Chapter, ...] = field(metadata=_says("各章，按顺序"))
    relations: tuple[Relation, ...] = field(default=(), metadata=_says("勾稽关系: 应当成立的等式"))
    ignore: tuple[Ignore, ...] = field(default=(), metadata=_says("不再提示的核对规则及原因"))
    source: str = field(default="", compare=False)
    format: int = field(default=FORMAT, compare=False)
    line: int = field(default=0, compare=False)

    def measures(self) -> Iterator[tuple[Chapter, Measure]]:
        """Every measure in printed order, with its chapter."""
        for chapter in self.chapters:
            for measure in chapter.measures:
                yield chapter, measure

    def statistics(self) -> Iterator[tuple[Measure, Statistic]]:
        """Every statistic in the file's order, with its measure."""
        for _, measure in self.measures():
            for statistic in measure.statistics:
                yield measure, statistic

    def citations(self) -> Iterator[tuple[Measure, Citation]]:
        """Every citation in the file's order, with its measure."""
        for _, measure in self.measures():
            for citation in measure.citations:
                yield measure, citation


class Key(NamedTuple):
    """One key of a record of the data file.

    ``attribute`` is the field of the model that holds it.  ``kind`` is one of
    the kinds above or the name of another record; ``many`` says that the value
    is a list of it.  ``help`` is the Chinese description that editors show.
    ``words`` names the list of words.yaml that our own data keeps to, ``choices``
    are all that any file may say.
    """

    name: str
    attribute: str
    kind: str
    help: str
    required: bool = False
    many: bool = False
    words: str = ""
    choices: tuple[str, ...] = ()


class Record(NamedTuple):
    """A mapping of the data file: its class, what it is called, its keys.

    A ``flow`` record is written on one line, in braces.  ``short`` names the
    key that a plain string stands for: of a relation its equation, of a person the name.
    """

    type: type
    help: str
    keys: tuple[Key, ...]
    flow: bool = False
    short: str = ""


def keys_of(record: type) -> tuple[Key, ...]:
    """The keys of a class of the model, in the order of its fields."""
    return tuple(_key(f) for f in fields(record) if f.metadata)


@cache
def records() -> dict[str, Record]:
    """Every record of the data file by its name; ``file`` has a report's lists beside its head."""
    report = keys_of(Report)
    long = [key for key in report if key.many]
    head = Key("report", "report", "report", "报告本身", required=True)
    version = Key("format", "format", INTEGER, f"数据格式版本，现为 {FORMAT}", required=True)
    return {
        "file": Record(Report, "一份报告的数据文件", (version, head, *long)),
        "report": Record(
            Report, "报告的题名、年度、地方和出处", tuple(k for k in report if not k.many)
        ),
        "place": Record(Place, "地方", keys_of(Place), flow=True),
        "body": Record(Body, "去掉空白后的正文", keys_of(Body), flow=True),
        "chapter": Record(Chapter, "一章；前言是第 0 章，结语是末章之后的一章", keys_of(Chapter)),
        "measure": Record(Measure, "一条措施: 章内一个有标题的段落", keys_of(Measure)),
        "person": Record(Person, "一个人和身份", keys_of(Person), flow=True, short="name"),
        "statistic": Record(Statistic, "一个数据", keys_of(Statistic), flow=True),
        "citation": Record(Citation, "提到的一个文件", keys_of(Citation), flow=True),
        "relation": Record(Relation, "一条勾稽关系", keys_of(Relation), short="equation"),
        "ignore": Record(Ignore, "不再提示的一条规则", keys_of(Ignore), flow=True),
    }


_SCALARS = {"str": TEXT, "int": INTEGER, "Decimal": DECIMAL}


def _key(f: Any) -> Key:  # noqa: ANN401 - a dataclasses.Field of any type
    """The key of a field: its kind is what its annotation says, unless its metadata does."""
    many = f.type.startswith("tuple[")
    single = f.type.removesuffix(" | None").removeprefix("tuple[").removesuffix(", ...]")
    kind = f.metadata["kind"] or _SCALARS.get(single, single.lower())
    if many and kind == TEXT:
        kind = NAMES
    return Key(
        name=f.metadata["name"] or f.name,
        attribute=f.name,
        kind=kind,
        required=f.default is MISSING,
        many=many and kind not in {NAMES, TAGS},
        **f.metadata["key"],
    )
