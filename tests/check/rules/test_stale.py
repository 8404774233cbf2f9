"""What was taken over from last year's text and should have moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.check.rules.samples import report
from lawgov_cli.check.run import run
from lawgov_cli.check.subject import Previous
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from lawgov_cli.check.finding import Finding


def found(before: str, now: str, rule: str = "stale-sentence") -> list[tuple[str, str]]:
    """The severity and the quote of what a rule finds in this year's text."""
    return [(f.severity, f.quote) for f in findings(before, now, rule)]


def findings(before: str, now: str, rule: str) -> tuple[Finding, ...]:
    last = Previous(parse(before if "\n" in before else report(2021, before)))
    this = parse(now if "\n" in now else report(2022, now))
    result = run([this], select=[rule], previous=last)
    assert not result.problems
    return result.findings


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("举办培训班3期，培训642人次。", "warning"),
        ("接待来信来访42批97人次。", "warning"),
        ("发放宣传资料5234份。", "warning"),
        ("圆满完成“七五”普法验收。", "warning"),
        ("今年是建县70周年。", "warning"),
        ("成功获批全省首批示范园区。", "warning"),
        ("4月，被省里列为试点，启动双语服务。", "warning"),
        ("4月，被省厅列为双语服务试点。", "warning"),
        ("改革顺利完成，6月1日起统一行使复议职责。", "warning"),
        ("7月20日，在滨河召开现场推进会。", "warning"),
        ("第九个国家宪法日期间举办主题活动。", "warning"),
        ("县人大三次会议表决通过该条例。", "warning"),
        ("第二批“明白人”结业。", "warning"),
        ("邀请企业代表46名旁听庭审两场。", "warning"),
        ("新命名示范村20个。", "warning"),
        ("评查案卷17卷，召开会议。", "warning"),
        ("荣获平安建设先进县。", "info"),
        ("召开听证会2次。", "info"),
        ("召开听证会12次。", "info"),
        ("发放宣传资料6000份。", "info"),
        ("出台《某市听证办法》。", "info"),
        ("首次公开行政执法数据。", "info"),
        ("全县设15个调解委员会，有调解员61名。", ""),
        ("聘请法律顾问1名。", ""),
        ("五个调解小分队跑遍21个村。", ""),
        ("连续五年荣获平安建设先进县。", ""),
        ("12月4日国家宪法日开展宣传活动。", ""),
        ("学习贯彻全国人大三次会议精神。", ""),
        ("《第二批权责清单》全面落实。", ""),
        ("全市14个乡镇、182个村均设立便民服务站。", ""),
        ("报备率100%，公示率100%。", ""),
        ("每年组织学法4次，每季度听取汇报1次。", ""),
        ("坚持以人民为中心，深入推进依法行政。", ""),
        ("根据《某市听证办法》，首次公开数据。", ""),
    ],
)
def test_a_sentence_that_is_taken_over(sentence: str, severity: str) -> None:
    wanted = [(severity, sentence.rstrip("。"))] if severity else []
    assert found(f"上年的事情。{sentence}", f"今年的工作。{sentence}") == wanted


def test_what_changed_is_not_taken_over() -> None:
    assert found("举办培训班3期，培训642人次。", "举办培训班3期，培训655人次。") == []
    # The same numbers in other words are chance.
    assert found("举办培训班3期，培训642人次。", "培训班办了3期，共有642人次参加学习。") == []


def test_a_sentence_in_nearly_the_same_words_is_taken_over() -> None:
    before = "组织开展涉及行政处罚内容的规范性文件专项清理，清理文件146件，废止12件。"
    now = "组织开展涉及行政处罚内容的规范性文件的专项清理，清理文件146件，废止12件。"
    assert [severity for severity, _ in found(before, now)] == ["warning"]


def test_a_short_sentence_in_nearly_the_same_words_is_none() -> None:
    assert found("培训会办3期。", "培训会共办3期。") == []


def test_clauses_with_two_counts_are_enough_of_a_sentence() -> None:
    before = "加强监督，清理文件146件，废止12件。"
    now = "全面加强监督，清理文件146件，废止12件，成效明显。"
    (one,) = findings(before, now, "stale-sentence")
    assert (one.severity, one.quote) == ("warning", "清理文件146件，废止12件")
    assert one.message == "这几个字连同146件、12件照抄去年的报告。"
    assert found("加强监督，清理文件146件。", "全面加强监督，清理文件146件，成效明显。") == []


def test_numbers_of_items_and_spaces_make_no_difference() -> None:
    before = "（一）举办培训班3期，培训642人次。"
    now = "二是 举办培训班3期，培训 642人次。"
    assert [severity for severity, _ in found(before, now)] == ["warning"]


@pytest.mark.parametrize(
    ("before", "now", "quotes"),
    [
        ("2021年是规划的第一年。", "2021年是规划的第一年。", ["2021年是规划的第一年"]),
        ("2021年6月，开展道路整治行动。", "2021年6月，开展道路整治行动。", ["2021年6月"]),
        ("2021年以来，我市落实部署要求。", "2021年以来，我市落实部署要求。", ["2021年以来"]),
        ("2021年是规划的第一年。", "2022年是规划的第二年。", []),
        # Not in last year's text, or not in the same words: another rule's matter.
        ("今年是规划的第一年。", "2021年是规划的第一年。", []),
        # What began then still stands, and history stays.
        ("2021年成立领导小组办公室。", "2021年成立领导小组办公室。", []),
        ("自2021年以来，连年考核优秀。", "自2021年以来，连年考核优秀。", []),
        ("落实《某市2021年工作要点》的要求。", "落实《某市2021年工作要点》的要求。", []),
        ("2015年建设的执法平台运行稳定。", "2015年建设的执法平台运行稳定。", []),
    ],
)
def test_a_year_that_was_left_standing(before: str, now: str, quotes: list[str]) -> None:
    assert [quote for _, quote in found(before, now, "stale-year")] == quotes


def test_a_plan_that_was_left_standing() -> None:
    plan = "2022年，将启动执法平台二期建设"
    before, now = report(2021, "工作。", plans=plan), report(2022, "工作。", plans=plan)
    (one,) = findings(before, now, "stale-year")
    assert one.hint == "是否应为2023年"
    assert findings(before, report(2022, f"{plan[:5]}启动执法平台二期建设。"), "stale-year") == ()


def test_a_signature_that_was_left_standing() -> None:
    signed = "\n某市人民政府\n2022年1月11日\n"
    before, now = report(2021, "工作。") + signed, report(2022, "进展。") + signed
    (one,) = findings(before, now, "stale-year")
    assert (one.quote, one.message) == (
        "2022年1月11日",
        "落款的日期“2022年1月11日”同去年的报告一样。",
    )
    moved = report(2022, "进展。") + signed.replace("2022年1月11日", "2023年1月11日")
    assert findings(before, moved, "stale-year") == ()


def test_one_finding_for_a_sentence_whose_year_stands() -> None:
    sentence = "2021年6月，举办培训班3期，培训642人次。"
    assert [q for _, q in found(sentence, sentence, "stale-year")] == ["2021年6月"]
    assert found(sentence, sentence) == []


def test_without_last_years_text_nothing_is_taken_over() -> None:
    assert (
        run([parse(report(2022, "举办培训班3期，培训642人次。"))], select=["跨年"]).findings == ()
    )


def test_words_of_one_year_need_no_whole_sentence() -> None:
    before = "以第九个国家宪法日为契机，在万人广场举办主题宣传活动，发放资料1.2万份。"
    now = before.replace("1.2万份", "1.4万份")
    ((severity, quote),) = found(before, now)
    assert (severity, quote) == ("warning", "以第九个国家宪法日为契机，在万人广场举办主题宣传活动")
    assert found(before, now.replace("第九", "第十")) == []


def test_a_base_of_comparison_that_was_left_standing() -> None:
    before, now = "新登记企业2755户，比2020年增长6.2%。", "新登记企业3016户，比2020年增长9.5%。"
    ((severity, quote),) = found(before, now, "stale-year")
    assert (severity, quote) == ("warning", "2020年增长9.5%")
    assert found(before, now.replace("2020年", "2021年"), "stale-year") == []
    assert found(before, now.replace("增长", "多出"), "stale-year") == []


def test_the_plan_of_a_year_ago_that_is_issued_again() -> None:
    before = "印发《2021年度法治建设工作要点》，细化任务28项。"
    now = "印发《2021年度法治建设工作要点》，细化任务31项。"
    assert found(before, now, "stale-year") == [("warning", "《2021年度法治建设工作要点》")]
    assert found(before, now.replace("《2021", "《2022"), "stale-year") == []
    assert found(before, now.replace("印发", "对照"), "stale-year") == []
    lasting = "印发《法治建设实施方案（2021—2025年）》。"
    assert found(lasting, lasting, "stale-year") == []


def test_rules_on_two_years_are_left_out_without_last_years_text() -> None:
    steps: list[tuple[int, int]] = []
    text = parse(report(2022, "举办培训班3期。"))
    run([text], select=["stale-sentence", "jump"], progress=lambda *step: steps.append(step))
    assert steps == [(1, 1)]


def test_a_year_that_was_left_standing_is_told_once() -> None:
    said = "2021年，全市举办培训3场。"
    assert [quote for _, quote in found(said, said, "stale-year")] == ["2021年"]
    assert found(said, said, "year-of-report") == []
    assert found("全市举办培训5场。", said, "year-of-report") == [("info", "2021年")]
