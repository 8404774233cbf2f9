"""Word lists of the data folder (``lawgov: words`` in their first line) -> plain values.

A wheel has each list as JSON, too, which reads forty times faster than YAML; a checkout
has the YAML alone, so that nothing made from it can become stale.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lawgov_cli.curated.load import DataError
from lawgov_cli.curated.nodes import Defect, Mapping, Node, Scalar
from lawgov_cli.curated.tree import parse
from lawgov_cli.errors import unreadable

if TYPE_CHECKING:
    from pathlib import Path


MADE = ".words.json"
"""The suffix of a list that a wheel was built with."""


def load_words(path: Path) -> dict[str, Any]:
    """The lists of one file: mappings, lists and strings; raises DataError with its defects."""
    made = path.with_suffix(MADE)
    if made.is_file():
        lists: dict[str, Any] = json.loads(made.read_text(encoding="utf-8"))
        return lists
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise unreadable(path, error) from None
    root, defects = parse(text, str(path))
    if root is None or defects:
        raise DataError(defects or [Defect(str(path), 1, 1, "文件是空的")])
    plain = _plain(root)
    if not isinstance(plain, dict):
        raise DataError([Defect(str(path), root.line, root.column, "词表应是键值")])
    return plain


def _plain(node: Node) -> Any:  # noqa: ANN401
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Mapping):
        return {key: _plain(value) for key, (_, value) in node.pairs.items()}
    return [_plain(item) for item in node.items]
