"""One report's bytes on their way, or the sentence on why there are none."""

from __future__ import annotations

from lawgov_cli.tuples import NamedTuple

MOST_BYTES = 50_000_000
"""A larger file is no report; what stands in an archive is unpacked as far as this."""


class Entry(NamedTuple):
    """What a report is read from.

    ``name`` is what the library calls it: its path from the folder or archive that the
    user named.  ``shown`` is the whole path, for messages.  ``share`` is how many bytes
    of the input it stands for.  ``draft`` is set of a report that a library has as one.
    ``error`` says why there is no ``content``.
    """

    name: str
    shown: str
    content: bytes
    share: int
    draft: bool = False
    error: str = ""


def failed(name: str, shown: str, share: int, error: str) -> Entry:
    """The entry of what could not be read."""
    return Entry(name, shown, b"", share, error=error)
