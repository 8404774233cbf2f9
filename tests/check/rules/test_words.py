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
