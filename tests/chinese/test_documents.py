import pytest

from lawgov_cli.chinese.documents import find_document_numbers


@pytest.mark.parametrize(
    ("text", "printed", "parts"),
    [
        ("（甲府办发〔2020〕24号）", "甲府办发〔2020〕24号", ("甲府办发", 2020, "24", "〔〕")),
        ("按照乙司通[2021]3号要求", "乙司通[2021]3号", ("乙司通", 2021, "3", "[]")),
        ("文号为乙司通〔2021〕3号", "乙司通〔2021〕3号", ("乙司通", 2021, "3", "〔〕")),
        ("根据丙政发（2019）07号", "丙政发（2019）07号", ("丙政发", 2019, "07", "（）")),
        ("印发丁委办〔2022〕第5号文件", "丁委办〔2022〕第5号", ("丁委办", 2022, "5", "〔〕")),
        ("(戊组通2020〕3号)", "戊组通2020〕3号", ("戊组通", 2020, "3", "〕")),
        ("(己法委发20205)", "己法委发20205", ("己法委发", 2020, "5", "")),
        ("（庚函２０２０〕１２号）", "庚函２０２０〕１２号", ("庚函", 2020, "12", "〕")),
    ],
)
def test_numbers_are_found_with_whole_half_and_lost_brackets(
    text: str, printed: str, parts: tuple[str, int, str, str]
) -> None:
    (found,) = find_document_numbers(text)
    assert text[found.start : found.end] == printed
    assert (found.code, found.year, found.number, found.opening + found.closing) == parts


def test_an_order_has_a_number_and_no_year() -> None:
    (found,) = find_document_numbers("依据国务院令第722号")
    assert (found.code, found.year, found.number) == ("国务院令", None, "722")


@pytest.mark.parametrize(
    "text", ["2020年印发20205件", "（2020年）3号楼", "开发20205平方米", "共印发20215份"]
)
def test_counts_after_a_word_that_ends_like_a_code_are_none(text: str) -> None:
    assert find_document_numbers(text) == []


def test_the_verb_before_a_code_is_no_part_of_it() -> None:
    for lead in ("州信访局联合发出", "收到", "签发", "请引用", "参照"):
        (number,) = find_document_numbers(f"{lead}州司通〔2020〕1号文件。")
        assert number.code == "州司通"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("甲府发〔1999〕3号", ["甲府发〔1999〕3号"]),
        ("甲府发〔1899〕3号", []),
        ("甲府发〔2100〕3号", []),
        ("甲府发〔2020〕12345号", ["甲府发〔2020〕12345号"]),
        ("甲府发〔2020〕123456号", []),
        # A lost 号: only behind square brackets, and where no other number follows.
        ("甲府发〔2020〕3", ["甲府发〔2020〕3"]),
        ("甲府发［2020］3，", ["甲府发［2020］3"]),
        ("甲府发(2020)3", []),
        ("甲府发〔2020）3", []),
        ("甲府发2020〕3", []),
        *[(f"甲府发〔2020〕3{mark}5号", []) for mark in "、至—-/和"],
        ("甲府发〔 2020年 〕 第 3 号", ["甲府发〔 2020年 〕 第 3 号"]),
        ("甲府发《2020》3号", []),
        ("甲府发【2020】3号", ["甲府发【2020】3号"]),
        # Without brackets: behind a word that codes end with, or alone in brackets.
        ("甲函20203号", ["甲函20203号"]),
        ("甲函2020年第3号", ["甲函2020年第3号"]),
        ("甲函2020年3月", []),
        ("甲函20203", []),
        ("（甲函20203）", ["甲函20203"]),
        ("（甲区20203）", []),
        ("（甲规20203号）", ["甲规20203号"]),
        ("甲规20203号", []),
        (f"（{'甲' * 10}20203号）", [f"{'甲' * 10}20203号"]),
        (f"（{'甲' * 11}20203号）", []),
        ("（甲约20203号）", []),
        ("（甲法20203）", ["甲法20203"]),
        ("（甲法2020-3）", []),
        ("（甲令20203）", ["甲令20203"]),
        # Orders.
        ("国务院令 第722号", ["国务院令 第722号"]),
        ("国务院令（2020年）第3号", ["国务院令（2020年）第3号"]),
        ("公告第三号", ["公告第三号"]),
        ("公告第某号", []),
        ("令第3号", []),
        ("决定第3号", []),
        # A code is of two letters and more.
        ("县发〔2020〕3号", ["县发〔2020〕3号"]),
        ("发〔2020〕3号", []),
        ("〔2020〕3号", []),
        ("甲_乙发〔2020〕3号", ["乙发〔2020〕3号"]),
        ("以甲府发〔2020〕3号", ["甲府发〔2020〕3号"]),
        ("印发了甲府发〔2020〕3号", ["甲府发〔2020〕3号"]),
        ("甲府发〔2020〕3号、乙发〔2021〕4号", ["甲府发〔2020〕3号", "乙发〔2021〕4号"]),
        ("甲府发〔2020〕3号〔2021〕4号", ["甲府发〔2020〕3号"]),
    ],
)
def test_what_is_a_number_at_its_edges(text: str, printed: list[str]) -> None:
    assert [text[n.start : n.end] for n in find_document_numbers(text)] == printed


def test_what_is_no_number_hides_none_behind_it() -> None:
    for before in ("〔2020〕3号", "于2020年", "第3号", "发20205份"):
        (found,) = find_document_numbers(f"{before}，见甲府发〔2021〕4号")
        assert (found.code, found.number) == ("甲府发", "4")


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *("（甲府办发〔2020〕24号）", "甲函2020年第3号", "戊组通2020〕3号", "依据国务院令第722号"),
        *("甲府发〔2020〕3", "（甲规20203号）", "公告第三号", "见甲发〔2020〕1号、乙发〔2021〕2号"),
    ]
    wanted, at = [], len(FAR)
    for line in lines:
        found = find_document_numbers(line)
        wanted += [n._replace(start=n.start + at, end=n.end + at) for n in found]
        at += len(line) + 1
    assert find_document_numbers(FAR + "\n".join(lines)) == wanted
    assert len(wanted) == len(lines) + 1
