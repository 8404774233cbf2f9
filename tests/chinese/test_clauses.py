from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.chinese.clauses import find_enumerations, split_clauses, split_sentences


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text)]


def clauses(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_clauses(text)]


def test_sentences_end_at_stops_and_lines() -> None:
    assert sentences("甲。乙！\n丙") == ["甲。", "乙！", "丙"]


def test_a_stop_in_quotation_marks_or_brackets_ends_no_sentence() -> None:
    assert sentences("他说“好。行。”就走。（见附件。略）完。") == [
        "他说“好。行。”就走。",
        "（见附件。略）完。",
    ]


def test_an_unpaired_bracket_protects_nothing() -> None:
    assert sentences("甲（乙。丙。") == ["甲（乙。", "丙。"]


def test_clauses_leave_their_marks_out_and_keep_numbers_whole() -> None:
    assert clauses("受理1,234件,办结99件；其中（含上年，3件）完。") == [
        "受理1,234件",
        "办结99件",
        "其中（含上年，3件）完",
    ]


def test_enumerations_respect_brackets() -> None:
    text = "住建、司法（局、所）、法院三个部门，共同办理"
    (found,) = find_enumerations(text)
    assert [text[p.start : p.end] for p in found.parts] == [
        "住建",
        "司法（局、所）",
        "法院三个部门",
    ]


@given(st.text(alphabet="中，。、；（）“”《》,1\n ", max_size=80))
def test_clauses_are_in_order_and_hold_all_but_marks(text: str) -> None:
    end = 0
    for span in split_clauses(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
    kept = sum(text[s.start : s.end].count("中") for s in split_clauses(text))
    assert kept == text.count("中")
