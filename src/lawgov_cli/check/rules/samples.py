"""The frame of the samples of rules that look at two whole reports."""

from __future__ import annotations


def report(year: int, said: str, *, plans: str = "将继续努力") -> str:
    """A short report on ``year`` that says some sentences and otherwise gives no offence."""
    return (
        f"某市人民政府关于{year}年度法治政府建设情况的报告\n\n"
        f"{year}年，我市推进法治政府建设取得成效，市政府主要负责人履行第一责任人职责。\n"
        f"{said}\n"
        f"存在的不足，主要是力量薄弱，原因是编制偏紧。下一步，{plans}。\n"
    )
