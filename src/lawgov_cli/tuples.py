"""Tuples with named fields, as ``typing.NamedTuple`` makes them, in a tenth of the time.

Every run of the program makes a hundred such classes.  ``typing.NamedTuple`` compiles
the annotation of each field to see whether it could be a type; type checkers do that.
``collections.namedtuple`` compiles a constructor for each class and gives it methods of
its own; here classes of as many fields share the code of one, and all share the methods.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import NamedTuple, Self
else:
    _field = type(namedtuple("_", "field").field)  # noqa: PYI024 - what reads a field

    class _Record(tuple):
        """What every such tuple can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Self:  # noqa: ANN401
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {[*changes]!r}")
            return made

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def __repr__(self) -> str:
            said = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({said})"

    class _Made(type):
        """Makes a subclass of ``NamedTuple`` anew, by its annotations.

        What else the subclass derives from (``Generic``) is for type checkers.
        """

        def __new__(cls, name: str, bases: tuple[type, ...], given: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, given)
            fields = tuple(given.get("__annotations__", ()))
            defaults = {field: given.pop(field) for field in fields if field in given}
            given |= {field: _field(at, None) for at, field in enumerate(fields)}
            given |= {
                "__slots__": (),
                "__match_args__": fields,
                "__new__": _constructor(name, fields, tuple(defaults.values())),
                "_fields": fields,
                "_field_defaults": defaults,
            }
            return type(name, (_Record,), given)

    def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """``__new__`` with the fields as arguments: that of any class of so many, renamed."""
        plain = _plain_constructor(len(fields))
        code = plain.__code__.replace(
            co_varnames=("_cls", *fields), co_name="__new__", co_qualname=f"{name}.__new__"
        )
        return FunctionType(code, plain.__globals__, argdefs=defaults)

    @cache
    def _plain_constructor(count: int) -> FunctionType:
        values = "".join(f"_{number}, " for number in range(count))
        source = f"lambda _cls, {values}: _made(_cls, ({values}))"
        return eval(source, {"_made": tuple.__new__})  # noqa: S307 - our own words

    class NamedTuple(metaclass=_Made):
        """The base of such tuples; the annotated names of a subclass are its fields."""


__all__ = ["NamedTuple"]
