"""Names that look like one indicator."""

from __future__ import annotations

from tests.compare.made import observed

from lawgov_cli.compare.names import similar_names


def test_names_that_share_their_letters_or_their_sentence() -> None:
    earlier = [
        observed("1", name="应急演练·参加", unit="人次", year=2021),
        observed("2", name="公共法律服务·咨询", year=2021),
        observed("3", name="培训", year=2021),
    ]
    later = [
        observed("4", name="师生参与", unit="人次"),
        observed("5", name="公共法律服务站·咨询"),
        observed("6", name="培训"),
    ]
    same = {("青石县-2022", "师生参与"): ("青石县-2021", "应急演练·参加")}
    found = similar_names([*earlier, *later], same)
    assert [(f.name, f.other_name) for f in found] == [
        ("应急演练·参加", "师生参与"),
        ("公共法律服务·咨询", "公共法律服务站·咨询"),
    ]
    assert found[0].score == 1
    assert found[1].score < 1
    assert (found[0].quote, found[0].other_quote) == ("受理1人次", "受理4人次")
    assert (found[0].report, found[0].other_report) == ("青石县-2021", "青石县-2022")


def test_another_unit_or_one_report_is_no_likeness() -> None:
    assert not similar_names(
        [
            observed("2", name="公共法律服务·咨询", year=2021),
            observed("5", "人", name="公共法律服务站·咨询"),
            observed("6", name="甲乙丙丁"),
            observed("7", name="甲乙丙丁戊"),
        ],
        {},
    )


def test_names_that_are_alike_are_one_already() -> None:
    same = {("青石县-2022", "受理·复议"): ("青石县-2021", "复议·受理")}
    pair = [observed("1", name="复议·受理", year=2021), observed("2", name="受理·复议")]
    assert not similar_names(pair, same)
