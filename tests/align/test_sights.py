"""What a figure's sentence says of it: this year's value, an earlier one, a change."""

from __future__ import annotations

import pytest

from lawgov_cli.align.sights import (
    Spot,
    role_of,
    sights_of,
)
from lawgov_cli.chinese.figures import find_figures


def sights(text: str, year: int = 2022) -> list[tuple[str, str]]:
    """Each figure of a text with its role."""
    spots = [Spot(f.start, f.end, f.value, f.unit, f.qualifier) for f in find_figures(text)]
    return [(text[s.spot.start : s.spot.end], s.role) for s in sights_of(text, spots, year)]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("受理申请57件，较上年的46件增长18.8%。", ["value", "earlier", "change"]),
        ("出庭率96.3%，上年为92.3%。", ["value", "earlier"]),
        ("查办案件2,304件（2021年为2,071件）。", ["value", "earlier"]),
        (
            "受理39件，办结38件，分别较上年的47件、46件有所下降。",
            ["value", "value", "earlier", "earlier"],
        ),
        ("副校长由上年的81名增至92名。", ["earlier", "value"]),
        ("事项由155项压缩至70项。", ["earlier", "value"]),
        ("制定文件6件，比上年减少2件。", ["value", "change"]),
        (
            "总量23.1万户，企业8.02万户，分别比上年净增1.7万户和0.66万户。",
            ["value", "value", "change", "change"],
        ),
        ("满意率94.8%，提高1.2个百分点。", ["value", "change"]),
        # A rate or a multiple changes by itself, a number only beside a word of comparison.
        ("总量增长2倍。", ["change"]),
        ("总量增长2件。", ["value"]),
        ("总量净增2件。", ["change"]),
        ("总量比上年增长了约2件。", ["change"]),
        ("受理57件，同比增加至60件。", ["value", "value"]),
        ("受理57件，同比至少3件。", ["value", "value"]),
        ("提高率高2%。", ["value"]),
        # Earlier is what its own clause says is, up to where it reached this year's.
        ("上年，受理8件。", ["value"]),
        ("2021年达到8件。", ["value"]),
        ("上年度末为8件。", ["earlier"]),
        ("上年结转8件，上年受理9件。", ["value", "earlier"]),
        ("上年的8件以及9件。", ["earlier", "earlier"]),
        ("上年的8件、9人。", ["earlier", "value"]),
        ("上年的8件，9件。", ["earlier", "value"]),
        ("从8件提高到9件。", ["earlier", "value"]),
        ("从8件中选出9件。", ["value", "value"]),
        ("由2021年8件压减到9件。", ["earlier", "value"]),
        ("由县8件，提高到9件。", ["value", "value"]),
        ("同比增加12场。", ["change"]),
        ("全年新增示范校3所。", ["value"]),
        ("网上可办率提高至98.2%。", ["value"]),
        ("2022年受理申请57件。", ["value"]),
        ("2023年将培训90人。", ["value"]),
        ("发展党员不少3名。", ["value"]),
    ],
)
def test_what_a_figure_says(text: str, roles: list[str]) -> None:
    assert [role for _, role in sights(text)] == roles


def test_a_year_is_earlier_only_before_the_reports_own() -> None:
    assert role_of("2021年受理", "", "件", 2022) == "earlier"
    assert role_of("2021年受理", "", "件", 2021) == "value"
    assert role_of("2021年受理", "", "件", 0) == "value"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2020年受理9件，2021年受理8件，办结7件。", [2020, 2021, 0]),
        ("2020年至2021年受理9件。", [2021]),
        ("2020年成立，受理9件。", [0]),
    ],
)
def test_the_last_year_of_a_clause_is_a_figures(text: str, years: list[int]) -> None:
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    assert [s.year for s in sights_of(text, spots)] == years


def test_a_sentence_is_masked_and_its_figures_counted() -> None:
    text = "前一句3件。受理 57 件，审结50件；另一句1件。"
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    second = sights_of(text, spots)[2]
    assert second.masked == "受理#，审结#；"
    assert (second.at, second.own, second.number) == (1, "审结", 2)
    assert text[slice(*second.sentence)] == "受理 57 件，审结50件；"


def test_what_is_counted_stands_before_a_figure_or_behind_it() -> None:
    text = "全县有14个乡镇、182个村（社区）。"
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    assert [s.own for s in sights_of(text, spots)] == ["全县乡镇", "村"]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("全县共培训人员达90人。", "全县共培训人员"),
        ("女性的比例为40%。", "女性率"),
        # A clause of its own words alone: what stands before its mark, none behind.
        ("受理申请：90件。", "受理申请"),
        ("（受理90件）。", "受理"),
    ],
)
def test_the_words_that_say_what_is_counted(text: str, own: str) -> None:
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    assert sights_of(text, spots)[0].own == own


def test_a_clause_is_read_up_to_the_figures_beside_it_and_no_further_than_a_long_one() -> None:
    text = f"{'甲' * 100}受理90件办结{'乙' * 100}。"
    spots = [Spot(f.start, f.end, f.value, f.unit) for f in find_figures(text)]
    (sight,) = sights_of(text, spots)
    before, behind = sight.own.split("受理")
    assert set(before) == {"甲"}
    assert behind.startswith("办结乙")
    assert len(sight.own) < 50
