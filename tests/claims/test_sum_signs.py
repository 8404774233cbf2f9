"""What speaks for parts of a total."""

from __future__ import annotations

from lawgov_cli.claims.sum_signs import SIGNS, PossibleSum, _says_inside

LOOK = {sign.name: sign.look for sign in SIGNS}


def test_nothing_is_beyond_a_total_unless_it_is_said() -> None:
    assert PossibleSum._field_defaults["over"] is False


def test_a_sign_has_a_name_of_its_own_and_words() -> None:
    assert len(LOOK) == len(SIGNS)
    assert not [sign for sign in SIGNS if sign.words.isascii()]
    assert callable(_says_inside)
