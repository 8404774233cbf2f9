import pytest

from lawgov_cli.chinese.ordinals import behind_number, find_ordinals, item_spans


def numbers(text: str) -> list[int]:
    return [o.number for o in find_ordinals(text)]


def test_items_are_found_in_and_between_sentences() -> None:
    assert numbers("一是一般案件，二是二审案件") == [1, 2]
    assert numbers("一是甲。二是乙；三是丙十一是丁") == [1, 2, 3, 11]
    assert numbers("一要甲，二要乙") == [1, 2]


def test_an_ordinal_that_lost_its_shi_is_marked() -> None:
    (found,) = find_ordinals("工作。二对涉及的案件")
    assert (found.number, found.lost_shi) == (2, True)


@pytest.mark.parametrize(
    "text",
    [
        "坚持一是一、二是二，查处",
        "统一是关键",
        "重点之一是甲",
        "其一是",
        "第三是",
        "一是非",
        "三要素",
        "一要求",
        "唯一是",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("开展培训", "开展培训"),
        ("（三）开展培训", "开展培训"),
        ("(3) 开展培训", " 开展培训"),
        ("1.开展培训", "开展培训"),
        ("三、开展培训", "开展培训"),
        ("①开展培训", "开展培训"),
        ("二是开展培训", "开展培训"),
        ("●开展培训", "开展培训"),
        ("—— 开展培训", "开展培训"),
        (" \u3000开展培训", "开展培训"),
        ("“三项制度”", "“三项制度”"),
        ("（不含转办）", "（不含转办）"),
        ("《条例》", "《条例》"),
        ('"三项制度"', '"三项制度"'),
        ("统一是好的", "统一是好的"),
        ("一是", ""),
        ("三、", ""),
    ],
)
def test_the_words_of_a_clause_begin_behind_what_numbers_them(text: str, words: str) -> None:
    assert text[behind_number(text, 0, len(text)) :] == words


def test_only_a_line_or_sentence_opens_with_a_heading_or_a_bullet() -> None:
    text = "全年，（三）类；—类。1.检查"

    assert text[behind_number(text, 3, 7) :].startswith("（三）类")
    assert text[behind_number(text, 8, 10) :].startswith("类")
    assert text[behind_number(text, 11, len(text)) :] == "检查"
    assert behind_number("\n 全年", 0, 1) == 1
    assert behind_number("二是", 0, 1) == 0


FAR = "\n" * 300
"""What puts a text far from the beginning."""


def test_each_sentence_is_read_by_itself() -> None:
    sentences = [*("一是甲。", "二要乙；", "其一是丙。", "三对丁做。", "十一是戊。", "统一是己；")]
    wanted, at = [], len(FAR)
    for sentence in sentences:
        wanted += [o._replace(start=o.start + at, end=o.end + at) for o in find_ordinals(sentence)]
        at += len(sentence)
    assert find_ordinals(FAR + "".join(sentences)) == wanted
    assert [o.number for o in wanted] == [1, 2, 3, 11]


def test_an_item_runs_to_the_next() -> None:
    text = "做到：一\u200b是甲。二是乙。"
    assert [(n, text[a:b]) for n, a, b in item_spans(text)] == [
        (1, "一\u200b是甲。"),
        (2, "二是乙。"),
    ]
