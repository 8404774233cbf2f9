"""A term stands for every way in which a date, a number or a document number is printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.fold import fold
from lawgov_cli.errors import LawgovError
from lawgov_cli.library.terms import looks_like_regex, term


def finds(word: str, text: str) -> bool:
    """Whether a term is found in a printed text."""
    return term(word).pattern.search(fold(text)) is not None


DATES = (
    "2020年6月3日",
    "2020-06-03",
    "2020.6.3",
    "2020/6/3",
    "２０２０年６月３日",
    "2020年06月03日",
)
NUMBERS = ("州司通〔2020〕1号", "州司通[2020]1号", "州司通（2020）1号", "州司通【2020】1号")
FIGURES = ("10317件", "10,317件", "１０，３１７件")


@pytest.mark.parametrize("forms", [DATES, NUMBERS, FIGURES])
def test_every_form_finds_every_other(forms: tuple[str, ...]) -> None:
    for typed in forms:
        for printed in forms:
            assert finds(typed, f"于{printed}，"), (typed, printed)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("2020-06-03", "2020年6月30日"),
        ("2020-6-1", "2020年6月11日"),
        ("2020-06-03", "12020-06-03"),
        ("10,317", "110317件"),
        ("10317", "103170件"),
        ("10317", "10,317,000元"),
        ("317", "3,17"),
        ("1,031", "10,31"),
        ("[2020]", "(2021)"),
        ("2020.6.3", "2020年63"),
    ],
)
def test_what_only_looks_alike_is_not_found(word: str, text: str) -> None:
    pattern = term(word).pattern
    found = pattern.search(fold(text))
    assert found is None or fold(word) in fold(text)
    if fold(word) not in fold(text):
        assert found is None


@given(
    st.text("行政2020年6月3日-./,[](〔〕1０，件", min_size=1, max_size=12).filter(str.strip),
    st.text("行政2020年6月3日-./,[](〔〕1０，件", max_size=5),
    st.text("行政2020年6月3日-./,[](〔〕1０，件", max_size=5),
)
def test_a_term_is_always_found_as_it_stands(word: str, before: str, after: str) -> None:
    made = term(word)
    text = fold(before + word + after)
    match = made.pattern.search(text)
    assert match is not None
    # What every match holds is what the index is asked for.
    assert all(piece in match[0] for piece in made.certain)


@pytest.mark.parametrize("word", ["", " \n", "\u200b", "\ufeff ", "\u00ad\u200b "])
def test_an_empty_term_is_refused(word: str) -> None:
    with pytest.raises(LawgovError, match="检索词不能为空"):
        term(word)


@pytest.mark.parametrize("word", ["行政.*复议", "复议|应诉", r"\d+件", "[^行]", "(?i)a", "行.?政"])
def test_expressions_are_told(word: str) -> None:
    assert looks_like_regex(word)


@pytest.mark.parametrize(
    "word", ["行政复议", "2020.6.3", "州司通[2020]1号", "(试行)", "98.6%", "A+"]
)
def test_plain_terms_are_no_expressions(word: str) -> None:
    assert not looks_like_regex(word)
