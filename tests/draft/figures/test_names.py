"""Names of one report are made unique by what tells their figures apart."""

from __future__ import annotations

import pytest

from lawgov_cli.draft.figures.names import AGAIN, Candidate, make_unique


def unique(*rows: tuple[str, tuple[str, ...]], level: str = "") -> list[tuple[str, str]]:
    candidates = [Candidate(name, "", parts, level) for name, parts in rows]
    make_unique(candidates)
    return [(c.name, c.doubt) for c in candidates]


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ((("甲", ("x",)), ("乙", ("x",))), ["甲", "乙"]),
        ((("甲", ("县级",)), ("甲", ("乡级",))), ["甲·县级", "甲·乡级"]),
        ((("甲", ("",)), ("甲", ("乡级",))), ["甲", "甲·乡级"]),
        # The first part tells nothing, the second does.
        ((("甲", ("x", "县级")), ("甲", ("x", "乡级"))), ["甲·县级", "甲·乡级"]),
        ((("甲", ()), ("甲", ()), ("甲", ())), ["甲", "甲·第2处", "甲·第3处"]),
        ((("甲", ()), ("甲", ()), ("甲·第2处", ())), ["甲", "甲·第3处", "甲·第2处"]),
        # What an equation reads as an operator is no name, and nothing is said twice.
        ((("甲", ("a-b",)), ("甲", ("c+d",))), ["甲·ab", "甲·cd"]),
        ((("甲县级", ("县级",)), ("甲县级", ("乡级",))), ["甲县级", "甲县级·乡级"]),
    ],
)
def test_names(rows: tuple[tuple[str, tuple[str, ...]], ...], names: list[str]) -> None:
    made = unique(*rows)
    assert [name for name, _ in made] == names
    for (name, doubt), (given, _) in zip(made, rows, strict=True):
        assert (doubt == AGAIN) == (name != given)


def test_a_level_is_always_said() -> None:
    assert unique(("甲", ()), level="县级") == [("甲·县级", "")]
    assert unique(("甲县级", ()), level="县级") == [("甲县级", "")]
    assert unique() == []


def test_a_level_goes_on_to_what_goes_on() -> None:
    rows = [
        Candidate("甲", "", ("",)),
        Candidate("甲", "", ("本级",)),
        Candidate("乙", "", (), carried="本级"),
        Candidate("丙", "", ()),
    ]
    make_unique(rows)
    assert [c.name for c in rows] == ["甲", "甲·本级", "乙·本级", "丙"]
    assert rows[2].doubt == AGAIN
