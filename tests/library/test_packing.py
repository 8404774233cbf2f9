"""A data file comes back byte for byte from what was packed of it and from its texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.curated import parse_report
from lawgov_cli.library.packing import InTables, pack, unpack
from lawgov_cli.made import builtin_data

LINES = st.text("行政复议 ab:-|\r\n", max_size=12)


PIECES = st.lists(st.text("行政复议 ab", max_size=4), max_size=4)


@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=4), PIECES, PIECES, st.data())
def test_whatever_is_packed_comes_back(
    rows: list[str], texts: list[str], titles: list[str], quotes: list[str], data: st.DataObject
) -> None:
    both = [
        *rows,
        *(f"  {line}" for text in texts for line in text.split("\n")),
        *(f"  - title: {title}" for title in [*titles, "别的"]),
        *(f"    - {{name: 甲, quote: {quote}, todo: quote: {quote}}}" for quote in [*quotes, "b"]),
    ]
    content = "\n".join(data.draw(st.permutations(both))).encode()
    known = InTables([*texts, *both[-1:]], titles, quotes)
    assert unpack(pack(content, known), known) == content


def test_a_real_report_takes_an_eighth_of_its_bytes() -> None:
    content = (builtin_data() / "report.yaml").read_bytes()
    report, _ = parse_report(content, "")
    assert report is not None
    measures = [measure for _, measure in report.measures()]
    texts = [measure.text for measure in measures]
    quotes = [statistic.quote for measure in measures for statistic in measure.statistics]
    sizes = []
    for known in (
        InTables(texts),
        InTables(texts, [measure.title for measure in measures]),
        InTables(texts, [measure.title for measure in measures], quotes),
    ):
        packed = pack(content, known)
        assert unpack(packed, known) == content
        sizes.append(len(packed))
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < min(len(content) / 8, sizes[0] * 0.9)


def test_other_pieces_and_other_bytes_are_refused() -> None:
    content = "  - title: 甲\n    text: |\n      行政复议案件\n    - {name: 乙, quote: 案件}"
    known = InTables(["行政复议案件"], ["甲"], ["案件"])
    packed = pack(content.encode(), known)
    for given_, pieces in (
        (packed, known._replace(texts=["别的"])),
        (packed, known._replace(titles=["乙"])),
        (packed, known._replace(quotes=["行政"])),
        (packed, known._replace(quotes=[])),
        (packed[:-3], known),
        (b"x", InTables([])),
        (b"", InTables([])),
    ):
        with pytest.raises(ValueError, match=r".+"):
            unpack(given_, pieces)
