from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.program import in_terminal, process

if TYPE_CHECKING:
    from pathlib import Path

    from tests.program import Program

WRONG = "州本级行政复议受理104件。"
RIGHT = "州本级收到行政复议申请104件。"


def test_a_wrong_sentence_fails_and_shows_both_values(lawgov: Program) -> None:
    answer = lawgov("verify", WRONG, "--json")
    (verdict,) = answer.json
    assert answer.status == 1
    assert (verdict["verdict"], verdict["value"], verdict["stated"]) == ("不符", 104, "96件")
    assert answer.err == "不符 1；有不符，退出状态 1\n"


def test_a_right_sentence_does_not(lawgov: Program) -> None:
    answer = lawgov("verify", RIGHT)
    assert answer.status == 0
    assert answer.err == "相符 1；没有不符，退出状态 0\n"


def test_what_does_not_follow_fails_too(lawgov: Program) -> None:
    answer = lawgov("verify", "州本级行政复议受理率为95.8%。")
    assert answer.status == 1
    assert answer.err == "推算不符 1；有推算不符，退出状态 1\n"


def test_the_keys_are_those_of_the_contract(lawgov: Program) -> None:
    keys = "claim value unit verdict report measure name stated quote score figure line column"
    assert list(lawgov("verify", RIGHT, "--json").json[0]) == keys.split()


def test_several_sentences_and_a_file(lawgov: Program, tmp_path: Path) -> None:
    file = tmp_path / "稿子.txt"
    file.write_text(f"标题\n{WRONG}{RIGHT}\n", encoding="utf-8")
    answer = lawgov("verify", RIGHT, file, "--fields", "verdict,line")
    assert answer.out == "相符\t1\n不符\t2\n相符\t2\n"


def test_standard_input_is_read_by_name_and_when_something_comes() -> None:
    for arguments in (("-",), ()):
        answer = process("verify", *arguments, "--json", given=WRONG.encode())
        assert answer.status == 1
        assert json.loads(answer.stdout)[0]["verdict"] == "不符"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("全州法治建设成效显著。",), "句子里没有数字、日期或文号，没有可以核实的"),
        (("",), "句子是空的"),
        (("没有.docx",), "没有文件“没有.docx”"),
        (("  ",), "句子是空的"),
        ((RIGHT, "--year", "1999"), "没有符合条件的报告可供核对"),
        (("tests",), "“tests”是文件夹；请写出文件名"),
    ],
)
def test_bad_input_is_one_sentence(lawgov: Program, arguments: tuple[str, ...], said: str) -> None:
    answer = lawgov("verify", *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.splitlines()[0] == said


def test_no_sentence_at_all() -> None:
    answer = process("verify")
    assert answer.status == 2
    assert answer.err.startswith("没有要核实的句子\n")


def test_a_raw_report_is_drafted_on_the_way(lawgov: Program, tmp_path: Path) -> None:
    raw = tmp_path / "报告.txt"
    raw.write_text(
        "青石县人民政府关于2023年度法治政府建设情况的报告\n一、强化监督\n"
        "（一）行政复议。2023年，全县收到行政复议申请35件，受理31件。\n",
        encoding="utf-8",
    )
    right = lawgov("verify", "青石县受理行政复议申请31件。", "--data", raw, "--json")
    wrong = lawgov("verify", "青石县受理行政复议申请35件。", "--data", raw, "--json")
    assert [right.json[0]["verdict"], wrong.json[0]["verdict"]] == ["相符", "不符"]


@pytest.mark.parametrize("columns", [40, 80, 140])
def test_a_terminal_gets_each_sentence_once_and_nothing_cut(columns: int) -> None:
    sentence = "2020年，州本级收到行政复议申请104件，受理104件，受理率92.3%；另有司法建议478份。"
    answer = in_terminal("verify", sentence, columns=columns, env={"NO_COLOR": "1"})
    shown = "".join(line.strip() for line in answer.out.splitlines())
    assert shown.count(sentence) == 1
    for said in ("相符 104件", "不符 104件", "推算相符 92.3%", "报告: 96件", "查无 478份"):
        assert said.replace(" ", "") in shown.replace(" ", "")
    assert "…" not in answer.out.replace("……", "")
