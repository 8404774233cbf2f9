"""The reports of one body, read one after the other."""

from __future__ import annotations

from tests.compare.made import made

from lawgov_cli.compare.together import same_over_years


def test_each_figure_is_looked_for_in_the_report_before() -> None:
    texts = {
        2020: made("收到申请40件。", 2020, {"甲": "40 件"}),
        2021: made("收到申请48件。", 2021, {"乙": "48 件"}),
        2022: made("收到申请57件。", 2022, {"丙": "57 件"}),
    }
    by_id = {report.id: report for report in texts.values()}
    assert same_over_years([[*by_id]], by_id.__getitem__) == {
        ("青石县-2021", "乙"): ("青石县-2020", "甲"),
        ("青石县-2022", "丙"): ("青石县-2021", "乙"),
    }
