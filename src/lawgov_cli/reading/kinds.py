"""The one table of file kinds: how each is called, told, and read.

Everything that needs a suffix (folders, completion, what a command takes) is
derived from it.  A new kind is one entry here, a module that reads it, a test.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError
from lawgov_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawgov_cli.document import Manuscript

MB = 1_000_000


class Kind(NamedTuple):
    """One kind of file.

    ``title`` is what people call it.  ``reader`` names the function that reads
    it, ``module:function``, loaded when it is called; it takes the bytes and the
    shown name and gives a Manuscript and sentences to tell the user.  A kind
    without one is no raw text: another room reads it.  ``needs`` is the module
    of the ``extra`` that it cannot be read without.  ``magic`` are first bytes
    that tell it whatever its name is.  ``largest`` is in bytes.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    reader: str = ""
    needs: str = ""
    extra: str = ""
    magic: tuple[bytes, ...] = ()
    largest: int = 50 * MB

    def read(self, data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
        """The text of ``data``; raises InputError with one sentence."""
        if self.needs and find_spec(self.needs) is None:
            raise InputError(
                f'读取{shown}需要 {self.needs}，请先运行 pip install "lawgov-cli[{self.extra}]"'
            )
        module, _, function = self.reader.partition(":")
        read: Callable[[bytes, str], tuple[Manuscript, list[str]]]
        read = getattr(import_module(f"lawgov_cli.reading.{module}"), function)
        return read(data, shown)


_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"

KINDS = (
    Kind("text", "文本", (".txt",), "plaintext:read", largest=10 * MB),
    Kind("md", "Markdown 文本", (".md", ".markdown"), "markdown:read", largest=10 * MB),
    Kind(
        "html",
        "网页",
        (".html", ".htm", ".xhtml", ".shtml"),
        "web:read",
        "lxml",
        "html",
        largest=10 * MB,
    ),
    Kind(
        "mht",
        "单个文件网页",
        (".mht", ".mhtml"),
        "web.mht:read",
        "lxml",
        "html",
        magic=(b"MIME-Version:", b"From: <Saved by"),
    ),
    Kind(
        "docx",
        "Word 文件",
        (".docx", ".docm", ".dotx", ".dotm"),
        "word:read",
        "lxml",
        "docx",
        magic=(_ZIP,),
    ),
    Kind("pdf", "PDF 文件", (".pdf",), "pdf:read", "pypdfium2", "pdf", magic=(b"%PDF",)),
    Kind("ofd", "OFD 文件", (".ofd",), "ofd:read", "lxml", "docx"),
    Kind(
        "office",
        "旧版 Word 或 WPS 文件",
        (".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt"),
        "office:read",
        "lxml",
        "docx",
        magic=(_OLE, b"{\\rtf"),
    ),
    Kind("yaml", "整理过的数据文件", (".yaml", ".yml")),
    Kind("library", "库文件", (".sqlite", ".sqlite3", ".db"), magic=(b"SQLite format 3\0",)),
)

ARCHIVES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
"""The suffixes of files that hold other files; only a build looks into them."""

_BY_NAME = {kind.name: kind for kind in KINDS}
_BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
_HEAD = 1024
_PAGES = (b"<!doctype html", b"<html")


def kind_of(path: str | Path) -> Kind | None:
    """The kind that a file's name says, whatever the case of its suffix; None for no known one."""
    return _BY_SUFFIX.get(Path(path).suffix.lower())


def is_archive(path: str | Path) -> bool:
    """Whether a file's name says that it holds other files."""
    return Path(path).name.lower().endswith(ARCHIVES)


def is_hidden(name: str) -> bool:
    """Whether a name is no file of the user's: Word's mark of an open file, a hidden file."""
    return name.startswith(("~$", "."))


def is_kind(path: str | Path, *names: str) -> bool:
    """Whether a file's name says that it is of one of the kinds of these names."""
    kind = kind_of(path)
    return kind is not None and kind.name in names


def suffixes_of(*names: str) -> tuple[str, ...]:
    """The suffixes of the kinds of these names."""
    return tuple(suffix for name in names for suffix in _BY_NAME[name].suffixes)


def readable_suffixes() -> tuple[str, ...]:
    """The suffixes of all raw texts: what a folder of reports may hold, what a command takes."""
    return tuple(suffix for kind in KINDS if kind.reader for suffix in kind.suffixes)


def is_readable(path: str | Path) -> bool:
    """Whether a file's name says that it is a raw text."""
    kind = kind_of(path)
    return kind is not None and bool(kind.reader)


def examples() -> str:
    """The kinds of raw texts as help names them: the first suffix of each."""
    return "、".join(kind.suffixes[0][1:] for kind in KINDS if kind.reader) + " 等"


def known_suffixes() -> tuple[str, ...]:
    """Every suffix of the table."""
    return tuple(_BY_SUFFIX)


def sniffed(data: bytes, name: str) -> Kind:
    """What kind of file the data is: its own first bytes say more than its name."""
    named = kind_of(name)
    if data.startswith(_ZIP):
        return _of_package(data, named)
    for kind in KINDS:
        if kind.magic and data.startswith(kind.magic):
            return kind
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(_PAGES) and (named is None or named.name != "md"):
        return _BY_NAME["html"]
    if named is None or not named.reader:
        return _BY_NAME["text"]
    return named


def _of_package(data: bytes, named: Kind | None) -> Kind:
    """The kind of a zip package: by its name, or by the names of its parts."""
    head = data[:4096]
    if b"OFD.xml" in head or (named is not None and named.name == "ofd"):
        return _BY_NAME["ofd"]
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in head:
        return _BY_NAME["office"]
    return _BY_NAME["docx"]
