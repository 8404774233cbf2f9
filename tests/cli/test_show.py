"""``lawgov show``: parts in every report that has them, each with its own findings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        (("2",), ["2.1", "2.2"]),
        (("第二章",), ["2.1", "2.2"]),
        (("2.2", "1.2"), ["2.2", "1.2"]),
        ((), ["0.1", "1.1", "1.2", "2.1", "2.2", "3.1"]),
    ],
)
def test_parts_in_the_order_in_which_they_are_asked_for(
    lawgov: Program, toy: Path, parts: tuple[str, ...], found: list[str]
) -> None:
    report = ("--report", "qingshi-2022", "--data", toy)
    assert [part["measure"] for part in lawgov("show", *parts, "--json", *report).json] == found


def test_an_item_has_its_own_text_and_figures(lawgov: Program, toy: Path) -> None:
    asked = ("show", "1.1.3", "--report", "qingshi-2022", "--json", "--data", toy)
    (part,) = lawgov(*asked).json
    assert part["item"] == 3
    assert part["text"].startswith("三是")
    assert [s["value"] for s in part["statistics"]] == [12050, 96.5]


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Two texts, of which only the second contradicts itself, and only in its first measure."""
    for name, refused in (("甲", 28), ("乙", 38)):
        (tmp_path / f"{name}.txt").write_text(
            f"{name}市2023年法治政府建设年度报告\n一、复议\n"
            f"全年共收到行政复议申请120件，其中受理92件，不予受理{refused}件。\n"
            "开展培训9次。\n",
            encoding="utf-8",
        )
    return tmp_path


def test_findings_are_those_of_the_part_in_its_report(lawgov: Program, two: Path) -> None:
    shown = {
        (part["report"][:1], part["measure"]): [
            f["rule"] for f in part["findings"] if f["rule"] != "todo-left"
        ]
        for part in lawgov("show", "1", "--json", "--data", two).json
    }
    assert shown.pop(("乙", "1.1")) == ["declared-relation"]
    assert shown == {("甲", "1.1"): [], ("甲", "1.2"): [], ("乙", "1.2"): []}


def test_a_page_shows_the_part_alone(lawgov: Program, two: Path) -> None:
    page = lawgov("show", "1.2", "--format", "html", "--data", two).out
    assert "开展培训" in page
    assert "行政复议申请" not in page


def test_a_page_has_the_texts_of_the_parts_in_their_reports(lawgov: Program, two: Path) -> None:
    """The page shows each text with its figures marked, those of other formats do not."""
    page = lawgov("show", "1", "--format", "html", "--data", two).out
    assert page.count("开展培训") >= 2
    assert "行政复议申请" in page
