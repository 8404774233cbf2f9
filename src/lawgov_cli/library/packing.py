"""A report's data file packed against what the tables of a library have of it anyway.

A line of the file that is the next line of a text is left out but for a mark, whatever
indents it, and so are the titles of measures and the quotes of statistics; what is left
is packed with the texts as the words that zlib begins with.  So the file comes back byte
for byte, in half of the space of the best of packers.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_UNPACKED = 32 * 1024 * 1024
"""Bytes that a packed report may have when it is unpacked."""

_MARK = b"\x01"
"""What stands for a piece that is left out; no data file may hold it."""

_TITLE, _QUOTE = b"  - title: ", b", quote: "
"""What stands before the next title and the next quote, in the lines that have them."""

_STATISTIC = b"    - {name: "

_WINDOW = 32 * 1024
"""Bytes that zlib looks back."""

_LEVEL = 6

_SUM = 4
"""Bytes of a checksum: what other tables give back is another file."""


class InTables(NamedTuple):
    """What the tables have of a report, in order: of its measures, of their statistics."""

    texts: Sequence[str]
    titles: Sequence[str] = ()
    quotes: Sequence[str] = ()

    @property
    def words(self) -> bytes:
        """What zlib begins with: the end of all texts, for the end is what it looks back on."""
        return "\n".join(self.texts).encode()[-_WINDOW:]

    def lines(self) -> Iterator[bytes]:
        """The lines of the texts."""
        return (line.encode() for text in self.texts for line in text.split("\n") if line.strip())

    def pieces(self) -> dict[bytes, Iterator[bytes]]:
        """Titles and quotes, by what stands before them."""
        return {_TITLE: map(str.encode, self.titles), _QUOTE: map(str.encode, self.quotes)}


def pack(content: bytes, known: InTables) -> bytes:
    """The content of a data file, packed."""
    lines, pieces = known.lines(), known.pieces()
    wanted = next(lines, None)
    rows = []
    for row in content.split(b"\n"):
        if before := _before(row):
            rows.append(row.replace(before + next(pieces[before], _MARK), before + _MARK, 1))
        elif wanted is not None and row.endswith(wanted) and not row[: -len(wanted)].strip():
            rows.append(row[: -len(wanted)] + _MARK)
            wanted = next(lines, None)
        else:
            rows.append(row)
    return zlib.crc32(content).to_bytes(_SUM) + deflated(b"\n".join(rows), known.words)


def unpack(packed: bytes, known: InTables) -> bytes:
    """What ``pack`` packed; raises ValueError for anything else, and for other pieces."""
    lines, pieces = known.lines(), known.pieces()
    rows = []
    for row in inflated(packed[_SUM:], known.words).split(b"\n"):
        if before := _before(row):
            rows.append(row.replace(_MARK, next(pieces[before], b""), 1))
        else:
            rows.append(row[:-1] + next(lines, b"") if row.endswith(_MARK) else row)
    content = b"\n".join(rows)
    if zlib.crc32(content).to_bytes(_SUM) != packed[:_SUM]:
        raise ValueError("of other texts")
    return content


def _before(row: bytes) -> bytes:
    """What stands before the title or the quote of a line; empty for others."""
    if row.startswith(_TITLE):
        return _TITLE
    return _QUOTE if row.startswith(_STATISTIC) and _QUOTE in row else b""


def deflated(content: bytes, words: bytes = b"") -> bytes:
    """What ``inflated`` gives back."""
    packer = zlib.compressobj(_LEVEL, zdict=words)
    return packer.compress(content) + packer.flush()


def inflated(packed: bytes, words: bytes = b"") -> bytes:
    """What zlib has packed, as far as a limit; raises ValueError for anything else."""
    unpacker = zlib.decompressobj(zdict=words) if words else zlib.decompressobj()
    try:
        content = unpacker.decompress(packed, MOST_UNPACKED)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof:
        raise ValueError("not all of it")
    return content
