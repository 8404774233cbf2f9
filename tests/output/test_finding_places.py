"""Where findings stand, in words."""

from __future__ import annotations

import pytest

from lawgov_cli.check.finding import Finding
from lawgov_cli.output.finding_records import place_words


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ({}, "7:3"),
        ({"paragraph": 4, "offset": 12}, "第4段第12字"),
        ({"paragraph": 4, "offset": 1, "cell": "3:2"}, "第4段第1字（表 3:2）"),
        ({"page": 2}, "第2页第7行"),
        ({"page": 2, "cell": "1:1"}, "第2页第7行（表 1:1）"),
        ({"cell": "1:1"}, "7:3"),
    ],
)
def test_a_place_is_where_people_look(place: dict[str, int], words: str) -> None:
    finding = Finding("r", "error", "x", 7, 3, "q", "m", **place)  # type: ignore[arg-type]
    assert place_words(finding) == words
