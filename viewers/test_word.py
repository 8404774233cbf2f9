"""A Word file with comments in LibreOffice: each stands on its letters, the text is the same."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest
from tests.reading.files import NAMES, cell, docx, para, row, run, table

from lawgov_cli.cli import run as lawgov

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    para("甲县2021年度法治政府建设情况报告")
    + para("一、依法全面履行政府职能")
    + para(
        run("（一）许可。办理行政许可1"), run("20件，其中网上80件，窗口50件", "<w:b/>"), run("。")
    )
    + para(run("（二）公开"), '<w:r><w:footnoteReference w:id="2"/></w:r>', run("（含县级。"))
    + table(row("项目", cell("件数（")), row("许可", "120"))
    + para(f'<w:ins w:id="9" w:author="x">{run("新增（一句。")}</w:ins>')
)
NOTES = (
    f'<w:footnotes {NAMES}><w:footnote w:id="2">{para("注里（有字。")}</w:footnote></w:footnotes>'
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word")
    source = path / "稿.docx"
    source.write_bytes(docx(BODY, footnotes=NOTES))
    assert lawgov(["check", str(source), "-o", str(path / "批注.docx")]) == 1
    return path


def converted(folder: Path, name: str, form: str) -> Path:
    program = shutil.which("soffice")
    assert program, "soffice is not installed"
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            *(program, "--headless", f"-env:UserInstallation={profile}"),
            *("--convert-to", form, "--outdir", str(folder), str(folder / name)),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return (folder / name).with_suffix(f".{form.partition(':')[0]}")


def test_comments_stand_on_their_letters(folder: Path) -> None:
    with zipfile.ZipFile(converted(folder, "批注.docx", "odt")) as package:
        content = package.read("content.xml").decode()
    ranges = re.findall(
        r'<office:annotation [^>]*office:name="([^"]+)".*?</office:annotation>(.*?)'
        r'<office:annotation-end office:name="\1"/>',
        content,
        re.DOTALL,
    )
    covered = [
        re.sub(
            r"<office:annotation .*?</office:annotation>|<text:note .*?</text:note>|<[^>]+>",
            "",
            text,
        )
        for _, text in ranges
    ]
    assert "120件" in covered
    assert sum("（" in text for text in covered) == 3
    assert content.count("<dc:creator>lawgov</dc:creator>") >= len(covered)


def test_the_text_is_the_same(folder: Path) -> None:
    plain = [converted(folder, name, "txt:Text").read_bytes() for name in ("稿.docx", "批注.docx")]
    assert plain[0] == plain[1]
