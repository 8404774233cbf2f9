import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.titles import find_titles


def shown(text: str) -> list[tuple[int, str, str, str]]:
    return [(t.depth, t.opening, t.closing, t.text(text)) for t in find_titles(text)]


def test_titles_side_by_side() -> None:
    assert shown("《甲条例》《乙办法》和《丙》") == [
        (0, "《", "》", "甲条例"),
        (0, "《", "》", "乙办法"),
        (0, "《", "》", "丙"),
    ]


def test_titles_nest_in_every_printed_form() -> None:
    for inner in ("〈方案〉", "<方案>", "《方案》"):
        outer, nested = shown(f"《关于印发{inner}的通知》")
        assert outer == (0, "《", "》", f"关于印发{inner}的通知")
        assert nested[0] == 1
        assert nested[3] == "方案"


def test_a_title_may_run_over_a_line_end() -> None:
    assert shown("《关于做好\n工作的通知》") == [(0, "《", "》", "关于做好\n工作的通知")]


def test_a_lost_inner_mark_leaves_the_outer_title_whole() -> None:
    assert shown("《关于加强工作的意见>的通知》") == [(0, "《", "》", "关于加强工作的意见>的通知")]
    assert shown("《关于印发<方案的通知》")[0] == (0, "《", "》", "关于印发<方案的通知")


def test_a_title_that_is_never_closed_ends_with_its_clause() -> None:
    assert shown("出台《工作方案，明确任务。《条例》实施。") == [
        (0, "《", "", "工作方案"),
        (0, "《", "》", "条例"),
    ]


def test_a_title_that_was_never_opened_begins_behind_its_verb() -> None:
    assert shown("研究制定某县年度工作要点》，明确目标") == [(0, "", "》", "某县年度工作要点")]


@given(st.text(alphabet="《》〈〉<>，。\n中印发", max_size=80))
def test_spans_lie_in_the_text(text: str) -> None:
    for title in find_titles(text):
        assert 0 <= title.start <= title.inner_start <= title.inner_end <= title.end <= len(text)


def test_time_grows_with_the_text_only() -> None:
    for piece in ("《", "》", "《》", "<", "《中"):
        find_titles(piece * 100_000)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        (f"《{'甲' * 148}》", [("《", "》", 148)]),
        (f"《{'甲' * 149}》", [("《", "》", 149)]),
        (f"《{'甲' * 150}》", [("《", "", 149), ("", "》", 1)]),
        (f"《{'甲' * 200}", [("《", "", 149)]),
        (f"{'甲' * 200}》", [("", "》", 150)]),
        ("《甲\n \n乙》", [("《", "", 1), ("", "》", 1)]),
        ("《甲；乙》", [("《", "", 1), ("", "》", 1)]),
        ("《甲》乙》", [("《", "》", 1), ("", "》", 1)]),
        ("《》", [("《", "》", 0)]),
        ("〈甲〉", []),
        ("《甲〈乙＞》", [("《", "》", 4)]),
        ("《甲＜乙>》", [("《", "》", 4), ("＜", ">", 1)]),
        ("印发了甲乙办法》", [("", "》", 4)]),
        ("开展甲乙》", [("", "》", 2)]),
        ("了甲乙丙》", [("", "》", 4)]),
    ],
)
def test_how_long_a_title_is_and_where_a_lost_mark_stood(
    text: str, titles: list[tuple[str, str, int]]
) -> None:
    found = [(t.opening, t.closing, len(t.text(text))) for t in find_titles(text)]
    assert found == titles


def test_a_single_mark_that_stays_open_is_no_title() -> None:
    for mark in "〈<＜":
        assert shown(f"《甲{mark}乙。") == [(0, "《", "", f"甲{mark}乙")]


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_sentence_is_read_by_itself() -> None:
    sentences = [
        *(
            "印发《甲条例》。",
            "出台《甲〈乙〉丙》《丁》；",
            "《工作方案，明确任务。",
            "制定甲乙要点》。",
        ),
        *("《甲<乙>丙》；", "《关于甲》的《乙》。"),
    ]
    wanted, at = [], len(FAR)
    for sentence in sentences:
        for t in find_titles(sentence):
            places = (t.start, t.end, t.inner_start, t.inner_end)
            wanted.append((*(place + at for place in places), t.depth))
        at += len(sentence)
    found = find_titles(FAR + "".join(sentences))
    assert [(t.start, t.end, t.inner_start, t.inner_end, t.depth) for t in found] == wanted
