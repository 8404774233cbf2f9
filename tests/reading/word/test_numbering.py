"""Automatic numbers: as Word counts and writes them."""

from __future__ import annotations

import pytest
from tests.reading.files import NAMES, docx, level, listed, numbering, para, styles

from lawgov_cli.reading import word
from lawgov_cli.reading.word.numbering import in_front

CHAPTER = level(0, "chineseCountingThousand", "%1、")
SECTION = level(1, "japaneseCounting", "（%2）")


def lines(body: str, part: str, style: str = "") -> list[str]:
    parts = {"numbering": part} | ({"styles": style} if style else {})
    return word.read(docx(body, **parts), "“稿”")[0].text.splitlines()


def test_a_deeper_level_starts_anew_behind_each_number_above() -> None:
    body = listed("甲") + listed("子", 1) + listed("丑", 1) + listed("乙") + listed("寅", 1)
    assert lines(body, numbering(CHAPTER + SECTION)) == [
        "一、甲",
        "（一）子",
        "（二）丑",
        "二、乙",
        "（一）寅",
    ]


@pytest.mark.parametrize(
    ("more", "third"),
    [('<w:lvlRestart w:val="0"/>', "2)寅"), ('<w:lvlRestart w:val="1"/>', "1)寅"), ("", "1)寅")],
)
def test_a_level_can_go_on(more: str, third: str) -> None:
    levels = level(0, "decimal", "%1.") + level(1, "decimal", "%2)", more)
    assert (
        lines(listed("甲") + listed("子", 1) + listed("乙") + listed("寅", 1), numbering(levels))[
            -1
        ]
        == third
    )


def test_a_restart_can_name_a_higher_level() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)")
        + level(2, "decimal", "(%3)", '<w:lvlRestart w:val="1"/>')
    )
    body = listed("甲") + listed("子", 1) + listed("a", 2) + listed("丑", 1) + listed("b", 2)
    assert lines(body, numbering(levels))[-1] == "(2)b"


def test_lists_of_one_definition_go_on_unless_one_says_where_it_starts() -> None:
    body = listed("甲") + listed("乙", number=2) + listed("丙", number=3) + listed("丁", number=3)
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    assert lines(body, numbering(CHAPTER, "", "", start)) == [
        "一、甲",
        "二、乙",
        "五、丙",
        "六、丁",
    ]


def test_a_list_can_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1．")}</w:lvlOverride>'
    assert lines(listed("一", number=2), numbering(CHAPTER, "", own)) == ["甲．一"]


def test_a_level_without_a_start_counts_from_nothing() -> None:
    bare = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>'
    assert lines(listed("甲") + listed("乙"), numbering(bare)) == ["0)甲", "1)乙"]


def test_legal_numbers_are_arabic() -> None:
    levels = CHAPTER + level(1, "decimal", "%1.%2、", "<w:isLgl/>")
    assert lines(listed("甲") + listed("子", 1), numbering(levels)) == ["一、甲", "1.1、子"]


def test_a_level_above_that_was_never_used_counts_as_its_first() -> None:
    levels = CHAPTER + level(1, "decimal", "%1-%2、")
    assert lines(listed("子", 1), numbering(levels)) == ["一-1、子"]


def test_a_style_numbers_its_paragraphs() -> None:
    style = styles(
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="a"/><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = "".join(
        para(text, properties=f'<w:pStyle w:val="{name}"/>')
        for text, name in (("甲", "b"), ("子", "c"), ("乙", "a"))
    )
    assert lines(body, numbering(CHAPTER + SECTION), style) == ["一、甲", "（一）子", "二、乙"]


def test_a_level_can_name_its_style() -> None:
    style = styles(
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    levels = CHAPTER + level(1, "japaneseCounting", "（%2）", '<w:pStyle w:val="s"/>')
    body = para("子", properties='<w:pStyle w:val="s"/>')
    assert lines(body, numbering(levels), style) == ["（一）子"]


def test_a_paragraph_can_be_taken_out_of_its_style_s_list() -> None:
    style = styles(
        '<w:style w:type="paragraph" w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    out = '<w:pStyle w:val="s"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    assert lines(para("甲", properties=out), numbering(CHAPTER), style) == ["甲"]


def test_a_definition_can_lead_to_a_numbering_style() -> None:
    link = (
        '<w:abstractNum w:abstractNumId="7"><w:numStyleLink w:val="列"/></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="7"/></w:num>'
    )
    style = styles(
        '<w:style w:type="numbering" w:styleId="列"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    part = numbering(CHAPTER, more=link)
    assert lines(listed("甲", number=9) + listed("乙"), part, style) == ["一、甲", "二、乙"]


def test_a_definition_that_leads_to_itself_ends() -> None:
    part = (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="s"/>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    style = styles(
        '<w:style w:styleId="s"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert lines(listed("甲"), part, style) == ["甲"]


def test_a_format_of_its_own_pads_numbers() -> None:
    custom = '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
    alternate = (
        f'<mc:AlternateContent><mc:Choice Requires="v">{custom}</mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    levels = f'<w:lvl w:ilvl="0"><w:start w:val="7"/>{alternate}<w:lvlText w:val="%1、"/></w:lvl>'
    assert lines(listed("甲"), numbering(levels)) == ["007、甲"]


def test_bullets_are_no_text_and_fixed_words_are() -> None:
    assert lines(listed("甲"), numbering(level(0, "bullet", "●"))) == ["甲"]
    assert lines(listed("甲"), numbering(level(0, "none", "附注："))) == ["附注：甲"]


def test_empty_paragraphs_of_a_list_are_counted_and_printed() -> None:
    assert lines(listed("甲") + listed("") + listed("丙"), numbering(CHAPTER)) == [
        "一、甲",
        "二、",
        "三、丙",
    ]


@pytest.mark.parametrize(
    ("label", "text", "printed"),
    [
        ("一、\t", "总则", "一、"),
        ("第一条\t", "总则", "第一条 "),
        ("第一条", "总则", "第一条"),
        ("1.\t", "2件", "1. "),
        ("1.\t", "总则", "1."),
        ("1 ", "2件", "1 "),
        ("（一）\t", "2件", "（一）"),
        ("\t", "甲", ""),
        ("", "甲", ""),
    ],
)
def test_a_gap_keeps_a_number_apart_only_where_letters_would_meet(
    label: str, text: str, printed: str
) -> None:
    assert in_front(label, text) == printed


def test_a_long_pattern_of_a_number_is_cut() -> None:
    body = listed("甲")
    text = word.read(docx(body, numbering=numbering(level(0, "decimal", "%1" * 100_000))), "“稿”")[
        0
    ].text
    assert len(text) < 200


@pytest.mark.parametrize(
    "lists",
    [
        "<w:lvlOverride w:ilvl='0'/>",
        "<w:lvlOverride w:ilvl='4'><w:startOverride w:val='9'/></w:lvlOverride>",
    ],
)
def test_an_override_of_nothing_or_of_another_level_changes_nothing(lists: str) -> None:
    assert lines(listed("甲") + listed("乙"), numbering(CHAPTER, lists)) == ["一、甲", "二、乙"]


def test_a_level_that_is_not_defined_has_no_number() -> None:
    assert lines(listed("甲", 5) + listed("乙", 1), numbering(SECTION)) == ["甲", "（一）乙"]
    assert lines(listed("甲"), f"<w:numbering {NAMES}><w:x/></w:numbering>") == ["甲"]


def test_a_bullet_with_a_number_in_its_text_is_none() -> None:
    assert lines(listed("甲"), numbering(level(0, "bullet", "%1"))) == ["甲"]


def test_styles_that_name_each_other_end() -> None:
    links = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:numStyleLink w:val="L{n}"/></w:abstractNum>'
        for n in (1, 2)
    )
    nums = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
    looped = styles(
        *(
            f'<w:style w:type="numbering" w:styleId="L{n}"><w:pPr><w:numPr>'
            f'<w:numId w:val="{3 - n}"/></w:numPr></w:pPr></w:style>'
            for n in (1, 2)
        )
    )
    part = f"<w:numbering {NAMES}>{links}{nums}</w:numbering>"
    assert lines(listed("甲"), part, looped) == ["甲"]


@pytest.mark.parametrize(
    ("suffix", "shown"), [("nothing", "1甲"), ("tab", "1 甲"), ("space", "1 甲")]
)
def test_what_follows_a_number(suffix: str, shown: str) -> None:
    levels = level(0, "decimal", "%1", f'<w:suff w:val="{suffix}"/>')
    assert lines(listed("甲"), numbering(levels)) == [shown]


def test_levels_above_and_below_count_on_their_own() -> None:
    """A level that is passed over counts as its first; one below starts with its own number."""
    levels = (
        level(0, "decimal", "%1.", start=3)
        + level(1, "decimal", "%1.%2.", start=5)
        + level(2, "decimal", "%1.%2.%3.")
    )
    body = listed("甲") + listed("子", 2) + listed("丑", 1) + listed("寅", 2) + listed("乙")
    assert lines(body + listed("卯", 1), numbering(levels)) == [
        "3.甲",
        "3.5.1.子",
        "3.6.丑",
        "3.6.1.寅",
        "4.乙",
        "4.5.卯",
    ]


@pytest.mark.parametrize(
    ("restart", "numbers"), [(1, ["1", "2", "1"]), (2, ["1", "1", "1"]), (0, ["1", "2", "3"])]
)
def test_behind_which_level_a_third_one_starts_anew(restart: int, numbers: list[str]) -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)")
        + level(2, "decimal", "(%3)", f'<w:lvlRestart w:val="{restart}"/>')
    )
    body = listed("甲") + listed("子", 1) + listed("x", 2) + listed("丑", 1) + listed("x", 2)
    body += listed("乙") + listed("寅", 1) + listed("x", 2)
    found = [line for line in lines(body, numbering(levels)) if line.endswith("x")]
    assert found == [f"({number})x" for number in numbers]


def test_a_list_that_starts_anew_does_so_once() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = listed("甲") + listed("乙", number=2) + listed("丙") + listed("丁", number=2)
    assert lines(body, numbering(CHAPTER, "", start)) == ["一、甲", "五、乙", "六、丙", "七、丁"]


def test_a_legal_number_of_a_level_without_numbers_is_left_out() -> None:
    levels = level(0, "none", "附") + level(1, "decimal", "%1%2、", "<w:isLgl/>")
    assert lines(listed("甲") + listed("子", 1), numbering(levels)) == ["附甲", "1、子"]


def test_a_chain_of_numbering_styles_is_followed_to_its_end() -> None:
    def style(number: int) -> str:
        return (
            f'<w:style w:type="numbering" w:styleId="L{number}"><w:pPr><w:numPr>'
            f'<w:numId w:val="{number}"/></w:numPr></w:pPr></w:style>'
        )

    links = "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:numStyleLink w:val="L{n - 1}"/></w:abstractNum>'
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n in range(2, 20)
    )
    part = numbering(CHAPTER, more=links)
    body = listed("甲", number=19)
    assert lines(body, part, styles(*(style(n) for n in range(1, 20)))) == ["一、甲"]
    assert lines(body, part, styles(*(style(n) for n in range(2, 20)))) == ["甲"]


def test_a_pattern_has_a_hundred_letters_at_most() -> None:
    part = numbering(level(0, "decimal", "（" * 99 + "%1" + "、"))
    assert lines(listed("甲"), part) == ["（" * 99 + "%甲"]


def test_a_style_without_a_list_takes_the_one_that_it_is_based_on() -> None:
    """Also where one between them has properties and no list."""
    style = styles(
        '<w:style w:type="paragraph" w:styleId="c"><w:basedOn w:val="b"/><w:pPr/></w:style>'
        '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/><w:pPr/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    body = para("甲", properties='<w:pStyle w:val="c"/>')
    assert lines(body, numbering(CHAPTER), style) == ["一、甲"]
