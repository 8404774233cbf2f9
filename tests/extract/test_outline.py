import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.document import Document
from lawgov_cli.extract import figures, parse

PLAIN = """某县人民政府关于2023年度法治政府建设情况的报告
首页 >> 政务公开 >> 通知公告
【字体: 大 中 小】 【打印内容】

市人民政府：

2023年，某县坚持依法行政，推进各项工作取得新成效。现将有关情况报告如下：

一、依法全面履行职能

营商环境持续优化。一是出台《某县营商环境措施》，培训12次。二是办结投诉30件。

加强政务服务不断提升水平一是建设大厅。二是受理事项500件

扎实开展清理工作有效破除障碍根据上级要求，清理文件40件。

二、严格规范执法

执法监督有效推进。全县评查案卷80份。
一是抽查。
二是通报。

落实执法公示。公示信息90条。

虽然取得一定成绩，但与要求相比还存在差距。一是能力不强；二是力量不足。

2024年，我县将坚持依法行政，重点抓好三项工作。

某县人民政府
2024年1月5日

扫一扫在手机打开当前页面
"""

SECTIONS = """关于2023年法治政府建设情况的报告

一、主要做法和成效

（一）健全决策机制

严格履行程序。审查合同20份。

（二）强化执法监督。组织评查2次，整改问题8个。

１．开展培训

举办5期。

二、存在的问题

（一）意识不强。少数人员学习不够。

三、下一步工作打算

加强学习。
"""

PAGE = (
    "当前位置： 首页 政务公开 某局报告 时间：2023-03-31 10:09 微信 微博 QQ空间 "
    "根据委员会工作要求，将我局有关情况总结如下：一、工作开展情况（一）履行第一责任人职责"
    "一是加强领导，成立小组，召开会议3次，确保普法工作有部署、有落实、有总结，人员全部到位。"
    "二是加强制度建设，制定规划1份，督促指导各单位建立健全法治建设工作机制，明确职责及任务。"
    "（二）强化文件管理，落实应诉工作 一是审查合同260余份，均已备案，并通过网站向社会公布。"
    "二是清理文件7份，处理案件21件，均按时提交答辩状、证据和其他材料，按时出庭应诉。"
    "二、存在问题在看到成绩的同时，我们也清醒地认识到一些问题依然存在：一是案件时有发生；"
    "二是力量不足。 三、下一步工作计划（一）大力开展教育，提高认识。（二）简化流程。压缩时限。"
    " 来源：某局 附件下载"
)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def outline(document: Document) -> list[tuple[int, str, list[str]]]:
    text = document.text
    return [
        (c.number, c.title, [text[m.start : m.title_end] for m in c.measures])
        for c in document.chapters
    ]


def assert_whole(document: Document) -> None:
    """Headings and measures together are the body, letter for letter."""
    text, pieces = document.text, []
    for chapter in document.chapters:
        pieces.append(text[chapter.start : chapter.heading_end])
        pieces += [text[m.start : m.end] for m in chapter.measures]
    assert squeezed("".join(pieces)) == squeezed(text[slice(*document.body)])


def test_plain_paragraphs_are_measures_with_their_titles() -> None:
    document = parse(PLAIN, "草稿.txt")
    assert outline(document) == [
        (0, "前言", [""]),
        (
            1,
            "依法全面履行职能",
            [
                "营商环境持续优化。",
                "加强政务服务不断提升水平",
                "扎实开展清理工作有效破除障碍",
            ],
        ),
        (2, "严格规范执法", ["执法监督有效推进。", "落实执法公示。"]),
        (3, "结语", ["", ""]),
    ]
    assert document.source == "草稿.txt"
    assert_whole(document)


def test_the_page_around_the_report_stays_outside() -> None:
    document = parse(PLAIN)
    body = PLAIN[slice(*document.body)]
    assert body.startswith("市人民政府：")
    assert body.endswith("重点抓好三项工作。")


def test_a_short_opening_without_an_address_is_the_preface() -> None:
    document = parse("某局2023年工作报告\n2023年，我局依法行政，现报告如下：\n一、甲\n办结3件。\n")
    assert document.text[document.body[0] :].startswith("2023年，我局")
    assert [c.number for c in document.chapters] == [0, 1]


def test_items_on_lines_of_their_own_belong_to_the_paragraph_before() -> None:
    document = parse(PLAIN)
    measure = document.chapters[2].measures[0]
    assert measure.id == "2.1"
    assert [i.number for i in measure.items] == [1, 2]
    assert PLAIN[measure.items[1].start : measure.items[1].end] == "二是通报。"


def test_sections_are_the_measures_of_their_chapter() -> None:
    document = parse(SECTIONS)
    assert outline(document) == [
        (1, "主要做法和成效", ["（一）健全决策机制", "（二）强化执法监督。"]),
        (2, "存在的问题", ["（一）意识不强。"]),
        (3, "下一步工作打算", [""]),
    ]
    assert_whole(document)


def test_a_page_run_together_on_one_line_has_its_outline_too() -> None:
    document = parse(PAGE)
    assert outline(document) == [
        (0, "前言", [""]),
        (1, "工作开展情况", ["（一）履行第一责任人职责", "（二）强化文件管理，落实应诉工作"]),
        (2, "存在问题", [""]),
        (3, "下一步工作计划", ["（一）大力开展教育，提高认识。", "（二）简化流程。"]),
    ]
    body = PAGE[slice(*document.body)]
    assert body.startswith("根据委员会")
    assert body.endswith("压缩时限。")
    assert_whole(document)


def test_lines_put_together_with_spaces_give_the_same_outline() -> None:
    text = PLAIN.replace("80份。", "80份" + "，程序合法" * 40 + "。")
    assert outline(parse(" ".join(text.split()))) == outline(parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "一、二季度平稳增长。",
        "依据第一、二、三条规定。",
        "一、二、三产业协调发展。",
        "按照第（一）项办理。",
    ],
)
def test_enumerations_are_no_headings(text: str) -> None:
    document = parse(f"一、甲\n{text}\n二、乙\n办结3件。\n")
    assert [(c.number, c.title) for c in document.chapters] == [(1, "甲"), (2, "乙")]


def test_skipped_numbers_and_spaces_in_headings_are_let_through() -> None:
    document = parse("　　一、 甲\n做好工作。\n　　二 、乙\n做好工作。\n四、丁\n做好工作。\n")
    assert [(c.number, c.title) for c in document.chapters] == [(1, "甲"), (2, "乙"), (4, "丁")]


def test_a_table_of_contents_is_left_for_the_text_after_it() -> None:
    contents = "一、甲\n二、乙\n三、丙\n"
    body = "".join(
        f"{n}、{t}\n{'做好各项工作，' * 20}完成任务。\n"
        for n, t in zip("一二三", "甲乙丙", strict=True)
    )
    document = parse(contents + body)
    chapters = [c for c in document.chapters if c.number]
    assert [c.number for c in chapters] == [1, 2, 3]
    assert chapters[0].start == len(contents)


def test_parts_are_chapters_where_their_sections_restart() -> None:
    text = "第一部分 工作回顾\n一、甲\n好。\n二、乙\n好。\n第二部分 工作安排\n一、丙\n好。\n"
    document = parse(text)
    assert [(c.number, c.title) for c in document.chapters] == [(1, "工作回顾"), (2, "工作安排")]
    assert_whole(document)


def test_figures_of_the_page_around_do_not_count() -> None:
    text = PLAIN + "\n您是第 12345 位访客，浏览次数：678次\n"
    values = [int(f.value) for f in figures(parse(text))]
    assert values == [12, 30, 500, 40, 80, 90, 3]


@given(st.text(alphabet="一二三、（）是。：\n中报告各位代表 1.第部分章", max_size=120))
def test_any_text_keeps_every_letter(text: str) -> None:
    document = parse(text)
    assert document.text == text
    assert 0 <= document.body[0] <= document.body[1] <= len(text)
    assert_whole(document)
    numbers = [c.number for c in document.chapters]
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    "piece", ["一、", "（一）", "一是", "中 ", "一、中\n", "中\n", "各位代表\n"]
)
def test_time_grows_with_the_text_only(piece: str) -> None:
    parse(piece * (200_000 // len(piece)))


def test_a_table_at_the_end_belongs_to_the_body():
    rows = "单位\t受理（件）\n甲镇\t10\n合计\t10\n"
    text = f"一、行政复议\n办理案件情况如下。\n{rows}主办：某县政府\n"
    start, end = parse(text).body
    assert text[start:end].endswith("合计\t10")


LOST = """青石县人民政府2022年度法治政府建设情况报告

2022年，青石县坚持依法行政。现报告如下：

一、依法履行职能

（一）优化政务服务。全年受理办件300件。

（二）推进简政放权。取消审批事项3项。

健全依法行政制度体系

（一）加强规范性文件管理。制定规范性文件9件。

（二）落实公平竞争审查。审查文件6份。

三、严格规范执法

（一）开展案卷评查。评查案卷30卷。
"""


def titles(document: Document) -> list[tuple[int, str, int]]:
    return [(c.number, c.title, len(c.measures)) for c in document.chapters]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (LOST, [(1, "依法履行职能", 2), (2, "健全依法行政制度体系", 2), (3, "严格规范执法", 1)]),
        (
            LOST.replace("一、依法", "依法").replace("健全", "二、健全"),
            [(1, "依法履行职能", 2), (2, "健全依法行政制度体系", 2), (3, "严格规范执法", 1)],
        ),
        # No gap in the numbers: a short line is no heading.
        (
            LOST.replace("三、", "二、"),
            [(1, "依法履行职能", 3), (2, "严格规范执法", 1)],
        ),
    ],
)
def test_a_heading_without_its_number_is_found_where_one_is_missing(
    text: str, found: list[tuple[int, str, int]]
) -> None:
    preface, *chapters = titles(parse(text))
    assert preface == (0, "前言", 1)
    assert chapters == found


def test_sections_before_the_first_chapter_are_measures_of_their_own() -> None:
    text = LOST.replace("一、依法履行职能\n\n", "").replace("健全", "二、健全")
    preface, *chapters = titles(parse(text))
    assert preface == (0, "前言", 3)
    assert [c[0] for c in chapters] == [2, 3]


TWICE = "（一）甲事。做甲事。\n\n（二）乙事。做乙事。\n"


@pytest.mark.parametrize(
    "heads",
    [
        # Every number lost: what stands before a first （一） is a chapter.
        ["全面履行职能", "健全决策制度", "下一步打算"],
        # Those behind the last number, too.
        ["一、全面履行职能", "健全决策制度", "下一步打算"],
        ["一、全面履行职能", "二、健全决策制度", "三、下一步打算"],
    ],
)
def test_no_lost_number_lets_a_chapter_swallow_another(heads: list[str]) -> None:
    opening = "甲县2023年法治政府建设年度报告\n\n2023年，甲县坚持依法行政。\n\n"
    text = opening + "\n".join(f"{head}\n\n{TWICE}" for head in heads)
    chapters = [c for c in parse(text, "报告.txt").chapters if c.number]
    assert [c.number for c in chapters] == [1, 2, 3]
    assert [c.title for c in chapters] == [head.split("、")[-1] for head in heads]
    assert [len(c.measures) for c in chapters] == [2, 2, 2]


def test_sections_that_do_not_begin_again_make_no_chapters() -> None:
    text = f"甲县2023年法治政府建设年度报告\n\n工作情况\n\n{TWICE}"
    # The sections themselves are the chapters, and the line before them is not lost.
    chapters = parse(text, "报告.txt").chapters
    assert [(c.number, c.title) for c in chapters] == [(0, "前言"), (1, "甲事。"), (2, "乙事。")]


@pytest.mark.parametrize(("label", "is_of_page"), [("字" * 10, True), ("字" * 11, False)])
def test_a_label_of_the_page_is_short(label: str, is_of_page: bool) -> None:  # noqa: FBT001
    line = f"【{label}】记者张，编辑：\n"
    text = f"某县报告\n{line}一、工作\n受理120件，办结。\n"
    start, _ = parse(text).body
    assert text[start:].startswith("一、工作") is is_of_page


@pytest.mark.parametrize(
    ("opening", "title"),
    [
        ("今年扎实推进。", ""),
        ("2024年扎实推进。", ""),
        ("扎实推进依法行政。", "扎实推进依法行政。"),
    ],
)
def test_a_paragraph_that_says_when_has_no_title(opening: str, title: str) -> None:
    text = f"某县2024年法治政府建设年度报告\n一、工作\n{opening}全县受理案件120件，办结118件。\n"
    (measure,) = [measure for _, measure in parse(text).measures()]
    assert text[measure.start : measure.title_end] == title


def test_a_numbered_sentence_with_figures_is_no_heading() -> None:
    document = parse(
        "甲市卫生健康委员会2021年度法治建设情况\n\n"
        "1. 开展专题学法9次，参学率96.4%。聘请法律顾问3名。\n2. 审核合同164件。\n"
        "3. 持续深化“放管服”改革。\n4. 完善2021年制度。\n"
    )
    assert [chapter.title for chapter in document.chapters] == [
        "",
        "",
        "持续深化“放管服”改革。",
        "完善2021年制度。",
    ]
    first = document.chapters[0].measures[0]
    assert document.text[first.start : first.end].startswith("开展专题学法9次")


def test_only_the_last_chapter_ends_with_a_closing_part() -> None:
    chapter = "优化服务。做了好事。\n虽然做了，但有不足。\n"
    both = parse(f"一、甲\n{chapter}二、乙\n{chapter}")
    assert titles(both) == [(1, "甲", 2), (2, "乙", 1), (3, "结语", 1)]
    assert titles(parse(f"一、甲\n{chapter}二、存在问题\n{chapter}")) == [
        *((1, "甲", 2), (2, "存在问题", 2)),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（一）甲\n好。\n（二）乙\n好。\n", [(1, "甲", 1), (2, "乙", 1)]),
        ("1.甲\n好。\n2.乙\n好。\n3.丙\n好。\n", [(1, "甲", 1), (2, "乙", 1), (3, "丙", 1)]),
        ("第一部分 甲\n一、乙\n好。\n二、丙\n好。\n", [(1, "乙", 1), (2, "丙", 1)]),
    ],
)
def test_the_highest_level_that_numbers_a_run_is_that_of_the_chapters(
    text: str, found: list[tuple[int, str, int]]
) -> None:
    assert [chapter for chapter in titles(parse(text)) if chapter[0]] == found


@pytest.mark.parametrize(("letters", "title"), [(50, "甲"), (200, "甲")])
def test_the_title_of_a_chapter_ends_before_its_first_section(letters: int, title: str) -> None:
    text = f"一、甲（一）{'乙' * letters}。做了。（二）丙。做了。\n二、丁（一）戊。做了。\n"
    assert titles(parse(text)) == [(1, title, 2), (2, "丁", 1)]


@pytest.mark.parametrize("text", [PLAIN, SECTIONS, PAGE, LOST])
def test_far_from_the_beginning_the_outline_is_the_same(text: str) -> None:
    near, far = parse(text), parse("\n" * 300 + text)
    assert outline(far) == outline(near)
    assert far.body == (300 + near.body[0], 300 + near.body[1])
