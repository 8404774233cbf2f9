from __future__ import annotations

import pytest

from lawgov_cli.verify.places import places_in, wider_place


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("2020年望谟县新建36个", ["望谟县"]),
        ("2020年，兴仁市与慈溪市探索", ["兴仁市", "慈溪市"]),
        ("贵阳市南明区法院受理", ["贵阳市", "南明区"]),
        ("青石县政府收到", ["青石县"]),
        ("浙江省杭州市收到", ["浙江省", "杭州市"]),
        ("贵州省评查", ["贵州省"]),
        ("全州各县（市、区）建成", []),
        ("指导县区开展", []),
        ("，规范市场秩序", []),
        ("，报备州政府出台的", []),
        ("新建新市民社区服务室", []),
        ("，建成示范区3个", []),
        ("州纪委州监委", []),
        ("其中州本级", []),
        # Two or three characters before the last, within a sentence behind a mark or a year.
        ("兴义市、册亨县和望谟县新建", ["兴义市", "册亨县", "望谟县"]),
        ("三都水族自治县新建", []),
        ("2020年，慈溪市", ["慈溪市"]),
        ("在杭州市、广州市天河区试点", ["杭州市", "广州市", "天河区"]),
        ("杭州市收到", ["杭州市"]),
        ("由贞丰县办理", ["贞丰县"]),
        ("贞丰县级部门", []),
        ("办理贞丰县案件", []),
        ("，贞丰县委", []),
        ("对贵州省评查", []),
        ("，培训市县干部", []),
        ("公布县名单", []),
        ("青石县青石县", ["青石县", "青石县"]),
        ("", []),
        ("县", []),
    ],
)
def test_names_of_places_and_words_that_end_like_them(sentence: str, found: list[str]) -> None:
    assert places_in(sentence) == found


def test_a_word_for_from_ends_no_name() -> None:
    assert places_in("记者从州政府获悉，接听来电96868人次。") == []
    assert places_in("从化区接听来电96868人次。") == ["从化区"]


def test_a_verb_before_a_level_is_no_name() -> None:
    assert places_in("全州已实现州、县、乡、村四级公共法律服务中心全覆盖") == []


def test_our_county_is_named() -> None:
    assert places_in("我们晴隆县去年新建36个") == ["晴隆县"]


@pytest.mark.parametrize(
    ("lead", "own", "wider"),
    [
        ("贵州全省共配备", "黔西南州", "全省"),
        ("2020年全国配备", "黔西南州", "全国"),
        ("全州配备", "晴隆县", "全州"),
        ("全州配备", "黔西南州", ""),
        ("全市配备", "黔西南州", ""),  # of one rank: what a writer may call 全州
        ("全省配备", "贵州省", ""),
        ("全省率先配备", "黔西南州", ""),
        ("全省考核得分第一，配备", "黔西南州", ""),
        ("推动在全省配备", "黔西南州", "全省"),
        ("配备", "黔西南州", ""),
    ],
)
def test_the_whole_of_a_wider_place(lead: str, own: str, wider: str) -> None:
    assert wider_place(lead, own) == wider
