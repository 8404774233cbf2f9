"""Files of every kind through the commands: what is read is what the page prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from tests.program import Program, process
from tests.reading.files import cell, docx, ofd_parts, ofd_text, para, pdf, row, run, table, zipped

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "某县2025年度法治政府建设情况报告"
WRONG = "全年共收到行政复议申请120件，其中受理96件，不予受理38件。"
SUM = ("sum-of-parts", "120件")


def found(lawgov: Program, path: Path) -> list[dict[str, Any]]:
    """The findings on figures and wording, hints on missing contents left out."""
    answer = lawgov("check", path, "--json", "--ignore", "report-contents")
    assert answer.status in {0, 1}, answer.err
    findings: list[dict[str, Any]] = json.loads(answer.out)
    return findings


def rules(lawgov: Program, path: Path) -> list[tuple[str, str]]:
    return [(f["rule"], f["quote"]) for f in found(lawgov, path)]


def written(tmp_path: Path, name: str, data: str | bytes) -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", f"{HEAD}\n\n一、案件办理\n{WRONG}\n"),
        ("a.md", f"# {HEAD}\n\n## 一、案件办理\n{WRONG.replace('120件', '**120件**')}\n"),
        ("a.HTML", f"<h1>{HEAD}</h1><p>一、案件办理</p><p>{WRONG}</p>"),
        ("a.docm", docx(para(HEAD) + para("一、案件办理") + para(WRONG))),
        (
            "a.pdf",
            pdf([[(90, 90 + 28 * n, 16, t) for n, t in enumerate((HEAD, "一、案件办理", WRONG))]]),
        ),
        (
            "a.ofd",
            zipped(
                ofd_parts(
                    [
                        "".join(
                            ofd_text(30, 40 + 10 * n, t)
                            for n, t in enumerate((HEAD, "一、案件办理", WRONG))
                        )
                    ]
                )
            ),
        ),
    ],
)
def test_every_kind_is_checked(
    lawgov: Program, tmp_path: Path, name: str, data: str | bytes
) -> None:
    assert SUM in rules(lawgov, written(tmp_path, name, data))


def test_a_finding_in_a_word_file_says_paragraph_character_and_cell(
    lawgov: Program, tmp_path: Path
) -> None:
    totals = table(row("单位", "件数"), row("县级", "40"), row("乡镇", "35"), row("合计", "76"))
    body = para(HEAD) + para("") + para("一、案件办理") + para(WRONG) + totals
    first, second = found(lawgov, written(tmp_path, "a.docx", docx(body)))
    keys = ("quote", "paragraph", "offset", "page", "cell")
    assert [first[k] for k in keys] == ["120件", 4, 12, None, None]
    assert [second[k] for k in keys] == ["76", 12, 1, None, "4:2"]


def test_a_finding_in_a_pdf_says_page_and_line(lawgov: Program, tmp_path: Path) -> None:
    pages = [
        [(90, 90, 16, HEAD), (90, 130, 16, "一、案件办理")],
        [(90, 90, 16, "第一句话。"), (90, 118, 16, WRONG)],
    ]
    (finding,) = found(lawgov, written(tmp_path, "a.pdf", pdf(pages)))
    assert [finding[k] for k in ("page", "line", "column", "paragraph")] == [2, 2, 12, None]


def test_hidden_and_deleted_text_is_not_checked(lawgov: Program, tmp_path: Path) -> None:
    hidden = para(
        run("全年共收到行政复议申请120件"),
        run("（去年118件", "<w:vanish/>"),
        run("，其中受理92件，不予受理28件。"),
    )
    totals = table(
        row("类别", "件数"),
        row("行政复议", "40"),
        row("行政应诉", "25", properties="<w:del/>"),
        row("行政调解", "35"),
        row("合计", "75"),
    )
    body = para(HEAD) + para("一、案件办理") + hidden + totals
    assert found(lawgov, written(tmp_path, "a.docx", docx(body))) == []


def test_a_merged_total_is_that_of_its_columns(lawgov: Program, tmp_path: Path) -> None:
    def totals(whole: str) -> bytes:
        wide = '<w:gridSpan w:val="2"/>'
        return docx(
            para(HEAD)
            + para("一、案件情况")
            + table(
                row("单位", cell("2024年", wide), cell("2025年", wide)),
                row("", "处罚", "检查", "处罚", "检查"),
                row("县级", "10", "100", "20", "200"),
                row("乡镇", "15", "150", "25", "250"),
                row("合计", cell(whole, wide), "45", "450"),
            )
        )

    assert found(lawgov, written(tmp_path, "a.docx", totals("275"))) == []
    assert rules(lawgov, written(tmp_path, "b.docx", totals("276"))) == [("sum-of-parts", "276")]


def test_look_alike_characters_are_read_and_quoted_as_printed(
    lawgov: Program, tmp_path: Path
) -> None:
    text = (
        f"{HEAD}\n\n⼀、依法全⾯履职\n全年共收到申请1\u200b20件，其中受理96件，不予受理38件。\n"
        "⼀是规范程序。⼆是强化监督。四是加强培训。\n三、完善制度\n调解纠纷⼀千⼆百件。\n"
    )
    path = written(tmp_path, "a.txt", text)
    assert rules(lawgov, path) == [
        ("sum-of-parts", "1\u200b20件"),
        ("item-order", "四是加强培训"),
        ("heading-order", "三、完善制度"),
    ]
    drafted = lawgov("draft", path).out
    assert "title: 依法全⾯履职" in drafted
    assert "quote: 调解纠纷⼀千⼆百件" in drafted
    again = rules(lawgov, written(tmp_path, "a.yaml", drafted))
    assert ("sum-of-parts", "1\u200b20件") in again


def test_no_break_spaces_in_numbers(lawgov: Program, tmp_path: Path) -> None:
    sentence = "全年共收到申请1\u00a0234件，其中受理1\u202f096件，不予受理238件。"
    path = written(tmp_path, "a.txt", f"{HEAD}\n\n一、案件办理\n{sentence}\n")
    assert rules(lawgov, path) == [("sum-of-parts", "1\u00a0234件")]
    drafted = lawgov("draft", path).out
    assert "value: 1234" in drafted
    assert "value: 1096" in drafted


def test_wrapped_lines_are_paragraphs_and_findings_have_their_own_lines(
    lawgov: Program, tmp_path: Path
) -> None:
    text = (
        f"{HEAD}\n\n一、依法履职\n全年共收到行政复议申请120件，其中受理96件，不予受\n"
        "理38件。全年调解各类矛盾纠纷10317件，调解成功1020\n1件，调解成功率98.88%。聚焦营商环境，开展专项\n"
        "— 3 —\n监督检查12次，发现问题35个，全部整改到位。\n"
    )
    findings = found(lawgov, written(tmp_path, "a.txt", text))
    assert [(f["rule"], f["quote"], f["line"], f["column"]) for f in findings] == [
        ("sum-of-parts", "120件", 4, 12)
    ]


def test_a_cut_file_is_read_and_told(lawgov: Program, tmp_path: Path) -> None:
    data = f"{HEAD}\n\n一、案件办理\n{WRONG}审结率稳步提高。".encode()[:-1]
    path = written(tmp_path, "a.txt", data)
    answer = lawgov("check", path)
    assert "120件" in answer.out
    assert "断在一个字中间" in answer.err


@pytest.mark.parametrize("name", ["坏.docx", "坏.pdf", "坏.ofd"])
@pytest.mark.parametrize("command", ["check", "draft"])
def test_a_broken_file_is_one_sentence(tmp_path: Path, name: str, command: str) -> None:
    magic = b"%PDF-1.7" if name.endswith("pdf") else b"PK\x03\x04"
    answer = process(command, written(tmp_path, name, magic + b" broken"))
    assert answer.status == 2
    assert answer.err.count("\n") == 1
    assert "已损坏" in answer.err


def test_a_folder_of_every_kind_is_drafted(lawgov: Program, tmp_path: Path) -> None:
    source, target = tmp_path / "原文", tmp_path / "数据"
    source.mkdir()
    body = para(HEAD) + para("一、案件办理") + para(WRONG)
    written(source, "甲.DOCX", docx(body))
    written(source, "乙.xhtml", f"<p>{HEAD}</p><p>一、案件办理</p><p>{WRONG}</p>")
    written(source, "丙.exe", "MZ")
    assert lawgov("draft", source, "-o", target).status == 0
    assert sorted(p.name for p in target.iterdir()) == ["乙.yaml", "甲.yaml"]
