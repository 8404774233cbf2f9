"""Word lists: the YAML, or what a wheel made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lawgov_cli.curated.load import DataError
from lawgov_cli.curated.words import MADE, load_words
from lawgov_cli.errors import LawgovError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_list_is_read_as_it_was_built(tmp_path: Path) -> None:
    file = tmp_path / "tags.yaml"
    file.write_text("# lawgov: words\ntags: [普法]\n", encoding="utf-8")
    assert load_words(file) == {"tags": ["普法"]}
    file.with_suffix(MADE).write_text('{"tags": ["复议"]}', encoding="utf-8")
    assert load_words(file) == {"tags": ["复议"]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: 文件是空的"),
        ("- 普法\n", "1:1: 词表应是键值"),
        ("tags: [普法\n", "2:1: 不是合法的 YAML"),
        ("tags: 1\ntags: 2\n", "2:1: 键重复: tags"),
    ],
)
def test_what_is_no_list_of_words_is_told(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "tags.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load_words(file)
    assert refused.value.message.startswith(f"{file}:{told}")


def test_words_of_every_shape(tmp_path: Path) -> None:
    file = tmp_path / "tags.yaml"
    file.write_text("a: {b: [c, {d: e}]}\nf: g\n", encoding="utf-8")
    assert load_words(file) == {"a": {"b": ["c", {"d": "e"}]}, "f": "g"}
    with pytest.raises(LawgovError, match="没有文件"):
        load_words(tmp_path / "no.yaml")
