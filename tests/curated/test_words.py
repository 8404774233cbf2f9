"""Word lists: the YAML, or what a wheel made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawgov_cli.curated.words import MADE, load_words

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_is_read_as_it_was_built(tmp_path: Path) -> None:
    file = tmp_path / "tags.yaml"
    file.write_text("# lawgov: words\ntags: [普法]\n", encoding="utf-8")
    assert load_words(file) == {"tags": ["普法"]}
    file.with_suffix(MADE).write_text('{"tags": ["复议"]}', encoding="utf-8")
    assert load_words(file) == {"tags": ["复议"]}
