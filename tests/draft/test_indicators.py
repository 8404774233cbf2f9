"""The indicator list: every entry can be found, and the curated report's names live in it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from tests.draft.drafted import vocabulary

from lawgov_cli.chinese.units import family_of
from lawgov_cli.curated import DataError, load_report
from lawgov_cli.curated.words import load_words
from lawgov_cli.draft.figures.vocabulary import make_vocabulary
from lawgov_cli.library.open import builtin_data

if TYPE_CHECKING:
    from pathlib import Path


def test_names_stand_once() -> None:
    names = Counter(indicator.name for indicator in vocabulary().indicators)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_indicator_can_be_told() -> None:
    for indicator in vocabulary().indicators:
        assert indicator.words, indicator.name
        assert indicator.about, indicator.name
        for word in indicator.words:
            assert all(word.pieces), indicator.name


def test_the_tags_are_those_of_the_word_list() -> None:
    tags = load_words(builtin_data() / "words.yaml")["tags"]
    known = load_words(builtin_data() / "indicators.yaml")["tags"]
    assert set(known) <= set(tags)
    assert list(vocabulary().tags) == tags


def test_most_of_the_curated_names_are_indicators() -> None:
    report = load_report(builtin_data() / "report.yaml")
    known = {indicator.name for indicator in vocabulary().indicators}
    names = [statistic.name for _, statistic in report.statistics()]
    assert sum(name in known for name in names) >= len(names) // 2


def test_units_for_one_thing_are_one_kind() -> None:
    assert family_of("起") == family_of("万件") == family_of("件")
    assert family_of("名") == family_of("万人") == "人"
    assert family_of("人(次)") == "人次"


def test_a_small_list() -> None:
    lists = {
        "indicators": [
            {
                "topic": "图书馆",
                "about": ["图书馆", "借阅"],
                "units": ["次"],
                "names": {"借出": "借出 外借…次 -归还", "=藏书": "藏书 @册", "借阅率": "借阅率"},
            }
        ]
    }
    made = make_vocabulary(lists, ["阅读"])
    assert [i.name for i in made.indicators] == ["图书馆·借出", "藏书", "图书馆·借阅率"]
    assert made.indicators[0].counts("场")
    assert not made.indicators[0].counts("%")
    assert made.indicators[1].counts("万册")
    assert made.indicators[2].counts("%")
    assert made.tags == {"阅读": ("阅读",)}


def test_a_broken_list_names_its_place(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("# lawgov: words\ntags: [a\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"words\.yaml:"):
        load_words(file)
