"""Words that may mean another one of a report."""

from __future__ import annotations

from lawgov_cli.verify.paraphrase import ALSO, DEED_WORDS

from .held import verdicts


def test_the_words_of_a_row_may_mean_each_other() -> None:
    assert "旁听" in ALSO["观摩"]
    assert "观摩" in ALSO["旁听"]
    assert all(word not in others for word, others in ALSO.items())


def test_a_noun_that_is_a_deed_as_well_ends_no_noun() -> None:
    assert "派出" in DEED_WORDS
    assert "调解" not in DEED_WORDS


def test_a_word_that_the_report_has_not_may_mean_one_that_it_has() -> None:
    assert verdicts("指尖办理488752件。") == "相符"
    assert verdicts("指尖办理488753件。") == "不符"
    assert verdicts("书法展览488752件。") == "查无"
    # 收到 and 受理 are in one row, and two figures of the report.
    assert verdicts("州本级行政复议受理104件。") == "不符"
