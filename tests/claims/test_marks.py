from __future__ import annotations

import pytest

from lawgov_cli.chinese.figures import find_figures
from lawgov_cli.claims.marks import bracket_of, brackets_with, masked_text, plain_marks


def brackets_of(text: str) -> list[str]:
    found = brackets_with(plain_marks(text), find_figures(text))
    return [text[pair.start : pair.end] for pair in found]


@pytest.mark.parametrize(
    ("text", "brackets"),
    [
        ("受理52件（其中正职30件）。", ["（其中正职30件）"]),
        ("受理52件（见附表）。", []),
        ("受理88件（不受理9件（转送6件））。", ["（不受理9件（转送6件））", "（转送6件）"]),
        ("培训2300人(次)，其中30人。", []),
        ("受理52件（其中\n正职30件）。", []),
    ],
)
def test_brackets_that_hold_figures(text: str, brackets: list[str]) -> None:
    assert brackets_of(text) == brackets


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("印发《关于甲，乙的通知》3份。", "印发xxxxxxxxxxxx。"),
        ("受理5件（见附表，略），办结3件。", "受理xxxxxxxxx，办结xx。"),
        ("受理5件（其中3件）。", "受理xx（其中xx）。"),
    ],
)
def test_titles_and_idle_brackets_have_no_marks(text: str, masked: str) -> None:
    figures = find_figures(text)
    plain = plain_marks(text)
    assert masked_text(text, plain, figures, brackets_with(plain, figures)) == masked


def test_a_place_is_in_its_innermost_brackets() -> None:
    text = "受理88件（不受理9件（转送6件），告知2件），受理79件。"
    pairs = brackets_with(plain_marks(text), find_figures(text))
    inner, outer = text.index("6件"), text.index("2件")
    assert bracket_of(pairs, text.index("88")) == -1
    assert pairs[bracket_of(pairs, inner)].start == text.index("（转送")
    assert pairs[bracket_of(pairs, outer)].start == text.index("（不受理")
    assert bracket_of(pairs, text.index("79")) == -1


@pytest.mark.parametrize(
    ("inside", "whole"),
    [("甲" * 80, True), ("甲" * 81, False), ("", False), ("甲\n乙", False), ("甲，乙", True)],
)
def test_a_title_stands_on_one_line_and_has_an_end(inside: str, whole: bool) -> None:  # noqa: FBT001
    text = f"印发《{inside}》3份。"
    masked = masked_text(text, plain_marks(text), find_figures(text), ())
    assert ("《" not in masked) is whole
    assert len(masked) == len(text)


def test_the_inner_of_two_titles_ends_where_it_does() -> None:
    text = "印发《甲《乙》丙，《丁》3份。"
    assert masked_text(text, plain_marks(text), find_figures(text), ()) == "印发《甲xxx丙，xxxxx。"


@pytest.mark.parametrize(("between", "found"), [(390, True), (420, False)])
def test_brackets_are_looked_for_so_far_before(between: int, found: bool) -> None:  # noqa: FBT001
    text = f"受理88件（不受理9件{'述' * between}告知2件）。"
    pairs = brackets_with(plain_marks(text), find_figures(text))
    assert (bracket_of(pairs, text.index("2件")) >= 0) is found
