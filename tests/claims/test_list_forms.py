"""Where a list stands near its count."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.list_counts import Count
from lawgov_cli.claims.list_forms import Found, Heads, found_near

COUNT = Count(0, 0, 2, "个", "2", 0)


def near(before: str, after: str, count: Count = COUNT) -> list[Found]:
    text = f"{before}2个{after}"
    start = len(before)
    placed = count._replace(start=start, end=start + 2)
    return list(found_near(placed, text, Heads(text)))


def seen(before: str, after: str, count: Count = COUNT) -> list[tuple[str, str, int, bool, bool]]:
    return [
        (found.place, found.run.marks, found.named, found.strict, found.open)
        for found in near(before, after, count)
    ]


@pytest.mark.parametrize(
    ("before", "after", "form"),
    [
        ("出台《甲》《乙》", "文件。", ("before", "titles", 2, True, False)),
        ("出台《甲》《乙》等", "文件。", ("before", "titles", 2, False, True)),
        ("出台", "文件：《甲》《乙》。", ("colon", "titles", 2, True, False)),
        ("出台", "文件：《甲》《乙》等。", ("colon", "titles", 2, False, True)),
        ("出台", "文件《甲》《乙》。", ("title", "titles", 2, True, False)),
        ("", "部门联合印发《甲》《乙》。", ("title", "titles", 2, False, False)),
        ("（甲和乙）", "案件。", ("bracket_before", "pauses", 2, True, False)),
        ("居前", "的甲、乙。", ("of", "pauses", 2, False, False)),
        ("", "短板：一是甲；二是乙。", ("items", "numbered", 2, True, False)),
        ("", "短板需要补齐。一是甲。二是乙。", ("items", "numbered", 2, False, False)),
        ("", "批次，第一个甲，第二个乙。", ("order", "ordinals", 2, False, False)),
        ("", "目标。\n关于甲。好。\n关于乙。好。\n其他。", ("openings", "lines", 2, False, False)),
        ("物业、噪声最多，", "领域", ("above", "pauses", 2, False, False)),
        ("集体学法6次，会前学法12次，", "项合计", ("above", "commas", 2, False, False)),
    ],
)
def test_forms(before: str, after: str, form: tuple[str, str, int, bool, bool]) -> None:
    assert form in seen(before, after)


def test_no_list_is_near() -> None:
    assert seen("办结", "。") == []


def test_copies_of_titles_are_not_counted_strictly() -> None:
    (found,) = near("发放《甲》《乙》", "。", COUNT._replace(unit="份"))
    assert not found.strict


def test_what_opens_sentences_with_the_noun_that_is_counted() -> None:
    text = "打造2个产业集群。打造甲产业集群。好。打造乙产业集群。好。打造丙产业集群。好。"
    count = COUNT._replace(start=2, end=4, value=3, quoted=True)
    assert [found.run.marks for found in found_near(count, text, Heads(text))] == ["nouns"]


def test_a_figure_between_a_count_and_its_list_leaves_it_open() -> None:
    # 2个部门办结案件37件：甲10件、乙20件、丙7件 counts the cases.
    assert seen("", "部门办结案件37件：甲10件、乙20件、丙7件。") == [
        ("colon", "pauses", 3, False, False)
    ]


PAIR, THREE = COUNT, COUNT._replace(value=3)


@pytest.mark.parametrize(
    ("before", "after", "count", "form"),
    [
        # What stands right before a count; 等 leaves it open where it names no more than that.
        ("整合住建、司法、法院", "部门", THREE, ("before", "pauses", 3, True, False)),
        ("整合住建、司法、法院等", "部门", THREE, ("before", "pauses", 3, False, True)),
        ("整合住建、司法、法院等", "部门", PAIR, ("before", "pauses", 3, True, True)),
        ("整合住建、司法", "部门", PAIR, ("before", "pauses", 2, False, False)),
        ("出台《甲》《乙》共", "文件", PAIR, ("before", "titles", 2, True, False)),
        ("出台《甲》《乙》\n", "文件", PAIR, ("before", "titles", 2, True, False)),
        ("推进“甲、乙”", "要素", PAIR, ("before", "pauses", 2, False, False)),
        ("（甲、乙、丙）", "案件", THREE, ("bracket_before", "pauses", 3, True, False)),
        ("（甲、乙以及丙等）", "案件", THREE, ("bracket_before", "pauses", 3, False, True)),
        ("（甲）", "案件", PAIR, None),
        # What stands above it, where it refers there: as many, or numbered one by one.
        ("一是好；二是好。上述", "问题", PAIR, ("above", "numbered", 2, False, False)),
        ("一是好；二是好；三是好。上述", "问题", PAIR, ("above", "numbered", 3, True, False)),
        ("一是好；三是好。上述", "问题", PAIR, None),
        ("一是好。上述", "问题", PAIR, None),
        ("调查、论证，上述", "程序", PAIR, ("above", "pauses", 2, False, False)),
        ("调查、论证，上述", "程序", THREE, None),
        ("调查、论证、听证，上述", "程序", PAIR, None),
        ("调查、论证等，上述", "程序", PAIR, None),
        ("调查3、论证，上述", "程序", PAIR, None),
        ("调查3、论证，", "项合计", PAIR, ("above", "pauses", 2, False, False)),
        ("调查、论证，针对这", "程序", PAIR, ("above", "pauses", 2, False, False)),
        ("今年调查、论证；", "程序", PAIR, ("above", "pauses", 2, False, False)),
        ("调查、论证。", "程序", PAIR, None),
        ("学法6次，会前学法，", "项合计", PAIR, None),
        ("学法6次，会前学法12次，又8次，", "项合计", PAIR, None),
        ("学法6次，会前学法12次，又8次，", "项合计", THREE, ("above", "commas", 3, False, False)),
    ],
)
def test_what_stands_before_a_count(
    before: str, after: str, count: Count, form: tuple[str, str, int, bool, bool] | None
) -> None:
    assert seen(before, after, count) == ([form] if form else [])


@pytest.mark.parametrize(
    ("heads", "behind", "found"),
    [
        ("甲", "其他。", 0),
        ("甲乙", "其他。", 1),
        ("甲乙", "", 1),
        ("甲乙", "其他事项。\n关于戊。", 1),
        ("甲", "其他事项。\n关于戊。", 0),
        ("甲乙丙", "其他。", 0),
    ],
)
def test_as_many_lines_as_are_counted_open_alike(heads: str, behind: str, found: int) -> None:
    lines = "".join(f"关于{head}。好。\n" for head in heads)
    openings = [form for form in seen("", f"目标。\n{lines}{behind}") if form[0] == "openings"]
    assert len(openings) == found
