"""Files that only LibreOffice opens: with it, and without it."""

from __future__ import annotations

import stat
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest
from tests.reading.files import docx, para

from lawgov_cli.errors import InputError
from lawgov_cli.reading import office

if TYPE_CHECKING:
    from pathlib import Path

RTF = b"{\\rtf1 x}"


def a_program(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """A stand-in for soffice: Python code with the command line in ``args``."""
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport sys, time, pathlib\nargs = sys.argv[1:]\n{body}\n",
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(folder))


def test_without_libreoffice_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="读它要装 LibreOffice"):
        office.read(RTF, "“稿”")


def test_an_encrypted_file_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(InputError, match="已加密"):
        office.read(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "“稿”")


def test_a_converted_file_is_read_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.docx").write_bytes(docx(para("甲。")))
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    a_program(
        tmp_path,
        monkeypatch,
        "assert args[-1].endswith('.rtf')\n"
        "assert pathlib.Path(args[-1]).read_bytes() == b'{\\\\rtf1 x}'\n"
        "assert any(a.startswith('-env:UserInstallation=file://') for a in args)\n"
        "out = pathlib.Path(args[args.index('--outdir') + 1]); out.mkdir()\n"
        f"made = pathlib.Path({str(tmp_path / 'made.docx')!r})\n"
        "(out / 'source.docx').write_bytes(made.read_bytes())",
    )
    assert office.read(RTF, "“稿”")[0].text == "甲。\n"
    assert not list(scratch.iterdir())


def test_a_file_that_it_cannot_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(tmp_path, monkeypatch, "pass")
    with pytest.raises(InputError, match="LibreOffice 打不开它"):
        office.read(RTF, "“稿”")


def test_a_conversion_without_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_program(tmp_path, monkeypatch, "time.sleep(60)")
    monkeypatch.setattr(office, "TIME_LIMIT", 0.5)
    with pytest.raises(InputError, match="没有转完"):
        office.read(RTF, "“稿”")
