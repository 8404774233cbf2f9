"""Old Word, WPS, RTF and OpenDocument files, by way of LibreOffice where it is installed.

No library reads them whole; LibreOffice makes a .docx of them, which is then read
like any other.  It works in a folder of its own, which is gone afterwards.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from lawgov_cli.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.document import Manuscript

TIME_LIMIT = 60
"""Seconds that a conversion may take."""

_PROGRAMS = ("soffice", "libreoffice")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SUFFIXES = ((b"{\\rtf", ".rtf"), (b"PK\x03\x04", ".odt"))


def read(data: bytes, shown: str) -> tuple[Manuscript, list[str]]:
    """The text of a file that LibreOffice can open."""
    from lawgov_cli.reading import word  # noqa: PLC0415 - loads lxml

    if _ENCRYPTED in data:
        raise InputError(f"{shown}读不了，文件已加密，请去掉密码再用")
    program = next((path for name in _PROGRAMS if (path := shutil.which(name))), None)
    if program is None:
        raise InputError(
            f"{shown}是旧版 Word（.doc）、WPS、RTF 或 ODT 文件，读它要装 LibreOffice；"
            "也可以另存为 .docx 后再用"
        )
    return word.read(_converted(program, data, shown), shown)


def _converted(program: str, data: bytes, shown: str) -> bytes:
    """The file as a .docx."""
    import tempfile  # noqa: PLC0415 - few files come this way
    from pathlib import Path  # noqa: PLC0415

    with tempfile.TemporaryDirectory(prefix="lawgov-", ignore_cleanup_errors=True) as folder:
        suffix = next((s for magic, s in _SUFFIXES if data.startswith(magic)), ".doc")
        source = Path(folder) / f"source{suffix}"
        source.write_bytes(data)
        target = Path(folder) / "out"
        _run(program, source, target, shown)
        made = target / "source.docx"
        if not made.is_file():
            raise InputError(f"{shown}读不了，LibreOffice 打不开它")
        return made.read_bytes()


def _run(program: str, source: Path, target: Path, shown: str) -> None:
    """Convert a file; the process and its children end with it."""
    import os  # noqa: PLC0415
    import signal  # noqa: PLC0415
    import subprocess  # noqa: PLC0415

    profile = (source.parent / "profile").as_uri()
    command = [program, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
    command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target), str(source)]
    with subprocess.Popen(  # noqa: S603 - a program found on the path, no shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            process.wait(TIME_LIMIT)
        except subprocess.TimeoutExpired:
            raise InputError(f"{shown}读不了，LibreOffice 在 {TIME_LIMIT} 秒里没有转完") from None
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
