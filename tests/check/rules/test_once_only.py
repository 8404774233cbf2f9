"""What happens once: words, dates and ordinals that no two years share."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.once_only import event_in, signs_in, title_spans
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("举行建市三十周年活动。", "周年"),
        ("学习《三十周年纪念册》。", ""),
        ("开展第九个国家宪法日宣传。", "第九个"),
        ("召开第三次全体会议。", "第三次"),
        ("召开三次全体会议。", "三次全体会议"),
        ("落实全国人大第三次全体会议精神。", ""),
        ("完成第2批清理。", "第2批"),
        ("完成清理工作。", ""),
    ],
)
def test_an_event(text: str, event: str) -> None:
    assert event_in(text) == event


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("首次评为示范县。", ["首次"]),
        ("首批获批试点。", ["首批", "获批"]),
        ("5月6日，召开推进会。", ["5月6日", "召开"]),
        ("印发《甲办法》。", ["印发"]),
        ("连续三年首次获评。", []),
        ("12月4日国家宪法日期间，开展宣传。", []),
        ("2020年5月6日召开会议。", []),
        ("落实《5月6日会议纪要》。", []),
    ],
)
def test_signs(text: str, signs: list[str]) -> None:
    subject = Subject(Document("-", text, line_anchors(text)))
    assert signs_in(subject, 0, len(text)) == signs


def test_what_stands_in_title_marks() -> None:
    text = "依《甲》和《乙丙》。"
    subject = Subject(Document("-", text, line_anchors(text)))
    assert [text[a:b] for a, b in title_spans(subject)] == ["《甲》", "《乙丙》"]
