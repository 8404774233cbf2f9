"""A page is a reading page, trends or a list, by what its answer holds."""

from __future__ import annotations

from tests.output.test_series import YEARS

from lawgov_cli.check.run import run
from lawgov_cli.extract import parse
from lawgov_cli.output.answer import Answer, Compared, Look, Whole
from lawgov_cli.output.html import to_html

LIST = Answer("list", lambda: [{"name": "只在表里"}], print)
TEXTS = run([parse("一、复议\n只在文里的句子。\n")], with_texts=True).texts


def page(answer: Answer, *fields: str) -> str:
    return to_html(answer, Look(fields=fields)).decode()


def test_whole_texts_are_read_and_series_drawn_unless_fields_are_asked_for() -> None:
    read = LIST._replace(whole=Whole(TEXTS))
    drawn = LIST._replace(compared=Compared([YEARS], "year"))
    assert "只在文里的句子" in page(read)
    assert "<svg" in page(drawn)
    for answer in (LIST, read, drawn):
        listed = page(answer, "name")
        assert "只在表里" in listed
        assert "<svg" not in listed
        assert "只在文里的句子" not in listed
