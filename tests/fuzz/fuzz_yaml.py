"""Changed data files: a report that is written and read again unchanged, or defects with places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.changes import changed, noisy
from tests.program import TOY

from lawgov_cli.curated import dump_report, parse_report

if TYPE_CHECKING:
    import random

_WHOLE = [path.read_bytes() for path in sorted(TOY.glob("*.yaml"))]
_MARKS = (
    "\n|  |\t|: |- |#|&a |*a|!!python/object:os.system |>-\n|{|}|[|]|'|\"|%|---\n|...\n|? |<<: "
)
_WORDS = (
    "null|no|1:30|010|.inf|1e999|\ufeff|\u2028|\x00|format: 1|value: |relations:\n|" + "[" * 300
)
_PIECES = (b"", b"|\n", b"\xff", b"9" * 5000, *f"{_MARKS}|{_WORDS}".encode().split(b"|"))


def case(chance: random.Random) -> str:
    """Whether a changed data file is a ``report`` or has ``defects``."""
    whole = chance.choice(_WHOLE)
    data = (
        noisy(whole, chance, most=1)
        if chance.random() < 0.3
        else changed(whole, chance, _PIECES, most=2)
    )
    report, defects = parse_report(data, "稿.yaml")
    if report is None or defects:
        assert defects
        for defect in defects:
            assert "\n" not in str(defect), defect
            assert str(defect).startswith("稿.yaml"), defect
        return "defects"
    written = dump_report(report).encode()
    again, defects = parse_report(written, "稿.yaml")
    assert not defects, defects
    assert again is not None
    assert dump_report(again).encode() == written
    return "report"
