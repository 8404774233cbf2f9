"""What one report says, ready to be compared with claims."""

from __future__ import annotations

from functools import cache

import pytest

from lawgov_cli.library.open import open_library
from lawgov_cli.verify.known import Known

from .held import REPORT, held


@cache
def known() -> Known:
    """What the built-in report says."""
    with open_library([REPORT]) as library:
        (report,) = library.reports()
        return Known(report, library.statistics(), library.measures(), library.citations())


@pytest.mark.parametrize(
    ("sentence", "elsewhere"),
    [
        ("昆明市收到行政复议申请104件。", True),
        ("2019年，昆明市收到行政复议申请104件。", True),
        ("州本级收到行政复议申请104件。", False),
        ("全市收到行政复议申请104件。", False),
    ],
)
def test_a_sentence_on_a_place_that_the_report_never_names(
    sentence: str,
    elsewhere: bool,  # noqa: FBT001
) -> None:
    assert known().is_elsewhere(sentence) == elsewhere


def test_a_figure_is_shown_as_the_report_prints_it() -> None:
    (verdict,) = held("州本级收到行政复议申请105件。")
    assert (verdict.verdict, verdict.stated) == ("不符", "104件")


def test_a_rare_feature_tells_more_than_a_common_one() -> None:
    features = sorted(known()._frequency, key=lambda f: known()._frequency[f])
    rare, common = features[0], features[-1]
    assert known().weight(rare) > known().weight(common)
