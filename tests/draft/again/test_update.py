"""Drafting again: what a person wrote stays, what changed in the text is added or marked."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.draft.drafted import REPORT, drafted, reloaded

from lawgov_cli.draft.again.update import update
from lawgov_cli.model import FORMAT, Relation, Tagged

if TYPE_CHECKING:
    from collections.abc import Callable

    from lawgov_cli.model import Measure, Report, Statistic


def edited(report: Report, change: Callable[[Measure], Measure]) -> Report:
    """The report with every measure as a person changed it."""
    chapters = tuple(
        replace(c, measures=tuple(change(m) for m in c.measures)) for c in report.chapters
    )
    return replace(report, chapters=chapters)


def corrected() -> Report:
    """A draft after a person's work: renamed, retagged, one figure deleted, one todo written."""

    def change(measure: Measure) -> Measure:
        statistics = tuple(
            replace(s, name="我起的名字", scope="全县各乡镇", todo="")
            if s.name == "人民调解组织"
            else s
            for s in measure.statistics
            if s.name != "人民调解·涉及金额"
        )
        return replace(
            measure, tagged=(Tagged(None, ("我的主题",)),), bodies=("甲局",), statistics=statistics
        )

    report = edited(drafted(REPORT), change)
    return replace(
        report,
        id="qingshi-2022",
        url="http://example.org/",
        todo="",
        relations=(*report.relations, Relation("我起的名字 <= 人民调解员", note="我写的")),
    )


def by_name(report: Report) -> dict[str, Statistic]:
    return {s.name: s for _, s in report.statistics()}


def test_the_same_text_changes_nothing() -> None:
    old = corrected()
    assert update(old, drafted(REPORT)) == old


def test_only_line_ends_changed() -> None:
    old = corrected()
    again = update(old, drafted(REPORT.replace("。全年", "。\n全年")))
    assert [s for _, s in again.statistics()] == [s for _, s in old.statistics()]


def test_corrections_stay_in_a_measure_whose_text_changed() -> None:
    new = update(corrected(), drafted(REPORT.replace("1200件", "1201件")))
    names = by_name(reloaded(new))
    assert names["我起的名字"].scope == "全县各乡镇"
    assert "人民调解·涉及金额" not in names
    assert names["人民调解·纠纷"].value == Decimal(1201)
    assert "原为 1200件" in names["人民调解·纠纷"].todo
    assert (new.id, new.url, new.todo) == ("qingshi-2022", "http://example.org/", "")
    measure = next(m for _, m in new.measures() if "调解" in m.title)
    assert measure.tags == ("我的主题",)
    assert measure.bodies == ("甲局",)
    assert Relation("我起的名字 <= 人民调解员", note="我写的") in new.relations


def test_an_added_figure_is_marked() -> None:
    text = REPORT.replace("共有调解员", "新设调解工作室12个，共有调解员")
    names = by_name(reloaded(update(corrected(), drafted(text))))
    (added,) = [s for s in names.values() if s.value == Decimal(12)]
    assert "更新时新增" in added.todo
    assert names["我起的名字"].todo == ""


def test_an_added_measure_is_marked_and_the_others_stay() -> None:
    text = REPORT.replace("二、化解", "强化执法监督。评查执法案卷300卷。\n\n二、化解")
    new = reloaded(update(corrected(), drafted(text)))
    (added,) = [m for _, m in new.measures() if "评查" in m.text]
    assert "更新时新增" in added.todo
    assert by_name(new)["我起的名字"].scope == "全县各乡镇"


def test_what_the_text_no_longer_has_is_told() -> None:
    text = REPORT.replace("，共有调解员430余人", "")
    new = reloaded(update(corrected(), drafted(text)))
    measure = next(m for _, m in new.measures() if "调解" in m.title)
    assert "人民调解员 = 430人" in measure.todo


def test_a_relation_that_lost_a_figure_stays_and_is_told() -> None:
    text = REPORT.replace("，共有调解员430余人", "")
    new = reloaded(update(corrected(), drafted(text)))
    assert "我起的名字 <= 人民调解员" in {r.equation for r in new.relations}
    assert "我起的名字 <= 人民调解员" in new.todo


def test_a_lost_measure_is_told_with_its_figures() -> None:
    start, end = REPORT.index("扎实开展行政复议"), REPORT.index("二、化解")
    new = reloaded(update(corrected(), drafted(REPORT[:start] + REPORT[end:])))
    assert "行政复议·受理 = 50件" in new.todo


def test_a_measure_that_a_person_divided_stays_divided() -> None:
    def divide(report: Report) -> Report:
        chapter = report.chapters[2]
        whole = chapter.measures[0]
        first, second = whole.text.split("。", 1)
        halves = (
            replace(whole, text=f"{first}。", statistics=whole.statistics[:2]),
            replace(whole, id="2.2", title="", text=second, statistics=whole.statistics[2:]),
        )
        chapters = list(report.chapters)
        chapters[2] = replace(chapter, measures=(*halves, *chapter.measures[1:]))
        return replace(report, chapters=tuple(chapters))

    old = reloaded(divide(drafted(REPORT)))
    new = reloaded(update(old, drafted(REPORT.replace("审结48件", "审结47件"))))
    assert [m.text for m in new.chapters[2].measures] == [m.text for m in old.chapters[2].measures]


def test_a_new_relation_comes_with_a_new_figure() -> None:
    text = REPORT.replace("纠纷1200件", "纠纷1200件，其中县级200件，乡镇1000件")
    new = reloaded(update(corrected(), drafted(text)))
    added = [r.equation for r in new.relations if r.equation.startswith("人民调解·纠纷 =")]
    assert len(added) == 1


def test_a_file_of_the_older_format_gets_what_it_could_not_say() -> None:
    text = "一、立法\n推进普法。2021年3月4日，县司法局印发《青石县条例》。宣传3次。\n"
    new = drafted(text)
    plain = edited(
        replace(new, format=1),
        lambda m: replace(
            m,
            citations=tuple(
                replace(c, action="我写的", rank="", issuer="", date="") for c in m.citations
            ),
        ),
    )
    report = update(plain, new)
    (citation,) = [c for _, c in report.citations()]
    assert (citation.issuer, citation.date) == ("县司法局", "2021-03-04")
    assert (citation.rank, citation.action) == ("地方性法规", "我写的")
    assert report.format == FORMAT
    # In a file of today's format what is empty was left empty.
    (kept,) = [c for _, c in update(replace(plain, format=FORMAT), new).citations()]
    assert (kept.rank, kept.issuer, kept.date) == ("", "", "")
