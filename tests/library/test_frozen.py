"""Values with named fields that never change."""

from __future__ import annotations

import pytest

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.frozen import Frozen


class Base(Frozen):
    """Of two fields, the second has a default."""

    names: tuple[str, ...] = ()
    most: int = 3

    def check(self) -> None:
        """Refuse a negative number."""
        if self.most < 0:
            raise LawgovError("负数")


class More(Base):
    """With a further field."""

    flag: bool = False


def test_fields_are_taken_by_name_and_by_order_with_their_defaults() -> None:
    assert More.fields == ("names", "most", "flag")
    assert (More().names, More().most, More().flag) == ((), 3, False)
    assert More(("a",), 4, flag=True) == More(names=("a",), most=4, flag=True)  # type: ignore[call-arg]


def test_equal_values_are_equal_and_of_one_hash() -> None:
    assert Base(most=4) == Base(most=4)
    assert hash(Base(most=4)) == hash(Base(most=4))
    assert Base(most=4) != Base(most=5)
    assert Base() != More()
    assert len({Base(), Base(), More()}) == 2


def test_nothing_changes_and_nothing_else_is_taken() -> None:
    with pytest.raises(AttributeError, match="most"):
        Base().most = 4  # type: ignore[misc]
    with pytest.raises(TypeError, match="Base has the fields"):
        Base(odd=1)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Base((), 1, 2)  # type: ignore[call-arg]


def test_what_cannot_be_is_refused_when_it_is_made() -> None:
    with pytest.raises(LawgovError, match="负数"):
        Base(most=-1)


def test_it_is_shown_as_it_is_made() -> None:
    assert repr(More(most=4, flag=True)) == "More(most=4, flag=True)"
    assert repr(More()) == "More()"
