"""The bodies and places that a measure names."""

from __future__ import annotations

import pytest

from lawgov_cli.draft.head.parties import bodies_in, places_in


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("州司法局与州检察院共同检查，县公安局配合。", ("州司法局", "州检察院", "县公安局")),
        ("积极配合市人大常委会做好立法。", ("市人大常委会",)),
        ("青石县人民政府和县政府办公室印发通知。", ("青石县人民政府", "县人民政府办公室")),
        ("社区居委会、小区业主委员会共同参与。", ()),
        ("政务服务大厅公布事项，各县市区均已完成。", ()),
        ("青石县公安局、贞石市人民法院。", ("青石县公安局", "贞石市人民法院")),
        ("由青石青石县公安局办理。", ("青石青石县公安局",)),
        ("从市住建局、由市司法局抽调。", ("市住建局", "市司法局")),
        ("全市从住建局抽调，全市由司法局、全市在公安局推行。", ()),
        ("某某某某某某县公安局办理。", ("县公安局",)),
        ("县公安局和县公安局、全县两级法院。", ("县公安局", "全县两级法院")),
        ("全县各级行政执法部门与县公安局。", ("全县各级行政执法部门", "县公安局")),
        ("县公安局", ("县公安局",)),
        ("", ()),
    ],
)
def test_bodies(text: str, bodies: tuple[str, ...]) -> None:
    assert bodies_in(text) == bodies


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("支援律师资源缺乏的贞石县、普青县和义水新区。", ("贞石县", "普青县", "义水新区")),
        ("改造棚户区，建设示范县、强县，促进城市更新。", ()),
        ("实现设区的市全覆盖，巩固县域经济，培育上市公司，创建先行区、潜力县，每个县均有。", ()),
        ("青石县组织全县干部赴白鹿市学习。", ("白鹿市",)),
        ("干部赴白鹿市、白鹿市和贞石县学习。", ("白鹿市", "贞石县")),
        ("干部赴义水新区、贞石县级单位。", ("义水新区",)),
        ("", ()),
    ],
)
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert places_in(text, "青石县") == places


def test_no_more_than_twelve_are_named() -> None:
    stems = "甲乙丙丁戊己庚辛壬癸子丑寅卯"
    named = "、".join(f"贞{stem}县" for stem in stems)
    assert len(places_in(f"赴{named}学习", "青石县")) == 12
    named = "、".join(f"贞{stem}县公安局" for stem in stems)
    assert len(bodies_in(named)) == 12
