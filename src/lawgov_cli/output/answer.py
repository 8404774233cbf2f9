"""An answer of a command: typed records and how they are shown, for any format to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Literal

    from lawgov_cli.check.finding import Finding
    from lawgov_cli.check.result import Text
    from lawgov_cli.check.rule import Rule
    from lawgov_cli.compare.series import By, Series
    from lawgov_cli.output.grid import Screen
    from lawgov_cli.output.row import Row

    Kind = Literal["list", "findings", "parts"]
    """What an answer is: a list of records, what ``check`` found, or parts of a report."""


class Look(NamedTuple):
    """How an answer is to look: JSON in ASCII, a heading, the fields that were asked for."""

    ascii: bool = False
    header: bool = True
    fields: tuple[str, ...] = ()
    terminal: bool = False
    styled: bool = False


class Whole(NamedTuple):
    """The texts that an answer is about, and the bytes of the file that it is written into.

    ``rules`` gives those that explain the findings in the texts.
    """

    texts: Sequence[Text] = ()
    original: bytes = b""
    rules: Callable[[], Sequence[Rule]] = tuple


class Compared(NamedTuple):
    """Series side by side, and what they run over."""

    series: Sequence[Series]
    by: By


class Answer(NamedTuple):
    """Records that are ready to be written, with what the formats need of them.

    ``rows`` are the records for tables of any kind, ``nested`` those for JSON
    where they hold more, ``lines`` what a pipe gets where that is no table.
    ``parts`` are the records some after the others, where they need not be in memory at once.
    ``findings`` and ``rules`` are there when the answer is what ``check`` found,
    ``whole`` is filled in for the formats that show or copy whole texts, ``compared`` when
    the records are those of series.
    """

    kind: Kind
    rows: Callable[[], list[Row]]
    view: Callable[[Screen], None]
    nested: Callable[[], list[Row]] | None = None
    lines: Callable[[], str] | None = None
    findings: Sequence[Finding] = ()
    rules: Callable[[], Sequence[Rule]] = tuple
    whole: Whole = Whole()
    compared: Compared | None = None
    parts: Callable[[], Iterator[list[Row]]] | None = None

    def data(self) -> list[Row]:
        """The records as JSON has them."""
        return self.nested() if self.nested else self.rows()
