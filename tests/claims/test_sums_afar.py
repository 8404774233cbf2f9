"""Totals whose parts stand elsewhere: which figures are taken for them, and which are not."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.sums_afar import sums_afar

from .seen import mentions, sums

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


def afar(text: str) -> list[tuple[int, ...]]:
    """The totals whose parts may stand elsewhere, with these, by their numbers."""
    return [*dict.fromkeys(claim.numbers for claim in sums_afar(mentions(text)))]


RIVERS = "采砂318件、水资源463件、水土277件"


@pytest.mark.parametrize(
    ("total", "made"),
    [
        ("，采砂和水资源合计781件。", [(3, 0, 1)]),
        ("，采砂、水资源合计781件。", [(3, 0, 1)]),
        ("，采砂与水资源之和781件。", [(3, 0, 1)]),
        ("，“采砂”和“水资源”合计781件。", [(3, 0, 1)]),
        ("；采砂和水资源共781件。", [(3, 0, 1)]),
        ("（采砂和水资源共781件）。", [(3, 0, 1)]),
        ("，（采砂和水资源合计）781件。", [(3, 0, 1)]),
        ("，采砂及水资源2类共计781件。", [(4, 0, 1)]),
        ("，采砂以及水资源这两类案件总计达781件。", [(4, 0, 1)]),
        ("，采砂、水资源和水土合计1058件。", [(3, 0, 1, 2)]),
        # A digit off, too, but no wild miss, and each name has a figure of its own.
        ("，采砂和水资源合计783件。", [(3, 0, 1)]),
        ("，采砂和水资源合计1900件。", []),
        ("，采砂和采砂合计636件。", []),
        ("，采砂合计318件。", []),
        # Brackets behind a total hold the names, joined by a mark.
        ("，783件（采砂、水资源）。", [(3, 0, 1)]),
        ("，783件(采砂、水资源)。", [(3, 0, 1)]),
        ("，783件（采砂）。", []),
        ("，783件，采砂、水资源。", []),
    ],
)
def test_a_total_names_its_parts(total: str, made: list[tuple[int, ...]]) -> None:
    assert afar(RIVERS + total) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # Some words lead in what breaks a figure of a sentence before down.
        ("收到案件276件。培训9期。来源为热线117件、平台159件。", [(0, 2, 3)]),
        ("收到案件276件。培训9期。来源为热线117件、平台169件。", [(0, 2, 3)]),
        ("收到案件276件。培训9期。热线117件、平台159件。", []),
        ("收到案件276件。\n一。\n二。\n来源为热线117件、平台159件。", [(0, 1, 2)]),
        ("收到案件276件。\n一。\n二。\n三。\n来源为热线117件、平台159件。", []),
        (
            "收到申请案件276件。\n一。\n二。\n三。\n申请案件来源为热线117件、平台159件。",
            [(0, 1, 2)],
        ),
        ("收到案件（276件）。来源为热线117件、平台159件。", []),
        # What none leads in is of the one that it names again.
        ("热线申请276件。审核文件276件。热线申请电话117件、平台159件。", [(0, 2, 3)]),
        ("11个村、2个社区设立。共13个。", []),
        # The nearest three, and what the sentence picks its figures from.
        ("收案276件。" * 4 + "来源为热线117件、平台159件。", [(3, 4, 5), (2, 4, 5), (1, 4, 5)]),
        ("办结案件276件。\n审核文件286件。\n其中，维持117件，终止159件。", [(1, 2, 3), (0, 2, 3)]),
        ("办结案件276件。\n审核文件286件。\n办结案件中，维持117件，终止159件。", [(0, 2, 3)]),
        # What is side by side, together or one each.
        ("11个村、2个社区设立调解室13个。", [(2, 0, 1)]),
        ("11个村、2个社区设立，共13份。", [(2, 0, 1)]),
        ("11个村、2个社区设立，共14个。", [(2, 0, 1)]),
        ("11个村、2个社区设立，培训1期，共13个。", [(3, 0, 1)]),
        ("11个村、2个社区设立，培训1期，走访1次，共13个。", []),
        # A total that opens its clause: of all before it, of its sentence or the one before.
        ("春季43批次，秋季58批次。101批次中不合格7批次。", [(2, 0, 1)]),
        ("春季43批次。秋季58批次，101批次中不合格7批次。", []),
        ("春季43批次，秋季58批次。培训9期。101批次中不合格7批次。", []),
        ("春季43批次，秋季58批次，冬季5批次，106批次中不合格7批次。", [(3, 0, 1, 2)]),
        ("春季43批次，秋季58批次，冬季5批次，101批次中不合格7批次。", [(3, 0, 1)]),
        ("春季43批次，秋季58批次，冬季5批次，夏季6批次，101批次中不合格7批次。", [(4, 0, 1)]),
        ("春季43批次，秋季58批次，冬季5批次，夏季6批次，又6批次，101批次中不合格7批次。", []),
        ("春季43批次，秋季58批次，111批次中不合格7批次。", []),
        ("春季43批次，秋季58批次，上述111批次中不合格7批次。", [(2, 0, 1)]),
        # So many are told to be summed up, the first or the last of them.
        ("身份证18张、居住证4张，两类合计22份。", [(3, 0, 1)]),
        ("身份证18张、居住证4张、出入境证9本，两类合计22份。", [(4, 0, 1)]),
        ("身份证18张、居住证4张、出入境证9本，两类合计13份。", [(4, 1, 2)]),
        ("身份证18张、居住证4张、出入境证9本，三类合计32份。", [(4, 0, 1, 2)]),
        ("身份证18张、居住证4张、出入境证9本，三类合计99份。", []),
        ("身份证18张。居住证4张，两类合计22份。", [(3, 0, 1)]),
        ("身份证18张。居住证4张。两类合计22份。", []),
    ],
)
def test_which_figures_elsewhere_make_a_total(text: str, made: list[tuple[int, ...]]) -> None:
    assert afar(text) == made
