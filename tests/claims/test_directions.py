"""Words that say which of two figures is the larger one."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer


def told(text: str) -> list[str]:
    return [row.severity for row in infer(text).rows if row.claim.sort.id == "change-direction"]


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("审结案件11件19人，相较去年22件59人明显下降。", ["ok", "ok"]),
        ("审结案件31件59人，相较去年22件59人明显下降。", ["error", "ok"]),
        ("办理案件35件（其中刑事13件、民事22件），相较去年34件明显上升。", ["ok"]),
        ("相较去年22件明显下降。", []),
        ("受理案件496件，首次突破450件。", ["ok"]),
        ("用水总量31.8亿立方米，低于34.5亿立方米。", ["ok"]),
        ("用水总量36.8亿立方米，低于34.5亿立方米。", []),
        ("审批事项由155项压缩至70项。", ["ok"]),
        # The figure that is held against the limit stands behind it, or a figure of time between.
        ("生产总值突破2万亿元、达到23562亿元。", ["ok"]),
        ("粮食总产439.2亿斤、连续12年超430亿斤。", ["ok"]),
        ("法制人员配备率4.2%（5名），低于5%的要求。", ["ok"]),
        # The verb that 到 follows says which way it went.
        ("案件由84件大幅度下降以后又下降到42件。", ["ok"]),
        ("案件由42件大幅度下降以后又下降到84件。", ["error"]),
        # Persons are not held against times.
        ("审结案件11件19人，相较去年22件59次明显下降。", ["ok"]),
        # An average is held against the one that is told of the same behind it.
        ("日均办件突破3000件。\n全年办件86.4万件，日均3456件。", ["ok"]),
        ("日均办件突破3000件。\n全年办件61.4万件，日均2456件。", ["warning"]),
        ("日均办件突破3000件。\n全年接警61.4万起，日均接警2456件。", []),
        ("日均办件突破3000件。\n一季度日均办件2456件，二季度日均办件3456件。", []),
        # Of an average, or with an amount of the change, the words say something else.
        ("法制审核人员219名，乡均不足两名。", []),
        ("受理48件，受理量较2016年的24件增长五成。", []),
    ],
)
def test_the_larger_one_is_told_by_words(text: str, severities: list[str]) -> None:
    assert told(text) == severities


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        # As many behind the comparison as before it, each of its kind.
        ("审结案件11件，相较去年22件明显下降。", ["ok"]),
        ("审结案件33件，相较去年22件明显上升。", ["ok"]),
        ("审结案件11件，相较去年22件明显上升。", ["error"]),
        ("审结案件11件，相较去年22件。", []),
        ("审结案件11件，相较去年22件先升后降。", []),
        ("相较去年22件59人明显下降。", []),
        ("19人，相较去年22件59人明显下降。", []),
        ("审结案件11件19人涉案5万元，相较去年22件59人8万元明显下降。", ["ok", "ok", "ok"]),
        # What the gap is of; in a list it is of what the list is of.
        ("援助39件，较上年多592件，增长8.0%。", ["warning"]),
        ("援助7428件，包括民事5216件、行政39件，较上年多592件，增长8.0%。", []),
        # A limit before or behind what is held against it, of one kind and in one sentence.
        ("受理案件496件，超过450件。", ["ok"]),
        ("受理案件496件。超过450件。", []),
        ("受理案件496件，超过450人。", []),
        ("受理案件496件，每月超过45件。", []),
        ("受理案件496件，最高超过45件。", []),
        ("受理案件约496件，控制在500件以内。", ["ok"]),
        ("受理案件496件，控制在400件以内。", []),
        ("受理案件超400件，达到496件。", ["ok"]),
        ("受理案件超400件，另外审结达到496件。", []),
        ("总产439.2亿斤，亩产增加，面积扩大，连续12年超430亿斤。", ["ok"]),
        ("总产439.2亿斤，亩产增加，面积扩大，质量提高，连续12年超430亿斤。", []),
        ("产量439.2亿斤，亩产增加，粮食销售总量超430亿斤。", []),
        # 到 stands no farther than four characters behind the verb.
        ("案件由84件下降到42件。", ["ok"]),
        ("案件由42件下降到84件。", ["error"]),
        ("案件由42件下降以来又到84件。", ["error"]),
        ("案件由42件下降以来再次又回到84件。", []),
        # Ranks, levels and counts in other spans of time are not compared.
        ("排名由第5位上升到第3位。", []),
        ("等级由3级下降到4级。", []),
        ("每月由42件下降到84件。", []),
    ],
)
def test_what_is_held_against_what(text: str, severities: list[str]) -> None:
    assert told(text) == severities


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("案件由35件下降到30件。", ["ok"]),
        ("审结案件11—12件，相较去年22件明显下降。", []),
        ("审结案件11件，相较去年22—25件明显下降。", []),
        ("案件由第3位下降到第4位。", []),
        ("案件由3%下降到第4位。", []),
        ("案件由3类下降到2类。", []),
        ("案件由3件下降到2类。", ["ok"]),
        ("全市案件每月由35件下降到30件。", []),
        ("案件由35件下降到每月30件。", []),
    ],
)
def test_what_is_no_plain_count_is_not_compared(text: str, severities: list[str]) -> None:
    assert told(text) == severities
