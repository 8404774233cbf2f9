"""Changed digits that no reader can tell."""

from __future__ import annotations

import pytest
from benchmarks.rounding import is_hidden

from lawgov_cli.claims.mentions import find_mentions


def hidden(text: str, figures: list[str], expression: str, new: str) -> bool:
    """Whether the relation of some figures of a text holds in another text of the same length."""
    relation = {"offsets": [[text.index(f), len(f)] for f in figures], "expression": expression}
    before, after = (find_mentions(t, 0, len(t)) for t in (text, new))
    return is_hidden([relation], before, after)


SHARE = "抽查1327件，其中合格1168件，占88%。"
MEAN = "发放奖励41200元，奖励103人，平均每人400元。"
REST = "抽检8640批次，不合格142批次，合格率98.4%。"
OPEN = "办结463件，其中调解196件，占比超过四成。"
SUM = "收入6.73万元、支出0.41万元，合计7.14万元。"


@pytest.mark.parametrize(
    ("text", "figures", "expression", "old", "new", "is_so"),
    [
        (SHARE, ["88%", "1168件", "1327件"], "1168÷1327=88%", "1168", "1169", True),
        (SHARE, ["88%", "1168件", "1327件"], "1168÷1327=88%", "1168", "1188", False),
        # A whole average is rounded, whole counts are not.
        (MEAN, ["400元", "41200元", "103人"], "41200÷103=400", "41200", "41202", True),
        (MEAN, ["400元", "41200元", "103人"], "41200÷103=400", "41200", "41900", False),
        (SUM, ["7.14万元", "6.73万元", "0.41万元"], "67300+4100=71400", "6.73", "6.74", True),
        (SUM, ["7.14万元", "6.73万元", "0.41万元"], "67300+4100=71400", "6.73", "6.78", False),
        # A figure that an expression names twice is one.
        (REST, ["98.4%", "8640批次"], "(8640−142)÷8640=98.4%", "8640", "8630", True),
        (REST, ["98.4%", "8640批次"], "(8640−142)÷8640=98.4%", "8640", "8240", False),
        # What an open rate says may hold farther off, but not by more than its step.
        (OPEN, ["四成", "196件", "463件"], "196÷463>40%", "463", "403", True),
        (OPEN, ["四成", "196件", "463件"], "196÷463>40%", "463", "493", False),
        (OPEN, ["四成", "196件", "463件"], "196÷463>40%", "463", "263", False),
        # What cannot be computed hides nothing.
        (SUM, ["7.14万元", "6.73万元"], "n(收入/支出)=2", "6.73", "6.74", False),
        (SUM, ["7.14万元", "6.73万元"], "收入 = 支出", "6.73", "6.74", False),
        (SUM, ["7.14万元", "6.73万元"], "67300≤71400", "6.73", "6.74", False),
        ("审结7件，共7件。", ["7件，共7件", "共7件"], "7=7", "审结7", "审结9", False),
    ],
)
def test_a_change_that_rounding_hides(
    text: str, figures: list[str], expression: str, old: str, new: str, *, is_so: bool
) -> None:
    assert hidden(text, figures, expression, text.replace(old, new, 1)) is is_so


def test_each_relation_of_a_figure_must_hold() -> None:
    text = "抽查1327件，合格1168件，占88%，不合格159件。"
    new = text.replace("1168", "1169")
    before, after = (find_mentions(t, 0, len(t)) for t in (text, new))
    rate, rest = (
        {"offsets": [[text.index(f), len(f)] for f in figures], "expression": expression}
        for figures, expression in (
            (("88%", "1168件", "1327件"), "1168÷1327=88%"),
            (("1327件", "1168件", "159件"), "1168+159=1327"),
        )
    )
    assert is_hidden([rate], before, after)
    assert not is_hidden([rate, rest], before, after)
