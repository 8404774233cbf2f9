"""The measures of a chapter, and what closes the last one."""

from __future__ import annotations

import pytest

from lawgov_cli.extract.headings import HeadingMarks
from lawgov_cli.extract.measures import (
    Items,
    blocks_of,
    is_closing,
    number_blocks,
    split_closing,
)


def blocks(text: str) -> list[tuple[str, str]]:
    """Title and text of each measure."""
    found = blocks_of(HeadingMarks(text), Items(text), 0, len(text))
    return [(text[b.start : b.title_end], text[b.title_end : b.end]) for b in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "优化服务。做了。\n扎实复议。做了。\n",
            [("优化服务。", "做了。"), ("扎实复议。", "做了。")],
        ),
        (
            "总的说。\n（一）服务\n做了。\n（二）复议\n做了。",
            [
                ("", "总的说。"),
                ("（一）服务", "\n做了。"),
                ("（二）复议", "\n做了。"),
            ],
        ),
        (
            "优化服务\n做了，完了。\n又做了，完了。\n",
            [("优化服务", "\n做了，完了。\n又做了，完了。")],
        ),
        ("优化服务。做了：\n一是子。\n二是丑。\n", [("优化服务。", "做了：\n一是子。\n二是丑。")]),
        ("优化服务。如下：\n甲\t3\n", [("优化服务。", "如下：\n甲\t3")]),
        ("1.服务。做了。\n2.复议。做了。\n", [("1.服务。", "做了。"), ("2.复议。", "做了。")]),
    ],
)
def test_sections_or_paragraphs(text: str, found: list[tuple[str, str]]) -> None:
    assert blocks(text) == found


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("虽然做了，但还有不足。", True),
        ("在看到成绩的同时，还存在差距。", True),
        ("下一步，抓好落实。", True),
        ("2024年，我市将抓好落实。", True),
        ("2024年，按要求办理。", False),
        ("办结案件。", False),
    ],
)
def test_a_paragraph_on_shortcomings_or_plans(text: str, closing: bool) -> None:  # noqa: FBT001
    assert is_closing(text, 0) == closing


def test_what_closes_is_parted_from_the_last_chapter() -> None:
    text = "优化服务。做了好事。\n虽然做了，但有不足。\n下一步，抓好落实。\n"
    found = blocks_of(HeadingMarks(text), Items(text), 0, len(text))
    kept, closing = split_closing(text, found)
    assert [text[b.start : b.start + 2] for b in kept] == ["优化"]
    assert [text[b.start : b.start + 2] for b in closing] == ["虽然", "下一"]
    plain = "优化服务。做了好事。\n扎实复议。做了好事。\n"
    every = blocks_of(HeadingMarks(plain), Items(plain), 0, len(plain))
    assert split_closing(plain, every) == (every, [])


def test_ids_count_in_their_chapter_and_items_are_in_the_text() -> None:
    text = "优化服务。一是子。二是丑。\n扎实复议。做了好事。\n"
    items = Items(text)
    first, second = number_blocks(3, blocks_of(HeadingMarks(text), items, 0, len(text)), items)
    assert (first.id, second.id) == ("3.1", "3.2")
    assert [text[i.start : i.end] for i in first.items] == ["一是子。", "二是丑。"]
    assert second.items == ()
    assert items.at(text.index("二是"))
    assert not items.at(0)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"{'字' * 40}\n做了，完了。\n又做了，完了。", ["字" * 40]),
        (f"{'字' * 41}\n做了，完了。\n又做了，完了。", ["", "", ""]),
        ("优化服务\n做了，完了。\n扎实复议\n做了，完了。", ["优化服务", "扎实复议"]),
        ("做了，完了。\n优化服务", ["", ""]),
        ("一是做了。\n二是完了。", [""]),
        ("1.服务。做了。\n办结，做了。", ["", ""]),
        ("甲\t3\n乙\t4", [""]),
        ("优化服务。如下：\n做了，完了。", ["优化服务。"]),
        ("优化服务。有如下:\n做了，完了。", ["优化服务。"]),
        ("优化服务。做了：好。\n做了，完了。", ["优化服务。", ""]),
    ],
)
def test_how_paragraphs_become_measures(text: str, titles: list[str]) -> None:
    assert [title for title, _ in blocks(text)] == titles


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        ("优化服务。做了好事。\n各位代表：谢谢。", ["各位代表：谢谢。"]),
        ("虽然做了，但有不足。\n下一步，抓好落实。", ["下一步，抓好落实。"]),
        ("虽然做了，但有不足。", []),
        ("虽然做了，但有不足。\n优化服务。做了好事。\n办结，做了。", []),
        ("虽然做了，但有不足。\n优化服务。做了好事。\n今后，做好。", ["今后，做好。"]),
        ("优化服务\n做了，完了。\n同志们！谢谢，谢谢。", ["同志们！谢谢，谢谢。"]),
        ("", []),
    ],
)
def test_where_the_closing_begins(text: str, closing: list[str]) -> None:
    found = blocks_of(HeadingMarks(text), Items(text), 0, len(text))
    kept, rest = split_closing(text, found)
    assert [text[b.start : b.end] for b in rest] == closing
    assert "\n".join(text[b.start : b.end] for b in [*kept, *rest]) == text


def test_far_from_the_beginning_measures_are_the_same() -> None:
    text = "优化服务。做了，完了。\n扎实复议。做了：\n一是子。\n二是丑。\n下一步，抓好落实。\n"
    far = "\n" * 300 + text
    near = blocks_of(HeadingMarks(text), Items(text), 0, len(text))
    found = blocks_of(HeadingMarks(far), Items(far), 300, len(far))
    assert found == [type(b)(*(at + 300 for at in b)) for b in near]
    kept, closing = split_closing(far, found)
    assert (len(kept), len(closing)) == (2, 1)
    items = Items(far)
    assert [len(m.items) for m in number_blocks(1, kept, items)] == [0, 2]
    assert items.at(far.index("二是"))
    assert not items.at(far.index("丑"))
