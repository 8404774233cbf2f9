"""The head of a report: what the text says of itself."""

from __future__ import annotations

import pytest
from tests.draft.drafted import drafted


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
