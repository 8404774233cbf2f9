from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.verify.agreement import agrees, is_rough
from lawgov_cli.verify.reader import find_claims

from .test_known import known

if TYPE_CHECKING:
    from lawgov_cli.verify.known import KnownEntry


def entry(name: str) -> KnownEntry:
    return next(e for e in known().entries if e.record.name == name)


@pytest.mark.parametrize(
    ("said", "name", "true", "rough"),
    [
        ("受理96件", "行政复议·受理", True, False),
        ("受理97件", "行政复议·受理", False, True),
        ("受理近百件", "行政复议·受理", True, True),
        ("接听9.7万人次", "政务热线·接听来电", True, True),
        ("接听9.6万人次", "政务热线·接听来电", False, True),
        ("审结率96%", "行政复议·审结率", True, True),
        ("审结率95%", "行政复议·审结率", False, True),
        # As bounds of one kind, and a rank for an amount.
        ("宣传标语1300余条", "疫情防控宣传·标语", True, False),
        ("宣传标语1000余条", "疫情防控宣传·标语", False, True),
        ("受理位列第96名", "行政复议·受理", False, False),
        ("位列全省第三", "法治政府建设考核·全省排名", True, False),
        ("位列全省第四", "法治政府建设考核·全省排名", False, True),
        ("得3名", "法治政府建设考核·全省排名", False, False),
        # 工作日 are no days.
        ("用时80个工作日", "工程建设项目审批·审批时限·改革前", False, True),
        ("用时355个工作日", "工程建设项目审批·审批时限·改革前", False, False),
        ("用时355天", "工程建设项目审批·审批时限·改革前", True, False),
        ("用时70天以内", "工程建设项目审批·审批时限·改革后", False, True),
        # What is finer than the report's rounded number may be what that was rounded from.
        ("评查案卷187349件", "行政执法案卷评查", True, True),
        ("评查案卷187250件", "行政执法案卷评查", True, True),
        ("评查案卷187351件", "行政执法案卷评查", False, True),
        ("评查案卷187249件", "行政执法案卷评查", False, True),
        ("评查案卷18.7万件", "行政执法案卷评查", True, True),
        ("评查案卷18.8万件", "行政执法案卷评查", False, True),
        # 多 and 余 are open alike, and a number under one is that number.
        ("参与律师100余名", "民营企业法治体检·参与律师", True, False),
        ("参与律师90余名", "民营企业法治体检·参与律师", False, True),
        ("参与律师100名", "民营企业法治体检·参与律师", True, False),
    ],
)
def test_whether_a_number_is_true_of_a_figure(
    said: str, name: str, *, true: bool, rough: bool
) -> None:
    (claim,) = find_claims(said)
    assert agrees(claim, entry(name)) is true
    assert is_rough(claim, entry(name)) is rough
