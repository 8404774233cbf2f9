"""The items of a text, each with the number that ought to stand there."""

from __future__ import annotations

import pytest

from lawgov_cli.check.rules.lists import items
from lawgov_cli.check.subject import Subject
from lawgov_cli.document import Document, line_anchors


def found(*lines: str) -> list[tuple[int, int, bool]]:
    """Number, number before it, whether it is wanted."""
    text = "".join(f"{line}\n" for line in lines)
    subject = Subject(Document("-", text, line_anchors(text)))
    return [(i.ordinal.number, i.previous, i.wanted) for i in items(subject)]


@pytest.mark.parametrize(
    ("lines", "listed"),
    [
        (("一是甲。二是乙。三是丙。",), [(1, 0, True), (2, 1, True), (3, 2, True)]),
        (("一是甲。三是丙。",), [(1, 0, True), (3, 1, False)]),
        (("一是甲。二是乙。二是丙。",), [(1, 0, True), (2, 1, True), (2, 2, False)]),
        # Each paragraph of its own, and a new list begins under a heading.
        (("一是甲。", "二是乙。"), [(1, 0, True), (2, 1, True)]),
        (("一、事", "一是甲。", "二、事", "二是乙。"), [(1, 0, True), (2, 0, False)]),
        # What only looks like one.
        (("统一是关键。", "之一是培训。"), []),
        (("二十是约数。",), []),
        # 是 is lost before an action.
        (("一是建立制度。二加强培训。三是抓好落实。",), [(1, 0, True), (2, 1, True), (3, 2, True)]),
        (("一是建设二级医院。二是修路。",), [(1, 0, True), (2, 1, True)]),
    ],
)
def test_items(lines: tuple[str, ...], listed: list[tuple[int, int, bool]]) -> None:
    assert found(*lines) == listed


def test_a_first_that_no_other_follows_is_alone() -> None:
    text = "一是甲。\n一是乙。二是丙。\n"
    subject = Subject(Document("-", text, line_anchors(text)))
    assert [i.alone for i in items(subject)] == [True, False, False]


def test_a_list_inside_a_list() -> None:
    line = "一是甲，包括：一是子；二是丑。二是乙。"
    assert [number for number, *_ in found(line)] == [1, 1, 2, 2]
    assert all(wanted or previous for _, previous, wanted in found(line)[:3])
