from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.arithmetic.calculation import Outcome, compute, holds
from lawgov_cli.arithmetic.equation import (
    Equation,
    EquationError,
    KnownNames,
    Node,
    Number,
    Power,
    Product,
    StatisticName,
    Sum,
    names_of,
    parse,
)
from lawgov_cli.arithmetic.quantity import Quantity

NAMES = (
    "受理",
    "行政复议·受理",
    "村(居)法律顾问",
    "执法记录仪·县级",
    "1+5模式",
    "率",
    "公证（涉外）",
)


def quantity(text: str, unit: str = "件", qualifier: str = "", label: str = "") -> Quantity:
    return Quantity(label, Decimal(text), unit, qualifier)


def outcome(text: str, **figures: Quantity) -> Outcome:
    equation = parse(text, figures)
    assert isinstance(equation, Equation)
    found = compute(equation, figures)
    assert isinstance(found, Outcome)
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_read_whole(name: str) -> None:
    for text in (f"{name} = 率", f"率={name}", f"率 = ({name} + 率)*2", f"率={name}/率"):
        equation = parse(text, NAMES)
        assert isinstance(equation, Equation), equation
        assert name in set(names_of(equation))


def test_the_longest_name_is_taken() -> None:
    assert parse("率 = 行政复议·受理", ["率", "行政复议", "行政复议·受理"]) == Equation(
        StatisticName("率"), "=", StatisticName("行政复议·受理")
    )
    assert parse("率 = 1+5模式", ["率", "1", "1+5模式"]) == Equation(
        StatisticName("率"), "=", StatisticName("1+5模式")
    )


def test_names_are_made_once_for_many_equations() -> None:
    known = KnownNames.of(NAMES)
    for text in ("率 = 受理 / 行政复议·受理", "率 = 1+5模式 - 公证（涉外）", "率 = 受", "率 ="):
        assert parse(text, known) == parse(text, NAMES)


def test_products_bind_before_sums() -> None:
    assert parse("率 = 受理 + 受理 * 2", NAMES) == Equation(
        StatisticName("率"),
        "=",
        Sum(
            (
                (True, StatisticName("受理")),
                (True, Product(((True, StatisticName("受理")), (True, Number(Decimal(2)))))),
            )
        ),
    )


def test_chinese_signs_mean_the_same() -> None:
    assert parse("率 ≤ （受理 － 率） × 2 ÷ 受理", NAMES) == parse(
        "率 <= (受理 - 率) * 2 / 受理", NAMES
    )


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("", 0, "没有写完"),
        ("受理 + 率", 6, "缺少"),
        ("受理 = ", 5, "没有写完"),
        ("受理 = 率 = 率", 7, "不应出现"),
        ("受理 = (率", 5, "右括号"),
        ("受理 = 率)", 6, "不应出现"),
        ("受理 = * 率", 5, "不应出现"),
        ("受理 = 不予受里", 5, "没有数据“不予受里”"),
        ("行政复义·受理 = 率", 0, "是否指“行政复议·受理”"),
        ("受理 = 村(居)法律顾门 + 率", 5, "是否指“村(居)法律顾问”"),
        ("受理 = 率 率", 5, "没有数据“率 率”"),
        ("受理 < 率", 3, "“<”不应出现"),
        ("(" * 200 + "率", 40, "嵌套"),
    ],
)
def test_a_wrong_equation_is_told_with_its_place(text: str, position: int, words: str) -> None:
    error = parse(text, NAMES)
    assert isinstance(error, EquationError)
    assert error.position == position
    assert words in error.message


def test_long_equations_are_read_and_computed() -> None:
    figures = {"甲": quantity("1"), "乙": quantity("20000")}
    found = outcome("乙 = " + " + ".join(["甲"] * 20000), **figures)
    assert found.verdict == "holds"


@given(st.text("率受理+-*/=<>()（）1.%· ", max_size=40))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    result = parse(text, NAMES)
    if isinstance(result, EquationError):
        assert result.message.endswith(("。", "？"))
        assert 0 <= result.position <= len(text)


def test_a_sum_that_differs_is_said_in_one_line() -> None:
    found = outcome(
        "总 = 甲 + 乙",
        总=quantity("3476", "台"),
        甲=quantity("604", "台", label="州级"),
        乙=quantity("2982", "台", label="县级"),
    )
    assert found.calculation == "州级604台 + 县级2982台 = 3586台，文中为3476台，差110台"
    assert (found.verdict, found.stated, found.expected) == ("differs", "3476台", "3586台")
    assert found.key == "总"


def test_a_rate_of_two_counts() -> None:
    figures = {"甲": quantity("17", label="出庭"), "乙": quantity("21", label="应诉")}
    assert outcome("率 = 甲 / 乙", 率=quantity("80.95", "%"), **figures).verdict == "holds"
    found = outcome("率 = 甲 / 乙", 率=quantity("80.97", "%"), **figures)
    assert found.verdict == "differs"
    assert found.calculation == (
        "出庭17件 ÷ 应诉21件 = 80.9524%，文中为80.97%，差0.02个百分点(80.97%可代表80.965%至80.975%)"
    )


def test_a_rate_that_was_cut_off_is_doubtful() -> None:
    figures = {"甲": quantity("2"), "乙": quantity("3")}
    assert outcome("率 = 甲 / 乙", 率=quantity("67", "%"), **figures).verdict == "holds"
    assert outcome("率 = 甲 / 乙", 率=quantity("66", "%"), **figures).verdict == "doubtful"
    assert outcome("率 = 甲 / 乙", 率=quantity("65", "%"), **figures).verdict == "differs"


def test_scales_are_brought_together() -> None:
    found = outcome(
        "总 = 甲 + 乙",
        总=quantity("1.2", "亿元"),
        甲=quantity("9000", "万元"),
        乙=quantity("30000000", "元"),
    )
    assert found.verdict == "holds"


def test_bare_numbers_take_the_unit_beside_them() -> None:
    rate = {"率": quantity("98.6", "%"), "额": quantity("3.5", "万元")}
    assert outcome("率 = 98.6", **rate).verdict == "holds"
    assert outcome("率 = 98.6%", **rate).verdict == "holds"
    assert outcome("100 - 率 = 1.4", **rate).verdict == "holds"
    assert outcome("额 * 2 = 7", **rate).verdict == "holds"
    assert outcome("率 <= 90", **rate).verdict == "differs"


def test_order_is_checked_with_the_qualifiers() -> None:
    figures = {"甲": quantity("100", "名", "多"), "乙": quantity("99", "名")}
    assert outcome("甲 >= 乙", **figures).verdict == "holds"
    assert outcome("甲 <= 乙", **figures).calculation == "甲100多名，大于乙99名，超出1名".replace(
        "甲", ""
    ).replace("乙", "")


def test_yearly_growth_over_years() -> None:
    growth = Sum(((True, Number(Decimal(100), "%")), (True, StatisticName("增"))))
    grown = Product(((True, StatisticName("前")), (True, Power(growth, Fraction(5)))))
    equation = Equation(StatisticName("后"), "=", grown)
    figures = {
        "前": quantity("200", "亿元"),
        "后": quantity("322.1", "亿元"),
        "增": quantity("10", "%"),
    }
    assert holds(equation, figures)
    assert not holds(equation, {**figures, "后": quantity("422.1", "亿元")})


def test_dividing_by_nothing_is_an_error_value() -> None:
    figures = {"甲": quantity("0"), "乙": quantity("5")}
    equation = parse("乙 = 乙 / 甲", figures)
    assert isinstance(equation, Equation)
    assert isinstance(compute(equation, figures), EquationError)
    assert not holds(equation, figures)


@given(st.lists(st.integers(0, 10**8), min_size=1, max_size=6), st.integers(1, 10**6))
def test_a_sum_holds_and_any_other_total_does_not(parts: list[int], off: int) -> None:
    figures = {f"项{i}": quantity(str(part)) for i, part in enumerate(parts)}
    text = "总 = " + " + ".join(figures)
    total = sum(parts)
    assert outcome(text, 总=quantity(str(total)), **figures).verdict == "holds"
    assert outcome(text, 总=quantity(str(total + off)), **figures).verdict == "differs"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("乙(一)丙 + 甲 = 1", "乙(一)丙"),
        ("乙((一)二)丙 + 甲 = 1", "乙((一)二)丙"),
        ("(乙) + 甲 = 1", "乙"),
        ("甲 + 乙 = 1", "乙"),
    ],
)
def test_an_unknown_name_is_told_with_its_brackets(text: str, unknown: str) -> None:
    found = parse(text, ["甲"])
    assert isinstance(found, EquationError)
    assert f"“{unknown}”" in found.message


def nested(levels: int) -> str:
    return "(" * levels + "率" + ")" * levels


@pytest.mark.parametrize(
    ("right", "read"),
    [
        (nested(40), True),
        (nested(41), False),
        (" + ".join([nested(1)] * 50), True),
        (" + ".join([nested(40)] * 3), True),
        (f"{nested(1)} + {nested(41)}", False),
        (f"({nested(1)} + {nested(39)})", True),
        (f"({nested(1)} + {nested(40)})", False),
    ],
)
def test_forty_brackets_stand_in_each_other_and_any_number_beside(
    right: str,
    read: bool,  # noqa: FBT001
) -> None:
    found = parse(f"率 = {right}", NAMES)
    assert isinstance(found, Equation) is read
    if isinstance(found, EquationError):
        assert found.message == "括号嵌套超过40层。"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("50%", Number(Decimal(50), "%")),
        ("50％", Number(Decimal(50), "%")),
        ("0.5", Number(Decimal("0.5"))),
        ("-率", Sum(((False, StatisticName("率")),))),
        ("(率)", StatisticName("率")),
        ("2 - 3", Sum(((True, Number(Decimal(2))), (False, Number(Decimal(3)))))),
        ("2 / 3", Product(((True, Number(Decimal(2))), (False, Number(Decimal(3)))))),
    ],
)
def test_what_an_operand_is(text: str, right: Node) -> None:
    assert parse(f"率 = {text}", NAMES) == Equation(StatisticName("率"), "=", right)


@pytest.mark.parametrize("text", ["50件", "50 ％", "0.5.5", "%", "()"])
def test_what_is_no_operand(text: str) -> None:
    assert isinstance(parse(f"率 = {text}", NAMES), EquationError)
