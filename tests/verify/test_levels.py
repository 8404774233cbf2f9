"""The levels that words name."""

from lawgov_cli.verify.levels import levels_in, ranks_in


def test_levels_are_told_by_their_words() -> None:
    assert levels_in("州本级") == levels_in("市直") == {"2"}
    assert levels_in("全州县级") == {"全", "3"}
    assert levels_in("州、县、乡、村各级") == {"2", "3", "4", "5"}
    assert levels_in("各县") == {"各县"}
    assert levels_in("全州各级") == {"全", "各级"}
    assert levels_in("各级机关") == {"各级"}
    assert levels_in("县、镇调委会") == levels_in("由县、镇设立") == {"3", "4"}
    assert levels_in("全州县乡两级") == {"全", "3", "4"}
    assert levels_in("贵州省、市机关") == frozenset()


def test_the_single_levels_of_all_counties_are_those_of_counties() -> None:
    assert ranks_in("各县") == ranks_in("县级") == {"3"}
    assert ranks_in("全州各级") == frozenset()
