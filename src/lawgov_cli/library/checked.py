"""What ``check`` says of a report, to be kept ready made: each statistic's status, the findings.

The room of ``check`` is loaded only when something is to be computed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawgov_cli.check.result import Covering, FigureRow, Result
    from lawgov_cli.claims import Inference
    from lawgov_cli.model import Report

_STATUSES = {"ok": "相符", "info": "存疑", "warning": "存疑", "error": "不符"}
_KNOWN = "已知不符"


def statuses(report: Report, claims: Inference | None = None) -> dict[str, tuple[str, str]]:
    """For each statistic that a relation covers, by its name, what that comes to and why.

    ``claims`` are those of the raw text that the report was drafted from, where they are known.
    """
    from lawgov_cli.check.coverage import figure_rows  # noqa: PLC0415
    from lawgov_cli.check.declared import figure_spans  # noqa: PLC0415
    from lawgov_cli.check.subject import Subject  # noqa: PLC0415

    subject = Subject(report, claims=claims)
    notes = {relation.equation: relation.note for relation in report.relations}
    rows = figure_rows(subject)
    if report.relations:
        by_name = {row.name: row for row in rows}
    else:
        by_name = _of_places(rows, figure_spans(subject))
    return {name: _status(row.covering, notes) for name, row in by_name.items() if row.covering}


def _of_places(
    rows: tuple[FigureRow, ...], spans: dict[str, tuple[int, int]]
) -> dict[str, FigureRow]:
    """The figure of the text that each statistic is, by where both stand."""
    by_start = {row.start: row for row in rows}
    found = {}
    for name, (start, end) in spans.items():
        row = next((by_start[at] for at in range(start, end) if at in by_start), None)
        if row is not None:
            found[name] = row
    return found


def _status(covering: tuple[Covering, ...], notes: dict[str, str]) -> tuple[str, str]:
    """The worst of the relations that cover a figure, and all that say so."""
    said: dict[str, list[str]] = {}
    for one in covering:
        status = _KNOWN if one.known and one.severity == "error" else _STATUSES[one.severity]
        note = notes.get(one.relation, "")
        said.setdefault(status, []).append("。".join(filter(None, (one.outcome.calculation, note))))
    worst = next(status for status in ("不符", _KNOWN, "存疑", "相符") if status in said)
    return worst, "；".join(dict.fromkeys(said[worst]))


def findings(report: Report) -> bytes:
    """Everything that ``check`` finds in a report, as bytes that ``result`` reads."""
    from lawgov_cli.check.run import run  # noqa: PLC0415

    found = run([report], with_ok=True)
    kept: dict[str, Any] = found._asdict()
    for key in ("findings", "ignored"):
        kept[key] = [finding._asdict() for finding in kept[key]]
    kept["figures"] = found.figures._asdict()
    kept["headings"] = [[*place, title] for place, title in found.headings.items()]
    return json.dumps(kept, ensure_ascii=False).encode()


def result(content: bytes) -> Result:
    """The result that ``findings`` wrote; raises ValueError, TypeError or KeyError for others."""
    from lawgov_cli.check.finding import Finding  # noqa: PLC0415
    from lawgov_cli.check.result import FigureCounts, Result  # noqa: PLC0415

    kept = json.loads(content)
    for key in ("findings", "ignored"):
        kept[key] = tuple(Finding(**_tuples(finding)) for finding in kept[key])
    kept["figures"] = FigureCounts(**kept["figures"])
    kept["headings"] = {(source, number): title for source, number, title in kept["headings"]}
    # What is kept of one report has none of these.
    nothing = dict.fromkeys(("problems", "paper", "texts", "claims", "refused"), ())
    return Result(**{**kept, **nothing})


def _tuples(kept: dict[str, Any]) -> dict[str, Any]:
    """The fields of a finding; JSON has no tuples."""
    return {key: tuple(v) if isinstance(v, list) else v for key, v in kept.items()}
