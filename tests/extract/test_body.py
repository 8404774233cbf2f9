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


@pytest.mark.parametrize(
    ("line", "begins"),
    [
        ("做好各项工作，取得新的成效成绩。", True),  # sixteen letters
        ("做好各项工作，取得新的成效成。", False),
        ("做好各项工作、取得新的成效成绩。", False),
        ("做好各项工作，取得新的成效成绩吧", False),
        ("做好各项工作,取得新的成效如下了:", True),
        ("来源：甲市司法局，转载请注明的出处。", False),
        ("【来源】做好各项工作，取得新的成效", False),
        (f"{'字' * 58}，字", True),  # sixty without a stop
        (f"{'字' * 57}，字", False),
        (f"{'字' * 58}。字", True),
        ("字" * 60, False),
        ("市人民政府、市委：", True),
        ("市委:", True),
        ("委：", False),
        (f"{'字' * 24}：", True),
        (f"{'字' * 25}：", False),
        ("市委、市府、市局、市院：", True),
        ("市委、市府、市局、市院、市所：", False),
        ("来源：", False),
        ("一、工作", True),
        ("三十一、工作", True),
        ("一百二十一、工作", False),
        ("一是工作", True),
        ("一工作", False),
        ("(一)工作", True),
        ("（一工作", False),
        ("第一章 总则", True),
        ("第一编 总则", True),
        ("第一名 总则", False),
    ],
)
def test_a_line_that_begins_a_report(line: str, begins: bool) -> None:  # noqa: FBT001
    text = f"标题\n{line}\n（三）尾"
    assert body(text).startswith(line) is begins


@pytest.mark.parametrize(
    ("line", "first"),
    [
        ("依法履职", True),
        ("字" * 30, True),
        ("字" * 31, False),
        ("依法，履职", False),
        ("打印", False),
    ],
)
def test_a_chapter_s_title_without_a_number_before_its_first_section(
    line: str,
    first: bool,  # noqa: FBT001
) -> None:
    assert body(f"标题\n日期\n{line}\n（一）政务\n做了。").startswith(line) is first
    assert not body(f"标题\n日期\n{line}\n（二）政务\n做了。").startswith(line)
    assert body(f"{line}\n（一）政务\n做了。").startswith("（一）")


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("三、打算", True),
        ("做好工作！", True),
        ("做好工作", False),
        (f"{'字' * 28}，字", True),  # thirty with a mark
        (f"{'字' * 27}，字", False),
        ("字" * 30, False),
        ("案件\t30", True),
        ("案件\t30.5%\t完成", True),
        ("案件\t三十", False),
        ("打印本页。", False),
        (f"打印本页，{'字' * 30}", False),
    ],
)
def test_a_line_that_a_report_ends_with(line: str, holds: bool) -> None:  # noqa: FBT001
    assert (body(f"{HEAD}{BODY}\n{line}\n") == f"{BODY}\n{line}") is holds


def test_what_opens_an_attachment_ends_the_report_behind_its_middle_only() -> None:
    attached = "附件：名单\n一、甲乡做了，乙乡也做了。"
    assert body(f"{BODY}\n{attached}") == BODY
    late = f"\n{'做好各项工作，取得新成效。' * 9}"
    assert body(f"{BODY}\n{attached}{late}").endswith(late)
    assert body(f"{BODY}\n附近的工作，都做了。").endswith("附近的工作，都做了。")


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("做好工作。 甲市司法局 2024年1月3日", "做好工作。"),
        ("做好工作。甲市司法局 2024年1月3日", None),
        ("做好工作。 甲市司法局2024年1月3日", "做好工作。"),
        ("做好工作。 甲市局 2024年1月", None),
        ("做到“严格执法。” 来源：甲局", "做到“严格执法。”"),
        ("做好工作。 扫一扫 来源：甲局", "做好工作。"),
        ("做好工作。主办单位：甲局", "做好工作。"),
        ("做好工作。信息来源：甲局", "做好工作。"),
        (f"做好工作。 {'甲' * 24}{' ' * 45}2024年10月3日", "做好工作。"),  # eighty in all
        (f"做好工作。 {'甲' * 24}{' ' * 46}2024年10月3日", None),
    ],
)
def test_the_signature_and_the_page_behind_the_last_sentence(end: str, kept: str | None) -> None:
    assert body(f"标题\n一、{end}") == f"一、{end if kept is None else kept}"


@pytest.mark.parametrize(
    ("page", "begins"),
    [
        ("首页 公开 2023-03-31 10:09 做好各项工作，", "做好"),
        ("首页 公开 时间：2023-03-31 做好各项工作，", "做好"),
        ("甲市2023年法治政府报告 做好各项工作，", "做好"),
        ("【字体：大 中 小】 做好各项工作，", "做好"),
        ("【打印本页】做好各项工作，", "做好"),
        ("【大 中 小】做好各项工作，", "做好"),
        ("【总体情况】做好各项工作，", "【总体情况】"),
        ("做好各项工作，分享 经验", "做好各项工作，分享"),
    ],
)
def test_the_page_before_the_first_sentence(page: str, begins: str) -> None:
    assert body(f"{page}{'取得新的成效' * 12}。 打印").startswith(begins)


@pytest.mark.parametrize(("letters", "lined"), [(400, True), (399, False)])
def test_how_long_a_line_is_that_was_a_page(letters: int, lined: bool) -> None:  # noqa: FBT001
    page = "做好工作。 甲".ljust(letters, "字")
    assert ("\n" in with_lines(page)) is lined
    assert with_lines(f"{page}\n{'短。 短' * letters}").startswith("做好工作。 ")


@pytest.mark.parametrize(
    ("gap", "lined"),
    [
        *[("甲 乙", True), ("甲\u3000\u00a0乙", True), ("甲 （乙）", True), ("甲， 乙", True)],
        *[
            ("甲 1", False),
            ("1 甲", False),
            ("a 甲", False),
            ("“甲 乙”", False),
            ("（甲 乙）", False),
        ],
        *[("。 1", True), ("； a", True), ("， 1", False), ("甲 (乙)", True), ("甲 )", False)],
    ],
)
def test_which_space_was_a_line_end(gap: str, lined: bool) -> None:  # noqa: FBT001
    assert ("\n" in with_lines(gap.ljust(400, "字"))) is lined


def test_a_page_on_one_line_may_stand_below_others() -> None:
    page = "做好工作。 甲".ljust(600, "字")
    lined = with_lines(f"短。 短\n{page}\n短。 短")
    assert lined == f"短。 短\n{page.replace('。 ', '。' + chr(10))}\n短。 短"


def test_far_from_the_beginning_the_body_is_the_same() -> None:
    text = f"{HEAD}{BODY}\n案件\t30\n来源：甲局\n甲市司法局\n2024年1月3日\n"
    start, end = find_body(text)
    assert text[start:end] == f"{BODY}\n案件\t30"
    assert find_body("\n" * 300 + text) == (start + 300, end + 300)
    far = "\n" * 300 + "一、做好工作。 扫一扫 来源：甲局"
    assert find_body(far) == (300, 307)
