"""Totals whose parts stand elsewhere: which figures are taken for them, and which are not."""

from __future__ import annotations

import pytest

from .seen import sums

DEALT = "河道采砂318件、水资源463件、水土保持277件、河湖岸线189件，"
HEAD = (
    "办理复议96件、法律援助案件{}件。\n甲。\n乙。\n丙。\n丁。\n"
    "{}案件按性质分，民事249件、刑事163件、行政6件。"
)
BROKEN = "受理举报1936件，比上年的1720件增长12.6%。水体6处。{}热线1507件、平台319件、来信110件。"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (DEALT + "采砂和水资源两类合计781件。", ("781件", ("318件", "463件"))),
        (DEALT + "涉水案件740件（水资源、水土保持）。", ("740件", ("463件", "277件"))),
        (BROKEN.format("来源为"), ("1936件", ("1507件", "319件", "110件"))),
        (
            "办理身份证18.6万张、居住证4.7万张、出入境证件12.9万本，三类证件合计36.2万份。",
            ("36.2万份", ("18.6万张", "4.7万张", "12.9万本")),
        ),
        (
            HEAD.format(418, "法律援助"),
            ("418件", ("249件", "163件", "6件")),
        ),
        ("镇辖11个行政村、2个社区。\n13个村（社区）设立调解室。", ("13个", ("11个", "2个"))),
        ("全年召开联席会议32次、协调会19次，形成纪要51份。", ("51份", ("32次", "19次"))),
        (
            "春季抽检43批次，秋季抽检58批次，101批次中不合格7批次。",
            ("101批次", ("43批次", "58批次")),
        ),
        (
            "评出金奖2个、银奖5个、铜奖9个，获奖的16个案例汇编成册。",
            ("16个", ("2个", "5个", "9个")),
        ),
        ("专职法制员16名。培训6期。\n计划新增专职法制员4名，达到20名。", ("20名", ("16名", "4名"))),
        (
            "受理申请203件，不予受理11件；加上上年结转17件，应审理220件。",
            ("220件", ("203件", "17件")),
        ),
    ],
)
def test_parts_are_found_elsewhere(text: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert row in [(whole, parts) for _, whole, parts in sums(text)]


def test_a_total_of_some_and_one_of_all_stand_beside_each_other() -> None:
    text = "处理案件1247件，其中" + DEALT + "采砂和水资源两类合计781件。"
    assert [whole for _, whole, _ in sums(text)] == ["1247件", "781件"]


@pytest.mark.parametrize(
    "text",
    [
        DEALT + "采砂和水资源两类合计721件。",
        BROKEN.format("来源为").replace("319", "329"),
        HEAD.format(448, "法律援助"),
    ],
)
def test_a_slip_of_one_digit_is_told(text: str) -> None:
    assert {severity for severity, _, _ in sums(text)} - {"ok"}


@pytest.mark.parametrize(
    "text",
    [
        # What has no words that lead to it is no breakdown, and misses are not told.
        BROKEN.format("").replace("319", "329"),
        "镇辖11个行政村、2个社区。\n14个村民小组设立调解室。",
        "全年召开联席会议32次、协调会19次，形成纪要53份。",
        DEALT + "采砂和水利工程两类合计721件。",
        # Far before it only what its lead names is broken down.
        HEAD.format(418, "公证"),
    ],
)
def test_where_nothing_names_the_parts_nothing_is_told(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    "text",
    [
        # A total opens its clause, and a row is summed only where it holds.
        "春季抽检43批次，秋季抽检58批次，111批次中不合格7批次。",
        "首轮反馈问题104个，次轮反馈82个，至年底，196个单位已验收171个。",
        "专职法制员16名。培训6期。\n计划新增专职法制员4名，达到25名。",
        "现有法制员16名。培训6期。\n计划新增调解室4名，达到20名。",
    ],
)
def test_what_is_taken_up_or_raised_by_other_words_is_no_sum(text: str) -> None:
    assert sums(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "首轮反馈问题104个，次轮反馈82个，至年底，196个问题已销号171个。",
        "23个乡镇（街道）和51个市直部门的主要负责人全部提交书面述法报告，共64份。",
    ],
)
def test_a_total_of_other_things_that_is_a_digit_off(text: str) -> None:
    assert [severity for severity, _, _ in sums(text)] in (["error"], ["warning"])


@pytest.mark.parametrize(("lead", "count"), [("办结案件中，", 0), ("其中，", 1)])
def test_parts_are_those_of_what_their_sentence_picks_them_from(lead: str, count: int) -> None:
    text = f"办结案件276件。\n审核文件219件。\n{lead}维持117件，终止108件。"
    assert len(sums(text)) == count
