"""The data file's fields: one table that loading, writing and the JSON schema all follow."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, LINES, INTEGER, DECIMAL, NAMES, DATE = "text", "lines", "integer", "decimal", "names", "date"


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record.

    ``kind`` is a scalar kind above or the name of another record; ``many``
    says that the value is a list of it.  ``help`` is the Chinese description
    that editors show.
    """

    key: str
    kind: str
    help: str
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping of the file; ``flow`` records are written on one line, in braces.

    ``short`` names the field that a plain string stands for (a relation
    without a note is just its equation).
    """

    help: str
    fields: tuple[Field, ...]
    flow: bool = False
    short: str = ""


_TODO = Field("todo", TEXT, "还要人工核对什么")

RECORDS: dict[str, Record] = {
    "file": Record(
        "一份报告的数据文件",
        (
            Field("format", INTEGER, "数据格式版本，现为 1", required=True),
            Field("report", "report", "报告本身", required=True),
            Field("chapters", "chapter", "各章，按顺序", required=True, many=True),
            Field("relations", "relation", "勾稽关系: 应当成立的等式", many=True),
            Field("ignore", "ignore", "不再提示的核对规则及原因", many=True),
        ),
    ),
    "report": Record(
        "报告的题名、年度、地方和出处",
        (
            Field("id", TEXT, "编号，如 qianxinan-2020", required=True),
            Field("title", TEXT, "题名，照原文", required=True),
            Field("year", INTEGER, "报告年度", required=True),
            Field("place", "place", "地方", required=True),
            Field("issuer", TEXT, "报告机关", required=True),
            Field("addressee", TEXT, "主送机关"),
            Field("published", DATE, "公布日期"),
            Field("url", TEXT, "网址"),
            Field("body", "body", "正文的字数和校验值"),
            _TODO,
        ),
    ),
    "place": Record(
        "地方",
        (
            Field("name", TEXT, "全称", required=True),
            Field("short", TEXT, "简称"),
            Field("code", TEXT, "行政区划代码 (GB/T 2260)"),
            Field("level", TEXT, "层级: 国家、省、市、自治州、县、乡镇、部门"),
            Field("province", TEXT, "所属省份"),
        ),
        flow=True,
    ),
    "body": Record(
        "去掉空白后的正文",
        (
            Field("characters", INTEGER, "字数", required=True),
            Field("sha256", TEXT, "UTF-8 字节的 SHA-256", required=True),
        ),
        flow=True,
    ),
    "chapter": Record(
        "一章；前言是第 0 章，结语是末章之后的一章",
        (
            Field("number", INTEGER, "章次", required=True),
            Field("title", TEXT, "章名，照原文，不带“四、”", required=True),
            Field("measures", "measure", "措施，按顺序", required=True, many=True),
        ),
    ),
    "measure": Record(
        "一条措施: 章内一个有标题的段落",
        (
            Field("title", TEXT, "首句即标题，照原文；没有标题的为空", required=True),
            Field("text", LINES, "其余文字，照原文，一项一行", required=True),
            Field("tags", NAMES, "主题"),
            Field("bodies", NAMES, "作出行为的机关"),
            Field("places", NAMES, "提到的地方"),
            Field("people", NAMES, "提到的人"),
            Field("statistics", "statistic", "数据", many=True),
            Field("citations", "citation", "文件", many=True),
            _TODO,
        ),
    ),
    "statistic": Record(
        "一个数据",
        (
            Field("name", TEXT, "指标名，全报告唯一，分项写在“·”之后", required=True),
            Field("value", DECIMAL, "数值，数字照原文，不带千分位", required=True),
            Field("unit", TEXT, "单位，照原文", required=True),
            Field("qualifier", TEXT, "限定词，照原文: 余、以上、平均……"),
            Field("scope", TEXT, "范围: 全州、州本级……"),
            Field("period", TEXT, "时期，与报告年度不同时才写"),
            Field("quote", TEXT, "原文依据，一字不差", required=True),
            _TODO,
        ),
        flow=True,
    ),
    "citation": Record(
        "提到的一个文件",
        (
            Field("title", TEXT, "题名，照原文，不带外层书名号", required=True),
            Field("number", TEXT, "文号，照原文"),
            Field("kind", TEXT, "种类: 法律、通知、方案……"),
            Field("action", TEXT, "对它做了什么: 印发、废止……"),
            _TODO,
        ),
        flow=True,
    ),
    "relation": Record(
        "一条勾稽关系",
        (
            Field("equation", TEXT, "等式，用指标名、数、+ - * / ( ) 和 = <= >=", required=True),
            Field("expect", TEXT, "differs: 已知不符"),
            Field("note", TEXT, "说明或原因"),
        ),
        short="equation",
    ),
    "ignore": Record(
        "不再提示的一条规则",
        (
            Field("rule", TEXT, "规则编号", required=True),
            Field("reason", TEXT, "原因", required=True),
        ),
        flow=True,
    ),
}
"""Every record of the format, by name; ``file`` is the whole file."""
