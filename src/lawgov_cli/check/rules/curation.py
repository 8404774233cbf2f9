"""What a curated file still needs: todos that a draft left, a body that is not the printed one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.check.rule import Mark, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawgov_cli.check.subject import Subject
    from lawgov_cli.model import Report

_STATISTICS = (
    "statistics:\n"
    "  - {name: 行政复议·受理, value: 30, unit: 件, quote: 受理30件%s}\n"
    "relations:\n"
    "  - 行政复议·受理 = 30\n"
)


@rule(
    id="todo-left",
    title="数据文件里还有待核的内容",
    explanation=(
        "从原文生成的数据文件，拿不准的地方写有 todo 和原因。"
        "对照原文核定以后，改正内容，删去 todo。"
    ),
    severity="info",
    family="体例",
    fails=_STATISTICS % ", todo: 指标名按文字拟定，请核对",
    passes=_STATISTICS % "",
)
def todo_left(subject: Subject) -> Iterator[Mark]:
    """Every todo that a data file still has."""
    if subject.report is None:
        return
    starts = {part.id: part.start for _, part in subject.document.measures()}
    for measure, what, todo, line in _todos(subject.report):
        start = starts.get(measure, 0)
        yield Mark(start, start, f"{what}待核：{todo}。", place=(max(line, 1), 1), quote=what)


def _todos(report: Report) -> Iterator[tuple[str, str, str, int]]:
    """The measure's id (empty for the head), what is to be settled, why, and the line."""
    if report.todo:
        yield "", "报告信息", report.todo, report.line
    for _, measure in report.measures():
        if measure.todo:
            yield measure.id, f"措施 {measure.id} ", measure.todo, measure.line
        for statistic in measure.statistics:
            if statistic.todo:
                yield measure.id, f"数据“{statistic.name}”", statistic.todo, statistic.line
        for citation in measure.citations:
            if citation.todo:
                yield measure.id, f"文件《{citation.title}》", citation.todo, citation.line
    for relation in report.relations:
        if relation.todo:
            yield "", f"勾稽关系“{relation.equation}”", relation.todo, relation.line


@rule(
    id="body-differs",
    title="正文与登记的字数、校验值不一致",
    explanation=(
        "数据文件的 body 登记了公布的正文去掉空白以后的字数和 SHA-256，用来证明正文一字未动。"
        "不一致时对照原文，改回正文；确认公布的正文就是这样的，改登记的数。"
    ),
    severity="warning",
    family="体例",
    fails='body: {characters: 1, sha256: "0"}\n' + _STATISTICS % "",
    passes=(
        "body: {characters: 40, sha256: "
        "37df33bef5a6a5ca91db4823340d31f65b5f0b9fa55c158328da8e82c5cbfe92}\n" + _STATISTICS % ""
    ),
)
def body_differs(subject: Subject) -> Iterator[Mark]:
    """A body whose length or hash is not the one that its data file declares."""
    report = subject.report
    if report is None or report.body is None or not report.body.sha256:
        return
    from hashlib import sha256  # noqa: PLC0415 - raw texts need no OpenSSL

    document = subject.document
    printed = document.text if document.plain is None else document.plain.printed
    body = "".join(printed.split())
    digest = sha256(body.encode()).hexdigest()
    if (len(body), digest) != (report.body.characters, report.body.sha256):
        message = f"正文去掉空白后有{len(body)}字，登记为{report.body.characters}字，内容不一致。"
        if len(body) == report.body.characters:
            message = f"正文去掉空白后有{len(body)}字，与登记相同，内容不一致。"
        yield Mark(0, 0, message, place=(max(report.line, 1), 1), quote="body")


RULES = (todo_left, body_differs)
"""The rules on curated files."""
