import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.dates import find_dates


def only(text: str) -> tuple[str, str, str, str]:
    dates = find_dates(text)
    assert len(dates) == 1, dates
    date = dates[0]
    return text[date.start : date.end], date.kind, date.lead, date.flaw


@pytest.mark.parametrize(
    ("text", "printed", "kind", "lead", "flaw"),
    [
        ("2020年，", "2020年", "year", "", ""),
        ("２０２０年度工作", "２０２０年度", "year", "", ""),
        ("截至2020年底，", "2020年底", "year", "截至", ""),
        ("于2021年1月办结", "2021年1月", "month", "", ""),
        ("2020年12月31日印发", "2020年12月31日", "date", "", ""),
        ("9月24日至25日召开", "9月24日至25日", "date", "", ""),
        ("2016—2020年", "2016—2020年", "span", "", ""),
        ("从2020年到2025年", "2020年到2025年", "span", "", ""),
        ("1-9月份", "1-9月份", "month", "", ""),
        ("2023-03-31发布", "2023-03-31", "date", "", ""),
        ("10:09更新", "10:09", "time", "", ""),
        ("二〇三五年基本实现", "二〇三五年", "year", "", ""),
        ("截1231日，", "1231日", "date", "截", "torn"),
        ("截至2020年1231日", "2020年1231日", "date", "截至", "torn"),
        ("截12月，", "12月", "month", "截", "torn"),
        ("2020年13月", "2020年13月", "month", "", "impossible"),
        ("2月30日前", "2月30日", "date", "", "impossible"),
        ("2021年2月29日", "2021年2月29日", "date", "", "impossible"),
        ("2020年2月29日", "2020年2月29日", "date", "", ""),
        ("2021,我市将", "2021", "year", "", "torn"),
    ],
)
def test_dates_are_found_with_their_flaws(
    text: str, printed: str, kind: str, lead: str, flaw: str
) -> None:
    assert only(text) == (printed, kind, lead, flaw)


@pytest.mark.parametrize("text", ["压缩到365日", "历时5年", "3个月", "12分", "2020件", "同时3人"])
def test_lengths_of_time_and_counts_are_no_dates(text: str) -> None:
    assert find_dates(text) == []


@given(st.dates())
def test_every_real_date_is_possible(day: object) -> None:
    text = f"于{day:%Y}年{day:%m}月{day:%d}日施行".replace("年0", "年").replace("月0", "月")
    if text[1] != "0":
        assert find_dates(text)[0].flaw == ""


@pytest.mark.parametrize(
    ("text", "printed", "kind", "flaw"),
    [
        ("1000年", "1000年", "year", ""),
        ("2999年", "2999年", "year", ""),
        ("2020年1月", "2020年1月", "month", ""),
        ("2020年0月", "2020年0月", "month", "impossible"),
        ("12月0日", "12月0日", "date", "impossible"),
        ("12月32日", "12月32日", "date", "impossible"),
        ("4月30日", "4月30日", "date", ""),
        ("4月31日", "4月31日", "date", "impossible"),
        ("2月29日", "2月29日", "date", ""),
        ("2000年2月29日", "2000年2月29日", "date", ""),
        ("2100年2月29日", "2100年2月29日", "date", "impossible"),
        ("1900年2月29日", "1900年2月29日", "date", "impossible"),
        ("2020年 — 2025年间", "2020年 — 2025年", "span", ""),
        ("2016——2020年", "2016——2020年", "span", ""),
        ("2016、2017、2018年", "2016、2017、2018年", "span", ""),
        ("1、2、3月份工作", "1、2、3月份", "month", ""),
        ("1至12月份", "1至12月份", "month", ""),
        ("5月6日 至 8日", "5月6日 至 8日", "date", ""),
        ("2020年5月至8月", "2020年5月至8月", "month", ""),
        ("二〇二〇年十二月三十一日", "二〇二〇年十二月三十一日", "date", ""),
        ("二○二一年二月二十九日", "二○二一年二月二十九日", "date", "impossible"),
        ("一九四九年", "一九四九年", "year", ""),
        ("2021年12月31，", "2021年12月31", "date", "torn"),
        ("12月31，召开", "12月31", "date", "torn"),
        ("12月31\n", "12月", "month", ""),
        ("12月32，", "12月", "month", ""),
        ("2021年12月0，", "2021年12月", "month", ""),
        ("202212月31日", "202212月31日", "date", "torn"),
        ("20221月31日", "20221月31日", "date", "torn"),
        ("至131日", "131日", "date", "torn"),
        ("至1231日", "1231日", "date", "torn"),
        ("于1231日", "1231日", "date", "torn"),
        ("于0101日", "0101日", "date", "torn"),
        ("于1号", None, "", ""),
        ("于1331日", None, "", ""),
        ("于1232日", None, "", ""),
        ("于131日", None, "", ""),
        ("于0031日", None, "", ""),
        ("于1301日", None, "", ""),
        ("于1200日", None, "", ""),
        ("2021,我市", "2021", "year", "torn"),
        ("达2021,我市", None, "", ""),
        ("比分3：2", None, "", ""),
        ("9:00开始", "9:00", "time", ""),
        ("A2020年", None, "", ""),
        (".2020年", None, "", ""),
        ("2020 年", "2020 年", "year", ""),
        ("0999年", None, "", ""),
        ("3000年", None, "", ""),
    ],
)
def test_dates_at_the_edge_of_what_is_one(
    text: str, printed: str | None, kind: str, flaw: str
) -> None:
    found = [(text[d.start : d.end], d.kind, d.flaw) for d in find_dates(text)]
    assert found == ([] if printed is None else [(printed, kind, flaw)])


def test_several_dates_are_found_in_the_order_of_the_text() -> None:
    text = "二〇二〇年、2021年5月6日、3个月、1234567日、2022年和12月31，完。二〇二五年"
    assert [text[d.start : d.end] for d in find_dates(text)] == [
        "二〇二〇年",
        "2021年5月6日",
        "2022年",
        "12月31",
        "二〇二五年",
    ]


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("截至2020年", "截至"),
        ("截止 2020年", "截止"),
        ("截2020年", "截"),
        ("截至到2020年", "截至到"),
        ("至2020年", ""),
    ],
)
def test_what_leads_to_a_date(text: str, lead: str) -> None:
    assert [date.lead for date in find_dates(text)] == [lead]


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *("截至2020年12月31日，", "9月24日至25日召开", "二〇三五年", "1-9月份", "2023-03-31发布"),
        *("截1231日，", "2021,我市将", "202212月31日", "12月31，召开", "10:09更新", "2016—2020年"),
        *("1、2、3月份", "截12月", "90年代", "上午9时"),
    ]
    wanted, at = [], len(FAR)
    for line in lines:
        wanted += [d._replace(start=d.start + at, end=d.end + at) for d in find_dates(line)]
        at += len(line) + 1
    assert find_dates(FAR + "\n".join(lines)) == wanted
    assert len(wanted) == len(lines)
