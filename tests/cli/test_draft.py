"""``lawgov draft``: one text, standard input, a folder, and every way it can go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import REPORT
from tests.program import process

from lawgov_cli.curated import load_report, load_reports

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "青石县.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def test_to_standard_output_and_at_once_usable(lawgov: Program, raw: Path, tmp_path: Path) -> None:
    answer = lawgov("draft", raw)
    assert answer.status == 0
    assert "待核" in answer.err
    file = tmp_path / "draft.yaml"
    file.write_bytes(answer.stdout)
    found = lawgov("stats", "--data", file, "--name", "行政复议", "--json")
    assert {row["name"] for row in found.json} >= {"行政复议·受理", "行政复议·审结率"}
    assert lawgov("search", "调解", "--data", file).status == 0
    assert lawgov("show", "2.1", "--data", file).status == 0


def test_standard_input() -> None:
    answer = process("draft", "-", given=REPORT.encode("gb18030"))
    assert answer.status == 0
    assert "id: 青石县-2022" in answer.out
    assert "GB18030" in answer.err


def test_to_a_file_that_is_not_overwritten(lawgov: Program, raw: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    assert lawgov("draft", raw, "-o", file).status == 0
    before = file.read_bytes()
    again = lawgov("draft", raw, "-o", file)
    assert again.status == 2
    assert "--update" in again.err
    assert file.read_bytes() == before


def test_update_in_place(lawgov: Program, raw: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    lawgov("draft", raw, "-o", file)
    text = file.read_text(encoding="utf-8").replace("人民调解组织,", "调解组织总数,")
    file.write_text(text, encoding="utf-8")
    raw.write_text(REPORT.replace("1200件", "1201件"), encoding="utf-8")
    assert lawgov("draft", raw, "--update", file, "-o", file).status == 0
    names = {s.name: s for _, s in load_report(file).statistics()}
    assert "调解组织总数" in names
    assert names["人民调解·纠纷"].todo


def test_a_file_of_the_older_format_is_brought_up_to_date(
    lawgov: Program, raw: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.yaml"
    lawgov("draft", raw, "-o", file)
    new = file.read_text(encoding="utf-8")
    old = new.replace("format: 2", "format: 1").replace(", nature: 计划", "")
    assert old.count("\n") == new.count("\n")
    assert "nature" not in old
    file.write_text(old, encoding="utf-8")
    answer = lawgov("draft", raw, "--update", file, "-o", file)
    assert (answer.status, "旧的数据格式" in answer.err) == (0, False)
    assert file.read_text(encoding="utf-8") == new


def test_a_folder_goes_on_past_a_bad_file(lawgov: Program, raw: Path, tmp_path: Path) -> None:
    folder = raw.parent
    for number in range(4):
        twin = folder / f"{number}.txt"
        twin.write_text(REPORT, encoding="utf-8")
    (folder / "坏.txt").write_bytes(b"\x00\x01\x02" * 50)
    (folder / "空.txt").write_bytes(b"")
    out = tmp_path / "out"
    answer = lawgov("draft", folder, "-o", out)
    assert answer.status == 2
    assert "写成 5 份，没有写成 2 份" in answer.err
    assert sorted(p.name for p in out.iterdir()) == [
        *(f"{n}.yaml" for n in range(4)),
        "青石县.yaml",
    ]
    assert len({r.id for r in load_reports([out])}) == 5


def test_a_folder_again_keeps_corrections(lawgov: Program, raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    lawgov("draft", raw.parent, "-o", out)
    file = out / "青石县.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: 青石县-2022", "id: qs"))
    assert lawgov("draft", raw.parent, "-o", out).status == 2
    assert lawgov("draft", raw.parent, "-o", out, "--update", out).status == 0
    assert load_report(file).id == "qs"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "缺少报告原文"),
        (("没有.txt",), "没有文件"),
        (("甲.txt", "乙.txt"), "请用 -o"),
        (("-", "乙.txt", "-o", "out"), "不能和其他文件一起用"),
        (("甲.txt", "--update", "没有.yaml"), "没有"),
    ],
)
def test_wrong_usage_is_one_sentence(
    lawgov: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "甲.txt").write_text(REPORT, encoding="utf-8")
    answer = lawgov("draft", *arguments)
    assert answer.status == 2
    assert words in answer.err
    assert not answer.stdout
    assert not (tmp_path / "out").exists()


def test_a_folder_without_texts(lawgov: Program, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("format: 2\n")
    answer = lawgov("draft", tmp_path, "-o", tmp_path / "out")
    assert answer.status == 2
    assert "没有报告原文" in answer.err
