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
    (held,) = pieces([(texts, heads)])
    connection.execute("INSERT INTO pieces (rowid, piece) VALUES (7, ?)", (held.decode(),))

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
    assert condition(["政"]) == '"政" *'
    assert condition(["政"], in_heads=True) == '"\ue100政" *'
    assert condition(["行政", "政"]) == '"行政" AND "政" *'


def test_pieces_are_folded_and_their_marks_moved() -> None:
    held = _held((["Ａ(復"], ["1"]))
    mark = chr(0xE000 + ord("("))
    one = "\ue1001"
    assert held == [{f"a{mark}", f"{mark}复", "复", "1", one}]


def test_measures_keep_to_themselves_whatever_their_texts_hold() -> None:
    first, second = _held((["行政", "\ufffe"], []), (["复议"], ["法"]))
    assert first == {"行政", "政"}
    assert second == {"复议", "议", "法", "\ue100法"}
    assert _held() == []
    assert _held(([""], []), ([], [])) == [set(), set()]


def test_what_folds_to_what_folds_is_left_as_the_texts_are_folded() -> None:
    # A sign of three characters, whose traditional one stays as it is in them.
    (held,) = _held((["㈾資"], []))
    mark = [chr(0xE000 + ord(one)) for one in "()"]
    assert held == {f"{mark[0]}資", f"資{mark[1]}", f"{mark[1]}资", "资"}


def _held(*measures: tuple[list[str], list[str]]) -> list[set[str]]:
    return [set(one.decode().split()) for one in pieces(measures)]
