"""What a clause says more than its indicator: a part of the name, or too much for it."""

from __future__ import annotations

import pytest
from tests.draft.drafted import names_in


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        # What brought cases about is a part, of all that it governs.
        (
            "因城市更新引发的行政应诉12件，行政复议9件，信访3件。",
            ["行政应诉·案件·城市更新", "行政复议·办理·城市更新", "信访·办理·城市更新"],
        ),
        # How many a quarter is no count of the year.
        ("要求各社区每季度开展普法宣传2场。", ["普法·活动·每季度"]),
        # What was done directly before the deed that counts parts nothing.
        ("审核新办行政执法证件86个。", ["行政执法证·核发"]),
        # What a case concerns is said with 涉 or without it; 涉外 is a word.
        ("办理涉军人法律援助案件6件。", ["法律援助·案件·军人"]),
        ("办理军人法律援助案件6件。", ["法律援助·案件·军人"]),
        ("办理涉外法律援助案件6件。", ["法律援助·案件·涉外"]),
        # A sort before a deed stays.
        ("物业类争议调解成功9件。", ["人民调解·成功·物业"]),
    ],
)
def test_what_is_left_over_is_a_part(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names
