"""The library at a glance: each report's head, only with what it says, and its own chapters."""

from __future__ import annotations

from tests.output.screens import CHAPTER, REPORT, printed

from lawgov_cli.output.overview import print_overview


def test_a_head_then_its_own_chapters() -> None:
    other = REPORT._replace(report="乙-2023", title="乙市2023年报告", url="https://example.org")
    chapters = [CHAPTER, CHAPTER._replace(report="乙-2023", title="执法")]
    shown = printed(print_overview, [REPORT, other], chapters)
    first, second = shown.split("乙市2023年报告")
    assert "内容  1 章，2 条措施，3 个数据，4 个文件" in first
    assert ("编号  甲-2023" in first, "公布  2024-01-31" in first) == (True, True)
    assert ("出处" in first, "出处  https://example.org" in second) == (False, True)
    assert ("服务" in first, "执法" in first) == (True, False)
    assert ("服务" in second, "执法" in second) == (False, True)
    assert shown.count("再看") == 1
