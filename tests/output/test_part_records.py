"""A part for scripts and pipes."""

from __future__ import annotations

from tests.output.screens import CITATION, FINDING, MEASURE, STATISTIC

from lawgov_cli.library.parts import Part
from lawgov_cli.output.finding_records import finding_record
from lawgov_cli.output.part_records import flat_record, nested_record, part_id, prose

PART = Part(MEASURE, "服务", None, (STATISTIC,), (CITATION,))


def test_an_item_has_its_own_id() -> None:
    assert part_id(PART) == "1.1"
    assert part_id(PART._replace(item=2)) == "1.1.2"
    assert part_id(PART._replace(item=0)) == "1.1.0"


def test_the_nested_record_is_the_flat_one_and_more() -> None:
    flat, nested = flat_record(PART), nested_record(PART, (FINDING,))
    assert list(nested) == [*flat, "item", "statistics", "citations", "findings"]
    assert nested["statistics"] == [STATISTIC._asdict()]
    assert nested["citations"] == [CITATION._asdict()]
    assert nested["findings"] == [finding_record(FINDING)]


def test_running_text_with_a_line_for_each_thing() -> None:
    odd = CITATION._replace(number="", kind="", action="")
    part = PART._replace(citations=(CITATION, odd))
    assert prose(part, (FINDING,)) == (
        "甲-2023\t1.1\t办件更快。\n全年办件18.73万余件。\n"
        "数据\t办件\t18.73余万件\t全市\t2023年\n"
        "文件\t甲市办法\t甲府发〔2023〕7号\t办法\t印发\n"
        "文件\t甲市办法\n"
        "不符\t合计不等。\tsum-of-parts\n"
    )
