"""Every target of the fuzzers: a function from chance to the name of what a case came to.

A case is made from its target's name, a seed and its number alone, so that any
can be run again.  Whatever is neither an answer nor one sentence raises.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, NamedTuple

from tests.fuzz import (
    fuzz_commands,
    fuzz_docx,
    fuzz_files,
    fuzz_library,
    fuzz_queries,
    fuzz_text,
    fuzz_yaml,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Target(NamedTuple):
    """What is fuzzed, its cases in the short run and of a thousand in a long one, what must come.

    The slow ones get fewer.
    """

    case: Callable[[random.Random], str]
    short: int
    share: int
    wanted: frozenset[str]


_FILES = frozenset({"refused", "text", "md", "html", "mht", "pdf", "ofd"})

TARGETS = {
    "docx": Target(fuzz_docx.case, 2000, 150, frozenset({"text", "“稿”读不了，Word 文件已损坏"})),
    "files": Target(fuzz_files.case, 2500, 220, _FILES),
    "text": Target(fuzz_text.case, 250, 20, frozenset({"findings", "nothing", "refused"})),
    "yaml": Target(fuzz_yaml.case, 2000, 350, frozenset({"report", "defects"})),
    "queries": Target(fuzz_queries.case, 1000, 250, frozenset({"answer", "refused"})),
    "library": Target(fuzz_library.case, 100, 5, frozenset({"answer", "refused"})),
    "commands": Target(fuzz_commands.case, 120, 5, frozenset({"0", "1", "2"})),
}


def one_case(name: str, seed: int, number: int) -> str:
    """What one case of a target comes to."""
    chance = random.Random(f"{name} {seed} {number}")  # noqa: S311 - the same every time
    return TARGETS[name].case(chance)
