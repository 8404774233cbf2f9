"""How figures are worded."""

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("培训至少不低于3次。", ["至少不低于3次"]),
        ("大约占近30%。", ["大约占近30%"]),
        ("发放2万多余份。", ["万多余"]),
        ("服务2000余多人。", ["0余多"]),
        ("至少开展巡查4次以上。", ["至少开展巡查4次以上"]),
        ("至少培训1次，其余3次以上。", []),
        ("培训不低于3次，至少3次。", []),
        ("最多不超过5个工作日。", []),
        ("占近30%，清理多余人员3名。", []),
    ],
)
def test_two_words_that_say_the_same(text: str, quotes: list[str]):
    assert marked(text, "doubled-qualifier") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("增长12..5%。", ["12..5"]),
        ("比例为92。6%。", ["92。6"]),
        ("共92。2023年6件。", []),
        ("办结率达100.%。", ["100."]),
        ("占比35%%。", ["35%%"]),
        ("占比35%％。", ["35%％"]),
        ("培训1,2万人次。", ["1,2"]),
        ("调解员1,2560名。", ["1,2560"]),
        ("其中受理96,2020年办结92件。", []),
        ("受理3,500件，版本2.0.1，第1,2条。", []),
        ("比例为1.5%，共12,345万元。", []),
    ],
)
def test_marks_in_numbers(text: str, quotes: list[str]):
    assert marked(text, "number-marks") == quotes


def test_either_word_may_stay():
    assert hinted("至少不低于3次。", "doubled-qualifier") == ["保留“至少”或者“不低于”"]
