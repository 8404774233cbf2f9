"""Drafting again: what a person wrote stays, what changed in the text is added or marked."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.draft.drafted import REPORT, drafted, reloaded

from lawgov_cli.draft.again.merge import ADDED
from lawgov_cli.draft.again.update import update
from lawgov_cli.model import (
    FORMAT,
    Body,
    Chapter,
    Measure,
    Place,
    Relation,
    Report,
    Statistic,
    Tagged,
)

if TYPE_CHECKING:
    from collections.abc import Callable


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


def made(*chapters: tuple[str, list[str]], relations: tuple[str, ...] = ()) -> Report:
    """A report of chapters with their titles and the texts of their measures.

    Each text names a figure by its first letters: 受理50件。 is 受理 = 50件.
    """
    made_chapters = []
    for number, (title, texts) in enumerate(chapters, 1):
        measures = []
        for at, text in enumerate(texts, 1):
            clauses = [c for c in text.split("。") if c[-1:] == "件"]
            figures = tuple(
                Statistic(
                    c.removesuffix("件").rstrip("0123456789"),
                    Decimal(c.strip("件")[-2:]),
                    "件",
                    quote=c,
                )
                for c in clauses
            )
            measures.append(Measure(f"{number}.{at}", "", text, statistics=figures))
        made_chapters.append(Chapter(number, title, tuple(measures)))
    place = Place(name="甲县", short="甲县", level="县", province="乙省")
    return Report(
        id="x",
        title="题名",
        year=2022,
        place=place,
        issuer="甲县人民政府",
        chapters=tuple(made_chapters),
        relations=tuple(map(Relation, relations)),
    )


def texts(report: Report) -> list[tuple[str, str]]:
    return [(m.id, m.text) for _, m in report.measures()]


def figures(report: Report) -> dict[str, int]:
    return {s.name: int(s.value) for _, s in report.statistics()}


def test_one_title_that_is_like_the_old_keeps_the_old() -> None:
    old = made(("坚持依法行政", ["受理50件。"]), ("化解矛盾纠纷", ["审结48件。"]))
    new = made(
        ("持续依法行政", ["受理51件。"]), ("强化执法监督", ["审结48件。"]), ("附", ["宣传12件。"])
    )
    again = update(old, new)
    assert [c.title for c in again.chapters] == ["坚持依法行政", "强化执法监督", "附"]
    assert figures(again) == {"受理": 51, "审结": 48, "宣传": 12}


def test_a_measure_goes_on_in_the_one_that_is_most_like_it() -> None:
    old = made(("一", ["全县调解组织受理纠纷50件。", "县法院受理应诉案件30件。"]))
    new = made(
        (
            "一",
            [
                "县法院新收并受理应诉案件31件。",
                "完全不同。其他内容12件。",
                "全县各级调解组织受理纠纷52件。",
            ],
        )
    )
    again = update(old, new)
    assert [m.todo for _, m in again.measures()] == ["", ADDED, ""]
    found = figures(again)
    assert (found["县法院受理应诉案件"], found["全县调解组织受理纠纷"]) == (31, 52)
    assert again.todo == ""


def test_what_a_person_joined_or_divided_stays_and_all_behind_it_is_read() -> None:
    joined = made(("一", ["受理50件。审结48件。", "宣传12件。", "培训13件。"]))
    divided = made(("一", ["受理50件。", "审结48件。", "宣传14件。", "培训13件。"]))
    again = update(joined, divided)
    assert texts(again) == [
        ("1.1", "受理50件。审结48件。"),
        ("1.2", "宣传14件。"),
        ("1.3", "培训13件。"),
    ]
    assert figures(again) == {"受理": 50, "审结": 48, "宣传": 14, "培训": 13}
    back = update(divided, joined)
    assert [text for _, text in texts(back)] == [
        "受理50件。",
        "审结48件。",
        "宣传12件。",
        "培训13件。",
    ]
    thrice = made(("一", ["受理50件。审结48件。培训13件。", "宣传12件。"]))
    parts = made(("一", ["受理50件。", "审结48件。", "培训13件。", "宣传15件。"]))
    assert texts(update(thrice, parts))[0] == ("1.1", "受理50件。审结48件。培训13件。")
    assert [text for _, text in texts(update(parts, thrice))][:3] == [
        "受理50件。",
        "审结48件。",
        "培训13件。",
    ]


def test_a_new_measure_has_free_names_and_its_own_relations() -> None:
    old = made(("一", ["受理50件。"]), relations=("受理 >= 1",))
    new = made(
        ("一", ["受理50件。", "另外一批。审结48件。受理60件。"]),
        relations=("审结 <= 受理", "受理 >= 1"),
    )
    # The figures of a report have one name each: what is new takes another.
    again = update(old, new)
    assert figures(again) == {"受理": 50, "审结": 48, "受理·第2处": 60}
    assert [r.equation for r in again.relations] == [
        "受理 >= 1",
        "审结 <= 受理·第2处",
        "受理·第2处 >= 1",
    ]


def test_names_within_names_are_rewritten_as_wholes() -> None:
    old = made(("一", ["县受理50件。", "县受理复议30件。"]))
    renamed = {"县受理": "甲", "县受理复议": "乙"}
    old = edited(
        old,
        lambda m: replace(
            m, statistics=tuple(replace(s, name=renamed[s.name]) for s in m.statistics)
        ),
    )
    new = made(("一", ["县受理52件。", "县受理复议31件。"]), relations=("县受理复议 <= 县受理",))
    assert [r.equation for r in update(old, new).relations] == ["乙 <= 甲"]


def test_what_is_gone_is_told_by_its_title_or_its_first_letters() -> None:
    long = "这是一段很长的没有标题的文字说了很多事情最后受理50件。"
    old = made(("一", [long, "审结48件。"]))
    again = update(old, made(("一", ["审结48件。"])))
    assert again.todo.startswith(f"更新时原文中已没有这些段落: “{long[:20]}” (")
    titled = edited(old, lambda m: replace(m, title="标题。"))
    again = update(
        titled, edited(made(("一", ["审结48件。"])), lambda m: replace(m, title="标题。"))
    )
    assert again.todo.startswith("更新时原文中已没有这些段落: “标题。” (")


def test_the_body_is_that_of_the_new_text_where_it_has_one() -> None:
    old, new = made(("一", ["受理50件。"])), made(("一", ["受理50件。"]))
    one, other = Body(5, "a"), Body(6, "b")
    assert update(replace(old, body=one), new).body == one
    assert update(replace(old, body=one), replace(new, body=other)).body == other
    assert update(old, replace(new, body=other)).body == other
