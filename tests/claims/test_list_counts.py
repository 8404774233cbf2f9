"""The numbers that may say how long a list is."""

from __future__ import annotations

import pytest

from lawgov_cli.claims.list_counts import Count, counts, is_fixed_name
from lawgov_cli.claims.mentions import find_mentions


def found(text: str) -> list[Count]:
    return sorted(counts(find_mentions(text, 0, len(text))))


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("整合三个部门资源", "三个", 3),
        ("住建、司法、水务六部门联合检查", "六部门", 6),
        ("严守“约法三章”。", "三章", 3),
        ("推行“三站一码”服务", "三站一码", 4),
        ("落实“1+7”政策", "1+7", 8),
        ("“一办”即县委信访办", "一办", 1),
        ("推进“3个100户”", "3个", 3),
        ("经过今明两年努力", "两年", 2),
        ("由镇长、书记任双组长", "双组", 2),
        ("人手不足三个问题", "三个", 3),
    ],
)
def test_numbers_that_may_count(text: str, printed: str, value: int) -> None:
    assert (printed, value) in [
        (text[c.start : c.end].removeprefix("不足"), c.value) for c in found(text)
    ]


@pytest.mark.parametrize(
    "text",
    ["促进城乡双向流动", "实施双随机抽查", "第三方评估", "三十余家", "提升水平", "二级响应"],
)
def test_what_counts_nothing(text: str) -> None:
    assert found(text) == []


def test_a_number_in_quotation_marks_is_known() -> None:
    assert [c.quoted for c in found("落实“三个一批”")] == [True]
    assert [c.quoted for c in found("“一批”三个")] == [False]
    assert [c.quoted for c in found("“一办”即审批办")] == [True]
    # The name opens at most eight characters before it, and has no pause before it.
    assert [c.quoted for c in found("“甲乙丙丁戊己庚三个”")] == [True]
    assert [c.quoted for c in found("“甲乙丙丁戊己庚辛三个”")] == [False]
    assert [c.quoted for c in found("“甲乙，三个”")] == [False]
    assert [c.quoted for c in found("“甲乙、三个”")] == [False]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("三通一码", 4),
        ("三通一码五甲六乙七丙八丁", 30),
        ("三通一码五甲六乙七丙八丁九戊", None),  # too long for a name
        ("1+7", 8),
        ("1+7+10", 18),
    ],
)
def test_a_name_of_several_numbers_is_their_sum(name: str, value: int | None) -> None:
    whole = [count.value for count in found(f"推行“{name}”服务") if count.digits == name]
    assert whole == ([] if value is None else [value])


def test_numbers_of_a_name_of_several_are_marked() -> None:
    assert {c.several for c in found("开展“两清两改两治理”")} == {True}
    assert {c.several for c in found("坚持“三个一批”")} == {False}


def test_fixed_names() -> None:
    text = "坚持“两个毫不动摇”，建立两个清单"
    assert [is_fixed_name(text, c) for c in found(text)] == [True, False]


def test_a_count_is_sure_as_a_figure_with_a_common_word() -> None:
    (figure,) = found("整合三个部门资源")
    assert figure.is_sure
    assert not figure._replace(number=-1).is_sure
    assert not figure._replace(unit="吨").is_sure
    assert figure._replace(number=-1, unit="部门").is_sure
