"""The draft of a whole small report: its golden file, its head, its text, its relations."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import REPORT, drafted, reloaded, vocabulary

from lawgov_cli.check.run import run
from lawgov_cli.curated import dump_report
from lawgov_cli.draft import draft
from lawgov_cli.draft import report as module
from lawgov_cli.draft.report import LONGEST, MOST_FIGURES, MOST_MEASURES
from lawgov_cli.errors import InputError
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from collections.abc import Callable


def test_golden(golden: Callable[[str, str], None]) -> None:
    golden("draft.yaml", dump_report(drafted(REPORT)))


def test_the_file_equals_the_draft() -> None:
    report = drafted(REPORT)
    assert reloaded(report) == report


def test_head() -> None:
    report = drafted(REPORT)
    assert report.title == "青石县人民政府关于2022年度法治政府建设情况的报告"
    assert (report.id, report.year, report.place.short) == ("青石县-2022", 2022, "青石县")
    assert (report.issuer, report.addressee) == ("青石县人民政府", "青石市人民政府")
    assert report.published == "2023-01-18"
    assert "网址" in report.todo
    assert "题名" not in report.todo


def test_text_is_letter_for_letter() -> None:
    report = drafted(REPORT)
    start = REPORT.index("青石市人民政府：")
    end = REPORT.index("\n\n青石县人民政府\n2023")
    body = re.sub(r"\s", "", REPORT[start:end])
    assert report.body is not None
    assert report.body.characters == len(body)
    assert report.body.sha256 == hashlib.sha256(body.encode()).hexdigest()
    kept = "".join(m.title + m.text for _, m in report.measures())
    headings = "一、依法全面履行职能", "二、化解矛盾纠纷"
    for heading in headings:
        body = body.replace(heading, "")
    assert re.sub(r"\s", "", kept) == body


def test_an_item_a_line() -> None:
    measure = next(m for _, m in drafted(REPORT).measures() if m.title.startswith("优化"))
    assert [line[:2] for line in measure.text.split("\n")] == ["一是", "二是"]


def test_quotes_stand_once_and_hold_their_value() -> None:
    for measure, statistic in drafted(REPORT).statistics():
        assert measure.text.count(statistic.quote) == 1
        assert statistic.quote[-1] not in "，、；："


def test_a_draft_without_relations_is_the_same_but_for_them() -> None:
    whole = drafted(REPORT)
    assert whole.relations
    document = parse(REPORT, "报告.txt")
    assert draft(document, vocabulary(), relations=False) == replace(whole, relations=())


def test_relations_hold_on_the_proposed_names() -> None:
    report = drafted(REPORT)
    equations = {relation.equation for relation in report.relations}
    assert "政务服务·受理 = 政务服务·线上受理 + 政务服务·线下受理" in equations
    assert "行政复议·审结率 = 行政复议·审结 / 行政复议·受理" in equations
    assert not [f for f in run([reloaded(report)]).findings if f.rule == "declared-relation"]


def test_periods_and_scopes() -> None:
    by_name = {s.name: s for _, s in drafted(REPORT).statistics()}
    assert by_name["政务服务·线上受理"].period == "截至2022年12月31日"
    assert by_name["政务服务·线上受理"].scope == "全县"
    assert by_name["政务服务·线上受理"].body == "政务服务大厅"
    assert by_name["行政复议·受理"].scope == "县本级"
    assert by_name["人民调解·成功"].period == ""
    assert by_name["下一年度重点工作"].period == "2023年"


def test_documents() -> None:
    citations = [c for _, c in drafted(REPORT).citations()]
    assert [(c.title, c.number, c.action) for c in citations] == [
        ("青石县行政应诉工作办法", "青府发〔2022〕7号", "印发")
    ]


def test_chapters_are_numbered_without_a_gap() -> None:
    text = REPORT.replace("二、化解", "三、化解")
    report = reloaded(drafted(text))
    assert [c.number for c in report.chapters][:3] == [0, 1, 2]
    assert "章次不连续" in report.todo


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("二、化解", "三、化解"),
        ("二、化解", "（二）化解"),
        ("一、依法", "（一）依法"),
        ("一、依法全面履行职能\n", "第一部分 依法全面履行职能\n"),
        # Letters of another block that look the same, as some converters print them.
        ("一、依法全面履行", "\u2f00、依法全\u2faf履\u2f8f"),
    ],
)
def test_the_printed_chapters_prove_the_body(old: str, new: str) -> None:
    report = reloaded(drafted(REPORT.replace(old, new)))
    assert [f for f in run([report]).findings if f.rule == "body-differs"] == []


def test_the_printed_number_of_a_chapter_is_kept() -> None:
    report = reloaded(drafted(REPORT.replace("二、化解", "三、化解")))
    assert [(c.number, c.mark) for c in report.chapters] == [(0, ""), (1, ""), (2, "三、"), (3, "")]


def test_what_is_no_report_is_said() -> None:
    report = reloaded(drafted("Dear colleagues, the committee met 3 times in 2022."))
    assert "可能不是报告" in report.todo
    assert "没有找到章的标题" in report.todo


def test_a_title_over_a_line_end_is_kept_on_one_line() -> None:
    text = "一、概况\n\n（一）行政应诉\n\n印发《青石县行政\n应诉工作办法》。\n"
    titles = [c.title for _, c in reloaded(drafted(text)).citations()]
    assert titles == ["青石县行政应诉工作办法"]


def test_a_title_that_two_measures_share_is_told() -> None:
    text = REPORT.replace("《青石县行政应诉工作办法》", "《青石县行政\n应诉工作办法》")
    report = reloaded(drafted(text))
    kept = [c.title for _, c in report.citations()]
    told = [m.todo for _, m in report.measures() if "没有收录" in m.todo]
    assert kept == ["青石县行政应诉工作办法"] or told


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("字" * (LONGEST + 1), "不像一份报告"),
        ("受理12件，" * (MOST_FIGURES + 1), "个数字，不像一份报告"),
        ("抓好落实。\n" * (MOST_MEASURES + 1), f"有 {MOST_MEASURES + 1} 段，不像一份报告"),
        (" \n ", "没有正文"),
    ],
)
def test_what_cannot_be_a_report_ends_in_a_sentence(text: str, words: str) -> None:
    with pytest.raises(InputError, match=words):
        drafted(text)


ITEMS = """一、依法履职
推进政务服务改革。一是优化营商环境，深化政务服务。二是办理12345热线诉求54件。三是加强队伍建设。
"""


def test_tags_stand_on_items_where_these_are_about_different_things() -> None:
    (measure,) = [m for _, m in drafted(ITEMS).measures()]
    assert [measure.tags_of(n) for n in (1, 2, 3)] == [
        ("营商环境", "政务服务"),
        ("政务热线",),
        # An item that says none of the words is about what its title says.
        ("政务服务",),
    ]
    assert reloaded(drafted(ITEMS)) == drafted(ITEMS)


def test_tags_that_all_items_share_stand_once() -> None:
    text = "一、依法履职\n推进政务服务。一是优化政务服务。二是简化流程。\n"
    (measure,) = [m for _, m in drafted(text).measures()]
    assert [row.item for row in measure.tagged] == [None]


def test_as_much_as_the_limits_is_drafted(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "一、概况\n\n（一）复议\n\n受理12件，办结9件。\n\n（二）应诉\n\n应诉3件。\n"
    document = parse(text, "-")
    measures = sum(len(chapter.measures) for chapter in document.chapters)
    for limit, most, words in (
        ("LONGEST", len(document.text), f"标准输入有 {len(document.text)} 个字"),
        ("MOST_MEASURES", measures, f"标准输入有 {measures} 段"),
        ("MOST_FIGURES", 3, "标准输入有 3 个数字"),
    ):
        monkeypatch.setattr(module, limit, most)
        assert len(list(draft(document, vocabulary()).statistics())) == 3
        with monkeypatch.context() as smaller:
            smaller.setattr(module, limit, most - 1)
            with pytest.raises(InputError, match=f"^{words}，不像一份报告$"):
                draft(document, vocabulary())
            with pytest.raises(InputError, match=r"^“稿\.txt”有 "):
                draft(parse(text, "稿.txt"), vocabulary())


def test_each_figure_has_its_place_in_the_text() -> None:
    document = parse(REPORT, "报告.txt")
    found = module.drafted(document, vocabulary())
    names = [s.name for _, s in found.report.statistics()]
    assert set(found.spans) == set(found.numbers) == set(names)
    values = {s.name: s for _, s in found.report.statistics()}
    for name, (start, end) in found.spans.items():
        printed = document.text[start:end].replace(",", "")
        assert printed.startswith(str(values[name].value)) or not printed[0].isdigit()
        assert printed.endswith(values[name].unit)
    assert [found.numbers[name] for name in names] == sorted(found.numbers.values())
    assert found.claims is not None
    assert module.drafted(document, vocabulary(), relations=False).claims is None


@pytest.mark.parametrize(("letters", "doubted"), [(8, False), (9, True)])
def test_a_text_of_which_a_third_is_chinese_is_one(letters: int, *, doubted: bool) -> None:
    text = f"一、概况\n\n（一）复议\n\n{'b' * letters}。\n"
    report = drafted(text)
    assert report.body is not None
    # Six characters (一概况一复议) and four marks.
    assert report.body.characters == letters + 10
    assert ("正文大多不是汉字" in report.todo) is doubted


def test_what_is_not_sure_of_a_document_is_told() -> None:
    text = (
        "一、概况\n\n（一）行政应诉\n\n印发《某某某》，落实青府发〔2022〕7号，"
        "制定《甲县行政应诉办法》（青府发〔2022〕9号）。\n"
    )
    assert [(c.title, c.number, c.kind, c.todo) for _, c in drafted(text).citations()] == [
        ("某某某", "", "", "种类未定"),
        ("", "青府发〔2022〕7号", "", "原文只有文号，请补题名"),
        ("甲县行政应诉办法", "青府发〔2022〕9号", "办法", ""),
    ]


def test_what_only_the_head_doubts_stands_in_the_todo() -> None:
    report = drafted("甲县2022年法治政府建设报告\n\n一、概况\n\n受理复议12件。\n")
    assert report.todo.count("；") == 0
    gap = drafted("甲县2022年法治政府建设报告\n\n一、概况\n\n受理12件。\n\n三、其他\n\n办结9件。\n")
    assert gap.todo.endswith("；原文章次不连续，已依次编号")
    assert [c.mark for c in gap.chapters] == ["", "三、"]


def tags_of(text: str, title: str = "") -> list[tuple[int | None, tuple[str, ...]]]:
    heading = f"（一）{title}\n\n" if title else ""
    measures = [m for _, m in drafted(f"一、依法履职\n\n{heading}{text}\n").measures()]
    return [(row.item, row.tags) for row in measures[0].tagged]


@pytest.mark.parametrize(
    ("text", "title", "tagged"),
    [
        ("抓好落实。", "", []),
        ("做好行政复议。", "", [(None, ("行政复议",))]),
        ("一是抓好行政复议。二是抓好普法宣传。", "", [(1, ("行政复议",)), (2, ("普法",))]),
        # What opens the list is said of each, where no title says what all are about.
        (
            "抓好政务服务：一是抓好行政复议。二是抓好普法宣传。",
            "",
            [(0, ("政务服务",)), (1, ("行政复议", "政务服务")), (2, ("普法", "政务服务"))],
        ),
    ],
)
def test_tags_of_a_measure_and_its_items(
    text: str, title: str, tagged: list[tuple[int | None, tuple[str, ...]]]
) -> None:
    found = tags_of(text, title)
    assert [(item, set(tags)) for item, tags in found] == [(i, set(t)) for i, t in tagged]


def test_four_tags_at_most_those_that_are_said_most() -> None:
    text = "做好行政复议、普法宣传、人民调解、政务服务、执法监督。"
    assert [tags for _, tags in tags_of(text)] == [("政务服务", "执法监督", "行政复议", "人民调解")]
    assert [set(tags) for _, tags in tags_of(f"{text}普法宣传，普法讲座，行政复议。")] == [
        {"普法", "行政复议", "政务服务", "执法监督"}
    ]
    assert len(tags_of("做好行政复议、普法宣传、人民调解、政务服务。")[0][1]) == 4
