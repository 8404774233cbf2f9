"""YAML files -> reports.  All the defects of a file, and of a folder of files, come at once."""

from __future__ import annotations

import os
import stat
from dataclasses import MISSING, fields
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from lawgov_cli import model
from lawgov_cli.chinese.ordinals import item_spans
from lawgov_cli.chinese.values import locate_value
from lawgov_cli.curated.nodes import Defect, Node, Scalar
from lawgov_cli.curated.read import Read, Reader
from lawgov_cli.curated.tree import parse
from lawgov_cli.errors import LawgovError, unreadable
from lawgov_cli.model import FORMAT, OLDEST_FORMAT, Item
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from lawgov_cli.model import Chapter, Citation, Key, Measure, Report, Statistic

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
        if not stat.S_ISDIR(path.stat().st_mode):
            return [path]
        files = sorted(
            p for p in path.iterdir() if p.suffix.lower() in {".yaml", ".yml"} and p.is_file()
        )
        found = [file for file in files if not is_word_list(file)]
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
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
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
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
    file = reader.record("file", root)
    if file is None:
        return None, defects
    version = file.get("format", FORMAT)
    if not OLDEST_FORMAT <= version <= FORMAT:
        reader.defect(
            file.at("format"),
            f"不认识的数据格式: {version}，本程序读 {OLDEST_FORMAT} 和 {FORMAT}",
        )
    return _Builder(reader).report(file), defects


def old_format_note(reports: Iterable[Report]) -> str:
    """What to tell of reports whose files are of an older format; empty when none is."""
    old = [report.source for report in reports if report.format < FORMAT]
    if not old:
        return ""
    return (
        f"{'、'.join(old)}: 旧的数据格式，照样读入；"
        f"用 lawgov draft 原文 --update 数据文件 更新为格式 {FORMAT}"
    )


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


_EMPTY: dict[str, Any] = {
    model.INTEGER: 0,
    model.DECIMAL: Decimal(0),
    model.NAMES: (),
    model.TAGS: (),
}


class _Making(NamedTuple):
    """How a record of the model is made of what was read.

    ``empty`` is what stands for a value that is not there, ``others`` are the keys whose
    values are records or have another name in the model, ``lined`` whether it knows its line.
    ``setters`` give a new record its values: to be called with all of them by name takes a
    frozen dataclass three times as long, and a report has hundreds.
    """

    type: type
    empty: dict[str, Any]
    others: tuple[Key, ...]
    lined: bool
    setters: tuple[tuple[str, Callable[[object, Any], None]], ...]


@cache
def _making(name: str) -> _Making:
    record = model.records()[name]
    others = [k for k in record.keys if k.kind in model.records() or k.name != k.attribute]
    plain = (key for key in record.keys if key not in others)
    empty = {f.name: f.default for f in fields(record.type) if f.default is not MISSING}
    empty |= {key.attribute: _EMPTY.get(key.kind, "") for key in plain}
    setters = tuple((f.name, getattr(record.type, f.name).__set__) for f in fields(record.type))
    return _Making(record.type, empty, tuple(others), hasattr(record.type, "line"), setters)


def _made(name: str, read: Read, **found: Any) -> Any:  # noqa: ANN401 - any record of the model
    """The model's record of what was read; ``found`` is what the file does not store.

    A key that is missing though required is a defect already, and stands empty.
    """
    making = _making(name)
    values = making.empty | read.values
    for key in making.others:
        values.pop(key.name, None)
        if key.attribute not in found:
            values[key.attribute] = _of_key(key, read)
    if making.lined:
        values["line"] = read.line
    values |= found
    made: Any = object.__new__(making.type)
    for attribute, given in making.setters:
        given(made, values[attribute])
    return made


def _of_key(key: Key, read: Read) -> Any:  # noqa: ANN401
    if key.many:
        return tuple(_made(key.kind, one) for one in read.get(key.name, ()))
    if key.kind in model.records():
        return _made(key.kind, read.get(key.name)) if key.name in read.values else None
    return read.get(key.name, _EMPTY.get(key.kind, ""))


class _Builder:
    """Makes the model's records from read values and checks what ties them together."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.names: dict[str, Read] = {}

    def report(self, file: Read) -> Report | None:
        head: Read | None = file.get("report", None)
        chapters: list[Read] | None = file.get("chapters", None)
        if head is None or chapters is None:
            return None
        self._chapter_order(chapters)
        self._expectations(file.get("relations", ()))
        beside = {
            key.attribute: _of_key(key, file)
            for key in model.records()["file"].keys
            if key.many and key.name != "chapters"
        }
        report: Report = _made(
            "report",
            head,
            chapters=tuple(self._chapter(c) for c in chapters),
            **beside,
            source=self.reader.source,
            format=file.get("format", FORMAT),
        )
        return report

    def _chapter_order(self, chapters: list[Read]) -> None:
        if not chapters:
            return
        expected = 0 if chapters[0].get("number") == 0 else 1
        for chapter in chapters:
            number = chapter.get("number", None)
            if number is not None and number != expected:
                self.reader.defect(
                    chapter.at("number"),
                    f"章次不连续: 这里应是第 {expected} 章，写的是 {number}",
                )
                expected = number
            expected += 1

    def _expectations(self, relations: Iterable[Read]) -> None:
        for relation in relations:
            if relation.get("expect") and not relation.get("note"):
                self.reader.defect(relation.node, "写了 expect: differs，缺少 note (原因)")

    def _chapter(self, read: Read) -> Chapter:
        number = read.get("number", 0)
        measures = read.get("measures", ())
        chapter: Chapter = _made(
            "chapter",
            read,
            measures=tuple(self._measure(f"{number}.{i}", m) for i, m in enumerate(measures, 1)),
        )
        return chapter

    def _measure(self, identifier: str, read: Read) -> Measure:
        title, text = read.get("title"), read.get("text")
        items = split_items(text)
        text_node = read.at("text") if "text" in read.values else None
        self._tags(read, items)
        measure: Measure = _made(
            "measure",
            read,
            id=identifier,
            statistics=tuple(
                self._statistic(s, title, text, items) for s in read.get("statistics", ())
            ),
            citations=tuple(self._citation(c, title, text) for c in read.get("citations", ())),
            items=items,
            title_column=read.at("title").column if "title" in read.values else 0,
            text_line=_text_line(text_node),
            text_column=_text_column(text_node, read.node.column),
        )
        return measure

    def _tags(self, read: Read, items: tuple[Item, ...]) -> None:
        """Tags of an item that the text does not have."""
        known = {None, 0, *(item.number for item in items)}
        for row in read.get("tags", ()):
            if row.item not in known:
                self.reader.defect(read.at("tags"), f"tags 的项次 {row.item} 不在本段原文中")

    def _statistic(self, read: Read, title: str, text: str, items: tuple[Item, ...]) -> Statistic:
        said = read.values.get
        name, quote, value = said("name", ""), said("quote", ""), said("value")
        at = text.find(quote)
        if quote:
            if at == -1 and quote not in title:
                self.reader.defect(read.at("quote"), f"引文不在本段原文中: “{quote}”")
            elif value is not None and not _is_printed(value, quote):
                self.reader.defect(read.at("value"), f"数值 {value} 不在引文中: “{quote}”")
        if name:
            first = self.names.setdefault(name, read)
            if first is not read:
                line = first.at("name").line
                self.reader.defect(read.at("name"), f"指标名重复: “{name}” (第 {line} 行已有)")
        item = next((i.number for i in items if i.start <= at < i.end), None) if items else None
        statistic: Statistic = _made("statistic", read, item=item)
        return statistic

    def _citation(self, read: Read, title: str, text: str) -> Citation:
        for key, label in (("title", "题名"), ("number", "文号")):
            said = read.get(key)
            if said and said not in text and said not in title:
                self.reader.defect(read.at(key), f"{label}不在本段原文中: “{said}”")
        citation: Citation = _made("citation", read)
        return citation


_IDEOGRAPHS = "一", "鿿"
"""The first and the last."""


def _is_printed(value: Decimal, quote: str) -> bool:
    """Whether a quote has a value; what stands between ideographs as it is needs no folding."""
    shown = str(value)
    at = quote.find(shown)
    if at != -1:
        end = at + len(shown)
        around = quote[at - 1 : at] + quote[end : end + 1] or _IDEOGRAPHS[0]
        if _IDEOGRAPHS[0] <= min(around) and max(around) <= _IDEOGRAPHS[1]:
            return True
    return locate_value(quote, value) is not None


def split_items(text: str) -> tuple[Item, ...]:
    """The items (一是/二是/…) of a measure's text."""
    return tuple(Item(*span) for span in item_spans(text))


def _text_line(node: Node | None) -> int:
    """The file line of a text's first row: a block's text begins under its ``|``."""
    return 0 if node is None else node.line + _is_block(node)


def _text_column(node: Node | None, measure_column: int) -> int:
    """The file column of a text's first character, as the canonical form indents blocks."""
    if node is None:
        return 0
    return measure_column + 2 if _is_block(node) else node.column


def _is_block(node: Node) -> bool:
    return isinstance(node, Scalar) and node.literal
