"""一是, 二是, 三是 and heading numbers."""

import pytest

from lawgov_cli.check.run import run
from lawgov_cli.document import Document, line_anchors


def found(text: str, rule: str) -> list[str]:
    document = Document("-", text, line_anchors(text))
    return [finding.message for finding in run([document], select=[rule]).findings]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("一是建制度。三是强监督。", "“一是”之后是“三是”，缺“二是”。"),
        ("一是建制度。二是强监督。二是抓落实。", "“二是”出现在“二是”之后，序号重复或者倒置。"),
        ("有关规定。二是强监督。三是抓落实。", "“二是”之前没有“一是”。"),
        ("有关规定。四是强监督。", "“四是”之前没有“一是”、“二是”、“三是”。"),
        ("一是建制度；四是抓落实。", "“一是”之后是“四是”，缺“二是”、“三是”。"),
    ],
)
def test_order(text: str, message: str):
    assert found(text, "item-order") == [message]


@pytest.mark.parametrize(
    "text",
    [
        "一是建制度。二是强监督。三是抓落实。",
        "总体上：一是建制度，分两步：一是立，二是改；二是强监督，三是抓落实。",
        "一是建制度。成效明显。\n各地跟进。\n二是强监督。\n三是抓落实。",
        "一是建制度。\n具体而言，成效明显。\n总的来看，二是强监督。\n三是抓落实。",
        "主要问题：一是力量弱；二是经费少。\n主要打算：一是添人；二是增资。",
        "一是抓学习。\n内容包括：\n（1）法律；\n（2）规章。\n二是抓宣传。\n1.进村；\n2.入户。\n三是抓落实。",
        "最大的特点之一是依法办事，标准统一是关键，目标唯一是前提，第二是监督。",
        "二十是约数，十五是确数。",
        "一是建。二是改。三是废。四是释。五是清。六是审。七是备。八是评。九是督。十是考。十一是问。",
    ],
)
def test_lists_in_order(text: str):
    assert found(text, "item-order") == []
    assert found(text, "item-lost-shi") == []


def test_a_list_does_not_go_on_in_the_middle_of_the_next_paragraph():
    text = "一是建制度。二是强监督。\n工作稳步推进。三是抓落实。四是促提升。"
    assert found(text, "item-order") == ["“三是”之前没有“一是”、“二是”。"]


def test_lost_shi_counts_only_inside_a_list():
    assert found("一是建制度。二对重点领域加强监督。", "item-lost-shi") == [
        "序号“二是”漏写了“是”。"
    ]
    assert found("一是建制度。二是强监督。三严格落实。", "item-lost-shi") == [
        "序号“三是”漏写了“是”。"
    ]
    assert found("一是建制度。\n二大力推进改革。", "item-lost-shi") == ["序号“二是”漏写了“是”。"]
    for lost in (
        "一是建制度。二行政执法更规范。三是抓落实。",
        "一是建制度，二信息公开，三是抓落实。",
    ):
        assert found(lost, "item-lost-shi") == ["序号“二是”漏写了“是”。"]
    for counted in (
        "一是建制度。二级医院达标。二是强监督。",
        "一是建制度。二是改制度，三农工作有序。",
    ):
        assert found(counted, "item-lost-shi") == []
    assert found("走访群众。三对夫妻获得表彰。", "item-lost-shi") == []
    assert found("一是建制度。七大行动有序开展，五严格执行。", "item-lost-shi") == []


def test_a_lonely_first_item():
    assert found("不足之处：一是力量弱。经费也少。", "item-alone") == [
        "只有“一是”，后面没有“二是”。"
    ]
    assert found("一是建制度。\n成效明显。\n二是强监督。", "item-alone") == []


@pytest.mark.parametrize(
    "text",
    [
        *("一是建制度，全面覆盖二是强监督。", "着力提升质量一是建制度。二是强监督。"),
        "一是建制度。1.开展学习活动二是强监督。",
    ],
)
def test_missing_stop(text: str):
    assert len(found(text, "item-stop")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "（一）履行第一责任人职责一是建制度。二是强监督。",
        "一、工作开展情况（二）强化管理 一是建制度。二是强监督。",
        "一是建制度，二是强监督；三是抓落实、四是促提升。",
        "做到“一是一、二是二”。",
        "明确目标——一是建制度，二是强监督。",
    ],
)
def test_no_stop_is_missing(text: str):
    assert found(text, "item-stop") == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("一、甲\n正文。\n三、丙\n正文。", "“一、”之后是“三、”，缺“二、”。"),
        ("一、甲\n（一）子\n（三）丑\n二、乙", "“（一）”之后是“（三）”，缺“（二）”。"),
        ("一、甲\n1.子\n2.丑\n2.寅\n二、乙", "“2.”出现在“2.”之后，序号重复或者倒置。"),
        ("第一章 甲\n第三章 丙", "“第一章”之后是“第三章”，缺“第二章”。"),
        ("一、甲\n正文。\n一、乙\n正文。", "“一、”出现在“一、”之后，序号重复或者倒置。"),
        ("四、甲\n五、乙\n七、二〇二一年工作", "“五、”之后是“七、”，缺“六、”。"),
    ],
)
def test_headings(text: str, message: str):
    assert found(text, "heading-order") == [message]


def test_headings_of_a_page_run_together():
    filler = "各项工作扎实推进，成效明显。" * 60
    text = f"总结如下：一、甲（一）子。{filler}（二）丑。二、丙。（一）丁。（三）戊。三、己。"
    assert found(text, "heading-order") == ["“（一）”之后是“（三）”，缺“（二）”。"]


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n（一）子\n（二）丑\n二、乙\n（一）子\n（二）丑\n1.寅\n2.卯",
        "一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯",
        "一、甲\n1.子\n2.丑\n3.寅\n主要包括：1.卯；\n2.辰；\n3.巳",
        "一、甲\n二、乙\n附件：清单\n一、子\n二、丑",
        "一、二季度形势平稳。\n三季度回升。",
        "一、甲\n正文。\n工作打算\n一、乙\n正文。",
        "1.甲\n正文。\n措施如下：\n1.乙",
        "13.甲\n14.2025年实事\n15.乙",
    ],
)
def test_headings_in_order(text: str):
    assert found(text, "heading-order") == []


def test_ordinals_divided_by_a_line_end():
    line = "全市各级行政机关认真贯彻落实有关要求，扎实推进各项工作取得新的成效\n"
    text = (
        line * 8
        + "主要做法：一是健全完善各项制度，明确任务分工，压实工作责任。二\n是强监督。三是抓落实。\n"
    )
    assert found(text, "item-order") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("一是健全制度。实现全面覆盖，二是强化监督。", 1),
        ("一是健全制度，实现全面覆盖；二是强化监督。", 0),
        ("一是健全制度。实现全面覆盖。二是强化监督。", 0),
        ("一是健全制度，二是强化监督。", 0),
        ("一是健全制度。实现全面覆盖，三是强化监督。", 0),
    ],
)
def test_a_stop_and_a_comma_that_changed_places(text: str, count: int):
    document = Document("-", text, line_anchors(text))
    findings = run([document], select=["item-swapped"]).findings
    assert len(findings) == count
    if count:
        assert findings[0].hint == "核对后改为“，实现全面覆盖；”"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("一是建制；二是监督，三是落实。", ["“三是”之前是逗号，前面各项之间是分号。"]),
        ("一是建制，二是监督，三是落实。", []),
        ("一是建制；二是监督；三是落实。", []),
        ("一是建制，二是监督；三是落实。", []),
    ],
)
def test_a_comma_among_semicolons(text: str, messages: list[str]):
    assert found(text, "item-swapped") == messages
