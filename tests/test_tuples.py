from __future__ import annotations

import pickle
import typing

import pytest

from lawgov_cli.tuples import NamedTuple


class Place(NamedTuple):
    """A place."""

    line: int
    column: int = 1

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class AsUsual(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1


def test_it_is_what_typing_makes() -> None:
    assert tuple(Place(3)) == tuple(AsUsual(3)) == (3, 1)
    assert repr(Place(3, column=2)) == repr(AsUsual(3, 2)).replace("AsUsual", "Place")
    assert Place._fields == AsUsual._fields
    assert Place._field_defaults == AsUsual._field_defaults
    assert Place(3)._replace(column=9)._asdict() == {"line": 3, "column": 9}
    assert typing.get_type_hints(Place) == typing.get_type_hints(AsUsual)
    assert (Place.__doc__, Place.__module__) == (AsUsual.__doc__, AsUsual.__module__)
    assert str(Place(3)) == "3:1"
    with pytest.raises(TypeError):
        Place(3, 4, 5)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        Place(3).line = 4  # type: ignore[misc]


def test_it_travels_between_processes() -> None:
    from lawgov_cli.check.finding import Finding  # noqa: PLC0415

    finding = Finding("typo", "info", "甲.txt", 1, 2, "字", "错字")
    assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301


def test_what_is_no_such_tuple_is_refused() -> None:
    assert Place._make([3, 4]) == Place(3, 4)
    for values in ([3], [3, 4, 5]):
        with pytest.raises(TypeError, match="Expected 2 arguments"):
            Place._make(values)
    with pytest.raises(ValueError, match=r"unexpected field names: \['row'\]"):
        Place(3)._replace(row=4)  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
    match Place(3, 4):
        case Place(line, column):
            assert (line, column) == (3, 4)
    assert not hasattr(Place(3), "__dict__")
