"""The indicator list: every entry can be told, and no two take the same clause."""

from __future__ import annotations

import json
import marshal
from collections import Counter, defaultdict
from itertools import product
from typing import TYPE_CHECKING

import jsonschema
import pytest
from tests.draft.drafted import names_in, vocabulary

from lawgov_cli.chinese.units import family_of
from lawgov_cli.curated import DataError, load_report
from lawgov_cli.curated.words import load_words
from lawgov_cli.draft.figures.vocabulary import (
    MADE,
    load_vocabulary,
    make_vocabulary,
    vocabulary_of,
    whole_name,
)
from lawgov_cli.made import builtin_data

if TYPE_CHECKING:
    from pathlib import Path

    from lawgov_cli.draft.figures.vocabulary import Indicator


def test_names_stand_once_in_a_topic() -> None:
    # One that its sentence must tell may say more of what counts the same: 修订 beside 废止.
    alone = (indicator for indicator in vocabulary().indicators if not indicator.against)
    names = Counter((indicator.topic, indicator.name) for indicator in alone)
    assert [name for name, count in names.items() if count > 1] == []


SHOWN = [
    pytest.param(whole_name(group["topic"], name), said["shows"], id=f"{group['topic']}-{name}")
    for group in load_words(builtin_data() / "indicators.yaml")["indicators"]
    for name, said in group["names"].items()
]


@pytest.mark.parametrize(("name", "sentence"), SHOWN)
def test_its_sentence_shows_an_indicator(name: str, sentence: str) -> None:
    assert name in names_in(f"{sentence}。")


def test_no_two_indicators_take_the_same_clause() -> None:
    taken: dict[tuple[str, str], set[str]] = defaultdict(set)
    for indicator in vocabulary().indicators:
        # One that its sentence must tell from another takes no clause by itself.
        for clause in () if indicator.against else _clauses(indicator):
            for kind in indicator.kinds:
                taken[clause, kind].add(indicator.name)
    assert {clause: names for clause, names in taken.items() if len(names) > 1} == {}


def _clauses(indicator: Indicator) -> set[str]:
    """Every clause that an indicator asks for: what was done with what of what."""
    found = set(indicator.says)
    if indicator.says and not (indicator.objects or indicator.actions):
        return found
    for topic, action in product(indicator.topics, indicator.actions or [""]):
        for thing in indicator.objects or [""]:
            found.add(f"{action}{'' if topic in thing else topic}{thing}")
    return found


def test_a_deed_has_one_word_in_names_of_our_own() -> None:
    deeds = vocabulary().deeds
    assert deeds["查办"] == "查处"
    assert not set(deeds) & set(deeds.values())
    assert names_in("查办走私案件12件。") == names_in("查处走私案件12件。") == ["走私案件·查处"]


def test_sorts_are_counted_in_their_own_unit() -> None:
    (sorts,) = (i for i in vocabulary().indicators if i.name == "依申请政务服务事项·类别")
    assert [unit for unit in ("类", "项", "个") if sorts.counts(unit)] == ["类"]


def test_the_list_follows_its_schema() -> None:
    folder = builtin_data()
    schema = json.loads((folder / "indicators.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(load_words(folder / "indicators.yaml"), schema)


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
                "also": "借阅中心",
                "unit": "次",
                "names": {
                    "借出": {"action": "借出 外借", "shows": "图书馆借出3次"},
                    "=藏书": {"says": "馆藏图书", "unit": "册", "alone": "yes"},
                    "图书馆": {"unit": "个"},
                },
            }
        ]
    }
    made = make_vocabulary(lists, ["阅读"])
    lent, kept, library = made.indicators
    assert [i.name for i in made.indicators] == ["图书馆·借出", "藏书", "图书馆"]
    assert lent.counts("场")
    assert not lent.counts("%")
    assert lent.asks_for("次")
    assert not lent.asks_for("场")
    assert lent.asks_for_action
    assert kept.counts("万册")
    assert kept.alone
    assert lent.explains("外借")
    assert lent.explains("图书馆")
    assert not lent.explains("馆藏图书")
    assert lent.is_about("借阅中心大厅")
    assert not lent.is_about("借阅")
    assert made.told_by(["外借"]) == (lent,)
    assert made.told_by(["中心外借"]) == (lent,)
    assert library in made.told_by(["图书馆"])
    assert made.topics["借阅中心"] == {"图书馆"}
    assert made.tags == {"阅读": ("阅读",)}


def test_words_of_one_meaning_serve_all_but_those_that_part_them() -> None:
    lists = {
        "indicators": [
            {
                "topic": "图书馆",
                "names": {
                    "借出": {"action": "借出", "unit": "次"},
                    "读者": {"object": "读者", "action": "接待", "unit": "人"},
                    "还入": {"action": "还入", "unit": "次"},
                },
            },
            {"topic": "阅览室", "names": {"借出": {"action": "外借", "unit": "次"}}},
        ],
        "alike": {"借出": "外借 还入 借"},
        "deeds": {"接待": "接纳 提供"},
    }
    lent, readers, returned, room = make_vocabulary(lists, []).indicators
    assert lent.actions == {"借出"}  # 还入 is another of its topic
    assert returned.actions == {"还入"}
    assert readers.actions == {"接待", "接纳"}  # 提供 is bare
    assert room.actions == {"外借", "借出", "还入"}  # 借 is one letter


def test_a_broken_list_names_its_place(tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    file.write_text("# lawgov: words\ntags: [a\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"words\.yaml:"):
        load_words(file)


def test_files_are_none_of_the_cases() -> None:
    indicators = {indicator.name: indicator for indicator in vocabulary().indicators}
    assert indicators["行政处罚·案件"].counts("件")
    assert not indicators["行政处罚·案件"].counts("卷")
    assert indicators["行政执法案卷评查·案卷"].counts("卷")
    # Matters are none of the bodies that something was done to.
    assert indicators["行政处罚·企业"].counts("家")
    assert not indicators["行政处罚·企业"].counts("项")


def test_what_a_wheel_brings_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    brought = {MADE: marshal.loads(marshal.dumps(vocabulary_of(builtin_data())))}  # noqa: S302
    monkeypatch.setattr("lawgov_cli.draft.figures.vocabulary.ready", brought.get)
    monkeypatch.setattr("lawgov_cli.draft.figures.vocabulary.vocabulary_of", None)
    made, known = load_vocabulary.__wrapped__(builtin_data()), vocabulary()
    assert made.indicators == known.indicators
    assert made.lexicon.parts == known.lexicon.parts
    assert (made.tags, made.deeds, made.topics) == (known.tags, known.deeds, known.topics)
    for text in ("审查合同12份", "受理行政复议申请"):
        sayings = made.sayings_in(text)
        assert sayings == known.sayings_in(text)
        assert made.told_by([text], sayings) == known.told_by([text], sayings)
        assert made.topics_in(text) == known.topics_in(text)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        # The last first, each once; the end of a word that no list has says one, too.
        ("办理行政复议案件，收到信访", ["信访", "行政复议"]),
        ("行政复议，行政应诉，行政复议", ["行政复议", "行政应诉"]),
        ("人民调解委员会调解纠纷", ["人民调解", "人民调解组织"]),
        ("政务服务大厅；行政许可", ["行政许可", "政务服务"]),
        ("退休一件事", ["高效办成一件事"]),
        ("复议", ["行政复议"]),
        ("其他工作", []),
        ("", []),
    ],
)
def test_the_topics_that_a_text_names(text: str, topics: list[str]) -> None:
    assert vocabulary().topics_in(text) == tuple(topics)


def test_the_topics_of_a_word_are_those_that_it_begins_with() -> None:
    of = vocabulary().topics_of
    assert of("政务服务事项") == {"政务服务"}
    assert of("复议") == {"行政复议"}
    assert of("退休一件事") == of("行政") == of("") == frozenset()


def test_the_sayings_of_a_text_tell_their_indicators() -> None:
    known = vocabulary()
    said = "走访民营企业"
    sayings = known.sayings_in(f"共{said}12份")
    assert said in sayings
    assert "营商环境·走访企业" in {i.name for i in known.told_by([], sayings)}
    assert known.sayings_in(said[:-1]) == known.sayings_in("") == []


def test_what_words_tell_and_in_which_units() -> None:
    told = {i.name for i in vocabulary().told_by(["复议"])}
    assert {"行政复议·收到申请", "行政复议·办理"} <= told
    assert {i.topic for i in vocabulary().told_by(["退休一件事"])} == {"高效办成一件事"}
    assert [i.name for i in vocabulary().told_by(["执法记录仪"])] == ["执法记录仪"]
    assert vocabulary().told_by(["甲"]) == vocabulary().told_by([]) == ()
    accepted = next(i for i in vocabulary().indicators if i.name == "行政复议·受理")
    counted = {unit: accepted.counts(unit) for unit in ("件", "宗", "份", "人", "%")}
    assert counted == {"件": True, "宗": True, "份": True, "人": False, "%": False}
    assert accepted.explains("受理")
    assert not accepted.explains("甲")
    assert [accepted.is_about(w) for w in ("复议", "行政复议案件", "行政")] == [True, True, False]
    beside = [i.name for i in vocabulary().siblings(accepted)]
    assert {"行政复议·受理", "行政复议·审结"} <= set(beside)
    assert "行政复议·审结率" not in beside
