"""An answer gives JSON what it has nested, else its rows."""

from __future__ import annotations

from lawgov_cli.output.answer import Answer


def test_json_has_the_nested_records_where_there_are_some() -> None:
    flat = Answer("list", lambda: [{"a": 1}], print)
    assert flat.data() == [{"a": 1}]
    assert flat._replace(nested=lambda: [{"a": 1, "in": [2]}]).data() == [{"a": 1, "in": [2]}]
