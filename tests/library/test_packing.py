"""A data file comes back byte for byte from what was packed of it and from its texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.curated import parse_report
from lawgov_cli.library.packing import (
    MOST_UNPACKED,
    InTables,
    deflated,
    inflated,
    pack,
    unpack,
)
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


def test_an_empty_file_and_one_of_the_most_bytes_come_back() -> None:
    known = InTables([])
    assert unpack(pack(b"", known), known) == b""
    for more in (0, 1):
        packed = deflated(b"a" * (MOST_UNPACKED + more))
        if more:
            with pytest.raises(ValueError, match="not all of it"):
                inflated(packed)
        else:
            assert len(inflated(packed)) == MOST_UNPACKED


def test_what_stands_in_the_texts_takes_no_room() -> None:
    line = "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(3000))
    content = f"- text: |\n    {line}\n".encode()
    for known, is_small in (
        (InTables([line]), True),
        (InTables([f"甲\n{line}\n乙"]), False),  # only in its turn
        (InTables([f"\n  \n{line}"]), True),
        (InTables([]), False),
    ):
        packed = pack(content, known)
        assert unpack(packed, known) == content
        assert (len(packed) < 60) is is_small or "甲" in "".join(known.texts)


def test_a_line_stands_for_itself_where_more_than_spaces_are_before_it() -> None:
    known = InTables(["甲\n乙"])
    for content in (
        b"x: \xe7\x94\xb2",
        "  甲\n  乙".encode(),
        "x甲\n乙".encode(),
        "乙\n甲".encode(),
    ):
        assert unpack(pack(content, known), known) == content


def test_the_words_are_the_end_of_the_texts() -> None:
    texts = ["甲" * 20_000, "乙" * 5_000]
    words = InTables(texts).words
    assert len(words) == 32 * 1024
    assert words.endswith("乙".encode() * 5_000)
    assert InTables(["甲", "乙"]).words == "甲\n乙".encode()
    assert list(InTables(["甲\n\n 乙", "", "丙"]).lines()) == [
        one.encode() for one in ("甲", " 乙", "丙")
    ]
    assert inflated(deflated(b"abc", b"abc"), b"abc") == b"abc"
    with pytest.raises(ValueError, match=r".+"):
        inflated(deflated(b"abcabc" * 9, b"abcabc"), b"")
