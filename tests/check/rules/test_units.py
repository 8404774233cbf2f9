"""Units that are lost, misplaced or of another thing."""

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("追缴欠薪260万余元。", ["260万余元"]),
        ("惠及群众20万多人。", ["20万多人"]),
        ("投资10亿余元。", ["10亿余元"]),
        ("追缴欠薪260余万元。", []),
        ("惠及群众3万余人。", []),
        ("惠及群众16.5万余人。", []),
        ("惠及群众25万余人。", []),
    ],
)
def test_the_place_of_the_remainder(text: str, quotes: list[str]):
    assert marked(text, "remainder-place") == quotes


def test_the_remainder_is_turned_in_the_hint():
    assert hinted("追缴欠薪260万余元。", "remainder-place") == [
        "指比260万多一些的，改为“260余万元”"
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("拨付80万资金。", ["80万资金"]),
        ("安排1.2亿专项资金。", ["1.2亿专项资金"]),
        ("拨付80万元资金。", []),
        ("争取资金80万元。", []),
        ("服务群众80万人次。", []),
    ],
)
def test_money_without_its_unit(text: str, quotes: list[str]):
    assert marked(text, "money-unit") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("组建12专业救援队伍。", ["12专业"]),
        ("配备6执法人员。", ["6执法人员"]),
        ("组建12支专业救援队伍。", []),
        ("开通12345政务服务热线。", []),
        ("落实第12专业委员会意见。", []),
        ("推行1+6专业队伍模式。", []),
        ("接听“110”部门电话。", []),
        ("编号20231专业技术岗位。", []),
    ],
)
def test_a_number_right_before_its_noun(text: str, quotes: list[str]):
    assert marked(text, "measure-word") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("参与排查的人员数量300人次。", ["参与排查的人员数量300人次"]),
        ("参与人员数达到300人次。", ["与人员数达到300人次"]),
        ("参与排查的人员数量300人。", []),
        ("旅游接待人数达到607万人次。", []),
        ("培训300人次。", []),
    ],
)
def test_people_counted_in_visits(text: str, quotes: list[str]):
    assert len(marked(text, "people-in-visits")) == len(quotes)
    if quotes:
        assert marked(text, "people-in-visits")[0].endswith("300人次")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("压缩30—40%。", ["30—40%"]),
        ("压缩30~40％。", ["30~40％"]),
        ("压缩30%—40%。", []),
        ("压缩40%。", []),
        ("2020—2021年增长40%。", []),
    ],
)
def test_a_range_of_percentages(text: str, quotes: list[str]):
    assert marked(text, "range-percent") == quotes
