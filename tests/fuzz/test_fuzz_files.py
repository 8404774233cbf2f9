"""A short, seeded run of the fuzzer of files."""

from __future__ import annotations

from tests.fuzz.fuzz_files import run_cases


def test_a_changed_file_is_text_or_one_sentence() -> None:
    counts = run_cases(4000, seed=7)
    assert sum(counts.values()) == 4000
    assert {"refused", "text", "md", "html", "mht", "pdf", "ofd"} <= set(counts)
