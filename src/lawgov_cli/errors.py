"""The errors that a user can cause; each carries one Chinese sentence that says what and where.

A single place (the command line) turns them into a line on stderr and their
exit status.  Anything else that is raised is a defect of ours and keeps its
traceback.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class LawgovError(Exception):
    """Wrong usage or bad data; ``message`` is a whole Chinese sentence for people."""

    exit_status = 2

    def __init__(self, message: str) -> None:
        """Keep the sentence that the user will read."""
        super().__init__(message)
        self.message = message


class UsageError(LawgovError):
    """A value of an option or an argument that cannot be; the command's help says what can."""


class InputError(LawgovError):
    """A file or stream that cannot be read as a report: missing, empty, binary, too large."""


def reason(error: OSError) -> str:
    """Why the system refused, in Chinese where the cause is a common one."""
    known: dict[type[OSError], str] = {
        FileNotFoundError: "没有这个文件夹",
        PermissionError: "没有权限",
        IsADirectoryError: "这是文件夹",
        NotADirectoryError: "路径中有一段不是文件夹",
    }
    numbers = {
        errno.ENOSPC: "空间已满",
        errno.EROFS: "只能读",
        errno.ENAMETOOLONG: "名字太长",
        errno.ELOOP: "链接绕回自己",
    }
    return known.get(type(error)) or numbers.get(error.errno or 0) or "系统不允许"


def unreadable(path: object, error: OSError | ValueError) -> InputError:
    """What a user is told of a path that cannot be read or looked at."""
    if isinstance(error, FileNotFoundError):
        return InputError(f"没有文件“{path}”")
    if isinstance(error, IsADirectoryError):
        return InputError(f"“{path}”是文件夹，请给出其中的文件")
    if isinstance(error, PermissionError):
        return InputError(f"没有权限读取“{path}”")
    if isinstance(error, OSError):
        return InputError(f"无法读取“{path}” ({reason(error)})")
    return InputError("文件名里有不能用的字符")


_LIKE = 0.7
"""The share of letters that two words have in common, in order, from which they are near."""


def near(word: str, known: Iterable[str]) -> str:
    """``，是否指“…”？`` when something known is near to the word, else nothing.

    The dashes before an option are no letters of its name: ``--count`` is not ``--unit``.
    """
    import difflib  # noqa: PLC0415 - needed for a mistake only

    names = {name.lstrip("-"): name for name in known}
    close = difflib.get_close_matches(word.lstrip("-"), names, 1, cutoff=_LIKE)
    return f"，是否指“{names[close[0]]}”？" if close else ""


def choices(word: str, known: Iterable[str]) -> str:
    """How a sentence goes on that says a word is none of a few: the near miss, then all of them."""
    known = tuple(known)
    return f"{near(word, known) or '；'}可用: {'、'.join(known)}"


def shown(word: str, most: int = 60) -> str:
    """A word of the user's as a message repeats it: a very long one is cut and counted."""
    return word if len(word) <= most else f"{word[:most]}……(共 {len(word)} 个字符)"
