"""A short, seeded run of the fuzzer of Word files."""

from __future__ import annotations

from tests.fuzz.fuzz_docx import run_cases


def test_a_changed_word_file_is_text_or_one_sentence() -> None:
    counts = run_cases(3000, seed=11)
    assert counts["text"] > 300
    assert sum(counts.values()) == 3000
    assert len(counts) > 2
