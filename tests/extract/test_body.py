"""Where the report itself begins and ends on its page."""

from __future__ import annotations

import pytest

from lawgov_cli.extract.body import find_body, lines_of, with_lines


def body(text: str) -> str:
    return text[slice(*find_body(text))]


HEAD = "甲市2023年法治政府建设报告\n首页 > 公开\n"
BODY = "甲市人民政府：\n2023年，做了。\n一、工作\n做好各项工作，取得新成效。"


@pytest.mark.parametrize(
    "tail",
    [
        "",
        "\n甲市司法局\n2024年1月3日\n",
        "\n附件：名单\n",
        "\n责任编辑：甲\n打印 关闭\n",
        "\n（此件公开发布）\n",
    ],
)
def test_page_and_signature_stay_outside(tail: str) -> None:
    assert body(HEAD + BODY + tail) == BODY


def test_a_table_at_the_end_is_of_the_report() -> None:
    assert body(f"{HEAD}{BODY}\n案件\t30\n").endswith("案件\t30")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("标题\n一、工作\n做了。", "一、"),
        ("标题\n第一部分 工作\n做了。", "第一"),
        ("标题\n现在，做好各项工作，取得新的成效。", "现在"),
        ("标题\n（一）政务\n做了。", "（一）"),
        ("标题\n日期\n依法履职\n（一）政务\n做了。", "依法"),
    ],
)
def test_the_first_line_of_it(text: str, start: str) -> None:
    assert body(text).startswith(start)


def test_where_nothing_looks_like_one_it_is_all_of_it() -> None:
    assert find_body("标题") == (0, 2)
    assert find_body("") == (0, 0)


def test_lines_without_the_space_around_them() -> None:
    text = " 甲 \n\n\t\n乙"
    assert [text[a:b] for a, b in lines_of(text, 0, len(text))] == ["甲", "乙"]
    assert [text[a:b] for a, b in lines_of(text, 0, 2)] == ["甲"]


def test_a_page_on_one_line_gets_its_line_ends_and_keeps_its_length() -> None:
    page = "做好工作。 推进建设（甲 乙）。" + "推进各项工作。" * 80
    lined = with_lines(page)
    assert len(lined) == len(page)
    assert lined.startswith("做好工作。\n推进建设（甲 乙）。")
    assert with_lines("做好工作。 推进建设。") == "做好工作。 推进建设。"
