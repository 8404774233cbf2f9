"""A page saved as a single file (.mht): its page, read like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.reading.decode import decode
from lawgov_cli.reading.web import read_page

if TYPE_CHECKING:
    from lawgov_cli.document import Manuscript


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of the first page in the file."""
    import email  # noqa: PLC0415 - few files are of this kind

    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            page = part.get_payload(decode=True)
            declared = part.get_content_charset() or ""
            if isinstance(page, bytes):
                decoded = decode(page, shown, declared)
                manuscript, told = read_page(decoded.text, shown)
                return manuscript, [*decoded.told, *told]
    raise InputError(f"{shown}里没有网页")
