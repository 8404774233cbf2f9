"""A report's data file packed against the texts that the library has of it anyway.

A line of the file that is the next line of a text is left out but for a mark, whatever
indents it; what is left is packed with the texts as the words that zlib begins with.
So the file comes back byte for byte, in half of the space of the best of packers.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_UNPACKED = 32 * 1024 * 1024
"""Bytes that a packed report may have when it is unpacked."""

_MARK = b"\x01"
"""What stands for a line of a text; no data file may hold it."""

_WINDOW = 32 * 1024
"""Bytes that zlib looks back."""

_LEVEL = 6


def pack(content: bytes, texts: Sequence[str]) -> bytes:
    """The content of a data file, packed; ``texts`` are those of its measures, in order."""
    lines = _lines(texts)
    wanted = next(lines, None)
    rows = []
    for row in content.split(b"\n"):
        if wanted is not None and row.endswith(wanted) and not row[: -len(wanted)].strip():
            rows.append(row[: -len(wanted)] + _MARK)
            wanted = next(lines, None)
        else:
            rows.append(row)
    packer = zlib.compressobj(_LEVEL, zdict=_words(texts))
    return packer.compress(b"\n".join(rows)) + packer.flush()


def unpack(packed: bytes, texts: Sequence[str]) -> bytes:
    """What ``pack`` packed; raises ValueError for anything else, and for other texts."""
    lines = _lines(texts)
    rows = [
        row[:-1] + next(lines, b"") if row.endswith(_MARK) else row
        for row in inflated(packed, _words(texts)).split(b"\n")
    ]
    return b"\n".join(rows)


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


def _lines(texts: Iterable[str]) -> Iterator[bytes]:
    return (line.encode() for text in texts for line in text.split("\n") if line.strip())


def _words(texts: Iterable[str]) -> bytes:
    """What zlib begins with: the end of all texts, for the end is what it looks back on."""
    return "\n".join(texts).encode()[-_WINDOW:]
