"""YAML files -> reports.  All the defects of a file, and of a folder of files, come at once."""

from __future__ import annotations

import os
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lawgov_cli.chinese.ordinals import item_spans
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.curated.nodes import Defect, Scalar, parse
from lawgov_cli.curated.read import Reader
from lawgov_cli.errors import LawgovError, reason
from lawgov_cli.model import (
    FORMAT,
    Body,
    Chapter,
    Citation,
    Ignore,
    Item,
    Measure,
    Place,
    Relation,
    Report,
    Statistic,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MAX_BYTES = 16 * 1024 * 1024
"""A larger file is refused unread: the longest real report is a fiftieth of this."""


class DataError(LawgovError):
    """Data files with defects; the message has one line for each, in the order of the files."""

    def __init__(self, defects: Iterable[Defect]) -> None:
        """Keep the defects, sorted by place within their file."""
        self.defects = sorted(defects, key=lambda d: (d.source, d.line, d.column))
        super().__init__("\n".join(map(str, self.defects)))


def load_reports(paths: Iterable[Path]) -> list[Report]:
    """The reports of files and of folders of ``*.yaml``/``*.yml`` files, in that order.

    Raises DataError with every defect of every file.
    """
    reports: list[Report] = []
    defects: list[Defect] = []
    sources: dict[str, str] = {}
    for file in dict.fromkeys(file for path in paths for file in report_files(path)):
        report, found = read_report(file)
        defects += found
        if report is None:
            continue
        if report.id in sources:
            message = f"报告编号重复: {report.id} ({sources[report.id]} 已有)"
            defects.append(Defect(report.source, report.line, 1, message))
        sources[report.id] = report.source
        reports.append(report)
    if defects:
        raise DataError(defects)
    return reports


def load_report(path: Path) -> Report:
    """The report of one file; raises DataError with all its defects."""
    report, defects = read_report(path)
    if report is None or defects:
        raise DataError(defects)
    return report


def report_files(path: Path) -> list[Path]:
    """The data files that ``path`` stands for: itself, or those of a folder, by name.

    The folder's own word lists are no reports; their first line says
    ``lawgov: words``.
    """
    try:
        if not path.exists():
            raise LawgovError(f"没有这个文件或文件夹: {path}")
        if not path.is_dir():
            return [path]
        files = sorted(
            p for p in path.iterdir() if p.suffix.lower() in {".yaml", ".yml"} and p.is_file()
        )
        found = [file for file in files if not is_word_list(file)]
    except OSError as error:
        raise LawgovError(f"读不了: {path} ({reason(error)})") from error
    if not found:
        raise LawgovError(f"文件夹里没有报告 (*.yaml): {path}")
    return found


def is_word_list(path: Path) -> bool:
    """Whether a YAML file says of itself that it is a list of words."""
    with path.open("rb") as file:
        return b"lawgov: words" in file.readline()


def read_report(path: Path) -> tuple[Report | None, list[Defect]]:
    """The report of one file and its defects; None when nothing could be made of it."""
    # A name of another encoding can still be opened; it is shown as far as it can be read.
    source = os.fsencode(path).decode("utf-8", "replace")
    try:
        if path.is_dir():
            return None, [Defect(source, 1, 1, "这是文件夹，不是文件")]
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise LawgovError(f"没有这个文件或文件夹: {path}") from None
    except OSError as error:
        raise LawgovError(f"读不了文件: {path} ({reason(error)})") from error
    if len(content) > MAX_BYTES:
        limit = MAX_BYTES // 1024 // 1024
        return None, [Defect(source, 1, 1, f"文件太大: 超过 {limit} MB，不是一份报告")]
    return parse_report(content, source)


def parse_report(content: bytes, source: str) -> tuple[Report | None, list[Defect]]:
    """The report in the bytes of a file named ``source``, with every defect."""
    text, defects = _decode(content, source)
    if text is None:
        return None, defects
    root, defects = parse(text, source)
    if root is None:
        return None, defects or [Defect(source, 1, 1, "文件是空的")]
    reader = Reader(source, defects)
    values = reader.record("file", root)
    if values is None:
        return None, defects
    if values.get("format", FORMAT) != FORMAT:
        reader.defect(values["format@"], f"不认识的数据格式: {values['format']}，本程序读 {FORMAT}")
    return _Builder(reader).report(values), defects


def _decode(content: bytes, source: str) -> tuple[str | None, list[Defect]]:
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return None, [Defect(source, 1, 1, "不是 UTF-8 编码 (是 UTF-16)，请另存为 UTF-8")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return None, [Defect(source, line, column, "不是 UTF-8 编码 (可能是 GBK)，请另存为 UTF-8")]
    if not text.strip():
        return None, [Defect(source, 1, 1, "文件是空的")]
    return text.replace("\r\n", "\n"), []


class _Builder:
    """Makes the model's records from read values and checks what ties them together."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.names: dict[str, int] = {}

    def report(self, values: dict[str, Any]) -> Report | None:
        head = values.get("report")
        chapters = values.get("chapters")
        if head is None or chapters is None:
            return None
        place, body = head.get("place", {}), head.get("body")
        self._chapter_order(chapters)
        report = Report(
            id=head.get("id", ""),
            title=head.get("title", ""),
            year=head.get("year", 0),
            place=Place(
                *(place.get(k, "") for k in ("name", "short", "code", "level", "province"))
            ),
            issuer=head.get("issuer", ""),
            addressee=head.get("addressee", ""),
            published=head.get("published", ""),
            url=head.get("url", ""),
            body=Body(body.get("characters", 0), body.get("sha256", "")) if body else None,
            chapters=tuple(self._chapter(c) for c in chapters),
            relations=tuple(
                Relation(r.get("equation", ""), r.get("note", ""), r.get("expect", ""), r[""].line)
                for r in values.get("relations", [])
            ),
            ignores=tuple(
                Ignore(i.get("rule", ""), i.get("reason", ""), i[""].line)
                for i in values.get("ignore", [])
            ),
            todo=head.get("todo", ""),
            source=self.reader.source,
            line=head[""].line,
        )
        self._expectations(values.get("relations", []))
        return report

    def _chapter_order(self, chapters: list[dict[str, Any]]) -> None:
        if not chapters:
            return
        expected = 0 if chapters[0].get("number") == 0 else 1
        for chapter in chapters:
            number = chapter.get("number")
            if number is not None and number != expected:
                self.reader.defect(
                    chapter["number@"], f"章次不连续: 这里应是第 {expected} 章，写的是 {number}"
                )
                expected = number
            expected += 1

    def _expectations(self, relations: list[dict[str, Any]]) -> None:
        for relation in relations:
            expect = relation.get("expect", "")
            if expect not in {"", "differs"}:
                self.reader.defect(relation["expect@"], f"expect 只能是 differs，写的是 {expect}")
            elif expect and not relation.get("note"):
                self.reader.defect(relation[""], "写了 expect: differs，缺少 note (原因)")

    def _chapter(self, values: dict[str, Any]) -> Chapter:
        number = values.get("number", 0)
        measures = values.get("measures", [])
        return Chapter(
            number=number,
            title=values.get("title", ""),
            measures=tuple(self._measure(f"{number}.{i}", m) for i, m in enumerate(measures, 1)),
            line=values[""].line,
        )

    def _measure(self, identifier: str, values: dict[str, Any]) -> Measure:
        title, text = values.get("title", ""), values.get("text", "")
        items = split_items(text)
        text_node = values.get("text@")
        return Measure(
            id=identifier,
            title=title,
            text=text,
            tags=values.get("tags", ()),
            bodies=values.get("bodies", ()),
            places=values.get("places", ()),
            people=values.get("people", ()),
            statistics=tuple(
                self._statistic(s, title, text, items) for s in values.get("statistics", [])
            ),
            citations=tuple(self._citation(c, title, text) for c in values.get("citations", [])),
            todo=values.get("todo", ""),
            items=items,
            line=values[""].line,
            title_column=values["title@"].column if "title@" in values else 0,
            text_line=_text_line(text_node),
            text_column=_text_column(text_node, values[""].column),
        )

    def _statistic(
        self, values: dict[str, Any], title: str, text: str, items: tuple[Item, ...]
    ) -> Statistic:
        name, quote = values.get("name", ""), values.get("quote", "")
        value = values.get("value", Decimal(0))
        if quote:
            if quote not in text and quote not in title:
                self.reader.defect(values["quote@"], f"引文不在本段原文中: “{quote}”")
            elif "value" in values and locate_value(quote, value) is None:
                self.reader.defect(values["value@"], f"数值 {value} 不在引文中: “{quote}”")
        if name:
            line = values["name@"].line
            if name in self.names:
                self.reader.defect(
                    values["name@"], f"指标名重复: “{name}” (第 {self.names[name]} 行已有)"
                )
            self.names.setdefault(name, line)
        at = text.find(quote)
        return Statistic(
            name=name,
            value=value,
            unit=values.get("unit", ""),
            quote=quote,
            qualifier=values.get("qualifier", ""),
            scope=values.get("scope", ""),
            period=values.get("period", ""),
            todo=values.get("todo", ""),
            item=next((i.number for i in items if i.start <= at < i.end), None),
            line=values[""].line,
        )

    def _citation(self, values: dict[str, Any], title: str, text: str) -> Citation:
        printed = f"{title}\n{text}"
        for key, label in (("title", "题名"), ("number", "文号")):
            if values.get(key) and values[key] not in printed:
                self.reader.defect(values[f"{key}@"], f"{label}不在本段原文中: “{values[key]}”")
        return Citation(
            title=values.get("title", ""),
            number=values.get("number", ""),
            kind=values.get("kind", ""),
            action=values.get("action", ""),
            todo=values.get("todo", ""),
            line=values[""].line,
        )


def split_items(text: str) -> tuple[Item, ...]:
    """The items (一是/二是/…) of a measure's text."""
    return tuple(Item(*span) for span in item_spans(text))


def _text_line(node: Scalar | None) -> int:
    """The file line of a text's first row: a block's text begins under its ``|``."""
    return 0 if node is None else node.line + node.literal


def _text_column(node: Scalar | None, measure_column: int) -> int:
    """The file column of a text's first character, as the canonical form indents blocks."""
    if node is None:
        return 0
    return measure_column + 2 if node.literal else node.column
