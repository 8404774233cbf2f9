"""What was there and what came, less what went: which figures are held against what is left."""

from __future__ import annotations

import pytest

from .seen import sums

CARRIED = "新收案件1248件，同比下降9.5%；旧存127件。审结1251件（判决1113件、撤诉138件）。未结{}件。"
STAFF = "年初有持证人员1017人，当年新发证61人，因退休、调离注销35人，年末为{}人。"
RULES = "全年新制定规范性文件7件，宣布失效3件，现行有效文件由上年末的64件变为{}件。"
MOVED = "年初在编200人，新招录20人、调入5人，退休8人、调离7人，年末在编{}人。"
NET = "新登记企业14236户，较上年的11870户增长19.9%；注销3105户，净增{}户。"


ENROLLED = "上年末在册社区矫正对象{}人，当年新接收1547人，解除、终止矫正1619人，年末在册2136人。"
GROWN = "新增省级民主法治示范村（社区）21个，总数由上年底的{}个增加到156个。"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (CARRIED.format(124), ("124件", ("127件", "1248件", "1251件"))),
        (STAFF.format(1043), ("1043人", ("1017人", "61人", "35人"))),
        (RULES.format(68), ("68件", ("64件", "7件", "3件"))),
        (ENROLLED.format(2208), ("2136人", ("2208人", "1547人", "1619人"))),
        (MOVED.format(210), ("210人", ("200人", "20人", "5人", "8人", "7人"))),
    ],
)
def test_what_is_left_is_told(text: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert ("ok", *row) in sums(text)


@pytest.mark.parametrize(
    "text",
    [
        CARRIED.format(134),
        STAFF.format(1093),
        RULES.format(69),
        NET.format(11831),
        "批准占用耕地642公顷，补充耕地736公顷，占补相抵净增124公顷。",
        ENROLLED.format(1208),
        GROWN.format(132),
        "清单由3218项调整为3056项，净减少162项，其中取消197项、新增53项。",
    ],
)
def test_a_slip_of_one_digit_is_told(text: str) -> None:
    assert {severity for severity, _, _ in sums(text)} - {"ok"}


@pytest.mark.parametrize(
    "text",
    [
        # A wild miss speaks for more that came or went, and so does what stands at another time.
        STAFF.format(1211),
        RULES.format(59).replace("上年末的", "2021年底的"),
        NET.format(11131),
        "净减少162项，其中取消215项、新增53项。",
        GROWN.format(97),
        GROWN.format(132).replace("21个", "村21个、社区30个"),
        # What went is told nowhere.
        "年初有持证人员1017人，当年新发证61人，年末为1043人。",
    ],
)
def test_where_more_may_have_come_or_gone_nothing_is_told(text: str) -> None:
    assert not {severity for severity, _, _ in sums(text)} - {"ok"}
