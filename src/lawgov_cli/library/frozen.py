"""Values with named fields that are checked when they are made and never change.

What a frozen dataclass is, to type checkers and to users, without the 2 ms that
writing the methods of each one takes whenever the program starts.
"""

from __future__ import annotations

from typing import Any, ClassVar, dataclass_transform


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Frozen:
    """The base of such values; the annotated names of a subclass are its fields."""

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, *, kw_only: bool = True) -> None:
        """Take up the fields of the subclass; ``kw_only`` is for type checkers."""
        own = (name for name, kind in cls.__annotations__.items() if "ClassVar" not in kind)
        cls.fields = (*cls.fields, *own)

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - checkers know better
        """Take the values of the fields, by their order or by name, and check them."""
        named |= dict(zip(self.fields, given, strict=False))
        if len(given) > len(self.fields) or not named.keys() <= set(self.fields):
            raise TypeError(f"{type(self).__name__} has the fields {self.fields}")
        vars(self).update({name: getattr(type(self), name, ()) for name in self.fields} | named)
        self.check()

    def check(self) -> None:
        """Refuse what cannot be; raises LawgovError."""

    def __setattr__(self, name: str, value: object) -> None:
        """Nothing changes."""
        raise AttributeError(name)

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self.fields)

    def __eq__(self, other: object) -> bool:
        """Values of one class with equal fields are equal."""
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        """Equal values have one hash."""
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        """The value as it is made, what is left out as it is by default left out."""
        said = (
            f"{name}={value!r}"
            for name, value in zip(self.fields, self._values(), strict=True)
            if value != getattr(type(self), name, ())
        )
        return f"{type(self).__name__}({', '.join(said)})"
