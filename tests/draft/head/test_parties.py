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
    ],
)
def test_places(text: str, places: tuple[str, ...]) -> None:
    assert places_in(text, "青石县") == places
