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
        ("组建12专业救援队伍。", ["12专业救援队伍"]),
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


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("受理投诉3000件余。", ["3000件余"]),
        ("挽回损失1200万元余。", ["1200万元余"]),
        ("走访群众5余万人次。", ["5余万人次"]),
        ("走访十余万人次，10余万人次。", []),
        ("增长两倍多，历时一年多，下降三成多。", []),
        ("余300件多数已移送，3000件余下。", []),
    ],
)
def test_the_remainder_behind_a_unit_and_before_its_multiplier(text: str, quotes: list[str]):
    assert marked(text, "remainder-place") == quotes


def test_the_remainder_goes_before_the_unit():
    assert hinted("受理投诉3000件余。", "remainder-place") == ["改为“3000余件”"]
    assert hinted("走访5余万人次。", "remainder-place") == ["改为“5万余人次”"]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("罚没款共计35.6万。", ["35.6万"]),
        ("安排120万专项经费建所。", ["120万专项经费"]),
        ("投入经费120万开展培训。", ["120万"]),
        ("争取补助资金约300万，全部用于建所。", ["300万"]),
        ("为农民工讨薪1200余万", ["1200余万"]),
        ("涉案标的额达2.3亿。", ["2.3亿"]),
        ("户籍人口350万，注册用户达30万。", []),
        ("资金规模从3亿增至5亿元，标准由5万提高至8万元。", []),
        ("贷款100万至200万元，资金80万人次。", []),
    ],
)
def test_money_is_told_by_what_stands_before(text: str, quotes: list[str]):
    assert marked(text, "money-unit") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("设立23公共法律服务站。", ["23公共法律服务站"]),
        ("设立58行政复议受理点。", ["58行政复议受理点"]),
        ("建成1亿亩试点，新增10余处站点。", []),
        ("组织开展15法治讲座。", ["15法治讲座"]),
        ("创建9民主法治示范村，", ["9民主法治示范村"]),
        ("建成1中心3平台，推行1县1品、1村1法律顾问。", []),
        ("设立23个公共法律服务站，新建8所人民法庭基地。", []),
        ("开展5G基站建设，建成2村。", []),
    ],
)
def test_what_was_set_up_needs_its_measure_word(text: str, quotes: list[str]):
    assert marked(text, "measure-word") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("走访企业230户家。", ["230户家"]),
        ("对药店148家户开展检查。", ["148家户"]),
        ("案件达85起件，", ["85起件"]),
        ("出动1200人人次。", ["1200人人次"]),
        ("面积3500平方公里米。", ["3500平方公里米"]),
        ("压缩3天日", ["3天日"]),
        ("办理120件次，1200人次，12个月，设3个处。", []),
        ("50户人家，15名人大代表，3户人。", []),
    ],
)
def test_two_units_behind_one_figure(text: str, quotes: list[str]):
    assert marked(text, "doubled-unit") == quotes
