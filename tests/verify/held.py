"""One report in memory, and what is said of a sentence about it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.verify.run import Verifier

if TYPE_CHECKING:
    from lawgov_cli.verify.verdict import Verdict

REPORT = Path(__file__).parents[2] / "data" / "report.yaml"


@cache
def verifier() -> Verifier:
    """Sentences about the built-in report are held against it."""
    return Verifier(open_library([REPORT]), ReportFilter())


def held(sentence: str) -> list[Verdict]:
    """The verdicts on a sentence, in order."""
    return verifier().verify(sentence)


def verdicts(sentence: str) -> str:
    """The verdicts as one line: 相符 不符."""
    return " ".join(verdict.verdict for verdict in held(sentence))
