"""Tuples with named fields, as ``typing.NamedTuple`` makes them, in a third of the time.

Every run of the program makes a hundred such classes.  ``typing.NamedTuple`` compiles
the annotation of each field to see whether it could be a type; type checkers do that.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Made(type):
        """Makes a subclass of ``NamedTuple`` anew, by its annotations.

        What else the subclass derives from (``Generic``) is for type checkers.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], given: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, given)
            fields = given.get("__annotations__", {})
            defaults = [given.pop(field) for field in fields if field in given]
            made = namedtuple(  # noqa: PYI024 - what typing.NamedTuple makes, too
                name, fields, defaults=defaults, module=given["__module__"]
            )
            for key, value in given.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Made):
        """The base of such tuples; the annotated names of a subclass are its fields."""


__all__ = ["NamedTuple"]
