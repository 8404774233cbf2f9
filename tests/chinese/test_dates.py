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
