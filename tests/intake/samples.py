"""Small reports of invented places, as many as a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RAW = """青石县{year}年法治政府建设年度报告

{year}年，我县认真推进法治政府建设。
一、政务服务更加便利
（一）综合窗口继续扩面。综合窗口增至{windows}个，全年办件2.5万件。
二、争议化解
（一）行政复议渠道畅通。收到行政复议申请{cases}件，受理{cases}件。
"""

CURATED = """format: 2
report:
  id: {id}
  title: 青石县{year}年法治政府建设年度报告
  year: {year}
  place: {{name: 青石县, short: 青石县, level: 县, province: 云岭省}}
  issuer: 青石县人民政府
chapters:
- number: 1
  title: 政务服务
  measures:
  - title: 窗口扩面。
    text: |
      综合窗口增至{windows}个，全年办件{cases}件。
    tags: [政务服务]
    statistics:
    - {{name: 综合窗口, value: {windows}, unit: 个, quote: 综合窗口增至{windows}个}}
    - {{name: 办件, value: {cases}, unit: 件, quote: 全年办件{cases}件}}
"""


def raw(year: int = 2020, *, windows: int = 36, cases: int = 58) -> str:
    """A raw text."""
    return RAW.format(year=year, windows=windows, cases=cases)


def curated(identifier: str, year: int = 2020, *, windows: int = 36, cases: int = 58) -> str:
    """A data file."""
    return CURATED.format(id=identifier, year=year, windows=windows, cases=cases)


def folder_of(folder: Path, count: int, *, broken: int = 0) -> Path:
    """A folder of data files in folders of years; every so many of them is broken."""
    for number in range(count):
        inside = folder / str(2010 + number % 10)
        inside.mkdir(parents=True, exist_ok=True)
        text = curated(f"r{number:04}", 2010 + number % 10, windows=number + 1)
        if broken and number % (count // broken) == 0:
            text = text.replace(f"value: {number + 1},", "value: 三十六,")
        (inside / f"r{number:04}.yaml").write_text(text, encoding="utf-8")
    return folder
