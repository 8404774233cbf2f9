"""A short, seeded run of every fuzzer."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.fuzz.targets import TARGETS, one_case


@pytest.mark.parametrize("name", TARGETS)
def test_whatever_comes_in_ends_in_an_answer_or_a_sentence(name: str) -> None:
    target = TARGETS[name]
    counts = Counter(one_case(name, 11, number) for number in range(target.short))
    assert target.wanted <= set(counts), counts
