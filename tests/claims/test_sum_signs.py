"""What speaks for parts of a total."""

from __future__ import annotations

from types import SimpleNamespace as Of
from typing import Any

import pytest

from lawgov_cli.claims.sum_signs import SIGNS, PossibleSum, _other_noun, _says_inside

LOOK = {sign.name: sign.look for sign in SIGNS}


@pytest.mark.parametrize(
    ("whole", "parts", "other"),
    [
        ("问题整改", ("乡镇干部", "问题整改"), True),
        ("问题整改", ("问题线索",), False),
        ("问题整改", ("整改问题",), False),
        ("问", ("乡镇干部",), False),
        ("问题整改", ("乡",), False),
        # Four characters tell; what stands behind them is another thing.
        ("问题整改乡镇", ("乡镇干部",), True),
        ("问题整改", ("乡镇干问题",), True),
        ("问题整改", ("乡镇问题",), False),
    ],
)
def test_the_words_right_behind_name_other_things(
    whole: str,
    parts: tuple[str, ...],
    other: bool,  # noqa: FBT001
) -> None:
    seen: Any = Of(whole=Of(after=whole), parts=[Of(after=part) for part in parts])
    assert bool(_other_noun(seen)) == other


def test_nothing_is_beyond_a_total_unless_it_is_said() -> None:
    assert PossibleSum._field_defaults["over"] is False


def test_a_sign_has_a_name_of_its_own_and_words() -> None:
    assert len(LOOK) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert callable(_says_inside)
