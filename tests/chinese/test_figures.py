from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.figures import Figure, find_figures


def found(text: str) -> list[tuple[str, str, str]]:
    return [(f.digits, f.unit, f.qualifier) for f in find_figures(text)]


def only(text: str) -> Figure:
    figures = find_figures(text)
    assert len(figures) == 1, figures
    return figures[0]


@pytest.mark.parametrize(
    ("text", "digits", "unit"),
    [
        ("办结案件98件", "98", "件"),
        ("办结率98.60%", "98.60", "%"),
        ("死亡率为2.5‰", "2.5", "‰"),
        ("提高1.2个百分点", "1.2", "个百分点"),
        ("评查案卷18.73万件。", "18.73", "万件"),
        ("总产值达1.2万亿元", "1.2", "万亿元"),
        ("发电2900亿千瓦时", "2900", "亿千瓦时"),
        ("装机66万千瓦", "66", "万千瓦"),
        ("接待群众3071人(次)", "3071", "人(次)"),
        ("更新设备15万台（套）", "15", "万台（套）"),
        ("牲畜16.4万头（只）", "16.4", "万头（只）"),
        ("补助标准645元/月", "645", "元/月"),
        ("浓度36微克/立方米", "36", "微克/立方米"),
        ("卫生室 8所；", "8", "所"),
        ("办结 1200 件", "1200", "件"),
        ("压缩到80个工作日", "80", "个工作日"),
        ("公示7日内答复", "7", "日"),
        ("连续3年排名靠前", "3", "年"),
        ("惠及320万孩子", "320", "万"),
        ("算力规模160Eflops", "160", "Eflops"),
        ("建成驿站5爿，", "5", "爿"),
    ],
)
def test_number_and_unit_are_read_as_printed(text: str, digits: str, unit: str) -> None:
    figure = only(text)
    assert (figure.digits, figure.unit) == (digits, unit)
    assert text[figure.start : figure.end].replace(" ", "") == digits + unit


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("共1,234件", 1234),
        ("共1，234，567件", 1234567),
        ("共１２３４件", 1234),
        ("共９８．６％", Decimal("98.6")),
        ("共1 234名", 1234),
        ("增速为-3.5%", Decimal("-3.5")),
        ("下降3.5%", Decimal("3.5")),
    ],
)
def test_value_is_exact_in_every_width(text: str, value: Decimal) -> None:
    assert only(text).value == value


def test_commas_of_a_list_are_no_separators() -> None:
    assert found("受理100件，办结99件") == [("100", "件", ""), ("99", "件", "")]
    assert found("2020,365件")[-1] == ("365", "件", "")


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("1465余件", "余"),
        ("7万余名", "余"),
        ("100多名", "多"),
        ("600多万户", "多"),
        ("80个工作日以内", "以内"),
        ("下降50%以上", "以上"),
        ("增长5%左右", "左右"),
        ("约30人", "约"),
        ("近2000家", "近"),
        ("超过1.2万亿斤", "超过"),
        ("逾5亿元", "逾"),
        ("突破6万人", "突破"),
        ("不少于2次", "不少于"),
        ("不低于60%", "不低于"),
        ("平均355天", "平均"),
        ("累计60条", "累计"),
        ("累计化解各类矛盾纠纷60件", "累计"),
        ("约30人左右", "约、左右"),
        ("达60条", ""),
        ("共60条", ""),
        ("最近3年", ""),
    ],
)
def test_qualifiers_before_and_after_are_kept(text: str, qualifier: str) -> None:
    assert only(text).qualifier == qualifier


def test_scale_and_magnitude_follow_the_printed_multiplier() -> None:
    figure = only("评查18.73万件")
    assert (figure.scale, figure.base_unit) == (10_000, "件")
    assert figure.magnitude == 187_300
    plain = only("装机600千瓦")
    assert (plain.scale, plain.base_unit) == (1, "千瓦")


@pytest.mark.parametrize(
    "text", ["3至5年", "10-15个", "3—5年", "50%—60%", "10～15个", "3到5家", "由3—5天"]
)
def test_a_range_gives_both_ends(text: str) -> None:
    low, high = find_figures(f"期限{text}")
    assert (low.bound, high.bound) == ("low", "high")
    assert low.unit == high.unit != ""
    assert low.value < high.value


def test_a_change_is_no_range() -> None:
    assert [f.bound for f in find_figures("由20个到10个")] == ["", ""]


def test_a_list_shares_its_last_unit() -> None:
    assert found("分别办结12、15和18件") == [("12", "件", ""), ("15", "件", ""), ("18", "件", "")]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("获全省第3名", 3, "名"),
        ("总量居全省第3位", 3, "位"),
        ("考核获第三名", 3, "名"),
        ("待遇稳居全省第1，", 1, ""),
        ("进入全省前10名", 10, "名"),
    ],
)
def test_ranks_are_figures(text: str, value: int, unit: str) -> None:
    figure = only(text)
    assert figure.value == value
    assert (figure.unit, figure.ordinal) == (unit, True)


@pytest.mark.parametrize(
    ("text", "digits", "unit"),
    [
        ("九个县", "九", "个"),
        ("组建三个督导检查组", "三", "个"),
        ("抓好六项工作", "六", "项"),
        ("编印两类手册", "两", "类"),
        ("处理十余万件", "十", "万件"),
        ("办结一百二十六件", "一百二十六", "件"),
        ("受理九十六件", "九十六", "件"),
        ("全年二十件", "二十", "件"),
        ("复议十二件", "十二", "件"),
        ("罚没十五点八万元", "十五点八", "万元"),
        ("培训班十二期，", "十二", "期"),
        ("意见六十条，", "六十", "条"),
        ("出台二十条措施", "二十", "条"),
        ("采纳四百七十一条，采纳率较高", "四百七十一", "条"),
        ("集体学习四次、邀请专家", "四", "次"),
        ("翻了一番", "一", "番"),
        ("占三分之一", "一", "三分之"),
        ("占进驻事项的一半。", "一", "半"),
        ("缩短四成。", "四", "成"),
        ("增长五成，", "五", "成"),
        ("办结民事案件近百件", "百", "件"),
        ("覆盖省市县三级平台", "三", "级"),
        ("实体、热线、网络三大平台", "三", "大"),
        ("连续五年增长", "五", "年"),
        ("满意率百分之九十八点六", "九十八点六", "%"),
        ("增长两倍", "两", "倍"),
    ],
)
def test_chinese_numerals_count_before_a_unit(text: str, digits: str, unit: str) -> None:
    figure = only(text)
    assert (figure.digits, figure.unit) == (digits, unit)


@pytest.mark.parametrize(
    "text",
    [
        *("2020年12月31日", "截1231日", "2016—2020年", "二〇二〇年十二月", "9月24日至25日"),
        *("1-9月份", "上午9时30分"),
        "发文〔2020〕24号",
        "州组通2020〕3号",
        "第100次会议",
        "第十三届全国人大",
        "第二十三条第一款",
        "第23、25条",
        "国务院令第722号",
        "12345热线",
        "12345政务服务便民热线",
        "“12348”法律服务",
        "拨打12348。",
        "联系电话：0851-12345678",
        "邮编：550000",
        "“1+5”模式",
        "1+3+N模式",
        "“4456工作模式”",
        "3+X行动",
        "7×24小时服务",
        "G20峰会",
        "5G网络",
        "国家5A级景区",
        "COVID-19疫情",
        "PM2.5治理",
        "国道307线",
        "数字政府2.0版",
        "民企500强",
        "1号文件",
        "比例为1:3，",
        "“十四五”时期",
        "“七五”普法",
        "21世纪",
        "90年代",
        "1.加强领导",
        "（1）加强领导",
        "①加强领导",
        "14.2025年民生实事",
        "三项制度",
        "一网通办",
        "一是加强领导",
        "第一责任人",
        "增强“四个意识”",
        "做到两个维护",
        "三大攻坚战",
        "一带一路",
        "一站式服务",
        "全国两会",
        "四大班子",
        "百名法学家",
        "优化营商环境二十条，",
        "十四届四次、五次全会精神",
        "十五分钟生活圈",
        "四个一批",
        *("两三百户", "三四十家", "一倍", "六成，"),
        "一系列措施",
        "一批案件",
        "一体化",
        "一定成绩",
        "一个窗口",
        "一些问题",
        "一次性告知",
        "三重一大",
        "十九大和十九届二中、三中全会",
        "届三次全会",
        "二期工程",
        "三年行动计划",
        "两三个",
        "《民法典百问100条》",
        "十分重要",
        "统一要求",
        "进一步",
    ],
)
def test_names_and_numbers_of_things_are_no_figures(text: str) -> None:
    assert find_figures(text) == []


def test_the_same_digits_count_before_a_unit() -> None:
    assert found("受理12345件")[0][0] == "12345"
    assert found("平台受理115件，12345热线转办492件") == [("115", "件", ""), ("492", "件", "")]


def test_a_bare_number_counts_only_where_it_can_be_nothing_else() -> None:
    assert found("指数达到92，") == [("92", "", "")]
    assert found("办结\t320\t98%") == [("320", "", ""), ("98", "%", "")]
    assert found("按照8337发展思路") == []


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["件", "人次", "%", "万元"]))
def test_any_number_before_a_unit_is_found_whole(number: int, unit: str) -> None:
    text = f"全年共办理{number}{unit}。"
    figure = only(text)
    assert figure.value == number
    assert text[figure.start : figure.end] == f"{number}{unit}"
    assert text[figure.number_start : figure.number_end] == figure.digits


@given(
    st.text(
        alphabet="1一二,，.、-至年月日《》〔2020〕号第“”+件个万亿余约近是%（）\n中", max_size=60
    )
)
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for figure in find_figures(text):
        assert end <= figure.start <= figure.number_start < figure.number_end
        assert figure.number_end <= figure.end <= len(text)
        assert text[figure.number_start : figure.number_end] == figure.digits
        end = figure.end


@pytest.mark.parametrize("piece", ["1", "1,", "1、", "《", "一是", "十", "（", "年", "A1", "1-"])
def test_time_grows_with_the_text_only(piece: str) -> None:
    find_figures(piece * (200_000 // len(piece)))


@pytest.mark.parametrize(
    ("text", "value", "unit", "magnitude"),
    [
        ("罚没3亿2000万元，", "32000", "万元", 320_000_000),
        ("罚没1亿零500万元，", "10500", "万元", 105_000_000),
        ("受理13万2千件，", "132", "千件", 132_000),
        ("共4万2300人，", "42300", "人", 42_300),
        ("共1亿2345万6789元，", "123456789", "元", 123_456_789),
        ("共5千3百万元，", "53", "百万元", 53_000_000),
        ("共1亿2千5百万元，", "125", "百万元", 125_000_000),
        ("共2千3百人，", "23", "百人", 2_300),
        ("共１万２千件，", "12", "千件", 12_000),
    ],
)
def test_a_number_of_several_parts_is_one(text: str, value: str, unit: str, magnitude: int) -> None:
    (figure,) = find_figures(text)
    assert (str(figure.value), figure.unit) == (value, unit)
    assert figure.magnitude == magnitude
    assert text[figure.start : figure.end] == text[1:-1].removeprefix("没").removeprefix("理")


def test_a_number_of_more_digits_than_any_count_is_none() -> None:
    assert found(f"共{'9' * 18}件") == [("9" * 18, "件", "")]
    assert found(f"共{'9' * 19}件") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("近九成三予以受理", "9.3"),
        ("办结率九成六。", "9.6"),
        ("压减八成三项事项", "8"),
    ],
)
def test_a_digit_behind_tenths_belongs_to_them_unless_it_counts(text: str, value: str) -> None:
    assert str(find_figures(text)[0].value) == value


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("| 1846 | 12 |", ["1846", "12"]),
        (f"|{' ' * 19}18 |", ["18"]),
        (f"|{' ' * 20}18 |", []),
        (f"| 18{' ' * 19}|", ["18"]),
        (f"| 18{' ' * 20}|", []),
        ("|甲 18 |", []),
        ("甲| 18", []),
        ("为 -3", ["-3"]),
        ("甲-3件", ["3"]),
        ("为—3.5%", ["3.5"]),
        ("指数9，", ["9"]),
        ("达 92。", ["92"]),
        ("共92以上", ["92"]),
        ("\t92，", ["92"]),
        ("92", []),
        ("3至5", ["5"]),
        ("3、5、7件", ["3", "5", "7"]),
        ("3——5件", ["3", "5"]),
        ("由3至5件", ["5"]),
        ("3甲5件", ["5"]),
        ("1234 567名", ["567"]),
        ("1 234.5名", ["1 234.5"]),
        ("1 234", []),
        ("12,345.6件", ["12,345.6"]),
        ("1.5.2件", []),
        ("10来个", ["10"]),
        ("3千米", ["3"]),
        ("3百分", []),
        ("5的，", []),
        ("5甲乙", []),
        ("2020村", []),
        ("2120村", ["2120"]),
        ("共3亿2000万元，5件", ["3亿2000", "5"]),
        ("3万2999元", ["3万2999"]),
        ("3万3万元", ["3", "3"]),
        ("投入5万10万元", ["5", "10"]),
        ("投入2千3万元", ["2", "3"]),
        ("第3名、目前10名", ["3", "10"]),
    ],
)
def test_numbers_at_the_edge_of_what_counts(text: str, figures: list[str]) -> None:
    assert [digits for digits, *_ in found(text)] == figures


def test_each_line_is_read_by_itself() -> None:
    lines = [
        *("评查18.73万件。", "增速为 -3.5%", "期限3至5年", "共3亿2000万元，", "目前10名、第3名"),
        *("| 1846 | 12 |", "达92。", "2020村", "近百件", "1 023名", "约30人左右", "甲\t98"),
    ]
    wanted, at = [], 300  # far from the beginning
    for line in lines:
        for f in find_figures(line):
            places = (f.start, f.end, f.number_start, f.number_end)
            wanted.append((*(place + at for place in places), f.value, f.qualifier, f.bound))
        at += len(line) + 1
    assert [
        (f.start, f.end, f.number_start, f.number_end, f.value, f.qualifier, f.bound)
        for f in find_figures("\n" * 300 + "\n".join(lines))
    ] == wanted
