"""Words set in place of others, and words lost from a parallel pair."""

import pytest
from tests.check.rules.marked import hinted, marked


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("办件量创历史新记录。", 1),
        ("刷新了全省最好记录。", 1),
        ("打破记录。", 1),
        ("办件量创历史新纪录。", 0),
        ("落实执法全过程记录制度。", 0),
        ("创新记录方式。", 0),
        ("打破记录仪使用壁垒。", 0),
    ],
)
def test_records(text: str, count: int):
    assert marked(text, "record-word") == ["记录"] * count


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("队伍站的稳、靠的住。", ["站的稳", "靠的住"]),
        ("关键时刻顶的上去。", ["顶的上"]),
        ("队伍站得稳、靠得住。", []),
        ("新建车站的稳定运行。", []),
        ("信的过程。", []),
        ("干部学法学的深、用的活，满意度提的高", ["学的深", "用的活", "提的高"]),
        ("群众干的活。查的实情，学的深层原因。", []),
        ("听取意见，落的下一步。", []),
    ],
)
def test_complements(text: str, quotes: list[str]):
    assert marked(text, "complement-word") == quotes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("聚焦一个目标—建设更高水平的法治政府。", 1),
        ("聚焦一个目标——建设更高水平的法治政府。", 0),
        ("办好中国—东盟教育交流周活动。", 0),
        ("推动科技—产业—金融良性循环。", 0),
        ("目标—建设更高水平的法治政府。", 0),
        ("2020—2025年规划。", 0),
    ],
)
def test_dashes(text: str, count: int):
    assert marked(text, "single-dash") == ["—"] * count


@pytest.mark.parametrize(
    ("text", "hints"),
    [
        ("来访受理率和按时办结均为100%。", ["核对后改为“按时办结率”"]),
        ("受理率、办结均达98%。", ["核对后改为“办结率”"]),
        ("受理率和办结率均为100%。", []),
        ("受理率、群众满意度均达98%。", []),
        ("受理率和办结都很好。", []),
    ],
)
def test_a_word_lost_from_a_pair(text: str, hints: list[str]):
    assert hinted(text, "pair-word") == hints


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("打破该县案件最快办结记录。", ["记录"]),
        ("屡创新记录，", ["记录"]),
        ("打破部门壁垒，形成完整的工作记录。", []),
        ("刷新网站公告，查阅会议记录。", []),
        ("创新记录方式，打破记录仪的限制。", []),
    ],
)
def test_a_record_is_told_by_the_verb_of_its_clause(text: str, quotes: list[str]):
    assert marked(text, "record-word") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("深化“放管服”改革—持续优化营商环境，", ["—"]),
        ("打造特色品牌—“法治夜市”受到群众欢迎。", ["—"]),
        ("中国—东盟法治论坛，甲县—乙县公路建设项目。", []),
    ],
)
def test_a_dash_beside_quotation_marks(text: str, quotes: list[str]):
    assert marked(text, "single-dash") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("知晓率和满意达到96%以上。", ["满意"]),
        ("受理率、按期办结、满意率分别为100%、99.2%、98.6%。", ["按期办结"]),
        ("受理率、按期办结率、满意率分别为100%、99.2%、98.6%。", []),
        ("执法公示率和归档均保持在100%。", ["归档"]),
        ("知晓率和满意度达到96%以上。", []),
        ("覆盖率和质量均明显提升。", []),
    ],
)
def test_a_rate_without_its_sign(text: str, quotes: list[str]):
    assert marked(text, "pair-word") == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("活动开展的有声有色，受到好评。", ["展的有声有色"]),
        ("把好事办的好、实事办的更好。", ["办的好", "办的更好"]),
        ("一系列有声有色的活动，更好的服务。", []),
        ("开展的有声有色的活动，办的更好的事。", []),
    ],
)
def test_what_says_how_well_something_is_done(text: str, quotes: list[str]):
    assert marked(text, "complement-word") == quotes
