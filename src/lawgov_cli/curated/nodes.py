"""The nodes of a data file: texts, lists and mappings that know their line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

MAX_DEPTH = 32
"""Deeper nesting than this is no report; the format itself needs nine levels."""

MOST_DEFECTS = 100
"""A file with more control characters or unknown keys than this is no report gone wrong."""

# Terminal escapes and direction marks could change what a reader sees.
CONTROL = pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
"""What no data file may hold."""


class Defect(NamedTuple):
    """One thing wrong in a file, at a line and column counted from 1."""

    source: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        """The form that users read, in one line whatever a key or value has of them."""
        said = self.message.replace("\n", "⏎")
        return f"{self.source}:{self.line}:{self.column}: {said}"


class Scalar(NamedTuple):
    """A string with its place; ``literal`` is true for a ``|`` block."""

    value: str
    line: int
    column: int
    literal: bool = False


C = TypeVar("C")
T = TypeVar("T")


class _Collection(Generic[C, T]):
    """Nodes with their place.

    One of a single line whose nodes are all texts knows those, by ``texts``, before it has
    made its nodes: nobody asks for them where nothing is wrong.
    """

    __slots__ = ("_content", "column", "line", "texts")

    def __init__(
        self, content: C | Callable[[], C], line: int, column: int, texts: T | None = None
    ) -> None:
        self._content, self.line, self.column, self.texts = content, line, column, texts

    @property
    def content(self) -> C:
        """The nodes."""
        if callable(self._content):
            self._content = self._content()
        return self._content

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same at the same place."""
        if type(other) is not type(self) or not isinstance(other, _Collection):
            return False
        same = (self.line, self.column) == (other.line, other.column)
        return same and bool(self.content == other.content)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """What it holds, and where."""
        return f"{type(self).__name__}({self.content!r}, {self.line}, {self.column})"


class Sequence(_Collection["list[Node]", list[str]]):
    """A list of nodes."""

    __slots__ = ()

    @property
    def items(self) -> list[Node]:
        """The nodes."""
        return self.content


class Mapping(_Collection["dict[str, tuple[Scalar, Node]]", dict[str, str]]):
    """Keys with their nodes; a repeated key has been reported and its first value kept."""

    __slots__ = ()

    @property
    def pairs(self) -> dict[str, tuple[Scalar, Node]]:
        """The node of each key, and of its value."""
        return self.content


Node = Scalar | Sequence | Mapping

KIND_NAMES = {Scalar: "文字", Sequence: "列表", Mapping: "键值"}
"""What a kind of node is called in a message."""
