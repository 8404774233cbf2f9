"""What the signs of each template are called where a claim is explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.claims import (
    bound_signs,
    change_signs,
    lists,
    ratio_signs,
    restated_signs,
    sum_signs,
    sums_open,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS: dict[str, dict[str, str]] = {
    "sum": {sign.name: sign.words for sign in sum_signs.SIGNS},
    "open": {sign.name: sign.words for sign in sums_open.SIGNS},
    "ratio": {sign.name: sign.words for sign in ratio_signs.SIGNS},
    "average": {sign.name: sign.words for sign in ratio_signs.SIGNS},
    "change": {sign.name: sign.words for sign in change_signs.SIGNS},
    "bound": {sign.name: sign.words for sign in bound_signs.SIGNS},
    "restated": {sign.name: sign.words for sign in restated_signs.SIGNS},
    "list": lists.SIGNS,
}


def words_of(template: str) -> Mapping[str, str]:
    """The words of each sign of a template, by the sign's name."""
    return _WORDS.get(template, {})
