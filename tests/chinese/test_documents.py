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
