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
        # Of the two words of change before a figure the last one decides.
        ("受理57件，增速同比下降18.8%。", [("18.8%", "57件", "", True)]),
        ("受理57件，降幅同比扩大18.8%。", [("18.8%", "57件", "", False)]),
        # An earlier value right before a change is its base, but only in its sentence.
        (
            "同比增加12场，举办40场，上年为30场。",
            [("12场", "40场", "", False), ("30场", "40场", "", False)],
        ),
        ("上年为46件；同比增长18.8%，达57件。", [("18.8%", "57件", "", False)]),
        # As many values as are told of, joined by a pause or 和: each of its own.
        (
            "受理39件，办结38件，调解30件，分别较上年的47件、46件和40件有所下降。",
            [("47件", "39件", "", False), ("46件", "38件", "", False), ("40件", "30件", "", False)],
        ),
        (
            "受理39件，分别较上年的47件、46件有所下降。",
            [("47件", "39件", "", False), ("46件", "39件", "", False)],
        ),
        (
            "受理57件，同比增长18.8%，办结50件，同比增长10%。",
            [("18.8%", "57件", "", False), ("10%", "50件", "", False)],
        ),
        # What it says that it is told of must be what the value counts.
        ("城镇就业90人，居民收入增长6%。", []),
        ("居民收入90元，农民收入增长6%。", [("6%", "90元", "", False)]),
        ("城镇就业90人，户增长6%。", [("6%", "90人", "", False)]),
        # Points are told of a rate, a rate of what is none, a number of its own kind.
        ("办结率99.6%，受理90件，提高1.2个百分点。", [("1.2个百分点", "99.6%", "", False)]),
        ("办结90件，办结率99.6%，同比增长6%。", [("6%", "90件", "", False)]),
        ("办结90件，办结率99.6%，翻了2倍。", [("2倍", "90件", "", False)]),
        ("受理57件，比上年减少2起。", [("2起", "57件", "", True)]),
        # 由甲增至乙 leads on to this year's value, a comma ends it.
        ("副校长92名，教师由上年的81名增加到90名。", [("81名", "90名", "", False)]),
        ("培训7次，副校长由上年的81名扩大为92名。", [("81名", "92名", "", False)]),
        ("副校长由上年的81名，增至92名。", []),
        # Another sentence, another kind of thing: nothing to be told of.
        ("培训90人。比上年减少2件。", []),
        ("培训90人，比上年减少2件。", []),
        ("受理57件，比上年减少2人。", []),
        ("上年为46人，受理57件。", []),
        ("上年为46件，培训57人。", []),
    ],
)
def test_what_is_told_of_which_figure(text: str, found: list[tuple[str, str, str, bool]]) -> None:
    assert told(text) == found


def test_a_value_that_only_stands_later_is_told_of_without_words_of_its_own() -> None:
    assert told("上年为8件，今年受理10件，办结9件。") == [("8件", "10件", "", False)]
