"""The head of a report: what the text says of itself."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted

from lawgov_cli.draft.head.head import Head, head_of
from lawgov_cli.extract import parse

WORK = "\n\n一、工作\n\n（一）其他\n\n受理复议67件。\n"


@pytest.mark.parametrize(
    ("signed", "year"),
    [("2023年1月9日", 2022), ("2023年12月28日", 2023)],
)
def test_the_year_comes_from_the_signature_where_the_title_has_none(signed: str, year: int) -> None:
    body = "各位代表：\n\n按照安排，作简要汇报。\n\n过去一年，受理复议67件。"
    text = f"{body}\n\n县政府办公室\n{signed}\n"
    assert drafted(text).year == year


@pytest.mark.parametrize(
    ("head", "year", "issuer", "whole"),
    [
        ("甲阳县公安局二〇二三年度法治公安建设情况报告", 2023, "甲阳县公安局", "全县"),
        ("甲阳县民政局法治建设情况", 2022, "甲阳县民政局", "全县"),
        ("甲阳县民政局\n2021年度法治建设工作情况", 2021, "甲阳县民政局", "全县"),
        ("甲阳区乙坡街道办事处2024年法治建设工作情况", 2024, "甲阳区乙坡街道办事处", ""),
        # Other words end a title where it says its year; the office may stand below it, too.
        ("甲阳县公安局2023年法治公安建设报告要点", 2023, "甲阳县公安局", "全县"),
        ("甲阳市生态环境局法治建设2024年工作综述", 2024, "甲阳市生态环境局", "全市"),
        ("关于2023年度法治建设工作情况的报告\n甲阳县农业农村局", 2023, "甲阳县农业农村局", "全县"),
        (
            "甲阳市人力资源和社会保障局2021年法治建设报告",
            2021,
            "甲阳市人力资源和社会保障局",
            "全市",
        ),
    ],
)
def test_year_and_office_of_a_title(head: str, year: int, issuer: str, whole: str) -> None:
    text = f"{head}\n\n一、工作\n\n（一）其他\n\n受理复议67件。\n\n2023年1月9日\n"
    report = drafted(text)
    assert (report.year, report.issuer) == (year, issuer)
    assert report.place.short[-1:] == whole[-1:]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "标题：甲阳县人民政府关于2022年度法治政府建设情况的报告\n发布机构：甲阳县司法局\n"
                "发布时间：2023-01-18\nhttp://www.jiayang.gov.cn/a.html\n\n"
                f"各位代表：{WORK}"
            ),
            {
                "id": "甲阳县-2022",
                "title": "甲阳县人民政府关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
                "published": "2023-01-18",
                "url": "http://www.jiayang.gov.cn/a.html",
            },
        ),
        (
            f"甲阳县2022年度法治政府建设情况报告\n日期：2023年2月30日{WORK}",
            {"id": "甲阳县-2022", "title": "甲阳县2022年度法治政府建设情况报告", "year": 2022},
        ),
        (
            f"甲阳县2022年度法治政府建设情况报告\n时间：2023.3.5{WORK}",
            {
                "id": "甲阳县-2022",
                "title": "甲阳县2022年度法治政府建设情况报告",
                "year": 2022,
                "published": "2023-03-05",
            },
        ),
        (
            (
                "政 府 工 作 报 告\n——2023年1月9日在甲阳县第十届人民代表大会第三次会议上\n\n"
                "各位代表：\n\n"
                "现在，我代表县人民政府，向大会报告工作。\n\n"
                "一、2022年工作回顾\n\n（一）其他\n\n受理复议67件。\n\n"
                "二、2023年工作安排\n\n继续努力。\n"
            ),
            {
                "id": "甲阳县-2022",
                "title": "政府工作报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
            },
        ),
        (
            (
                "甲阳县人民政府2023年政府工作报告\n\n各位代表：\n\n"
                "现在，我代表甲阳县人民政府，向大会报告工作。\n\n"
                "一、2022年工作回顾\n\n（一）其他\n\n受理复议67件。\n"
            ),
            {
                "id": "甲阳县-2022",
                "title": "甲阳县人民政府2023年政府工作报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
            },
        ),
        (
            "政府工作报告\n\n各位代表：\n\n我代表甲阳市人民政府报告工作。\n\n一、“十三五”时期和2020年工作回顾\n\n（一）其他\n\n受理复议67件。\n",
            {
                "id": "甲阳市-2020",
                "title": "政府工作报告",
                "year": 2020,
                "issuer": "甲阳市人民政府",
            },
        ),
        (
            f"法治政府建设年度报告\n\n2022年，甲阳县依法行政。{WORK}\n来源：甲阳县人民政府办公室\n2023年1月20日\n",
            {
                "id": "甲阳县-2022",
                "title": "法治政府建设年度报告",
                "year": 2022,
                "issuer": "甲阳县人民政府办公室",
                "published": "2023-01-20",
            },
        ),
        (
            f"法治政府建设情况报告\n\n2022年，我县依法行政。{WORK}\n甲阳县人民政府\n2023年1月20日\n",
            {
                "id": "甲阳县-2022",
                "title": "法治政府建设情况报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
                "published": "2023-01-20",
            },
        ),
        (
            f"首页>政务公开 甲阳县2022年法治政府建设情况报告 浏览次数{WORK}",
            {"id": "甲阳县-2022", "title": "甲阳县2022年法治政府建设情况报告", "year": 2022},
        ),
        (
            f"法治政府建设情况报告\n\n2021年打基础，2022年推进，2022年提升。{WORK}",
            {"id": "文件-1", "title": "法治政府建设情况报告", "year": 2022},
        ),
        (
            f"法治政府建设情况报告{WORK}\n甲阳县人民政府\n2023年10月31日\n",
            {
                "id": "甲阳县-2022",
                "title": "法治政府建设情况报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
                "published": "2023-10-31",
            },
        ),
        (
            f"法治政府建设情况报告{WORK}\n甲阳县人民政府\n2023年11月1日\n",
            {
                "id": "甲阳县-2023",
                "title": "法治政府建设情况报告",
                "year": 2023,
                "issuer": "甲阳县人民政府",
                "published": "2023-11-01",
            },
        ),
        (
            f"甲阳县人民政府关于2022年度法治政府建设情况的报告\n\n甲阳市人民政府：\n\n现报告如下。{WORK}",
            {
                "id": "甲阳县-2022",
                "title": "甲阳县人民政府关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
                "addressee": "甲阳市人民政府",
            },
        ),
        (
            f"贵州省甲阳市人民政府关于2022年度法治政府建设情况的报告\n\n省人民政府：\n\n现报告如下。{WORK}",
            {
                "id": "甲阳市-2022",
                "title": "贵州省甲阳市人民政府关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "贵州省甲阳市人民政府",
                "addressee": "贵州省人民政府",
            },
        ),
        (
            f"甲阳县人民政府关于2022年度法治政府建设情况的报告\n\n各位代表：\n\n现报告如下。{WORK}",
            {
                "id": "甲阳县-2022",
                "title": "甲阳县人民政府关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "甲阳县人民政府",
            },
        ),
        (
            f"关于2022年度法治政府建设情况的报告\n甲阳县司法局\n{WORK}",
            {
                "id": "甲阳县司法局-2022",
                "title": "甲阳县司法局关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "甲阳县司法局",
            },
        ),
        (
            f"甲阳县司法局\n关于2022年度法治政府建设情况的报告\n{WORK}",
            {
                "id": "甲阳县司法局-2022",
                "title": "甲阳县司法局关于2022年度法治政府建设情况的报告",
                "year": 2022,
                "issuer": "甲阳县司法局",
            },
        ),
        ("受理复议67件。\n", {"id": "文件-1"}),
    ],
)
def test_what_a_text_says_of_itself(text: str, said: dict[str, str | int]) -> None:
    head = head_of(parse(text, "某/文件 1.txt"))
    known = {key: value for key in TOLD if (value := getattr(head, key))}
    assert known == said


TOLD = ("id", "title", "year", "issuer", "addressee", "published", "url")


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        ("甲阳县人民政府2022年度法治政府建设情况的报告", "全县"),
        ("甲阳区乙里街道2022年度法治政府建设情况的报告", "全街道"),
        ("乙里街道办事处2022年法治政府建设工作总结", "全街道"),
    ],
)
def test_what_a_report_calls_the_whole_of_its_place(title: str, whole: str) -> None:
    assert head_of(parse(f"{title}\n{WORK}")).whole == whole


def test_what_a_text_does_not_say_is_to_be_done() -> None:
    asked = "题名、年度、地方、行政区划代码、报告机关、主送机关、公布日期、网址"
    assert head_of(parse("受理复议67件。\n")).todo == f"原文没有找到{asked}，请补上或确认没有"


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (f"甲阳县人民政府2022年度法治政府建设情况的报告{WORK}", ""),
        (
            f"法治政府建设情况报告\n\n2021年打基础，2022年推进，2022年提升。{WORK}",
            "年度按正文推定，请核对",
        ),
        (
            f"法治政府建设情况报告{WORK}\n甲阳县人民政府\n2023年1月20日\n",
            "年度按公布日期推定，请核对",
        ),
        (
            (
                "甲阳县人民政府2023年政府工作报告\n\n各位代表：\n\n"
                "报告工作。\n\n一、2022年工作回顾\n\n受理67件。\n"
            ),
            "年度按所回顾的 2022 年，题名中是 2023 年，请核对",
        ),
    ],
)
def test_a_year_that_the_title_does_not_say_is_doubted(text: str, doubt: str) -> None:
    assert head_of(parse(text)).todo.endswith(doubt or "确认没有")


def head(before: str, body: str = "受理复议67件。", after: str = "") -> Head:
    return head_of(parse(f"{before}\n\n一、工作\n\n（一）其他\n\n{body}\n\n{after}\n", "甲.txt"))


@pytest.mark.parametrize(
    ("title", "after", "published"),
    [
        ("甲阳县2022年度法治政府建设情况报告", "2023年1月9日", "2023-01-09"),
        ("甲阳县2022年度法治政府建设情况报告", "2023年13月9日", ""),
        ("甲阳县2022年度法治政府建设情况报告", "2023年1月", ""),
        ("甲阳县2022年度法治政府建设情况报告\n日期：2023年2月3日", "2023年1月9日", "2023-02-03"),
        ("甲阳县2022年度法治政府建设情况报告", "发布日期：2023/2/13", "2023-02-13"),
    ],
)
def test_when_it_was_published(title: str, after: str, published: str) -> None:
    assert head(title, after=after).published == published


@pytest.mark.parametrize(
    ("signed", "year"),
    [("2023年10月31日", 2022), ("2023年11月1日", 2023)],
)
def test_what_is_signed_from_november_on_is_of_its_year(signed: str, year: int) -> None:
    found = head("甲阳县法治政府建设情况报告", after=f"甲阳县人民政府\n{signed}")
    assert found.year == year
    assert "年度按公布日期推定" in found.todo
    assert head("甲阳县法治政府建设情况报告").year == 0


def test_a_year_that_the_text_names_most_is_doubtful() -> None:
    opening = "2021年以来，至2022年12月，2022年完成任务。"
    found = head(f"甲阳县法治政府建设情况报告\n\n{opening}")
    assert (found.year, "年度按正文推定，请核对" in found.todo) == (2022, True)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("甲 阳 县 法 治 建 设 报 告", "甲阳县法治建设报告"),
        ("题名：某县工作方案\n甲阳县2022年报告", "某县工作方案"),
        ("一个要点\n甲阳县2022年度法治建设要点", "甲阳县2022年度法治建设要点"),
        ("本县工作总结\n关于甲阳县法治工作的报告", "关于甲阳县法治工作的报告"),
        ("本县工作总结\n本县工作情况", "本县工作总结"),
        ("甲阳县民政局\n关于2022年法治的报告", "甲阳县民政局关于2022年法治的报告"),
        ("关于2022年法治的报告\n甲阳县民政局", "甲阳县民政局关于2022年法治的报告"),
        ("关于2022年法治的报告\n\n说明如下\n甲阳县民政局", "关于2022年法治的报告"),
        # One that is printed apart has the office beside it, too.
        ("甲阳县民政局\n关 于 法 治 工 作 的 报 告", "甲阳县民政局关于法治工作的报告"),
        ("甲阳县民政局\n说明\n关于2022年法治的报告", "关于2022年法治的报告"),
        ("没有题名", ""),
    ],
)
def test_which_line_is_the_title(title: str, said: str) -> None:
    assert head(title).title == said


def test_what_is_missing_is_named_in_order() -> None:
    found = head("没有题名")
    assert found.todo == (
        "原文没有找到题名、年度、地方、行政区划代码、报告机关、主送机关、公布日期、网址"
        "，请补上或确认没有"
    )
    assert found.id == "甲"
    assert found.whole == ""


@pytest.mark.parametrize(
    ("to", "addressee"),
    [
        ("省人民政府：", "省人民政府"),
        ("贵州省人民政府：", "贵州省人民政府"),
        ("各位代表：", ""),
        ("甲阳市委、市人大：", "甲阳市委、市人大"),
        ("", ""),
    ],
)
def test_to_whom_it_is_sent(to: str, addressee: str) -> None:
    text = f"甲阳县2022年度法治政府建设情况报告\n\n{to}\n\n现将有关情况报告如下："
    assert head(text).addressee == addressee


def test_the_province_is_told_in_full_where_the_text_has_it() -> None:
    text = "贵州省甲阳县2022年度法治政府建设情况报告\n\n省政府：\n\n现报告如下："
    found = head(text)
    assert (found.addressee, found.place.province) == ("贵州省人民政府", "贵州省")


@pytest.mark.parametrize("gap", [2900, 3100])
def test_how_far_around_its_body_a_text_says_what_it_is(gap: int) -> None:
    text = "甲阳县2022年度法治政府建设情况报告\n\n一、工作\n\n受理复议67件。\n\n甲阳县人民政府\n"
    for whole in (f"{text}{chr(10) * gap}http://a.cn/b\n", f"http://a.cn/b\n{chr(10) * gap}{text}"):
        assert head_of(parse(whole, "甲.txt")).url == ("http://a.cn/b" if gap < 3000 else "")
