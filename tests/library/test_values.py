"""What there is to filter by, counted when a library is made, or over some of its reports."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from tests.program import TOY

from lawgov_cli.errors import LawgovError
from lawgov_cli.library.filters import ReportFilter
from lawgov_cli.library.open import open_library
from lawgov_cli.library.values import KINDS

if TYPE_CHECKING:
    from pathlib import Path

ONE = ReportFilter(reports=("qingshi-2023",))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("where", [ReportFilter(), ONE], ids=["all", "one"])
def test_a_file_keeps_what_memory_computes(
    libraries: dict[str, Path], kind: str, where: ReportFilter
) -> None:
    with open_library([libraries["several"]]) as file, open_library([TOY]) as memory:
        assert file.values(kind, where) == memory.values(kind, where)


def test_values_are_counted_in_the_records_that_have_them() -> None:
    with open_library([TOY]) as library:
        measures, statistics = library.measures(), library.statistics()
        citations = library.citations()
        wanted = {
            "tags": Counter(tag for m in measures for tag in m.tags),
            "people": Counter(person for m in measures for person in m.people),
            "units": Counter(s.unit for s in statistics),
            "scopes": Counter(s.scope for s in statistics if s.scope),
            "names": Counter(s.name for s in statistics),
            "kinds": Counter(c.kind for c in citations if c.kind),
            "years": Counter(str(r.year) for r in library.reports()),
        }
        for kind, counts in wanted.items():
            assert dict(library.values(kind)) == counts
        units = [row.count for row in library.values("units")]
        assert units == sorted(units, reverse=True)
        assert [row.value for row in library.values("names")] == list(wanted["names"])
        assert [row.value for row in library.values("years")] == ["2022", "2023"]


def test_an_unknown_kind_is_refused_with_those_there_are() -> None:
    with (
        open_library([TOY]) as library,
        pytest.raises(LawgovError, match="没有“tag”这一类值，是否指“tags”？可用: tags、bodies"),
    ):
        library.values("tag")
