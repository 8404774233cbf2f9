"""A data file comes back byte for byte from what was packed of it and from its texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.curated import parse_report
from lawgov_cli.library.packing import pack, unpack
from lawgov_cli.made import builtin_data

LINES = st.text("行政复议 ab:-|\r\n", max_size=12)


@given(st.lists(LINES, max_size=6), st.lists(LINES, max_size=4), st.data())
def test_whatever_is_packed_comes_back(
    rows: list[str], texts: list[str], data: st.DataObject
) -> None:
    both = [*rows, *(f"  {line}" for text in texts for line in text.split("\n"))]
    content = "\n".join(data.draw(st.permutations(both))).encode()
    assert unpack(pack(content, texts), texts) == content


def test_a_real_report_takes_a_seventh_of_its_bytes() -> None:
    content = (builtin_data() / "report.yaml").read_bytes()
    report, _ = parse_report(content, "")
    assert report is not None
    texts = [measure.text for _, measure in report.measures()]
    packed = pack(content, texts)
    assert unpack(packed, texts) == content
    assert len(packed) < len(content) / 7


def test_other_texts_and_other_bytes_are_refused() -> None:
    packed = pack("甲:\n  行政复议案件\n".encode(), ["行政复议案件"])
    for given_, texts in (
        (packed, ["别的"]),
        (packed[:-3], ["行政复议案件"]),
        (b"x", []),
        (b"", []),
    ):
        with pytest.raises(ValueError, match=r".+"):
            unpack(given_, texts)
