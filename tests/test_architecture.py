"""The arrows between the rooms, and what a command may load: read from the imports themselves."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import lawgov_cli

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCE = Path(lawgov_cli.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))


@cache
def imported(path: Path) -> tuple[str, ...]:
    """Every module that a file imports anywhere, full name, type-checking blocks left out."""
    return tuple(_imported(path, ast.parse(path.read_text(encoding="utf-8"))))


def _imported(path: Path, tree: ast.Module) -> Iterator[str]:
    only_types = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for statement in block.body
        for node in ast.walk(statement)
    }
    for node in ast.walk(tree):
        if node in only_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield f"{node.module}"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def room(path: Path) -> str:
    """The room that a file is in: its folder or, beside the rooms, its own name."""
    parts = path.relative_to(SOURCE).parts
    return parts[0].removesuffix(".py")


def users_of(package: str) -> set[str]:
    """The rooms with a file that imports the package."""
    return {
        room(path)
        for path in FILES
        if any(name == package or name.startswith(f"{package}.") for name in imported(path))
    }


def rooms_of_ours(name: str) -> set[str]:
    """The rooms of ours that a room imports, without itself."""
    found = {
        module.split(".")[1]
        for path in FILES
        if room(path) == name
        for module in imported(path)
        if module.startswith("lawgov_cli.")
    }
    return found - {name}


def test_nothing_imports_the_command_line() -> None:
    assert users_of("lawgov_cli.cli") <= {"cli", "__main__"}


@pytest.mark.parametrize(
    ("package", "rooms"),
    [
        ("rich", {"output"}),
        ("yaml", {"curated"}),
        ("sqlite3", {"library"}),
        ("typer", {"cli"}),
        ("opencc", {"chinese"}),
        ("docx", {"reading"}),
        ("lxml", {"reading"}),
    ],
)
def test_one_room_knows_a_package(package: str, rooms: set[str]) -> None:
    assert users_of(package) <= rooms


def test_the_ground_stands_on_nothing() -> None:
    assert rooms_of_ours("model") == set()
    assert rooms_of_ours("errors") == set()
    assert rooms_of_ours("files") == {"errors"}
    assert rooms_of_ours("chinese") == set()
    assert rooms_of_ours("document") == set()


@pytest.mark.parametrize(
    ("name", "below"),
    [
        ("curated", {"chinese", "errors", "model"}),
        ("reading", {"chinese", "errors"}),
        ("extract", {"chinese", "document", "errors", "model"}),
        ("library", {"chinese", "curated", "errors", "files", "model"}),
    ],
)
def test_data_flows_one_way(name: str, below: set[str]) -> None:
    assert rooms_of_ours(name) <= below


def test_output_shows_and_neither_reads_nor_judges() -> None:
    # Records, findings and paper rows are values that it renders; it runs no rule.
    assert rooms_of_ours("output") <= {"check", "chinese", "errors", "files", "library", "model"}
    from_check = {
        name
        for path in FILES
        if room(path) == "output"
        for name in imported(path)
        if name.startswith("lawgov_cli.check.") and name.count(".") == 2
    }
    assert from_check <= {"lawgov_cli.check.finding", "lawgov_cli.check.paper"}


def test_the_imports_are_really_read() -> None:
    # If the reading above found nothing, every test here would pass in silence.
    assert "output" in users_of("rich")
    assert "curated" in users_of("yaml")
    assert rooms_of_ours("cli") >= {"errors", "library", "output"}
    assert len(FILES) > 50


def loaded_by(*arguments: str) -> set[str]:
    """The modules that one run of the program has loaded at its end."""
    code = (
        "import sys; from lawgov_cli.cli import run; status = run(sys.argv[1:]);"
        "sys.stderr.write(' '.join(sys.modules)); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, check=True, text=True
    )
    assert done.stdout
    return set(done.stderr.split())


def test_json_of_a_built_library_loads_only_what_it_uses(libraries: dict[str, Path]) -> None:
    for arguments in (("search", "行政复议"), ("stats",), ("measures",), ("citations",), ()):
        loaded = loaded_by(*arguments, "--json", "--data", str(libraries["several"]))
        for heavy in ("rich", "yaml", "opencc", "lxml", "docx", "csv", "tempfile"):
            assert heavy not in loaded, (arguments, heavy)
        ours = {name for name in loaded if name.startswith("lawgov_cli.")}
        for part in ("check", "curated", "draft", "extract", "reading", "output.grid"):
            assert f"lawgov_cli.{part}" not in ours, (arguments, part)
        assert f"lawgov_cli.cli.{arguments[0] if arguments else 'glance'}" in ours


def test_a_table_loads_no_yaml(libraries: dict[str, Path]) -> None:
    table = loaded_by("stats", "--format", "table", "--data", str(libraries["several"]))
    assert "rich" in table
    assert "yaml" not in table
    assert not {"rich", "yaml"} & loaded_by("completion", "bash")


def test_files_stay_short_and_say_what_they_are() -> None:
    for path in FILES:
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 400, path
        assert not text or ast.get_docstring(ast.parse(text)), path
