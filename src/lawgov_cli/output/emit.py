"""One answer in the format that its target asks for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from lawgov_cli.errors import UsageError, near
from lawgov_cli.output.answer import Answer, Compared, Look, Whole
from lawgov_cli.output.formats import FORMATS
from lawgov_cli.output.safe import harmless, made_harmless
from lawgov_cli.output.sink import write
from lawgov_cli.output.streams import is_terminal, note
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.library.parts import Part
    from lawgov_cli.library.records import ChapterRecord, Record, ReportRecord, StatisticRecord
    from lawgov_cli.library.search import FoundHits, Hit
    from lawgov_cli.library.snippets import Pattern
    from lawgov_cli.output.grid import Screen
    from lawgov_cli.output.row import Row
    from lawgov_cli.output.target import Target
    from lawgov_cli.verify.verdict import Verdict

R = TypeVar("R")


class ShownPart(NamedTuple):
    """A part of a report with what ``check`` says of it."""

    part: Part
    findings: tuple[Finding, ...]


# A view is imported when it draws: only a table needs rich.


def emit(records: Sequence[Record], target: Target, total: int | None = None) -> None:
    """Write a list of records of one kind to ``target``; ``total`` is how many there are in all."""
    shown = _chosen(records, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.views import table  # noqa: PLC0415

        table(screen, shown)

    _write(Answer("list", _rows(shown), view), target, len(records) if total is None else total)


def emit_hits(
    found: FoundHits,
    patterns: Sequence[Pattern],
    target: Target,
    doubts: Mapping[tuple[str, str, str | None], str],
) -> None:
    """Write search hits; in a table ``patterns`` mark what was found, ``doubts`` what to doubt."""
    shown = _chosen(found.hits, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.hits import print_hits  # noqa: PLC0415

        print_hits(screen, shown, patterns, doubts)

    _write(Answer("list", _rows(shown), view), target, found.total, more=found.more)
    whole = len(shown) == found.total and not found.more
    if target.chosen == "table" and not target.only_count and whole:
        note(f"共 {found.total} 条")


def emit_statistics(
    records: Sequence[StatisticRecord],
    target: Target,
    total: int | None = None,
    *,
    chart: bool = False,
) -> None:
    """Write statistics like any list or, where ``chart`` says so, as bars.

    Raises UsageError for bars in a format that has none.
    """
    if not chart:
        emit(records, target, total)
        return
    target = _for_chart(target)
    shown = _chosen(records, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.chart import print_chart  # noqa: PLC0415

        print_chart(screen, shown)

    _write(Answer("list", _rows(shown), view), target, len(records) if total is None else total)


def emit_series(series: Iterable[Series], target: Target, *, by: By, chart: bool = False) -> bool:
    """Write series: one record an observation; in a table a row an indicator, or bars.

    A limit and a count are of series.  An iterator is read as far as it is shown, and some
    after the others where the format can be written so.  False where there are none: nothing
    is written then.  Raises UsageError for bars in a format that has none.
    """
    target = _for_chart(target) if chart else target
    form = FORMATS[target.chosen]
    if target.reverse or target.only_count:  # which is the last, or how many there are
        series = list(series)[:: -1 if target.reverse else 1]
    known = isinstance(series, Sequence)
    total = len(series) if isinstance(series, Sequence) else 0
    rest = iter(series)
    first = next(rest, None)
    if first is None:
        return False
    some: Iterable[Series] = islice(chain((first,), rest), target.limit or None)
    some = some if form.data else map(made_harmless, some)
    shown = [] if form.pieces and not known else list(some)

    def rows() -> list[Row]:
        from lawgov_cli.output.series_table import rows  # noqa: PLC0415

        return rows(shown)

    def parts() -> Iterator[list[Row]]:
        from lawgov_cli.output.series_table import parts  # noqa: PLC0415

        return parts(some)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.series import print_bars, print_series  # noqa: PLC0415

        (print_bars if chart else print_series)(screen, shown, by)

    answer = Answer("list", rows, view, compared=Compared(shown, by))
    _write(answer if shown else answer._replace(parts=parts), target, total)
    if not known and target.limit and next(rest, None) is not None:
        _note_more(target)
    elif target.chosen == "table" and len(shown) >= total and not target.only_count:
        note(f"共 {len(shown)} 个指标")
    return True


def _for_chart(target: Target) -> Target:
    """The target of bars, which are a table; raises UsageError for one that is none."""
    if target.chosen == "plain" and target.format is None:
        target = target._replace(format="table")
    if target.chosen != "table" or target.fields or target.only_count:
        other = "--fields" if target.fields else "--count" if target.only_count else target.chosen
        raise UsageError(f"--chart 画条形图，不能和 {other} 同时用")
    return target


def emit_overview(
    reports: Sequence[ReportRecord], chapters: Sequence[ChapterRecord], target: Target
) -> None:
    """Write the chapters of reports, in a terminal under each report's head."""
    shown, heads = _chosen(chapters, target), made_harmless(tuple(reports))

    def view(screen: Screen) -> None:
        from lawgov_cli.output.overview import print_overview  # noqa: PLC0415

        print_overview(screen, heads, shown)

    _write(Answer("list", _rows(shown), view), target, len(chapters))


def emit_parts(
    parts: Sequence[Part],
    findings: Sequence[tuple[Finding, ...]],
    target: Target,
    whole: Whole = Whole(),  # noqa: B008 - it cannot be changed
) -> None:
    """Write parts of a report with what ``check`` says of each; to a pipe as running text.

    ``whole`` is for the formats that show whole texts.
    """
    from lawgov_cli.output.part_records import flat_record, nested_record, prose  # noqa: PLC0415

    pairs = zip(parts, findings, strict=True)
    shown = _chosen([ShownPart(part, found) for part, found in pairs], target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.part import print_parts  # noqa: PLC0415

        print_parts(screen, shown)

    answer = Answer(
        "parts",
        lambda: [flat_record(part) for part, _ in shown],
        view,
        nested=lambda: [nested_record(part, found) for part, found in shown],
        lines=lambda: "\n".join(prose(part, found) for part, found in shown),
        findings=list(dict.fromkeys(finding for _, found in shown for finding in found)),
        rules=whole.rules,
        whole=whole,
    )
    _write(answer, target, len(parts))


def emit_findings(
    findings: Sequence[Finding],
    headings: Mapping[tuple[str, int], str],
    rules: Callable[[], Sequence[Rule]],
    target: Target,
    whole: Whole = Whole(),  # noqa: B008 - it cannot be changed
) -> None:
    """Write findings, in a terminal under their chapters' headings.

    ``whole`` is for the formats that show whole texts or copy the input.
    """
    from lawgov_cli.output import finding_records as records  # noqa: PLC0415

    shown = _chosen(findings, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.findings import print_findings  # noqa: PLC0415

        print_findings(screen, shown, {k: harmless(v) for k, v in headings.items()})

    answer = Answer(
        "findings",
        lambda: list(map(records.finding_record, shown)),
        view,
        lines=lambda: records.plain_lines(shown),
        findings=shown,
        rules=rules,
        whole=whole,
    )
    _write(answer, target, len(findings))


def emit_verdicts(verdicts: Sequence[Verdict], target: Target) -> None:
    """Write what ``verify`` says, in a terminal under each sentence."""
    shown = _chosen(verdicts, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.verdicts import print_verdicts  # noqa: PLC0415

        print_verdicts(screen, shown)

    _write(Answer("list", _rows(shown), view), target, len(verdicts))


def emit_rules(rules: Sequence[Rule], target: Target, *, whole: bool = False) -> None:
    """Write the rules of ``check``; ``whole`` shows each with its explanation and samples."""
    from lawgov_cli.output.finding_records import rule_record  # noqa: PLC0415

    shown = _chosen(rules, target)

    def view(screen: Screen) -> None:
        from lawgov_cli.output.rules import print_rule, print_rules  # noqa: PLC0415

        (print_rule if whole else print_rules)(screen, shown)

    _write(Answer("list", lambda: list(map(rule_record, shown)), view), target, len(rules))


def _chosen(records: Sequence[R], target: Target) -> list[R]:
    """The records that are to be shown, in their order, harmless but for JSON, which is exact."""
    ordered = list(reversed(records)) if target.reverse else list(records)
    limited = ordered[: target.limit] if target.limit else ordered
    exact = FORMATS[target.chosen].data
    return limited if exact else made_harmless(limited)


def _rows(records: Sequence[Record | Hit | Verdict]) -> Callable[[], list[Row]]:
    return lambda: [record._asdict() for record in records]


def _write(answer: Answer, target: Target, total: int, *, more: bool = False) -> None:
    """Write an answer of so many records in all; ``more`` are there that nobody counted."""
    if target.only_count:
        write(f"{total}\n", FORMATS["plain"], target.path)
        return
    if target.fields:
        answer = _with_fields(answer, target.fields)
    form = FORMATS[target.chosen]
    terminal = target.path is None and is_terminal(sys.stdout)
    always = target.color == "always" and target.path is None
    # Without colours there are no codes at all: bold and underline would be codes too.
    auto = terminal and target.color == "auto" and not os.environ.get("NO_COLOR")
    look = Look(
        ascii=target.ascii,
        header=target.header,
        fields=target.fields,
        terminal=terminal or always,
        styled=auto or always,
    )
    content = form.pieces(answer, look) if answer.parts and form.pieces else None
    write(form.write(answer, look) if content is None else content, form, target.path)
    if more:
        _note_more(target)
    elif target.limit and total > target.limit:
        note(f"显示 {target.limit} / 共 {total} 条，--limit 0 显示全部")


def _note_more(target: Target) -> None:
    note(f"显示 {target.limit} 条，还有更多，--limit 0 显示全部")


def _with_fields(answer: Answer, fields: Sequence[str]) -> Answer:
    """The answer with these fields only, in this order.

    Raises UsageError for one that its records do not have.
    """

    def only(rows: list[Row]) -> list[Row]:
        for name in fields:
            if rows and name not in rows[0]:
                there = "、".join(rows[0])
                raise UsageError(f"没有字段“{name}”{near(name, rows[0]) or '；'}可用: {there}")
        return [{name: row[name] for name in fields} for row in rows]

    if parts := answer.parts:
        return answer._replace(parts=lambda: map(only, parts()))
    rows = answer.data()
    return answer._replace(rows=lambda: only(rows), nested=lambda: only(rows), lines=None)
