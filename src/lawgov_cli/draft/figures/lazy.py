"""What is found once of an object: ``functools.cached_property`` without its lock.

Up to Python 3.11 that takes a lock at each first question, and thousands are asked of a text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property as lazy
else:

    class lazy:  # noqa: N801 - used like functools.cached_property
        """A property that is computed when it is first asked for, and then an attribute."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            """Take the method that computes it."""
            self._compute, self._name = compute, compute.__name__
            self.__doc__ = compute.__doc__

        def __get__(self, of: Any, owner: type) -> Any:  # noqa: ANN401
            """What the method says of an object, which keeps it."""
            found = of.__dict__[self._name] = self._compute(of)
            return found


__all__ = ["lazy"]
