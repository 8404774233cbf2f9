"""Rates of figures that do not stand just before them."""

from __future__ import annotations

import pytest

from lawgov_cli.claims import infer


def rates(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each rate with how it is told."""
    found = infer(text)
    return [
        (row.severity, tuple(text[a:b] for a, b in found.spans(row)))
        for row in found.rows
        if row.claim.template == "ratio"
    ]


def test_the_base_of_a_rate_is_told_behind_it() -> None:
    text = (
        "仲裁机构审结2878件，其中终局裁决849件，终局裁决率67.6%。"
        "以裁决方式结案1256件，以调解方式结案1622件。"
    )
    assert rates(text) == [("ok", ("67.6%", "849件", "1256件"))]


@pytest.mark.parametrize(
    "behind",
    [
        "以裁决方式结案1156件。",  # it does not come out
        "以调解方式结案1256件。",  # it is not what the rate names
        "行政诉讼18件，复议26件，裁决1256件。",  # it stands behind others
    ],
)
def test_other_figures_behind_a_rate_are_no_base(behind: str) -> None:
    text = f"仲裁机构审结2878件，其中终局裁决849件，终局裁决率67.6%。{behind}"
    assert ("ok", ("67.6%", "849件", "1256件")) not in rates(text)


def test_a_share_of_several_figures_together() -> None:
    text = "抽查案卷120卷、抽查案卷150卷，不合格36卷，占抽查总数的13.3%。"
    assert ("ok", ("13.3%", "36卷", "120卷", "150卷")) in rates(text)


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("对15个乡镇、28个部门开展考核，评出优秀13个、良好30个，优秀比例30.2%。", ["ok"]),
        ("对15个乡镇、28个部门开展考核，评出优秀13个、良好30个，优秀比例38.2%。", ["error"]),
        # It is not said how many of these it is of.
        ("考核情况良好。全县43个单位参加，对15个乡镇、28个部门走访，优秀13个，满意率38.2%。", []),
    ],
)
def test_a_share_of_what_is_counted_side_by_side(text: str, severities: list[str]) -> None:
    assert [severity for severity, figures in rates(text) if len(figures) > 3] == severities
