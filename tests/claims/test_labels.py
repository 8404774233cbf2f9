"""What the words at figures say of them."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.labels import (
    among,
    are_contrary,
    behind_last,
    han,
    in_one_row,
    is_kind,
    is_rest,
    kinds_apart,
    label_behind,
    pairs,
    shared_end,
    shared_pairs,
    short_label,
)


@pytest.mark.parametrize(
    ("labels", "sureness"),
    [
        (("线上办理", "线下办理"), "complete"),
        (("受理", "不予受理"), "firm"),
        (("维持", "撤销"), "exclusive"),
        (("依法批准", "不予批准"), "exclusive"),
        (("非现场检查", "现场检查"), "exclusive"),
        (("应进驻", "未进驻"), "parallel"),
        (("未整改", "不予整改"), "parallel"),
        (("批准", "不予批准", "撤件"), ""),
        (("维持", "其他"), "complete"),
        (("苹果", "梨", "其他"), "closed"),
        (("其他", "苹果", "梨"), ""),
        (("废止", "修订"), "open"),
        (("废止", "修订", "其他"), "complete"),
        (("决定保留", "修改", "废止"), "exclusive"),
        (("综合通办窗口", "行业通办窗口"), "parallel"),
        (("通办窗口", "通办窗口"), ""),
        (("进机关", "进学校", "进企业"), "parallel"),
        (("进机关", "进学校"), ""),
        (("维持", "维持"), ""),
        (("受理",), ""),
        ((), ""),
    ],
)
def test_parts_that_exclude_each_other(labels: tuple[str, ...], sureness: str) -> None:
    assert kinds_apart(labels) == sureness


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("全省立案案件中由县级承办的有", "全省立案案件"),
        ("中心受理案件", ""),
        ("初中学历的有", ""),
        ("办结", ""),
    ],
)
def test_the_things_of_which_some_are_picked(words: str, things: str) -> None:
    assert among(words) == things


def test_one_more_of_a_row() -> None:
    assert in_one_row("撤销", ["维持", "其他"])
    assert not in_one_row("苹果", ["维持"])
    assert in_one_row("现行有效", ["修改", "废止"])
    assert not in_one_row("现行有效", ["保留", "修改", "废止"])
    assert in_one_row("甲类", ["乙类", "丙类"])
    assert not in_one_row("甲类", ["乙类", "丙"])


@pytest.mark.parametrize(
    ("one", "other", "end", "common"),
    [("通办窗口", "综合窗口", 2, 1), ("甲", "乙", 0, 0), ("甲乙", "甲乙", 2, 1), ("", "甲", 0, 0)],
)
def test_what_two_texts_share(one: str, other: str, end: int, common: int) -> None:
    assert shared_end(one, other) == end
    assert shared_pairs(one, other) == common


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("其中共完成化解", "完成化解"),
        ("截至2023年12月31日，受理", "受理"),
        ("《甲办法》受理", "受理"),
        ("受理案件共计", "受理案件"),
        ("将全市行政审批事项的办理时限由", "办理时限"),
        ("", ""),
    ],
)
def test_the_words_before(before: str, label: str) -> None:
    assert short_label(before) == label


def test_the_words_behind_end_at_a_mark_or_particle() -> None:
    assert label_behind(" 调解组织，调解员") == "调解组织"
    assert label_behind("部门、乡镇") == "部门"
    assert label_behind("部门（县、乡）") == "部门（县、乡）"
    assert len(label_behind("长" * 20)) == 14
    assert han("a甲1，乙") == "甲乙"


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ("甲和乙受理、办结", "甲和乙受理、办结"),
        ("各" * 20, "各" * 16),
        # More than twelve characters are cut behind the first particle that leaves so many.
        ("各各各各的子子子子子子子", "各各各各的子子子子子子子"),
        ("各各各各各的子子子子子子子子", "子子子子子子子子"),
        ("的" + "各" * 12, "各" * 12),
        ("的" + "各" * 13, "各" * 13),
        ("甲的各各各各各的子子子子子子子子", "子子子子子子子子"),
        ("甲（乙的子子子子子子子子子", "甲（乙的子子子子子子子子子"),
        ("2023年受理", "受理"),
        ("另有和受理为", "受理"),
    ],
)
def test_the_words_before_are_short(before: str, label: str) -> None:
    assert short_label(before) == label


@pytest.mark.parametrize(
    ("after", "label"),
    [
        ("的部门", ""),
        ("已办结", ""),
        ("部门、县）", "部门、县）"),
        ("部门、县（乡）", "部门"),
        ("部门、" + "各" * 8 + "）", "部门、" + "各" * 8 + "）"),
        ("部门、" + "各" * 9 + "）", "部门"),
    ],
)
def test_a_mark_within_brackets_ends_no_name(after: str, label: str) -> None:
    assert label_behind(after) == label


@pytest.mark.parametrize(
    ("label", "rest"),
    [
        ("其他", True),
        ("其余", True),
        ("作其他处理", True),
        ("以其他方式", True),
        ("不其他", False),
        ("作为其他", False),
        ("作其", False),
        ("", False),
    ],
)
def test_what_is_of_all_others(label: str, *, rest: bool) -> None:
    assert is_rest(label) is rest


@pytest.mark.parametrize(
    ("labels", "contrary"),
    [
        (("批准", "不予批准"), True),
        (("不予批准", "批准"), True),
        (("现场", "非现场"), True),
        (("批准", "批准"), False),
        (("不批准", "未批准"), False),
        (("批准", "未办结"), False),
        (("应进驻", "未进驻"), False),
        (("批", "不批"), False),
        (("批准",), False),
        (("批准", "不予批准", "未批准"), False),
    ],
)
def test_one_label_denies_the_other(labels: tuple[str, ...], *, contrary: bool) -> None:
    assert are_contrary(labels) is contrary


@pytest.mark.parametrize(
    ("labels", "alike"),
    [
        (("甲窗口", "乙窗口"), True),
        (("窗口", "甲窗口"), False),
        (("甲窗", "乙窗"), False),
        (("甲窗口", "甲窗口", "乙窗口"), False),
        (("进甲", "进乙", "进丙"), True),
        (("进甲", "进甲", "进丙"), False),
        (("进甲", "出乙", "进丙"), False),
    ],
)
def test_labels_that_are_built_alike(labels: tuple[str, ...], *, alike: bool) -> None:
    assert (kinds_apart(labels) == "parallel") is alike


def test_the_pieces_of_words() -> None:
    assert [pairs(words) for words in ("", "甲", "甲乙丙")] == [[], [], ["甲乙", "乙丙"]]
    assert is_kind("维持原判")
    assert not is_kind("苹果")


@pytest.mark.parametrize(
    ("words", "behind"),
    [("全年，其中；受理", "受理"), ("全年；其中，受理", "受理"), ("受理", "受理"), ("受理，", "")],
)
def test_what_stands_behind_the_last_mark(words: str, behind: str) -> None:
    assert behind_last(words, "，；") == behind
