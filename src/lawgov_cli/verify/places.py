"""Names of places in a text: what a sentence says of one is not said of another."""

from __future__ import annotations

from lawgov_cli.chinese.lexicon import BARE
from lawgov_cli.chinese.patterns import pattern

_IN_NO_NAME = "全各本我该级两某每县市州区省辖直属在年月对由把将有和与及等为其委局厅院府"
"""Characters that stand before 县 and the like in words that name no place."""
_BEFORE = "年月由对在和与及的向到为中省市州县区"
"""Characters that stand before the name of a place."""
_PLACE = pattern(
    f"(?:(?<![^\\W0-9_A-Za-z])|(?<=[{_BEFORE}]))"
    f"((?:(?![{_IN_NO_NAME}])[^\\W0-9_A-Za-z]){{2,3}}(?:[省市州县]|(?<![社园景校灾小地])区))(?![级直县区本])"
)


def places_in(text: str) -> list[str]:
    """What is formed like the name of a place, in printed order; 指导县 is none."""
    return [m[1] for m in _PLACE.finditer(text) if m[1][:2] not in BARE]
