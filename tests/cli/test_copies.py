"""Comments are written into a copy of one Word file, or a sentence says why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.output.word.commented import Commented, document
from tests.program import in_terminal, process
from tests.reading.files import docx, para, word_parts, zipped

from lawgov_cli.cli.copies import unchanged
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

BODY = para("甲县2021年度法治政府建设情况报告") + para(
    "全县办理许可120件，其中网上80件，窗口50件（含。"
)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "草稿.docx"
    path.write_bytes(docx(BODY))
    return path


def test_a_copy_has_the_findings_as_comments(lawgov: Program, draft: Path) -> None:
    before, copy = draft.read_bytes(), draft.with_name("草稿-批注.docx")
    answer = lawgov("check", draft, "-o", copy)
    assert (answer.status, answer.out) == (1, "")
    assert draft.read_bytes() == before
    made = Commented(copy.read_bytes())
    assert "120件" in made.covered().values()
    assert document(copy.read_bytes()).text == document(before).text
    found = lawgov("check", draft, "--json").json
    assert len(made.said()) == len(found)


def test_a_copy_goes_to_a_pipe_and_not_to_a_terminal(draft: Path) -> None:
    answer = process("check", draft, "--format", "docx")
    assert Commented(answer.stdout).said()
    shown = in_terminal("check", draft, "--format", "docx")
    assert shown.status == 2
    assert "docx 不是文字" in shown.err


def test_the_file_itself_is_never_written(lawgov: Program, draft: Path) -> None:
    before = draft.read_bytes()
    link = draft.with_name("链接.docx")
    link.symlink_to(draft)
    for target in (draft, link):
        for force in ((), ("--force",)):
            answer = lawgov("check", draft, "-o", target, *force)
            assert answer.status == 2
            assert draft.read_bytes() == before
    assert "批注写在副本里" in lawgov("check", draft, "-o", draft, "--force").err


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", "甲县报告".encode(), "是文本"),
        ("a.html", b"<html><body>x</body></html>", "是网页"),
        ("a.pdf", b"%PDF-1.4", "是PDF 文件"),
        ("a.docx", b"plain", "不是 Word 文件"),
        ("folder", None, "写出它的文件名"),
    ],
)
def test_only_a_word_file_has_comments(
    lawgov: Program, tmp_path: Path, name: str, content: bytes | None, told: str
) -> None:
    path = tmp_path / name
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    answer = lawgov("check", path, "-o", tmp_path / "b.docx")
    assert answer.status == 2
    assert told in answer.err
    assert not (tmp_path / "b.docx").exists()


def test_several_files_and_standard_input_have_none(lawgov: Program, draft: Path) -> None:
    target = draft.with_name("b.docx")
    assert "这里有 2 个文件" in lawgov("check", draft, draft, "-o", target).err
    assert "写出它的文件名" in lawgov("check", "-", "-o", target).err
    assert "这里有 2 个文件" in lawgov("check", draft, "--data", draft, "-o", target).err
    assert "没有文件“" in lawgov("check", draft.with_name("没有.docx"), "-o", target).err


def test_the_copy_has_the_ending_of_its_kind(lawgov: Program, draft: Path) -> None:
    assert "也应是 .docx 文件" in lawgov("check", draft, "-o", draft.with_suffix(".docm")).err
    parts = word_parts(BODY)
    known = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = "application/vnd.ms-word.document.macroEnabled.main+xml"
    parts["[Content_Types].xml"] = str(parts["[Content_Types].xml"]).replace(known, macros)
    source, target = draft.with_name("宏.docm"), draft.with_name("宏-批注.docm")
    source.write_bytes(zipped(parts))
    assert "也应是 .docm 文件" in lawgov("check", source, "-o", draft.with_name("b.docx")).err
    assert lawgov("check", source, "-o", target).status == 1
    assert Commented(target.read_bytes()).said()


def test_a_file_that_changes_meanwhile_is_told(draft: Path) -> None:
    unchanged(str(draft), draft.read_bytes())
    with pytest.raises(LawgovError, match="在核对的时候变了"):
        unchanged(str(draft), b"before")


def test_fields_cannot_be_chosen(lawgov: Program, draft: Path) -> None:
    target = draft.with_name("b.docx")
    answer = lawgov("check", draft, "-o", target, "--fields", "rule")
    assert answer.status == 2
    assert "不能用 --fields" in answer.err
