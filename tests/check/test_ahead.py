"""Claims that a second process calculates are those that one process finds."""

from __future__ import annotations

import pytest

from lawgov_cli import processes
from lawgov_cli.check.ahead import started
from lawgov_cli.check.inferred import of_text
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors

copies = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # the tests have threads

PARAGRAPH = (
    "全年共收到行政复议申请120件，其中受理96件，不予受理38件。审结88件，审结率91.7%。"
    "开展培训12期、1860人次，平均每期155人次，办结件数比上年的80件增长一成。\n"
)


def text(length: int) -> Document:
    words = (PARAGRAPH * (length // len(PARAGRAPH) + 1))[:length]
    return Document("-", words, line_anchors(words))


@copies
@pytest.mark.parametrize("copied", [True, False])
def test_two_processes_find_what_one_finds(
    monkeypatch: pytest.MonkeyPatch, *, copied: bool
) -> None:
    alone = of_text(Subject(text(4_000), with_ok=True))
    monkeypatch.setattr(processes, "_may_copy", lambda: copied)
    (subject,) = [s for s in started([Subject(text(4_000))]) if of_text(s)]
    assert of_text(subject).rows == alone.rows
    assert [row.severity for row in alone.rows].count("error") > 10


@copies
def test_every_text_of_a_run_is_helped(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [text(4_000), text(100), text(5_000)]
    monkeypatch.setattr(processes, "_may_copy", lambda: False)
    alone = run(sources)
    monkeypatch.setattr(processes, "_may_copy", lambda: True)
    assert run(sources).findings == alone.findings
    assert run(sources, select=["没有"]).problems  # the copy that was started is ended
