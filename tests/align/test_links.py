"""Which figure an earlier value or a change is told of."""

from __future__ import annotations

import pytest

from lawgov_cli.align.links import links
from lawgov_cli.align.sights import Spot, sights_of
from lawgov_cli.chinese.figures import find_figures


def told(text: str) -> list[tuple[str, str, str, bool]]:
    """Each link of a text: what is told, of which figure, beside which earlier value, falling."""
    spots = [Spot(f.start, f.end, f.value, f.unit, f.qualifier) for f in find_figures(text)]
    sights = sights_of(text, spots, 2022)
    printed = [text[s.spot.start : s.spot.end] for s in sights]
    return [
        (printed[k.told], printed[k.of], "" if k.base is None else printed[k.base], k.falls)
        for k in links(text, sights)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "收到申请57件，较上年的46件增长18.8%。",
            [("46件", "57件", "", False), ("18.8%", "57件", "46件", False)],
        ),
        ("制定文件6件，比上年减少2件。", [("2件", "6件", "", True)]),
        (
            "受理39件，办结38件，分别较上年的47件、46件有所下降。",
            [("47件", "39件", "", False), ("46件", "38件", "", False)],
        ),
        ("副校长由上年的81名增至92名。", [("81名", "92名", "", False)]),
        ("办结率99.6%，满意率94.8%，提高1.2个百分点。", [("1.2个百分点", "94.8%", "", False)]),
        ("较上年的8件，今年受理10件。", [("8件", "10件", "", False)]),
        # Another sentence, another kind of thing: nothing to be told of.
        ("培训90人。比上年减少2件。", []),
        ("培训90人，比上年减少2件。", []),
    ],
)
def test_what_is_told_of_which_figure(text: str, found: list[tuple[str, str, str, bool]]) -> None:
    assert told(text) == found
