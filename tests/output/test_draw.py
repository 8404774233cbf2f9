"""An answer drawn: its own view, or the fields that were asked for, without trailing spaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.output.answer import Answer, Look
from lawgov_cli.output.draw import drawn

if TYPE_CHECKING:
    from lawgov_cli.output.grid import Screen


def view(screen: Screen) -> None:
    screen.print(f"{screen.width} [b]:smile:   ")


ANSWER = Answer("list", lambda: [{"name": "甲", "value": 3}], view)


def test_the_view_has_the_width_of_the_terminal_and_no_markup(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    assert drawn(ANSWER, Look()) == "44 [b]:smile:\n"


def test_fields_are_a_table_with_a_heading_on_demand() -> None:
    look = Look(fields=("name", "value"))
    assert [line.split() for line in drawn(ANSWER, look).splitlines()] == [
        ["名称", "数值"],
        ["甲", "3"],
    ]
    assert drawn(ANSWER, look._replace(header=False)).split() == ["甲", "3"]


@pytest.mark.parametrize("styled", [True, False])
def test_codes_only_where_they_are_wanted(styled: bool) -> None:  # noqa: FBT001
    bold = ANSWER._replace(view=lambda screen: screen.print("甲", style="bold"))
    assert ("\x1b[1m" in drawn(bold, Look(terminal=True, styled=styled))) == styled
