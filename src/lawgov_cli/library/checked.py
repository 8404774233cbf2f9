"""What ``check`` says of a report, to be kept ready made: each statistic's status, the findings.

The room of ``check`` is loaded only when something is to be computed.
"""

from __future__ import annotations

import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawgov_cli.check.result import Covering, Result
    from lawgov_cli.claims import Inference
    from lawgov_cli.model import Report

_STATUSES = {"ok": "相符", "info": "存疑", "warning": "存疑", "error": "不符"}
_KNOWN = "已知不符"
_NOTHING: Mapping[str, int] = MappingProxyType({})


def statuses(
    report: Report, claims: Inference | None = None, numbers: Mapping[str, int] = _NOTHING
) -> dict[str, tuple[str, str]]:
    """For each statistic that a relation covers, by its name, what that comes to and why.

    ``claims`` are those of the raw text that the report was drafted from, where they are known,
    ``numbers`` the figure of that text that each statistic is.
    """
    from lawgov_cli.check.coverage import covered  # noqa: PLC0415
    from lawgov_cli.check.subject import OwnClaims, Subject  # noqa: PLC0415

    own = OwnClaims(claims, numbers) if claims is not None else None
    notes = {relation.equation: relation.note for relation in report.relations}
    covering = covered(Subject(report, claims=own, with_ok=False))
    return {name: _status(rows, notes) for name, rows in covering.items()}


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
