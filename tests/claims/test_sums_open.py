"""Totals that no word announces: which figures make them, and which stand near by chance."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import candidates, infer

from .seen import mentions, proposed, sums

NEAR = "全县12个乡镇和34个部门的{}名负责人全部完成述法。"
LEFT = "全年立案查处案件142起，{}起结案。\n主要问题是办案进度不快，尚有{}起案件没有办结。"
RAISED = "已推出“一件事”主题43个。\n二、明年安排\n再推出“一件事”主题12个，总共有{}个主题。"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (LEFT.format(138, 4), ("142起", ("138起", "4起"))),
        (RAISED.format(55), ("55个", ("43个", "12个"))),
    ],
)
def test_figures_alone_tell_a_total(text: str, row: tuple[str, tuple[str, ...]]) -> None:
    assert row in [(whole, parts) for _, whole, parts in sums(text)]


def test_what_is_left_is_doubted_where_it_is_not_the_rest() -> None:
    told = sums(LEFT.format(138, 5))
    assert ("warning", "142起", ("138起", "5起")) in told


@pytest.mark.parametrize(
    "text",
    [
        NEAR.format(47),
        RAISED.format(56),
        "召开会议3次，培训5次，通报8起，约谈2人，问责1人。",
        "收到126件，审结118件，纠正违法或不当行政行为13件。",
        LEFT.replace("案件", "").format(138, 5).replace("没有办结", "待查"),
    ],
)
def test_figures_that_only_stand_near_are_silent(text: str) -> None:
    assert not [row for row in sums(text) if row[0] != "ok"]


def test_a_sum_is_proposed_once() -> None:
    rows = infer(LEFT.format(138, 4)).rows
    together = [
        frozenset(row.claim.numbers) for row in rows if row.claim.template in {"sum", "open"}
    ]
    assert len(together) == len(set(together))


@pytest.mark.parametrize(("many", "made"), [(9, True), (10, True), (11, False)])
def test_so_many_figures_may_stand_between_a_total_and_its_parts(many: int, *, made: bool) -> None:
    others = "".join(f"培训{number}人次，" for number in range(101, 101 + many))
    before = proposed(f"甲类10件，乙类20件，{others}受理30件。", "open")
    behind = proposed(f"甲类10件，受理30件，{others}乙类20件。", "open")
    assert ((many + 2, 0, 1) in before) is made
    assert ((1, 0, many + 2) in behind) is (many <= 11)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # Of the sentence, and of the two around it.
        ("甲类10件。培训1期。受理30件，乙类20件。", [(2, 0, 3)]),
        ("甲类10件。培训1期。培训8期。受理30件，乙类20件。", []),
        ("甲类10件，受理30件。培训1期。乙类20件。", [(1, 0, 3)]),
        ("甲类10件，受理30件。培训1期。培训8期。乙类20件。", []),
        # The whole stands where it may: behind, between, and a row of more beside it.
        ("甲类10件，乙类20件，受理30件。", [(2, 0, 1)]),
        ("甲类10件，乙类20件，丙类30件，受理60件。", [(2, 0, 1), (3, 0, 1, 2)]),
        ("甲类10件，乙类20件，丙类31件，受理60件。", []),
        ("甲类10件，乙类20件，丙类25件，丁类40件，受理95件。", [(4, 0, 1, 2, 3)]),
        ("甲类10件，乙类20件，丙类25件，丁类40件，受理85件。", [(4, 1, 2, 3)]),
        ("甲类10件，乙类20件，丙类25件，丁类40件，受理55件。", [(4, 0, 1, 2)]),
        # No part is as large as the whole; a rounded whole is as exact as it is printed.
        ("甲类30件，受理30件，乙类20件。", []),
        ("甲类1000件，受理3001件，乙类2000件。", []),
        ("甲类1.0万件，受理3.0万件，乙类2.0万件。", [(1, 0, 2)]),
        ("甲类1.4万件，受理3.0万件，乙类1.7万件。", []),
    ],
)
def test_which_figures_near_make_a_total(text: str, made: list[tuple[int, ...]]) -> None:
    assert proposed(text, "open") == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        # In another paragraph what is left is named by the words of what it is left of.
        ("问题30个。整改20个。\n剩余问题10个。", [(0, 1, 2)]),
        ("问题30个。整改20个。\n剩余案件10个。", []),
        ("问题30个。上年整改20个。\n剩余问题10个。", []),
        ("上年问题30个。整改20个。\n剩余问题10个。", []),
        ("问题30个。整改20个。\n发现问题10个。", []),
        ("问题30个。整改20个。\n剩余问题10个方面。", []),
        ("问题20个。整改30个。\n剩余问题10个。", []),
        ("问题30个。\n整改20个。\n剩余问题10个。", []),
        # Two that it may be left of are held against it though they miss, and no third.
        ("问题30个。整改20个。\n剩余问题11个。", [(0, 1, 2)]),
        ("问题31个。问题32个。问题33个。整改20个。\n剩余问题14个。", [(2, 3, 4), (1, 3, 4)]),
        ("问题31个。问题32个。问题33个。整改20个。\n剩余问题11个。", [(0, 3, 4)]),
        (
            "问题34个。问题31个。问题32个。问题33个。整改20个。\n剩余问题15个。",
            [(3, 4, 5), (2, 4, 5)],
        ),
    ],
)
def test_what_a_figure_may_be_left_of(text: str, made: list[tuple[int, ...]]) -> None:
    assert proposed(text, "open") == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("法制人员7名。培训9期。新增人员3名，达到人员10名。", [(3, 0, 2)]),
        ("法制人员7名。培训9期。新增人员3名。达到人员10名。", []),
        ("法制人员7名。培训9期。新增人员3名，达到人员11名。", []),
        ("法制人员7名。培训9期。新增人员3名，达到人员9名。", []),
        ("法制人员7名，执法人员6名。培训9期。新增人员3名，达到人员10名。", [(4, 0, 3)]),
        ("执法人员6名，法制人员7名。\n培训9期。\n新增人员3名，达到执法人员9名。", [(4, 0, 3)]),
        ("司机7名。\n培训9期。\n新增人员3名，达到人员10名。", []),
    ],
)
def test_what_there_was_and_what_came(text: str, made: list[tuple[int, ...]]) -> None:
    assert proposed(text, "open") == made


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("水事案件10件，水事案件20件，水事案件30件。", 1),
        ("水事案件10件，土地20件，水事案件30件。", 0.5),
        ("企业10件，土地20件，水事案件30件。", None),
    ],
)
def test_how_many_parts_are_named_as_their_total(text: str, share: float | None) -> None:
    (claim,) = [claim for claim in candidates(mentions(text)) if claim.template == "open"]
    assert claim.evidence.get("named_alike") == share
