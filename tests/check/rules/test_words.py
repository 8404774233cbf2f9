"""What is written twice."""

import pytest
from tests.check.rules.marked import marked


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("出庭应诉率达到到100%。", ["到到"]),
        ("组织开展展了检查。", ["展展"]),
        ("将将矛盾化解在基层。", ["将将"]),
        ("依法依法推进。", ["依法依法"]),
        ("全年共共30件。", ["共共"]),
        ("收到到期合同，报到到位，将军将相识。", []),
        ("工作作了总结，年年30件，层层的责任，生机勃勃的。", []),
        ("公开开了好头，以以往为例，平均均衡。", []),
    ],
)
def test_one_character(text: str, quotes: list[str]):
    assert marked(text, "doubled-word") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("审结45件，.", ["，."]),
        ("审结45件。.\n", ["。."]),
        ("交.doc、.docx或.pdf文件，.5倍。", []),
    ],
)
def test_a_point_behind_a_stop(text: str, quotes: list[str]):
    assert marked(text, "doubled-mark") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("推动法律进机关、进校园、进社区、进校园、进企业。", ["进校园"]),
        ("会同公安局、司法局、民政局、司法局等部门。", ["司法局"]),
        ("涉及征地拆迁、教育、征地拆迁、医疗等领域。", ["征地拆迁"]),
        ("面向东南亚、南亚、中亚，公开、公正、公开审理。", []),
        ("市级（受理、审结、执行）、县级（受理、审结、执行）。", []),
        ("办理3件、5件、3件、6件。", []),
        ("公开、公正、公平。公开、公正、公平。", []),
    ],
)
def test_an_item_of_a_list(text: str, quotes: list[str]):
    assert marked(text, "doubled-item") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("重点查处虚假宣传、价格欺诈、等违法行为。", ["、等"]),
        ("采取座谈、走访、等形式。", ["、等"]),
        ("按信用、等级分类，公平、等价交换。", []),
    ],
)
def test_a_mark_before_deng(text: str, quotes: list[str]):
    assert marked(text, "mark-before-deng") == quotes


@pytest.mark.parametrize(("letters", "count"), [(60, 0), (120, 1)])
def test_a_heading_that_runs_into_its_text_is_short(letters: int, count: int) -> None:
    heading = "".join(map(chr, range(0x4E00, 0x4E00 + letters)))
    text = f"一、{heading}加强队伍建设加强队伍建设是基础工作。\n"
    assert len(marked(text, "doubled-word")) == count
