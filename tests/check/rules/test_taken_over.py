"""Sentences that stand in last year's text word for word."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.taken_over import taken_over
from lawgov_cli.check.subject import Previous, Subject
from lawgov_cli.document import Document, line_anchors


def document(text: str) -> Document:
    return Document("-", text, line_anchors(text))


@pytest.mark.parametrize(
    ("now", "before", "found"),
    [
        ("开展培训9场。检查3次。", "检查3次。", [("检查3次", True)]),
        ("一是开展培训9场。", "二、开展培训9场。", [("开展培训9场", True)]),
        (
            "开展培训9场，检查3次。",
            "检查3次。开展培训9场。",
            [("开展培训9场", False), ("检查3次", False)],
        ),
        ("开展培训9场，检查3次。", "开展培训9场，检查3次。", [("开展培训9场，检查3次", True)]),
        ("开展培训9场，检查3次。", "开展培训9场，检查4次。", [("开展培训9场", False)]),
        ("开展 培训9场。", "开展培训9场。", [("开展 培训9场", True)]),
        ("办理1,024件。", "办理1,024件。", [("办理1,024件", True)]),
        # Nearly the same words with all of the figures are taken over, too.
        (
            "全市各级各部门共组织开展了行政执法人员培训9场。",
            "全市各级各部门共组织开展行政执法人员培训9场。",
            [("全市各级各部门共组织开展了行政执法人员培训9场", True)],
        ),
        (
            "全市各级各部门共组织开展了行政执法人员培训8场。",
            "全市各级各部门共组织开展行政执法人员培训9场。",
            [],
        ),
        ("甲。", "", []),
    ],
)
def test_what_is_taken_over(now: str, before: str, found: list[tuple[str, bool]]) -> None:
    subject = Subject(document(now), previous=Previous(document(before)))
    assert [(now[t.start : t.end], t.whole) for t in taken_over(subject)] == found
