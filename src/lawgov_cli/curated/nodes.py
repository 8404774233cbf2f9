"""The nodes of a data file: texts, lists and mappings that know their line and column."""

from __future__ import annotations

from lawgov_cli.chinese.patterns import pattern
from lawgov_cli.tuples import NamedTuple

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
        """The one-line form that users read."""
        return f"{self.source}:{self.line}:{self.column}: {self.message}"


class Scalar(NamedTuple):
    """A string with its place; ``literal`` is true for a ``|`` block."""

    value: str
    line: int
    column: int
    literal: bool = False


class Sequence(NamedTuple):
    """A list of nodes."""

    items: list[Node]
    line: int
    column: int


class Mapping(NamedTuple):
    """Keys with their nodes; a repeated key has been reported and its first value kept."""

    pairs: dict[str, tuple[Scalar, Node]]
    line: int
    column: int


Node = Scalar | Sequence | Mapping

KIND_NAMES = {Scalar: "文字", Sequence: "列表", Mapping: "键值"}
"""What a kind of node is called in a message."""
