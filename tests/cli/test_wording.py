"""What we write ourselves, read as a proofreader would: help pages and sentences of the code."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lawgov_cli
from lawgov_cli.check.rules import RULES
from lawgov_cli.check.run import run as run_check
from lawgov_cli.cli.frame import COMMANDS
from lawgov_cli.extract import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.program import Program

    from lawgov_cli.check.rule import Rule

SOURCE = Path(lawgov_cli.__file__).parent
ROOMS = ("arithmetic", "cli", "curated", "library", "output", "reading")
FILES = [
    *(path for room in ROOMS for path in sorted((SOURCE / room).rglob("*.py"))),
    *(SOURCE / name for name in ("errors.py", "files.py", "draft/batch.py", "draft/todo.py")),
    *(SOURCE / "check" / name for name in ("__init__.py", "coverage.py", "paper.py")),
]

WORDING = [
    rule.id
    for rule in RULES
    if rule.family == "文字"
    # What belongs to a report's paragraphs and items, which a message is not.
    and rule.id not in {"final-mark", "leading-mark", "lead-stop", "run-on"}
    and not rule.id.startswith(("item-", "heading-", "document-", "date-"))
]

_SHORTEST = 3  # shorter strings are characters that something is compared with
_HAN = re.compile("[\u3400-\u9fff]")
_NO_SENTENCE = re.compile(r"\(\?|\[\^|\\|\||SELECT |CREATE |[?*+]\)|\.\.\.$|^- |^\[", re.DOTALL)
_FAULT = re.compile(
    "[\u3400-\u9fff”）)%][,;!?](?=[ \u3400-\u9fff]|$)"  # a half-width mark in Chinese
    "|[A-Za-z0-9], ?[\u3400-\u9fff]"
    "|[；，。、：！？] "  # a space that a full-width mark has already
    "| [；，。、：！？]"
)


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """The strings of a file that people read, values standing as 甲; and the line of each."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out = {
        id(inner) for node in ast.walk(tree) for part in _left_out(node) for inner in ast.walk(part)
    }
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = (str(v.value) if isinstance(v, ast.Constant) else "甲" for v in node.values)
            text = "".join(parts)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if (
            len(text) > _SHORTEST
            and _HAN.search(text.replace("甲", ""))
            and not _NO_SENTENCE.search(text)
        ):
            yield node.lineno, text


def _left_out(node: ast.AST) -> list[ast.AST]:
    """The parts of a node that are no sentences of their own: notes on code, pieces."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]
    if isinstance(node, ast.JoinedStr):
        return [v for v in node.values if isinstance(v, ast.Constant)]
    return []


@cache
def findings(text: str) -> tuple[str, ...]:
    """What our own rules say of a text without what it quotes.

    A colon before a list is half-width by our style.
    """
    plain = re.sub('(?:“[^”]*”|"[^"]*"|〔〕)+', "甲", text).replace(": ", "：")
    document = parse(plain, "x")
    return tuple(f"{f.rule}: {f.quote}" for f in run_check([document], select=WORDING).findings)


def faults(text: str) -> list[str]:
    """What a proofreader would mark in a sentence of ours."""
    return [*(match[0] for match in _FAULT.finditer(text)), *findings(text)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_sentences_of_the_code(path: Path) -> None:
    wrong = [(line, fault, text) for line, text in sentences(path) for fault in faults(text)]
    assert wrong == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_pages(lawgov: Program, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    page = lawgov(*command.split(), "-h").out
    # The columns of a page are separated by spaces; its command lines are no sentences.
    cells = [
        cell
        for line in page.splitlines()
        if not line.startswith("  lawgov")
        for cell in re.split(r"\s{2,}", line.strip())
    ]
    assert len(cells) > 10
    assert [(cell, fault) for cell in cells for fault in faults(cell)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_is_said_of_a_rule(rule: Rule) -> None:
    own = rule.id.partition("-")[0]  # it may show what it is about
    wrong = [fault for text in (rule.title, rule.explanation) for fault in faults(text)]
    assert [fault for fault in wrong if not fault.startswith(own)] == []


def test_a_fault_would_be_found() -> None:
    assert faults("条数, 0 为全部") == ["数,"]
    assert faults("可以合用； 同一选项") == ["； "]
    assert faults("写了 differs, 缺少原因") == ["s, 缺"]
    assert faults("（没有配对")
    assert faults("没有这个文件： x，是否指“y”？") == ["： "]
    assert not faults("没有这个文件: x，是否指“y”？")
    assert sum(1 for path in FILES for _ in sentences(path)) > 300
