"""Changed data files: a report that is written and read again unchanged, or defects with places.

What is read line by line is what the parser reads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.fuzz.changes import changed, noisy
from tests.program import TOY

from lawgov_cli.curated import dump_report, events, parse_report
from lawgov_cli.curated.canonical import tree
from lawgov_cli.curated.nodes import CONTROL

if TYPE_CHECKING:
    import random

_WHOLE = [path.read_bytes() for path in sorted(TOY.glob("*.yaml"))]
_MARKS = (
    "\n|  |\t|: |- |#|&a |*a|!!python/object:os.system |>-\n|{|}|[|]|'|\"|%|---\n|...\n|? |<<: "
)
_WORDS = (
    "null|no|1:30|010|.inf|1e999|\ufeff|\u2028|\x00|format: 1|value: |relations:\n|" + "[" * 300
)
_OF_LINES = (
    "\n\n|\n  |\n    |\n    - |  - |- - |: |:|, | #|''|\"\"|\\U00020BB7|\\U00000007|-1|\u3000| |\t"
)
_PIECES = (
    b"",
    b"|\n",
    b"\xff",
    b"9" * 5000,
    *f"{_MARKS}|{_WORDS}|{_OF_LINES}".encode().split(b"|"),
)


def case(chance: random.Random) -> str:
    """Whether a changed data file is a ``report`` or has ``defects``."""
    whole = chance.choice(_WHOLE)
    data = (
        noisy(whole, chance, most=1)
        if chance.random() < 0.3
        else changed(whole, chance, _PIECES, most=2)
    )
    _agree(data.decode("utf-8", "replace"))
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


def _agree(text: str) -> None:
    """See that a text that is read line by line is one in which the parser finds the same."""
    if CONTROL.search(text) is None and (root := tree(text)) is not None:
        assert (root, []) == events.read(text, "稿.yaml")
