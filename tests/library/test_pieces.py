"""Whatever holds a string has the pieces that are asked for."""

from __future__ import annotations

import sqlite3

from hypothesis import given
from hypothesis import strategies as st

from lawgov_cli.library.pieces import condition, pieces
from lawgov_cli.library.schema import TABLES

TEXTS = st.text("行政复议 a1.,-\"'*()^:。", min_size=1, max_size=12)


@given(st.lists(TEXTS, min_size=1, max_size=4), st.lists(TEXTS, max_size=2), st.data())
def test_a_piece_of_a_text_is_found_by_the_index(
    texts: list[str], heads: list[str], data: st.DataObject
) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute(TABLES["pieces"])
    held = pieces(texts, heads).decode()
    connection.execute("INSERT INTO pieces (rowid, piece) VALUES (7, ?)", (held,))

    def found(query: str) -> bool:
        return bool(connection.execute("SELECT rowid FROM pieces(?)", (query,)).fetchall())

    for source, in_heads in ((texts + heads, False), (heads, True)):
        if source:
            text = data.draw(st.sampled_from(source))
            start = data.draw(st.integers(0, len(text) - 1))
            end = data.draw(st.integers(start + 1, len(text)))
            assert found(condition([text[start:end]], in_heads=in_heads))
    assert not found(condition(["不在"]))
    assert found(condition(texts[:1], in_heads=True)) <= bool(heads)
    connection.close()


def test_a_long_string_is_asked_for_by_few_of_its_pieces() -> None:
    assert condition(["".join(map(chr, range(0x4E00, 0x4F00)))]).count(" AND ") == 39
    assert condition(["政"]) == '"政"'
    assert condition(["政"], in_heads=True) == '"\ue100政" *'
    assert condition(["行政", "政"]) == '"行政" AND "政"'


def test_pieces_are_folded_and_their_marks_moved() -> None:
    held = set(pieces(["Ａ(復"], ["1"]).decode().split())
    mark = chr(0xE000 + ord("("))
    one = "\ue1001"
    assert held == {f"a{mark}", f"{mark}复", "复", "a", mark, "1", one}
