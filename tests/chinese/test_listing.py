"""The words that a sentence lists beside their number."""

from __future__ import annotations

import pytest

from lawgov_cli.chinese.listing import not_listed, sentence_around, words_listed


@pytest.mark.parametrize(
    ("text", "figure", "words"),
    [
        ("建成县、乡、村三级平台。", "三级", ("县", "乡", "村")),
        ("整合市县两级监管系统。", "两级", ("市", "县")),
        ("强化部门联动，整合住建、司法、法院三个部门资源。", "三个", ("住建", "司法", "法院")),
        (
            "将公众参与、专家论证、风险评估、集体讨论决定四大程序落到实处。",
            "四大",
            ("公众参与", "专家论证", "风险评估", "集体讨论决定"),
        ),
        ("分别于7月、12月分两批组织。", "两批", ("7月", "12月")),
        (
            "对公共安全、民生保障、营商环境等3个领域开展检查。",
            "3个",
            ("公共安全", "民生保障", "营商环境"),
        ),
        ("出台《甲办法》《乙办法》2个文件。", "2个", ("甲办法", "乙办法")),
        ("出台2个文件：《甲办法》和《乙办法》。", "2个", ("甲办法", "乙办法")),
        ("旁听了录像（甲案和乙公司诉某局案）两个案件。", "两个", ("甲案", "乙公司诉某局案")),
        ("开展“放管服、民法典、野生动物”三轮清理。", "三轮", ("放管服", "民法典", "野生动物")),
        (
            "抓好三项工作:一是普法宣传；\n二是执法监督,加强检查；\n三是复议改革。之后总结。",
            "三项",
            ("普法宣传", "执法监督", "复议改革"),
        ),
        # Another number of words, or none that can be told, is no list.
        ("建成县、乡三级平台。", "三级", ()),
        ("抓好三项工作:一是普法；三是复议。", "三项", ()),
        ("抓好两项工作：一是普法；二是，复议。", "两项", ()),
        ("围绕《》《甲》 、两个文件。", "两个", ()),
        ("抓好两项工作。一是普法；二是复议。", "两项", ()),
        ("办理案件30件。", "30件", ()),
        ("建成平台1个。", "1个", ()),
        ("围绕甲、乙、、丙四个方面。", "四个", ()),
    ],
)
def test_words(text: str, figure: str, words: tuple[str, ...]) -> None:
    at = text.index(figure)
    count = {"三": 3, "两": 2, "四": 4}.get(figure[0], 0) or int(figure[:-1])
    assert words_listed(text, at, at + len(figure), count) == words


def test_a_sentence_runs_over_line_ends_to_its_mark() -> None:
    text = "前句。甲：\n一、乙；\n二、丙！后句"
    assert text[slice(*sentence_around(text, text.index("乙")))] == "甲：\n一、乙；\n二、丙！"
    assert text[slice(*sentence_around(text, 0))] == "前句。"
    assert text[slice(*sentence_around(text, len(text) - 1))] == "后句"


@pytest.mark.parametrize(
    ("words", "missing"),
    [(("州", "县"), ""), (("县", "州"), "州"), (("州", "州"), "州"), (("乡",), "乡"), ((), "")],
)
def test_the_first_word_that_is_not_there_in_its_turn(words: tuple[str, ...], missing: str) -> None:
    assert not_listed("州、县两级", words) == missing


def listed(text: str, figure: str, count: int) -> tuple[str, ...]:
    at = text.index(figure)
    return words_listed(text, at, at + len(figure), count)


@pytest.mark.parametrize(("letters", "found"), [(40, True), (41, False)])
def test_a_word_of_a_list_is_not_longer_than_a_clause(letters: int, found: bool) -> None:  # noqa: FBT001
    word = "长" * letters
    assert bool(listed(f"乙、{word}两个方面。", "两个", 2)) is found


@pytest.mark.parametrize(("letters", "found"), [(90, True), (91, False)])
def test_a_title_of_a_list_is_not_longer_than_a_title(letters: int, found: bool) -> None:  # noqa: FBT001
    title = "长" * letters
    assert listed(f"《乙》《{title}》2个文件。", "2个", 2) == (("乙", title) if found else ())


def test_of_an_item_its_beginning_is_listed() -> None:
    text = f"抓好两项工作：一是{'普法' * 20}；二是复议。"
    assert listed(text, "两项", 2) == ("普法" * 8, "复议")


@pytest.mark.parametrize(
    ("text", "figure", "count", "words"),
    [
        ("把甲、乙等共计两个方面。", "两个", 2, ("甲", "乙")),
        ("住房和建设、司法两个方面。", "两个", 2, ("建设", "司法")),
        ("甲，乙、丙两个方面。", "两个", 2, ("乙", "丙")),
        ("甲和乙两个方面。", "两个", 2, ("甲", "乙")),
        ("甲、乙和丙三个方面。", "三个", 3, ("甲", "乙", "丙")),
        ("“甲、乙”两个方面。", "两个", 2, ("甲", "乙")),
        ("(甲、乙)两个方面。", "两个", 2, ("甲", "乙")),
        ("甲。乙、丙两个方面。", "两个", 2, ("乙", "丙")),
        ("省市县三级。", "三级", 3, ("省", "市", "县")),
        ("省市局三级。", "三级", 3, ()),
        ("甲一个方面。", "一个", 1, ()),
        ("两项工作：一是甲；二是乙。三是丙。", "两项", 2, ("甲", "乙")),
    ],
)
def test_where_a_list_begins(text: str, figure: str, count: int, words: tuple[str, ...]) -> None:
    assert listed(text, figure, count) == words
