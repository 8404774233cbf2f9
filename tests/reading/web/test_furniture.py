"""What stands around an article on a government's page is left out, the article is not."""

from __future__ import annotations

import pytest

from lawgov_cli.reading import web

ARTICLE = (
    "<h1>某县2023年法治政府建设年度报告</h1><p>发布时间：2024-01-20 来源：县司法局</p>"
    "<p>一、总体情况</p>"
    + "".join(
        f"<p>全年办理行政复议案件{n}件，全部按期办结。群众满意度不断提高。</p>"
        for n in range(96, 104)
    )
)
FIRST, LAST = (
    "某县2023年法治政府建设年度报告",
    "全年办理行政复议案件103件，全部按期办结。群众满意度不断提高。",
)


def lines(body: str) -> list[str]:
    return web.read(f"<html><body>{body}</body></html>".encode(), "“页”")[0].text.splitlines()


@pytest.mark.parametrize(
    "around",
    [
        "<nav><a>首页</a><a>政务公开 12345</a></nav>",
        '<div class="nav"><ul><li><a>首页</a><li><a>要闻</a></ul></div>',
        '<div id="topNav">热线12345</div>',
        '<div class="main-menu">办事服务</div>',
        '<div class="breadcrumb">首页 &gt; 政务公开 &gt; 2023年</div>',
        '<div class="curmb">您的位置：<a>首页</a></div>',
        "<div>当前位置：<a>首页</a> &gt; <a>公开</a></div>",
        '<div class="bdsharebuttonbox"><a>微信</a><a>微博</a></div>',
        '<div class="share">分享到：<a>QQ空间</a></div>',
        "<p>【打印本页】【关闭窗口】</p>",
        '<div role="search">搜索 2023</div>',
        "<footer>主办单位：某县人民政府 电话0855-1234567</footer>",
        '<div class="footer"><p>版权所有：某县人民政府办公室</p><p>黔ICP备05001234号</p></div>',
        "<table><tr><td>版权所有 某县人民政府 网站标识码5226000001</td></tr></table>",
        "<ul><li><a>2022年报告</a><li><a>2021年报告</a><li><a>2020年报告</a></ul>",
        "<div>上一篇：<a>2022年</a></div>",
    ],
)
def test_furniture_before_and_behind_the_article_is_left_out(around: str) -> None:
    for body in (
        f'{around}<div class="content">{ARTICLE}</div>',
        f'<div class="wrap"><div class="content">{ARTICLE}</div>{around}</div>',
    ):
        found = lines(body)
        assert (found[0], found[-1]) == (FIRST, LAST)
        assert len(found) == 11


def test_named_furniture_inside_the_article_is_left_out() -> None:
    inside = ARTICLE + '<div class="share">分享到：<a>微信</a></div>'
    assert lines(f"<div>{inside}</div>")[-1] == LAST


def test_a_list_of_links_inside_the_article_is_read() -> None:
    links = "<ul><li><a>《办法》</a><li><a>《细则》</a><li><a>《清单》</a></ul>"
    found = lines(f"<div>{ARTICLE.replace('<p>一、', links + '<p>一、')}</div>")
    assert found[2:5] == ["《办法》", "《细则》", "《清单》"]


@pytest.mark.parametrize("name", ["top", "head", "nav", "location", "footer", "sidebar"])
def test_a_name_does_not_cost_the_article(name: str) -> None:
    assert len(lines(f'<div class="{name}">{ARTICLE}</div>')) == 11
    assert (
        len(lines(f'<div class="{name}"><div>{ARTICLE}</div></div><div class="nav">首页</div>'))
        == 11
    )


@pytest.mark.parametrize(
    "head",
    [
        '<div class="article-header"><h1>另一题名</h1></div>',
        '<div id="top">发布时间：2024-01-20</div>',
        "<div>来源：县政府 【打印本页】【关闭窗口】</div>",
        '<table class="head"><tr><td>索引号</td><td>00012345</td></tr></table>',
        '<div class="wrap">另一题名</div>',
    ],
)
def test_what_is_said_of_the_article_is_read_wherever_it_stands(head: str) -> None:
    found = lines(f'{head}<div class="content">{ARTICLE}</div>')
    assert len(found) == 12


def test_names_of_words_in_the_article_cost_nothing() -> None:
    marked = ARTICLE.replace("案件96件", '案件<span class="location top">96件</span>')
    assert any("案件96件" in line for line in lines(f"<div>{marked}</div>"))


def test_a_page_without_sentences_is_read_whole() -> None:
    assert lines("<p>甲</p><div><a>乙</a><a>丙</a></div>") == ["甲", "乙丙"]


@pytest.mark.parametrize(
    "contents",
    [
        "<ul><li><a href='#a'>一、总体情况</a><li><a href='#b'>二、下一步</a></ul>",
        "<div><a href='#a'>一、总体情况</a> <a href='#b'>二、下一步</a></div>",
    ],
)
def test_links_to_the_page_s_own_chapters_are_its_contents(contents: str) -> None:
    for body in (f"{contents}<div>{ARTICLE}</div>", f"<div>{contents}{ARTICLE}</div>"):
        assert lines(body) == lines(f"<div>{ARTICLE}</div>")


def test_other_links_inside_the_article_are_read() -> None:
    for link in ("#", "a.html", "#a' name='x"):
        kept = f"<ul><li><a href='{link}'>附件一</a></ul>"
        assert "附件一" in lines(f"<div>{kept}{ARTICLE}</div>")
    two = "<ul><li><a href='#'>附件一</a><li><a href='b'>附件二</a></ul>"
    assert "附件二" in lines(f"<div>{two}{ARTICLE}</div>")
    note = "<p><a href='#a'>附件一</a>和<a href='#b'>附件二</a></p>"
    assert "附件一和附件二" in lines(f"<div>{ARTICLE}{note}</div>")


def test_a_page_of_links_alone_is_read() -> None:
    assert lines("<p><a href='#a'>附件一</a><a href='#b'>附件二</a></p>") == ["附件一附件二"]


def sentences(count: int) -> str:
    return "".join(f"<p>全年办理行政复议案件{n}件。</p>" for n in range(10, 10 + count))


@pytest.mark.parametrize(
    ("links", "words", "left"),
    [
        ("<a>甲县</a><a>乙县</a>", "", True),  # two links are no list
        ("<a>甲县</a><a>乙县</a><a>丙县</a>", "", False),
        ("<a>甲县甲县</a><a>乙县</a><a>丙</a>", "其中的", False),  # seven letters of ten
        ("<a>甲县甲</a><a>乙县</a><a>丙</a>", "其中的", True),
        ("<a>甲县</a><a>乙县</a><a>丙县。</a>", "", True),  # a sentence
    ],
)
def test_which_lists_of_links_are_furniture(links: str, words: str, left: bool) -> None:  # noqa: FBT001
    found = lines(f"<div>{links}{words}</div><div>{ARTICLE}</div>")
    assert (len(found) == 12) is left


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("打印", True),  # too short to say it
        ("打印本页", False),
        ("打印本页" + "甲" * 116, False),
        ("打印本页" + "甲" * 117, True),
        ("打印本页。", True),
    ],
)
def test_which_lines_every_page_has(line: str, left: bool) -> None:  # noqa: FBT001
    found = lines(f"<div>{line}</div><div>{ARTICLE}</div>")
    assert (len(found) == 12) is left


@pytest.mark.parametrize(("inner", "whole"), [(6, False), (7, True)])
def test_the_article_holds_most_of_the_sentences(inner: int, whole: bool) -> None:  # noqa: FBT001
    """Of ten sentences seven are most, six are not: then what stands around them is of it."""
    links = "<ul><li><a>甲县</a><li><a>乙县</a><li><a>丙县</a></ul>"
    found = lines(f"<div>{links}{sentences(10 - inner)}<div>{sentences(inner)}</div></div>")
    assert (len(found) == 10) is whole


@pytest.mark.parametrize(("count", "left"), [(1, False), (2, True)])
def test_named_furniture_with_sentences_is_text(count: int, left: bool) -> None:  # noqa: FBT001
    found = lines(f'<div class="footer">{sentences(count)}</div><div>{sentences(7)}</div>')
    assert (len(found) == 7 + count) is left


def test_of_a_long_article_a_tenth_may_stand_in_furniture() -> None:
    for count, left in ((2, False), (3, True)):
        found = lines(f'<div class="footer">{sentences(count)}</div><div>{sentences(16)}</div>')
        assert (len(found) == 16 + count) is left, count


@pytest.mark.parametrize(("others", "left"), [(1, True), (2, False), (3, False)])
def test_what_holds_more_than_a_third_of_the_sentences_is_no_furniture(
    others: int,
    left: bool,  # noqa: FBT001
) -> None:
    """One of three is no more than a third."""
    found = lines(f'<div class="footer">{sentences(1)}</div><div>{sentences(others)}</div>')
    assert (len(found) == others + 1) is left


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("fooTer", False),
        ("someFooter", False),
        ("somefooter", True),
        ("mainNav", False),
        ("NAV", False),
        ("nav2", False),
        ("navy", True),
        ("top-bar", False),
    ],
)
def test_a_name_is_read_word_by_word(name: str, left: bool) -> None:  # noqa: FBT001
    found = lines(f'<div id="{name}">办事服务</div><div>{ARTICLE}</div>')
    assert (len(found) == 12) is left


def test_what_is_named_but_is_no_box_is_read() -> None:
    assert "办事服务" in lines(f'<h4 class="nav">办事服务</h4><div>{ARTICLE}</div>')


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_furniture_with_a_headline_is_read(tag: str) -> None:
    assert "某报告" in lines(f'<div class="top"><{tag}>某报告</{tag}></div><div>{ARTICLE}</div>')
    assert "某报告" not in lines(f'<div class="top"><h4>某报告</h4></div><div>{ARTICLE}</div>')


def test_one_link_to_a_place_of_the_page_is_no_contents() -> None:
    one = "<div><a href='#a'>一、总体情况</a></div>"
    assert "一、总体情况" in lines(f"<div>{one}{ARTICLE.replace('<p>一、总体情况</p>', '')}</div>")
    worded = "<div>见<a href='#a'>一、甲</a><a href='#b'>二、乙</a></div>"
    assert "见一、甲二、乙" in lines(f"<div>{worded}{ARTICLE}</div>")


def test_a_page_of_one_sentence_has_contents_too() -> None:
    contents = "<ul><li><a href='#a'>一、甲</a><li><a href='#b'>二、乙</a></ul>"
    assert lines(f"{contents}<div><p>全年办结12件。</p><p>附件</p></div>") == [
        "全年办结12件。",
        "附件",
    ]
    assert len(lines(f"{contents}<div><p>全年办结12件</p></div>")) == 3


@pytest.mark.parametrize(
    ("links", "other", "kept"),
    [(3, 0, False), (2, 0, True), (3, 2, False), (3, 3, True)],
)
def test_how_many_links_are_a_list_of_links(links: int, other: int, *, kept: bool) -> None:
    """Three and more, which are seven tenths of the letters."""
    box = "<div>" + "<a>甲乙</a>" * links + "丙" * other + "</div>"
    found = lines(f"{box}<div>{ARTICLE}</div>")
    assert (found[0] != FIRST) is kept


@pytest.mark.parametrize(("letters", "kept"), [(3, False), (120, False), (121, True)])
def test_how_long_a_line_of_every_page_is(letters: int, *, kept: bool) -> None:
    words = "分享到" + "甲" * (letters - 3)
    assert (lines(f"<div>{words}</div><div>{ARTICLE}</div>")[0] != FIRST) is kept
